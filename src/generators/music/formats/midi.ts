import { arrayOf } from "../../../arguments.ts";
import type { Instrument, Music, MusicTrack } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import { checkPlayable } from "../music-content.ts";
import { KEYS, MODES, type Mode } from "../scale.ts";

/** Instruments of General MIDI, from 0. */
const PROGRAMS: Readonly<Record<Instrument, number>> = { lute: 24, flute: 73, bell: 10, lead: 80, brass: 61, strings: 48, pad: 89, bass: 33, drums: 0 }; // prettier-ignore
const DRUM_CHANNEL = 9;

interface Event {
  readonly tick: number;
  /** Order within one tick: the end of a note comes before the next note. */
  readonly order: number;
  readonly bytes: readonly number[];
}

/**
 * A piece as a standard MIDI file of format 1: tempo, metre, key and sections in the first track, then a track for each part with an
 * instrument of General MIDI. All layers are in the file, at full volume; the user of the file decides which of them to play.
 */
export function encodeMidi(music: Music): Uint8Array {
  checkPlayable("encodeMidi", "music", music);
  const { ticksPerBeat, tracks } = music;
  let free = 0;
  const chunks = [conductor(music), ...tracks.map((track) => {
    const channel = track.instrument === "drums" ? DRUM_CHANNEL : free;
    if (channel !== DRUM_CHANNEL) free = (free + 1) % 16 === DRUM_CHANNEL ? free + 2 : (free + 1) % 16;
    return trackEvents(track, channel);
  })].map((events) => chunk("MTrk", trackBytes(events, 4 * ticksPerBeat * music.bars))); // prettier-ignore
  return Uint8Array.from([...chunk("MThd", [0, 1, ...word(chunks.length), ...word(ticksPerBeat)]), ...chunks.flat()]);
}

function conductor({ tempo, key, sections, ticksPerBeat }: Music): Event[] {
  const micros = Math.round(60_000_000 / tempo);
  return [
    { tick: 0, order: 0, bytes: meta(0x51, [micros >> 16, (micros >> 8) & 255, micros & 255]) },
    { tick: 0, order: 0, bytes: meta(0x58, [4, 2, 24, 8]) },
    { tick: 0, order: 0, bytes: meta(0x59, keySignature(key)) },
    ...sections.map(({ name, bar }) => ({ tick: 4 * ticksPerBeat * bar, order: 1, bytes: meta(0x06, letters(name)) })),
  ];
}

function trackEvents({ part, instrument, notes }: MusicTrack, channel: number): Event[] {
  return [
    { tick: 0, order: 0, bytes: meta(0x03, letters(part)) },
    ...(channel === DRUM_CHANNEL ? [] : [{ tick: 0, order: 0, bytes: [0xc0 | channel, PROGRAMS[instrument]] }]),
    ...notes.flatMap(({ tick, length, pitch, velocity }) => [
      { tick, order: 2, bytes: [0x90 | channel, pitch, velocity] },
      { tick: tick + length, order: 1, bytes: [0x80 | channel, pitch, 0] },
    ]),
  ];
}

/** The number of sharps (flats: below 0) of the major scale with the same notes, and whether the key is minor. */
function keySignature(key: string): number[] {
  const [tonic = "", mode = ""] = key.split(" ");
  const steps = (MODES as Readonly<Partial<Record<string, readonly number[]>>>)[mode as Mode];
  const place = (KEYS as readonly string[]).indexOf(tonic);
  if (!steps || place < 0) return [0, 0];
  // Places on the circle of fifths: of the tonic, and of the mode relative to major.
  const fifths = { lydian: 1, ionian: 0, mixolydian: -1, dorian: -2, aeolian: -3, phrygian: -4 }[mode as Mode];
  const around = ((place * 7 + 5 + fifths + 24) % 12) - 5;
  const sharps = around > 6 ? around - 12 : around;
  return [sharps & 255, steps[2] === 3 ? 1 : 0];
}

function trackBytes(events: readonly Event[], end: number): number[] {
  const sorted = events.toSorted((a, b) => a.tick - b.tick || a.order - b.order);
  let at = 0;
  const bytes = sorted.flatMap(({ tick, bytes }) => {
    const wait = tick - at;
    at = tick;
    return [...variableLength(wait), ...bytes];
  });
  return [...bytes, ...variableLength(Math.max(0, end - at)), ...meta(0x2f, [])];
}

const letters = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0) & 127);
const meta = (type: number, bytes: readonly number[]): number[] => [0xff, type, bytes.length, ...bytes];
const word = (value: number): number[] => [value >> 8, value & 255];

