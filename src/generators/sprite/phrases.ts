import { partPaint, type Look, type PartPaint } from "./looks.ts";
import type { Sort, SpriteTag } from "./tags.ts";
import type { Meaning } from "./vocabulary.ts";
import type { Item } from "./wish-items.ts";

export interface Word {
  /** As it was written. */
  readonly text: string;
  readonly meaning: Meaning;
  readonly read?: string;
}

/** An adjective that tells how the figure looks, as it was written. */
export interface LookWord {
  readonly text: string;
  readonly look: Look;
}

/** A part of the figure and its colour: "red hair". */
export interface PartWord {
  readonly text: string;
  readonly paint: PartPaint;
  readonly colour: SpriteTag;
}

/** A noun or several, with what belongs to them: "a green orc warrior", "red". */
export interface Phrase {
  readonly colours: readonly Word[];
  readonly nouns: readonly Word[];
  readonly looks: readonly LookWord[];
  /** What stands before it. A "with" phrase is held, worn or stood beside. */
  readonly relation: "self" | "with" | "and" | "comma" | "of";
  readonly negated: boolean;
  /** "the knight's", 骑士的 */
  readonly owner: boolean;
  /** Whether an unknown word is between the negation and it: 无头骑士. */
  readonly doubtful: boolean;
}

/** What the wish is made of, and what nothing is known of. */
export interface Phrases {
  readonly phrases: readonly Phrase[];
  readonly parts: readonly PartWord[];
  readonly unknown: readonly string[];
}

/**
 * Puts items together to phrases, and tells of each whether it is negated and what it is to the others. A negation ends at "with",
 * "but" and the like, at the end of a clause that stands before its noun, and at a creature: "without a helmet and with a sword",
 * 没有剑的骑士, 无盾骑士. Over "and" it reaches to what is of the same sort, over a comma only if an "or" follows.
 */
export function phrasesOf(items: readonly Item[]): Phrases {
  const lists = { phrases: [], parts: [], unknown: [], colours: [], nouns: [], looks: [] };
  const reading: Reading = {
    ...lists,
    relation: "self",
    negated: false,
    wantsThing: false,
    begun: false,
    sort: undefined,
    doubtful: false,
  };
  items.forEach((item, at) => {
    if (item.kind === "word") add(reading, item);
    else if (item.kind === "look") addLook(reading, item);
    else if (item.kind === "part" || item.kind === "unknown") addUnknown(reading, item.kind, item.text);
    else join(reading, items, at);
    if (item.kind === "word" || item.kind === "part" || item.kind === "unknown") reading.begun = true;
  });
  end(reading);
  const { phrases, parts, unknown } = reading;
  return { phrases, parts, unknown };
}

/** A wish while it is read. */
interface Reading {
  readonly phrases: Phrase[];
  readonly parts: PartWord[];
  readonly unknown: string[];
  colours: Word[];
  nouns: Word[];
  looks: LookWord[];
  relation: Phrase["relation"];
  negated: boolean;
  /** Whether the negation wants a thing, not an adjective. */
  wantsThing: boolean;
  /** Whether anything was said since the clause began. */
  begun: boolean;
  sort: Sort | undefined;
  doubtful: boolean;
}

/** Ends the phrase. */
function end(reading: Reading, owner = false): void {
  const { relation, negated, doubtful } = reading;
  // "made of stone"
  const [noun] = reading.nouns;
  const of = relation === "of" && reading.nouns.length === 1 ? noun!.meaning.material : undefined;
  if (of !== undefined) {
    reading.colours.push({ ...noun!, meaning: { name: of, tags: [of], sort: "colour", drawn: of } });
    reading.nouns = [];
  }
  const { colours, nouns, looks } = reading;
  if (colours.length + nouns.length + looks.length > 0) reading.phrases.push({ colours, nouns, looks, relation, negated, owner, doubtful });
  Object.assign(reading, { colours: [], nouns: [], looks: [] });
}

/** Ends the phrase and begins a clause. */
function clause(reading: Reading, relation: Phrase["relation"], negated = false): void {
  end(reading);
  Object.assign(reading, { relation, negated, begun: false, doubtful: false });
}

