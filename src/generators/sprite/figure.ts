import { heldDrawings, library } from "./library.ts";
import type { Phrase, Phrases, Word } from "./phrases.ts";
import type { Look } from "./looks.ts";
import type { Sort, SpriteTag } from "./tags.ts";
import type { Held, Wish } from "./understood-wish.ts";

const sortOf = ({ nouns }: Phrase): Sort => nouns.at(-1)?.meaning.sort ?? "colour";
const tagsOf = (words: readonly Word[]): SpriteTag[] => words.flatMap(({ meaning }) => [...meaning.tags]);
const textsOf = (words: readonly Word[]): string[] => unique(words.map(({ text }) => text));

/**
 * Turns phrases into a wish. A sprite shows one figure: the first creature with what it holds and wears; without a creature, the first
 * thing. In "the knight's sword" only the sword is drawn.
 */
export function figureOf({ phrases: all, parts: told, unknown }: Phrases): Wish {
  const phrases = all.some(({ negated, nouns }) => !negated && nouns.length > 0) ? all : all.flatMap(onlyItsColour);
  const wanted = phrases.filter(({ negated }) => !negated);
  // A flower is a creature in the list of tags (plants are), but it can be held.
  const isHeld = (phrase: Phrase) => phrase.relation === "with" && heldDrawings().has(phrase.nouns.at(-1)?.meaning.subject ?? "");
  const things = wanted.filter((phrase) => (sortOf(phrase) === "thing" || isHeld(phrase)) && phrase.relation !== "of");
  const creatures = wanted.filter((phrase, at) => sortOf(phrase) === "creature" && !isHeld(phrase) && !owns(phrase, wanted[at + 1]));
  const others = creatures.filter(({ relation }) => relation !== "of" || things.length === 0);
  const creature = others.find(({ relation }) => relation === "self") ?? others[0];
  const main = creature ?? things[0];

  const own = wanted.filter(
    (phrase) => phrase === main || sortOf(phrase) === "colour" || (creature && creatures.includes(phrase) && joins(creature, phrase)),
  );
  const carried = creature ? carry(things) : [];
  const followed = wanted.flatMap((phrase) => {
    if (own.includes(phrase)) return [...phrase.colours, ...phrase.nouns];
    const kept = phrase.nouns.filter((noun) => carried.some(({ nouns }) => nouns.includes(noun)));
    return kept.length > 0 ? [...phrase.colours, ...kept] : [];
  });
  const leftOut = wanted.flatMap(({ colours, nouns }) => [...colours, ...nouns]).filter((word) => !followed.includes(word));
  const without = phrases.filter(({ negated }) => negated).flatMap(({ colours, nouns }) => (nouns.length > 0 ? nouns : colours));
  const refused: ReadonlySet<string> = new Set(without.map(({ meaning }) => meaning.name));
  /** The tags of words. A tag that only approximates a word must not be a tag that the wish excludes: "a bow, no sword". */
  const allowed = (words: readonly Word[]) =>
    words.flatMap(({ meaning: { tags, drawn } }) => (drawn === undefined ? tags : tags.filter((tag) => !refused.has(tag))));
  const nearest = followed.flatMap((word) => {
    const { drawn, standIn = drawn } = word.meaning;
    const stands = main?.nouns.includes(word) ? standIn : drawn;
    return stands === undefined ? [] : [{ word: word.text, drawn: stands }];
  });
  const corrected = [...followed, ...without].flatMap(({ text, read }) => (read === undefined ? [] : [{ word: text, read }]));
  const looks = own.flatMap((phrase) => phrase.looks);
  // The looks of things, such as "large" of a sword, are not drawn.
  const lost = phrases.flatMap((phrase) => (own.includes(phrase) || phrase.negated ? [] : phrase.looks));
  const figure = figureIn(main);
  const parts = told.filter(({ paint }) => paint !== "wings" || hasWings(figure.figure));
  const coats = parts.flatMap(({ paint, colour }) => (paint === "main" ? [colour] : []));
  return {
    tags: unique([...allowed(followed), ...coats]),
    subject: unique([...own.flatMap(({ colours, nouns }) => allowed([...colours, ...nouns])), ...coats]),
    head: headOf(main),
    holding: carried.map(({ held, nouns }) => ({ ...held, tags: allowed(nouns.slice(0, 1)) })),
    ...figure,
    ...lookIn(
      main,
      looks.map(({ look }) => look),
    ),
    ...(parts.length > coats.length
      ? { parts: Object.fromEntries(parts.flatMap(({ paint, colour }) => (paint === "main" ? [] : [[paint, colour]]))) }
      : {}),
    shown: followed.flatMap(({ text, meaning: { subject } }) => (subject === undefined ? [] : [text])),
    without: [...refused],
    understood: unique([...textsOf([...followed, ...without]), ...[...looks, ...parts].map(({ text }) => text)]),
    notUnderstood: unique([...unknown, ...[...lost, ...told.filter((part) => !parts.includes(part))].map(({ text }) => text)]),
    ...(leftOut.length > 0 ? { leftOut: textsOf(leftOut) } : {}),
    ...(nearest.length > 0 ? { nearest } : {}),
    ...(corrected.length > 0 ? { corrected } : {}),
  };
}

