import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const REQUIREMENTS = "test/cli/bridges/python-peers.txt";

/**
 * The Python of a virtual environment with exactly the packages of a list, in .cache/. The first call makes it: for
 * python-peers.txt 2.7 GB to download, 4.8 GB on the disk.
 * @throws with the end of pip's output
 */
export function pythonWithPeers(requirements = REQUIREMENTS): string {
  const version = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12);
  const folder = resolve(".cache", `python-peers-${version}`);
  const python = join(folder, "bin/python");
  const complete = join(folder, "complete");
  if (existsSync(complete)) return python;
  mkdirSync(".cache", { recursive: true });
  // Two tests may want it at the same time: one makes it, the other waits.
  const lock = `${folder}.lock`;
  while (!taken(lock)) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    if (existsSync(complete)) return python;
  }
  try {
    rmSync(folder, { recursive: true, force: true });
    execFileSync(process.env["PYTHON"] ?? "python3", ["-m", "venv", folder], { stdio: "pipe" });
    const arguments_ = ["-m", "pip", "install", "--no-deps", "--no-cache-dir", "--disable-pip-version-check", "--progress-bar", "off"];
    execFileSync(python, [...arguments_, "-r", requirements], { stdio: "pipe" });
    writeFileSync(complete, "");
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
  return python;
}

/** Takes the lock, also one that a killed test left behind half an hour ago. */
function taken(lock: string): boolean {
  const made = statSync(lock, { throwIfNoEntry: false });
  if (made && Date.now() - made.mtimeMs > 30 * 60_000) rmSync(lock, { recursive: true, force: true });
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

/** A program that runs beside the test. */
export interface Running {
  /** Standard output so far, line by line. */
  readonly lines: readonly string[];
  /** Rejects when it ends with another status than 0. */
  readonly ended: Promise<void>;
  kill(): void;
}

/** Starts a program; what it says goes to `log` too. */
export function start(command: string, arguments_: readonly string[], log: string): Running {
  const lines: string[] = [];
  const errors = openSync(`${log}.err`, "w");
  const child: ChildProcess = spawn(command, arguments_, {
    stdio: ["ignore", "pipe", errors],
    env: { ...process.env, RAY_USAGE_STATS_ENABLED: "0", RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO: "0" },
  });
  let rest = "";
  child.stdout!.on("data", (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split("\n");
    rest = parts.pop()!;
    lines.push(...parts);
    writeFileSync(log, lines.join("\n"));
  });
  const ended = new Promise<void>((done, failed) => {
    child.once("error", failed);
    child.once("exit", (status) =>
      status === 0
        ? done()
        : failed(new Error(`${command} ${arguments_.join(" ")} ended with ${status}:\n${readFileSync(`${log}.err`, "utf8").slice(-2000)}`)),
    );
  });
  ended.catch(() => {});
  return { lines, ended, kill: () => void child.kill() };
}
