import type { Operations } from "../../src/nn/network.ts";
import { initialWeights } from "../../src/nn/tape/initial-weights.ts";
import { createLearner } from "../../src/nn/tape/learner.ts";
import { createRng, type Rng } from "../../src/rng.ts";
import { fit, type FitOptions, type FitTask } from "../../src/train/fit.ts";
import type { Progress, Trained } from "../../src/train/training.ts";

/** Two networks against each other: one makes numbers out of noise, the other tells them from numbers around 3 with deviation 0.5. */
type Side = "generator" | "discriminator";
const ROWS = 64;
const normal = (rng: Rng, n: number) => Float32Array.from({ length: n }, () => rng.normal());

function generate<T>(t: Operations<T>, noise: T): T {
  const p = (name: string) => t.parameter(`generator/${name}`);
  const h = t.batchNorm(t.linear(noise, p("w"), p("b")), p("gain"), p("bias"), p("mean"), p("variance"));
  return t.linear(t.leakyRelu(h, 0.2), p("u"), p("c"));
}

function discriminate<T>(t: Operations<T>, x: T): T {
  const p = (name: string) => t.parameter(`discriminator/${name}`);
  return t.linear(t.leakyRelu(t.linear(x, p("w"), p("b")), 0.2), p("u"), p("c"));
}

const under = (side: Side, arrays: Parameters<typeof initialWeights>[1]) =>
  Object.fromEntries(Object.entries(arrays).map(([name, array]) => [`${side}/${name}`, array]));
const layer = (from: number, to: number) => ({ shape: [from, to], init: "he" }) as const;
const vector = (size: number, init: "zeros" | "ones" = "zeros") => ({ shape: [size], init });

/** Least squares (Mao et al. 2017). */
function adversaries(changes: Partial<FitTask<Side>> = {}): FitTask<Side> {
  const body = { w: layer(1, 16), b: vector(16), u: layer(16, 1), c: vector(1) };
  const norm = { gain: vector(16, "ones"), bias: vector(16), mean: vector(16), variance: vector(16, "ones") };
  const frozen = ["generator/mean", "generator/variance"];
  return {
    kind: "adversaries",
    origin: { rows: ROWS },
    fixed: ["rows"],
    networks: {
      generator: { weights: (rng) => initialWeights(rng, under("generator", { ...body, ...norm })), frozen, beta1: 0.5, average: 0.99 },
      discriminator: { weights: (rng) => initialWeights(rng, under("discriminator", body)), beta1: 0.5 },
    },
    shards: 2,
    metrics: ["real"],
    losses({ rng }) {
      const [noise, real] = [0, 1].map((shard) => rng.fork(shard)).map((own) => [normal(own, ROWS), normal(own, ROWS)] as const);
      const shards = [noise!, real!];
      return [
        {
          network: "discriminator",
          learningRate: 2e-3,
          loss(t, shard, report) {
            const [z, x] = shards[shard]!;
            const onReal = discriminate(t, t.affine(t.input(x, [ROWS, 1]), 0.5, 3));
            report("real", onReal.data[0]!);
            const onMade = discriminate(t, t.detach(generate(t, t.input(z, [ROWS, 1]))));
            return t.add(t.average(t.square(t.affine(onReal, 1, -1))), t.average(t.square(onMade)));
          },
        },
        {
          network: "generator",
          learningRate: 2e-3,
          loss: (t, shard) => t.average(t.square(t.affine(discriminate(t, generate(t, t.input(shards[shard]![0], [ROWS, 1]))), 1, -1))),
        },
      ];
    },
    evaluation: {
      every: 20,
      measure(engine, weights) {
        const learner = createLearner(engine, weights.generator, { frozen });
        const made = learner.evaluate((t) => generate(t, t.input(normal(createRng("look"), 500), [500, 1])).data.slice());
        learner.dispose();
        const mean = made.reduce((sum, x) => sum + x, 0) / made.length;
        const deviation = Math.sqrt(made.reduce((sum, x) => sum + (x - mean) ** 2, 0) / made.length);
        return { mean, deviation, distance: Math.abs(mean - 3) + Math.abs(deviation - 0.5) };
      },
      best: { value: "distance", sense: "lowest" },
    },
    finish: (_, weights) => ({
      onnx: new Uint8Array(
        Float32Array.from(Object.values({ ...weights.generator, ...weights.discriminator }).flatMap(({ data }) => [...data])).buffer,
      ),
      contract: "numbers@1",
      inputs: {},
      outputs: {},
      steps: 0,
      data: [],
      metrics: {},
    }),
    ...changes,
  };
}

