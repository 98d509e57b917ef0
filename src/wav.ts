import { arrayOf, checkFields, checkText, listOf, refuse, whole } from "./arguments.ts";
import type { Provenance } from "./content.ts";
import { AigcError } from "./errors.ts";
import type { Pcm } from "./pcm.ts";

const HEADER = 12 + 24;
const SOFTWARE = "phaser-aigc";

/**
 * Writes samples as a WAV file of 16 bits, for all editors and browsers. The provenance is inside, as JSON in the comment of the INFO list;
 * many players show it.
 */
export function encodeWav(pcm: Pcm, provenance?: Provenance): Uint8Array {
  checkFields("encodeWav", "pcm", pcm, { sampleRate: whole(8000, 96_000), channels: listOf(arrayOf("Float32Array")) });
  if (provenance !== undefined)
    checkFields("encodeWav", "provenance", provenance, { generator: checkText, seed: checkText, attempts: whole(1) });
  const { sampleRate, channels } = pcm;
  const [first] = channels;
  if (!first || channels.length > 2) refuse("encodeWav", "pcm.channels", channels, "one list of samples, or two");
  if (channels.some(({ length }) => length !== first.length)) refuse("encodeWav", "pcm.channels", channels, "lists of one length");
  const info = provenance === undefined ? new Uint8Array(0) : infoOf({ ISFT: SOFTWARE, ICMT: asciiJson(provenance) });
  const bytes = 2 * channels.length * first.length;
  const file = new Uint8Array(HEADER + info.length + 8 + bytes);
  const view = new DataView(file.buffer);
  writeText(file, 0, "RIFF");
  view.setUint32(4, file.length - 8, true);
  writeText(file, 8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, channels.length, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, 2 * channels.length * sampleRate, true);
  view.setUint16(32, 2 * channels.length, true);
  view.setUint16(34, 16, true);
  file.set(info, HEADER);
  writeText(file, HEADER + info.length, "data");
  view.setUint32(HEADER + info.length + 4, bytes, true);
  let at = HEADER + info.length + 8;
  for (let i = 0; i < first.length; i++) {
    for (const samples of channels) {
      view.setInt16(at, Math.round(32767 * Math.min(1, Math.max(-1, samples[i]!))), true);
      at += 2;
    }
  }
  return file;
}

/** A WAV file of 16 bits, read. */
export interface Wav extends Pcm {
  /** Its provenance, if the file has one. */
  readonly provenance?: Provenance;
}

/**
 * Reads a WAV file of 16 bits, with its papers if it has any.
 * @throws AigcError `bad-data` for a file that is not one
 */
export function decodeWav(file: Uint8Array): Wav {
  arrayOf("Uint8Array")("decodeWav", "file", file);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const bad = (what: string): never => {
    throw new AigcError("bad-data", "decodeWav", `the file ${what}. Give a WAV file of 16 bits, whole.`);
  };
  if (file.length < HEADER || readText(file, 0, 4) !== "RIFF" || readText(file, 8, 4) !== "WAVE") bad("is no WAV file");
  let [channels, sampleRate, comment]: [number, number, string | undefined] = [0, 0, undefined];
  for (let at = 12; at + 8 <= file.length;) {
    const [name, size] = [readText(file, at, 4), view.getUint32(at + 4, true)];
    const from = at + 8;
    if (from + size > file.length) bad(`ends within its part "${name}"`);
    if (name === "fmt ") {
      if (size < 16 || view.getUint16(from, true) !== 1 || view.getUint16(from + 14, true) !== 16) bad("holds no samples of 16 bits");
      channels = view.getUint16(from + 2, true);
      sampleRate = view.getUint32(from + 4, true);
    } else if (name === "LIST") comment = commentOf(file, view, from, size);
    else if (name === "data") {
      if (channels < 1 || channels > 2) bad(`has ${channels} channels before its samples`);
      const lists = Array.from({ length: channels }, () => new Float32Array(Math.floor(size / 2 / channels)));
      lists.forEach((list, c) => list.forEach((_, i) => (list[i] = view.getInt16(from + 2 * (i * channels + c), true) / 32767)));
      return { sampleRate, channels: lists, ...papersOf(comment) };
    }
    at = from + size + (size % 2);
  }
  return bad("holds no samples");
}

/** The list of a file's papers: four letters and a text each. */
function infoOf(entries: Readonly<Record<string, string>>): Uint8Array {
  const texts = Object.entries(entries).map(([name, text]) => {
    const ended = `${text}\0`;
    return { name, text: ended, size: ended.length + (ended.length % 2) };
  });
  const list = new Uint8Array(12 + texts.reduce((sum, { size }) => sum + 8 + size, 0));
  const view = new DataView(list.buffer);
  writeText(list, 0, "LIST");
  view.setUint32(4, list.length - 8, true);
  writeText(list, 8, "INFO");
  let at = 12;
  for (const { name, text, size } of texts) {
    writeText(list, at, name);
    view.setUint32(at + 4, text.length, true);
    writeText(list, at + 8, text);
    at += 8 + size;
  }
  return list;
}

function commentOf(file: Uint8Array, view: DataView, from: number, size: number): string | undefined {
  for (let at = from + 4; at + 8 <= from + size;) {
    const length = view.getUint32(at + 4, true);
    if (readText(file, at, 4) === "ICMT") return readText(file, at + 8, length).replace(/\0+$/, "");
    at += 8 + length + (length % 2);
  }
  return undefined;
}

/** JSON in ASCII, with all other characters escaped, because programs read other characters differently. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The provenance in a comment; comments of other programs are ignored. */
function papersOf(comment: string | undefined): { readonly provenance?: Provenance } {
  try {
    const papers = JSON.parse(comment ?? "null") as Provenance | null;
    return typeof papers?.generator === "string" ? { provenance: papers } : {};
  } catch {
    return {};
  }
}

function writeText(file: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) file[at + i] = text.charCodeAt(i);
}

function readText(file: Uint8Array, at: number, length: number): string {
  let text = "";
  for (let i = at; i < Math.min(at + length, file.length); i++) text += String.fromCharCode(file[i]!);
  return text;
}
