import { spawnSync } from "node:child_process";

/**
 * Runs npm. On Windows it is a script, which wants a shell, and a shell wants quotes.
 * @throws Error with what npm said, when it fails
 */
export function npm(words: readonly string[], folder = "."): { readonly stdout: string; readonly stderr: string } {
  const windows = process.platform === "win32";
  const run = spawnSync("npm", windows ? words.map((word) => `"${word}"`) : words, { cwd: folder, encoding: "utf8", shell: windows });
  if (run.status !== 0) throw new Error(`npm ${words.join(" ")} ended with ${run.status}:\n${run.stdout}${run.stderr}`);
  return run;
}

/** Packs this package into a folder; gives the name of the file. */
export function pack(folder: string): string {
  const { stdout } = npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder]);
  return (JSON.parse(stdout) as [{ filename: string }])[0].filename;
}
