import { isMainThread } from "node:worker_threads";
import { checkEnvironment } from "../agents/check-environment.ts";
import { playMatch } from "../agents/evaluate.ts";
import { uniformPolicy } from "../agents/uniform-policy.ts";
import type { Environment, EnvironmentSpec } from "../environment.ts";
import { AigcError } from "../errors.ts";
import { nearestName } from "../nearest-name.ts";
import type { Policy } from "../policy.ts";
import type { Rng } from "../rng.ts";
import { ppo } from "../train/ppo/ppo.ts";
import { PPO_OPTIONS, type PpoOptions } from "../train/ppo/options.ts";
import type { Opponent } from "../train/ppo/rollout.ts";
import { describeMistakes, stepsPlayed } from "./check.ts";
import { importEnvironment } from "./environments.ts";
import { codeHashes } from "./own-code.ts";
import { handedOn, type Recipe } from "../tools/recipe.ts";

/** Options that the command line sets, not the module. */
type Decided = "make" | "seed" | "resume" | "allowChanges" | "initial" | "code" | "group" | "opponents";
type HyperParameters = Partial<Omit<PpoOptions, Decided>>;

const UPDATES = 300;
/** Updates between two evaluations, to find the best model. */
const EVALUATE_EVERY = 25;
/** With several teams: a past self every 10 updates, the last 8 of them, as often as the present self. */
const SELF_PLAY = { snapshots: { every: 10, keep: 8, weight: 0.125 }, selfPlayWeight: 1 } as const;
const GAMES = 100;
const FIGURES = `Figures are of the policy as a scene plays it by default, taking what it thinks best; those called "drawn" are of one that draws its
choices, as in training (temperature 1).`;
/** Games of each pair of players, for the ratings. */
const CROSS_PLAY = 20;

/**
 * Trains, by PPO, on the environment that the module at `path` exports. The module may also export `ppo`, the hyper-parameters, and
 * `opponents`; where there are several teams, present and past selves play the others unless it says otherwise. The model is called
 * as the contract is: "my-game@1" gives models/my-game.
 * @throws AigcError `bad-environment` for a module that exports none or one with serious mistakes, or whose `ppo` or `opponents` are
 * not what they should be
 */
export async function environmentModule(path: string): Promise<Recipe> {
  const module = await importEnvironment(path);
  const mistakes = checkEnvironment(module.environment, isMainThread ? { heard: stepsPlayed(path) } : {});
  const serious = mistakes.filter((mistake) => mistake.serious);
  if (serious.length > 0) {
    throw new AigcError(
      "bad-environment",
      path,
      `the environment has mistakes that a training would only learn.\n${describeMistakes(path, serious)}`,
    );
  }
  const { spec } = module.environment();
  const model = spec.contract.split("@")[0]!;
  const settings = hyperParameters(path, module.ppo);
  const others = opponents(path, spec, module.opponents);
  const teams = new Set(spec.teams ?? []);
  const selfPlay = teams.size > 1 && !others;
  const make = () => steady(module.environment());
  const code = codeHashes(path);
  // The first metric of the evaluation, of the module or of the default one.
  let figure: string | undefined;
  return {
    name: model,
    summary: `the environment of ${path}, by PPO`,
    needsData: false,
    jobs: [
      {
        model,
        shares: true,
        card: `# ${model}\n\nPlays \`${spec.contract}\`. It learned by proximal policy optimisation in simulation.\n\n${FIGURES}`,
        begins: true,
        get judgedBy() {
          return figure;
        },
        start({ seed, steps, report, ...options }) {
          if (mistakes.length > 0) report(describeMistakes(path, mistakes).trim());
          return ppo({
            evaluateEvery: EVALUATE_EVERY,
            ...(selfPlay ? SELF_PLAY : {}),
            ...(teams.size === 2 && teams.has(0) && teams.has(1) ? { crossPlay: CROSS_PLAY } : {}),
            ...settings,
            evaluate: async (policy, rng, drawing) => {
              const figures = await (settings.evaluate ? settings.evaluate(policy, rng, drawing) : evaluate(make, policy, drawing, rng));
              figure ??= Object.keys(figures)[0];
              return figures;
            },
            code,
            make,
            seed,
            updates: steps ?? settings.updates ?? UPDATES,
            ...(others ? { opponents: others } : {}),
            ...handedOn(options),
          });
        },
      },
    ],
  };
}

