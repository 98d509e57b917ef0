import type { Understanding } from "../../content.ts";
import type { PartPaint } from "./looks.ts";
import type { Mood } from "./moods.ts";
import type { SpriteTag } from "./tags.ts";

/** Something that is held or worn. */
export interface Held {
  /** "sword", "hat"; the same in both languages. */
  readonly name: string;
  /** What of the library shows it alone: "axe" for a hatchet. */
  readonly subject?: string;
  /** As it was written. */
  readonly word: string;
  readonly tags: readonly SpriteTag[];
  readonly colours: readonly SpriteTag[];
  readonly place: "hand" | "other hand" | "arm" | "head" | "body" | "feet";
}

/** A wish in free words, understood. */
export interface Wish extends Understanding {
  /** Everything that is wished for, in the order of the words. */
  readonly tags: readonly SpriteTag[];
  /** What the figure itself is, colours included. */
  readonly subject: readonly SpriteTag[];
  /** Those of the subject's tags that say most of all what to draw: of an orc warrior, the warrior. */
  readonly head: readonly SpriteTag[];
  readonly holding: readonly Held[];
  /** What of the library shows the figure: "smith"; left out where no drawing shows it. */
  readonly figure?: string;
  /** How large it is; left out where nobody says. */
  readonly size?: "small" | "large";
  /** How it feels. */
  readonly mood?: Mood;
  readonly age?: "old";
  /** Colours of parts of it: `{ hair: "red" }`. */
  readonly parts?: Readonly<Partial<Record<PartPaint, SpriteTag>>>;
  /** Words of the wish that the library has a drawing for. */
  readonly shown: readonly string[];
  /** Names of what is not to be drawn. */
  readonly without: readonly string[];
}