function chunk(name: string, bytes: readonly number[]): number[] {
  const { length } = bytes;
  return [...letters(name), length >>> 24, (length >> 16) & 255, (length >> 8) & 255, length & 255, ...bytes];
}

/** A variable-length number: seven bits per byte, the highest first, with a mark on all bytes but the last. */
function variableLength(value: number): number[] {
  const bytes = [value & 127];
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 127) | 128);
  return bytes;
}

/** The parts of a MIDI file that are read here. */
export interface MidiFile {
  readonly ticksPerBeat: number;
  /** Quarter notes per minute at the beginning; default 120. */
  readonly tempo: number;
  readonly tracks: readonly { readonly name: string; readonly notes: readonly MidiNote[] }[];
}
/** A note of a MIDI file. */
export interface MidiNote {
  readonly tick: number;
  readonly length: number;
  readonly pitch: number;
  readonly velocity: number;
  /** 0 to 15; 9 are drums. */
  readonly channel: number;
}

/**
 * Reads the notes of a standard MIDI file of format 0 or 1: for a motif of your own, `request.motif`.
 * @throws AigcError `bad-data` for a file that is not one
 */
export function decodeMidi(file: Uint8Array): MidiFile {
  arrayOf("Uint8Array")("decodeMidi", "file", file);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const bad = (what: string): never => {
    throw new AigcError("bad-data", "decodeMidi", `the file ${what}. Give a standard MIDI file of format 0 or 1, whole.`);
  };
  const nameAt = (at: number) => String.fromCharCode(...file.subarray(at, at + 4));
  if (file.length < 14 || nameAt(0) !== "MThd" || view.getUint16(8) > 1) bad("is no MIDI file of format 0 or 1");
  const ticksPerBeat = view.getUint16(12);
  if (ticksPerBeat === 0 || ticksPerBeat >= 0x8000) bad("counts time in frames, not in beats");
  let tempo = 120;
  const tracks: MidiFile["tracks"][number][] = [];
  for (let at = 14; at + 8 <= file.length;) {
    const end = at + 8 + view.getUint32(at + 4);
    if (end > file.length) bad(`ends within a part at byte ${at}`);
    if (nameAt(at) === "MTrk") {
      const read = readTrack(file.subarray(at + 8, end), bad);
      tempo = read.tempo ?? tempo;
      tracks.push({ name: read.name, notes: read.notes });
    }
    at = end;
  }
  return { ticksPerBeat, tempo, tracks };
}

/** Bytes that follow a status, by its upper half. */
const SIZES: Readonly<Record<number, number>> = { 8: 2, 9: 2, 10: 2, 11: 2, 12: 1, 13: 1, 14: 2 };

function readTrack(bytes: Uint8Array, bad: (what: string) => never) {
  let [at, tick, status, name] = [0, 0, 0, ""];
  let tempo: number | undefined;
  const notes: MidiNote[] = [];
  const open = new Map<number, { tick: number; velocity: number }>();
  const next = (): number => (at < bytes.length ? bytes[at++]! : bad("ends within an event"));
  const number = (): number => {
    for (let value = 0; ;) {
      const byte = next();
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    tick += number();
    if (bytes[at]! >= 128) status = next();
    if (status === 0xff || status === 0xf0 || status === 0xf7) {
      const type = status === 0xff ? next() : -1;
      const size = number();
      const data = bytes.subarray(at, at + size);
      at += size;
      if (type === 0x03) name = String.fromCharCode(...data);
      if (type === 0x51 && size === 3) tempo = 60_000_000 / ((data[0]! << 16) | (data[1]! << 8) | data[2]!);
      if (type === 0x2f) break;
      continue;
    }
    const size = SIZES[status >> 4] ?? bad(`has the status ${status}, which is none`);
    const [pitch, velocity] = [next(), size > 1 ? next() : 0];
    const kind = status >> 4;
    if (kind !== 8 && kind !== 9) continue;
    const key = (status & 15) * 128 + pitch;
    const begun = open.get(key);
    if (begun)
      notes.push({ tick: begun.tick, length: Math.max(1, tick - begun.tick), pitch, velocity: begun.velocity, channel: status & 15 });
    open.delete(key);
    if (kind === 9 && velocity > 0) open.set(key, { tick, velocity });
  }
  return { name, tempo, notes: notes.sort((a, b) => a.tick - b.tick || a.pitch - b.pitch) };
}
