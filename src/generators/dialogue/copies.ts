import { ACTS, LANGUAGES } from "./dialogue.ts";
import { textsOf, type VoicePack } from "./voice-pack.ts";

/** A fragment with fewer letters of its own is common to everybody: "[greeting], [you]." */
const LEAST_OWN = 8;

/**
 * Whether a line with `{slots}` is, word for word, one of the lines of a voice; where the line of the voice refers to a rule, any text
 * may stand.
 */
export function copiesOf(voice: VoicePack): (line: string) => boolean {
  const exact = new Set<string>();
  const patterns: RegExp[] = [];
  for (const language of LANGUAGES) {
    const rules = voice.lines[language] ?? {};
    for (const text of ACTS.flatMap((act) => textsOf(rules[act] ?? {}))) {
      const pieces = text.split(/\[[\w=-]+\]/).map(plain);
      if (pieces.length === 1) exact.add(pieces[0]!);
      else if (pieces.join("").length >= LEAST_OWN) patterns.push(new RegExp(`^${pieces.join(".{0,60}")}$`, "u"));
    }
  }
  return (line) => exact.has(plain(line)) || patterns.some((pattern) => pattern.test(plain(line)));
}

/** Letters, digits and the names of slots: punctuation, spaces and capitals make no difference. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
