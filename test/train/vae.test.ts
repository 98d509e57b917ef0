import { createEngine } from "../../src/nn/kernels/engine.ts";
import { initialWeights } from "../../src/nn/tape/initial-weights.ts";
import { createLearner } from "../../src/nn/tape/learner.ts";
import { sha256 } from "../../src/nn/sha256.ts";
import { createRng } from "../../src/rng.ts";
import type { Progress } from "../../src/train/training.ts";
import type { GridSet } from "../../src/train/vae-batch.ts";
import { vaeDecoder, vaeParameters, type VaeShape } from "../../src/train/vae-network.ts";
import { vae, writeDecoder, type VaeOptions } from "../../src/train/vae.ts";
import { stripes } from "./stripes.ts";
import { checkpointAfter, finish, load } from "./trained.ts";

const SHAPE: VaeShape = { height: 4, width: 8, classes: 3, condition: 2, latent: 4, channels: [8, 8, 8], canvas: false };
const CELLS = SHAPE.height * SHAPE.width;

const options = (changes: Partial<VaeOptions> = {}): VaeOptions => ({
  seed: "test",
  contract: "stripes@1",
  shape: SHAPE,
  train: stripes(200, createRng("train"), SHAPE),
  heldOut: stripes(40, createRng("held out"), SHAPE),
  steps: 400,
  batch: 32,
  learningRate: 1e-2,
  beta: 0.3,
  freeBits: 0.05,
  data: [],
  ...changes,
});

