import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe } from "../arguments.ts";
import { AigcError } from "../errors.ts";
import type { Kind } from "../kind.ts";
import type { KindTools } from "../tools/kind-tools.ts";

/** Whether a word that is no name is meant for the path of a module, be it there or not. */
export function isPath(word: string): boolean {
  return /[/\\]|\.[cm]?[jt]s$/.test(word);
}

/**
 * The kind that the module at `path` exports, with its tools: `kind` (or the default export) is a `Kind`; `tools`, which may be left
 * out, says how it is asked for, shown, measured and trained.
 * @throws AigcError `bad-request` for a module that is not there, cannot be loaded, or exports no kind
 */
export async function importKind(path: string): Promise<KindTools> {
  const module = await importModule(path);
  const kind = module["kind"] ?? module["default"];
  const missing = kind === undefined ? `the module exports no "kind"${exported(module)}` : whatIsWrong(kind);
  if (missing) throw new AigcError("bad-request", path, `${missing}. ${HOW}`);
  const { tools = {} } = module;
  if (typeof tools !== "object" || tools === null)
    throw new AigcError("bad-request", path, `"tools" is ${describe(tools)}. Give an object with flags, request, show and the like, or leave it out.`);
  return { ...tools, kind: kind as Kind<unknown, object> };
}

const HOW = 'Export one: export const kind = { name: "name", mark: "text", rules: () => generator }; docs/your-own-kind.md shows how.';

function exported(module: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(module);
  return names.length > 0 ? `, only ${names.join(", ")}` : "";
}

/** The first thing that a kind must have and this has not. */
function whatIsWrong(kind: unknown): string | undefined {
  if (typeof kind !== "object" || kind === null) return `"kind" is ${describe(kind)}`;
  const { name, mark, rules } = kind as Partial<Kind<unknown, object>>;
  if (typeof name !== "string" || !/^[a-z][a-z-]*$/.test(name)) return `kind.name is ${describe(name)}, not a lower-case word`;
  if (typeof mark !== "string") return `kind.mark is ${describe(mark)}, not the name of a field of the content`;
  return typeof rules === "function" ? undefined : `kind.rules is ${describe(rules)}, not a function that makes a generator`;
}

async function importModule(path: string): Promise<Readonly<Record<string, unknown>>> {
  if (!existsSync(path)) throw new AigcError("bad-request", path, "there is no such file. Give the path of a module that exports a kind.");
  try {
    return (await import(pathToFileURL(resolve(path)).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    const typed = /\.[cm]?tsx?$/.test(path) ? " TypeScript files want Node 22.18 or later; or compile it and give the .js file." : "";
    throw new AigcError(
      "bad-request",
      path,
      `the module could not be loaded: ${error instanceof Error ? error.message : String(error)}.${typed}`,
      { cause: error },
    );
  }
}
