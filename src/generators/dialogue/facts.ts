import type { Language } from "../../content.ts";
import { AigcError } from "../../errors.ts";
import { checkChoice, checkObject, checkText, refuse } from "../../arguments.ts";
import { ACT_SLOTS, LONGEST, LONGEST_FACT, SLOTS, type Act, type Fact, type Slot } from "./dialogue.ts";

const NUMBERS = ["one", "many", "mass"] as const satisfies readonly Fact["number"][];

/** Facts may fill at most this share of the longest line; the rest is for the sentence. */
const SHARE = 0.6;
/** The order in which facts are kept when not all of them fit: the most important first. */
const WEIGHTIEST: readonly Slot[] = ["place", "item", "foe", "price", "npc", "player"];

/** Invisible characters that are allowed in a name: those that join letters or emoji. */
const JOINED: readonly RegExp[] = [
  // Between letters (Persian, Indic, Sinhala), and after a virama, where Malayalam and Bengali end words with a joiner.
  /(?<=[\p{L}\p{M}])[\u200C\u200D](?=[\p{L}\p{M}])/gu,
  /(?<=[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u17D2])[\u200C\u200D]/gu,
  // Between emoji: families, professions, flags of parts.
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u20E3])\u200D(?=\p{Extended_Pictographic})/gu,
  /(?<=\p{Emoji})[\uFE0E\uFE0F]/gu,
  /(?<=\u{1F3F4})[\u{E0020}-\u{E007E}]+\u{E007F}/gu,
  // Variants of a character: of Han and of Mongolian.
  /(?<=\p{Script=Han})[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu,
  /(?<=\p{Script=Mongolian})[\u180B-\u180D\u180F]/gu,
];
/** Line breaks, control characters, invisible characters and braces: no fact may contain markup. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800{}]|^\p{M}/u;

/**
 * The facts of a request as {@link Fact}s, trimmed, in the order of {@link SLOTS}.
 * @throws AigcError `bad-request` for a slot that the act cannot state, and for a fact that is empty, too long or contains markup
 */
export function readFacts(given: unknown, act: Act, language: Language, where: string): Map<Slot, Fact> {
  checkObject(where, "request.slots", given, 'an object of facts: { place: "the old mine" }');
  const deny = (message: string): never => {
    throw new AigcError("bad-request", where, message);
  };
  const useful: readonly string[] = ACT_SLOTS[act];
  const read = new Map<string, Fact>();
  for (const [name, value] of Object.entries(given)) {
    if (!useful.includes(name)) {
      deny(`"${act}" has no use for a slot "${excerpt(name)}". It can say ${useful.join(", ")}. Leave the others out.`);
    }
    const fact = readFact(value, name, `request.slots.${name}`, where);
    if (fact.text.length > LONGEST_FACT) {
      deny(`the slot "${name}" has ${fact.text.length} characters; at most ${LONGEST_FACT} fit into a bubble. Shorten it.`);
    }
    read.set(name, fact);
  }
  const facts = new Map<Slot, Fact>();
  for (const slot of SLOTS) if (read.has(slot)) facts.set(slot, read.get(slot)!);
  const length = lengthOf(facts.values());
  const room = roomFor(language);
  if (length > room)
    deny(`the slots take ${length} characters; at most ${room} leave room for a sentence in "${language}". Give fewer or shorter ones.`);
  return facts;
}

/**
 * Reads one fact, of any length.
 * @param slot its name in the message
 * @param name its name as the caller wrote it
 * @throws AigcError `bad-request` for a value that is no fact, for an empty fact and for one with markup
 */
export function readFact(value: unknown, slot: string, name: string, where: string): Fact {
  if (typeof value !== "string") checkFact(where, name, value);
  const given: Fact = typeof value === "string" ? { text: value } : (value as Fact);
  // Commas at the beginning and the end are not part of a name.
  const text = given.text.replace(/^[\s,;:，；：、]+|[\s,;:，；：、]+$/gu, "");
  const deny = (message: string): never => {
    throw new AigcError("bad-request", where, message);
  };
  if (text === "") deny(`the slot "${slot}" is empty. Give a text or leave the slot out.`);
  const visible = (all: string): string => JOINED.reduce((rest, joined) => rest.replace(joined, ""), all);
  if ([text, given.article, given.measure].some((part) => part !== undefined && FORBIDDEN.test(visible(part)))) {
    deny(`the slot "${slot}" holds a brace, a line break or an invisible character. Take it out.`);
  }
  return { ...given, text };
}

/**
 * As many of the facts as fit into a line, the most important first, and the names of those that are left out.
 * @param facts of one act
 */
export function fittingFacts(
  facts: Readonly<Partial<Record<Slot, string | Fact>>>,
  language: Language,
): { readonly slots: Partial<Record<Slot, string | Fact>>; readonly leftOut: readonly Slot[] } {
  const slots: Partial<Record<Slot, string | Fact>> = { ...facts };
  const leftOut: Slot[] = [];
  let room = roomFor(language);
  for (const slot of WEIGHTIEST) {
    const fact = facts[slot];
    if (fact === undefined) continue;
    const { length } = readFact(fact, slot, slot, "dialogue").text;
    if (length <= Math.min(LONGEST_FACT, room)) {
      room -= length;
      continue;
    }
    delete slots[slot];
    leftOut.push(slot);
  }
  return { slots, leftOut };
}

/** The characters of some facts together. */
export function lengthOf(facts: Iterable<Fact>): number {
  let length = 0;
  for (const { text } of facts) length += text.length;
  return length;
}

function excerpt(value: unknown): string {
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function roomFor(language: Language): number {
  return LONGEST[language] * SHARE;
}

/** Longest article or measure word, in characters. */
const LONGEST_ARTICLE = 16;

function checkFact(where: string, name: string, value: unknown): asserts value is Fact {
  checkObject(where, name, value, 'a text, or an object { text: "arrows", article: "some" }');
  const { text, article = "", number = "one", measure = "" } = value as Partial<Fact>;
  checkText(where, `${name}.text`, text);
  for (const [field, given] of [
    ["article", article],
    ["measure", measure],
  ] as const) {
    const wanted = `a string of at most ${LONGEST_ARTICLE} characters`;
    checkText(where, `${name}.${field}`, given, wanted);
    if (given.length > LONGEST_ARTICLE) refuse(where, `${name}.${field}`, given, wanted);
  }
  checkChoice(where, `${name}.number`, number, NUMBERS);
}
