import { checkText, listOf, within, withFields, type Check } from "../../arguments.ts";
import type { Language } from "../../content.ts";
import { ACTS, LANGUAGES, type Act } from "./dialogue.ts";
import { checkRules, factsOf, type Fragments, type Rules } from "./grammar.ts";

/** The voice of one setting (a port of pirates, a space station, your own game): its fragments and roles, as plain data. */
export interface VoicePack {
  /** "pirate-port". */
  readonly name: string;
  /** Roles with their own fragments. Conditions name them, and `speaker.role` of a request is one of them. */
  readonly roles: readonly string[];
  /** Fragments by language. The plain voice has words where the pack has none. */
  readonly lines: Readonly<Partial<Record<Language, Rules>>>;
  /** How likely what the plain voice says in an act is beside what the voice itself says: 0 (default) not at all, 1 as likely. */
  readonly plain?: number;
}

/** A voice with rules for every language. */
export interface WholeVoice extends VoicePack {
  readonly lines: Readonly<Record<Language, Rules>>;
}

const checkLines = withFields(Object.fromEntries(LANGUAGES.map((language) => [`${language}?`, checkRules])));

/** Checks that a value is a voice: a name, roles, and rules of at least one language. */
export const checkVoicePack: Check = withFields(
  { name: checkText, roles: listOf(checkText), lines: checkLines, "plain?": within(0, 1) },
  "a voice { name, roles, lines }",
);

/**
 * A voice with the words of `beneath` where it has none of its own. A rule of `voice` replaces the rule beneath if it has a fragment
 * that always fits and states no fact; else the fragments of both are used. With `voice.plain`, acts are never replaced: what is beneath
 * is said as well, so much less likely. Fragments for roles that `voice` does not have are dropped.
 */
export function layered(voice: VoicePack, beneath: WholeVoice): WholeVoice {
  if (voice === beneath) return beneath;
  const others = beneath.roles.filter((role) => !voice.roles.includes(role));
  const lines = LANGUAGES.map((language) => [language, layeredRules(language, voice, beneath, others)]);
  return { name: voice.name, roles: voice.roles, lines: Object.fromEntries(lines) as Record<Language, Rules> };
}

function layeredRules(
  language: Language,
  { lines: { [language]: own = {} }, plain = 0 }: VoicePack,
  beneath: WholeVoice,
  others: readonly string[],
): Rules {
  const rules: Record<string, Fragments> = {};
  for (const [rule, fragments] of Object.entries(beneath.lines[language])) {
    const fitting = Object.entries(fragments).filter(([condition]) => !condition.split(" ").some((trait) => others.includes(trait)));
    rules[rule] = Object.fromEntries(fitting);
  }
  for (const [rule, fragments] of Object.entries(own)) {
    const below = rules[rule];
    const joined = plain > 0 && (ACTS as readonly string[]).includes(rule);
    if (below === undefined || (answersAlways(fragments) && !joined)) rules[rule] = fragments;
    else rules[rule] = both(fragments, joined ? lighter(below, plain) : below);
  }
  return rules;
}

function both(above: Fragments, below: Fragments): Fragments {
  const conditions = new Set([...Object.keys(above), ...Object.keys(below)]);
  return Object.fromEntries([...conditions].map((condition) => [condition, [...(above[condition] ?? []), ...(below[condition] ?? [])]]));
}

const lighter = (fragments: Fragments, share: number): Fragments =>
  Object.fromEntries(
    Object.entries(fragments).map(([condition, list]) => [
      condition,
      list.map((fragment) => (typeof fragment === "string" ? ([fragment, share] as const) : ([fragment[0], fragment[1] * share] as const))),
    ]),
  );

function answersAlways({ "": general = [] }: Fragments): boolean {
  return general.some((fragment) => factsOf(typeof fragment === "string" ? fragment : fragment[0]).length === 0);
}

/** The acts that a voice itself has fragments for. */
export function actsOf(voice: VoicePack): Act[] {
  return ACTS.filter((act) => Object.values(voice.lines).some((rules) => Object.hasOwn(rules, act)));
}

/** All fragments of a rule, without their weights. */
export function textsOf(fragments: Fragments): string[] {
  return Object.values(fragments)
    .flat()
    .map((fragment) => (typeof fragment === "string" ? fragment : fragment[0]));
}
