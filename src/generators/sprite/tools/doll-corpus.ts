import type { TrainingData } from "../../../model.ts";
import { createRng } from "../../../rng.ts";
import type { GridSet } from "../../../train/vae-batch.ts";
import { anyDoll } from "../dolls/doll-corpus.ts";
import { dollTags, dollViews, emptyHanded, STYLE, tagsOfDoll, VIEWS } from "../dolls/doll-views.ts";
import { GRID } from "../dolls/doll-grid.ts";
import { tagVector } from "../tags.ts";
import { drawnDolls, type DrawnDolls } from "./drawn-dolls.ts";

/** The tag of the style of Dungeon Crawl Stone Soup. */
export const DRAWN_STYLE = `${STYLE}crawl`;
const COMPOSED = 8_000;
const HELD_OUT = 128;
/** Share of dolls of which only the view is told, as of a picture by somebody else. */
const UNTOLD = 0.5;
/** Of so many people one is also shown in the drawn style, to be drawn as a doll. */
const SHOWN_DRAWN = 4;

/** A picture to draw, what is told of it, and what the encoder is shown. */
interface Lesson {
  readonly cells: Uint8Array;
  readonly tags: readonly string[];
  readonly shown: Uint8Array;
  readonly told: readonly string[];
}

/**
 * Dolls to learn from, and the same people in the drawn style: of each the front and one other side, and the drawn style from a picture of the doll or in
 * that style. The same every time.
 */
export function dollCorpus(data: string): {
  readonly tags: readonly string[];
  readonly train: GridSet;
  readonly heldOut: GridSet;
  readonly papers: readonly TrainingData[];
} {
  const tags = [...dollTags(), DRAWN_STYLE];
  const set = drawnDolls(data);
  return {
    tags,
    train: lessons(tags, set, COMPOSED, "learnt"),
    heldOut: lessons(tags, set, HELD_OUT, "held out"),
    papers: dollPapers(COMPOSED, set),
  };
}

/** The papers of people composed by rule, and of the drawn set. */
export const dollPapers = (composed: number, set: DrawnDolls): readonly TrainingData[] => [
  { name: "the paper dolls of this package, composed", licence: "MIT", origin: "src/generators/sprite/drawings/dolls", items: composed },
  { ...set.papers, items: set.parts },
];

function lessons(tags: readonly string[], set: DrawnDolls, people: number, name: string): GridSet {
  const all = Array.from({ length: people }, (_, at) => ofPerson(set, `${name} doll ${at}`, at)).flat();
  const cells = new Uint8Array(all.length * GRID * GRID);
  const shown = { cells: cells.slice(), conditions: new Float32Array(all.length * tags.length) };
  const conditions = new Float32Array(all.length * tags.length);
  all.forEach((lesson, at) => {
    cells.set(lesson.cells, at * GRID * GRID);
    conditions.set(tagVector(lesson.tags, tags), at * tags.length);
    shown.cells.set(lesson.shown, at * GRID * GRID);
    shown.conditions.set(tagVector(lesson.told, tags), at * tags.length);
  });
  return { count: all.length, cells, conditions, shown };
}

function ofPerson(set: DrawnDolls, name: string, at: number): Lesson[] {
  const rng = createRng(name);
  const doll = emptyHanded(anyDoll(rng));
  const { grids, shown } = dollViews(doll);
  const told = rng.next() < UNTOLD ? [] : tagsOfDoll(doll);
  const like = set.drawn(doll, rng.fork("paints"));
  const other = set.drawn(doll, rng.fork("paints"), rng.fork("parts"));
  const seen = (view: number, from: Uint8Array): Lesson => {
    const { tag } = VIEWS[view]!;
    return { cells: grids[view]!, tags: [...told, ...(tag ? [tag] : [])], shown: from, told };
  };
  const drawn = { tags: [...told, DRAWN_STYLE], told };
  return [
    seen(0, shown),
    seen(1 + rng.below(2), shown),
    at % 2 === 0 ? { ...drawn, cells: like.grid, shown } : { ...drawn, cells: other.grid, shown: other.shown },
    ...(at % SHOWN_DRAWN === 0 ? [seen(rng.below(VIEWS.length), other.shown)] : []),
  ];
}
