import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";

/**
 * Writes a file whole or not at all: into a temporary neighbour, flushed to the disk, then renamed over the old one.
 * A full disk or a killed process leaves the old file as it was.
 */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  const content = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  try {
    const file = openSync(temporary, "w");
    try {
      for (let at = 0; at < content.length;) at += writeSync(file, content, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Appends all of `content` or, on a full disk, nothing: an incomplete record would damage the following ones. */
export function appendWhole(path: string, content: Uint8Array | string): void {
  const length = existsSync(path) ? statSync(path).size : 0;
  try {
    appendFileSync(path, content);
  } catch (error) {
    if (existsSync(path)) truncateSync(path, length);
    throw error;
  }
}

/** How many checkpoints of a run are kept. If the newest is damaged, the one before is used. */
const KEPT = 3;

const PAST = "past";
const checkpointName = (step: number) => `${String(step).padStart(9, "0")}.checkpoint`;

/** Saves a checkpoint as `<folder>/<step>.checkpoint` and deletes all but the newest three. */
export function saveCheckpoint(folder: string, step: number, bytes: Uint8Array): void {
  writeWhole(join(folder, checkpointName(step)), bytes);
  for (const old of checkpoints(folder).slice(KEPT)) rmSync(old, { force: true });
}

/** Keeps a checkpoint for ever, as a past self of the run, beside the newest ones. */
export function keepPastSelf(folder: string, step: number, bytes: Uint8Array): void {
  const path = join(folder, PAST, checkpointName(step));
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  try {
    // A hard link to the file that was just saved needs no space.
    linkSync(join(folder, checkpointName(step)), path);
  } catch {
    writeWhole(path, bytes);
  }
}

/** A checkpoint on the disk. */
export interface SavedCheckpoint {
  readonly step: number;
  /** Below the run's folder. */
  readonly file: string;
  read(): Uint8Array;
}

/** The checkpoints of `folder`, past selves among them, newest first. */
export function savedCheckpoints(folder: string): SavedCheckpoint[] {
  const found = new Map<number, SavedCheckpoint>();
  for (const path of [...checkpoints(folder), ...checkpoints(join(folder, PAST))]) {
    const step = Number.parseInt(basename(path), 10);
    if (!found.has(step))
      found.set(step, {
        step,
        file: relative(folder, path).replaceAll("\\", "/"),
        read: () => new Uint8Array(readFileSync(path)),
      });
  }
  return [...found.values()].sort((a, b) => b.step - a.step);
}

function checkpoints(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".checkpoint"))
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}
