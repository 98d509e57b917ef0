import { checkFields, checkFunction, checkSeed, whole } from "../arguments.ts";
import type { Mistake } from "../content.ts";
import { describe, isPromise } from "../arguments.ts";
import { acts, maskSize, observationSize, type Environment, type EnvironmentSpec } from "../environment.ts";
import { checkEnvironmentObject } from "../handed-in.ts";
import { withinReach } from "../policy.ts";
import { createRng, type Rng } from "../rng.ts";
import { specMistakes } from "./check-spec.ts";
import { BrokenOff, walkEnvironment, type Walk, type WalkOptions } from "./check-walk.ts";
import type { Say } from "./check-result.ts";

/** How long an environment is checked. */
export interface CheckOptions {
  /** Seed of the first episode; the others are derived from it. Default "check". */
  readonly seed?: string | number;
  /** Episodes to play; each takes at most `maxSteps`. Default 5. */
  readonly episodes?: number;
  /** Called at every step, to show that the check still runs. */
  readonly heard?: () => void;
}

/**
 * Plays an environment with random actions, as a training does, and lists each kind of mistake once, with the fix. The list is empty if
 * no mistake was found in these episodes. It never throws because of the environment.
 */
export function checkEnvironment(make: () => Environment, options: CheckOptions = {}): readonly Mistake[] {
  checkFunction("check", "make", make, "a function that makes an Environment");
  checkFields("check", "options", options, { "seed?": checkSeed, "episodes?": whole(1, 1000), "heard?": checkFunction });
  const { episodes = 5, heard } = options;
  const seed = String(options.seed ?? "check");
  const found = new Map<string, Mistake>();
  const say: Say = (code, message, serious = true) => {
    if (!found.has(code)) found.set(code, { code, message, serious });
  };
  try {
    const environment = make();
    if (isPromise(environment)) {
      say(
        "async",
        "the function that makes the environment is async: it returned a promise. Training makes many, at once: load what they share before, at the top of the module (const map = await load()), and make the function a plain one.",
      );
      return [...found.values()];
    }
    const missing = typeof environment === "object" && environment ? PARTS.filter((part) => !(part in environment)) : PARTS;
    if (missing.length > 0) {
      say(
        "not-an-environment",
        `the function that makes the environment gave ${describe(environment)}, without ${missing.join(", ")}. Return an object with ${PARTS.join(", ")}.`,
      );
      return [...found.values()];
    }
    checkEnvironmentObject("check", "make()", environment);
    const { spec } = environment;
    const wrong = specMistakes(spec);
    if (wrong.length > 0) return wrong.map((message) => ({ code: "spec", message, serious: true }));

    const met = meetings(spec);
    const first = walkEnvironment(environment, { seed, episodes, say, watch: true, each: met.each, heard });
    // The other checks would only report the same again.
    if ([...found.values()].some(({ serious }) => serious)) return [...found.values()];
    compareWalks(first, make, environment, { seed, episodes, heard }, say);
    if (spec.continuous) compareReach(make, seed, episodes, say);
    judgeEnds(first, spec, say, (each) => walkEnvironment(make(), { seed, episodes, say: () => {}, watch: false, each, heard }));
    met.judge(first.steps.length, say);
  } catch (error) {
    if (!(error instanceof BrokenOff))
      say("throws", `making it threw: ${(error instanceof Error ? error.message : String(error)).replace(/\.$/, "")}. Make it go through.`);
  }
  return [...found.values()];
}

/** The same seed must give the same game: in a new environment, in one that was used, and in one with another beside it. */
function compareWalks(
  first: Walk,
  make: () => Environment,
  used: Environment,
  { seed, episodes, heard }: Pick<WalkOptions, "seed" | "episodes" | "heard">,
  say: Say,
): void {
  const fresh = make();
  if (JSON.stringify(fresh.spec) !== JSON.stringify(used.spec)) {
    say("spec-changes", "two environments from the same function have different specs. Give every one the same.");
    return;
  }
  const quiet = { seed, episodes, say: () => {}, watch: false, heard };
  const differs = (code: string, again: Walk, what: string) => {
    const at = first.steps.findIndex(({ line }, i) => !same(line, again.steps[i]?.line));
    if (at < 0 && again.steps.length === first.steps.length) return false;
    const { episode, step } = first.steps[Math.max(at, 0)]!;
    say(code, `the episode with seed "${episode === 0 ? seed : `${seed}/${episode}`}" went another way at step ${step} ${what}`);
    return true;
  };
  const anew =
    "in a second, new environment. Take all chance from the rng that reset is given; look for Math.random, for clocks, and for variables outside of the function that makes the environment.";
  if (differs("not-reproducible", walkEnvironment(fresh, quiet), anew)) return;
  const again = "when it was played again in the same environment. Something is left of the episode before: set every variable in reset.";
  if (differs("left-over", walkEnvironment(used, quiet), again)) return;
  const beside =
    "with another environment beside it. Training plays many at once: keep the state inside the function that makes the environment, not in variables of the module.";
  const between = stepsOf(make(), createRng(seed).fork("beside"));
  differs("shared-state", walkEnvironment(make(), { ...quiet, between }), beside);
}

