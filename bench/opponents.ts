import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { findFirefox, inPage, launchBrowser, launchFirefox } from "../test/browser.ts";
import { laterShare, LEVELS, winsOfTheSquad } from "../test/agents/director-sessions.ts";
import { hashOfFights } from "../test/agents/skirmish/same-fight.ts";
import { median } from "./median.ts";
import { sceneRows } from "./opponents-in-scenes.ts";
import type { Row } from "./row.ts";

/** The fight under the opponents: how fast it goes, whether it is the same everywhere, and what a scene full of opponents costs. */
export async function opponentRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  return [
    ...(await speedRows(quick ? 4000 : 20_000)),
    ...(await sameRows(quick ? 50_000 : 1_000_000)),
    ...(await sceneRows({ quick })),
    ...(await directorRows(quick ? 16 : 100)),
  ];
}

/** Players of five levels against the shipped squad under a director that is to win every second fight. */
export async function directorRows(games: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const level of LEVELS) {
    const off = Math.abs(laterShare(await winsOfTheSquad(level, games), 0.5) - 0.5);
    rows.push({
      id: `opponents/director/${level}`,
      what: `how far the share of fights won is from one half after ten rounds, against players who chase at skill ${level}`,
      value: off,
      unit: "share of fights",
      goal: "<= 0.05",
      pass: off <= 0.05,
    });
  }
  return rows;
}

/** Opponents in the fight that is timed. */
const AGENTS = 6;

/** Each way in processes of its own, in turn: code that has met the states of both is slower for both. */
async function speedRows(decisions: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "phaser-aigc-"));
  try {
    const file = join(folder, "fight.mjs");
    await build({ entryPoints: ["bench/fight-run.ts"], bundle: true, platform: "node", format: "esm", outfile: file, logLevel: "silent" });
    const run = (way: string): number => Number(execFileSync(process.execPath, [file, way, `${decisions}`], { encoding: "utf8" }));
    const times = Array.from({ length: 5 }, () => ({ ours: run("in place"), theirs: run("with objects") }));
    const ratio = median(times.map(({ ours, theirs }) => theirs / ours));
    const rate = median(times.map(({ ours }) => (decisions * AGENTS * 1000) / ours));
    const what = "decisions with observations, one state written over, against a new state for each tick";
    return [
      { id: "opponents/step/ratio", what, value: ratio, unit: "times", goal: ">= 1.5", pass: ratio >= 1.5 },
      {
        id: "opponents/step/rate",
        what: "agent decisions (five ticks and an observation) a second of the processor",
        value: rate,
        unit: "/s",
        goal: "",
        pass: true,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same fights in Node, Chromium and Firefox. */
export async function sameRows(ticks: number): Promise<Row[]> {
  const source = `import { hashOfFights } from "./test/agents/skirmish/same-fight.ts"; export const result = hashOfFights(${ticks});`;
  const hashes: Record<string, number> = { Node: hashOfFights(ticks) };
  const chromium = await launchBrowser();
  hashes["Chromium"] = await inPage<number>(chromium, source).finally(() => chromium.close());
  findFirefox();
  const firefox = await launchFirefox();
  hashes["Firefox"] = await inPage<number>(firefox, source).finally(() => firefox.close());
  const same = Object.values(hashes).filter((hash) => hash === hashes["Node"]).length;
  const what = `hash of ${ticks} ticks: ${Object.entries(hashes)
    .map(([name, hash]) => `${name} ${hash.toString(16)}`)
    .join(", ")}`;
  return [{ id: "opponents/same-fight", what, value: same, unit: "of 3 the same", goal: ">= 3", pass: same === 3 }];
}