async function run(options: Partial<FitOptions> = {}, changes: Partial<FitTask<Side>> = {}) {
  const training = fit({ seed: "fit", steps: 45, ...options }, adversaries(changes));
  const progress: (Omit<Progress, "checkpoint"> & { checkpoint: Uint8Array })[] = [];
  for (;;) {
    const next = await training.next();
    if (next.done) return { trained: next.value as Trained, progress };
    progress.push({ ...next.value, checkpoint: next.value.checkpoint() });
  }
}

describe("a fit of two networks against each other", () => {
  it.each(["alternating", "joint"] as const)("learns: what one makes comes to look like the real thing (%s)", async (order) => {
    const { progress } = await run({ steps: 1000 }, { order });
    const looks = progress.map(({ values }) => values["distance"]).filter((distance) => distance !== undefined);
    expect(looks).toHaveLength(50);
    expect(looks[0]).toBeGreaterThan(1.5);
    expect(Math.min(...looks)).toBeLessThan(0.3);
  });

  it("tells each network's loss and what the losses report, and looks at held-out data after the last step too", async () => {
    const { progress } = await run();
    const each = ["loss", "gradientNorm", "learningRate"];
    const names = [...each.map((name) => `discriminator/${name}`), ...each.map((name) => `generator/${name}`), "real"];
    expect(Object.keys(progress[0]!.values)).toEqual(names);
    expect(progress.filter(({ values }) => "distance" in values).map(({ step }) => step)).toEqual([20, 40, 45]);
  });

  it("moves no network before all gradients are there, where the order is joint", async () => {
    // The generator's first loss is of the discriminator as it began, or as the same step has taught it.
    const first = async (order: "alternating" | "joint") => (await run({ steps: 1 }, { order })).progress[0]!.values;
    const [alternating, joint] = [await first("alternating"), await first("joint")];
    expect(alternating["discriminator/loss"]).toBe(joint["discriminator/loss"]);
    expect(alternating["generator/loss"]).not.toBe(joint["generator/loss"]);
  });

  it.each(["alternating", "joint"] as const)("has the same bits from a checkpoint on, and in a copy of two (%s)", async (order) => {
    const whole = await run({}, { order });
    const resumed = await run({ resume: whole.progress[29]!.checkpoint }, { order });
    expect(resumed.progress.at(-1)).toEqual(whole.progress.at(-1));
    expect(resumed.trained).toEqual(whole.trained);
    // The other copy always comes late.
    const group = {
      rank: 0,
      size: 2,
      shared: async (bytes: number) => new SharedArrayBuffer(bytes) as unknown as ArrayBuffer,
      barrier() {},
    };
    const shared = await run({ group }, { order });
    expect(shared.progress.at(-1)).toEqual(whole.progress.at(-1));
  });

  it("finishes with the weights of the best look, also where that was before the checkpoint", async () => {
    const evaluation = (value: string) => ({ ...adversaries().evaluation!, best: { value, sense: "lowest" as const } });
    const late = { ...evaluation("steps"), measure: () => ({ steps: 0 }) };
    // The first look is never beaten.
    const first = await run({}, { evaluation: late });
    const only = await run({ steps: 20 });
    expect(first.trained.onnx).toEqual(only.trained.onnx);
    const resumed = await run({ resume: first.progress[29]!.checkpoint }, { evaluation: late });
    expect(resumed.trained.onnx).toEqual(first.trained.onnx);
  });

  it("refuses networks that have an array of one name, and a checkpoint without one of its networks", async () => {
    const { generator } = adversaries().networks;
    await expect(run({}, { networks: { generator, discriminator: generator } })).rejects.toThrow(
      /"generator\/w" is the name of an array in two/,
    );
    const resume = (await run({ steps: 1 })).progress[0]!.checkpoint;
    const renamed = { other: generator, discriminator: adversaries().networks.discriminator } as unknown as FitTask<Side>["networks"];
    await expect(run({ resume }, { networks: renamed })).rejects.toThrow(/no network "other"/);
  });
});
