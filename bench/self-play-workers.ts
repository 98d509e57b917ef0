import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { median } from "./median.ts";
import type { Row } from "./row.ts";

/** Self-play with its work shared out to two threads, as `train --workers 2` does, against one; each in turn, by the clock. */
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
  const rates = (workers: number) =>
    JSON.parse(
      execFileSync(process.execPath, [join(folder, "run.js"), join(folder, "arena.js"), String(workers), "5"], { encoding: "utf8" }),
    ) as number[];
  const rounds = Array.from({ length: 3 }, () => ({ one: median(rates(1)), two: median(rates(2)) }));
  rmSync(folder, { recursive: true });
  const ratios = rounds.map(({ one, two }) => two / one);
  const value = median(ratios);
  return [
    {
      id: "learner/self-play/workers",
      what: `two workers, self-play 64-128-128: ${Math.round(median(rounds.map(({ two }) => two)))} samples/s`,
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
