import type { Rng } from "../../rng.ts";
import { ACT_SLOTS, type Act, type Fact, type Slot } from "./dialogue.ts";

/** The facts that a speaker knows. */
export type Known = Readonly<Partial<Record<Slot, string | Fact>>>;

/** The facts that an act cannot do without. */
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
  "about-person": ["npc"],
  "about-foe": ["foe"],
};
/** Acts that tell some of the known facts, chosen at random. */
const TELLING: readonly Act[] = ["rumour", "gossip", "secret", "warn", "alarm"];
/** Acts in which a fact means that something has happened, or that are about nothing. A player who only mentions the fact does not make it so. */
const HAPPENED: readonly Act[] = ["thank", "quest-done", "quest-failed", "sold", "sold-out", "gift", "refuse", "small-talk"];
/** A thing that is asked about without its name: the one that they know. */
const NO_NAME = /\b(?:it|this one|that one|what have you)\b|它|[这那]个(?!\p{Script=Han})/iu;
/** Probability that a line addresses the player by name where it need not. */
const BY_NAME = 0.5;

/**
 * The facts of an answer: those that the act needs, those that the player mentioned, and for rumours and warnings at least
 * one of the others, chosen at random.
 * @param name of the speaker, if an introduction is to state it
 */
export function factsTold(act: Act, knows: Known, heard: string, name: string | undefined, rng: Rng): Known {
  const known: Known = act !== "introduce" ? knows : name === undefined ? withoutPerson(knows) : { ...knows, npc: name };
  const possible = ACT_SLOTS[act].filter((slot) => known[slot] !== undefined);
  const things = possible.filter((slot) => slot !== "player");
  const surely = TELLING.includes(act) && things.length > 0 ? rng.pick(things) : undefined;
  const told = possible.filter((slot) => {
    // One draw for each fact, so that one more known fact does not change the choice of the others.
    const drawn = rng.next();
    if (act === "about-item" && slot === "item") return isNamed(known.item!, heard) || NO_NAME.test(heard);
    // Who asks for no place by name means this one.
    if (act === "about-place" && slot === "place") return isNamed(known.place!, heard);
    if (NEEDED[act]?.includes(slot) || slot === surely) return true;
    if (slot !== "player" && !HAPPENED.includes(act) && isNamed(known[slot]!, heard)) return true;
    return slot === "player" ? drawn < BY_NAME : TELLING.includes(act) && drawn < BY_NAME;
  });
  return Object.fromEntries(told.map((slot) => [slot, known[slot]]));
}

/** Whom else they know is no part of who they are. */
const withoutPerson = (knows: Known): Known => Object.fromEntries(Object.entries(knows).filter(([slot]) => slot !== "npc"));

/** Whether the heard text has the fact in it, or its most important word. */
export function isNamed(fact: string | Fact, heard: string): boolean {
  const text = (typeof fact === "string" ? fact : fact.text).toLowerCase();
  const said = heard.toLowerCase();
  if (said.includes(text)) return true;
  return text
    .split(/\s+/)
    .some(
      (word) =>
        word.length > 3 &&
        new RegExp(`(?<!\\p{L})${word.replace(/s$/, "").replace(/[^\p{L}\p{N}]/gu, ".")}(?:e?s)?(?!\\p{L})`, "u").test(said),
    );
}

/** The fact that an act is about; without it the npc cannot answer so. */
const ABOUT: Readonly<Partial<Record<Act, Slot>>> = { directions: "place", "about-person": "npc", "about-foe": "foe" };

/** The act, or "puzzled" if the npc does not know the fact for it. */
export function withFacts(act: Act, knows: Known): Act {
  const about = ABOUT[act];
  return about === undefined || knows[about] !== undefined ? act : "puzzled";
}
