import type { Provenance, Sprite } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import { checkSpriteContent } from "../../../handed-in.ts";

/** One picture of a sheet and its place. */
interface Placed {
  /** The number of pixels in a row. */
  readonly width: number;
  readonly pixels: readonly number[];
  readonly x: number;
  readonly y: number;
}

/**
 * A sprite as the bytes of a PNG, in its own size and colours, with a transparent background. The provenance, if given, is written into
 * a text chunk as XMP, with the standard mark of generated pictures (IPTC digital source type).
 * @throws AigcError `bad-request` for a value that is no sprite
 */
export function spritePng(sprite: Sprite, provenance?: Provenance): Uint8Array {
  checkSpriteContent("sprite", "sprite", sprite);
  const { width, height, palette, pixels } = sprite;
  return indexedPng(width, height, palette, [{ width, pixels, x: 0, y: 0 }], provenance);
}

/** Several pictures of one palette in one PNG. @throws AigcError `bad-request` for more than 255 colours */
export function indexedPng(
  width: number,
  height: number,
  palette: readonly string[],
  pictures: readonly Placed[],
  provenance?: Provenance,
): Uint8Array {
  if (palette.length > 255)
    throw new AigcError(
      "bad-request",
      "sprite",
      `${palette.length} colours are too many for one PNG; 255 is the limit. Give fewer sprites.`,
    );
  // A filter byte, 0, before each row.
  const rows = new Uint8Array((width + 1) * height);
  for (const { width: side, pixels, x, y } of pictures)
    pixels.forEach((p, at) => (rows[(y + Math.floor(at / side)) * (width + 1) + 1 + x + (at % side)] = p));
  const colours = [0, 0, 0, ...palette.flatMap((colour) => [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16)))];
  const chunks = [
    chunk("IHDR", [...bigEndian(width), ...bigEndian(height), 8, 3, 0, 0, 0]),
    chunk("PLTE", colours),
    chunk("tRNS", [0]),
    ...(provenance ? [chunk("iTXt", text(provenance))] : []),
    chunk("IDAT", stored(rows)),
    chunk("IEND", []),
  ];
  return Uint8Array.from([[137, 80, 78, 71, 13, 10, 26, 10], ...chunks].flatMap((bytes) => [...bytes]));
}

/** The text chunk that says that the picture was made by an algorithm, and by which. */
function text(provenance: Provenance): number[] {
  const escaped = JSON.stringify(provenance).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const xmp =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ' +
    'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" ' +
    'xmlns:aigc="https://www.npmjs.com/package/phaser-aigc" ' +
    `Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/${sourceType(provenance)}" ` +
    `xmp:CreatorTool="phaser-aigc" aigc:provenance="${escaped}"/></rdf:RDF></x:xmpmeta>`;
  return [...latin("XML:com.adobe.xmp"), 0, 0, 0, 0, 0, ...utf8(xmp)];
}

/** The IPTC terms for a picture from a trained model and for one made by rule from human drawings. */
const sourceType = ({ model }: Provenance): string => (model ? "trainedAlgorithmicMedia" : "algorithmicMedia");

const latin = (ascii: string): number[] => Array.from(ascii, (letter) => letter.charCodeAt(0));

/** UTF-8. There is no TextEncoder in some places where this runs. */
function utf8(words: string): number[] {
  return Array.from(encodeURIComponent(words).matchAll(/%(..)|(.)/g), ([, hex, plain]) =>
    hex === undefined ? plain!.charCodeAt(0) : Number.parseInt(hex, 16),
  );
}

const bigEndian = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

function chunk(type: string, data: ArrayLike<number>): number[] {
  const body = [...latin(type), ...Array.from(data)];
  return [...bigEndian(data.length), ...body, ...bigEndian(crc32(body))];
}

/** zlib data without compression, which would save little in such small pictures. */
function stored(data: Uint8Array): number[] {
  const most = 65_535;
  const bytes = [0x78, 0x01];
  for (let from = 0; from === 0 || from < data.length; from += most) {
    const part = data.subarray(from, from + most);
    const last = from + most >= data.length ? 1 : 0;
    bytes.push(last, part.length & 255, part.length >> 8, ~part.length & 255, (~part.length >> 8) & 255);
    for (const byte of part) bytes.push(byte);
  }
  let [a, b] = [1, 0];
  for (const byte of data) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return [...bytes, b >> 8, b & 255, a >> 8, a & 255];
}

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
