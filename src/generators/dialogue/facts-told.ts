import type { Rng } from "../../rng.ts";
import { ACT_SLOTS, type Act, type Fact, type Slot } from "./dialogue.ts";

/** What somebody knows. */
export type Known = Readonly<Partial<Record<Slot, string | Fact>>>;

/** Facts without which an act says nothing. */
const NEEDED: Readonly<Partial<Record<Act, readonly Slot[]>>> = {
  greet: ["player"],
  introduce: ["npc"],
  "offer-quest": ["item", "place", "foe", "price"],
  "quest-hint": ["place", "foe"],
  "quest-progress": ["foe"],
  "trade-offer": ["item", "price"],
  haggle: ["price"],
  "rest-offer": ["price"],
  directions: ["place"],
  "about-place": ["place"],
  "about-person": ["npc"],
  "about-foe": ["foe"],
  "about-item": ["item"],
};
/** Acts that tell of something, one thing today and another tomorrow. */
const TELLING: readonly Act[] = ["rumour", "gossip", "secret", "warn", "alarm"];
/** Acts in which a fact says that something has happened: talk of it alone is no reason. */
const HAPPENED: readonly Act[] = ["thank", "quest-done", "quest-failed", "sold", "sold-out", "gift", "refuse"];
/** How often somebody is called by name who need not be. */
const BY_NAME = 0.5;

/**
 * The facts of an answer: those that the act is about, those that were asked for by name, and in rumours and warnings some of what
 * there is. Nobody says all they know in one breath.
 * @param name of the speaker, who is the person that an introduction is about
 */
export function factsTold(act: Act, knows: Known, heard: string, name: string, rng: Rng): Known {
  const known: Known = act === "introduce" ? { ...knows, npc: name } : knows;
  const possible = ACT_SLOTS[act].filter((slot) => known[slot] !== undefined);
  const things = possible.filter((slot) => slot !== "player");
  const surely = TELLING.includes(act) && things.length > 0 ? rng.pick(things) : undefined;
  const told = possible.filter((slot) => {
    // Drawn for each, so that what is known of one thing changes nothing for another.
    const drawn = rng.next();
    if (NEEDED[act]?.includes(slot) || slot === surely) return true;
    if (slot !== "player" && !HAPPENED.includes(act) && isNamed(known[slot]!, heard)) return true;
    return slot === "player" ? drawn < BY_NAME : TELLING.includes(act) && drawn < BY_NAME;
  });
  return Object.fromEntries(told.map((slot) => [slot, known[slot]]));
}

/** Whether a fact, or the word of it that matters, is in what was heard. */
export function isNamed(fact: string | Fact, heard: string): boolean {
  const text = (typeof fact === "string" ? fact : fact.text).toLowerCase();
  const said = heard.toLowerCase();
  if (said.includes(text)) return true;
  return text
    .split(/\s+/)
    .some((word) => word.length > 3 && new RegExp(`(?<!\\p{L})${word.replace(/[^\p{L}\p{N}]/gu, ".")}`, "u").test(said));
}
