import type { Instrument } from "../../content.ts";
import type { Mode } from "./scale.ts";

/** The styles of music. A network has its own list in its manifest; new styles are added at the end. */
export const MUSIC_STYLES = ["calm", "dark", "fight", "victory", "camp"] as const;
/** The name of one of them. */
export type MusicStyle = (typeof MUSIC_STYLES)[number];

/** The patterns of the bass. */
export type BassWay = "held" | "root-fifth" | "driving" | "march" | "rocking";

/** A Euclidean drum pattern: `pulses` in `steps` sixteenths, rotated by `turn`. */
export interface Beat {
  /** A sound of General MIDI. */
  readonly drum: number;
  readonly pulses: number;
  readonly steps: number;
  readonly turn?: number;
  readonly velocity: number;
  /** Only in every second, fourth, … bar. */
  readonly every?: number;
}

/** A layer of an arrangement. */
export interface LayerPlan {
  readonly part: Part;
  readonly instruments: readonly Instrument[];
  readonly enters: number;
  readonly leaves?: number;
  readonly gain: number;
}

/** The parts that the rules write. */
export type Part = "pad" | "bass" | "melody" | "lively melody" | "reply" | "figure" | "pulse" | "drums" | "heavy drums";

/** The rules of a style. */
export interface StyleRules {
  readonly tempo: readonly [least: number, most: number];
  readonly modes: readonly (readonly [mode: Mode, weight: number])[];
  /** Rhythms of the tune, one bar each: x a note, - it continues, . a rest. */
  readonly rhythms: readonly string[];
  /** Rhythms of the last bar of a phrase. */
  readonly endings: readonly string[];
  /** Ways to divide a long note in the lively form; each adds up to four sixteenths. */
  readonly breaks: readonly (readonly number[])[];
  /** The greatest share of divided notes. */
  readonly lively: number;
  /** The lowest and highest step of the tune, above the tonic. */
  readonly range: readonly [lowest: number, highest: number];
  /** The cost factor of wide intervals; 1 is usual. */
  readonly smooth: number;
  /** Sevenths: the share of chords that have one. */
  readonly sevenths: number;
  readonly bass: BassWay;
  /** Sixteenths of a figure of broken chords: `[pulses, steps, turn]`; and the order of the chord's notes. */
  readonly figure: { readonly beat: readonly [pulses: number, steps: number, turn: number]; readonly order: readonly number[] };
  readonly drums: readonly Beat[];
  readonly heavyDrums: readonly Beat[];
  readonly layers: readonly LayerPlan[];
}

export const BASS_DRUM = 36;
export const SNARE = 38;
export const HAT = 42;
export const OPEN_HAT = 46;
export const LOW_TOM = 45;
export const HIGH_TOM = 48;
export const CRASH = 49;
export const SHAKER = 70;
export const TAMBOURINE = 54;

