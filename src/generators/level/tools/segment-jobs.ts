import { createRng } from "../../../rng.ts";
import { writtenWeights } from "../../../nn/onnx/written-weights.ts";
import { handedOn, type Job } from "../../../tools/recipe.ts";
import { gan } from "../../../train/gan.ts";
import type { GanShape } from "../../../train/gan-network.ts";
import { vae } from "../../../train/vae.ts";
import { LEVEL_SEGMENT_CONTRACT, LEVEL_SEGMENT_GAN_CONTRACT } from "../segments/segment-contracts.ts";
import { GRID_BORDER } from "../segments/segment-grid.ts";
import { SEGMENT_HEIGHT, SEGMENT_WIDTH, SEGMENT_WORDS } from "../segments/segment.ts";
import { mendSegmentGrid } from "./mend-segment-grid.ts";
import { segmentCorpus, segmentGrids } from "./segment-corpus.ts";
import { SEGMENT_SHAPE } from "./segment-shape.ts";

/** Segments of the corpus in each split. */
export const SEGMENT_CORPUS_SIZES = { train: 16_000, test: 1_000 } as const;
const STEPS = 5_000;
const GAN_STEPS = 3_000;

/** What the critic sees of each tile: how far it stops a body, whether it is earth, whether it kills, and what it is made of. */
const LOOKS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  air: [-1, 0, 0, 0],
  ground: [1, 1, 0, 0],
  block: [1, 0, 0, 0.6],
  brick: [1, 0, 0, -0.6],
  ledge: [0, 0, 0, 0.5],
  rail: [0, -1, 0, -0.5],
  spikes: [-0.5, 0, 1, 0],
  pipe: [1, -1, 0, 1],
};

const GAN_SHAPE: GanShape = { ...SEGMENT_SHAPE, looks: SEGMENT_WORDS.tiles.map((tile) => LOOKS[tile]!) };

const segmentData = (items: number) => [
  {
    name: "segments made by rules",
    licence: "MIT",
    origin: "src/generators/level/tools/segment-corpus.ts, made anew from the seed at each training",
    items,
  },
];
const details = { ...SEGMENT_WORDS, width: SEGMENT_WIDTH, height: SEGMENT_HEIGHT };

/** The networks that draw segments of platformers. */
export const SEGMENT_JOBS: readonly Job[] = [
  {
    model: "level-segment",
    card: `# level-segment

Draws segments of a platformer, 28 x 14 cells, which join to levels of any length: a conditional variational autoencoder over ${SEGMENT_WORDS.tiles.join(", ")}. It is
told how high the ground is at both ends, what is to happen (${SEGMENT_WORDS.beats.join(", ")}) and how many columns are deadly; a latent vector
says which of the many segments of that kind. Its decoder also sees a canvas of cells that are settled, so a segment can be drawn in
several passes, or around what somebody has drawn. Its encoder says where a segment that was drawn by hand lies among them.

It proposes; \`src/generators/level/segments\` makes pipes whole, mends what cannot be jumped, and certifies every level.

## Limits

It knows only the beats of its corpus, and only this size. It places no enemies and chests: rules do.
\`npx phaser-aigc evaluate level\` measures segments, raw and mended, beside the rules.`,
    begins: true,
    start({ seed, steps, report, initial, ...options }) {
      report("making the corpus of played segments");
      const corpus = segmentCorpus(createRng(seed).fork("segments"), SEGMENT_CORPUS_SIZES);
      return vae({
        seed,
        contract: LEVEL_SEGMENT_CONTRACT,
        shape: SEGMENT_SHAPE,
        train: segmentGrids(corpus.train),
        heldOut: segmentGrids(corpus.test),
        steps: steps ?? STEPS,
        batch: 24,
        learningRate: initial ? 1e-3 : 2e-3,
        ...(initial ? { from: writtenWeights(initial, "--init-from"), warmUp: 0.05 } : {}),
        beta: 1,
        freeBits: 0.05,
        given: GRID_BORDER,
        encoder: true,
        int8: true,
        data: segmentData(corpus.train.length),
        details,
        ...handedOn(options),
      });
    },
  },
  {
    model: "level-segment-gan",
    card: `# level-segment-gan

Draws segments of a platformer, 28 x 14 cells, in one pass: the generator of a conditional GAN over ${SEGMENT_WORDS.tiles.join(", ")}. It is
shown both ends, told what is to happen (${SEGMENT_WORDS.beats.join(", ")}) and how many columns are deadly; a latent vector says which of the
many segments of that kind. Its critic sees tiles as four numbers: how far they stop a body, earth, deadly, made of what. Where its segment
cannot be played, it is told in training what the least-edit repair changed, so it learns to need none.

It proposes; \`src/generators/level/segments\` makes pipes whole, mends what cannot be jumped, and certifies every level.

## Limits

It knows only the beats of its corpus, and only this size. It cannot finish a segment around cells that are given inside it: level-segment
can. \`npx phaser-aigc evaluate level\` measures it beside the other ways.

The shipped weights began with the decoder of level-segment, by the command in the manifest.`,
    begins: true,
    start({ seed, steps, report, initial, ...options }) {
      report("making the corpus of played segments");
      const corpus = segmentCorpus(createRng(seed).fork("segments"), SEGMENT_CORPUS_SIZES);
      return gan({
        seed,
        contract: LEVEL_SEGMENT_GAN_CONTRACT,
        shape: GAN_SHAPE,
        train: segmentGrids(corpus.train),
        heldOut: segmentGrids(corpus.test),
        steps: steps ?? GAN_STEPS,
        batch: 16,
        learningRate: 4e-4,
        ...(initial ? { from: writtenWeights(initial, "--init-from") } : {}),
        variety: 0.1,
        given: GRID_BORDER,
        mend: mendSegmentGrid,
        int8: true,
        data: segmentData(corpus.train.length),
        details,
        ...handedOn(options),
      });
    },
  },
];
