import type { Look } from "./looks.ts";
import type { Meaning } from "./vocabulary.ts";

/**
 * The items of a wish, in their order, as the readers of both languages give them. `text` is as it was written.
 *
 * | kind | English, Chinese |
 * |---|---|
 * | word | a noun or a colour |
 * | unknown | a word without a drawing |
 * | look | angry, small: the looks of the figure |
 * | part | eyes, 翅膀: not drawn; a colour before it belongs to it |
 * | without, not | no, lacking, 没有; not, 不是: the first needs a thing after it, the second may have an adjective |
 * | with | with, holding, on, 拿着 |
 * | and, or, comma, but | join or separate phrases |
 * | of | of |
 * | owner | 's |
 * | ends | the end of a clause: after "helmetless" |
 * | de | 的, which ends a clause or marks an owner |
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
