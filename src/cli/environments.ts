import { existsSync } from "node:fs";
import type { Environment } from "../environment.ts";
import { AigcError } from "../errors.ts";
import { importModule } from "./own-module.ts";
import { everything, isKind, toolsOf } from "./registry.ts";

/** What a module of your own may export. */
export interface EnvironmentModule {
  /** Makes an environment; also taken as the default export. */
  readonly environment: () => Environment;
  /** Hyper-parameters of its training, as docs/ppo.md names them. */
  readonly ppo?: unknown;
  /** The policies of the teams that do not learn: `{ name, policy, weight }` each. */
  readonly opponents?: unknown;
}

/**
 * A maker of the environment called `name`, or exported by the module at that path.
 * @throws AigcError `bad-request`, listing what there is; `bad-environment` for a module that exports none
 */
export async function environmentByName(name: string): Promise<() => Environment> {
  const known = await toolsOf(name);
  if (known && !isKind(known) && known.environment) return known.environment();
  if (!existsSync(name)) {
    const names = (await everything()).flatMap((one) => ("environment" in one.tools ? [one.name] : []));
    throw new AigcError(
      "bad-request",
      "environment",
      `there is no environment and no file called "${name}". There are ${names.join(", ")}.`,
    );
  }
  return (await importEnvironment(name)).environment;
}

/**
 * The module at `path`, which exports a function `environment` (or a default one) that makes an environment.
 * @throws AigcError `bad-environment` for a module that cannot be loaded or exports none
 */
export async function importEnvironment(path: string): Promise<EnvironmentModule> {
  const module = await importModule(path, "bad-environment");
  const environment = module["environment"] ?? module["default"];
  if (typeof environment !== "function") {
    throw new AigcError(
      "bad-environment",
      path,
      'the module exports no function "environment". Export one that makes an Environment: npx phaser-aigc init environment shows how.',
    );
  }
  return { ppo: module["ppo"], opponents: module["opponents"], environment: environment as () => Environment };
}
