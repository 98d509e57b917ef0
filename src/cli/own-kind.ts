import { existsSync } from "node:fs";
import { describe } from "../arguments.ts";
import { AigcError } from "../errors.ts";
import type { Kind } from "../kind.ts";
import type { KindTools } from "../tools/kind-tools.ts";
import { importModule, type OwnModule } from "./own-module.ts";
import { isKind, nameOf, toolsOf } from "./registry.ts";

/**
 * The kind that the module at `path` exports, with its tools: `kind` (or the default export) is a `Kind`; `tools`, which may be left
 * out, says how it is asked for, shown, measured and trained.
 * @throws AigcError `bad-request` for a module that is not there, cannot be loaded, or exports no kind
 */
export async function importKind(path: string): Promise<KindTools> {
  const module = await importModule(path, "bad-request");
  const kind = kindIn(module);
  const missing = kind === undefined ? `the module exports no "kind"${exported(module)}` : whatIsWrong(kind);
  if (missing) throw new AigcError("bad-request", path, `${missing}. ${HOW}`);
  const { tools = {} } = module;
  if (typeof tools !== "object" || tools === null)
    throw new AigcError(
      "bad-request",
      path,
      `"tools" is ${describe(tools)}. Give an object with flags, request, show and the like, or leave it out.`,
    );
  return { ...tools, kind: kind as Kind<unknown, object> };
}

/** The kind of that name, or of the module at that path; undefined where it is something else. */
export async function kindCalled(word: string): Promise<KindTools | undefined> {
  const known = await toolsOf(nameOf(word));
  if (known) return isKind(known) ? known : undefined;
  const own = existsSync(word) && kindIn(await importModule(word, "bad-environment")) !== undefined;
  return own ? importKind(word) : undefined;
}

/** What a module exports for a kind; what it exports by default may be an environment instead. */
export function kindIn({ kind, default: other }: OwnModule): unknown {
  return kind ?? (typeof other === "object" && other !== null && "rules" in other ? other : undefined);
}

const HOW = 'Export one: export const kind = { name: "name", mark: "text", rules: () => generator }; docs/your-own-kind.md shows how.';

function exported(module: OwnModule): string {
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
