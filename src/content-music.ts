/** A piece of music as plain data. */

/** What plays a note; its sound, its place in General MIDI and its loudness follow. */
export const INSTRUMENTS = ["lute", "flute", "bell", "lead", "brass", "strings", "pad", "bass", "drums"] as const;
/** The name of one of them. */
export type Instrument = (typeof INSTRUMENTS)[number];

/** A piece of music that can be played round and round: layers that come and go with the tension of a game. */
export interface Music {
  /** "calm", "dark", …: the style that it was written in, or the heavier one of a mixture. */
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
  /** What sounds together, in order and without gaps. */
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

/** What one instrument plays, and at which tension it is heard. */
export interface MusicTrack {
  /** "melody", "bass": no two of a piece are called the same. */
  readonly part: string;
  readonly instrument: Instrument;
  /** The tension, 0 to 1, from which it is heard. */
  readonly enters: number;
  /** The tension from which it is heard no more; default: never. */
  readonly leaves?: number;
  /** How loud it is, 0 to 1. */
  readonly gain: number;
  /** By their beginning; of one beginning the lowest first. */
  readonly notes: readonly MusicNote[];
}

/** A note. */
export interface MusicNote {
  readonly tick: number;
  /** Ticks, 1 or more. */
  readonly length: number;
  /** A MIDI note: 60 is the C in the middle. Of drums the sound, as General MIDI numbers them: 36 the bass drum. */
  readonly pitch: number;
  /** How hard, 1 to 127. */
  readonly velocity: number;
}
