import { partPaint, type Look } from "./looks.ts";
import type { Sort, SpriteTag } from "./tags.ts";
import type { Meaning } from "./vocabulary.ts";
import type { Item } from "./wish-items.ts";

export interface Word {
  /** As it was written. */
  readonly text: string;
  readonly meaning: Meaning;
  readonly read?: string;
}

/** An adjective for the looks of the figure, as it was written. */
export interface LookWord {
  readonly text: string;
  readonly look: Look;
}

/** A part of the figure and its colour: "red hair". */
export interface PartWord {
  readonly text: string;
  readonly paint: "hair" | "skin" | "main";
  readonly colour: SpriteTag;
}

/** One noun or several, with their adjectives: "a green orc warrior", "red". */
export interface Phrase {
  readonly colours: readonly Word[];
  readonly nouns: readonly Word[];
  readonly looks: readonly LookWord[];
  /** Its relation to the phrases before it. "with": held, worn or beside the figure. */
  readonly relation: "self" | "with" | "and" | "comma" | "of";
  readonly negated: boolean;
  /** "the knight's", 骑士的 */
  readonly owner: boolean;
  /** Whether an unknown word is between the negation and it: 无头骑士. */
  readonly doubtful: boolean;
}

/** The phrases of a wish, and its unknown words. */
export interface Phrases {
  readonly phrases: readonly Phrase[];
  readonly parts: readonly PartWord[];
  readonly unknown: readonly string[];
}

/**
 * Groups items into phrases, each with its negation and its relation to the others. A negation ends at "with", "but" and the like, at the
 * end of a clause before its noun, and at a creature: "without a helmet and with a sword", 没有剑的骑士, 无盾骑士. Across "and" it goes on to
 * words of the same sort; across a comma only if an "or" follows.
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

/** The state of the reader. */
interface Reading {
  readonly phrases: Phrase[];
  readonly parts: PartWord[];
  readonly unknown: string[];
  colours: Word[];
  nouns: Word[];
  looks: LookWord[];
  relation: Phrase["relation"];
  negated: boolean;
  /** Whether the negation needs a thing after it, not an adjective. */
  wantsThing: boolean;
  /** Whether the clause has any item yet. */
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

/** Reads an item between words. */
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

/** Reads "and", "or" or a comma: the clause goes on with words of the same sort, else another clause begins. */
function joinByAnd(reading: Reading, items: readonly Item[], at: number): void {
  end(reading);
  if (!reading.begun) return;
  const comma = items[at]!.kind === "comma";
  const next = sortAhead(items, at + 1);
  const goesOn = next === reading.sort && (!comma || orAhead(items, at + 1));
  if (reading.negated ? !goesOn : reading.relation !== "with" || next !== "thing") clause(reading, comma ? "comma" : "and");
}

/** Reads 的, between an attribute and its noun. */
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
  // "not angry": the negation belongs to the adjective alone.
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
    // 无盾骑士: only the thing is negated; the creature is wished for.
    if (own === "creature") clause(reading, "self");
    else end(reading);
  }
  reading.nouns.push(word);
  reading.sort = own;
}

const spaced = (texts: readonly string[]): string => texts.join(/\p{Script=Han}/u.test(texts.at(-1)!) ? "" : " ");

/** The sort of the next noun of this phrase; "colour" if there is only a colour. */
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

/** Whether the list that continues here ends with "or". */
function orAhead(items: readonly Item[], from: number): boolean {
  for (let at = from; at < items.length; at++) {
    const { kind } = items[at]!;
    if (kind === "or") return true;
    if (kind !== "word" && kind !== "unknown" && kind !== "look" && kind !== "part" && kind !== "comma") return false;
  }
  return false;
}
