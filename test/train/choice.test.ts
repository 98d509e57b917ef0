import { choice, type ChoiceBatch, type ChoiceOptions } from "../../src/train/choice.ts";
import { createRng, type Rng } from "../../src/rng.ts";
import type { Trained } from "../../src/train/training.ts";

/** Which of three numbers is the greatest. */
function draw(rows: number, rng: Rng): ChoiceBatch {
  const features = Float32Array.from({ length: 3 * rows }, () => rng.next());
  const classes = Uint8Array.from({ length: rows }, (_, row) => {
    const own = [...features.subarray(3 * row, 3 * row + 3)];
    return own.indexOf(Math.max(...own));
  });
  return { count: rows, features, classes };
}
const OPTIONS: ChoiceOptions = {
  seed: "1",
  steps: 60,
  contract: "greatest@1",
  shape: { features: 3, hidden: [16], classes: 3 },
  draw,
  heldOut: draw(200, createRng("held out")),
  batch: 64,
  learningRate: 0.02,
  dropout: 0,
  data: [],
};

async function run(options: ChoiceOptions, stopAt = Infinity): Promise<{ trained?: Trained; checkpoint?: Uint8Array }> {
  const training = choice(options);
  for (;;) {
    const next = await training.next();
    if (next.done) return { trained: next.value };
    if (next.value.step === stopAt) return { checkpoint: next.value.checkpoint() };
  }
}

describe("a network that chooses", () => {
  it("learns to, and goes on from a checkpoint to the same bits", async () => {
    const { trained } = await run(OPTIONS);
    expect(trained!.metrics["heldOutAccuracy"]).toBeGreaterThan(0.85);
    expect(trained!.inputs["features"]!.shape).toEqual(["batch", 3]);
    const { checkpoint } = await run(OPTIONS, 25);
    const resumed = await run({ ...OPTIONS, resume: checkpoint! });
    expect(Buffer.from(resumed.trained!.onnx).equals(Buffer.from(trained!.onnx))).toBe(true);
  });

  it("refuses wrong options by name", async () => {
    await expect(run({ ...OPTIONS, dropout: 2 })).rejects.toThrow(/options\.dropout is 2/);
    await expect(run({ ...OPTIONS, shape: { features: 0, hidden: [], classes: 3 } })).rejects.toThrow(/options\.shape\.features is 0/);
  });
});
