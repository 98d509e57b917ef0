import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Declarations } from "./declarations.ts";

/** Where users enter, by package.json: what they import from, and its declaration file. */
export const DOORS: ReadonlyMap<string, string> = new Map(
  Object.entries(JSON.parse(readFileSync("package.json", "utf8")).exports as Record<string, { import?: { types: string } }>).flatMap(
    ([path, door]) => (door.import ? [[`phaser-aigc${path.slice(1)}`, door.import.types.replace("./dist/esm/", "")]] : []),
  ),
);

/** The declarations of the package, as the build writes them, made anew from the sources. */
export function packageDeclarations(): Declarations {
  const folder = mkdtempSync(join(tmpdir(), "aigc-types-"));
  try {
    const tsc = ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--emitDeclarationOnly", "--outDir", folder];
    const run = spawnSync(process.execPath, tsc, { encoding: "utf8" });
    if (run.status !== 0) throw new Error(run.stdout + run.stderr);
    return new Declarations(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
