import type { ModelId } from "./model.ts";
export * from "./content-level.ts";
export * from "./content-music.ts";
export * from "./content-persona.ts";

/** All content. Plain data: JSON-safe, without methods. */

/** A small picture of palette indices. */
export interface Sprite {
  /** Width of all its pictures in pixels, 1 to 256. */
  readonly width: number;
  /** Pixels, 1 to 256. */
  readonly height: number;
  /** Colours as "#rrggbb". Pixel value n > 0 is `palette[n - 1]`; 0 is transparent. */
  readonly palette: readonly string[];
  /** Row-major, `width * height` of them: its main picture. */
  readonly pixels: readonly number[];
  /**
   * More pictures. A picture with the name of a standard frame ("breathe", "step-left") replaces that frame; the others are made from
   * `pixels`.
   */
  readonly frames?: readonly SpritePicture[];
  /** Its animations; without them a sprite is animated by rule. */
  readonly animations?: readonly SpriteAnimation[];
  /** Places on the main picture. */
  readonly anchors?: SpriteAnchors;
}

/** Directions on the screen. */
export const DIRECTIONS = ["down", "left", "right", "up"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Pictures of a sprite, one after the other. */
export interface SpriteAnimation {
  /** "walk", "attack": the same for all its directions. */
  readonly name: string;
  /** Its direction; undefined for an animation without direction. */
  readonly direction?: Direction;
  /** Names of pictures of the sprite, in their order. */
  readonly frames: readonly string[];
  /** Duration of each frame in milliseconds. */
  readonly durations: readonly number[];
  /** Whether it is repeated. */
  readonly repeat: boolean;
}

/** Places on a picture, as column and row from the upper left. */
export interface SpriteAnchors {
  /** The grip of the hand. */
  readonly hand?: readonly [x: number, y: number];
  /** The ground between the feet. */
  readonly feet?: readonly [x: number, y: number];
  /** The middle of the top of the head. */
  readonly head?: readonly [x: number, y: number];
}

/** One of several pictures of a sprite, in its size and palette. */
export interface SpritePicture {
  /** "step-left", "attack-1": unique in the sprite. */
  readonly name: string;
  readonly pixels: readonly number[];
  /** Duration in milliseconds; default: that of all other frames. */
  readonly duration?: number;
  /** The anchors of this picture. */
  readonly anchors?: SpriteAnchors;
}

/** The languages that lines are made in. */
export type Language = "en" | "zh";

/** A line of speech. */
export interface Line {
  readonly speaker: string;
  /** The dialogue act: "greet", "offer-quest", … */
  readonly act: string;
  readonly language: Language;
  readonly text: string;
  /** The mood of the line, if the generator knows it: good, neutral, bad. */
  readonly mood?: "+" | "0" | "-";
  /** The action that the speaker proposes, one of the request's `actions`. The game decides whether it happens. */
  readonly action?: string;
}

/** A sound effect as parameters of a synthesiser. `renderSound` makes its samples. */
export interface Sound {
  /** The loudest sample, 0.02 to 0.9. */
  readonly volume: number;
  /** Delay of the echo in seconds, 0.02 to 0.4. */
  readonly echoTime: number;
  /** Level of the echo, repeated for each further echo, 0 to 0.6. */
  readonly echo: number;
  /** One to four, heard together. */
  readonly voices: readonly Voice[];
}

/** What a {@link Voice} is made of. */
export const WAVES = ["sine", "triangle", "square", "saw", "noise"] as const;

/** One voice of a sound. Times are in seconds, pitches in hertz. */
export interface Voice {
  readonly wave: (typeof WAVES)[number];
  /** 0 to 1, relative to the other voices. */
  readonly volume: number;
  /** Time of its beginning. */
  readonly delay: number;
  /** Duration of the attack. */
  readonly attack: number;
  /** Duration of the hold. */
  readonly hold: number;
  /** Duration of the decay. */
  readonly decay: number;
  /** How much louder the beginning of the hold is than its end, 0 to 1. */
  readonly punch: number;
  /** The initial pitch. Noise has eight new values per period. */
  readonly pitch: number;
  /** Change of the pitch, in octaves per second. */
  readonly slide: number;
  /** Change of the slide, in octaves per second, per second. */
  readonly curve: number;
  /** Depth of the vibrato, in octaves to either side. */
  readonly vibrato: number;
  /** Frequency of the vibrato. */
  readonly vibratoRate: number;
  /** Jump of the pitch, in semitones. */
  readonly jump: number;
  /** Seconds from the beginning to a jump, and between jumps. */
  readonly jumpTime: number;
  /** Number of jumps. */
  readonly jumps: number;
  /** How many times per second slide, jumps and tremolo begin again; 0 is never. */
  readonly repeat: number;
  /** How much the loudness falls within each repeat, 0 to 1. */
  readonly tremolo: number;
  /** Duty cycle of a square wave. */
  readonly duty: number;
  /** Change of the duty cycle per second. */
  readonly dutySlide: number;
  /** Depth of the phase modulation by a second sine, in periods: for metal and glass. It decays with the voice. */
  readonly fm: number;
  /** The pitch of that sine, relative to that of the voice. */
  readonly fmRatio: number;
  /** Cutoff of the low-pass filter. */
  readonly lowpass: number;
  /** Change of the cutoff, in octaves per second. */
  readonly lowpassSlide: number;
  /** Resonance of the low-pass filter, 0 to 0.95. */
  readonly resonance: number;
  /** Cutoff of the high-pass filter. */
  readonly highpass: number;
  /** Distortion, 0 to 1. */
  readonly drive: number;
}

/** A text as babble: a short sound for every syllable, in time with its letters. `renderSpeech` makes its samples. */
export interface Speech {
  readonly text: string;
  readonly language: Language;
  readonly voice: SpeechVoice;
  /** When each character of the text appears, in seconds; as many as `[...text]` has. */
  readonly times: readonly number[];
  readonly blips: readonly Blip[];
}

/** The parameters of a voice. */
export interface SpeechVoice {
  /** The mean pitch in hertz, 70 to 420. */
  readonly pitch: number;
  /** Factor of the formants: 0.75 for a giant, 1.4 for a child. */
  readonly formant: number;
  /** English characters per second, 4 to 60; a Chinese character takes about three times as long. */
  readonly speed: number;
  /** Range of the melody, in semitones to either side, 0 to 8. */
  readonly melody: number;
  /** Breath noise, 0 to 1. */
  readonly breath: number;
}

/** One syllable of a {@link Speech}. */
export interface Blip {
  /** Seconds. */
  readonly at: number;
  /** Seconds. */
  readonly length: number;
  /** Place in the text of the character that it belongs to. */
  readonly character: number;
  /** Pitch in hertz at the beginning, in the middle and at the end. */
  readonly pitch: readonly [number, number, number];
  /** The vowel. */
  readonly vowel: "a" | "e" | "i" | "o" | "u";
  /** The kind of its beginning: at once, soft, with a hiss or a pop. */
  readonly onset: "none" | "soft" | "hiss" | "pop";
  /** 0 to 1. */
  readonly volume: number;
}

/** What is wrong with a piece of content. */
export interface Problem {
  /** A code for programs: "unreachable", "count", … */
  readonly code: string;
  /** A text for people, with the numbers. */
  readonly message: string;
}

/** A mistake of an environment or a generator: what happened, where, and the fix. */
export interface Mistake extends Problem {
  /** True: it would fail or do the wrong thing in a game or a training. False: advice; it works, but could work better. */
  readonly serious: boolean;
}

/** How the words of a request were understood. Words are as they were written. */
export interface Understanding {
  readonly understood: readonly string[];
  /** Unknown words; they changed nothing. */
  readonly notUnderstood: readonly string[];
  /** Things that the words exclude. */
  readonly without?: readonly string[];
  /** Known words that could not be followed: a sprite shows only one figure. */
  readonly leftOut?: readonly string[];
  /** Words for which the nearest possible thing was made: a sword for an axe. */
  readonly nearest?: readonly { readonly word: string; readonly drawn: string }[];
  /** Words that were read as misspelt. */
  readonly corrected?: readonly { readonly word: string; readonly read: string }[];
}

/** How somebody played through a piece of content, so that anybody can do it again. */
export interface Certificate {
  /** Who played: "level/dungeon". */
  readonly player: string;
  /** What was done, in order: "R12 D3 key L4 door D2 exit" are twelve steps right, three down, a key picked up, and so on. */
  readonly way: string;
  /** Steps in all. */
  readonly steps: number;
}

/** Who made a piece of content, and how. */
export interface Provenance {
  /** "level/vae". */
  readonly generator: string;
  readonly seed: string;
  /** Number of proposals, this one included. */
  readonly attempts: number;
  readonly model?: ModelId;
  /** How the words of the request were understood, if it has any. */
  readonly wish?: Understanding;
  /** Proof that it can be played: somebody did. */
  readonly certificate?: Certificate;
  /** What was wrong with the raw proposal, and how much had to change. */
  readonly repaired?: { readonly edits: number; readonly problems: readonly string[] };
  /** Generators earlier in the chain, and why they did not answer. */
  readonly skipped?: readonly { readonly generator: string; readonly reason: string }[];
}
