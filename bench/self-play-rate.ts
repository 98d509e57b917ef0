import { createEngine } from "../src/nn/engine.ts";
import { ppo } from "../src/train/ppo.ts";
import { arena } from "./arena.ts";
import type { Row } from "./row.ts";
import { median } from "./median.ts";
import { productRate } from "./training-times.ts";

const SIZES = [
  { id: "128", hidden: [128, 128], epochs: 3, goal: 50_000 },
  { id: "256", hidden: [256, 256], epochs: 4, goal: 13_000 },
] as const;
const WARM_UP = 2;
/** Numbers that an agent of the arena sees, and things that it can do. */
const [SEEN, ACTIONS] = [64, 8];

/**
 * Samples per second from end to end: simulation, encoding, sampling, advantages, shuffled minibatches, Adam. Both sides learn, 1024
 * agents of 32 steps. By the clock; beside it per second of the processor, helpers of V8 included, which other programs on the
 * machine disturb less, and the share of the bare matrix product, measured between the updates, which does not depend on the machine.
 */
export async function selfPlayRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { id, hidden, epochs, goal } of SIZES) {
    const { clock, processor, product, share } = await rate(hidden, epochs, quick ? 3 : 16);
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
    const what = `self-play 64-${hidden.join("-")}, relu, ${epochs} epochs, 1024 agents x 32 steps, minibatch 1024`;
    rows.push({ ...row("", what, clock, "samples/s"), goal: `>= ${goal}`, pass: median(clock) >= goal });
    rows.push(row("/processor", "the same by the processor's time", processor, "samples/s of one core"));
    rows.push(row("/share", `of the rate of the bare product, ${median(product).toFixed(1)} GFLOP/s, kept by all of it`, share, "%"));
  }
  return rows;
}

async function rate(hidden: readonly [number, number], epochs: number, updates: number) {
  const engine = await createEngine();
  const training = ppo({
    make: arena,
    seed: "bench",
    updates: WARM_UP + updates,
    environments: 256,
    time: 32,
    minibatch: 1024,
    hidden,
    epochs,
    activation: "relu",
    critic: "shared",
    self: 1,
  });
  const [one, two] = hidden;
  const forward = 2 * (SEEN * one + one * two + two * (ACTIONS + 1));
  // Backwards twice as much, but nothing to the observations.
  const perSample = forward + epochs * (3 * forward - 2 * SEEN * one);
  const measured = { clock: [] as number[], processor: [] as number[], product: [] as number[], share: [] as number[] };
  for (let update = 0; update < WARM_UP + updates; update++) {
    const before = productRate(engine);
    const [used, start] = [process.cpuUsage(), performance.now()];
    const next = await training.next();
    const [{ user, system }, elapsed] = [process.cpuUsage(used), performance.now() - start];
    if (next.done) break;
    const product = (before + productRate(engine)) / 2;
    if (update < WARM_UP) continue;
    const samples = next.value.values["samples"]!;
    measured.clock.push((samples * 1e3) / elapsed);
    measured.processor.push((samples * 1e6) / (user + system));
    measured.product.push(product);
    measured.share.push((100 * perSample * samples) / (elapsed * 1e6 * product));
  }
  await training.return(undefined as never);
  return measured;
}
