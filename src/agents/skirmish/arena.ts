import { checkText } from "../../arguments.ts";
import type { Level } from "../../content.ts";
import { checkLevelContent } from "../../handed-in.ts";
import { checkArena } from "./check-arena.ts";

/** Where a fight takes place: row-major codes of tiles, those of dungeons, and two of its own, {@link SPIKES} and {@link DOOR}. */
export interface ArenaMap {
  readonly width: number;
  readonly height: number;
  readonly tiles: Uint8Array;
  /** Floor cells where heroes may start, and where opponents may start. */
  readonly heroStarts: readonly number[];
  readonly opponentStarts: readonly number[];
  /** The cell by which heroes leave; left out, there is none. */
  readonly exit?: number;
  /** Cells on which there is something that heals. */
  readonly pickups?: readonly number[];
}

/** Codes of tiles: first those of dungeons. */
export const [WALL, FLOOR, PILLAR, WATER] = [0, 1, 2, 3] as const;
/** Ground that hurts who stands on it. */
export const SPIKES = 4;
/** A closed door: it lets feet through, and neither shots nor sight. While somebody stands beside it, it is floor. */
export const DOOR = 5;

/** Whether nobody can walk on a cell: walls, pillars, water, and cells outside of the map. */
export function blocksFeet({ width, height, tiles }: ArenaMap, x: number, y: number): boolean {
  return x < 0 || y < 0 || x >= width || y >= height || !carriesFeet(tiles[y * width + x]!);
}

/** Whether fighters can stand on this tile. */
export function carriesFeet(tile: number): boolean {
  return tile === FLOOR || tile >= SPIKES;
}

/** Walls, pillars and closed doors stop shots and sight; water does not. */
export function blocksShots({ width, height, tiles }: ArenaMap, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= width || y >= height) return true;
  const tile = tiles[y * width + x];
  return tile === WALL || tile === PILLAR || tile === DOOR;
}

/** The arena of a level: heroes start at its start and leave by its exit, opponents start at its enemies. */
export function arenaFromLevel(level: Level): ArenaMap {
  checkLevelContent("skirmish", "level", level);
  const cells = (kind: string) => level.entities.filter((entity) => entity.kind === kind).map(({ x, y }) => y * level.width + x);
  return {
    width: level.width,
    height: level.height,
    tiles: Uint8Array.from(level.tiles),
    heroStarts: cells("start"),
    opponentStarts: cells("enemy"),
    ...exitOf(cells("exit")),
  };
}

const exitOf = (cells: readonly number[]) => (cells.length > 0 ? { exit: cells[0]! } : {});

const LETTERS: Readonly<Record<string, number>> = { "#": WALL, o: PILLAR, "~": WATER, "^": SPIKES, "+": DOOR };

/**
 * An arena from lines of text: # wall, . floor, o pillar, ~ water, ^ spikes, + door, H where heroes may start, e where opponents may,
 * ! something that heals, > the exit.
 * Without H or e, any floor cell may be a start.
 */
export function arenaFromText(text: string): ArenaMap {
  checkText("skirmish", "text", text);
  const lines = text
    .trim()
    .split("\n")
    .map((line) => line.trim());
  const [width, height] = [lines[0]!.length, lines.length];
  const tiles = new Uint8Array(width * height).fill(FLOOR);
  const starts: Record<string, number[]> = { H: [], e: [], ".": [], "!": [], ">": [] };
  lines.forEach((line, y) =>
    [...line].forEach((letter, x) => {
      const at = y * width + x;
      if (letter in LETTERS) tiles[at] = LETTERS[letter]!;
      else starts[letter]?.push(at);
    }),
  );
  const any = [...starts["."]!, ...starts["H"]!, ...starts["e"]!];
  return {
    width,
    height,
    tiles,
    heroStarts: starts["H"]!.length > 0 ? starts["H"]! : any,
    opponentStarts: starts["e"]!.length > 0 ? starts["e"]! : any,
    pickups: starts["!"]!,
    ...exitOf(starts[">"]!),
  };
}

/** The sets of maps. A training never uses validation or test maps. */
export const MAP_SETS = ["train", "validation", "test"] as const;
/** The name of one of them. */
export type MapSet = (typeof MAP_SETS)[number];

/**
 * The set of a map, by a hash of its floor plan: no map is in two sets, whatever the seed. Mirror images are in the same set. One map of
 * eight is a test map, one of eight is a validation map.
 */
export function setOf(map: ArenaMap): MapSet {
  checkArena("skirmish", "map", map);
  const least = Math.min(...MIRRORS.map((mirror) => hashOf(map, mirror)));
  const part = (least ^ (least >>> 16)) & 7;
  return part === 0 ? "test" : part === 1 ? "validation" : "train";
}

/** As it is, and mirrored left to right, top to bottom, and both. */
const MIRRORS = [
  [false, false],
  [true, false],
  [false, true],
  [true, true],
] as const;

/** FNV-1a over width and tiles, read from one of the four corners. */
function hashOf({ width, height, tiles }: ArenaMap, [flipX, flipY]: readonly [boolean, boolean]): number {
  let hash = Math.imul(0x811c9dc5 ^ width, 0x01000193);
  for (let y = 0; y < height; y++) {
    const row = (flipY ? height - 1 - y : y) * width;
    for (let x = 0; x < width; x++) hash = Math.imul(hash ^ tiles[row + (flipX ? width - 1 - x : x)]!, 0x01000193);
  }
  return hash >>> 0;
}
