import { AigcError } from "../../../errors.ts";
import type { Language } from "../../../content.ts";
import type { VoicePack } from "../voice-pack.ts";
import { readVoice, writeVoice } from "./voice-text.ts";

/** One fragment of a voice, as a row of a table for translators. */
export interface VoiceString {
  readonly rule: string;
  /** The condition of the fragment: "smith -"; "" if it always fits. */
  readonly condition: string;
  /** The weight as text: "2"; "" for 1. */
  readonly weight: string;
  readonly text: string;
  /** The translated text; "" while there is none. */
  readonly translation: string;
}

/** All fragments of a voice in one language, in their order. */
export interface VoiceStrings {
  readonly voice: string;
  readonly language: string;
  readonly roles: string;
  /** {@link VoicePack.plain} of the voice, if it has one. */
  readonly plain?: string;
  readonly strings: readonly VoiceString[];
}

/** The table of a voice in one language. */
export function stringsOf(voice: VoicePack, language: Language): VoiceStrings {
  const strings = Object.entries(voice.lines[language] ?? {}).flatMap(([rule, fragments]) =>
    Object.entries(fragments).flatMap(([condition, list]) =>
      list.map((fragment) => {
        const [text, weight] = typeof fragment === "string" ? [fragment, ""] : [fragment[0], String(fragment[1])];
        return { rule, condition, weight, text, translation: "" };
      }),
    ),
  );
  const plain = voice.plain === undefined ? {} : { plain: String(voice.plain) };
  return { voice: voice.name, language, roles: voice.roles.join(" "), ...plain, strings };
}

/**
 * Makes a voice out of a table: the translation where there is one, else the old text. A broken translation (a brace that is not
 * closed, the name of a missing rule) is refused as in the text of a voice.
 * @throws AigcError `bad-data`, with the fragment
 */
export function voiceOf({ voice, language, roles, plain, strings }: VoiceStrings): VoicePack {
  const lines: string[] = [`voice ${voice}`, `language ${language}`, `roles ${roles}`];
  if (plain !== undefined) lines.push(`plain ${plain}`);
  let [rule, condition] = ["", ""];
  for (const one of strings) {
    const text = (one.translation === "" ? one.text : one.translation).trim();
    if (/^[=:;]|\n/.test(text) || text === "") {
      throw new AigcError(
        "bad-data",
        "dialogue/strings",
        `"${text.slice(0, 40)}" of "${one.rule}" is no fragment. Write one line that begins with a word.`,
      );
    }
    if (one.rule !== rule) {
      lines.push(`= ${one.rule}`);
      condition = "";
    }
    if (one.condition !== condition) lines.push(`: ${one.condition}`);
    [rule, condition] = [one.rule, one.condition];
    lines.push(one.weight === "" ? text : `${text} *${one.weight}`);
  }
  return readVoice(lines.join("\n"));
}

/** Makes the text of a voice, as a game ships it, out of a table. */
export function voiceTextOf(table: VoiceStrings): string {
  return writeVoice(voiceOf(table), table.language as Language);
}
