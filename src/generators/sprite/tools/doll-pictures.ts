import type { TrainingData } from "../../../model.ts";
import { createRng, type Rng } from "../../../rng.ts";
import type { PictureSet } from "../../../train/masked.ts";
import { anyDoll } from "../dolls/doll-corpus.ts";
import { GRID } from "../dolls/doll-grid.ts";
import { dollTags, dollViews, emptyHanded, standing, tagsOfDoll, VIEWS } from "../dolls/doll-views.ts";
import { shownGrid } from "../dolls/shown-grid.ts";
import { patches } from "../redraw-sprite.ts";
import { tagVector } from "../tags.ts";
import { DRAWN_STYLE, dollPapers } from "./doll-corpus.ts";
import { drawnDolls, type DrawnDolls } from "./drawn-dolls.ts";

const COMPOSED = 6_000;
const HELD_OUT = 128;
/** Share of pictures of which only the view is told, as of a picture by somebody else. */
const UNTOLD = 0.4;
/** One person in so many is also there in the drawn style. */
const DRAWN = 3;
const AREA = GRID * GRID;

/** A picture in paints, its form in places, and what is told of it. */
interface Lesson {
  readonly picture: Uint16Array;
  readonly grid: Uint8Array;
  readonly tags: readonly string[];
}

/** Pictures of people for a network that completes them: from the front, from another side, and in the drawn style. The same every time. */
export function dollPictures(data: string): {
  readonly tags: readonly string[];
  readonly train: PictureSet;
  readonly heldOut: PictureSet;
  readonly papers: readonly TrainingData[];
} {
  const tags = [...dollTags(), DRAWN_STYLE];
  const set = drawnDolls(data);
  const pictures = (people: number, name: string) =>
    pictureSet(Array.from({ length: people }, (_, at) => ofPerson(set, `${name} doll ${at}`, at)).flat(), tags); // prettier-ignore
  return { tags, train: pictures(COMPOSED, "learnt"), heldOut: pictures(HELD_OUT, "held out"), papers: dollPapers(COMPOSED, set) };
}

function ofPerson(set: DrawnDolls, name: string, at: number): Lesson[] {
  const rng = createRng(name);
  const doll = emptyHanded(anyDoll(rng));
  const { grids } = dollViews(doll);
  const told = rng.next() < UNTOLD ? [] : tagsOfDoll(doll);
  const seen = (view: number): Lesson => {
    const { tag } = VIEWS[view]!;
    return { picture: standing(doll, view), grid: grids[view]!, tags: [...told, ...(tag ? [tag] : [])] };
  };
  if (at % DRAWN > 0) return [seen(0), seen(1 + rng.below(2))];
  const { grid, picture } = set.drawn(doll, rng.fork("paints"), rng.next() < 0.5 ? undefined : rng.fork("parts"));
  return [seen(0), seen(1 + rng.below(2)), { picture, grid, tags: [...told, DRAWN_STYLE] }];
}

function pictureSet(lessons: readonly Lesson[], tags: readonly string[]): PictureSet {
  const pixels = new Uint8Array(lessons.length * AREA);
  const conditions = new Float32Array(lessons.length * tags.length);
  lessons.forEach(({ grid, tags: told }, at) => {
    pixels.set(grid, at * AREA);
    conditions.set(tagVector(told, tags), at * tags.length);
  });
  const show = (at: number, hidden: Uint8Array) => shownGrid(lessons[at]!.picture.map((code, cell) => (hidden[cell] ? 0 : code)));
  return { count: lessons.length, pixels, conditions, show };
}

/** Shares of the ways to hide: everything, here and there, patches, else a rectangle at a rim. In some of all what is transparent is hidden too. */
const [ALL, HERE_AND_THERE, IN_PATCHES] = [0.05, 0.45, 0.25];
const OF_A_SKETCH = 0.25;

/** Hides what a user may want to be drawn. */
export function hidePart(rng: Rng, pixels: Uint8Array): Uint8Array {
  const way = rng.next();
  const share = Math.sqrt(rng.next());
  const hidden =
    way < ALL
      ? new Uint8Array(AREA).fill(1) // prettier-ignore
      : way < ALL + HERE_AND_THERE
        ? Uint8Array.from({ length: AREA }, () => (rng.next() < share ? 1 : 0))
        : way < ALL + HERE_AND_THERE + IN_PATCHES
          ? patches(GRID, share, rng)
          : rectangle(rng);
  if (rng.next() < OF_A_SKETCH) pixels.forEach((code, at) => (hidden[at] = code === 0 ? 1 : hidden[at]!));
  return hidden;
}

function rectangle(rng: Rng): Uint8Array {
  const span = (): [number, number] => {
    const [from, to] = [rng.below(GRID - 3), 4 + rng.below(GRID - 3)];
    return rng.next() < 0.5 ? [0, to] : [from, GRID];
  };
  const whole: [number, number] = [0, GRID];
  const [[left, right], [top, bottom]] = rng.next() < 0.6 ? [whole, span()] : [span(), span()];
  return Uint8Array.from({ length: AREA }, (_, at) => {
    const [x, y] = [at % GRID, Math.floor(at / GRID)];
    return x >= left && x < right && y >= top && y < bottom ? 1 : 0;
  });
}
