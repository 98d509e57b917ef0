import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { calm, type Timed } from "./calm.ts";
import { median } from "./median.ts";
import type { Row } from "./row.ts";

interface Shared extends Timed {
  readonly workers: number;
}

const ROUNDS = 4;
const UPDATES = 20;

/**
 * Self-play with its work shared out to two threads, as `train --workers 2` does, against one, in turn; by the clock, in the updates
 * that nothing disturbed on either core (see {@link calm}).
 */
export async function workerRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  if (quick) return [];
  const folder = mkdtempSync(join(tmpdir(), "phaser-aigc-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  await build({
    entryPoints: {
      run: "bench/self-play-workers-run.ts",
      "product-thread": "bench/product-thread.ts",
      "train-worker": "src/cli/train-worker.ts",
      arena: "bench/arena-module.ts",
    },
    outdir: folder,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "silent",
  });
  const run = (workers: number): Timed[] =>
    JSON.parse(
      execFileSync(process.execPath, [join(folder, "run.js"), join(folder, "arena.js"), String(workers), String(UPDATES)], {
        encoding: "utf8",
      }),
    ) as Timed[];
  const rounds = Array.from({ length: ROUNDS }, () => ({ one: run(1), two: run(2) }));
  rmSync(folder, { recursive: true });
  // What is calm is told by the best product of all rounds.
  const all = rounds.flatMap(({ one, two }) => [
    ...one.map((timed) => ({ ...timed, workers: 1 })),
    ...two.map((timed) => ({ ...timed, workers: 2 })),
  ]);
  const { calm: undisturbed, count } = calm(all, 0.9);
  const rate = (workers: number): number => {
    const own = (timings: readonly Shared[]) => timings.filter((timed) => timed.workers === workers).map(({ value }) => value);
    return median(own(undisturbed).length > 0 ? own(undisturbed) : own(all));
  };
  const value = rate(2) / rate(1);
  const perRound = rounds.map(({ one, two }) => median(two.map((timed) => timed.value)) / median(one.map((timed) => timed.value)));
  return [
    {
      id: "learner/self-play/workers",
      what: `two workers, self-play 64-128-128: ${Math.round(rate(2))} samples/s; ${count} calm updates of ${all.length}`,
      value,
      unit: "times as fast",
      peer: "one worker",
      goal: ">= 1.7",
      pass: value >= 1.7,
    },
    {
      id: "learner/self-play/workers/all",
      what: "the same, calm or not, by round",
      value: median(perRound),
      low: Math.min(...perRound),
      high: Math.max(...perRound),
      unit: "times as fast",
      goal: "",
      pass: true,
    },
  ];
}