/** The same environment, but it throws if its spec changes at a reset, which nothing else would notice. */
function steady(environment: Environment): Environment {
  const { spec } = environment;
  const promised = JSON.stringify(spec);
  return {
    spec,
    reset(rng, difficulty) {
      environment.reset(rng, difficulty);
      if (environment.spec === spec || JSON.stringify(environment.spec) === promised) return;
      throw new Error("the spec is another than at first; give one, the same for the environment's whole life");
    },
    observe: (agent, observation, mask) => environment.observe(agent, observation, mask),
    step: (actions, continuous) => environment.step(actions, continuous),
    ...(environment.active ? { active: (agent) => environment.active!(agent) } : {}),
    ...(environment.out ? { out: (agent) => environment.out!(agent) } : {}),
  };
}

/**
 * Episodes that were not trained on: what the first team earned, each of its agents, taking the most probable actions, as it plays in a
 * scene
 * by default, and drawing, as in training; beside what playing at random earns there; with
 * several teams also its wins against random ones, by the sign of the last reward.
 */
async function evaluate(make: () => Environment, policy: Policy, drawing: Policy, rng: Rng): Promise<Record<string, number>> {
  const totals = new WeakMap<Environment, { sum: number; last: number }>();
  const { spec } = make();
  const first = spec.teams?.[0] ?? 0;
  const own = Array.from({ length: spec.agents }, (_, agent) => agent).filter((agent) => (spec.teams?.[agent] ?? 0) === first);
  const counted = (): Environment => {
    const inner = make();
    const total = { sum: 0, last: 0 };
    const outer: Environment = {
      ...inner,
      reset(given) {
        total.sum = 0;
        inner.reset(given);
      },
      step(actions, continuous) {
        const result = inner.step(actions, continuous);
        total.last = own.reduce((sum, agent) => sum + result.rewards[agent]!, 0) / own.length;
        total.sum += total.last;
        return result;
      },
    };
    totals.set(outer, total);
    return outer;
  };
  const random = uniformPolicy(spec);
  const teams = Math.max(0, ...(spec.teams ?? [])) + 1;
  const play = async (player: Policy) => {
    let sum = 0;
    const { rate } = await playMatch({
      make: counted,
      teams: Array.from({ length: teams }, (_, team) => (team === first ? player : random)),
      games: GAMES,
      rng: rng.fork("games"),
      result(environment, { terminated }) {
        const total = totals.get(environment)!;
        sum += total.sum;
        return terminated && total.last !== 0 ? Number(total.last > 0) : 0.5;
      },
    });
    return { mean: sum / GAMES, rate };
  };
  const [learned, drawn, baseline] = [await play(policy), await play(drawing), await play(random)];
  return {
    returnOfNewEpisodes: learned.mean,
    returnOfNewEpisodesDrawn: drawn.mean,
    returnAtRandom: baseline.mean,
    ...(teams > 1 ? { winsAgainstRandom: learned.rate, winsAgainstRandomDrawn: drawn.rate } : {}),
  };
}

/** All known names, so that a misspelt name is refused. */
const DECIDED: readonly string[] = ["make", "seed", "resume", "allowChanges", "initial", "code", "group", "opponents"] satisfies Decided[];
const NAMES = PPO_OPTIONS.filter((name) => !DECIDED.includes(name));

function hyperParameters(path: string, given: unknown): HyperParameters {
  if (given === undefined) return {};
  if (typeof given !== "object" || given === null)
    throw new AigcError("bad-environment", path, '"ppo" is not an object. Export hyper-parameters by name.');
  const unknown = Object.keys(given).find((name) => !NAMES.includes(name));
  if (unknown !== undefined) {
    const nearest = nearestName(unknown, NAMES);
    throw new AigcError(
      "bad-environment",
      path,
      `"ppo" has "${unknown}", which is no hyper-parameter.${nearest ? ` Did you mean "${nearest}"?` : ""} There are ${NAMES.join(", ")}.`,
    );
  }
  return given as HyperParameters;
}

/**
 * The checked `opponents` of a module; undefined if it exports none.
 * @throws AigcError `bad-environment`
 */
export function opponents(path: string, spec: EnvironmentSpec, given: unknown): readonly Opponent[] | undefined {
  if (given === undefined) return undefined;
  const whole = (one: Partial<Opponent> | null) =>
    typeof one?.name === "string" && typeof one.policy?.act === "function" && one.policy.contract === spec.contract && one.weight! > 0;
  if (Array.isArray(given) && given.length > 0 && given.every(whole)) return given as readonly Opponent[];
  throw new AigcError(
    "bad-environment",
    path,
    `"opponents" is not a list of { name, policy, weight } whose policies play "${spec.contract}" and whose weights are above 0. Make it one.`,
  );
}
