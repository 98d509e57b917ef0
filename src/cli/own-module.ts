import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { AigcError, type AigcErrorCode } from "../errors.ts";

/** Whether a word that is no name is meant for the path of a module, be it there or not. */
export function isPath(word: string): boolean {
  return /[/\\]|\.[cm]?[jt]s$/.test(word);
}

/** What a module of your own exports, by name. */
export type OwnModule = Readonly<Record<string, unknown>>;

/**
 * The module at `path`.
 * @param code of the error, by what the module is to be
 * @throws AigcError for one that is not there or cannot be loaded
 */
export async function importModule(path: string, code: AigcErrorCode): Promise<OwnModule> {
  if (!existsSync(path)) throw new AigcError(code, path, "there is no such file. Give the path of a module.");
  try {
    return (await import(pathToFileURL(resolve(path)).href)) as OwnModule;
  } catch (error) {
    const typed = /\.[cm]?tsx?$/.test(path) ? " TypeScript files want Node 22.18 or later; or compile it and give the .js file." : "";
    throw new AigcError(code, path, `the module could not be loaded: ${error instanceof Error ? error.message : String(error)}.${typed}`, {
      cause: error,
    });
  }
}
