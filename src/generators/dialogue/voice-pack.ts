import { checkText, listOf, withFields, type Check } from "../../arguments.ts";
import type { Language } from "../../content.ts";
import { ACTS, LANGUAGES, type Act } from "./dialogue.ts";
import { checkRules, factsOf, type Fragments, type Rules } from "./grammar.ts";

/** How the people of one setting speak: a port of pirates, a space station, your own game. Plain data. */
export interface VoicePack {
  /** "pirate-port". */
  readonly name: string;
  /** Trades that have words of their own. A condition names them, and so does `speaker.role` in a request. */
  readonly roles: readonly string[];
  /** Fragments by language. What a pack does not say is said in the words of the plain voice. */
  readonly lines: Readonly<Partial<Record<Language, Rules>>>;
}

/** A voice with rules for every language. */
export interface WholeVoice extends VoicePack {
  readonly lines: Readonly<Record<Language, Rules>>;
}

const checkLines = withFields(Object.fromEntries(LANGUAGES.map((language) => [`${language}?`, checkRules])));

/** What a voice has to be: a name, roles, and rules for at least one language. */
export const checkVoicePack: Check = withFields(
  { name: checkText, roles: listOf(checkText), lines: checkLines },
  "a voice { name, roles, lines }",
);

/**
 * `voice`, and what it does not say in the words of `beneath`. A rule with a fragment that always fits and states nothing takes the
 * place of the one beneath; another adds to it. Words of trades that the voice does not have are left out.
 */
export function layered(voice: VoicePack, beneath: WholeVoice): WholeVoice {
  if (voice === beneath) return beneath;
  const others = beneath.roles.filter((role) => !voice.roles.includes(role));
  const lines = LANGUAGES.map((language) => [language, layeredRules(voice.lines[language] ?? {}, beneath.lines[language], others)]);
  return { name: voice.name, roles: voice.roles, lines: Object.fromEntries(lines) as Record<Language, Rules> };
}

function layeredRules(own: Rules, beneath: Rules, others: readonly string[]): Rules {
  const rules: Record<string, Fragments> = {};
  for (const [rule, fragments] of Object.entries(beneath)) {
    const fitting = Object.entries(fragments).filter(([condition]) => !condition.split(" ").some((trait) => others.includes(trait)));
    rules[rule] = Object.fromEntries(fitting);
  }
  for (const [rule, fragments] of Object.entries(own)) {
    const below = rules[rule];
    if (below === undefined || answersAlways(fragments)) rules[rule] = fragments;
    else {
      const both = new Set([...Object.keys(fragments), ...Object.keys(below)]);
      rules[rule] = Object.fromEntries(
        [...both].map((condition) => [condition, [...(fragments[condition] ?? []), ...(below[condition] ?? [])]]),
      );
    }
  }
  return rules;
}

function answersAlways({ "": general = [] }: Fragments): boolean {
  return general.some((fragment) => factsOf(typeof fragment === "string" ? fragment : fragment[0]).length === 0);
}

/** The acts for which a voice has words of its own. */
export function actsOf(voice: VoicePack): Act[] {
  return ACTS.filter((act) => Object.values(voice.lines).some((rules) => Object.hasOwn(rules, act)));
}

/** All fragments of a rule, without their weights. */
export function textsOf(fragments: Fragments): string[] {
  return Object.values(fragments)
    .flat()
    .map((fragment) => (typeof fragment === "string" ? fragment : fragment[0]));
}
