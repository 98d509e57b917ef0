import type { LearnedSprites } from "../sprite-model.ts";
import { DRAWING_SIZE } from "../formats/drawings.ts";
import type { TrainingData } from "../../../model.ts";
import { createRng } from "../../../rng.ts";
import type { PictureSet } from "../../../train/masked.ts";
import { composedSprite, corpusTags, LIBRARY_PALETTE, togetherAs } from "./corpus.ts";
import { drawnSets } from "./drawn-sets.ts";

/** What the sprite networks learn from. */
export interface SpriteCorpus {
  readonly learned: LearnedSprites;
  readonly train: PictureSet;
  readonly heldOut: PictureSet;
  readonly papers: readonly TrainingData[];
}

const COMPOSED = 20_000;
const COMPOSED_HELD_OUT = 512;
/** How often each drawn sprite stands beside the composed ones: about one in sixteen is drawn. */
const EACH_DRAWN = 3;

/**
 * The library's sprites and the free drawn ones under `data`. The same every time.
 * @param each how often each drawn one is there
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
