import type { ModelId } from "./model.ts";

/** Everything that can be made. Plain data: survives JSON, has no methods. */

/** What a cell of a level is made of; its code in {@link Level.tiles} is its place in this list. */
export const TILES = ["wall", "floor", "pillar", "water"] as const;
/** The name of one of them. */
export type Tile = (typeof TILES)[number];

/** What stands in a level. */
export const ENTITY_KINDS = ["start", "exit", "enemy", "chest", "key", "door"] as const;
/** The name of one of them. */
export type EntityKind = (typeof ENTITY_KINDS)[number];
/** Somebody or something, and its cell. */
export interface Entity {
  readonly kind: EntityKind;
  /** Column, 0 at the left. */
  readonly x: number;
  /** Row, 0 at the top. */
  readonly y: number;
}

/** A dungeon floor: a grid of cells, and the entities in it. */
export interface Level {
  readonly width: number;
  readonly height: number;
  /** Row-major codes into {@link TILES}, `width * height` of them. */
  readonly tiles: readonly number[];
  readonly entities: readonly Entity[];
}

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
}

/** One of several pictures of a sprite, in its size and palette. */
export interface SpritePicture {
  /** "step-left", "attack-1": no two of a sprite are called the same. */
  readonly name: string;
  readonly pixels: readonly number[];
  /** Milliseconds that an animation shows it; default: as long as any other. */
  readonly duration?: number;
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
}

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
  /** What was wrong with the raw proposal, and how much had to change. */
  readonly repaired?: { readonly edits: number; readonly problems: readonly string[] };
  /** Generators earlier in the chain, and why they did not answer. */
  readonly skipped?: readonly { readonly generator: string; readonly reason: string }[];
}
