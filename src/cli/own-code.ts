import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, relative, resolve } from "node:path";

/** Paths in quotes that begin with a dot: imports of either kind, and files that a module reads by `new URL("./map.json", …)`. */
const OWN = /["'`](\.{1,2}\/[^"'`\n]+)["'`]/g;
const CODE = [".js", ".mjs", ".cjs", ".ts", ".mts", ".cts", ".jsx", ".tsx"];
const ENDINGS = ["", ...CODE, ".json", "/index.js", "/index.ts"];
/** The most files that are read. */
const MOST_FILES = 1000;

/** A module and all local files that it uses, directly or indirectly: their text by path. Packages are left out. */
export function ownCode(path: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const waiting = [resolve(path)];
  for (let file; (file = waiting.pop()) !== undefined && files.size < MOST_FILES;) {
    if (files.has(file)) continue;
    // One byte is one character, because pictures and sounds are read too. Both line endings count as equal.
    const text = readFileSync(file, "latin1").replaceAll("\r\n", "\n");
    files.set(file, text);
    if (!CODE.includes(extname(file))) continue;
    for (const [, named] of text.matchAll(OWN)) {
      const found = ENDINGS.map((ending) => join(dirname(file), named!) + ending).find(
        (name) => existsSync(name) && statSync(name).isFile(),
      );
      if (found) waiting.push(found);
    }
  }
  return files;
}

/** A short hash of each file of {@link ownCode}, by its path relative to the module: the same on every system. */
export function codeHashes(path: string): Record<string, string> {
  const hash = (text: string) => createHash("sha256").update(text, "latin1").digest("hex").slice(0, 12);
  const name = (file: string) => relative(dirname(resolve(path)), file).replaceAll("\\", "/");
  return Object.fromEntries([...ownCode(path)].map(([file, text]) => [name(file), hash(text)]).toSorted(([a], [b]) => (a! < b! ? -1 : 1)));
}

/** The first file of {@link ownCode} that imports the package `name`; undefined if none does. */
export function whoImports(name: string, path: string): string | undefined {
  const statement = new RegExp(`(from|import|require)\\s*\\(?\\s*["']${name}["']`);
  for (const [file, text] of ownCode(path)) if (statement.test(text)) return relative(process.cwd(), file);
  return undefined;
}
