import { inflateSync } from "node:zlib";
import { AigcError } from "../../../errors.ts";

/** The frames of an Aseprite file; the visible layers are merged. */
export interface AsepriteFile {
  readonly width: number;
  readonly height: number;
  /** RGBA of each frame. */
  readonly frames: readonly Uint8Array[];
}

const FILE = 0xa5e0;
const FRAME = 0xf1fa;
const [OLD_PALETTE, LAYER, CEL, PALETTE] = [0x0004, 0x2004, 0x2005, 0x2019] as const;
const [RAW, LINKED, COMPRESSED] = [0, 1, 2] as const;
const HALF = 128;

interface Cel {
  readonly layer: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/**
 * Reads .ase and .aseprite files of 8, 16 and 32 bits a pixel (github.com/aseprite/aseprite/blob/main/docs/ase-file-specs.md). Pixels are
 * either drawn or transparent; partly transparent ones are rounded. Groups and tile maps are ignored.
 * @param name names the file in errors
 * @throws AigcError `bad-data` for a file of another format, or an incomplete one
 */
export function readAseprite(bytes: Uint8Array, name: string): AsepriteFile {
  try {
    return read(bytes);
  } catch (error) {
    const why = error instanceof RangeError || error instanceof TypeError ? "it ends too early" : (error as Error).message;
    throw new AigcError("bad-data", "sprites", `${name} is no Aseprite file that can be read: ${why}. Save it again, or export it as PNG.`);
  }
}

function read(bytes: Uint8Array): AsepriteFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => view.getUint16(at, true);
  const long = (at: number) => view.getUint32(at, true);
  if (word(4) !== FILE) throw new Error("it does not begin as one");
  const [count, width, height, depth, clear] = [word(6), word(8), word(10), word(12) / 8, bytes[28]!];
  const palette: number[][] = [];
  const visible: boolean[] = [];
  const frames: Map<number, Cel>[] = [];
  let at = 128;
  for (let frame = 0; frame < count; frame++) {
    if (word(at + 4) !== FRAME) throw new Error(`frame ${frame + 1} is damaged`);
    const [end, chunks] = [at + long(at), long(at + 12) || word(at + 6)];
    const cels = new Map<number, Cel>();
    at += 16;
    for (let chunk = 0; chunk < chunks; chunk++) {
      const [size, type, from] = [long(at), word(at + 4), at + 6];
      if (size < 6) throw new Error(`frame ${frame + 1} has a chunk of ${size} bytes`);
      if (type === PALETTE) readPalette(bytes, view, from, palette);
      if (type === OLD_PALETTE && palette.length === 0) readOldPalette(bytes, view, from, palette);
      // Groups and tile maps are not drawn.
      if (type === LAYER) visible.push((word(from) & 1) === 1 && word(from + 2) === 0);
      if (type === CEL) {
        const cel = readCel(bytes, view, from, at + size, depth, frames);
        if (cel) cels.set(cel.layer, cel);
      }
      at += size;
    }
    at = end;
    frames.push(cels);
  }
  return { width, height, frames: frames.map((cels) => laidOver(cels, { width, height, depth, clear, palette, visible })) };
}

function readPalette(bytes: Uint8Array, view: DataView, from: number, palette: number[][]): void {
  const [first, last] = [view.getUint32(from + 4, true), view.getUint32(from + 8, true)];
  let at = from + 20;
  for (let index = first; index <= last; index++) {
    palette[index] = [...bytes.subarray(at + 2, at + 6)];
    at += 6 + (view.getUint16(at, true) & 1 ? 2 + view.getUint16(at + 6, true) : 0);
  }
}

function readOldPalette(bytes: Uint8Array, view: DataView, from: number, palette: number[][]): void {
  let [at, index] = [from + 2, 0];
  for (let packet = view.getUint16(from, true); packet > 0; packet--) {
    index += bytes[at]!;
    const colours = bytes[at + 1]! || 256;
    at += 2;
    for (let i = 0; i < colours; i++, at += 3) palette[index++] = [...bytes.subarray(at, at + 3), 255];
  }
}

function readCel(
  bytes: Uint8Array,
  view: DataView,
  from: number,
  end: number,
  depth: number,
  earlier: readonly ReadonlyMap<number, Cel>[],
): Cel | undefined {
  const [layer, type] = [view.getUint16(from, true), view.getUint16(from + 7, true)];
  if (type === LINKED) return earlier[view.getUint16(from + 16, true)]?.get(layer);
  if (type !== RAW && type !== COMPRESSED) return undefined;
  const [x, y] = [view.getInt16(from + 2, true), view.getInt16(from + 4, true)];
  const [width, height] = [view.getUint16(from + 16, true), view.getUint16(from + 18, true)];
  const stored = bytes.subarray(from + 20, end);
  const pixels = type === RAW ? stored : inflateSync(stored, { maxOutputLength: width * height * depth });
  if (pixels.length < width * height * depth) throw new Error("a picture in it is torn");
  return { layer, x, y, width, height, pixels };
}

interface Look {
  readonly width: number;
  readonly height: number;
  /** Bytes a pixel. */
  readonly depth: number;
  /** The palette index of transparent pixels. */
  readonly clear: number;
  readonly palette: readonly (readonly number[])[];
  readonly visible: readonly boolean[];
}

function laidOver(cels: ReadonlyMap<number, Cel>, { width, height, depth, clear, palette, visible }: Look): Uint8Array {
  const rgba = new Uint8Array(width * height * 4);
  for (const [layer, cel] of [...cels].sort(([a], [b]) => a - b)) {
    if (!visible[layer]) continue;
    for (let y = 0; y < cel.height; y++)
      for (let x = 0; x < cel.width; x++) {
        const [column, row] = [cel.x + x, cel.y + y];
        if (column < 0 || row < 0 || column >= width || row >= height) continue;
        const pixel = cel.pixels.subarray((y * cel.width + x) * depth, (y * cel.width + x + 1) * depth);
        const colour = depth === 4 ? pixel : depth === 2 ? [pixel[0]!, pixel[0]!, pixel[0]!, pixel[1]!] : pixel[0] === clear ? undefined : palette[pixel[0]!]; // prettier-ignore
        if (colour && colour[3]! >= HALF) rgba.set([colour[0]!, colour[1]!, colour[2]!, 255], (row * width + column) * 4);
      }
  }
  return rgba;
}
