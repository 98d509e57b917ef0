import type { Entity, Level } from "../../../content.ts";
import { TILES, type EntityKind, type Tile } from "../worlds/dungeon/tiles.ts";
import { checkText } from "../../../arguments.ts";
import { AigcError } from "../../../errors.ts";
import { wholeAmong, type Worlds } from "../worlds/among.ts";
import { dungeon } from "../worlds/dungeon/index.ts";
import { WORLDS } from "../worlds/index.ts";
import { checkLegend, type MapReadOptions, type MapMeaning } from "./map-file.ts";

/** The signs of a dungeon, and what they mean. */
export const ownSigns = () => [...dungeon.tiles, ...dungeon.things].map(({ name, sign }) => [sign, name as MapMeaning] as const);

/**
 * A level as lines of the signs of its world; in a dungeon # wall, . floor, o pillar, ~ water, @ start, > exit, e enemy, c chest, k key,
 * + locked door, % crack, ^ trap; ? for a code that no tile has.
 * @throws AigcError `bad-request` for what is no level: give the content alone, without its papers
 */
export function levelToText(level: Level): string {
  return textAmong(WORLDS, level);
}

/** {@link levelToText}, of some worlds. */
export function textAmong(worlds: Worlds, level: Level): string {
  const { tiles, things } = wholeAmong(worlds, level);
  const signs = level.tiles.map((code) => tiles[code]?.sign ?? "?");
  for (const { kind, x, y } of level.entities) signs[y * level.width + x] = things.find(({ name }) => name === kind)!.sign;
  return Array.from({ length: level.height }, (_, y) => signs.slice(y * level.width, (y + 1) * level.width).join("")).join("\n");
}

/**
 * The dungeon floor behind such lines; what stands somewhere stands on floor.
 * @param options `legend`: what other signs are, or these: `{ X: "wall", g: "enemy", " ": "floor" }`; null is rock. Blanks around lines count
 *   when they stand in it
 * @throws AigcError `bad-request` for lines of unequal length, unknown signs, no lines at all, and more floors than one
 */
export function levelFromText(text: string, options: MapReadOptions = {}): Level {
  checkText("level", "text", text, "lines of signs, as levelToText writes them");
  checkLegend("level", options);
  const { legend = {} } = options;
  const lines = Object.hasOwn(legend, " ") ? text.replace(/^\n+|\n+$/g, "").split("\n") : text.trim().split("\n").map((line) => line.trim()); // prettier-ignore
  const signs = new Map<string, MapMeaning>([...ownSigns(), ...Object.entries(legend)]);
  const width = lines[0]!.length;
  if (width === 0) throw new AigcError("bad-request", "level", "text has no lines. Give lines of signs, as levelToText writes them.");
  const entities: Entity[] = [];
  const tiles = lines.flatMap((line, y) => {
    if (line === "")
      throw new AigcError(
        "bad-request",
        "level",
        `line ${y + 1} is empty. Give one floor at a time: text.split("\\n\\n").map(levelFromText).`,
      );
    if (line.length !== width)
      throw new AigcError("bad-request", "level", `line ${y + 1} has ${line.length} signs, the first has ${width}.`);
    return [...line].map((sign, x) => {
      const meaning = signs.get(sign);
      if (meaning === undefined)
        throw new AigcError("bad-request", "level", `line ${y + 1} has the sign "${sign}". Known are ${[...signs.keys()].join(" ")}`);
      if (meaning === null) return TILES.indexOf("wall");
      const tile = TILES.indexOf(meaning as Tile);
      if (tile >= 0) return tile;
      entities.push({ kind: meaning as EntityKind, x, y });
      return TILES.indexOf("floor");
    });
  });
  return { width, height: lines.length, tiles, entities };
}
