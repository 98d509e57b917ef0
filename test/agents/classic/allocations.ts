import { randomArena } from "../../../src/agents/skirmish/random-arena.ts";
import { cartPole } from "../../../src/agents/classic/cart-pole.ts";
import { gridDuel } from "../../../src/agents/classic/grid-duel.ts";
import { identity } from "../../../src/agents/classic/identity.ts";
import { memoryCorridor } from "../../../src/agents/classic/memory-corridor.ts";
import { pendulum } from "../../../src/agents/classic/pendulum.ts";
import { skirmishEnvironment } from "../../../src/agents/skirmish/environment.ts";
import { maskSize, observationSize, type Environment } from "../../../src/environment.ts";
import { createRng, type Rng } from "../../../src/rng.ts";

/**
 * Prints the bytes that one step of the environment named on the command line, with its observations, leaves on the heap: the least
 * of three measurements, for the first may still compile something. To be run with --expose-gc; with a young generation so large that
 * no collection falls into the measurement; with --single-threaded, for a compiler in a thread of its own is late on a busy machine
 * and leaves the step boxing its numbers; and one environment to a process, as in a training, because V8 compiles code otherwise that
 * has met several.
 */
const GROUND = randomArena("train", createRng("ground"));
const ENVIRONMENTS: Readonly<Record<string, () => Environment>> = {
  cartPole,
  pendulum,
  memoryCorridor,
  gridDuel,
  identity,
  // Makes its result anew at each step, as one easily writes it.
  wasteful() {
    const own = identity();
    return { ...own, step: (actions) => ({ ...own.step(actions) }) };
  },
  // On one ground and with one squad, so that beginning an episode always takes the same.
  skirmish: () => skirmishEnvironment({ maps: () => GROUND, squad: () => [1, 2, 3, 4, 5], heroes: () => 2 }),
};

/** Chance that allocates nothing itself. */
const chance: Rng = {
  seed: "allocations",
  next: () => chance.below(1024) / 1024,
  below(n) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % n;
  },
  normal: () => 0,
  pick: (list) => list[chance.below(list.length)]!,
  choose: (weights) => chance.below(weights.length),
  fork: () => chance,
  state: () => createRng("allocations").state(),
};
let state = 12345;

function bytesPerStep(make: () => Environment, episodes: number): number {
  const environment = make();
  const { spec } = environment;
  const observation = new Float32Array(observationSize(spec));
  const mask = new Uint8Array(maskSize(spec));
  const branches = spec.actions.length;
  const sizes = Int32Array.from(spec.actions, ({ size }) => size);
  const actions = new Int32Array(spec.agents * branches);
  const continuous = new Float32Array(spec.agents * (spec.continuous ?? 0));
  const resets = (episodes: number) => {
    for (let episode = 0; episode < episodes; episode++) environment.reset(chance);
  };
  const play = (episodes: number) => {
    let steps = 0;
    for (let episode = 0; episode < episodes; episode++) {
      environment.reset(chance);
      let over = false;
      while (!over) {
        for (let agent = 0; agent < spec.agents; agent++) {
          if (environment.active && !environment.active(agent)) continue;
          environment.observe(agent, observation, mask);
          let from = 0;
          for (let branch = 0; branch < branches; branch++) {
            const size = sizes[branch]!;
            let action = chance.below(size);
            while (mask[from + action] !== 1) action = (action + 1) % size;
            actions[agent * branches + branch] = action;
            from += size;
          }
        }
        for (let i = 0; i < continuous.length; i++) continuous[i] = (chance.below(201) - 100) / 100;
        const result = environment.step(actions, continuous);
        over = result.terminated || result.truncated;
        steps++;
      }
    }
    return steps;
  };
  /** What `work` left on the heap, and what it returned. */
  const measure = <R>(work: () => R): [number, R] => {
    (globalThis as { gc?: () => void }).gc!();
    const before = process.memoryUsage().heapUsed;
    const answer = work();
    return [process.memoryUsage().heapUsed - before, answer];
  };
  for (let round = 0; round < 10; round++) {
    play(Math.ceil(episodes / 5));
    resets(Math.ceil(episodes / 5));
  }
  // Beginning an episode may allocate; playing it may not.
  const measurements = Array.from({ length: 3 }, () => {
    const [beginnings] = measure(() => resets(episodes));
    const [all, steps] = measure(() => play(episodes));
    return (all - beginnings) / steps;
  });
  return Math.min(...measurements);
}

const EPISODES: Readonly<Record<string, number>> = {
  memoryCorridor: 20_000,
  identity: 10_000,
  wasteful: 10_000,
  cartPole: 5000,
  gridDuel: 5000,
  skirmish: 40,
};
const name = process.argv[2]!;
process.stdout.write(bytesPerStep(ENVIRONMENTS[name]!, EPISODES[name] ?? 1000).toFixed(3));
