import type { Job, JobOptions } from "../../src/tools/recipe.ts";
import { createRng, resumeRng, type RngState } from "../../src/rng.ts";
import { decodeCheckpoint, encodeCheckpoint } from "../../src/train/checkpoint.ts";
import type { Training } from "../../src/train/training.ts";

/** "Trains" by a random walk: enough to tell a resumed run from a fresh one. */
export const walk: Job = {
  model: "walk",
  card: "# walk\n\nA random walk.",
  async *start({ seed, steps = 20, resume }: JobOptions): Training {
    let step = 0;
    let rng = createRng(seed);
    let place = 0;
    if (resume) {
      const state = decodeCheckpoint(resume, "walk").state as { step: number; rng: RngState; place: number };
      ({ step, place } = state);
      rng = resumeRng(state.rng);
    }
    while (step < steps) {
      place += rng.normal();
      step++;
      await Promise.resolve();
      yield {
        step,
        steps,
        values: { place },
        checkpoint: () =>
          encodeCheckpoint({
            kind: "walk",
            state: { step, rng: rng.state(), place },
            arrays: { place: new Float32Array(WEIGHTS).fill(place) },
          }),
      };
    }
    return {
      onnx: new Uint8Array(Float64Array.of(place).buffer),
      contract: "walk@1",
      inputs: { x: { type: "float32", shape: ["batch", 1] } },
      outputs: {},
      steps,
      data: [{ name: "none", licence: "CC0-1.0", origin: "here", items: 1 }],
      metrics: { place },
    };
  },
};

/** So that a checkpoint has 40 KB. */
const WEIGHTS = 10_000;
