/** Invisible characters: control and format characters, joiners, tags, variation selectors, the Hangul filler, private use. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** A player's text without invisible characters. Each run of line breaks, tabs and spaces becomes one space. */
export function visibleText(text: string): string {
  return text
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, " ")
    .replace(INVISIBLE, "")
    .trim();
}

/**
 * A player's text as data for a language model: without invisible characters, normalised (NFKC), at most `longest` characters.
 */
export function playerText(text: string, longest: number): string {
  return [...visibleText(text).normalize("NFKC")].slice(0, longest).join("").trim();
}
