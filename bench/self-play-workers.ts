import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { median } from "./median.ts";
import type { Row } from "./row.ts";

const UPDATES = 100;

/**
 * Self-play with its work shared out to two threads, as `train --workers 2` does, against one, by the clock: the median over
 * pairs of updates, one of each kind right after the other, so that both meet the same machine. Beside it the middle half of the pairs.
 */
export async function workerRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  if (quick) return [];
  const folder = mkdtempSync(join(tmpdir(), "phaser-aigc-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  await build({
    entryPoints: {
      run: "bench/self-play-workers-run.ts",
      "train-worker": "src/cli/train-worker.ts",
      arena: "bench/arena-module.ts",
    },
    outdir: folder,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "silent",
  });
  const output = execFileSync(process.execPath, [join(folder, "run.js"), join(folder, "arena.js"), String(UPDATES)], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const pairs = JSON.parse(output) as [one: number, two: number][];
  const ratios = pairs.map(([one, two]) => two / one).sort((a, b) => a - b);
  const value = median(ratios);
  return [
    {
      id: "learner/self-play/workers",
      what: `two workers, self-play 64-128-128: ${Math.round(median(pairs.map(([, two]) => two)))} samples/s; ${UPDATES} pairs of updates`,
      value,
      low: ratios[Math.floor(UPDATES / 4)]!,
      high: ratios[Math.floor((3 * UPDATES) / 4)]!,
      unit: "times as fast",
      peer: "one worker",
      goal: ">= 1.7",
      pass: value >= 1.7,
    },
  ];
}
