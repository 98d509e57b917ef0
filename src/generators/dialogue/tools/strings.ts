import { readFileSync, writeFileSync } from "node:fs";
import type { Language } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import type { KindCommand } from "../../../tools/kind-tools.ts";
import { LANGUAGES } from "../dialogue.ts";
import { readCsv, writeCsv } from "../formats/voice-csv.ts";
import { readPo, writePo } from "../formats/voice-po.ts";
import { stringsOf, voiceTextOf, type VoiceStrings } from "../formats/voice-strings.ts";
import { voiceNamed, voiceNames } from "./voice-named.ts";

const FORMATS = {
  po: { write: writePo, read: readPo },
  csv: { write: writeCsv, read: readCsv },
} as const;

/** `strings`: writes a voice as a table for translators, and reads it back. */
export const strings: KindCommand = {
  flags: [
    { flag: "--voice <name or file>", text: `${voiceNames().join(", ")}, or a text of your own`, initial: "plain" },
    {
      flag: "--language <code>",
      text: `which of its languages; after a translation, the new one (${LANGUAGES.join(", ")})`,
      choices: LANGUAGES,
    },
    { flag: "--export <format>", text: "write the table", choices: Object.keys(FORMATS) },
    { flag: "--import <file>", text: "a table, .po or .csv, that becomes a voice again" },
    { flag: "--out <file>", text: "where to; default: the terminal" },
  ],
  async run(values, { output }) {
    const { language, out } = values as { readonly language?: Language; readonly out?: string };
    if ((values["export"] === undefined) === (values["import"] === undefined))
      throw new AigcError(
        "bad-request",
        "strings",
        "there is nothing to do, or too much. Give either --export po (or csv) or --import FILE.",
      );
    const text =
      values["import"] === undefined
        ? exported(values["voice"] as string, values["export"] as keyof typeof FORMATS, language ?? "en")
        : imported(values["import"] as string, language);
    if (out === undefined) return void output.write(text);
    writeFileSync(out, text);
    if (values["import"] !== undefined) output.write(translatedIn(values["import"] as string));
  },
};

function exported(name: string, format: keyof typeof FORMATS, language: Language): string {
  const voice = voiceNamed(name);
  if (voice.lines[language] === undefined)
    throw new AigcError(
      "bad-request",
      "strings",
      `"${name}" says nothing in "${language}". It speaks ${Object.keys(voice.lines).join(", ")}.`,
    );
  return FORMATS[format].write(stringsOf(voice, language));
}

/** How many of a table's fragments are translated; the others stand in the voice as they were. */
function translatedIn(file: string): string {
  const { strings: all } = tableIn(file);
  const done = all.filter(({ translation }) => translation !== "").length;
  return `${done} of ${all.length} fragments are translated; the others stand as they were\n`;
}

function imported(file: string, language: Language | undefined): string {
  const table = tableIn(file);
  return voiceTextOf({ ...table, language: language ?? table.language });
}

function tableIn(file: string): VoiceStrings {
  const format = FORMATS[file.split(".").at(-1) as keyof typeof FORMATS];
  if (!format)
    throw new AigcError("bad-request", "strings", `${file} ends in none of .po, .csv. Give a table that strings --export wrote.`);
  return format.read(readFileSync(file, "utf8"));
}
