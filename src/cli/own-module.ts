import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { AigcError, type AigcErrorCode } from "../errors.ts";
import { whoImports } from "./own-code.ts";

/** Whether a word is written like the path of a module. */
export function isPath(word: string): boolean {
  return /[/\\]|\.[cm]?[jt]s$/.test(word);
}

/** What a module of your own exports, by name. */
export type OwnModule = Readonly<Record<string, unknown>>;

/**
 * The module at `path`.
 * @param code of the error
 * @throws AigcError if the module does not exist or cannot be loaded
 */
export async function importModule(path: string, code: AigcErrorCode): Promise<OwnModule> {
  if (!existsSync(path)) throw new AigcError(code, path, "there is no such file. Give the path of a module.");
  try {
    return (await import(pathToFileURL(resolve(path)).href)) as OwnModule;
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new AigcError(code, path, `the module could not be loaded: ${what.replace(/\.$/, "")}. ${wayOn(path, what, error)}`, {
      cause: error,
    });
  }
}

/** Names that exist in pages but not in Node. */
const OF_A_PAGE =
  /\b(navigator|window|document|self|screen|location|localStorage|HTML\w*Element|Image|Audio|AudioContext|XMLHttpRequest|requestAnimationFrame|WebGL\w+|Phaser)\b.* (is not defined|undefined)/;

/** Advice for a module that cannot be loaded, by the cause of the error. */
function wayOn(path: string, what: string, error: unknown): string {
  const code = (error as { code?: string } | null)?.code ?? "";
  const phaser = whoImports("phaser", path);
  if (phaser || OF_A_PAGE.test(what))
    return `The command line runs in Node, where there is no page: ${phaser ? `${phaser} imports Phaser` : "it uses what only a browser has"}. Keep the rules in a file of their own that does not, and let your scene import that file.`;
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
