import type { ModelId } from "./model.ts";

export * from "./content-level.ts";
export * from "./content-music.ts";

/** Everything that can be made. Plain data: survives JSON, has no methods. */

/** A small picture of palette indices. */
export interface Sprite {
  /** Pixels, 1 to 256, as every picture of it is wide. */
  readonly width: number;
  /** Pixels, 1 to 256. */
  readonly height: number;
  /** Colours as "#rrggbb". Pixel value n > 0 is `palette[n - 1]`; 0 is transparent. */
  readonly palette: readonly string[];
  /** Row-major, `width * height` of them: the picture that stands for it. */
  readonly pixels: readonly number[];
  /**
   * Further pictures of it. A picture named as one of those by which a still sprite is moved ("breathe", "step-left") is shown in its
   * stead; what is not there is made from `pixels`.
   */
  readonly frames?: readonly SpritePicture[];
  /** What its pictures are shown as; without them a still sprite is moved by rule. */
  readonly animations?: readonly SpriteAnimation[];
  /** Places on the picture that stands for it. */
  readonly anchors?: SpriteAnchors;
}

/** Where somebody looks, as it is seen on the screen. */
export const DIRECTIONS = ["down", "left", "right", "up"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Pictures of a sprite, one after the other. */
export interface SpriteAnimation {
  /** "walk", "attack": the same for all its directions. */
  readonly name: string;
  /** Where it looks; left out where it looks nowhere. */
  readonly direction?: Direction;
  /** Names of pictures of the sprite, in their order. */
  readonly frames: readonly string[];
  /** Milliseconds that each of them is shown. */
  readonly durations: readonly number[];
  /** Whether it begins again. */
  readonly repeat: boolean;
}

/** Places on a picture, as column and row from the upper left. */
export interface SpriteAnchors {
  /** Where the hand holds. */
  readonly hand?: readonly [x: number, y: number];
  /** The ground between the feet. */
  readonly feet?: readonly [x: number, y: number];
  /** The middle of the top of the head. */
  readonly head?: readonly [x: number, y: number];
}

/** One of several pictures of a sprite, in its size and palette. */
export interface SpritePicture {
  /** "step-left", "attack-1": no two of a sprite are called the same. */
  readonly name: string;
  readonly pixels: readonly number[];
  /** Milliseconds that an animation shows it; default: as long as any other. */
  readonly duration?: number;
  /** Where this picture has them. */
  readonly anchors?: SpriteAnchors;
}

/** The languages that lines are made in. */
export type Language = "en" | "zh";

/** Who somebody is; text, looks and behaviour all read it. */
export interface Persona {
  readonly name: string;
  /** "smith", "herbalist", …; the generators say which they know. */
  readonly role: string;
  /** -1 gloomy or hostile, 0 even, 1 cheerful or warm. */
  readonly mood: number;
  /** Default "casual". */
  readonly register?: Register;
  /** "human", "elf", "dwarf", "orc", …; the generators say which they know. Default: as its role says, else human. */
  readonly species?: string;
  readonly sex?: Sex;
  readonly age?: Age;
  readonly wealth?: Wealth;
}

export const SEXES = ["female", "male"] as const;
export type Sex = (typeof SEXES)[number];
export const AGES = ["child", "young", "grown", "old"] as const;
export type Age = (typeof AGES)[number];
export const WEALTHS = ["poor", "plain", "rich"] as const;
export type Wealth = (typeof WEALTHS)[number];

/** How somebody speaks: to a friend, or with respect. */
export type Register = "casual" | "formal";

/** Something said. */
export interface Line {
  readonly speaker: string;
  /** What the sentence does: "greet", "offer-quest", … */
  readonly act: string;
  readonly language: Language;
  readonly text: string;
  /** How it is said, where the way of making knows: cheerfully, evenly, gloomily. */
  readonly mood?: "+" | "0" | "-";
  /** What the speaker would do, one of the request's `actions`. The game decides whether it happens. */
  readonly action?: string;
}

/** A sound effect: what a synthesiser is to play. `renderSound` makes samples of it. */
export interface Sound {
  /** How loud its loudest sample is, 0.02 to 0.9. */
  readonly volume: number;
  /** Seconds between it and its echo, 0.02 to 0.4. */
  readonly echoTime: number;
  /** How much of it comes back as an echo, and of that again, 0 to 0.6. */
  readonly echo: number;
  /** One to four, heard together. */
  readonly voices: readonly Voice[];
}

/** What a {@link Voice} is made of. */
export const WAVES = ["sine", "triangle", "square", "saw", "noise"] as const;

/** One voice of a sound. Times are in seconds, pitches in hertz. */
export interface Voice {
  readonly wave: (typeof WAVES)[number];
  /** 0 to 1, beside the other voices. */
  readonly volume: number;
  /** When it begins. */
  readonly delay: number;
  /** How long it swells. */
  readonly attack: number;
  /** How long it stays. */
  readonly hold: number;
  /** How long it fades. */
  readonly decay: number;
  /** How much louder it is when its hold begins than when that ends, 0 to 1. */
  readonly punch: number;
  /** Where its pitch begins. Noise has eight new values a period. */
  readonly pitch: number;
  /** Octaves a second that its pitch moves. */
  readonly slide: number;
  /** Octaves a second that the slide gains every second. */
  readonly curve: number;
  /** Octaves that its pitch swings to either side. */
  readonly vibrato: number;
  /** Swings a second. */
  readonly vibratoRate: number;
  /** Semitones that its pitch jumps. */
  readonly jump: number;
  /** Seconds from its begin to a jump, and from that to the next. */
  readonly jumpTime: number;
  /** How many jumps there are; a whole number. */
  readonly jumps: number;
  /** Times a second that slide, jumps and tremolo begin again; 0 is never. */
  readonly repeat: number;
  /** How far it fades within each repeat, 0 to 1. */
  readonly tremolo: number;
  /** Share of a period that a square is up. */
  readonly duty: number;
  /** How much of that it gains every second. */
  readonly dutySlide: number;
  /** How strongly a second sine bends its phase, in periods: what rings like metal or glass. It fades as the voice does. */
  readonly fm: number;
  /** The pitch of that sine beside its own. */
  readonly fmRatio: number;
  /** Nothing much above it is heard. */
  readonly lowpass: number;
  /** Octaves a second that this limit moves. */
  readonly lowpassSlide: number;
  /** How much is heard of what lies at that limit, 0 to 0.95. */
  readonly resonance: number;
  /** Nothing much below it is heard. */
  readonly highpass: number;
  /** How rough it is, 0 to 1. */
  readonly drive: number;
}

/** A text as a small voice babbles it: a short sound for every syllable, in time with its letters. `renderSpeech` makes samples of it. */
export interface Speech {
  readonly text: string;
  readonly language: Language;
  readonly voice: SpeechVoice;
  /** When each character of the text appears, in seconds; as many as `[...text]` has. */
  readonly times: readonly number[];
  readonly blips: readonly Blip[];
}

/** How somebody sounds. */
export interface SpeechVoice {
  /** Its middle, in hertz: 70 to 420. */
  readonly pitch: number;
  /** How small the mouth is: 0.75 for a giant's, 1.4 for a child's. */
  readonly formant: number;
  /** Characters a second, 4 to 60: English as it is written; Chinese takes three times as long for each. */
  readonly speed: number;
  /** How far its melody goes, in semitones to either side, 0 to 8. */
  readonly melody: number;
  /** How much air is in it, 0 to 1. */
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
  /** Hertz, where it begins, in its middle, and where it ends. */
  readonly pitch: readonly [number, number, number];
  /** What the mouth forms. */
  readonly vowel: "a" | "e" | "i" | "o" | "u";
  /** How it begins: at once, softly, with a hiss or a pop. */
  readonly onset: "none" | "soft" | "hiss" | "pop";
  /** 0 to 1. */
  readonly volume: number;
}

/** What is wrong with a piece of content. */
export interface Problem {
  /** For programs: "unreachable", "count", … */
  readonly code: string;
  /** For people, with the numbers. */
  readonly message: string;
}

/** Something that an environment or a generator does wrong: what happened, where, and the fix. */
export interface Mistake extends Problem {
  /** It would fail in a game or a training, or do something else than was meant. False: advice; it works, but could work better. */
  readonly serious: boolean;
}

/** How far the words of a request were followed. Words stand as they were written. */
export interface Understanding {
  readonly understood: readonly string[];
  /** Words that nothing is known of; they changed nothing. */
  readonly notUnderstood: readonly string[];
  /** What is not there because the words refuse it. */
  readonly without?: readonly string[];
  /** Words that are known and were not followed all the same: a sprite shows one figure. */
  readonly leftOut?: readonly string[];
  /** Words of which only the nearest could be made: an axe as a sword. */
  readonly nearest?: readonly { readonly word: string; readonly drawn: string }[];
  /** Words that were taken for misspelt. */
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
  /** Proposals it took, this one included. */
  readonly attempts: number;
  readonly model?: ModelId;
  /** What became of the words of the request, where it has any. */
  readonly wish?: Understanding;
  /** Proof that it can be played: somebody did. */
  readonly certificate?: Certificate;
  /** What was wrong with the raw proposal, and how much had to change. */
  readonly repaired?: { readonly edits: number; readonly problems: readonly string[] };
  /** Generators earlier in the chain, and why they did not answer. */
  readonly skipped?: readonly { readonly generator: string; readonly reason: string }[];
}
