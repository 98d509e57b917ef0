import { listOf, refuse } from "../../arguments.ts";
import { LANGUAGES } from "./dialogue.ts";
import type { Fragments, Rules } from "./grammar.ts";
import { checkVoicePack, type VoicePack } from "./voice-pack.ts";

/** Between the names of the voices in a mixture: "fantasy-town+pirate-port". */
const AND = "+";

/**
 * A voice that has the words and the roles of several: a harbour in a town of wizards. The grammar says lines of all of them; a network that
 * has learned them writes as if it were asked for all at once.
 * @throws AigcError `bad-request` for a value that is no voice, or fewer than two of different names
 */
export function mixVoices(voices: readonly VoicePack[]): VoicePack {
  listOf(checkVoicePack, "a list of voices")("dialogue/voice", "voices", voices);
  const names = voices.map(({ name }) => name);
  if (new Set(names).size < 2) refuse("dialogue/voice", "voices", names, "two or more voices of different names");
  const lines = LANGUAGES.map(
    (language) => [language, voices.reduce<Rules>((all, voice) => together(all, voice.lines[language] ?? {}), {})] as const,
  );
  return {
    name: names.join(AND),
    roles: [...new Set(voices.flatMap(({ roles }) => roles))],
    lines: Object.fromEntries(lines.filter(([, rules]) => Object.keys(rules).length > 0)),
  };
}

/** The names of the voices in a mixture; of a voice that is none its own. */
export const mixtureOf = ({ name }: VoicePack): readonly string[] => name.split(AND);

function together(a: Rules, b: Rules): Rules {
  return Object.fromEntries(keysOf(a, b).map((rule) => [rule, bothOf(a[rule] ?? {}, b[rule] ?? {})]));
}

function bothOf(a: Fragments, b: Fragments): Fragments {
  return Object.fromEntries(keysOf(a, b).map((condition) => [condition, [...(a[condition] ?? []), ...(b[condition] ?? [])]]));
}

const keysOf = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];
