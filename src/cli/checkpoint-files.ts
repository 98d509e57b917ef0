import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
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
import { basename, dirname, join } from "node:path";

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

/** Appends all of `content` or, on a full disk, nothing: half a line or half a record would spoil what comes after it. */
export function appendWhole(path: string, content: Uint8Array | string): void {
  const length = existsSync(path) ? statSync(path).size : 0;
  try {
    appendFileSync(path, content);
  } catch (error) {
    if (existsSync(path)) truncateSync(path, length);
    throw error;
  }
}

/** Checkpoints kept of a run: the newest may be damaged by the disk, the one before is then taken. */
const KEPT = 3;

/** Saves a checkpoint as `<folder>/<step>.checkpoint` and drops all but the newest three. */
export function saveCheckpoint(folder: string, step: number, bytes: Uint8Array): void {
  writeWhole(join(folder, `${String(step).padStart(9, "0")}.checkpoint`), bytes);
  for (const old of checkpoints(folder).slice(KEPT)) rmSync(old, { force: true });
}

/** The checkpoints of `folder`, newest first; they are read one at a time, since only a damaged one sends the reader to the next. */
export function* savedCheckpoints(folder: string): Generator<{ readonly file: string; readonly bytes: Uint8Array }> {
  for (const path of checkpoints(folder)) yield { file: basename(path), bytes: new Uint8Array(readFileSync(path)) };
}

function checkpoints(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".checkpoint"))
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}
