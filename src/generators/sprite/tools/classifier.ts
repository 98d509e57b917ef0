import { createEngine } from "../../../nn/kernels/engine.ts";
import { initialWeights, type Declaration } from "../../../nn/tape/initial-weights.ts";
import type { Tape } from "../../../nn/tape/graph.ts";
import { createLearner } from "../../../nn/tape/learner.ts";
import type { Operations } from "../../../nn/network.ts";
import { createRng } from "../../../rng.ts";
import type { PictureSet } from "../../../train/masked.ts";
import { mirrored, type Pixels } from "./metrics.ts";

/** Predicts the tags of sprites. It learns from hand-drawn sprites only, to judge generated ones. */
export interface SpriteClassifier {
  /** For each sprite the score of each tag. */
  scores(sprites: readonly Pixels[]): Float32Array[];
  dispose(): void;
}

const CHANNELS = [24, 48, 96] as const;
const BATCH = 64;

/**
 * Trains a classifier; the same seed gives the same one. Takes about half a minute on one core.
 * @param size pixels along each side, divisible by 4
 */
export async function spriteClassifier(
  train: PictureSet,
  size: number,
  classes: number,
  tags: number,
  seed: string,
  steps = 500,
): Promise<SpriteClassifier> {
  const rng = createRng(seed).fork("classifier");
  const area = size * size;
  const learner = createLearner(await createEngine(), initialWeights(rng.fork("weights"), layersOf(area, classes, tags)));
  const input = (tape: Tape, sprites: readonly Pixels[]) =>
    tape.input(oneHot(sprites, area, classes), [sprites.length, size, size, classes]);
  for (let step = 0; step < steps; step++) {
    const picked = Array.from({ length: BATCH }, () => rng.below(train.count));
    const sprites = picked.map((at) => {
      const pixels = train.pixels.subarray(at * area, (at + 1) * area);
      return rng.below(2) === 0 ? pixels : mirrored(pixels, size);
    });
    const targets = picked.flatMap((at) => [...train.conditions.subarray(at * tags, (at + 1) * tags)]);
    learner.step({
      learningRate: 1e-3 * (1 - step / steps) + 1e-5,
      shards: 1,
      weightDecay: 0.05,
      loss: (tape) => {
        const logits = network(tape, input(tape, sprites), area, (x) => tape.dropout(x, 0.5, rng));
        return tape.crossEntropy(logits, tape.indices(targets, [targets.length]));
      },
    });
  }
  return {
    scores(sprites) {
      const found: Float32Array[] = [];
      for (let from = 0; from < sprites.length; from += BATCH) {
        const some = sprites.slice(from, from + BATCH);
        learner.evaluate((tape) => {
          const logits = network(tape, input(tape, some), area, (x) => x).data;
          for (let row = 0; row < some.length; row++)
            found.push(Float32Array.from({ length: tags }, (_, k) => logits[2 * (row * tags + k) + 1]! - logits[2 * (row * tags + k)]!));
        });
      }
      return found;
    },
    dispose: () => learner.dispose(),
  };
}

/** The inputs of the last layer for a picture of `area` pixels, whose sides were halved twice. */
const flatSize = (area: number): number => (area / 16) * CHANNELS[2];

function layersOf(area: number, classes: number, tags: number): Record<string, Declaration> {
  const [full, half, quarter] = CHANNELS;
  const layer = (name: string, shape: readonly number[]): Record<string, Declaration> => ({
    [name]: { shape, init: "he" },
    [`${name}.bias`]: { shape: [shape.at(-1)!], init: "zeros" },
  });
  return {
    ...layer("full", [3, 3, classes, full]),
    ...layer("half", [3, 3, full, half]),
    ...layer("quarter", [3, 3, half, quarter]),
    ...layer("tags", [flatSize(area), 2 * tags]),
  };
}

/** Two logits for each tag of each picture: absent, present. */
function network<T>(t: Operations<T>, grid: T, area: number, drop: (x: T) => T): T {
  const [w, b] = [(name: string) => t.parameter(name), (name: string) => t.parameter(`${name}.bias`)];
  let x = t.relu(t.conv2d(grid, w("full"), b("full")));
  x = t.relu(t.conv2d(x, w("half"), b("half"), { stride: 2 }));
  x = t.relu(t.conv2d(x, w("quarter"), b("quarter"), { stride: 2 }));
  return t.reshape(t.linear(drop(t.reshape(x, [-1, flatSize(area)])), w("tags"), b("tags")), [-1, 2]);
}

function oneHot(sprites: readonly Pixels[], area: number, classes: number): Float32Array<ArrayBuffer> {
  const grid = new Float32Array(sprites.length * area * classes);
  sprites.forEach((pixels, row) => {
    for (let i = 0; i < area; i++) grid[(row * area + i) * classes + pixels[i]!] = 1;
  });
  return grid;
}
