import { ppo } from "../src/train/ppo.ts";
import { arena } from "./arena.ts";
import type { Row } from "./row.ts";
import { median } from "./median.ts";

const SIZES = [
  { id: "128", hidden: [128, 128], epochs: 3, goal: 50_000 },
  { id: "256", hidden: [256, 256], epochs: 4, goal: 13_000 },
] as const;
const WARM_UP = 2;

/**
 * Samples per second from end to end: simulation, encoding, sampling, advantages, shuffled minibatches, Adam. Both sides learn, 1024
 * agents of 32 steps. Per second of the processor, helpers of V8 included, so that other programs on the machine do not count; beside
 * it per second of the clock.
 */
export async function selfPlayRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { id, hidden, epochs, goal } of SIZES) {
    const { processor, clock } = await rate(hidden, epochs, quick ? 3 : 8);
    const what = `self-play 64-${hidden.join("-")}, relu, ${epochs} epochs, 1024 agents x 32 steps, minibatch 1024`;
    const [low, high] = [Math.min(...processor), Math.max(...processor)];
    const value = median(processor);
    rows.push({
      id: `learner/self-play/${id}`,
      what,
      value,
      low,
      high,
      unit: "samples/s of one core",
      goal: `>= ${goal}`,
      pass: value >= goal,
    });
    rows.push({
      id: `learner/self-play/${id}/clock`,
      what: "the same by the clock on the wall",
      value: median(clock),
      low: Math.min(...clock),
      high: Math.max(...clock),
      unit: "samples/s",
      goal: "",
      pass: true,
    });
  }
  return rows;
}

async function rate(hidden: readonly number[], epochs: number, updates: number): Promise<{ processor: number[]; clock: number[] }> {
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
  const [processor, clock]: [number[], number[]] = [[], []];
  for (let update = 0; update < WARM_UP + updates; update++) {
    const [used, start] = [process.cpuUsage(), performance.now()];
    const next = await training.next();
    const [{ user, system }, elapsed] = [process.cpuUsage(used), performance.now() - start];
    if (next.done) break;
    if (update < WARM_UP) continue;
    const { samples } = next.value.values;
    processor.push((samples! * 1e6) / (user + system));
    clock.push((samples! * 1e3) / elapsed);
  }
  await training.return(undefined as never);
  return { processor, clock };
}
