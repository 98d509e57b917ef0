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

/** An adjective that tells how the figure looks, as it was written. */
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
  const phrases: Phrase[] = [];
  const unknown: string[] = [];
  const parts: PartWord[] = [];
  let [colours, nouns, looks]: [Word[], Word[], LookWord[]] = [[], [], []];
  let relation: Phrase["relation"] = "self";
  let negated = false;
  /** Whether the negation wants a thing, not an adjective. */
  let wantsThing = false;
  /** Whether anything was said since the clause began. */
  let begun = false;
  let sort: Sort | undefined;
  let doubtful = false;

  const end = (owner = false) => {
    // "made of stone"
    const of = relation === "of" && nouns.length === 1 ? nouns[0]!.meaning.material : undefined;
    if (of !== undefined) {
      colours.push({ ...nouns[0]!, meaning: { name: of, tags: [of], sort: "colour", drawn: of } });
      nouns = [];
    }
    if (colours.length + nouns.length + looks.length > 0) phrases.push({ colours, nouns, looks, relation, negated, owner, doubtful });
    [colours, nouns, looks] = [[], [], []];
  };
  const clause = (next: Phrase["relation"], negates = false) => {
    end();
    relation = next;
    negated = negates;
    begun = false;
    doubtful = false;
  };

  items.forEach((item, at) => {
    switch (item.kind) {
      case "without":
      case "not": {
        const twice = negated && !begun;
        clause(relation === "with" && !begun ? "with" : "self", !twice);
        if (twice) relation = "with";
        wantsThing = item.kind === "without";
        break;
      }
      case "with":
        if (negated && !begun) wantsThing = true;
        else clause("with");
        break;
      case "and":
      case "or":
      case "comma": {
        end();
        if (!begun) break;
        const next = sortAhead(items, at + 1);
        const goesOn = next === sort && (item.kind !== "comma" || orAhead(items, at + 1));
        if (negated ? !goesOn : relation !== "with" || next !== "thing") clause(item.kind === "comma" ? "comma" : "and");
        break;
      }
      case "of":
        // "a pair of boots" are boots.
        if (nouns.length === 0) break;
        end();
        relation = "of";
        break;
      case "but":
      case "ends":
        clause("self");
        break;
      case "owner":
        end(true);
        break;
      case "de": {
        const ahead = sortAhead(items, at + 1);
        if (negated || relation === "with") {
          const onlyColours = nouns.length === 0 && colours.length > 0;
          if (begun && (!onlyColours || ahead === "creature")) clause("self");
        } else if (nouns.length > 0) end(sort === "creature" && (ahead === "thing" || ahead === "creature"));
        break;
      }
      case "look":
        if (nouns.length > 0) end();
        looks.push(item);
        // "not angry" is said of nothing else.
        if (negated && !begun && !wantsThing) clause("self");
        break;
      case "part":
      case "unknown": {
        const paint = item.kind === "part" && nouns.length === 0 && !negated ? partPaint(item.text) : undefined;
        const colour = colours[0]?.meaning.tags[0];
        if (paint && colour) {
          parts.push({ text: spaced([...colours.map(({ text }) => text), item.text]), paint, colour });
          colours = [];
          begun = true;
          break;
        }
        if (item.kind === "part" && nouns.length === 0) {
          unknown.push(spaced([...colours.map(({ text }) => text), item.text]));
          colours = [];
        } else unknown.push(item.text);
        doubtful = negated;
        if (negated) {
          if (!begun) sort = "thing";
          if (!wantsThing) negated = false;
        }
        begun = true;
        break;
      }
      case "word":
        add(item);
        begun = true;
        break;
    }
  });
  end();
  return { phrases, parts, unknown };

  function add(word: Word): void {
    const own = word.meaning.sort;
    const last = nouns.at(-1);
    if (own === "colour") {
      if (last) end();
      colours.push(word);
      if (!sort || !negated || !begun) sort = own;
      return;
    }
    const material = last?.meaning.material;
    if (material) {
      nouns.pop();
      colours.push({ ...last, meaning: { name: material, tags: [material], sort: "colour", drawn: material } });
    } else if (last && last.meaning.sort !== own) {
      // 无盾骑士: what is done without is a thing, and the creature is what is wished for.
      if (own === "creature") clause("self");
      else end();
    }
    nouns.push(word);
    sort = own;
  }
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
