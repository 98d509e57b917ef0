import type { TrainingData } from "../../../model.ts";
import { createRng } from "../../../rng.ts";
import type { GridSet } from "../../../train/vae-batch.ts";
import { anyDoll } from "../dolls/doll-corpus.ts";
import { dollTags, dollViews, emptyHanded, tagsOfDoll, VIEWS } from "../dolls/doll-views.ts";
import { GRID } from "../dolls/doll-grid.ts";
import { tagVector } from "../tags.ts";

const COMPOSED = 8_000;
const HELD_OUT = 128;
/** Share of dolls of which only the view is told, as of a picture by somebody else. */
const UNTOLD = 0.3;

/** Dolls to learn from: of each one view, and the front, which the encoder is shown. The same every time. */
export function dollCorpus(): {
  readonly tags: readonly string[];
  readonly train: GridSet;
  readonly heldOut: GridSet;
  readonly papers: readonly TrainingData[];
} {
  const tags = dollTags();
  return {
    tags,
    train: dolls(tags, COMPOSED, "learnt"),
    heldOut: dolls(tags, HELD_OUT, "held out"),
    papers: [
      {
        name: "the paper dolls of this package, composed",
        licence: "MIT",
        origin: "src/generators/sprite/drawings/dolls",
        items: COMPOSED,
      },
    ],
  };
}

function dolls(tags: readonly string[], people: number, name: string): GridSet {
  const count = people * 2;
  const cells = new Uint8Array(count * GRID * GRID);
  const shown = { cells: cells.slice(), conditions: new Float32Array(count * tags.length) };
  const conditions = new Float32Array(count * tags.length);
  for (let at = 0; at < count; at += 2) {
    const rng = createRng(`${name} doll ${at / 2}`);
    const doll = emptyHanded(anyDoll(rng));
    const { grids, shown: front } = dollViews(doll);
    const told = rng.next() < UNTOLD ? [] : tagsOfDoll(doll);
    // The front of each, and one of the others.
    [0, 1 + rng.below(2)].forEach((view, n) => {
      const { tag } = VIEWS[view]!;
      cells.set(grids[view]!, (at + n) * GRID * GRID);
      conditions.set(tagVector([...told, ...(tag ? [tag] : [])], tags), (at + n) * tags.length);
      shown.cells.set(front, (at + n) * GRID * GRID);
      shown.conditions.set(tagVector(told, tags), (at + n) * tags.length);
    });
  }
  return { count, cells, conditions, shown };
}
