import { listOf, mapOf, refuse, type Check } from "../../arguments.ts";
import { AigcError } from "../../errors.ts";
import type { Rng } from "../../rng.ts";

/**
 * A grammar of fragments. In a fragment
 *
 * - `{place}` is a fact; a fragment with it fits only while the fact is still to be said;
 * - `[weather]` is replaced by a fragment of the rule "weather";
 * - `[sky=weather]` does the same, and `[sky]` afterwards repeats its text.
 *
 * A fragment may carry a weight (default 1).
 */
export type Fragment = string | readonly [text: string, weight: number];
/**
 * Fragments by condition. A condition is a list of traits: `"smith -"` fits a gloomy smith, `"thank boast"` fits both acts, `""`
 * always fits. A fragment is three times as likely for each kind of trait that its condition names.
 */
export type Fragments = Readonly<Record<string, readonly Fragment[]>>;
/** Fragments by the name of their rule. */
export type Rules = Readonly<Record<string, Fragments>>;

/** Limits of one expansion. */
export interface GrammarLimits {
  /** From this depth on only fragments without references are used. */
  readonly depth: number;
  /** The most references that are followed. */
  readonly expansions: number;
  /** The most characters of the result. */
  readonly length: number;
}
export const GRAMMAR_LIMITS: GrammarLimits = { depth: 8, expansions: 100, length: 1000 };

/** The state of an expansion: the traits of the speaker, and the facts that are still to be said. */
export interface Speaking {
  /** Each kind of trait with the value it has: `{ act: "greet", role: "smith", mood: "+" }`. */
  readonly traits: Readonly<Record<string, string>>;
  /** All values of each kind; what a condition names must be one of them. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  /** Facts that are still to be said; a fact that was said is removed. */
  readonly owed: Set<string>;
  /** All fragments that fit are equally likely, whatever their weights: used when the likely lines were said already. */
  readonly even?: boolean;
  /** What fragments may leave out, half of the time. */
  readonly optional?: RegExp;
}

/** Factor of the weight of a fragment, by the number of kinds of trait that its condition names. */
const NARROWNESS = [1, 3, 9, 27, 81];
/** Factor of the weight for each fact that the fragment says: one sentence with all facts sounds better than one sentence for each. */
const COVERING = 12;
/** Of so many fragments none is likelier than this; and how often the weights are cut to come near it. */
const MANY = 6;
const GREATEST_SHARE = 0.12;
const ROUNDS = 6;
const FACT = /\{(\w+)\}/g;
/** `[rule]`, or `[name=rule]`, whose text `[name]` repeats afterwards. */
export const REFERENCE = /\[(?:([\w-]+)=)?([\w-]+)\]/;

/**
 * Expands `rule`. Fragments that say more of the facts are preferred. The same `rng` gives the same text.
 * @returns text with the `{facts}` still in it
 * @throws AigcError `bad-request` when a rule is missing, has nothing to say, or the expansion passes its limits
 */
export function expand(rules: Rules, rule: string, speaking: Speaking, rng: Rng, limits: GrammarLimits = GRAMMAR_LIMITS): string {
  const bindings = new Map<string, string>();
  let expansions = 0;

  const follow = (name: string, path: readonly string[]): string => {
    if (++expansions > limits.expansions) {
      throw grammarError(`the rule "${path[0] ?? name}" took more than ${limits.expansions} expansions. Make it branch less.`);
    }
    let rest = choose(rules, name, speaking, rng, path, limits);
    if (speaking.optional?.test(rest) && rng.next() < 0.5) rest = rest.replace(speaking.optional, "");
    let text = "";
    for (const fact of factsOf(rest)) speaking.owed.delete(fact);
    for (let match = REFERENCE.exec(rest); match !== null; match = REFERENCE.exec(rest)) {
      const [whole, binding, reference = ""] = match;
      text += rest.slice(0, match.index);
      rest = rest.slice(match.index + whole.length);
      const made = (binding === undefined ? bindings.get(reference) : undefined) ?? follow(reference, [...path, name]);
      if (binding !== undefined) bindings.set(binding, made);
      text += made;
      if (text.length > limits.length) throw grammarError(`the rule "${name}" grew past ${limits.length} characters. Make it shorter.`);
    }
    return text + rest;
  };
  return follow(rule, []);
}

