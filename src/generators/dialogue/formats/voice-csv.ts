import { AigcError } from "../../../errors.ts";
import type { VoiceStrings } from "./voice-strings.ts";

const HEAD = ["rule", "condition", "weight", "text", "translation"] as const;
/** The first row below the head holds the name of the voice, its share of the plain one, its roles and the language. */
const VOICE = "(voice)";

/** The table of a voice as CSV (RFC 4180), for a spreadsheet. */
export function writeCsv({ voice, language, roles, plain = "", strings }: VoiceStrings): string {
  const rows = strings.map(({ rule, condition, weight, text, translation }) => [rule, condition, weight, text, translation]);
  return [HEAD, [VOICE, voice, plain, roles, language], ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/**
 * Reads what {@link writeCsv} wrote and a spreadsheet saved, with commas or semicolons.
 * @throws AigcError `bad-data`, saying what is missing
 */
export function readCsv(text: string): VoiceStrings {
  const [head, first, ...rows] = rowsOf(text.replace(/^\uFEFF/, ""));
  if (head?.join() !== HEAD.join() || first?.[0] !== VOICE) {
    const found = head?.join(",").slice(0, 60) ?? "nothing";
    throw new AigcError(
      "bad-data",
      "dialogue/csv",
      `the table begins with "${found}", not with ${HEAD.join(",")} and a row ${VOICE}. Export the voice again: npx phaser-aigc strings --export csv`,
    );
  }
  const [, voice = "", plain = "", roles = "", language = ""] = first;
  const strings = rows
    .filter((row) => row.some((one) => one !== ""))
    .map(([rule = "", condition = "", weight = "", source = "", translation = ""]) => ({
      rule,
      condition,
      weight,
      text: source,
      translation,
    }));
  return { voice, language, roles, ...(plain === "" ? {} : { plain }), strings };
}

/** A cell. A text that a spreadsheet would read as a formula or a number is marked as text. */
function cell(text: string): string {
  return /[",;\r\n]|^[=+\-@\d\s]|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function rowsOf(text: string): string[][] {
  const comma = text.startsWith("rule;") || text.startsWith('"rule";') ? ";" : ",";
  const rows: string[][] = [[]];
  let [value, quoted] = ["", false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') value += sign;
      else if (text[at + 1] === '"') value += text[++at];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === comma || sign === "\n") {
      rows.at(-1)!.push(value.replace(/\r$/, ""));
      value = "";
      if (sign === "\n") rows.push([]);
    } else value += sign;
  }
  if (value !== "") rows.at(-1)!.push(value);
  return rows.filter((row) => row.length > 0);
}
