import { heldDrawings, library } from "./library.ts";
import type { Phrase, Phrases, Word } from "./phrases.ts";
import type { Look } from "./looks.ts";
import type { Sort, SpriteTag } from "./tags.ts";
import type { Held, Wish } from "./understood-wish.ts";

const sortOf = ({ nouns }: Phrase): Sort => nouns.at(-1)?.meaning.sort ?? "colour";
const tagsOf = (words: readonly Word[]): SpriteTag[] => words.flatMap(({ meaning }) => [...meaning.tags]);
const textsOf = (words: readonly Word[]): string[] => unique(words.map(({ text }) => text));

/**
 * Of phrases, what to draw. A sprite shows one figure: the first creature, and what it holds and wears; without a creature, the first
 * thing. What a creature owns is drawn without it: "the knight's sword".
 */
export function figureOf({ phrases: all, parts: told, unknown }: Phrases): Wish {
  const phrases = all.some(({ negated, nouns }) => !negated && nouns.length > 0) ? all : all.flatMap(onlyItsColour);
  const wanted = phrases.filter(({ negated }) => !negated);
  // A flower is a plant, and can be held.
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
  /** Their tags. What only stands for a word may not be what the wish is without: "a bow, no sword". */
  const allowed = (words: readonly Word[]) =>
    words.flatMap(({ meaning: { tags, drawn } }) => (drawn === undefined ? tags : tags.filter((tag) => !refused.has(tag))));
  const nearest = followed.flatMap(({ text, meaning: { drawn } }) => (drawn === undefined ? [] : [{ word: text, drawn }]));
  const corrected = [...followed, ...without].flatMap(({ text, read }) => (read === undefined ? [] : [{ word: text, read }]));
  const looks = own.flatMap((phrase) => phrase.looks);
  // How large a sword is does not show.
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

/** "not a blue knight", "a headless knight" in words half known: if nothing else is wished for, a knight. */
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
  /** The words that wish for it. */
  readonly nouns: readonly Word[];
}

/** Gives each thing its place, in the order of the wish, as long as there is one: two hands, a head, a body, two feet. */
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

/** Whether one thing says more than the other, which then is no second thing: a sword is a weapon. */
function covers({ meaning: more }: Word, { meaning: less }: Word): boolean {
  return more.tags.length > less.tags.length && less.tags.every((tag) => more.tags.includes(tag));
}

/** Tags that tell of what sort a creature is, and not which. */
const SORTS_OF: ReadonlySet<string> = new Set(["baby", "giant", "male", "female"]);

/** The tags of the last noun that says which creature or thing it is. */
function headOf(main: Phrase | undefined): readonly SpriteTag[] {
  const nouns = main?.nouns ?? [];
  const word = nouns.findLast(({ meaning }) => !meaning.tags.every((tag) => SORTS_OF.has(tag))) ?? nouns.at(-1);
  if (!word) return [];
  return word.meaning.drawn === undefined ? word.meaning.tags : [word.meaning.drawn];
}

/** What of the library shows it, by its last noun that is shown: of an orc warrior the orc, whom the other drawings show as a human. */
function figureIn(main: Phrase | undefined): { readonly figure?: string } {
  const shown = (main?.nouns ?? []).filter(({ meaning }) => meaning.subject !== undefined);
  const noun = shown.findLast(({ meaning }) => !meaning.tags.every((tag) => ROLES.has(tag))) ?? shown.at(-1);
  return noun ? { figure: noun.meaning.subject! } : {};
}

/** Size, mood and age; a giant spider and a baby dragon are told by nouns. */
function lookIn(main: Phrase | undefined, looks: readonly Look[]): Look {
  const { figure } = figureIn(main);
  const nouns = (main?.nouns ?? []).filter(({ meaning }) => meaning.subject !== figure || figure === undefined);
  const told = nouns.flatMap(({ meaning: { tags } }): Look[] =>
    tags[0] === "giant" ? [{ size: "large" }] : tags[0] === "baby" ? [{ size: "small" }] : [],
  );
  return Object.assign({}, ...(figure === undefined ? [] : told), ...looks) as Look;
}

/** Tags that tell what somebody does or is, beside what creature it is: a warrior can be an orc as well. */
const ROLES: ReadonlySet<string> = new Set(
  "humanoid undead male female baby giant adventurer warrior knight mage priest archer rogue peasant merchant king monster".split(" "),
);

const isRole = ({ nouns }: Phrase): boolean => tagsOf(nouns).every((tag) => ROLES.has(tag));

/** Whether what follows is the creature's: "the witch's cat", and not "the goblins' king". */
function owns({ owner }: Phrase, next: Phrase | undefined): boolean {
  return owner && next !== undefined && (sortOf(next) === "thing" || (sortOf(next) === "creature" && !isRole(next)));
}

/** Whether two creatures are one: "an orc, a warrior", "the king of goblins". */
function joins(first: Phrase, other: Phrase): boolean {
  return other !== first && other.relation !== "with" && other.relation !== "and" && (isRole(first) || isRole(other));
}

export function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
