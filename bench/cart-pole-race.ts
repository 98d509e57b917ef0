import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { pythonWithPeers } from "../test/cli/bridges/python.ts";
import type { Row } from "./row.ts";
import { median } from "./median.ts";
import { pufferPeer, type Peer } from "./puffer-peer.ts";

/** One training up to the goal: a greedy mean of 475 over 100 episodes, looked for every 5,000 steps; looking does not count. */
interface Run {
  /** null where the steps were used up before. */
  readonly steps: number | null;
  /** Seconds by the clock on the wall. */
  readonly clock: number;
  /** Seconds of the processor. */
  readonly processor: number;
}

/**
 * PufferLib 3.0.0 does not install from PyPI alone, as its build fetches from GitHub what CartPole does not need: it is built from its sdist
 * (build_pufferlib.py), and the race goes on without it where that fails.
 */
const PEERS: readonly { readonly id: string; readonly name: string; readonly goal: number; readonly peer: () => Peer | undefined }[] = [
  { id: "sb3", name: "Stable-Baselines3 2.9.2, its zoo's hyper-parameters", goal: 10, peer: () => python("bench/peers/sb3.py") },
  { id: "cleanrl", name: "the recipe of CleanRL's ppo.py", goal: 0, peer: () => python("bench/peers/cleanrl_recipe.py") },
  { id: "pufferlib", name: "PufferLib 3.0.0 with settings for one core", goal: 1, peer: pufferPeer },
];

function python(file: string): Peer {
  return { program: pythonWithPeers(), file };
}

/**
 * Seconds until CartPole-v1 is balanced, ours and the peers', a run each in turn, every run in a process of its own and on one thread;
 * from the first line of the training on, so that nobody's imports count.
 */
export async function cartPoleRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "phaser-aigc-"));
  const ours = join(folder, "cart-pole-run.mjs");
  await build({
    entryPoints: ["bench/cart-pole-run.ts"],
    outfile: ours,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "silent",
  });
  const seeds = quick ? [1] : [1, 2, 3, 4, 5];
  const peers = (quick ? [] : PEERS).flatMap(({ peer, ...rest }) => {
    const made = peer();
    return made ? [{ ...rest, made }] : [];
  });
  const runs = new Map<string, Run[]>();
  const keep = (id: string, run: Run) => {
    runs.set(id, [...(runs.get(id) ?? []), run]);
    process.stderr.write(`${id}: ${run.steps ?? "no"} steps, ${run.clock.toFixed(2)} s, ${run.processor.toFixed(2)} s of the processor\n`);
  };
  for (const seed of seeds) {
    keep("ours", once({ program: process.execPath, file: ours }, seed));
    for (const { id, made } of peers) keep(id, once(made, seed));
  }
  rmSync(folder, { recursive: true });
  const mine = runs.get("ours")!;
  return [
    ...seconds("learner/cart-pole", "ours", mine),
    ...peers.flatMap(({ id, name, goal }) => {
      const theirs = runs.get(id)!;
      return [ratio(`learner/cart-pole/${id}`, name, goal, mine, theirs), ...seconds(`learner/cart-pole/${id}`, name, theirs)];
    }),
  ];
}

function once({ program, file, env: more }: Peer, seed: number): Run {
  const env = { ...process.env, ...more, OMP_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
  return JSON.parse(execFileSync(program, [file, String(seed)], { encoding: "utf8", env, stdio: ["ignore", "pipe", "ignore"] })) as Run;
}

function ratio(id: string, peer: string, goal: number, ours: readonly Run[], theirs: readonly Run[]): Row {
  const of = (what: "clock" | "processor") => median(theirs.map((run) => run[what])) / median(ours.map((run) => run[what]));
  const value = of("clock");
  return {
    id,
    what: `time to balance the pole; ${of("processor").toFixed(1)} times by the processor's time`,
    value,
    unit: "times as fast",
    peer,
    goal: goal > 0 ? `>= ${goal}` : "",
    pass: value >= goal && ours.every(({ steps }) => steps !== null),
  };
}

function seconds(id: string, who: string, runs: readonly Run[]): Row[] {
  const clocks = runs.map(({ clock }) => clock);
  const there = runs.flatMap(({ steps }) => (steps === null ? [] : [steps]));
  const processor = median(runs.map((run) => run.processor)).toFixed(2);
  return [
    {
      id: `${id}/seconds`,
      what: `${who}: balanced by ${there.length} of ${runs.length} seeds, ${there.length > 0 ? `median ${median(there)} steps` : "none"}, ${processor} s of the processor`,
      value: median(clocks),
      low: Math.min(...clocks),
      high: Math.max(...clocks),
      unit: "s",
      goal: "",
      pass: true,
    },
  ];
}
