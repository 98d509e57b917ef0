import { createEngine } from "../../src/nn/kernels/engine.ts";
import { sha256 } from "../../src/nn/sha256.ts";
import { initialWeights } from "../../src/nn/tape/initial-weights.ts";
import { createLearner } from "../../src/nn/tape/learner.ts";
import { createRng } from "../../src/rng.ts";
import { criticFeatures, criticParameters, criticScores, type GanShape } from "../../src/train/gan-network.ts";
import { gan, type GanOptions } from "../../src/train/gan.ts";
import type { Progress } from "../../src/train/training.ts";
import { stripes } from "./stripes.ts";
import { checkpointAfter, finish, load } from "./trained.ts";

const LOOKS = [[-1, -1], [1, -1], [-1, 1]]; // prettier-ignore
const SHAPE: GanShape = { height: 4, width: 4, classes: 3, condition: 2, latent: 4, channels: [8, 8, 8], steering: 16, looks: LOOKS };
const CELLS = SHAPE.height * SHAPE.width;

const options = (changes: Partial<GanOptions> = {}): GanOptions => ({
  seed: "test",
  contract: "stripes@1",
  shape: SHAPE,
  train: stripes(200, createRng("train"), SHAPE),
  heldOut: stripes(40, createRng("held out"), SHAPE),
  steps: 250,
  batch: 32,
  learningRate: 3e-3,
  variety: 0.2,
  data: [],
  ...changes,
});

describe("the GAN", () => {
  it("learns from a critic alone: what it makes is striped, as the condition says, and not always the same", async () => {
    const model = await load(await finish(gan(options())));
    const rng = createRng("made");
    const count = 40;
    const condition = new Float32Array(count * 2);
    for (let i = 0; i < count; i++) condition[i * 2 + (i % 2)] = 1;
    const { probabilities } = await model.run({
      latent: { dims: [count, 4], data: Float32Array.from({ length: count * 4 }, () => rng.normal()) },
      condition: { dims: [count, 2], data: condition },
    });
    const p = probabilities!.data as Float32Array;
    const grids = Array.from({ length: count }, (_, i) =>
      Array.from({ length: CELLS }, (_, cell) => {
        const at = (i * CELLS + cell) * 3;
        return p.subarray(at, at + 3).indexOf(Math.max(...p.subarray(at, at + 3)));
      }),
    );
    const obeyed = grids.filter((grid, i) => {
      const upright = (grid[0] === 0) === (grid[SHAPE.width] === 0) && (grid[0] === 0) !== (grid[1] === 0);
      return upright === (i % 2 === 1);
    });
    expect(obeyed.length / count).toBeGreaterThan(0.8);
    expect(new Set(grids.map((grid) => grid.join(""))).size).toBeGreaterThan(4);
    model.dispose();
  });

  it("is shown true grids at first, where it is told to: they cost it less and less", async () => {
    const heard: Progress[] = [];
    const set = stripes(200, createRng("train"), SHAPE);
    // Stripes of one class that all begin alike: the condition tells all of them.
    const cells = Uint8Array.from(set.cells, (_, at) => {
      const [row, cell] = [Math.floor(at / CELLS), at % CELLS];
      return (set.conditions[row * 2 + 1]! > 0 ? cell % SHAPE.width : Math.floor(cell / SHAPE.width)) % 2;
    });
    await finish(gan(options({ steps: 60, shown: 4, train: { ...set, cells } })), heard);
    expect(heard.at(-1)!.values["nats"]).toBeLessThan(0.8 * heard[0]!.values["nats"]!);
  });

  it("gives the same bytes when it goes on from a checkpoint, others from another seed", async () => {
    const short = options({ steps: 8, augment: (cells, _condition, rng) => void (rng.below(2) === 0 && cells.reverse()) });
    const whole = sha256((await finish(gan(short))).onnx);
    const resume = await checkpointAfter(4, gan(short));
    expect(sha256((await finish(gan({ ...short, resume }))).onnx)).toBe(whole);
    expect(sha256((await finish(gan({ ...short, seed: "other" }))).onnx)).not.toBe(whole);
  });

  it("hands the conditions to whoever makes them untrue", async () => {
    const seen: number[][] = [];
    const mislabel = (condition: Float32Array, other: Float32Array): void => {
      seen.push([...condition], [...other]);
      condition.set([condition[1]!, condition[0]!]);
    };
    await gan(options({ mislabel })).next();
    expect(seen).toHaveLength(64);
    for (const condition of seen) expect(condition.toSorted()).toEqual([0, 1]);
  });

  it("shows given cells to a generator with a canvas, tells it what was mended, and begins with other weights", async () => {
    const shape = { ...SHAPE, canvas: true };
    const given = Uint8Array.from({ length: CELLS }, (_, cell) => (cell < 4 ? 1 : 0));
    const seen: Uint8Array[] = [];
    const mend = (cells: Uint8Array): void => {
      seen.push(cells.slice());
      cells[15] = 2;
    };
    const heard: Progress[] = [];
    const plain = options({ shape, given, steps: 2 });
    const mended = await finish(gan({ ...plain, mend }), heard);
    expect(mended.inputs["canvas"]!.shape).toEqual(["batch", 4, 4, 4]);
    expect(heard[0]!.values["broken"]).toBeGreaterThan(0);
    // The given row is as it is in some grid of the set.
    const { cells: all } = stripes(200, createRng("train"), SHAPE);
    const rows = new Set(Array.from({ length: 200 }, (_, n) => all.subarray(n * CELLS, n * CELLS + 4).join("")));
    for (const cells of seen) expect(rows).toContain(cells.subarray(0, 4).join(""));
    expect(sha256((await finish(gan(plain))).onnx)).not.toBe(sha256(mended.onnx));
    const from = {
      "norm.gain": { shape: [8], data: new Float32Array(8).fill(3) },
      "encoder.half": { shape: [1], data: new Float32Array(1) },
    };
    expect(sha256((await finish(gan({ ...plain, from }))).onnx)).not.toBe(sha256((await finish(gan(plain))).onnx));
  });

  it("refuses looks that are not those of its classes, and an option that there is not", async () => {
    await expect(gan(options({ shape: { ...SHAPE, looks: LOOKS.slice(1) } })).next()).rejects.toThrow(
      /shape\.looks.*each of the 3 classes/,
    );
    await expect(gan({ ...options(), varieties: 1 } as GanOptions).next()).rejects.toThrow(/Did you mean variety\?/);
    await expect(gan(options({ batch: 3 })).next()).rejects.toThrow(/options\.batch/);
  });
});