describe("the conditional VAE", () => {
  it("learns: the loss falls, held-out grids come back, and what it dreams obeys the condition", async () => {
    const heard: Progress[] = [];
    const trained = await finish(vae(options()), heard);
    const mean = (part: Progress[]) => part.reduce((sum, { values }) => sum + values.reconstruction!, 0) / part.length;
    expect(mean(heard.slice(-10))).toBeLessThan(0.4 * mean(heard.slice(0, 10)));
    expect(trained.metrics.heldOutAccuracy).toBeGreaterThan(0.95);

    const model = await load(trained);
    const rng = createRng("dreams");
    const count = 40;
    const latent = Float32Array.from({ length: count * 4 }, () => rng.normal());
    const condition = new Float32Array(count * 2);
    for (let i = 0; i < count; i++) condition[i * 2 + (i % 2)] = 1;
    const { probabilities } = await model.run({
      latent: { dims: [count, 4], data: latent },
      condition: { dims: [count, 2], data: condition },
    });
    const p = probabilities!.data as Float32Array;
    const filled = (grid: number, cell: number) => p[(grid * CELLS + cell) * 3]! < 0.5;
    let obeyed = 0;
    for (let i = 0; i < count; i++) {
      // Upright stripes: a cell is as the one below it, and not as the one to its right.
      const upright = filled(i, 0) === filled(i, SHAPE.width) && filled(i, 0) !== filled(i, 1);
      if (upright === (i % 2 === 1)) obeyed++;
    }
    expect(obeyed / count).toBeGreaterThan(0.85);
    model.dispose();
  });

  it("fills in a canvas in keeping with the cells that are known", async () => {
    const trained = await finish(vae(options({ shape: { ...SHAPE, canvas: true } })));
    const model = await load(trained);
    // The first two columns of upright stripes of class 2: the rest follows.
    const canvas = new Float32Array(CELLS * 4);
    for (let cell = 0; cell < CELLS; cell++) canvas[cell * 4 + (cell % SHAPE.width === 0 ? 2 : cell % SHAPE.width === 1 ? 0 : 3)] = 1;
    const { probabilities } = await model.run({
      latent: { dims: [1, 4], data: new Float32Array(4) },
      condition: { dims: [1, 2], data: Float32Array.of(0, 1) },
      canvas: { dims: [1, SHAPE.height, SHAPE.width, 4], data: canvas },
    });
    const p = probabilities!.data as Float32Array;
    for (let cell = 0; cell < CELLS; cell++) expect(p[cell * 3 + (cell % 2 === 0 ? 2 : 0)]).toBeGreaterThan(0.5);
    model.dispose();
  });

  it("draws what it was not shown, from another picture of the same", async () => {
    /** The encoder sees each grid upside down and in the other class. */
    const turned = (set: GridSet): GridSet => {
      const cells = set.cells.map((_, at) => {
        const [grid, cell] = [Math.floor(at / CELLS), at % CELLS];
        const other = set.cells[grid * CELLS + CELLS - 1 - cell]!;
        return other === 0 ? 0 : 3 - other;
      });
      return { ...set, shown: { cells, conditions: new Float32Array(set.conditions.length) } };
    };
    const { train, heldOut } = options();
    const { metrics } = await finish(vae(options({ train: turned(train), heldOut: turned(heldOut) })), []);
    expect(metrics.heldOutAccuracy).toBeGreaterThan(0.95);
  });

  it("gives the same bytes from the same seed, others from another", async () => {
    const run = async (seed: string) => sha256((await finish(vae(options({ seed, steps: 12 })))).onnx);
    const first = await run("a");
    expect(await run("a")).toBe(first);
    expect(await run("b")).not.toBe(first);
  });

  it("goes on from a checkpoint to the same bytes", async () => {
    const short = options({ steps: 12, shape: { ...SHAPE, canvas: true } });
    const whole = sha256((await finish(vae(short))).onnx);
    const resume = await checkpointAfter(5, vae(short));
    const heard: Progress[] = [];
    expect(sha256((await finish(vae({ ...short, resume }), heard)).onnx)).toBe(whole);
    expect(heard[0]!.step).toBe(6);
  });

  it("refuses a damaged checkpoint and one of another network", async () => {
    const saved = await checkpointAfter(1, vae(options({ steps: 3 })));
    await expect(vae(options({ resume: saved.slice(0, 500) })).next()).rejects.toThrow("is damaged");
    await expect(vae(options({ resume: saved, shape: { ...SHAPE, latent: 5 } })).next()).rejects.toThrow("made with other options");
  });

  it("refuses an option that there is not, with the nearest that there is", async () => {
    const slip = { ...options(), learnRate: 1 };
    await expect(vae(slip).next()).rejects.toThrow(/options\.learnRate is not known\. Did you mean learningRate\?/);
  });

  it("writes what it trained: the run-time and the tape agree to 1e-4", async () => {
    const shape = { ...SHAPE, canvas: true };
    const weights = initialWeights(createRng("parity"), vaeParameters(shape));
    // Steering starts near nothing; here everything takes part.
    for (const { data } of Object.values(weights)) for (let i = 0; i < data.length; i++) data[i] = data[i]! + 0.05 * ((i % 7) - 3);
    const rng = createRng("inputs");
    const latent = Float32Array.from({ length: 2 * 4 }, () => rng.normal());
    const condition = Float32Array.from([1, 0, 0, 1]);
    const canvas = new Float32Array(2 * CELLS * 4);
    for (let cell = 0; cell < 2 * CELLS; cell++) canvas[cell * 4 + rng.below(4)] = 1;
    const learner = createLearner(await createEngine(), weights);
    const expected = learner.evaluate((tape) => {
      const inputs = [tape.input(latent, [2, 4]), tape.input(condition, [2, 2]), tape.input(canvas, [2, 4, 8, 4])] as const;
      return [...tape.softmax(vaeDecoder(tape, shape, ...inputs)).data];
    });
    const model = await load({ ...writeDecoder(weights, shape, "parity"), contract: "x@1" });
    const { probabilities } = await model.run({
      latent: { dims: [2, 4], data: latent },
      condition: { dims: [2, 2], data: condition },
      canvas: { dims: [2, 4, 8, 4], data: canvas },
    });
    const found = probabilities!.data as Float32Array;
    expect(found).toHaveLength(expected.length);
    for (let i = 0; i < expected.length; i++) expect(Math.abs(found[i]! - expected[i]!)).toBeLessThan(1e-4);
    model.dispose();
  });
});
