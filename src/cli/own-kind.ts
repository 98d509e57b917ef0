import { existsSync } from "node:fs";
import { checkObject, refuse } from "../arguments.ts";
import { AigcError } from "../errors.ts";
import { checkKind } from "../handed-in.ts";
import type { Kind } from "../kind.ts";
import type { KindTools } from "../tools/kind-tools.ts";
import { importModule, type OwnModule } from "./own-module.ts";
import { isKind, nameOf, toolsOf } from "./registry.ts";

/**
 * The kind that the module at `path` exports, with its tools: `kind` (or the default export) is a `Kind`; `tools`, which may be left
 * out, has its flags, pictures, evaluation and training.
 * @throws AigcError `bad-request` for a module that is not there, cannot be loaded, or exports no kind
 */
export async function importKind(path: string): Promise<KindTools> {
  const module = await importModule(path, "bad-request");
  const kind = kindIn(module);
  if (kind === undefined) throw new AigcError("bad-request", path, `the module exports no "kind"${exported(module)}. ${HOW}`);
  checkKind(path, "kind", kind);
  const { name } = kind as Kind<unknown, object>;
  if (!/^[a-z][a-z-]*$/.test(name)) refuse(path, "kind.name", name, 'a lower-case word, such as "name"');
  const { tools = {} } = module;
  checkObject(path, "tools", tools, "an object with flags, request, show and the like, or leave it out");
  return { ...tools, kind: kind as Kind<unknown, object> };
}

/** The kind with that name, or of the module at that path; undefined if there is none. */
export async function kindCalled(word: string): Promise<KindTools | undefined> {
  const known = await toolsOf(nameOf(word));
  if (known) return isKind(known) ? known : undefined;
  const own = existsSync(word) && kindIn(await importModule(word, "bad-environment")) !== undefined;
  return own ? importKind(word) : undefined;
}

/** The export of a module that may be a kind. A default export may also be an environment. */
export function kindIn({ kind, default: other }: OwnModule): unknown {
  return kind ?? (typeof other === "object" && other !== null && "rules" in other ? other : undefined);
}

const HOW = 'Export one: export const kind = { name: "name", mark: "text", rules: () => generator }; docs/your-own-kind.md shows how.';

function exported(module: OwnModule): string {
  const names = Object.keys(module);
  return names.length > 0 ? `, only ${names.join(", ")}` : "";
}
