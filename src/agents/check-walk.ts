import { acts, maskSize, observationSize, type Environment, type EnvironmentSpec, type StepResult } from "../environment.ts";
import { createRng, type Rng } from "../rng.ts";
import { followTurns } from "./check-turns.ts";

/** Notes a mistake; of each code the first is kept. */
export type Say = (code: string, message: string, serious?: boolean) => void;

/** A game that was played. */
export interface Walk {
  /** Of each step all that was perceived and earned: agent after agent observation and mask, then the rewards. */
  readonly steps: { readonly episode: number; readonly step: number; readonly observed: number; readonly line: Float32Array }[];
  readonly ends: { readonly steps: number; readonly terminated: boolean; readonly truncated: boolean }[];
}

export interface WalkOptions {
  readonly seed: string;
  readonly episodes: number;
  readonly say: Say;
  /** Look over the environment's shoulder: which places of the arrays it reads and writes. */
  readonly watch: boolean;
  /** Called before each step. */
  readonly between?: () => void;
  /** What becomes of the continuous actions, which are drawn between -1 and 1. */
  readonly stretch?: (x: number) => number;
}

/** The walk could not go on; what was wrong has been said. */
export class BrokenOff extends Error {}

/** No game means these; what still holds them was not written. */
const UNTOUCHED = Math.fround(6.125e30);
const UNTOUCHED_FLAG = 119;

/**
 * Plays episodes at random within the masks and says what goes wrong.
 * @throws BrokenOff at a mistake that leaves nothing to go on with
 */
export function walkEnvironment(environment: Environment, { seed, episodes, say, watch, between, stretch = (x) => x }: WalkOptions): Walk {
  const { spec } = environment;
  const promised = JSON.stringify(spec);
  const [width, flags, branches, continuous] = [observationSize(spec), maskSize(spec), spec.actions.length, spec.continuous ?? 0];
  const rng = createRng(seed);
  const chooser = rng.fork("choices");
  const observation = new Float32Array(width);
  const mask = new Uint8Array(flags);
  const again = new Float32Array(width);
  const observed = spec.agents * (width + flags);
  const walk: Walk = { steps: [], ends: [] };
  const turns = followTurns(environment, say);
  let earlier: { result: StepResult; rewards: Float32Array } | null = null;
  const breakOff = (code: string, message: string): never => {
    say(code, message);
    throw new BrokenOff(code);
  };
  const attempt = <R>(what: string, work: () => R): R => {
    try {
      return work();
    } catch (error) {
      const hint = error instanceof RangeError ? " Perhaps it writes more numbers than the sizes in the spec add up to." : "";
      return breakOff("throws", `${what} threw "${error instanceof Error ? error.message : String(error)}".${hint} Make it go through.`);
    }
  };

  for (let episode = 0; episode < episodes; episode++) {
    // The first has the seed itself, so that an episode of which a training complained can be begun again.
    const own = episode === 0 ? createRng(seed) : rng.fork(episode);
    const during = `the episode with seed "${own.seed}"`;
    attempt(`reset, ${during},`, () => environment.reset(own));
    for (let step = 0; ; step++) {
      const where = `step ${step}, ${during}`;
      if ((step === 0 || environment.spec !== spec) && JSON.stringify(environment.spec) !== promised) {
        breakOff(
          "spec-changes",
          `at ${where}, the spec is another than at first. Give one spec, the same for the environment's whole life.`,
        );
      }
      const line = new Float32Array(observed + spec.agents);
      const actions = new Int32Array(spec.agents * branches);
      let acting = 0;
      turns.look(step, where);
      for (let agent = 0; agent < spec.agents; agent++) {
        if (!acts(environment, agent)) continue;
        acting++;
        observation.fill(UNTOUCHED);
        mask.fill(UNTOUCHED_FLAG);
        const o = watch ? watched(observation, `the observation, whose ${width} numbers spec.observation adds up to`, say) : observation;
        const m = watch ? watched(mask, `the action mask, whose ${flags} flags spec.actions adds up to`, say) : mask;
        attempt(`observe, agent ${agent}, ${where},`, () => environment.observe(agent, o, m));
        inspectObservation(spec, observation, `at ${where}, agent ${agent}`, say);
        inspectMask(spec, mask, `at ${where}, agent ${agent}`, say);
        again.set(observation);
        attempt(`observe, agent ${agent}, ${where},`, () => environment.observe(agent, observation, mask));
        if (again.some((value, i) => !Object.is(value, observation[i]))) {
          say(
            "observe-changes",
            `at ${where}, agent ${agent} asked twice and perceived two things. Let observe neither draw chance nor change the game.`,
          );
        }
        line.set(observation, agent * (width + flags));
        line.set(mask, agent * (width + flags) + width);
        choose(spec, mask, chooser, actions, agent * branches);
      }
      if (acting === 0)
        breakOff("nobody-active", `at ${where}, nobody is active and the episode goes on. End it when the last agent is out.`);
      const torques = Float32Array.from({ length: spec.agents * continuous }, () => stretch(chooser.next() * 2 - 1));
      const given = watch ? watched(actions, `the actions, agents times branches = ${actions.length} of them`, say) : actions;
      between?.();
      const result = attempt(`step, ${where},`, () => environment.step(given, continuous > 0 ? torques : undefined));
      inspectResult(spec, result, `at ${where}`, say, breakOff);
      if (earlier && (earlier.result !== result || earlier.rewards !== result.rewards)) {
        say(
          "allocates",
          "step makes a new result each time. Make it and its rewards once, outside of step, and write into them: training takes millions of steps.",
          false,
        );
      }
      earlier = { result, rewards: result.rewards };
      line.set(result.rewards, observed);
      walk.steps.push({ episode, step, observed, line });
      if (result.terminated || result.truncated) {
        walk.ends.push({ steps: step + 1, terminated: result.terminated, truncated: result.truncated });
        break;
      }
      if (step + 1 >= spec.maxSteps) {
        breakOff("never-ends", `${during} goes on after its ${spec.maxSteps} steps. Set truncated at the step that makes them maxSteps.`);
      }
    }
  }
  turns.judge();
  return walk;
}

