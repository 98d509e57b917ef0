import { createEngine } from "../../src/nn/kernels/engine.ts";
import { initialWeights } from "../../src/nn/tape/initial-weights.ts";
import { createLearner } from "../../src/nn/tape/learner.ts";
import { createRng, type Rng } from "../../src/rng.ts";
import { maskedNetwork, maskedParameters, type MaskedShape } from "../../src/train/masked-network.ts";
import { masked, writeMasked, type MaskedOptions, type PictureSet } from "../../src/train/masked.ts";
import type { Progress } from "../../src/train/training.ts";
import { checkpointAfter, finish, load } from "./trained.ts";

const SHAPE: MaskedShape = { size: 8, classes: 4, condition: 2, channels: [8, 8, 8] };
const AREA = SHAPE.size * SHAPE.size;
const GREY = 3;

/** A block in the middle: of class 1 under the first condition, of class 2 under the second; sometimes with a grey rim. */
function blocks(count: number, rng: Rng): PictureSet {
  const pixels = new Uint8Array(count * AREA);
  const conditions = new Float32Array(count * 2);
  for (let i = 0; i < count; i++) {
    const kind = rng.below(2);
    const rim = rng.below(2) === 0 ? GREY : 0;
    conditions[i * 2 + kind] = 1;
    for (let y = 1; y < 7; y++) {
      for (let x = 1; x < 7; x++) {
        const inside = x > 1 && x < 6 && y > 1 && y < 6;
        pixels[i * AREA + y * SHAPE.size + x] = inside ? kind + 1 : rim;
      }
    }
  }
  return { count, pixels, conditions };
}

const options = (changes: Partial<MaskedOptions> = {}): MaskedOptions => ({
  seed: "test",
  contract: "blocks@1",
  shape: SHAPE,
  train: blocks(64, createRng("train")),
  heldOut: blocks(32, createRng("held out")),
  steps: 200,
  batch: 16,
  learningRate: 1e-2,
  data: [],
  ...changes,
});

/** A canvas of which `known` says the pixels; -1 is masked. */
function oneHot(known: readonly number[]): Float32Array {
  const canvas = new Float32Array(known.length * (SHAPE.classes + 1));
  known.forEach((p, i) => (canvas[i * (SHAPE.classes + 1) + (p < 0 ? SHAPE.classes : p)] = 1));
  return canvas;
}

describe("the masked-pixel trainer", () => {
  it("learns what is masked, from the pixels that are shown and from the condition", async () => {
    const heard: Progress[] = [];
    const trained = await finish(masked(options()), heard);
    expect(heard[0]!.values["loss"]).toBeGreaterThan(1.2);
    expect(trained.metrics["heldOutNatsPerMaskedPixel"]).toBeLessThan(0.35);

    const model = await load(trained);
    const guess = async (known: readonly number[], condition: readonly number[]) => {
      const { probabilities } = await model.run({
        canvas: { dims: [1, 8, 8, SHAPE.classes + 1], data: oneHot(known) },
        condition: { dims: [1, 3], data: Float32Array.from(condition) },
      });
      return (x: number, y: number, of: number) => (probabilities!.data as Float32Array)[(y * 8 + x) * SHAPE.classes + of]!;
    };
    const nothing = Array<number>(AREA).fill(-1);
    const first = await guess(nothing, [1, 0, 1]);
    const second = await guess(nothing, [0, 1, 1]);
    expect(first(3, 3, 1)).toBeGreaterThan(0.9);
    expect(second(3, 3, 2)).toBeGreaterThan(0.9);
    // Whether there is a rim, the pixel beside tells.
    const seen = (p: number) => nothing.map((none, at) => (at === 8 + 1 ? p : none));
    expect((await guess(seen(GREY), [1, 0, 63 / 64]))(1, 2, GREY)).toBeGreaterThan(0.7);
    expect((await guess(seen(0), [1, 0, 63 / 64]))(1, 2, GREY)).toBeLessThan(0.3);
  });

  it("learns from pictures that are shown in other classes than it draws, and hides what it is told to", async () => {
    const halves = (set: PictureSet): PictureSet => ({
      ...set,
      // Shown is only whether a pixel is drawn; the left half is hidden.
      show: (at, hidden) => Uint8Array.from(hidden, (hide, place) => (!hide && set.pixels[at * AREA + place]! > 0 ? 1 : 0)),
    });
    const { train, heldOut, ...rest } = options({ shape: { ...SHAPE, seen: 2, seed: 4, blocks: [1, 1, 1] }, steps: 120, known: 0.5 });
    const hide = () => Uint8Array.from({ length: AREA }, (_, at) => (at % SHAPE.size < SHAPE.size / 2 ? 1 : 0));
    const trained = await finish(masked({ ...rest, train: halves(train), heldOut: halves(heldOut), hide }));
    expect(trained.inputs["canvas"]!.shape.at(-1)).toBe(3);
    expect(trained.metrics["heldOutNatsPerMaskedPixel"]).toBeLessThan(0.3);
  });

  it("gives the same bytes when it goes on from a checkpoint", async () => {
    const small = options({ steps: 8, augment: (pixels, _condition, rng) => void (rng.below(2) === 0 && pixels.reverse()) });
    const whole = await finish(masked(small));
    const resume = await checkpointAfter(5, masked(small));
    expect(Buffer.from((await finish(masked({ ...small, resume }))).onnx).equals(Buffer.from(whole.onnx))).toBe(true);
  });

  it("gives other weights for another seed, and refuses the checkpoint of another training", async () => {
    const [one, other] = [await finish(masked(options({ steps: 2 }))), await finish(masked(options({ steps: 2, seed: "other" })))];
    expect(Buffer.from(one.onnx).equals(Buffer.from(other.onnx))).toBe(false);
    await expect(masked(options({ resume: new Uint8Array(64) })).next()).rejects.toMatchObject({ code: "bad-checkpoint" });
  });

  it("refuses an option that there is not, with the nearest that there is", async () => {
    const slip = { ...options(), learnRate: 1 };
    await expect(masked(slip).next()).rejects.toThrow(/options\.learnRate is not known\. Did you mean learningRate\?/);
  });

  it("exports what it computes, to 1e-4", async () => {
    const weights = initialWeights(createRng("parity"), maskedParameters(SHAPE));
    const model = await load({ ...writeMasked(weights, SHAPE, "parity"), contract: "blocks@1" });
    const rng = createRng("inputs");
    const canvas = oneHot(Array.from({ length: 3 * AREA }, () => rng.below(SHAPE.classes + 1) - 1));
    const condition = Float32Array.from({ length: 9 }, () => rng.next());
    const learner = createLearner(await createEngine(), weights);
    const expected = learner.evaluate((tape) =>
      Float32Array.from(tape.softmax(maskedNetwork(tape, SHAPE, tape.input(canvas, [3, 8, 8, 5]), tape.input(condition, [3, 3]))).data),
    );
    const { probabilities } = await model.run({
      canvas: { dims: [3, 8, 8, 5], data: canvas },
      condition: { dims: [3, 3], data: condition },
    });
    expect(Math.max(...expected.map((p, i) => Math.abs(p - (probabilities!.data as Float32Array)[i]!)))).toBeLessThanOrEqual(1e-4);
    learner.dispose();
  });
});
