import type { Language } from "../../content.ts";
import { AigcError, type Signal } from "../../errors.ts";
import type { Generator } from "../../generator.ts";
import type { Line } from "../../content.ts";
import type { Rng } from "../../rng.ts";
import { ACT_SLOTS, type Act, type Fact, type LineRequest, type Slot } from "./dialogue.ts";

/** A sentence that is ready for a text, and the facts that it says. */
export interface Sentence {
  readonly text: string;
  readonly facts: readonly Slot[];
}

/** Sentences by the rule of the short texts that they stand for. */
export type Sentences = ReadonlyMap<string, readonly Sentence[]>;

/** The rules whose sentences somebody could as well say aloud: the act, and how many sentences a text needs. */
const SPOKEN: Readonly<Record<string, { readonly act: Act; readonly count: number; readonly facts: readonly Slot[] }>> = {
  "rumour-seen": { act: "rumour", count: 1, facts: ["npc", "item", "place", "foe"] },
  "rumour-detail": { act: "gossip", count: 1, facts: [] },
  "rumour-end": { act: "warn", count: 1, facts: [] },
  "letter-news": { act: "rumour", count: 1, facts: ["item", "place", "foe"] },
  "letter-wish": { act: "advise", count: 1, facts: [] },
  "page-item": { act: "about-item", count: 3, facts: ["item"] },
  "page-foe": { act: "about-foe", count: 3, facts: ["foe"] },
  "page-place": { act: "about-place", count: 3, facts: ["place"] },
  "page-npc": { act: "about-person", count: 3, facts: ["npc"] },
};
/** Facts of one sentence. */
const MOST_FACTS = 2;
const TRIES = 3;

/**
 * Lets a network write the sentences of a text that could be said aloud. Only the first sentence of a rule says facts. Where it finds none
 * that passes the check there is none, and the hand-written ones stand.
 */
export async function spokenSentences(
  network: Generator<LineRequest, Line>,
  role: string,
  { rules, slots, language }: { readonly rules: readonly string[]; readonly slots: ReadonlyMap<Slot, Fact>; readonly language: Language },
  rng: Rng,
  signal?: Signal,
): Promise<Sentences> {
  const found = new Map<string, Sentence[]>();
  for (const rule of rules) {
    const { act, count, facts } = SPOKEN[rule]!;
    for (let n = 0; n < count; n++) {
      const said = n > 0 ? [] : facts.filter((slot) => slots.has(slot) && ACT_SLOTS[act].includes(slot)).slice(0, MOST_FACTS);
      const request: LineRequest = {
        speaker: { name: "", role, mood: 0 },
        act,
        language,
        slots: Object.fromEntries(said.map((slot) => [slot, slots.get(slot)!])),
      };
      const text = await sound(network, request, rng.fork(`${rule}/${n}`), signal);
      if (text !== undefined) found.set(rule, [...(found.get(rule) ?? []), { text, facts: said }]);
    }
  }
  return found;
}

/** The rules of a text that a network can write sentences for. */
export const isSpoken = (rule: string): boolean => Object.hasOwn(SPOKEN, rule);

async function sound(network: Generator<LineRequest, Line>, request: LineRequest, rng: Rng, signal?: Signal): Promise<string | undefined> {
  for (let n = 0; n < TRIES; n++) {
    try {
      const line = await network.propose(request, rng.fork(n), signal);
      if (network.check(line, request).length === 0) return line.text;
    } catch (error) {
      if (!(error instanceof AigcError)) throw error;
      return undefined;
    }
  }
  return undefined;
}