describe("the critic's steepness", () => {
  it("has the gradient that small changes of the weights have", async () => {
    const rng = createRng("steepness");
    const weights = initialWeights(rng, criticParameters(SHAPE));
    const numbers = (count: number) => Float32Array.from({ length: count }, () => rng.normal());
    const [pictures, nudged, condition] = [numbers(2 * CELLS * 2), numbers(2 * CELLS * 2), numbers(4)];
    const learner = createLearner(await createEngine(), weights);
    const loss: Parameters<typeof learner.gradient>[0] = (tape) => {
      const scores = (data: Float32Array) =>
        criticScores(tape, criticFeatures(tape, SHAPE, tape.input(data, [2, 4, 4, 2])), tape.input(condition, [2, 2]));
      return tape.average(tape.square(tape.affine(tape.sub(scores(nudged), scores(pictures)), 10)));
    };
    const { gradient, loss: value } = learner.gradient(loss);
    // Down the gradient a little, the loss falls by the square of its length.
    const length = Math.hypot(...gradient);
    const small = 1e-3 * (value / length ** 2);
    const state = learner.state();
    learner.load({ ...state, weights: state.weights.map((w, at) => w - small * gradient[at]!) });
    const fallen = (value - learner.gradient(loss).loss) / value;
    expect(fallen).toBeGreaterThan(0.9e-3);
    expect(fallen).toBeLessThan(1.1e-3);
    learner.dispose();
  });
});
