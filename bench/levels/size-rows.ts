import type { Level } from "../../src/content.ts";
import { generate, type Generator } from "../../src/generator.ts";
import { ganLevel, rulesLevel, vaeLevel, type LevelRequest } from "../../src/generators/level/index.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";
import { median } from "../median.ts";
import type { Row } from "../row.ts";

const FLOORS = [[16, 12], [48, 32], [96, 72], [192, 144]] as const; // prettier-ignore
const STRIPS = [[28, 14], [112, 14], [560, 14]] as const; // prettier-ignore
/** What a room and a floor of 48 x 32 may take by rules and by one pass of a network, in ms. Seven passes take longer. */
const GOALS: Readonly<Record<string, number>> = { "rules/16x12": 5, "gan/16x12": 5, "rules/48x32": 30, "gan/48x32": 30 };
/** A cell of a large floor may cost so much more than one of a floor of 48 x 32. */
const GROWTH = 1.5;

/** Time of this process that a certified level takes, the others on the machine not counted; memory; and how both grow with the cells. */
export async function sizeRows(quick: boolean): Promise<Row[]> {
  const [rules, gan] = [rulesLevel(), ganLevel(await shippedModel("level-gan"))];
  const [vae, segments] = [vaeLevel(await shippedModel("level-room")), vaeLevel(await shippedModel("level-segment"))];
  const ways: readonly (readonly [string, Generator<LevelRequest, Level>, string, readonly (readonly [number, number])[]])[] = [
    ["rules", rules as Generator<LevelRequest, Level>, "dungeon", FLOORS],
    ["gan", gan as Generator<LevelRequest, Level>, "dungeon", FLOORS],
    ["vae", vae as Generator<LevelRequest, Level>, "dungeon", FLOORS],
    ["segments", segments as Generator<LevelRequest, Level>, "platformer", STRIPS],
  ];
  const rows: Row[] = [];
  for (const [way, generator, world, sizes] of ways) {
    const byCell: number[] = [];
    for (const [width, height] of quick ? sizes.slice(0, 2) : sizes) {
      const { time, memory } = await cost(generator, { world, width, height, enemies: width < 30 ? 2 : 8 }, quick ? 5 : 9);
      const size = `${width}x${height}`;
      const goal = quick ? undefined : GOALS[`${way}/${size}`];
      rows.push(
        { id: `levels/${way}/time-${size}`, what: `${way}: a certified ${world} of ${width} x ${height}, p50`, value: time, unit: "ms", goal: goal === undefined ? "" : `<= ${goal}`, pass: time <= (goal ?? Infinity) }, // prettier-ignore
        { id: `levels/${way}/memory-${size}`, what: "the same, heap at the end beside before, most of all", value: memory, unit: "MB", goal: "", pass: true }, // prettier-ignore
      );
      byCell.push(time / (width * height));
    }
    if (quick) continue;
    const growth = byCell.at(-1)! / byCell[1]!;
    rows.push({ id: `levels/${way}/growth`, what: `${way}: time for a cell of the largest beside the second size`, value: growth, unit: "times", goal: `<= ${GROWTH}`, pass: growth <= GROWTH }); // prettier-ignore
  }
  return rows;
}

async function cost(generator: Generator<LevelRequest, Level>, request: LevelRequest, count: number) {
  const spent: number[] = [];
  let memory = 0;
  for (let n = -3; n < count; n++) {
    const [time, heap] = [process.cpuUsage(), process.memoryUsage().heapUsed];
    await generate(generator, request, { seed: `size/${n + 3}` });
    const { user, system } = process.cpuUsage(time);
    memory = Math.max(memory, (process.memoryUsage().heapUsed - heap) / 1e6);
    if (n >= 0) spent.push((user + system) / 1000);
  }
  return { time: median(spent), memory };
}
