import { generate } from "../../src/generator.ts";
import { rulesLevel, WORLDS } from "../../src/generators/level/index.ts";
import { createRng } from "../../src/rng.ts";
import { canBePlayed } from "../../test/generators/level/second-solver.ts";
import { someLevelOf, type Size } from "../../test/generators/level/worlds/some-levels.ts";
import { isWalkedAgain } from "../../test/generators/level/worlds/walk-again.ts";
import { median } from "../median.ts";
import type { Row } from "../row.ts";

/** Levels of every world, all fields of their requests by chance: certified, played, and played again by the plainest rules. */
export async function certifiedRows(count: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name } of WORLDS) rows.push(...(await certifiedOf(name, `${count} of all sizes and wishes`, count)));
  return rows;
}

const CERTIFIED: readonly (readonly [world: string, sizes: readonly Size[]])[] = [
  ["dungeon", [[16, 12], [32, 24], [48, 32], [64, 48], [96, 72]]],
  ["platformer", [[28, 14], [56, 14], [112, 14], [280, 14]]],
  ["outdoors", [[24, 24], [48, 32], [72, 56]]],
]; // prettier-ignore

/** Likewise, so many levels of every world and size, or of one world; each row goes to the terminal as it is done. */
export async function certifiedSizeRows(count: number, only?: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [world, sizes] of CERTIFIED) {
    if (only !== undefined && world !== only) continue;
    for (const size of sizes) {
      const made = await certifiedOf(world, `${count} of ${size.join(" x ")}`, count, size);
      process.stderr.write(`${made.map(({ what, value }) => `${what}: ${value}`).join("; ")}\n`);
      rows.push(...made);
    }
  }
  return rows;
}

async function certifiedOf(name: string, of: string, count: number, size?: Size): Promise<Row[]> {
  const id = `worlds/${name}${size ? `/${size.join("x")}` : ""}`;
  const rng = createRng(`bench/${name}${size ? `/${size.join("x")}` : ""}`);
  let [certified, first] = [0, 0];
  for (let seed = 0; seed < count; seed++) {
    const request = someLevelOf(name, rng, size);
    const { content, provenance } = await generate(rulesLevel(), request, { seed });
    const second = name !== "dungeon" || (request.keys ?? 0) > 1 || (request.secrets ?? 0) > 0 || canBePlayed(content);
    if (provenance.certificate && isWalkedAgain(content, provenance.certificate) && second) certified++;
    if (provenance.attempts === 1 && !provenance.repaired) first++;
  }
  return [
    { id: `${id}/certified`, what: `${name}: certified, and the way in the papers walked again, of ${of}`, value: (100 * certified) / count, unit: "%", goal: "= 100", pass: certified === count },
    { id: `${id}/first`, what: `${name}: as first proposed, nothing repaired, of ${of}`, value: (100 * first) / count, unit: "%", goal: "", pass: true },
  ]; // prettier-ignore
}

const SIZES = [
  ["dungeon", { width: 16, height: 12, enemies: 2 }, "16 x 12", Infinity],
  ["dungeon", { width: 48, height: 32, enemies: 10, keys: 1 }, "48 x 32", 5],
  ["dungeon", { width: 96, height: 64, enemies: 40, keys: 1 }, "96 x 64", Infinity],
  ["dungeon", { width: 192, height: 128, enemies: 160, keys: 1 }, "192 x 128", Infinity],
  ["platformer", { width: 28, height: 14, enemies: 3 }, "1 segment", 5],
  ["platformer", { width: 280, height: 14, enemies: 30 }, "10 segments", Infinity],
  ["outdoors", { width: 48, height: 32, enemies: 3 }, "48 x 32", Infinity],
  ["outdoors", { width: 96, height: 64, enemies: 12 }, "96 x 64", Infinity],
] as const;

/** Time of this process that a level takes, the others on the machine not counted; and how it grows with the cells. */
export function timeRows(count: number): Row[] {
  const rules = rulesLevel();
  const times = SIZES.map(([world, request, size, goal]) => {
    const spent: number[] = [];
    for (let seed = -20; seed < count; seed++) {
      const before = process.cpuUsage();
      void rules.propose({ world, ...request }, createRng(seed + 20));
      const { user, system } = process.cpuUsage(before);
      if (seed >= 0) spent.push((user + system) / 1000);
    }
    return { id: `worlds/${world}/${size.replaceAll(" ", "")}`, what: `${world}, ${size}: made by rules, p50`, value: median(spent), goal };
  });
  const rows = times.map(({ goal, ...row }): Row => ({ ...row, unit: "ms", goal: goal < Infinity ? `<= ${goal}` : "", pass: row.value <= goal })); // prettier-ignore
  const [small, large] = [times[1]!.value, times[3]!.value];
  rows.push({
    id: "worlds/dungeon/growth",
    what: "dungeon: time for a cell at 192 x 128 beside that at 48 x 32",
    value: large / 16 / small,
    unit: "times",
    goal: "<= 1.5",
    pass: large / 16 / small <= 1.5,
  });
  return rows;
}
