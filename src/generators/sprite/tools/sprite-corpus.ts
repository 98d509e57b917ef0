import type { LearnedSprites } from "../sprite-model.ts";
import { DRAWING_SIZE } from "../formats/drawings.ts";
import type { TrainingData } from "../../../model.ts";
import { createRng } from "../../../rng.ts";
import type { PictureSet } from "../../../train/masked.ts";
import { composedSprite, corpusTags, LIBRARY_PALETTE, togetherAs } from "../corpus.ts";
import { drawnSets } from "./drawn-sets.ts";

/** The training data of the sprite networks. */
export interface SpriteCorpus {
  readonly learned: LearnedSprites;
  readonly train: PictureSet;
  readonly heldOut: PictureSet;
  readonly papers: readonly TrainingData[];
}

const COMPOSED = 20_000;
const COMPOSED_HELD_OUT = 512;
/** Copies of each hand-drawn sprite: about one in sixteen training sprites is hand-drawn. */
const EACH_DRAWN = 3;

/**
 * Sprites of the library and the free drawn ones in `data`. The same every time.
 * @param each copies of each drawn sprite
 */
export function spriteCorpus(data: string, each = EACH_DRAWN): SpriteCorpus {
  const tags = corpusTags();
  const rng = createRng("sprite corpus");
  const drawn = drawnSets(data);
  const composed = (count: number, heldOut: boolean) => {
    const own = rng.fork(heldOut ? "held out" : "learnt");
    return Array.from({ length: count }, () => composedSprite(own, { heldOut }));
  };
  const repeated = Array.from({ length: each }, () => drawn.train).flat();
  return {
    learned: { tags, palette: LIBRARY_PALETTE, size: DRAWING_SIZE },
    train: togetherAs([...composed(COMPOSED, false), ...repeated], tags),
    heldOut: togetherAs([...composed(COMPOSED_HELD_OUT, true), ...drawn.heldOut], tags),
    papers: [
      {
        name: "the library of drawings of this package, composed",
        licence: "MIT",
        origin: "src/generators/sprite/drawings",
        items: COMPOSED,
      },
      ...drawn.papers,
    ],
  };
}
