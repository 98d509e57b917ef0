import { isPromise } from "../arguments.ts";
import { acts, maskSize, observationSize, type Environment, type EnvironmentSpec, type StepResult } from "../environment.ts";
import { createRng, type Rng } from "../rng.ts";
import { inspectMask, inspectObservation, UNTOUCHED, UNTOUCHED_FLAG } from "./check-perception.ts";
import { inspectResult, type Say } from "./check-result.ts";
import { followTurns } from "./check-turns.ts";

/** The record of the played episodes. */
export interface Walk {
  /** For each step a hash of all observations and rewards; the numbers themselves would need too much memory. */
  readonly steps: { readonly episode: number; readonly step: number; readonly line: Uint32Array }[];
  readonly ends: { readonly steps: number; readonly terminated: boolean; readonly truncated: boolean }[];
}

export interface WalkOptions {
  readonly seed: string;
  readonly episodes: number;
  readonly say: Say;
  /** Watch which elements of the arrays the environment reads and writes. */
  readonly watch: boolean;
  /** Called before each step. */
  readonly between?: () => void;
  /** Changes the continuous actions, which are random numbers from -1 to 1. */
  readonly stretch?: (x: number) => number;
  /** Called at each step with observation and mask of each agent, then the rewards. The array is reused: copy it to keep it. */
  readonly each?: (line: Float32Array, step: number) => void;
  /** Called at every step. */
  readonly heard?: (() => void) | undefined;
}

/** Stops the walk after a mistake that was reported. */
export class BrokenOff extends Error {}

/** A walk ends early after so many numbers: about 900 steps of 84 x 84 x 4 pixels, some seconds. */
const MOST_NUMBERS = 2.5e7;
const MOST_STEPS = 50_000;
/** Arrays are watched only for so many numbers: watching is a hundred times slower, and mistakes show early. */
const MOST_WATCHED = 2e6;

/**
 * Plays episodes with random allowed actions and reports mistakes.
 * @throws BrokenOff at a mistake after which the walk cannot go on
 */
export function walkEnvironment(environment: Environment, options: WalkOptions): Walk {
  return new Walker(environment, options).walk();
}

class Walker {
  readonly #environment: Environment;
  readonly #options: WalkOptions;
  readonly #spec: EnvironmentSpec;
  /** The spec as it was at first. */
  readonly #promised: string;
  /** The length of one agent's observation, and of all observations and masks. */
  readonly #width: number;
  readonly #observed: number;
  readonly #observation: Float32Array;
  readonly #again: Float32Array;
  readonly #mask: Uint8Array;
  /** Observations, masks and rewards of a step. */
  readonly #line: Float32Array;
  readonly #rng: Rng;
  readonly #chooser: Rng;
  readonly #walk: Walk = { steps: [], ends: [] };
  readonly #turns: ReturnType<typeof followTurns>;
  /** How many numbers may still be checked. */
  #unwatched: number;
  #earlier: { readonly result: StepResult; readonly rewards: Float32Array } | null = null;

  constructor(environment: Environment, options: WalkOptions) {
    const { spec } = environment;
    this.#environment = environment;
    this.#options = options;
    this.#spec = spec;
    this.#promised = JSON.stringify(spec);
    this.#width = observationSize(spec);
    const flags = maskSize(spec);
    this.#observed = spec.agents * (this.#width + flags);
    this.#observation = new Float32Array(this.#width);
    this.#again = new Float32Array(this.#width);
    this.#mask = new Uint8Array(flags);
    this.#line = new Float32Array(this.#observed + spec.agents);
    this.#rng = createRng(options.seed);
    this.#chooser = this.#rng.fork("choices");
    this.#turns = followTurns(environment, options.say);
    this.#unwatched = options.watch ? MOST_WATCHED : 0;
  }

