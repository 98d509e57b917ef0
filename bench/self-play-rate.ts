import { createEngine } from "../src/nn/kernels/engine.ts";
import { ppo } from "../src/train/ppo/ppo.ts";
import { arena } from "./arena.ts";
import { calm, type Timed } from "./calm.ts";
import type { Row } from "./row.ts";
import { median } from "./median.ts";
import { productRate } from "./product-rate.ts";

const SIZES = [
  { id: "128", hidden: [128, 128], epochs: 3, goal: 50_000, updates: 80 },
  { id: "256", hidden: [256, 256], epochs: 4, goal: 13_000, updates: 36 },
] as const;
const WARM_UP = 3;
/** Numbers that an agent of the arena sees, and things that it can do. */
const [SEEN, ACTIONS] = [64, 8];

/**
 * Samples per second from end to end: simulation, encoding, sampling, advantages, shuffled minibatches, Adam. Both sides learn, 1024
 * agents of 32 steps. By the clock, in the updates that nothing disturbed (see {@link calm}); beside it what all updates gave, and the
 * share of the bare matrix product, which hardly depends on the machine. It may pass 100 %: half of what a relu gives is zeros, which
 * are counted and not multiplied.
 */
export async function selfPlayRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { id, hidden, epochs, goal, updates } of SIZES) {
    const timings = await rates(hidden, epochs, quick ? 4 : updates);
    const { calm: undisturbed, count } = calm(timings);
    const row = (suffix: string, what: string, values: readonly number[], unit: string): Row => ({
      id: `learner/self-play/${id}${suffix}`,
      what,
      value: median(values),
      low: Math.min(...values),
      high: Math.max(...values),
      unit,
      goal: "",
      pass: true,
    });
    const values = undisturbed.map(({ value }) => value);
    const what = `self-play 64-${hidden.join("-")}, relu, ${epochs} epochs, 1024 agents x 32 steps, minibatch 1024; ${count} calm updates of ${timings.length}`;
    rows.push({ ...row("", what, values, "samples/s"), goal: `>= ${goal}`, pass: median(values) >= goal });
    const all = timings.map(({ value }) => value);
    rows.push(row("/all", "the same, calm or not", all, "samples/s"));
    const product = median(undisturbed.flatMap(({ products }) => products));
    const shares = undisturbed.map(({ value, products }) => (value * operations(hidden, epochs)) / 1e7 / mean(products));
    rows.push(
      row("/share", `of the rate of the bare product, ${product.toFixed(1)} GFLOP/s, kept by all of it, zeros counted`, shares, "%"),
    );
  }
  return rows;
}

async function rates(hidden: readonly number[], epochs: number, updates: number): Promise<Timed[]> {
  const engine = await createEngine();
  const training = ppo({
    make: arena,
    seed: "bench",
    updates: WARM_UP + updates,
    environments: 256,
    stepsPerRollout: 32,
    minibatchSize: 1024,
    hidden,
    epochs,
    activation: "relu",
    critic: "shared",
    selfPlayWeight: 1,
  });
  const timings: Timed[] = [];
  for (let update = 0; update < WARM_UP + updates; update++) {
    const before = productRate(engine);
    const start = performance.now();
    const next = await training.next();
    const elapsed = performance.now() - start;
    if (next.done) break;
    const products = [before, productRate(engine)];
    if (update >= WARM_UP) timings.push({ value: (next.value.values["samples"]! * 1e3) / elapsed, products });
  }
  await training.return(undefined as never);
  return timings;
}

/** Multiplications and additions of the products behind one sample: once to play it, and in each epoch three times but for the observations. */
function operations([one, two]: readonly [number, number], epochs: number): number {
  const forward = 2 * (SEEN * one + one * two + two * (ACTIONS + 1));
  return forward + epochs * (3 * forward - 2 * SEEN * one);
}

const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