const hasWings = (figure: string | undefined): boolean =>
  library()
    .get(figure ?? "")
    ?.some(({ wings }) => wings) ?? false;

/** "not a blue knight", or "headless" if the word is unknown: if nothing else is wished for, the figure is a knight. */
function onlyItsColour(phrase: Phrase): readonly Phrase[] {
  const described = phrase.colours.length > 0 || (phrase.doubtful && sortOf(phrase) === "creature");
  if (!phrase.negated || phrase.nouns.length === 0 || !described) return [phrase];
  return [
    { ...phrase, negated: false, colours: [], relation: "self" },
    { ...phrase, nouns: [] },
  ];
}

interface Carried {
  readonly held: Held;
  /** The words of the wish for it. */
  readonly nouns: readonly Word[];
}

/** Gives each thing a free place, in the order of the wish: two hands, a head, a body, two feet. */
function carry(things: readonly Phrase[]): readonly Carried[] {
  const shield = things.some(({ nouns }) => nouns.some(({ meaning }) => meaning.tags.includes("shield")));
  const free = new Set<Held["place"]>(["hand", ...(shield ? ([] as const) : (["other hand"] as const)), "arm", "head", "body", "feet"]);
  const carried: Carried[] = [];
  for (const { colours, nouns } of things) {
    for (const noun of nouns) {
      if (nouns.some((other) => other !== noun && covers(other, noun))) continue;
      const { name, tags, subject } = noun.meaning;
      const usual = placeOf(tags);
      const place = free.has(usual) || usual !== "hand" ? usual : "other hand";
      if (!free.delete(place)) continue;
      const covered = nouns.filter((other) => other !== noun && covers(noun, other));
      carried.push({
        held: { name, ...(subject === undefined ? {} : { subject }), word: noun.text, tags, colours: unique(tagsOf(colours)), place },
        nouns: [noun, ...covered],
      });
    }
  }
  return carried;
}

/** Where something is held or worn. */
export function placeOf(tags: readonly SpriteTag[]): Held["place"] {
  if (tags.includes("shield")) return "arm";
  if (tags.includes("helmet")) return "head";
  if (tags.includes("boots")) return "feet";
  return tags.includes("armor") ? "body" : "hand";
}

/** Whether one word is a more exact word for the other, so that both mean one thing: a sword is a weapon. */
function covers({ meaning: more }: Word, { meaning: less }: Word): boolean {
  return more.tags.length > less.tags.length && less.tags.every((tag) => more.tags.includes(tag));
}

/** Tags that describe a creature but do not name it. */
const SORTS_OF: ReadonlySet<string> = new Set(["baby", "giant", "male", "female"]);

/** The tags of the last noun that names the creature or thing. */
function headOf(main: Phrase | undefined): readonly SpriteTag[] {
  const nouns = main?.nouns ?? [];
  const word = nouns.findLast(({ meaning }) => !meaning.tags.every((tag) => SORTS_OF.has(tag))) ?? nouns.at(-1);
  if (!word) return [];
  return word.meaning.drawn === undefined ? word.meaning.tags : [word.meaning.drawn];
}

/** The subject of the last noun with a drawing, or else what stands for it. Of "orc warrior" it is the orc, because warriors are drawn as humans. */
function figureIn(main: Phrase | undefined): { readonly figure?: string } {
  const nouns = main?.nouns ?? [];
  const own = nouns.filter(({ meaning }) => meaning.subject !== undefined);
  const shown = own.length > 0 ? own : nouns.filter(({ meaning }) => meaning.standIn !== undefined);
  const noun = shown.findLast(({ meaning }) => !meaning.tags.every((tag) => ROLES.has(tag))) ?? shown.at(-1);
  return noun ? { figure: (noun.meaning.subject ?? noun.meaning.standIn)! } : {};
}

/** Size, mood and age. In "giant spider" and "baby dragon" nouns tell the size. */
function lookIn(main: Phrase | undefined, looks: readonly Look[]): Look {
  const { figure } = figureIn(main);
  const nouns = (main?.nouns ?? []).filter(({ meaning }) => meaning.subject !== figure || figure === undefined);
  const told = nouns.flatMap(({ meaning: { tags } }): Look[] =>
    tags[0] === "giant" ? [{ size: "large" }] : tags[0] === "baby" ? [{ size: "small" }] : [],
  );
  return Object.assign({}, ...(figure === undefined ? [] : told), ...looks) as Look;
}

/** Tags of occupations, which a figure can have beside its species: a warrior can be an orc. */
const ROLES: ReadonlySet<string> = new Set(
  "humanoid undead male female baby giant adventurer warrior knight mage priest archer rogue peasant merchant king monster".split(" "),
);

const isRole = ({ nouns }: Phrase): boolean => tagsOf(nouns).every((tag) => ROLES.has(tag));

/** Whether the next phrase belongs to the creature: "the witch's cat", but not "the goblins' king". */
function owns({ owner }: Phrase, next: Phrase | undefined): boolean {
  return owner && next !== undefined && (sortOf(next) === "thing" || (sortOf(next) === "creature" && !isRole(next)));
}

/** Whether two phrases mean one creature: "an orc, a warrior", "the king of goblins". */
function joins(first: Phrase, other: Phrase): boolean {
  return other !== first && other.relation !== "with" && other.relation !== "and" && (isRole(first) || isRole(other));
}

export function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
