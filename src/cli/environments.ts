import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Environment } from "../environment.ts";
import { AigcError } from "../errors.ts";

/** Environments that come with the package, by the name they have on the command line. */
const ENVIRONMENTS: Readonly<Record<string, () => Promise<() => Environment>>> = {
  "cart-pole": async () => (await import("../agents/classic/cart-pole.ts")).cartPole,
  pendulum: async () => (await import("../agents/classic/pendulum.ts")).pendulum,
  "memory-corridor": async () => (await import("../agents/classic/memory-corridor.ts")).memoryCorridor,
  "grid-duel": async () => (await import("../agents/classic/grid-duel.ts")).gridDuel,
};

/** What a module of your own may export. */
export interface EnvironmentModule {
  /** Makes an environment; also taken as the default export. */
  readonly environment: () => Environment;
  /** Hyper-parameters of its training, as docs/ppo.md names them. */
  readonly ppo?: unknown;
  /** Who plays the teams that do not learn: `{ name, policy, weight }` each. */
  readonly opponents?: unknown;
}

/**
 * A maker of the environment called `name`, or exported by the module at that path.
 * @throws AigcError `bad-request`, listing what there is; `bad-environment` for a module that exports none
 */
export async function environmentByName(name: string): Promise<() => Environment> {
  const known = ENVIRONMENTS[name];
  if (known) return known();
  if (!existsSync(name)) {
    throw new AigcError(
      "bad-request",
      "environment",
      `there is no environment and no file called "${name}". There are ${Object.keys(ENVIRONMENTS).join(", ")}.`,
    );
  }
  return (await importEnvironment(name)).environment;
}

/**
 * The module at `path`, which exports a function `environment` (or a default one) that makes an environment.
 * @throws AigcError `bad-environment` for a module that cannot be loaded or exports none
 */
export async function importEnvironment(path: string): Promise<EnvironmentModule> {
  let module: Partial<EnvironmentModule> & { default?: unknown };
  try {
    module = (await import(pathToFileURL(resolve(path)).href)) as typeof module;
  } catch (error) {
    const typed = /\.[cm]?tsx?$/.test(path) ? " TypeScript files want Node 22.18 or later; or compile it and give the .js file." : "";
    throw new AigcError(
      "bad-environment",
      path,
      `the module could not be loaded: ${error instanceof Error ? error.message : error}.${typed}`,
      {
        cause: error,
      },
    );
  }
  const environment = module.environment ?? module.default;
  if (typeof environment !== "function") {
    throw new AigcError(
      "bad-environment",
      path,
      'the module exports no function "environment". Export one that makes an Environment: npx phaser-aigc init environment shows how.',
    );
  }
  return { ppo: module.ppo, opponents: module.opponents, environment: environment as () => Environment };
}
