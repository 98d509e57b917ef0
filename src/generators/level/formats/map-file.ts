import { checkOptions, checkText, describe, mapOf, oneOf, refuse, type Check } from "../../../arguments.ts";
import type { Entity, Level } from "../../../content.ts";
import { ENTITY_KINDS, TILES, type EntityKind, type Tile } from "../worlds/dungeon/tiles.ts";
import { AigcError } from "../../../errors.ts";
import { checkWholeLevel } from "../../../handed-in.ts";
import { checkOfDungeon } from "../worlds/known-level.ts";
import { FLOOR, tileCode, WALL } from "../room.ts";

/** What is read at most: a file of so many characters, a map with sides of so many cells. */
export const MAP_LIMITS = { characters: 16 * 1024 * 1024, side: 1024 } as const;

/** A tile, who stands on the floor of its cell, or null for what is passed over. */
export type MapMeaning = Tile | EntityKind | null;

/**
 * What the words, numbers, signs or colours of a map from elsewhere stand for: `{ stone: "wall", "17": "water", goblin: "enemy",
 * torch: null }`. What is called as ours are needs no entry.
 */
export type MapLegend = Readonly<Record<string, MapMeaning>>;

export interface MapReadOptions {
  readonly legend?: MapLegend;
}

const MEANINGS = [...TILES, ...ENTITY_KINDS] as const;
const checkMeaning: Check = (where, name, value) => {
  if (value !== null) oneOf(MEANINGS)(where, name, value);
};

/** What a file is refused with. */
export const badMap = (where: string, message: string, cause?: unknown): AigcError => new AigcError("bad-data", where, message, { cause });

export const checkLegend = (where: string, options: unknown): void =>
  checkOptions(where, "options", options, { "legend?": mapOf(checkMeaning) });

/** Looks at a file before anything is done with it, however large it is. */
export function checkMapText(where: string, file: unknown, options: unknown): void {
  checkLegend(where, options);
  checkText(where, "file", file, "the text of a map's file");
  if (file.length > MAP_LIMITS.characters)
    throw badMap(
      where,
      `the file has ${file.length} characters, more than ${MAP_LIMITS.characters}. Take out layers that are no tiles, or cut the map up.`,
    );
}

/** @throws AigcError `bad-data` for a map that is empty or larger than what is read */
export function checkMapSize(where: string, width: number, height: number): void {
  const fits = (size: number) => Number.isInteger(size) && size >= 1 && size <= MAP_LIMITS.side;
  if (!fits(width) || !fits(height))
    throw badMap(
      where,
      `the map is ${describe(width)} x ${describe(height)} cells; read are 1 x 1 to ${MAP_LIMITS.side} x ${MAP_LIMITS.side}. Cut it up.`,
    );
}

/**
 * What something of a map stands for, by the first of its names that the legend has, or that is called as ours are.
 * @param what what it is and where it lies, for the refusal
 */
export function meaningOf(where: string, legend: MapLegend, names: readonly string[], what: () => string): MapMeaning {
  for (const name of names) if (Object.hasOwn(legend, name)) return legend[name]!;
  for (const name of names) {
    const own = MEANINGS.find((meaning) => meaning === name.toLowerCase());
    if (own) return own;
  }
  const example = JSON.stringify(names[0] ?? "name");
  throw badMap(
    where,
    `${what()} is none of ${MEANINGS.join(", ")}. Say what it is: { legend: { ${example}: "wall" } }, or null to pass it over.`,
  );
}

/** The level of what lies in each cell and who stands somewhere; a cell with nothing in it is rock. */
export function builtLevel(width: number, height: number, cells: readonly MapMeaning[], entities: readonly Entity[]): Level {
  const standing: Entity[] = [];
  const tiles = cells.map((meaning, cell) => {
    if (meaning === null) return WALL;
    if ((TILES as readonly string[]).includes(meaning)) return tileCode(meaning as Tile);
    standing.push({ kind: meaning as EntityKind, x: cell % width, y: Math.floor(cell / width) });
    return FLOOR;
  });
  return { width, height, tiles, entities: [...standing, ...entities] };
}

/** @throws AigcError `bad-request` for what is no level, and for one with tiles that this version does not have */
export function checkKnownTiles(level: unknown): asserts level is Level {
  checkWholeLevel("level", "level", level, ENTITY_KINDS);
  checkOfDungeon("level", level);
  const strange = level.tiles.findIndex((code) => TILES[code] === undefined);
  if (strange >= 0) refuse("level", `level.tiles[${strange}]`, level.tiles[strange], `a code from 0 to ${TILES.length - 1}`);
}
