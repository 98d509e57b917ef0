import type { Level } from "../../../../src/content.ts";
import {
  levelFromCode,
  levelFromLdtk,
  levelFromText,
  levelFromTiled,
  levelToCode,
  levelToLdtk,
  levelToText,
  levelToTiled,
  WORLDS,
} from "../../../../src/generators/level/index.ts";
import { someLevels } from "./some-level.ts";

/** As it comes back from a code or a text: who stands where in the order of rows, and no areas. */
const inRows = (given: Level): Level => {
  const level: { -readonly [Key in keyof Level]: Level[Key] } = { ...given };
  delete level.areas;
  const kinds = WORLDS.find(({ name }) => name === (level.world ?? "dungeon"))!.things.map(({ name }) => name);
  const place = ({ kind }: Level["entities"][number]): number => kinds.indexOf(kind);
  return { ...level, entities: [...level.entities].sort((a, b) => a.y - b.y || a.x - b.x || place(a) - place(b)) };
};

/** What comes back from a format that is not what went out, of so many levels of all worlds. */
export async function changedOnTheWay(count: number, seed: string, most = Infinity): Promise<string[]> {
  const changed: string[] = [];
  let n = 0;
  let refused = 0;
  for await (const level of someLevels(count, seed, most)) {
    n++;
    const { world = "dungeon" } = level;
    const expectSame = (format: string, back: Level, sent: Level) => {
      const [one, other] = [back, sent].map(({ width, height, ...rest }) => JSON.stringify({ width, height, ...rest }));
      if (one !== other) changed.push(`${format}: level ${n}, ${world}, ${level.width} x ${level.height}`);
    };
    expectSame("tiled", levelFromTiled(levelToTiled(level)), level);
    expectSame("ldtk", levelFromLdtk(levelToLdtk(level)), level);
    // A sign is all that a cell has: what grows where somebody stands out of doors is not in it.
    if (world !== "outdoors") expectSame("text", inRows(levelFromText(levelToText(level), { world })), inRows(level));
    const code = codeOf(level);
    // The largest levels, full of foes and chests or woods, take more letters than a code has: that is said, and nothing else is wrong.
    if (code === null) {
      refused++;
      if (level.width * level.height < 128 * 128) changed.push(`code: level ${n}, ${world}, ${level.width} x ${level.height}, has none`);
      continue;
    }
    expectSame("code", levelFromCode(code), inRows(level));
    if (code.length > 4096) changed.push(`code: level ${n} has ${code.length} characters`);
  }
  if (refused > count / 10) changed.push(`code: ${refused} of ${count} levels have none`);
  return changed;
}

function codeOf(level: Level): string | null {
  try {
    return levelToCode(level);
  } catch (error) {
    if (!(error as Error).message.includes("characters")) throw error;
    return null;
  }
}