/** Makes one step of an environment at each call, episode after episode: each agent takes the first choice that is allowed. */
function stepsOf(environment: Environment, rng: Rng): () => void {
  const { spec } = environment;
  const branches = spec.actions.length;
  let resets = 0;
  let running = false;
  return () => {
    if (!running) environment.reset(rng.fork(resets++));
    const actions = new Int32Array(spec.agents * branches);
    const [observation, mask] = [new Float32Array(observationSize(spec)), new Uint8Array(maskSize(spec))];
    for (let agent = 0; agent < spec.agents; agent++) {
      if (!acts(environment, agent)) continue;
      environment.observe(agent, observation, mask);
      let from = 0;
      spec.actions.forEach(({ size }, branch) => {
        actions[agent * branches + branch] = mask.subarray(from, from + size).indexOf(1);
        from += size;
      });
    }
    const { terminated, truncated } = environment.step(actions, new Float32Array(spec.agents * (spec.continuous ?? 0)));
    running = !terminated && !truncated;
  };
}

/** A continuous action beyond its range must have the same effect as the end of the range. */
function compareReach(make: () => Environment, seed: string, episodes: number, say: Say): void {
  const walk = (stretch: (x: number) => number) => walkEnvironment(make(), { seed, episodes, say: () => {}, watch: false, stretch });
  const held = walk((x) => withinReach(3 * x)).steps;
  const beyond = walk((x) => 3 * x).steps;
  const at = held.findIndex(({ line }, i) => !same(line, beyond[i]?.line));
  if (at < 0) return;
  say(
    "beyond-reach",
    `at step ${held[at]!.step} of episode ${held[at]!.episode}, a continuous action beyond [-1, 1] did something else than one at the end of it. In training and in play actions are held within [-1, 1]: if yours are to reach further, multiply them in step; if not, clamp them there, for whoever else gives them.`,
    false,
  );
}

function same(a: ArrayLike<number>, b: ArrayLike<number> | undefined): boolean {
  if (!b || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

const PARTS = ["spec", "reset", "observe", "step"] as const;

/** After so many steps an episode should have ended. */
const LONG = 20_000;

/** Checks termination and truncation, as far as they can be distinguished from outside. */
function judgeEnds({ ends, steps }: Walk, spec: EnvironmentSpec, say: Say, again: (each: NonNullable<WalkOptions["each"]>) => void): void {
  const { maxSteps } = spec;
  if (ends.length === 0 && steps.length >= Math.min(maxSteps, LONG))
    say(
      "long-episodes",
      `no episode came to an end in ${steps.length} steps at random; maxSteps is ${maxSteps}. A learner learns most where something ends: let an episode end sooner, or truncate it sooner by maxSteps.`,
      false,
    );
  const early = ends.find((end) => end.truncated && end.steps < maxSteps);
  if (early) {
    say(
      "truncated-early",
      `an episode was truncated after ${early.steps} steps, though maxSteps is ${maxSteps}. If the rules ended it (somebody won, lost, died), say terminated: the learner must not count on what would have come. If it was time, set maxSteps to it.`,
      false,
    );
  }
  const byClock = ends.length >= 3 && ends.every((end) => end.terminated && end.steps === maxSteps);
  if (byClock && !seesTheEnd(spec, again)) {
    say(
      "terminated-by-clock",
      `all ${ends.length} episodes terminated at step ${maxSteps}, exactly maxSteps, and nothing in the observation tells that the end is near. If time only cut them, say truncated: there was more to earn. If time is a rule of the game, let the agents see how much is left.`,
      false,
    );
  }
}

/** Whether the observation shows the time limit: some number has one value at all last steps and never before. */
function seesTheEnd({ maxSteps, agents }: EnvironmentSpec, again: (each: NonNullable<WalkOptions["each"]>) => void): boolean {
  let end: Float32Array | null = null;
  const tells: boolean[] = [];
  again((line, step) => {
    if (step !== maxSteps - 1) return;
    end ??= line.slice(0, line.length - agents);
    end.forEach((value, cell) => (tells[cell] = (tells[cell] ?? true) && line[cell] === value));
  });
  again((line, step) => {
    if (step < maxSteps - 1) end?.forEach((value, cell) => (tells[cell]! &&= line[cell] !== value));
  });
  return tells.includes(true);
}

/** Records at every step whether observations and rewards ever change. */
function meetings(spec: EnvironmentSpec) {
  const [width, per] = [observationSize(spec), observationSize(spec) + maskSize(spec)];
  const changes = new Uint8Array(width);
  let first: Float32Array | null = null;
  let earned = false;
  return {
    each(line: Float32Array) {
      first ??= line.slice(0, width);
      for (let agent = 0; agent < spec.agents; agent++)
        for (let cell = 0; cell < width; cell++) if (line[agent * per + cell] !== first[cell]) changes[cell] = 1;
      for (let agent = 0; agent < spec.agents; agent++) if (line[line.length - 1 - agent] !== 0) earned = true;
    },
    judge(steps: number, say: Say) {
      let at = 0;
      for (const { name, size } of spec.observation) {
        const own = changes.subarray(at, at + size);
        const still = own.reduce((count, changed) => count + 1 - changed, 0);
        if (still > 0) {
          say(
            `constant ${name}`,
            `${still} of the ${size} numbers of the feature "${name}" (the first at place ${at + own.indexOf(0)}) never changed in ${steps} steps. If that is not meant, write what they should hold; if it is, leave them out.`,
            false,
          );
        }
        at += size;
      }
      if (!earned) {
        say(
          "no-reward",
          `nobody earned anything in ${steps} steps at random. What a learner never meets it cannot look for: add a small reward on the way, or shorten the way.`,
          false,
        );
      }
    },
  };
}
