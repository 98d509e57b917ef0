/** A piece of music as plain data. */

/** The instruments; each has a sound, a number in General MIDI and a loudness. */
export const INSTRUMENTS = ["lute", "flute", "bell", "lead", "brass", "strings", "pad", "bass", "drums"] as const;
/** The name of one of them. */
export type Instrument = (typeof INSTRUMENTS)[number];

/** A piece of music that can be looped: layers that enter and leave with the tension of a game. */
export interface Music {
  /** "calm", "dark", …: its style, or the main style of a mixture. */
  readonly style: string;
  /** Quarter notes a minute. */
  readonly tempo: number;
  /** Ticks in a quarter note; all times below are whole ticks. A bar has four quarter notes. */
  readonly ticksPerBeat: number;
  readonly bars: number;
  /** "D dorian". */
  readonly key: string;
  /** Its phrases, in order: equal names have the same tune. */
  readonly sections: readonly MusicSection[];
  /** The chords, in order and without gaps. */
  readonly chords: readonly MusicChord[];
  readonly tracks: readonly MusicTrack[];
}

/** A phrase of a piece. */
export interface MusicSection {
  /** "A", "B", …. */
  readonly name: string;
  /** The bar in which it begins, from 0. */
  readonly bar: number;
  readonly bars: number;
}

/** A chord of a piece. */
export interface MusicChord {
  readonly tick: number;
  readonly length: number;
  /** "Am7". */
  readonly name: string;
  /** Pitch classes, 0 for C to 11 for B, the root first. */
  readonly pitches: readonly number[];
}

/** The notes of one instrument, and the tension at which they are heard. */
export interface MusicTrack {
  /** "melody", "bass": unique in the piece. */
  readonly part: string;
  readonly instrument: Instrument;
  /** The tension, 0 to 1, from which it is heard. */
  readonly enters: number;
  /** The tension from which it is no longer heard; default: never. */
  readonly leaves?: number;
  /** How loud it is, 0 to 1. */
  readonly gain: number;
  /** Sorted by beginning, then by pitch. */
  readonly notes: readonly MusicNote[];
}

/** A note. */
export interface MusicNote {
  readonly tick: number;
  /** Ticks, 1 or more. */
  readonly length: number;
  /** A MIDI note: 60 is middle C. For drums the number in General MIDI: 36 is the bass drum. */
  readonly pitch: number;
  /** Velocity, 1 to 127. */
  readonly velocity: number;
}
