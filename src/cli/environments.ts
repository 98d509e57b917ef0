import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Environment } from "../environment.ts";
import { AigcError } from "../errors.ts";
import { whoImports } from "./own-code.ts";

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
    const what = error instanceof Error ? error.message : String(error);
    throw new AigcError(
      "bad-environment",
      path,
      `the module could not be loaded: ${what.replace(/\.$/, "")}. ${wayOn(path, what, error)}`,
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

/** What a page has and Node has not. */
const OF_A_PAGE =
  /\b(navigator|window|document|self|screen|location|localStorage|HTML\w*Element|Image|Audio|AudioContext|XMLHttpRequest|requestAnimationFrame|WebGL\w+|Phaser)\b.* (is not defined|undefined)/;

/** What to do about a module that cannot be loaded: each cause that newcomers meet with has its own way on. */
function wayOn(path: string, what: string, error: unknown): string {
  const code = (error as { code?: string } | null)?.code ?? "";
  const phaser = whoImports("phaser", path);
  if (phaser || OF_A_PAGE.test(what))
    return `Training runs in Node, where there is no page: ${phaser ? `${phaser} imports Phaser` : "it uses what only a browser has"}. Keep the rules in a file of their own that does not, and let your scene import that file.`;
  const named = /'([^']+)' imported from/.exec(what)?.[1];
  if (code === "ERR_MODULE_NOT_FOUND" && named && !/^([./]|[A-Za-z]:)/.test(named))
    return `Install it: npm install ${named
      .split("/")
      .slice(0, named.startsWith("@") ? 2 : 1)
      .join("/")}.`;
  if (code === "ERR_MODULE_NOT_FOUND" || code === "ERR_UNSUPPORTED_DIR_IMPORT")
    return "Node wants the whole name of a file with its ending, as in ./rules.mjs.";
  if (code === "ERR_IMPORT_ATTRIBUTE_MISSING" || code === "ERR_IMPORT_ASSERTION_TYPE_MISSING")
    return 'Write: import map from "./map.json" with { type: "json" }.';
  if (/Unexpected token 'export'|Cannot use import statement/.test(what))
    return 'Node takes it for an old script. Call it .mjs, or put "type": "module" into package.json.';
  if (code === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX")
    return "Node only leaves types out: an enum, a namespace or a parameter property is more than that. Write it in other words, or compile it and give the .js file.";
  if (/\.[cm]?tsx?$/.test(path)) return "TypeScript files want Node 22.18 or later; or compile it and give the .js file.";
  return `Correct it; node ${path} shows the place.`;
}