/** What stands between words. */
function join(reading: Reading, items: readonly Item[], at: number): void {
  const { kind } = items[at]!;
  const { negated, begun, relation } = reading;
  switch (kind) {
    case "without":
    case "not": {
      const twice = negated && !begun;
      clause(reading, relation === "with" && !begun ? "with" : "self", !twice);
      if (twice) reading.relation = "with";
      reading.wantsThing = kind === "without";
      break;
    }
    case "with":
      if (negated && !begun) reading.wantsThing = true;
      else clause(reading, "with");
      break;
    case "and":
    case "or":
    case "comma":
      joinByAnd(reading, items, at);
      break;
    case "of":
      // "a pair of boots" are boots.
      if (reading.nouns.length === 0) break;
      end(reading);
      reading.relation = "of";
      break;
    case "but":
    case "ends":
      clause(reading, "self");
      break;
    case "owner":
      end(reading, true);
      break;
    case "de":
      joinByDe(reading, sortAhead(items, at + 1));
      break;
  }
}

/** "and", "or", a comma: what is of the same sort goes on, else another clause begins. */
function joinByAnd(reading: Reading, items: readonly Item[], at: number): void {
  end(reading);
  if (!reading.begun) return;
  const comma = items[at]!.kind === "comma";
  const next = sortAhead(items, at + 1);
  const goesOn = next === reading.sort && (!comma || orAhead(items, at + 1));
  if (reading.negated ? !goesOn : reading.relation !== "with" || next !== "thing") clause(reading, comma ? "comma" : "and");
}

/** 的, between what belongs to a noun and the noun. */
function joinByDe(reading: Reading, ahead: Sort | undefined): void {
  const { negated, relation, nouns, colours, begun, sort } = reading;
  if (negated || relation === "with") {
    const onlyColours = nouns.length === 0 && colours.length > 0;
    if (begun && (!onlyColours || ahead === "creature")) clause(reading, "self");
  } else if (nouns.length > 0) end(reading, sort === "creature" && (ahead === "thing" || ahead === "creature"));
}

function addLook(reading: Reading, look: LookWord): void {
  if (reading.nouns.length > 0) end(reading);
  reading.looks.push(look);
  // "not angry" is said of nothing else.
  if (reading.negated && !reading.begun && !reading.wantsThing) clause(reading, "self");
}

function addUnknown(reading: Reading, kind: "part" | "unknown", text: string): void {
  const { colours, nouns, negated } = reading;
  const ofPart = kind === "part" && nouns.length === 0;
  const paint = ofPart && !negated ? partPaint(text) : undefined;
  const colour = colours[0]?.meaning.tags[0];
  const whole = ofPart ? spaced([...colours.map((word) => word.text), text]) : text;
  if (ofPart) reading.colours = [];
  if (paint && colour) {
    reading.parts.push({ text: whole, paint, colour });
    return;
  }
  reading.unknown.push(whole);
  reading.doubtful = negated;
  if (!negated) return;
  if (!reading.begun) reading.sort = "thing";
  if (!reading.wantsThing) reading.negated = false;
}

function add(reading: Reading, word: Word): void {
  const own = word.meaning.sort;
  const last = reading.nouns.at(-1);
  if (own === "colour") {
    if (last) end(reading);
    reading.colours.push(word);
    if (!reading.sort || !reading.negated || !reading.begun) reading.sort = own;
    return;
  }
  const material = last?.meaning.material;
  if (material) {
    reading.nouns.pop();
    reading.colours.push({ ...last, meaning: { name: material, tags: [material], sort: "colour", drawn: material } });
  } else if (last && last.meaning.sort !== own) {
    // 无盾骑士: what is done without is a thing, and the creature is what is wished for.
    if (own === "creature") clause(reading, "self");
    else end(reading);
  }
  reading.nouns.push(word);
  reading.sort = own;
}

const spaced = (texts: readonly string[]): string => texts.join(/\p{Script=Han}/u.test(texts.at(-1)!) ? "" : " ");

/** What sort of noun comes next, or a colour if none does, before anything else is begun. */
function sortAhead(items: readonly Item[], from: number): Sort | undefined {
  let found: Sort | undefined;
  for (let at = from; at < items.length; at++) {
    const item = items[at]!;
    if (item.kind === "word") {
      found = item.meaning.sort;
      if (found !== "colour") return found;
    } else if (item.kind !== "unknown" && item.kind !== "look" && item.kind !== "part" && item.kind !== "de") return found;
  }
  return found;
}

/** Whether the list that goes on here ends in "or". */
function orAhead(items: readonly Item[], from: number): boolean {
  for (let at = from; at < items.length; at++) {
    const { kind } = items[at]!;
    if (kind === "or") return true;
    if (kind !== "word" && kind !== "unknown" && kind !== "look" && kind !== "part" && kind !== "comma") return false;
  }
  return false;
}
