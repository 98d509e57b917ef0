import { isPromise } from "../arguments.ts";
import { acts, maskSize, observationSize, type Environment, type EnvironmentSpec, type StepResult } from "../environment.ts";
import { createRng, type Rng } from "../rng.ts";
import { inspectResult, type Say } from "./check-result.ts";
import { followTurns } from "./check-turns.ts";

/** A game that was played. */
export interface Walk {
  /** Of each step a hash of all that was perceived and earned; a picture for each would not fit into memory. */
  readonly steps: { readonly episode: number; readonly step: number; readonly line: Uint32Array }[];
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
  /** Given all that was perceived and earned at a step: agent after agent observation and mask, then the rewards. Not to be kept. */
  readonly each?: (line: Float32Array, step: number) => void;
  /** Told of every step. */
  readonly heard?: (() => void) | undefined;
}

/** The walk could not go on; what was wrong has been said. */
export class BrokenOff extends Error {}

/** No game means these; what still holds them was not written. */
const UNTOUCHED = Math.fround(6.125e30);
const UNTOUCHED_FLAG = 119;
/** A walk ends before its episodes do when it has looked at so many numbers: of 84 x 84 x 4 pixels about 900 steps, some seconds. */
const MOST_NUMBERS = 2.5e7;
const MOST_STEPS = 50_000;
/** A watched array is a hundred times slower than a plain one; what is written beside it shows early. */
const MOST_WATCHED = 2e6;

/**
 * Plays episodes at random within the masks and says what goes wrong.
 * @throws BrokenOff at a mistake that leaves nothing to go on with
 */
export function walkEnvironment(environment: Environment, options: WalkOptions): Walk {
  const { seed, episodes, say, watch, between, stretch = (x: number) => x, each, heard } = options;
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
  const most = Math.min(MOST_STEPS, Math.ceil(MOST_NUMBERS / observed));
  const line = new Float32Array(observed + spec.agents);
  let unwatched = watch ? MOST_WATCHED : 0;
  let earlier: { result: StepResult; rewards: Float32Array } | null = null;
  const breakOff = (code: string, message: string): never => {
    say(code, message);
    throw new BrokenOff(code);
  };
  const attempt = <R>(what: string, work: () => R): R => {
    try {
      const result = work();
      if (isPromise(result))
        return breakOff(
          "async",
          `${what} returned a promise. Make it a plain function: what must be loaded is loaded before the environment is made.`,
        );
      return result;
    } catch (error) {
      if (error instanceof BrokenOff) throw error;
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
      if (walk.steps.length >= most) return walk;
      heard?.();
      const where = `step ${step}, ${during}`;
      if ((step === 0 || environment.spec !== spec) && JSON.stringify(environment.spec) !== promised) {
        breakOff(
          "spec-changes",
          `at ${where}, the spec is another than at first. Give one spec, the same for the environment's whole life.`,
        );
      }
      line.fill(0);
      const watching = unwatched > 0;
      unwatched -= observed;
      const actions = new Int32Array(spec.agents * branches);
      let acting = 0;
      turns.look(step, where);
      for (let agent = 0; agent < spec.agents; agent++) {
        if (!acts(environment, agent)) continue;
        acting++;
        observation.fill(UNTOUCHED);
        mask.fill(UNTOUCHED_FLAG);
        const o = watching ? watched(observation, `the observation, whose ${width} numbers spec.observation adds up to`, say) : observation;
        const m = watching ? watched(mask, `the action mask, whose ${flags} flags spec.actions adds up to`, say) : mask;
        attempt(`observe, agent ${agent}, ${where},`, () => environment.observe(agent, o, m));
        // Without a watch the same has been looked at before.
        if (watch) {
          inspectObservation(spec, observation, `at ${where}, agent ${agent}`, say);
          inspectMask(spec, mask, `at ${where}, agent ${agent}`, say);
          again.set(observation);
          attempt(`observe, agent ${agent}, ${where},`, () => environment.observe(agent, observation, mask));
          if (!same(again, observation)) {
            say(
              "observe-changes",
              `at ${where}, agent ${agent} asked twice and perceived two things. Let observe neither draw chance nor change the game.`,
            );
          }
        }
        line.set(observation, agent * (width + flags));
        line.set(mask, agent * (width + flags) + width);
        choose(spec, mask, chooser, actions, agent * branches);
      }
      if (acting === 0)
        breakOff("nobody-active", `at ${where}, nobody is active and the episode goes on. End it when the last agent is out.`);
      const torques = Float32Array.from({ length: spec.agents * continuous }, () => stretch(chooser.next() * 2 - 1));
      const given = watching ? watched(actions, `the actions, agents times branches = ${actions.length} of them`, say) : actions;
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
      each?.(line, step);
      walk.steps.push({ episode, step, line: hashOf(line) });
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

// Held, as these are asked for hundreds of millions of times.
const { is } = Object;
const { imul } = Math;
const { isFinite } = Number;

function same(a: Float32Array, b: Float32Array): boolean {
  for (let i = 0; i < a.length; i++) if (!is(a[i], b[i])) return false;
  return true;
}

/** Two numbers that tell lines apart (FNV-1a over their bits, from either end). */
function hashOf(line: Float32Array): Uint32Array {
  const bits = new Uint32Array(line.buffer, line.byteOffset, line.length);
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0, j = bits.length - 1; j >= 0; i++, j--) {
    a = imul(a ^ bits[i]!, 0x01000193);
    b = imul(b ^ (bits[j]! >>> 7) ^ bits[j]!, 0x85ebca6b);
  }
  return Uint32Array.of(a, b);
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
  for (let i = 0; i < observation.length; i++) {
    const value = observation[i]!;
    if (value === UNTOUCHED)
      say(
        "observation-not-written",
        `${who}: the observation's ${placeName(spec.observation, i)} was not written. Write every cell each time: the array holds somebody else's numbers.`,
      );
    else if (!isFinite(value))
      say(
        "observation-not-finite",
        `${who}: the observation's ${placeName(spec.observation, i)} is ${value}. Look for a division by zero, a square root of less than zero, or a variable that is not set.`,
      );
  }
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

function choose(spec: EnvironmentSpec, mask: Uint8Array, rng: Rng, actions: Int32Array, at: number): void {
  let from = 0;
  spec.actions.forEach(({ size }, branch) => {
    const allowed = Array.from({ length: size }, (_, i) => i).filter((i) => mask[from + i] === 1);
    actions[at + branch] = allowed.length > 0 ? rng.pick(allowed) : rng.below(size);
    from += size;
  });
}
