import { createTokenizer } from "../../src/generators/dialogue/tokenizer.ts";
import { sha256 } from "../../src/nn/sha256.ts";
import { createRng } from "../../src/rng.ts";
import { trainBytePairs } from "../../src/train/byte-pairs.ts";
import { decodeCheckpoint } from "../../src/train/checkpoint.ts";
import { language } from "../../src/train/language.ts";
import { poolLines } from "../../src/train/line-pool.ts";
import { masked } from "../../src/train/masked.ts";
import { ppo } from "../../src/train/ppo/ppo.ts";
import type { Training } from "../../src/train/training.ts";
import { vae } from "../../src/train/vae.ts";
import { SAME_BITS } from "./same-bits-cases.ts";
import { ASKABLE } from "../generators/dialogue/requests.ts";

/**
 * The files of small trainings. A change of one means that the shipped models cannot be made again from their seeds: it is marked
 * **other bits** in CHANGELOG.md, or it is a mistake.
 */
const FILES: Readonly<Record<string, string>> = {
  vae: "480c12089001e7de00e0f0c5c7bc92a852e253ac5502b36b9c77cfd928d1dc15",
  masked: "56c732b86984c3b82b35be0cd8c349e7841db2a44f78d170b46a89ba8f4e977a",
  language: "ef7122b946adc0007d8b87058f941c23c53bcda288bd86b33bc61ea4d0615f7f",
};
/** The weights of small PPO trainings: those of the file, and all that learn, the critic's too. */
const POLICIES: Readonly<Record<string, string>> = {
  discrete: "91aaad333798e83d 128639273b7ad85d",
  continuous: "b2e368f08c282894 80cc78821e547a0d",
  "continuous, with early ends of the epochs": "26be00d6eb250aee 14323e583c6bb1d8",
  hybrid: "35bd6955412236c1 3256eb6bbd05accb",
  memory: "789fdce03fa8bbfe 7df15cbe1fae4f56",
  curiosity: "7af36302014a354b 24b8958e5ec6ea6f",
  "pictures, entities, a central critic and a teacher": "ec1b2ce8bbf5eb00 fd309ad933c958b9",
  "self-play": "2e5096f8d197e907 3d6cd34b531c23ce",
  "turns, with a memory": "afb9c936da720af1 013cc0c7a14307ee",
  "turns, longer than a rollout": "c48b1fe434c6364e 3f407ae18077b9b7",
  "a memory with a central critic": "f00debbe0ee953d1 05529caf168461a6",
  "a curriculum, and numbers of the game's own": "77e08366a3eece5e 3a82fabe91d074f9",
};

const CELLS = 32;
const rng = createRng("same weights");
const grids = (count: number) => ({
  count,
  cells: Uint8Array.from({ length: count * CELLS }, () => rng.below(3)),
  conditions: Float32Array.from({ length: count * 2 }, () => rng.below(2)),
});
const pictures = (count: number) => ({
  count,
  pixels: Uint8Array.from({ length: count * 64 }, () => rng.below(4)),
  conditions: Float32Array.from({ length: count * 2 }, () => rng.below(2)),
});
const vocabulary = trainBytePairs([["abcdefgh the lamp is lit", 2]], { size: 330, frequent: 20, askable: ASKABLE });
const tokenizer = createTokenizer(vocabulary);
const line = (prompt: string, text: string) => ({
  prompt: [tokenizer.special(prompt), tokenizer.say],
  line: [...tokenizer.encode(text), tokenizer.end],
});
const lines = (...all: string[]) => poolLines(all.map((text) => line("<en>", text)));
const [known, fresh] = [lines("the lamp is lit", "hgfe dcba"), lines("lit is the lamp")];

const SETS = { train: grids(40), heldOut: grids(8) };
const PICTURES = { train: pictures(64), heldOut: pictures(8) };
const TRAININGS: Readonly<Record<string, () => Training>> = {
  vae: () =>
    vae({
      seed: "same",
      contract: "noise@1",
      shape: { height: 4, width: 8, classes: 3, condition: 2, latent: 4, channels: [8, 8, 8], canvas: true },
      ...SETS,
      given: Uint8Array.from({ length: CELLS }, (_, i) => (i % 7 === 0 ? 1 : 0)),
      augment: (cells, _, chance) => void (chance.next() < 0.5 && cells.reverse()),
      steps: 24,
      batch: 8,
      learningRate: 1e-2,
      beta: 0.3,
      data: [],
    }),
  masked: () =>
    masked({
      seed: "same",
      contract: "noise@1",
      shape: { size: 8, classes: 4, condition: 2, channels: [8, 8, 8] },
      ...PICTURES,
      augment: (pixels, _, chance) => void (chance.next() < 0.5 && pixels.reverse()),
      steps: 12,
      batch: 16,
      learningRate: 1e-2,
      data: [],
    }),
  language: () =>
    language({
      seed: "same",
      shape: { vocabulary: vocabulary.vocabulary.length, width: 16, layers: 2, heads: 2, context: 16 },
      phases: [
        {
          share: 0.6,
          mix: [
            { pool: known, share: 0.7 },
            { pool: fresh, share: 0.3 },
          ],
        },
        { share: 0.4, mix: [{ pool: known, share: 1 }] },
      ],
      steps: 24,
      batch: 4,
      learningRate: 5e-3,
      warmup: 4,
      weightDecay: 0.01,
      dropout: 0.1,
      heldOut: { new: { pool: fresh, bytes: 15 } },
      vocabulary,
      details: {},
      data: [],
    }),
};

async function finished(training: Training): Promise<{ file: string; checkpoint: Uint8Array }> {
  let checkpoint = new Uint8Array();
  for (let next = await training.next(); ; next = await training.next()) {
    if (next.done) return { file: sha256(next.value.onnx), checkpoint };
    checkpoint = next.value.checkpoint() as Uint8Array<ArrayBuffer>;
  }
}

describe("the weights that a seed gives", () => {
  it.each(Object.keys(TRAININGS))("of %s are those they were", async (name) => {
    expect((await finished(TRAININGS[name]!())).file).toBe(FILES[name]);
  });

  it.each(Object.keys(SAME_BITS))("of ppo are those they were: %s", async (name) => {
    const { file, checkpoint } = await finished(ppo(SAME_BITS[name]!));
    const weights = decodeCheckpoint(checkpoint, "ppo").arrays["learner/weights"]!;
    const learnt = sha256(new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength));
    expect(`${file.slice(0, 16)} ${learnt.slice(0, 16)}`).toBe(POLICIES[name]);
  });
});
