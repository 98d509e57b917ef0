import type { Sprite } from "../../src/content.ts";
import { checkSprite, composeSprite } from "../../src/generators/sprite/index.ts";
import { library } from "../../src/generators/sprite/library.ts";
import { median } from "../median.ts";
import type { Row } from "../row.ts";
import { copyRows } from "./copies.ts";
import { inBrowsers } from "./in-browsers.ts";
import { namedRows } from "./named.ts";
import { readingRows } from "./reading.ts";
import { spritesInWords } from "./sprites-in-words.ts";
import { learnedWays, proposed, type SpriteBenchOptions, type Way } from "./ways.ts";
import { colourShare, COLOUR_WORDS, distinct, silhouette, SUBJECTS } from "./measures.ts";

/**
 * What sprites are worth: rows for the rules, and for every model below models/ that makes sprites, beside drawn art and the nearest
 * training sprite where that is at hand.
 */
export async function spriteRows({ quick, data }: SpriteBenchOptions): Promise<Row[]> {
  const rules: Way = { name: "compose", generator: composeSprite(), milliseconds: 1 };
  const ways = [rules, ...(await learnedWays())];
  const rows: Row[] = [];
  for (const way of ways) rows.push(...(await wayRows(way, quick)));
  rows.push(...(await namedRows(ways, { quick, ...(data === undefined ? {} : { data }) })));
  rows.push(...(await readingRows()));
  if (data !== undefined) rows.push(...(await copyRows(ways, { count: quick ? 300 : 10_000, data })));
  rows.push(await sameBytesRow(quick ? 100 : 1000, quick));
  return rows;
}

/** What can be told of a way alone. */
export async function wayRows(way: Way, quick: boolean): Promise<Row[]> {
  const rules = way.name === "compose";
  const subjects = rules && !quick ? [...library().keys()] : SUBJECTS;
  // A network takes longer.
  const seeds = rules ? 100 : quick ? 2 : 20;
  const looks: number[] = [];
  const outlines: number[] = [];
  const times: number[] = [];
  let [made, sound] = [0, 0];
  for (const subject of subjects) {
    const sprites: Sprite[] = [];
    for (let seed = 0; seed < seeds; seed++) {
      const started = performance.now();
      const sprite = await proposed(way, { tags: [subject] }, `${subject}/${seed}`);
      if (!sprite) break;
      times.push(performance.now() - started);
      made++;
      if (checkSprite(sprite).length === 0) sound++;
      sprites.push(sprite);
    }
    if (sprites.length < seeds) continue;
    looks.push(distinct(sprites, (sprite) => `${sprite.palette}|${sprite.pixels}`));
    outlines.push(distinct(sprites, silhouette));
  }
  const row = (id: string, what: string, value: number, unit: string, goal: string, pass: boolean): Row => ({ id: `sprites/${way.name}/${id}`, what, value, unit, goal, pass }); // prettier-ignore
  const least = (values: readonly number[]) => Math.min(...values);
  const [wanted, wantedOutlines] = [Math.ceil(0.6 * seeds), Math.ceil(0.2 * seeds)];
  const among = `of ${seeds} seeds, the least of ${looks.length} subjects`;
  const rows = [
    row("distinct", `different sprites ${among}`, least(looks), "", `>= ${wanted}`, least(looks) >= wanted),
    row("outlines", `different outlines ${among}`, least(outlines), "", `>= ${wantedOutlines}`, least(outlines) >= wantedOutlines),
    row("sound", "pass the check as proposed", sound / made, "", rules ? "1" : ">= 0.9", sound / made >= (rules ? 1 : 0.9)),
    row("time", "time of one, median", median(times), "ms", `<= ${way.milliseconds}`, median(times) <= way.milliseconds),
  ];
  let [asked, seen] = [0, 0];
  for (const subject of subjects) {
    for (const colour of rules || !quick ? COLOUR_WORDS : COLOUR_WORDS.slice(0, 1)) {
      const sprite = await proposed(way, { tags: [subject, colour] }, `${subject}/${colour}`);
      if (!sprite) continue;
      asked++;
      if (colourShare(sprite, colour) >= 0.2) seen++;
    }
  }
  const share = seen / asked;
  return [...rows, row("colour", `colour words on the main part, of ${asked} wishes`, share, "", ">= 0.95", share >= 0.95)];
}

async function sameBytesRow(count: number, quick: boolean): Promise<Row> {
  const here = await spritesInWords(count);
  const others = quick ? [] : await inBrowsers(count);
  const same = others.filter(({ sprites }) => sprites.join() === here.join()).length;
  const names = ["Node", ...others.map(({ name }) => name)].join(", ");
  return {
    id: "sprites/compose/same-bytes",
    what: `${count} sprites, the same bytes in ${names}`,
    value: same + 1,
    unit: "engines",
    goal: quick ? "" : ">= 3",
    pass: quick || (same === others.length && others.length >= 2),
  };
}
