import { checkEnvironment } from "../../agents/check-environment.ts";
import { uniformPolicy } from "../../agents/uniform-policy.ts";
import type { EnvironmentSpec } from "../../environment.ts";
import { AigcError } from "../../errors.ts";
import { ppo, type PpoOptions } from "../../train/ppo.ts";
import type { Opponent } from "../../train/rollout.ts";
import { describeMistakes } from "../check.ts";
import { importEnvironment } from "../environments.ts";
import type { Recipe } from "./recipe.ts";

/** What the command line decides, not the module. */
type Decided = "make" | "seed" | "resume" | "engine" | "opponents";
type HyperParameters = Partial<Omit<PpoOptions, Decided>>;

const UPDATES = 300;
/** With several teams: a past self every 10 updates, the last 8 of them, and somebody random for the beginning. */
const SELF_PLAY = { snapshots: { every: 10, keep: 8, weight: 1 } } as const;

/**
 * Trains, by PPO, on the environment that the module at `path` exports. The module may also export `ppo`, the hyper-parameters, and
 * `opponents`; where there are several teams, past selves are among the opponents unless `ppo.snapshots` says otherwise. The model is
 * called as the contract is: "my-game@1" gives models/my-game.
 * @throws AigcError `bad-environment` for a module that exports none or one with serious mistakes, or whose `ppo` or `opponents` are not what they should be
 */
export async function environmentModule(path: string): Promise<Recipe> {
  const module = await importEnvironment(path);
  const mistakes = checkEnvironment(module.environment);
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
  const selfPlay = new Set(spec.teams ?? []).size > 1;
  return {
    name: model,
    summary: `the environment of ${path}, by PPO`,
    needsData: false,
    jobs: [
      {
        model,
        card: `# ${model}\n\nPlays \`${spec.contract}\`. It learned by proximal policy optimisation in simulation.`,
        start({ seed, steps, resume, report }) {
          if (mistakes.length > 0) report(describeMistakes(path, mistakes).trim());
          return ppo({
            ...(selfPlay ? SELF_PLAY : {}),
            ...settings,
            make: module.environment,
            seed,
            updates: steps ?? settings.updates ?? UPDATES,
            ...(others
              ? { opponents: others }
              : selfPlay
                ? { opponents: [{ name: "random", policy: uniformPolicy(spec), weight: 1 }] }
                : {}),
            ...(resume ? { resume } : {}),
          });
        },
      },
    ],
  };
}

/** Every name there is, so that a slip of the pen is not silently ignored. */
const NAMES = {
  updates: true,
  environments: true,
  time: true,
  hidden: true,
  activation: true,
  memory: true,
  epochs: true,
  minibatch: true,
  learningRate: true,
  entropy: true,
  discount: true,
  lambda: true,
  clip: true,
  valueClip: true,
  valueWeight: true,
  clipNorm: true,
  targetDivergence: true,
  normaliseObservations: true,
  teams: true,
  snapshots: true,
  teacher: true,
  evaluate: true,
  evaluateEvery: true,
} satisfies Partial<Record<keyof HyperParameters, true>>;

function hyperParameters(path: string, given: unknown): HyperParameters {
  if (given === undefined) return {};
  if (typeof given !== "object" || given === null)
    throw new AigcError("bad-environment", path, '"ppo" is not an object. Export hyper-parameters by name.');
  const unknown = Object.keys(given).filter((name) => !(name in NAMES));
  if (unknown.length > 0) {
    throw new AigcError(
      "bad-environment",
      path,
      `"ppo" has ${unknown.map((name) => `"${name}"`).join(", ")}, which is no hyper-parameter. There are ${Object.keys(NAMES).join(", ")}.`,
    );
  }
  return given as HyperParameters;
}

function opponents(path: string, spec: EnvironmentSpec, given: unknown): readonly Opponent[] | undefined {
  if (given === undefined) return undefined;
  const sound = (one: Partial<Opponent> | null) =>
    typeof one?.name === "string" && typeof one.policy?.act === "function" && one.policy.contract === spec.contract && one.weight! > 0;
  if (Array.isArray(given) && given.length > 0 && given.every(sound)) return given as readonly Opponent[];
  throw new AigcError(
    "bad-environment",
    path,
    `"opponents" is not a list of { name, policy, weight } whose policies play "${spec.contract}" and whose weights are above 0. Make it one.`,
  );
}