const checkFragment: Check = (where, name, value) => {
  if (typeof value === "string") return;
  const [text, weight] = Array.isArray(value) ? value : [];
  if (typeof text !== "string" || typeof weight !== "number") refuse(where, name, value, "a text, or a list of a text and its weight");
};

/** Checks that a value has the shape of rules. The texts of the fragments are not looked at. */
export const checkRules: Check = mapOf(mapOf(listOf(checkFragment, "a list of fragments"), "fragments by condition"), "rules by name");

/** Whether `rule` has a fragment that fits the traits and needs no other facts than those still to be said. */
export function canExpand(rules: Rules, rule: string, speaking: Speaking): boolean {
  return sayings(rules, rule, speaking) > 0;
}

/** How many fragments of `rule` fit in this state. */
export function sayings(rules: Rules, rule: string, speaking: Speaking): number {
  return candidates(rules[rule], speaking).length;
}

/** The names of the facts in a text. */
export function factsOf(text: string): string[] {
  return [...text.matchAll(FACT)].map((match) => match[1]!);
}

function choose(rules: Rules, name: string, speaking: Speaking, rng: Rng, path: readonly string[], limits: GrammarLimits): string {
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (rule === undefined)
    throw grammarError(`there is no rule "${name}" (asked for by ${path.at(-1) ?? "the caller"}). Add it or correct the reference.`);
  let options = candidates(rule, speaking);
  if (path.length >= limits.depth) options = options.filter(({ text }) => !REFERENCE.test(text));
  const total = options.reduce((sum, option) => sum + option.weight, 0);
  if (total <= 0) {
    const deep = path.length >= limits.depth ? ` that ends, ${path.length} rules deep` : "";
    throw grammarError(
      `the rule "${name}" has no fragment${deep} for ${Object.values(speaking.traits).join(", ")}. Add one under the condition "".`,
    );
  }
  return options[
    rng.choose(speaking.even || path.length > 0 ? options.map(({ weight }) => weight) : shared(options.map(({ weight }) => weight)))
  ]!.text;
}

/**
 * The weights, the greatest of them cut until none has more than a share of the whole: where one fragment says all that is owed, it is
 * not said every time. The facts that another leaves out come after it.
 */
function shared(weights: readonly number[]): readonly number[] {
  if (weights.length < MANY) return weights;
  const share = Math.max(GREATEST_SHARE, 1.5 / weights.length);
  let cut = [...weights];
  for (let round = 0; round < ROUNDS; round++) {
    const most = share * cut.reduce((sum, weight) => sum + weight, 0);
    cut = cut.map((weight) => Math.min(weight, most));
  }
  return cut;
}

function candidates(rule: Fragments | undefined, speaking: Speaking): { text: string; weight: number }[] {
  const found: { text: string; weight: number }[] = [];
  for (const [condition, fragments] of Object.entries(rule ?? {})) {
    const narrowness = matches(condition, speaking);
    if (narrowness === null) continue;
    for (const fragment of fragments) {
      const [text, weight] = typeof fragment === "string" ? [fragment, 1] : fragment;
      const facts = factsOf(text);
      if (new Set(facts).size < facts.length || facts.some((fact) => !speaking.owed.has(fact))) continue;
      found.push({ text, weight: speaking.even ? 1 : facts.reduce((sum) => sum * COVERING, weight * NARROWNESS[narrowness]!) });
    }
  }
  return found;
}

/** How many kinds of trait the condition names; null if one of them does not fit. */
function matches(condition: string, { traits, kinds }: Speaking): number | null {
  if (condition === "") return 0;
  const words = condition.split(" ");
  let narrowness = 0;
  for (const [kind, values] of Object.entries(kinds)) {
    const named = words.filter((word) => values.includes(word));
    if (named.length === 0) continue;
    if (!named.includes(traits[kind] ?? "")) return null;
    narrowness++;
  }
  return narrowness;
}

function grammarError(message: string): AigcError {
  return new AigcError("bad-request", "dialogue/grammar", message);
}
