import { AigcError } from "../../../errors.ts";
import type { Language } from "../../../content.ts";
import type { VoicePack } from "../voice-pack.ts";
import { readVoice, writeVoice } from "./voice-text.ts";

/** One fragment of a voice, as a row of a table for translators. */
export interface VoiceString {
  readonly rule: string;
  /** For whom: "smith -"; "" for everybody. */
  readonly condition: string;
  /** "2"; "" for 1. */
  readonly weight: string;
  readonly text: string;
  /** In its stead; "" where nobody has written one yet. */
  readonly translation: string;
}

/** All that a voice says in one language, in its order. */
export interface VoiceStrings {
  readonly voice: string;
  readonly language: string;
  readonly roles: string;
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
  return { voice: voice.name, language, roles: voice.roles.join(" "), strings };
}

/**
 * The voice of a table: translations where there are some, the old texts where not. What a translation breaks (a fact that is not
 * closed, a rule that there is not) is refused as in a text of a voice.
 * @throws AigcError `bad-data`, with the fragment
 */
export function voiceOf({ voice, language, roles, strings }: VoiceStrings): VoicePack {
  const lines: string[] = [`voice ${voice}`, `language ${language}`, `roles ${roles}`];
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

/** A voice as the text that a game ships, out of its table. */
export function voiceTextOf(table: VoiceStrings): string {
  return writeVoice(voiceOf(table), table.language as Language);
}
