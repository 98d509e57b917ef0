import { existsSync, linkSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { AigcError } from "../errors.ts";
import * as is from "../schema.ts";
import { parseMetrics } from "./metrics-lines.ts";

/** The files of a run. Other files in its folder are never deleted. */
const LEFT = /^(\d+\.checkpoint|metrics\.jsonl|report\.html|events\.out\.tfevents\..*|past|best|last)$/;
const LOCK = "training.lock";
/** A lock of another machine counts as abandoned if it was not renewed for so long; its processes cannot be seen from here. */
const SILENT_MILLISECONDS = 30 * 60_000;
const SIGN_OF_LIFE_MILLISECONDS = 30_000;

/** The locks that this process holds. */
const held = new Set<string>();

const HOLDER = is.fields({ pid: is.whole(1), host: is.text(), since: is.text(), command: is.text() });
type Holder = is.Read<typeof HOLDER>;

export interface Lock {
  /** Renews the lock, for other machines. */
  alive(): void;
  release(): void;
}

/**
 * Locks a run's folder for this process; the lock of a process that has ended is replaced.
 * @throws AigcError `bad-request` naming the process that trains there
 */
export function lockRun(folder: string, command: string): Lock {
  const path = join(folder, LOCK);
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString(), command };
  const mine = join(folder, `${LOCK}.${process.pid}`);
  writeFileSync(mine, `${JSON.stringify(holder)}\n`);
  try {
    // Only one process can make the link, and it is complete at once.
    while (!linked(mine, path)) {
      const text = read(path);
      const other = holderOf(text);
      if (other && isAlive(other, path))
        throw new AigcError(
          "bad-request",
          "train",
          `${folder} is in use by process ${other.pid} on ${other.host} since ${other.since}: ${other.command}. Wait for it or stop it, or train elsewhere with --runs. If there is no such training any more, delete ${path}.`,
        );
      takeAway(path, text);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  held.add(path);
  const release = () => {
    process.off("exit", release);
    held.delete(path);
    if (read(path) === `${JSON.stringify(holder)}\n`) rmSync(path, { force: true });
  };
  process.once("exit", release);
  let told = Date.now();
  return {
    alive() {
      if (Date.now() - told < SIGN_OF_LIFE_MILLISECONDS) return;
      told = Date.now();
      if (existsSync(path)) utimesSync(path, told / 1000, told / 1000);
    },
    release,
  };
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    // On a disk without links, the first process that writes the file has the lock.
    try {
      writeFileSync(to, readFileSync(from), { flag: "wx" });
      return true;
    } catch (other) {
      if ((other as NodeJS.ErrnoException).code === "EEXIST") return false;
      throw other;
    }
  }
}

/** Removes an abandoned lock, unless another process has already replaced it. */
function takeAway(path: string, text: string): void {
  const aside = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, aside);
    if (read(aside) !== text) linked(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function holderOf(text: string): Holder | null {
  try {
    return is.readIf(HOLDER, JSON.parse(text));
  } catch {
    return null;
  }
}

function isAlive({ pid, host }: Holder, path: string): boolean {
  if (host !== hostname()) return existsSync(path) && Date.now() - statSync(path).mtimeMs < SILENT_MILLISECONDS;
  // An earlier process may have had the same number: in containers numbers begin at 1.
  if (pid === process.pid) return held.has(path);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Refuses to begin in the folder of another run.
 * @throws AigcError `bad-request` with the files that are there and the possible options
 */
export function refuseToOverwrite(folder: string): void {
  const left = leftovers(folder);
  if (left.length === 0) return;
  const last = parseMetrics(read(join(folder, "metrics.jsonl"))).at(-1);
  const what = last ? `a run that is at step ${last.step}${last["of"] ? ` of ${last["of"]}` : ""}` : "a run";
  throw new AigcError(
    "bad-request",
    "train",
    `${folder} holds ${what}. Go on with it by --resume (with a greater --steps if it is finished), keep it and train elsewhere by --runs <folder>, or begin anew by --force, which deletes it.`,
  );
}

/** Deletes the files of an earlier run, and no others. */
export function clearRun(folder: string): void {
  for (const name of leftovers(folder)) rmSync(join(folder, name), { recursive: true, force: true });
}

function leftovers(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => LEFT.test(name)) : [];
}
