import { checkChoice, checkObject, checkText, refuse } from "../../arguments.ts";
import type { Rng } from "../../rng.ts";
import { SLOTS, type Fact, type Slot } from "./dialogue.ts";
import { readFact } from "./facts.ts";
import { isNamed, type Known } from "./facts-told.ts";

/** One thing that somebody knows. */
export interface Knowing {
  /** One of {@link SLOTS}: what kind of thing it is. */
  readonly slot: Slot;
  readonly fact: string | Fact;
  /** The name of who told it; without one the npc saw it. Who passes on what was told may say by whom. */
  readonly from?: string;
}

/** What somebody knows as a list, whichever way it was given. */
export function knowings(knows: Known | readonly Knowing[]): Knowing[] {
  if (isList(knows)) return [...knows];
  return SLOTS.flatMap((slot) => (knows[slot] === undefined ? [] : [{ slot, fact: knows[slot] }]));
}

/**
 * What comes to mind when something is heard: of each kind one, that which is named if one is, else any. Who told of it is the person
 * that is known, unless one is named.
 */
export function inMind(knows: readonly Knowing[], heard: string, rng: Rng): Known {
  const known: Partial<Record<Slot, string | Fact>> = {};
  let teller: string | undefined;
  for (const slot of SLOTS) {
    const all = knows.filter((one) => one.slot === slot);
    if (all.length === 0) continue;
    const { fact, from } = all.find((one) => isNamed(one.fact, heard)) ?? (all.length === 1 ? all[0]! : rng.fork(slot).pick(all));
    known[slot] = fact;
    if (slot === "place" || slot === "foe" || slot === "item") teller ??= from;
  }
  return known.npc === undefined && teller !== undefined ? { ...known, npc: teller } : known;
}

/** Whether both say the same of the same. */
export function sameKnowing(one: Knowing, other: Knowing): boolean {
  return one.slot === other.slot && textOf(one) === textOf(other);
}

/** @throws AigcError `bad-request` for what is nothing to know */
export function checkKnowing(where: string, name: string, value: unknown): asserts value is Knowing {
  checkObject(where, name, value, 'an object { slot: "place", fact: "the old mine" }');
  const { slot, fact, from } = value as Knowing;
  checkChoice(where, `${name}.slot`, slot, SLOTS);
  readFact(fact, slot, `${name}.fact`, where);
  if (from !== undefined) checkText(where, `${name}.from`, from);
}

/** @throws AigcError `bad-request`, naming the fact that is none */
export function checkKnows(where: string, name: string, value: unknown): void {
  if (Array.isArray(value)) return value.forEach((one, i) => checkKnowing(where, `${name}[${i}]`, one));
  if (typeof value !== "object") refuse(where, name, value, 'an object of facts: { place: "the old mine" }, or a list of { slot, fact }');
  checkObject(where, name, value, 'an object of facts: { place: "the old mine" }');
  for (const [slot, fact] of Object.entries(value as object)) {
    checkChoice(where, `a name in ${name}`, slot, SLOTS);
    if (fact !== undefined) readFact(fact, slot, `${name}.${slot}`, where);
  }
}

const isList = (knows: Known | readonly Knowing[]): knows is readonly Knowing[] => Array.isArray(knows);

const textOf = ({ fact }: Knowing): string => (typeof fact === "string" ? fact : fact.text);
