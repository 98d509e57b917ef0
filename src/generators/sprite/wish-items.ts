import type { Look } from "./looks.ts";
import type { Meaning } from "./vocabulary.ts";

/**
 * What the readers of both languages make of a wish, piece by piece, in its order. `text` is as it was written.
 *
 * | kind | English, Chinese |
 * |---|---|
 * | word | a noun or a colour |
 * | unknown | anything that nothing is drawn for |
 * | look | angry, small: how the figure looks |
 * | part | eyes, 翅膀: unknown too, and the colour before it is its own |
 * | without, not | no, lacking, 没有; not, 不是: the first wants a thing after it, the second is content with an adjective |
 * | with | with, holding, on, 拿着 |
 * | and, or, comma, but | what ties or parts phrases |
 * | of | of |
 * | owner | 's |
 * | ends | what was begun ends here: after "helmetless" |
 * | de | 的, which ends what began before it or names an owner |
 */
export type Item =
  | {
      readonly kind: "word";
      readonly text: string;
      readonly meaning: Meaning;
      /** The word that a misspelt one was read as. */ readonly read?: string;
    }
  | { readonly kind: "look"; readonly text: string; readonly look: Look }
  | { readonly kind: "unknown" | "part"; readonly text: string }
  | { readonly kind: "without" | "not" | "with" | "and" | "or" | "comma" | "but" | "of" | "owner" | "ends" | "de" };
export type ItemKind = Item["kind"];
