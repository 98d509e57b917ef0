import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { median } from "./median.ts";
import type { Row } from "./row.ts";

const ROUNDS = 5;
const UPDATES = 12;

/**
 * Self-play with its work shared out to two threads, as `train --workers 2` does, against one; each in turn, by the clock. Beside it
 * what two trainings get that have nothing to do with each other: no sharing out can be quicker than that.
 */
export async function workerRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  if (quick) return [];
  const folder = mkdtempSync(join(tmpdir(), "phaser-aigc-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  await build({
    entryPoints: { run: "bench/self-play-workers-run.ts", "train-worker": "src/cli/train-worker.ts", arena: "bench/arena-module.ts" },
    outdir: folder,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "silent",
  });
  /** The median rate of a training's updates. */
  const rate = async (workers: number): Promise<number> => {
    const words = [join(folder, "run.js"), join(folder, "arena.js"), String(workers), String(UPDATES)];
    const { stdout } = await promisify(execFile)(process.execPath, words);
    return median(JSON.parse(stdout) as number[]);
  };
  const rounds: { one: number; two: number; apart: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [one, two] = [await rate(1), await rate(2)];
    rounds.push({ one, two, apart: (await Promise.all([rate(1), rate(1)])).reduce((a, b) => a + b) });
  }
  rmSync(folder, { recursive: true });
  const ratios = rounds.map(({ one, two }) => two / one);
  const value = median(ratios);
  return [
    {
      id: "learner/self-play/workers",
      what: `two workers, self-play 64-128-128: ${Math.round(median(rounds.map(({ two }) => two)))} samples/s; two trainings apart make ${median(rounds.map(({ one, apart }) => apart / one)).toFixed(2)} times one's`,
      value,
      low: Math.min(...ratios),
      high: Math.max(...ratios),
      unit: "times as fast",
      peer: "one worker",
      goal: ">= 1.7",
      pass: value >= 1.7,
    },
  ];
}