  walk(): Walk {
    const { episodes, seed } = this.#options;
    for (let episode = 0; episode < episodes; episode++) {
      // The first episode has the seed itself, so that an episode of a training error can be repeated.
      if (!this.#play(episode, episode === 0 ? createRng(seed) : this.#rng.fork(episode))) return this.#walk;
    }
    this.#turns.judge();
    return this.#walk;
  }

  /** Plays an episode; false if the limit of numbers was reached before its end. */
  #play(episode: number, rng: Rng): boolean {
    const { each, heard } = this.#options;
    const { maxSteps } = this.#spec;
    const most = Math.min(MOST_STEPS, Math.ceil(MOST_NUMBERS / this.#observed));
    const during = `the episode with seed "${rng.seed}"`;
    this.#attempt(`reset, ${during},`, () => this.#environment.reset(rng));
    for (let step = 0; ; step++) {
      if (this.#walk.steps.length >= most) return false;
      heard?.();
      const { rewards, terminated, truncated } = this.#step(step, `step ${step}, ${during}`);
      this.#line.set(rewards, this.#observed);
      each?.(this.#line, step);
      this.#walk.steps.push({ episode, step, line: hashOf(this.#line) });
      if (terminated || truncated) {
        this.#walk.ends.push({ steps: step + 1, terminated, truncated });
        return true;
      }
      if (step + 1 >= maxSteps)
        this.#breakOff("never-ends", `${during} goes on after its ${maxSteps} steps. Set truncated at the step that makes them maxSteps.`);
    }
  }

  /** All agents observe and choose, and the environment makes a step. */
  #step(step: number, where: string): StepResult {
    const { say, between, stretch = (x: number) => x } = this.#options;
    const spec = this.#spec;
    if ((step === 0 || this.#environment.spec !== spec) && JSON.stringify(this.#environment.spec) !== this.#promised)
      this.#breakOff(
        "spec-changes",
        `at ${where}, the spec is another than at first. Give one spec, the same for the environment's whole life.`,
      );
    this.#line.fill(0);
    const watching = this.#unwatched > 0;
    this.#unwatched -= this.#observed;
    const actions = new Int32Array(spec.agents * spec.actions.length);
    this.#turns.look(step, where);
    let acting = 0;
    for (let agent = 0; agent < spec.agents; agent++) {
      if (!acts(this.#environment, agent)) continue;
      acting++;
      this.#perceive(agent, where, watching);
      choose(spec, this.#mask, this.#chooser, actions, agent * spec.actions.length);
    }
    if (acting === 0)
      this.#breakOff("nobody-active", `at ${where}, nobody is active and the episode goes on. End it when the last agent is out.`);
    const { continuous = 0 } = spec;
    const torques = Float32Array.from({ length: spec.agents * continuous }, () => stretch(this.#chooser.next() * 2 - 1));
    const given = watching ? watched(actions, `the actions, agents times branches = ${actions.length} of them`, say) : actions;
    between?.();
    const result = this.#attempt(`step, ${where},`, () => this.#environment.step(given, continuous > 0 ? torques : undefined));
    inspectResult(spec, result, `at ${where}`, say, (code, message) => this.#breakOff(code, message));
    this.#compareWithEarlier(result);
    return result;
  }

  /** Observes for one agent: into the line, and its mask into `#mask`. */
  #perceive(agent: number, where: string, watching: boolean): void {
    const { say, watch } = this.#options;
    const spec = this.#spec;
    const [observation, mask, width] = [this.#observation, this.#mask, this.#width];
    observation.fill(UNTOUCHED);
    mask.fill(UNTOUCHED_FLAG);
    const o = watching ? watched(observation, `the observation, whose ${width} numbers spec.observation adds up to`, say) : observation;
    const m = watching ? watched(mask, `the action mask, whose ${mask.length} flags spec.actions adds up to`, say) : mask;
    this.#attempt(`observe, agent ${agent}, ${where},`, () => this.#environment.observe(agent, o, m));
    // Without watching the same was checked before.
    if (watch) {
      inspectObservation(spec, observation, `at ${where}, agent ${agent}`, say);
      inspectMask(spec, mask, `at ${where}, agent ${agent}`, say);
      this.#again.set(observation);
      this.#attempt(`observe, agent ${agent}, ${where},`, () => this.#environment.observe(agent, observation, mask));
      if (!same(this.#again, observation))
        say(
          "observe-changes",
          `at ${where}, agent ${agent} asked twice and perceived two things. Let observe neither draw chance nor change the game.`,
        );
    }
    this.#line.set(observation, agent * (width + mask.length));
    this.#line.set(mask, agent * (width + mask.length) + width);
  }

  #compareWithEarlier(result: StepResult): void {
    const { rewards } = result;
    if (this.#earlier && (this.#earlier.result !== result || this.#earlier.rewards !== rewards))
      this.#options.say(
        "allocates",
        "step makes a new result each time. Make it and its rewards once, outside of step, and write into them: training takes millions of steps.",
        false,
      );
    this.#earlier = { result, rewards };
  }

  #breakOff(code: string, message: string): never {
    this.#options.say(code, message);
    throw new BrokenOff(code);
  }

  #attempt<R>(what: string, work: () => R): R {
    try {
      const result = work();
      if (isPromise(result))
        this.#breakOff(
          "async",
          `${what} returned a promise. Make it a plain function: what must be loaded is loaded before the environment is made.`,
        );
      return result;
    } catch (error) {
      if (error instanceof BrokenOff) throw error;
      const hint = error instanceof RangeError ? " Perhaps it writes more numbers than the sizes in the spec add up to." : "";
      return this.#breakOff(
        "throws",
        `${what} threw "${error instanceof Error ? error.message : String(error)}".${hint} Make it go through.`,
      );
    }
  }
}

// Kept in constants, because they are called hundreds of millions of times.
const { is } = Object;
const { imul } = Math;

function same(a: Float32Array, b: Float32Array): boolean {
  for (let i = 0; i < a.length; i++) if (!is(a[i], b[i])) return false;
  return true;
}

/** Two hashes of a line (FNV-1a over its bits, from the beginning and from the end). */
function hashOf(line: Float32Array): Uint32Array {
  const bits = new Uint32Array(line.buffer, line.byteOffset, line.length);
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0, j = bits.length - 1; j >= 0; i++, j--) {
    a = imul(a ^ bits[i]!, 0x01000193);
    b = imul(b ^ (bits[j]! >>> 7) ^ bits[j]!, 0x85ebca6b);
  }
  return Uint32Array.of(a, b);
}

/** An array that reports reads and writes beyond its length, which a plain one ignores. */
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

function choose(spec: EnvironmentSpec, mask: Uint8Array, rng: Rng, actions: Int32Array, at: number): void {
  let from = 0;
  spec.actions.forEach(({ size }, branch) => {
    const allowed = Array.from({ length: size }, (_, i) => i).filter((i) => mask[from + i] === 1);
    actions[at + branch] = allowed.length > 0 ? rng.pick(allowed) : rng.below(size);
    from += size;
  });
}
