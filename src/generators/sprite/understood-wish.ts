import type { Understanding } from "../../content.ts";
import type { Mood } from "./moods.ts";
import type { SpriteTag } from "./tags.ts";

/** A held or worn thing. */
export interface Held {
  /** "sword", "hat"; the same in both languages. */
  readonly name: string;
  /** The subject of the library that shows it: "axe" for a hatchet. */
  readonly subject?: string;
  /** As it was written. */
  readonly word: string;
  readonly tags: readonly SpriteTag[];
  readonly colours: readonly SpriteTag[];
  readonly place: "hand" | "other hand" | "arm" | "head" | "body" | "feet";
}

/** An understood wish. */
export interface Wish extends Understanding {
  /** All tags of the wish, in the order of the words. */
  readonly tags: readonly SpriteTag[];
  /** The tags of the figure itself, with its colours. */
  readonly subject: readonly SpriteTag[];
  /** The tags of `subject` that name the figure best: of an orc warrior, the warrior. */
  readonly head: readonly SpriteTag[];
  readonly holding: readonly Held[];
  /** The subject of the library that shows the figure: "smith"; undefined if there is no drawing. */
  readonly figure?: string;
  /** Its size; undefined if the wish has none. */
  readonly size?: "small" | "large";
  /** Its mood. */
  readonly mood?: Mood;
  readonly age?: "old";
  /** Colours of its parts: `{ hair: "red" }`. */
  readonly parts?: Readonly<Partial<Record<"hair" | "skin" | "main", SpriteTag>>>;
  /** Words of the wish that have a drawing in the library. */
  readonly shown: readonly string[];
  /** Names of things that must not be drawn. */
  readonly without: readonly string[];
}
