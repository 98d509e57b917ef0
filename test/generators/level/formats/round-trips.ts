import type { Level } from "../../../../src/content.ts";
import { ENTITY_KINDS } from "../../../../src/generators/level/worlds/dungeon/tiles.ts";
import {
  levelFromCode,
  levelFromLdtk,
  levelFromText,
  levelFromTiled,
  levelToCode,
  levelToLdtk,
  levelToText,
  levelToTiled,
} from "../../../../src/generators/level/index.ts";
import { someLevels } from "./some-level.ts";

const place = ({ kind }: Level["entities"][number]): number => (ENTITY_KINDS as readonly string[]).indexOf(kind);

/** A list of who stands where, in the order of rows. */
const inRows = (level: Level): Level => ({
  ...level,
  entities: [...level.entities].sort((a, b) => a.y - b.y || a.x - b.x || place(a) - place(b)),
});

/** What comes back from a format that is not what went out, of so many floors. */
export async function changedOnTheWay(count: number, seed: string, most = Infinity): Promise<string[]> {
  const changed: string[] = [];
  let n = 0;
  // Maps are tiles and who stands on them; what its areas are for is not in them.
  for await (const { areas: _, ...level } of someLevels(count, seed, most)) {
    n++;
    const expectSame = (format: string, back: Level, sent: Level) => {
      if (JSON.stringify(back) !== JSON.stringify(sent)) changed.push(`${format}: floor ${n}, ${level.width} x ${level.height}`);
    };
    expectSame("tiled", levelFromTiled(levelToTiled(level)), level);
    expectSame("ldtk", levelFromLdtk(levelToLdtk(level)), level);
    expectSame("text", inRows(levelFromText(levelToText(level))), inRows(level));
    // The largest floors, full of foes and chests, take more letters than a code has: that is said, and nothing else is wrong with them.
    if (level.width * level.height > 128 * 128 && level.entities.length > 100) continue;
    const code = levelToCode(level);
    expectSame("code", levelFromCode(code), inRows(level));
    if (code.length > 4096) changed.push(`code: floor ${n} has ${code.length} characters`);
  }
  return changed;
}