export const STYLES: Readonly<Record<MusicStyle, StyleRules>> = {
  calm: {
    tempo: [76, 92],
    modes: [["ionian", 4], ["lydian", 2], ["mixolydian", 2]], // prettier-ignore
    rhythms: [
      "x---x---x-------",
      "x-----x-x---x---",
      "x---x-x-x-----x-",
      "x-------x---x---",
      "x-x-x---x---x---",
      "x-----x-x-------",
      "....x---x---x-x-",
      "x---x---x-x-x---",
    ],
    endings: ["x---x---x-------", "x-------x-----..", "x-x-x---x-------"],
    breaks: [[2, 2], [2, 1, 1], [3, 1]], // prettier-ignore
    lively: 0.5,
    range: [-2, 10],
    smooth: 1.1,
    sevenths: 0.25,
    bass: "root-fifth",
    figure: { beat: [8, 16, 0], order: [0, 2, 1, 2, 0, 2, 1, 3] },
    drums: [
      { drum: SHAKER, pulses: 4, steps: 16, turn: 2, velocity: 46 },
      { drum: TAMBOURINE, pulses: 1, steps: 16, turn: 8, velocity: 40 },
    ],
    heavyDrums: [
      { drum: BASS_DRUM, pulses: 3, steps: 16, velocity: 74 },
      { drum: HAT, pulses: 8, steps: 16, velocity: 40 },
      { drum: SNARE, pulses: 1, steps: 16, turn: 8, velocity: 52 },
    ],
    layers: [
      { part: "pad", instruments: ["strings", "pad"], enters: 0, gain: 0.5 },
      { part: "bass", instruments: ["bass"], enters: 0.15, gain: 0.6 },
      { part: "melody", instruments: ["flute", "lute"], enters: 0, leaves: 0.6, gain: 0.8 },
      { part: "lively melody", instruments: ["flute", "lute"], enters: 0.6, gain: 0.8 },
      { part: "reply", instruments: ["bell", "lute"], enters: 0, leaves: 0.6, gain: 0.75 },
      { part: "figure", instruments: ["lute"], enters: 0.3, gain: 0.5 },
      { part: "drums", instruments: ["drums"], enters: 0.45, gain: 0.5 },
      { part: "heavy drums", instruments: ["drums"], enters: 0.75, gain: 0.6 },
    ],
  },
  dark: {
    tempo: [60, 76],
    modes: [["aeolian", 3], ["phrygian", 3], ["dorian", 1]], // prettier-ignore
    rhythms: [
      "x-----------x---",
      "x-------x-------",
      "x---------x-x---",
      "x-----x---------",
      "....x-------x---",
      "x---x---------..",
      "x-------x---x---",
      "x-------------x-",
    ],
    endings: ["x---------......", "x-------x---....", "x-----------...."],
    breaks: [[2, 2], [3, 1], [4]], // prettier-ignore
    lively: 0.45,
    range: [-4, 7],
    smooth: 1.2,
    sevenths: 0.1,
    bass: "held",
    figure: { beat: [5, 16, 0], order: [0, 1, 2, 1, 3] },
    drums: [{ drum: LOW_TOM, pulses: 2, steps: 16, velocity: 58, turn: 0 }],
    heavyDrums: [
      { drum: BASS_DRUM, pulses: 5, steps: 16, velocity: 84 },
      { drum: LOW_TOM, pulses: 3, steps: 16, turn: 6, velocity: 66 },
      { drum: SHAKER, pulses: 8, steps: 16, velocity: 38 },
    ],
    layers: [
      { part: "pad", instruments: ["pad", "strings"], enters: 0, gain: 0.6 },
      { part: "bass", instruments: ["bass"], enters: 0.1, gain: 0.6 },
      { part: "melody", instruments: ["bell", "flute"], enters: 0, leaves: 0.65, gain: 0.7 },
      { part: "lively melody", instruments: ["strings", "lead"], enters: 0.65, gain: 1 },
      { part: "reply", instruments: ["flute", "strings"], enters: 0, leaves: 0.65, gain: 0.75 },
      { part: "figure", instruments: ["bell", "lute"], enters: 0.35, gain: 0.4 },
      { part: "pulse", instruments: ["strings"], enters: 0.7, gain: 0.45 },
      { part: "drums", instruments: ["drums"], enters: 0.3, gain: 0.55 },
      { part: "heavy drums", instruments: ["drums"], enters: 0.6, gain: 0.6 },
    ],
  },
  fight: {
    tempo: [138, 160],
    modes: [["aeolian", 4], ["dorian", 2], ["phrygian", 2]], // prettier-ignore
    rhythms: [
      "x--x--x-x---x---",
      "x---x-x-x-------",
      "x--x--x---x-x---",
      "x-----x-x-x-x---",
      "x-x-x---x--x--x-",
      "x-------x--x--x-",
      "x---xx--x---x---",
      "x--x--x--x--x-x-",
    ],
    endings: ["x--x--x---------", "x---x-x-x-------", "x--x--x-x-------"],
    breaks: [[2, 2], [1, 1, 2], [2, 1, 1]], // prettier-ignore
    lively: 0.6,
    range: [-3, 9],
    smooth: 0.9,
    sevenths: 0,
    bass: "driving",
    figure: { beat: [11, 16, 0], order: [0, 1, 2, 3, 2, 1] },
    drums: [
      { drum: BASS_DRUM, pulses: 3, steps: 16, velocity: 96 },
      { drum: SNARE, pulses: 2, steps: 16, turn: 4, velocity: 88 },
      { drum: HAT, pulses: 8, steps: 16, velocity: 52 },
    ],
    heavyDrums: [
      { drum: BASS_DRUM, pulses: 7, steps: 16, velocity: 92 },
      { drum: LOW_TOM, pulses: 5, steps: 16, turn: 3, velocity: 80 },
      { drum: OPEN_HAT, pulses: 4, steps: 16, turn: 2, velocity: 56 },
      { drum: CRASH, pulses: 1, steps: 16, velocity: 84, every: 4 },
    ],
    layers: [
      { part: "pad", instruments: ["strings"], enters: 0, leaves: 0.5, gain: 0.5 },
      { part: "pulse", instruments: ["strings", "brass"], enters: 0.3, gain: 0.5 },
      { part: "bass", instruments: ["bass"], enters: 0, gain: 0.7 },
      { part: "melody", instruments: ["lead", "brass"], enters: 0.15, leaves: 0.7, gain: 0.7 },
      { part: "lively melody", instruments: ["lead", "brass"], enters: 0.7, gain: 0.75 },
      { part: "reply", instruments: ["brass", "strings"], enters: 0.15, leaves: 0.7, gain: 0.75 },
      { part: "figure", instruments: ["lute", "lead"], enters: 0.55, gain: 0.35 },
      { part: "drums", instruments: ["drums"], enters: 0.1, gain: 0.75 },
      { part: "heavy drums", instruments: ["drums"], enters: 0.6, gain: 0.7 },
    ],
  },
  victory: {
    tempo: [108, 126],
    modes: [["ionian", 5], ["mixolydian", 3], ["lydian", 1]], // prettier-ignore
    rhythms: [
      "x--xx---x---x---",
      "x---x--xx-------",
      "x--xx--xx--xx---",
      "x-----x-x---x---",
      "x---x---x--xx---",
      "x-x-x---x-------",
      "x-------x--xx-x-",
      "x--xx-x-x-------",
    ],
    endings: ["x--xx---x-------", "x---x---x-------", "x--xx--xx-------"],
    breaks: [[2, 2], [3, 1], [2, 1, 1]], // prettier-ignore
    lively: 0.5,
    range: [-1, 11],
    smooth: 0.75,
    sevenths: 0.05,
    bass: "march",
    figure: { beat: [8, 16, 0], order: [0, 1, 2, 3, 2, 3, 2, 1] },
    drums: [
      { drum: SNARE, pulses: 5, steps: 16, turn: 4, velocity: 62 },
      { drum: BASS_DRUM, pulses: 2, steps: 16, velocity: 86 },
    ],
    heavyDrums: [
      { drum: SNARE, pulses: 7, steps: 16, turn: 2, velocity: 58 },
      { drum: OPEN_HAT, pulses: 4, steps: 16, turn: 2, velocity: 48 },
      { drum: CRASH, pulses: 1, steps: 16, velocity: 88, every: 4 },
      { drum: BASS_DRUM, pulses: 4, steps: 16, velocity: 80 },
    ],
    layers: [
      { part: "pad", instruments: ["strings", "brass"], enters: 0, gain: 0.45 },
      { part: "bass", instruments: ["bass"], enters: 0.05, gain: 0.65 },
      { part: "melody", instruments: ["brass", "flute"], enters: 0, leaves: 0.65, gain: 0.75 },
      { part: "lively melody", instruments: ["brass", "lead"], enters: 0.65, gain: 0.75 },
      { part: "reply", instruments: ["flute", "bell", "strings"], enters: 0, leaves: 0.65, gain: 0.75 },
      { part: "figure", instruments: ["lute", "bell"], enters: 0.4, gain: 0.45 },
      { part: "drums", instruments: ["drums"], enters: 0.2, gain: 0.65 },
      { part: "heavy drums", instruments: ["drums"], enters: 0.6, gain: 0.6 },
    ],
  },
  camp: {
    tempo: [84, 100],
    modes: [["dorian", 3], ["ionian", 2], ["mixolydian", 2], ["aeolian", 1]], // prettier-ignore
    rhythms: [
      "x--x--x-----x---",
      "x-----x-x-----x-",
      "x---x---x-x-x---",
      "x--x--x---x-----",
      "x-x-x-------x---",
      "..x-x---x--x----",
      "x-------x-x-x---",
      "x--x----x-------",
    ],
    endings: ["x--x--x-----....", "x-----x---------", "x---x-------...."],
    breaks: [[2, 2], [3, 1], [1, 3]], // prettier-ignore
    lively: 0.55,
    range: [-3, 9],
    smooth: 1,
    sevenths: 0.35,
    bass: "rocking",
    figure: { beat: [7, 16, 0], order: [0, 2, 3, 1, 2, 3, 2] },
    drums: [
      { drum: SHAKER, pulses: 5, steps: 16, velocity: 44 },
      { drum: LOW_TOM, pulses: 2, steps: 16, velocity: 48, turn: 6 },
    ],
    heavyDrums: [
      { drum: TAMBOURINE, pulses: 4, steps: 16, turn: 4, velocity: 52 },
      { drum: BASS_DRUM, pulses: 3, steps: 16, velocity: 72 },
      { drum: HIGH_TOM, pulses: 3, steps: 16, turn: 5, velocity: 50 },
    ],
    layers: [
      { part: "pad", instruments: ["pad", "strings"], enters: 0.1, gain: 0.4 },
      { part: "bass", instruments: ["bass"], enters: 0.2, gain: 0.6 },
      { part: "melody", instruments: ["lute", "flute"], enters: 0, leaves: 0.6, gain: 0.8 },
      { part: "lively melody", instruments: ["lute", "flute"], enters: 0.6, gain: 0.8 },
      { part: "reply", instruments: ["flute", "lute"], enters: 0, leaves: 0.6, gain: 0.75 },
      { part: "figure", instruments: ["lute"], enters: 0, gain: 0.45 },
      { part: "drums", instruments: ["drums"], enters: 0.4, gain: 0.5 },
      { part: "heavy drums", instruments: ["drums"], enters: 0.7, gain: 0.6 },
    ],
  },
};
