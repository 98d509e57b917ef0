/** What nobody sees: control and format characters, joiners, tags, variation selectors, the filler of Hangul, private use. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Text of a player without what nobody sees: line breaks and tabs are spaces, each run of them is one. */
export function visibleText(text: string): string {
  return text
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, " ")
    .replace(INVISIBLE, "")
    .trim();
}

/**
 * Text of a player as data for a language model: visible, in one of the ways of writing each character (NFKC), and no longer than
 * `longest` characters.
 */
export function playerText(text: string, longest: number): string {
  return [...visibleText(text).normalize("NFKC")].slice(0, longest).join("").trim();
}
