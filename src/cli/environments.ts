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

/**
 * A maker of the environment called `name`, or exported by the module at that path: as `environment`, or as the default, a
 * function that makes one.
 * @throws AigcError `bad-request`, listing what there is
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
  const module = (await import(pathToFileURL(resolve(name)).href)) as { environment?: unknown; default?: unknown };
  const make = module.environment ?? module.default;
  if (typeof make !== "function") {
    throw new AigcError(
      "bad-environment",
      name,
      'the module exports no function "environment". Export one that makes an Environment: npx phaser-aigc init environment shows how.',
    );
  }
  return make as () => Environment;
}
