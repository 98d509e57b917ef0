import { checkFields, checkObject, checkText, describe, listOf, mapOf, withFields } from "../../arguments.ts";
import type { Language, Persona } from "../../content.ts";
import { AigcError } from "../../errors.ts";
import { toneOf } from "./tone.ts";

/** What a line can do. The game decides which; the words are the generator's. */
export const ACTS = [
  "greet",
  "farewell",
  "small-talk",
  "offer-quest",
  "quest-hint",
  "thank",
  "refuse",
  "trade-offer",
  "rumour",
  "warn",
  "threaten",
  "boast",
  "lament",
  "idle-bark",
] as const;
export type Act = (typeof ACTS)[number];

/** Trades that have a voice of their own. */
export const ROLES = ["smith", "herbalist", "merchant", "elder", "guard", "hunter"] as const;
export type Role = (typeof ROLES)[number];

export const LANGUAGES = ["en", "zh"] as const satisfies readonly Language[];

/** Facts that a line can state. A name, a price or a place is said only if it was given here. */
export const SLOTS = ["player", "npc", "item", "place", "foe", "price"] as const;
export type Slot = (typeof SLOTS)[number];

/** How the speaker feels, as the words know it: the sign of a fragment's condition. */
export type Mood = "+" | "0" | "-";

/** Which facts an act has a use for. */
export const ACT_SLOTS: Readonly<Record<Act, readonly Slot[]>> = {
  greet: ["player"],
  farewell: ["player", "place"],
  "small-talk": ["player", "npc", "place"],
  "offer-quest": ["player", "item", "place", "foe", "price"],
  "quest-hint": ["player", "item", "place", "foe"],
  thank: ["player", "item", "foe"],
  refuse: ["player", "item", "price"],
  "trade-offer": ["player", "item", "price"],
  rumour: ["player", "npc", "item", "place", "foe"],
  warn: ["player", "place", "foe"],
  threaten: ["player", "place"],
  boast: ["player", "item", "place", "foe"],
  lament: ["player", "npc", "item", "place", "foe"],
  "idle-bark": ["place", "foe"],
};

/** Longest line that fits a speech bubble, in characters. */
export const LONGEST: Readonly<Record<Language, number>> = { en: 160, zh: 60 };
/** Longest single fact, in characters. */
export const LONGEST_FACT = 40;
/** Longest `heard`, in characters. */
export const LONGEST_HEARD = 2000;

/** Asks for one line of speech. */
export interface LineRequest {
  /** `role` is one of {@link ROLES}; `mood` from -1 to 1. */
  readonly speaker: Persona;
  /** One of {@link ACTS}. */
  readonly act: string;
  readonly language: Language;
  /**
   * The facts of the line, each of which is said exactly once: `{ player: "Ada", place: "the old mine" }`. Names are those of
   * {@link SLOTS}, as far as {@link ACT_SLOTS} lists them for the act. English places and persons come as they stand in a
   * sentence ("the old mine"), foes and items without article ("cave rats", "iron lantern").
   */
  readonly slots?: Readonly<Record<string, string>>;
  /** What the speaker has just heard, at most {@link LONGEST_HEARD} characters; its tone colours the answer. */
  readonly heard?: string;
  /** Lines said lately; none of them is said again. */
  readonly recent?: readonly string[];
}

/** A request that has been looked through. */
export interface LinePlan {
  readonly act: Act;
  readonly role: Role;
  readonly mood: Mood;
  readonly language: Language;
  readonly speaker: string;
  /** In the order of {@link SLOTS}, values trimmed. */
  readonly slots: ReadonlyMap<Slot, string>;
}

/**
 * Reads a request.
 * @throws AigcError `bad-request` for anything unknown (listing what there is), a fact the act has no use for, or text that is too long
 */
export function planLine(request: LineRequest, where = "dialogue"): LinePlan {
  const refuse = (message: string): never => {
    throw new AigcError("bad-request", where, message);
  };
  const oneOf = <T extends string>(what: string, value: unknown, list: readonly T[]): T =>
    list.find((entry) => entry === value) ?? refuse(`there is no ${what} "${excerpt(value)}". Choose one of ${list.join(", ")}.`);

  checkObject(where, "request", request, "an object with speaker, act, language");
  const { speaker, heard = "" } = request;
  if (typeof speaker !== "object" || speaker === null)
    return refuse(`the request has no speaker: request.speaker is ${describe(speaker)}. Give { name, role, mood }.`);
  checkFields(where, "request", request, {
    speaker: withFields({ name: checkText, role: checkText }, "{ name, role, mood }"),
    act: checkText,
    language: checkText,
    "slots?": mapOf(checkText, 'the facts by slot: { player: "Ada" }'),
    "heard?": checkText,
    "recent?": listOf(checkText, "a list of lines"),
  });
  const language = oneOf("language", request.language, LANGUAGES);
  const act = oneOf("act", request.act, ACTS);
  const role = oneOf("role", speaker.role, ROLES);
  if (!Number.isFinite(speaker.mood)) refuse(`the mood of the speaker is ${describe(speaker.mood)}. Give a number from -1 to 1.`);
  if (heard.length > LONGEST_HEARD) {
    refuse(`what was heard has ${heard.length} characters; at most ${LONGEST_HEARD} can be taken in. Cut it first.`);
  }
  const mood = Math.max(-1, Math.min(1, speaker.mood)) + toneOf(heard);
  return {
    act,
    role,
    language,
    mood: mood > 0.33 ? "+" : mood < -0.33 ? "-" : "0",
    speaker: speaker.name,
    slots: readSlots(request, act, language, refuse),
  };
}

function readSlots(request: LineRequest, act: Act, language: Language, refuse: (message: string) => never): Map<Slot, string> {
  const given = request.slots ?? {};
  const useful: readonly string[] = ACT_SLOTS[act];
  for (const [name, value] of Object.entries(given)) {
    if (!useful.includes(name)) {
      refuse(`"${act}" has no use for a slot "${excerpt(name)}". It can say ${useful.join(", ")}. Leave the others out.`);
    }
    if (value.trim() === "") refuse(`the slot "${name}" is empty. Give a text or leave the slot out.`);
    if (value.trim().length > LONGEST_FACT) {
      refuse(`the slot "${name}" has ${value.trim().length} characters; at most ${LONGEST_FACT} fit into a bubble. Shorten it.`);
    }
    // Line breaks, control and invisible characters, braces: nothing that a player can type may act as markup.
    if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}{}]/u.test(value)) {
      refuse(`the slot "${name}" holds a brace, a line break or an invisible character. Take it out.`);
    }
  }
  const slots = new Map<Slot, string>();
  let length = 0;
  for (const slot of SLOTS) {
    const value = given[slot];
    if (value === undefined) continue;
    slots.set(slot, value.trim());
    length += value.trim().length;
  }
  const room = LONGEST[language] * 0.6;
  if (length > room)
    refuse(`the slots take ${length} characters; at most ${room} leave room for a sentence in "${language}". Give fewer or shorter ones.`);
  return slots;
}

function excerpt(value: unknown): string {
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
