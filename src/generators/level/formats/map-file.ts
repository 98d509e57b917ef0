import { checkOptions, checkText, describe, mapOf, oneOf, refuse, type Check } from "../../../arguments.ts";
import type { Entity, Level, LevelArea } from "../../../content.ts";
import type { EntityKind, Tile } from "../worlds/dungeon/tiles.ts";
import { AigcError } from "../../../errors.ts";
import { wholeAmong, type Worlds } from "../worlds/among.ts";
import type { World } from "../worlds/world.ts";

/** What is read at most: a file of so many characters, a map with sides of so many cells. */
export const MAP_LIMITS = { characters: 16 * 1024 * 1024, side: 1024 } as const;

/** A tile of the world, of a dungeon or of another, who stands in its cell, or null for what is passed over. */
export type MapMeaning = Tile | EntityKind | (string & {}) | null;

/**
 * What the words, numbers, signs or colours of a map from elsewhere stand for: `{ stone: "wall", "17": "water", goblin: "enemy",
 * torch: null }`. What is called as ours are needs no entry.
 */
export type MapLegend = Readonly<Record<string, MapMeaning>>;

export interface MapReadOptions {
  readonly legend?: MapLegend;
  /** Which world the map is of. Default: what the file says, where it was written here; else "dungeon". */
  readonly world?: string;
}

/** The names that tiles and things of a world have. */
const meaningsOf = ({ tiles, things }: World): readonly string[] => [...tiles, ...things].map(({ name }) => name);
const meaningAmong =
  (worlds: Worlds): Check =>
  (where, name, value) => {
    if (value !== null) oneOf([...new Set(worlds.flatMap(meaningsOf))])(where, name, value);
  };

/** What a file is refused with. */
export const badMap = (where: string, message: string, cause?: unknown): AigcError => new AigcError("bad-data", where, message, { cause });

export const checkLegend = (where: string, worlds: Worlds, options: unknown): void =>
  checkOptions(where, "options", options, { "legend?": mapOf(meaningAmong(worlds)), "world?": oneOf(worlds.map(({ name }) => name)) });

/** Looks at a file before anything is done with it, however large it is. */
export function checkMapText(where: string, worlds: Worlds, file: unknown, options: unknown): asserts file is string {
  checkLegend(where, worlds, options);
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

/** Who reads a map: for whom it is refused, what it is of, and what its words stand for. */
export interface MapReader {
  readonly where: string;
  readonly world: World;
  readonly legend: MapLegend;
}

/**
 * The world of a map that is read.
 * @param said by the file itself
 */
export function mapReader(where: string, worlds: Worlds, { legend = {}, world }: MapReadOptions, said?: string): MapReader {
  const named = worlds.find(({ name }) => name === (world ?? said ?? "dungeon"));
  if (!named) throw badMap(where, `the map is of the world "${String(said)}"; there are ${worlds.map(({ name }) => name).join(", ")}.`);
  return { where, world: named, legend };
}

/** What cells are made of before any layer is read: what the legend says of "0", which editors write where nothing was drawn. */
export function emptyCells(reader: MapReader, count: number): MapMeaning[] {
  const empty = Object.hasOwn(reader.legend, "0") ? meaningOf(reader, ["0"], () => "an empty cell") : null;
  return Array.from({ length: count }, () => empty);
}

/**
 * What something of a map stands for, by the first of its names that the legend has, or that is called as ours are.
 * @param what what it is and where it lies, for the refusal
 */
export function meaningOf({ where, world, legend }: MapReader, names: readonly string[], what: () => string): MapMeaning {
  const meanings = meaningsOf(world);
  for (const name of names) {
    if (!Object.hasOwn(legend, name)) continue;
    const meaning = legend[name]!;
    if (meaning === null || meanings.includes(meaning)) return meaning;
    throw badMap(where, `${what()} is to be "${meaning}", which the world ${world.name} does not have. It has ${meanings.join(", ")}.`);
  }
  for (const name of names) {
    const own = meanings.find((meaning) => meaning === name.toLowerCase());
    if (own) return own;
  }
  const example = JSON.stringify(names[0] ?? "name");
  throw badMap(
    where,
    `${what()} is none of ${meanings.join(", ")}. Say what it is: { legend: { ${example}: "${meanings[0]}" } }, or null to pass it over.`,
  );
}

export const isTile = ({ tiles }: World, name: string): boolean => tiles.some((tile) => tile.name === name);

/** The level of what lies in each cell and who stands somewhere; a cell with nothing in it is rock in a dungeon, else open. */
export function builtLevel(
  { world }: MapReader,
  { width, height, cells }: { readonly width: number; readonly height: number; readonly cells: readonly MapMeaning[] },
  entities: readonly Entity[],
  areas?: readonly LevelArea[],
): Level {
  const standing: Entity[] = [];
  const codes = new Map(world.tiles.map(({ name }, code) => [name, code]));
  const open = world.tiles.findIndex(({ stops }) => stops === "never");
  const empty = world.name === "dungeon" ? codes.get("wall")! : open;
  const tiles = cells.map((meaning, cell) => {
    if (meaning === null) return empty;
    const code = codes.get(meaning);
    if (code !== undefined) return code;
    standing.push({ kind: meaning, x: cell % width, y: Math.floor(cell / width) });
    return open;
  });
  return {
    ...(world.name === "dungeon" ? {} : { world: world.name }),
    width,
    height,
    tiles,
    entities: [...standing, ...entities],
    ...(areas === undefined ? {} : { areas }),
  };
}

/** @throws AigcError `bad-request` for what is no level, and for one with tiles that this version does not have; its world */
export function checkKnownTiles(worlds: Worlds, level: unknown): World {
  const world = wholeAmong(worlds, level);
  const { tiles } = level as Level;
  const strange = tiles.findIndex((code) => world.tiles[code] === undefined);
  if (strange >= 0) refuse("level", `level.tiles[${strange}]`, tiles[strange], `a code from 0 to ${world.tiles.length - 1}`);
  return world;
}
