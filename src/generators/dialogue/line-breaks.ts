import { checkFunction, checkText } from "../../arguments.ts";

/** Must not stand first in a line: what closes, and what ends. */
const NEVER_FIRST = /^[，。、！？；：）】》」』”’…—,.!?;:)\]}]/u;
/** Must not stand last: what opens. */
const NEVER_LAST = /[（【《「『“‘([{]$/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF“”‘’…—]/u;

/**
 * Breaks a text into lines as both scripts want it: between words where there are spaces, between any two characters of Chinese, but
 * never before a mark that closes or after one that opens. A word that is longer than a line is broken where the line ends.
 * @param fits whether a line is short enough
 */
export function breakLines(text: string, fits: (line: string) => boolean): string[] {
  checkText("line-breaks", "text", text, "a text");
  checkFunction("line-breaks", "fits", fits);
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (piece === "\n") {
      lines.push(line.trimEnd());
      line = "";
    } else if (fits((line + piece).trimEnd())) line += piece;
    else {
      if (line !== "") lines.push(line.trimEnd());
      line = "";
      for (const character of piece.trimStart()) {
        if (line !== "" && !fits(line + character)) {
          lines.push(line);
          line = "";
        }
        line += character;
      }
    }
  }
  return [...lines, line.trimEnd()];
}

/** What stays together: a word with the space after it, a character of Chinese with the marks that belong to it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of text) {
    const before = [...piece].at(-1) ?? "";
    const together =
      piece === "" ||
      (character !== "\n" &&
        before !== "\n" &&
        (NEVER_FIRST.test(character) ||
          NEVER_LAST.test(piece) ||
          (!WIDE.test(character) && !WIDE.test(before) && (character === " " || before !== " "))));
    if (!together) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return piece === "" ? pieces : [...pieces, piece];
}