/** An array that notices when somebody reads or writes beside it, which a plain one swallows. */
function watched<A extends Float32Array | Uint8Array | Int32Array>(array: A, what: string, say: Say): A {
  const beside = (key: string | symbol) => {
    const place = Number(typeof key === "string" && String(Number(key)) === key ? key : 0);
    if (place === 0 || (Number.isInteger(place) && place > 0 && place < array.length)) return;
    say("wrong-length", `it uses place ${String(key)} of ${what}. Make the sizes in the spec and the code agree.`);
  };
  return new Proxy(array, {
    get(target, key) {
      beside(key);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? (value as () => unknown).bind(target) : value;
    },
    set(target, key, value) {
      beside(key);
      return Reflect.set(target, key, value, target);
    },
  });
}

/** Which feature a place belongs to: `place 4 ("speed")`. */
function placeName(list: readonly { readonly name: string; readonly size: number }[], place: number): string {
  let from = 0;
  for (const { name, size } of list) {
    if (place < from + size) return `place ${place} ("${name}")`;
    from += size;
  }
  return `place ${place}`;
}

function inspectObservation(spec: EnvironmentSpec, observation: Float32Array, who: string, say: Say): void {
  observation.forEach((value, i) => {
    const place = placeName(spec.observation, i);
    if (value === UNTOUCHED)
      say(
        "observation-not-written",
        `${who}: the observation's ${place} was not written. Write every cell each time: the array holds somebody else's numbers.`,
      );
    else if (!Number.isFinite(value))
      say(
        "observation-not-finite",
        `${who}: the observation's ${place} is ${value}. Look for a division by zero, a square root of less than zero, or a variable that is not set.`,
      );
  });
}

function inspectMask(spec: EnvironmentSpec, mask: Uint8Array, who: string, say: Say): void {
  let from = 0;
  for (const { name, size } of spec.actions) {
    const branch = mask.subarray(from, from + size);
    from += size;
    const odd = branch.find((flag) => flag > 1);
    if (branch.includes(UNTOUCHED_FLAG))
      say(
        "mask-not-written",
        `${who}: the mask of the branch "${name}" was not written at place ${branch.indexOf(UNTOUCHED_FLAG)}. Write a 1 for each choice that is allowed, else 0.`,
      );
    else if (odd !== undefined)
      say(
        "mask-not-flags",
        `${who}: the mask of the branch "${name}" holds ${odd}. Write 1 for what is allowed, 0 for what is not, and nothing else.`,
      );
    else if (!branch.includes(1))
      say(
        "mask-forbids-all",
        `${who}: the mask of the branch "${name}" forbids all ${size} choices. Allow at least one; add a choice that does nothing if need be.`,
      );
  }
}

function inspectResult(
  spec: EnvironmentSpec,
  result: StepResult,
  when: string,
  say: Say,
  breakOff: (code: string, message: string) => never,
): void {
  const { rewards, terminated, truncated } = result ?? {};
  if (rewards?.length !== spec.agents) {
    breakOff(
      "rewards-length",
      `${when}, step gave ${rewards ? `${rewards.length} rewards` : "no rewards"} for ${spec.agents} agents. Give a Float32Array with one for each.`,
    );
  }
  if (typeof terminated !== "boolean" || typeof truncated !== "boolean") {
    breakOff(
      "flags",
      `${when}, terminated is ${String(terminated)} and truncated is ${String(truncated)}. Give true or false for each, at every step.`,
    );
  }
  const [least, most] = spec.rewardRange;
  rewards.forEach((reward, agent) => {
    if (!Number.isFinite(reward))
      say(
        "reward-not-finite",
        `${when}, agent ${agent} got the reward ${reward}. Look for a division by zero or a variable that is not set.`,
      );
    // Rewards are single precision: the range may be off by a rounding.
    else if (reward < least - 1e-5 * Math.abs(least) - 1e-6 || reward > most + 1e-5 * Math.abs(most) + 1e-6) {
      say(
        "reward-out-of-range",
        `${when}, agent ${agent} got the reward ${reward}, outside of the stated ${least} to ${most}. Correct the reward, or spec.rewardRange.`,
      );
    }
  });
  if (terminated && truncated) {
    say(
      "ended-twice",
      `${when}, the episode is both terminated and truncated. Say terminated where the rules ended it, truncated where time or somebody outside did, never both.`,
    );
  }
}

function choose(spec: EnvironmentSpec, mask: Uint8Array, rng: Rng, actions: Int32Array, at: number): void {
  let from = 0;
  spec.actions.forEach(({ size }, branch) => {
    const allowed = Array.from({ length: size }, (_, i) => i).filter((i) => mask[from + i] === 1);
    actions[at + branch] = allowed.length > 0 ? rng.pick(allowed) : rng.below(size);
    from += size;
  });
}
