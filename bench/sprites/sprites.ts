import { composeSprite } from "../../src/generators/sprite/index.ts";
import type { Row } from "../row.ts";
import { copyRows } from "./copies.ts";
import { costRows } from "./costs.ts";
import { dollRows } from "./dolls.ts";
import { drawnStyleRows } from "./drawn-style.ts";
import { sameBytesRows } from "./in-browsers.ts";
import { maskedDollRows } from "./masked-dolls.ts";
import { namedRows } from "./named.ts";
import { readingRows } from "./reading.ts";
import { varietyRows } from "./variety.ts";
import { learnedWays, type SpriteBenchOptions, type Way } from "./ways.ts";

/**
 * What sprites are worth: rows for the rules, and for every model below models/ that makes sprites, beside drawn art and what retrieval
 * gives where that is at hand.
 */
export async function spriteRows({ quick, data }: SpriteBenchOptions): Promise<Row[]> {
  const rules: Way = { name: "compose", generator: composeSprite(), milliseconds: 1 };
  const ways = [rules, ...(await learnedWays())];
  // Before anything else, while the process is small.
  const rows = await costRows(ways, quick);
  for (const way of ways) rows.push(...(await varietyRows(way, quick)));
  rows.push(...(await namedRows(ways, { quick, ...(data === undefined ? {} : { data }) })));
  rows.push(...(await readingRows(quick ? [rules] : ways)));
  if (data !== undefined) rows.push(...(await copyRows(ways, { count: quick ? 200 : 10_000, data })));
  rows.push(...(await dollRows(quick)), ...(await drawnStyleRows(quick, data)), ...(await maskedDollRows(quick)));
  const names = [...ways.map(({ name }) => name), "doll"];
  rows.push(...(await sameBytesRows(names, quick ? 4 : 1000, quick)));
  // A whole person of many passes takes a hundred times as long.
  rows.push(...(await sameBytesRows(["doll-masked"], quick ? 2 : 50, quick)));
  return rows;
}
