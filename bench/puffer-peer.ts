import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pythonWithPeers } from "../test/cli/bridges/python.ts";

const REQUIREMENTS = "bench/peers/pufferlib.txt";
const BUILD = "bench/peers/build_pufferlib.py";

/** A Python program that takes part in a race. */
export interface Peer {
  readonly program: string;
  readonly file: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** PufferLib's training; the first call builds it in .cache/, which takes about a minute. Undefined, and said on stderr, where it cannot. */
export function pufferPeer(): Peer | undefined {
  const program = pythonWithPeers();
  // Built against that Python's PyTorch.
  const version = createHash("sha256").update(program).update(readFileSync(REQUIREMENTS)).update(readFileSync(BUILD)).digest("hex");
  const folder = resolve(".cache", `pufferlib-${version.slice(0, 12)}`);
  const env = { PYTHONPATH: folder };
  const complete = join(folder, "complete");
  if (!existsSync(complete)) {
    rmSync(folder, { recursive: true, force: true });
    try {
      const pip = ["-m", "pip", "install", "--no-deps", "--no-cache-dir", "--disable-pip-version-check", "--progress-bar", "off"];
      execFileSync(program, [...pip, "--target", folder, "-r", REQUIREMENTS], { stdio: "pipe" });
      execFileSync(program, [BUILD, folder], { stdio: "pipe", env: { ...process.env, ...env } });
    } catch (error) {
      const { stderr } = error as { readonly stderr?: Buffer };
      process.stderr.write(`The race goes on without PufferLib, which cannot be built:\n${String(stderr ?? error).slice(-2000)}\n`);
      return undefined;
    }
    writeFileSync(complete, "");
  }
  return { program, file: "bench/peers/pufferlib_race.py", env };
}
