import { checkChoice, checkText } from "../../arguments.ts";
import { TILES, type Level } from "../../content.ts";
import { checkLevelContent, checkRng } from "../../handed-in.ts";
import { regions } from "../../grid.ts";
import type { Rng } from "../../rng.ts";
import { checkArena } from "./check-arena.ts";

/** The map of a fight: row-major codes, indices of TILES. */
export interface ArenaMap {
  readonly width: number;
  readonly height: number;
  readonly tiles: Uint8Array;
  /** Floor cells where heroes may start, and where opponents may start. */
  readonly heroStarts: readonly number[];
  readonly opponentStarts: readonly number[];
}

const [WALL, FLOOR, PILLAR, WATER] = [TILES.indexOf("wall"), TILES.indexOf("floor"), TILES.indexOf("pillar"), TILES.indexOf("water")];

/** Whether nobody can walk on a cell: walls, pillars, water, and cells outside of the map. */
export function blocksFeet({ width, height, tiles }: ArenaMap, x: number, y: number): boolean {
  return x < 0 || y < 0 || x >= width || y >= height || !carriesFeet(tiles[y * width + x]!);
}

/** Whether fighters can stand on this tile. */
export function carriesFeet(tile: number): boolean {
  return tile === FLOOR;
}

/** Whether a cell stops arrows and sight: walls and pillars do, water does not. */
export function blocksShots({ width, height, tiles }: ArenaMap, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= width || y >= height) return true;
  const tile = tiles[y * width + x];
  return tile === WALL || tile === PILLAR;
}

/** The arena of a level: heroes start at its start, opponents at its enemies. */
export function arenaFromLevel(level: Level): ArenaMap {
  checkLevelContent("skirmish", "level", level);
  const cells = (kind: string) => level.entities.filter((entity) => entity.kind === kind).map(({ x, y }) => y * level.width + x);
  return {
    width: level.width,
    height: level.height,
    tiles: Uint8Array.from(level.tiles),
    heroStarts: cells("start"),
    opponentStarts: cells("enemy"),
  };
}

/**
 * An arena from lines of text: # wall, . floor, o pillar, ~ water, H where heroes may start, e where opponents may.
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
  const starts: Record<string, number[]> = { H: [], e: [], ".": [] };
  lines.forEach((line, y) =>
    [...line].forEach((letter, x) => {
      const at = y * width + x;
      if (letter === "#") tiles[at] = WALL;
      else if (letter === "o") tiles[at] = PILLAR;
      else if (letter === "~") tiles[at] = WATER;
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
  };
}

/** The sets of maps. A training never uses validation or test maps. */
const MAP_SETS = ["train", "validation", "test"] as const;
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

/**
 * A random arena of `set`: open ground, pillars, rooms with gaps, caves or ponds, in sizes from 12x10 to 20x14. All of its floor is
 * connected. No map is in two sets ({@link setOf}).
 */
export function randomArena(set: MapSet, rng: Rng): ArenaMap {
  checkChoice("skirmish", "set", set, MAP_SETS);
  checkRng("skirmish", "rng", rng);
  const own = rng.fork(`arena/${set}`);
  for (;;) {
    const proposal = propose(own);
    const pieces = regions(proposal, (cell) => carriesFeet(proposal.tiles[cell]!));
    const kept = pieces.reduce((most, piece) => (piece.length > most.length ? piece : most), []);
    if (kept.length < proposal.width * proposal.height * 0.4) continue;
    const tiles = proposal.tiles.map((tile) => (tile === FLOOR ? WALL : tile));
    for (const cell of kept) tiles[cell] = FLOOR;
    const arena = { ...proposal, tiles, heroStarts: kept, opponentStarts: kept };
    if (setOf(arena) === set) return arena;
  }
}

function propose(rng: Rng): ArenaMap {
  const width = 12 + rng.below(9);
  const height = 10 + rng.below(5);
  const tiles = new Uint8Array(width * height).fill(FLOOR);
  const set = (x: number, y: number, tile: number) => {
    if (x > 0 && y > 0 && x < width - 1 && y < height - 1) tiles[y * width + x] = tile;
  };
  for (let x = 0; x < width; x++) for (const y of [0, height - 1]) tiles[y * width + x] = WALL;
  for (let y = 0; y < height; y++) for (const x of [0, width - 1]) tiles[y * width + x] = WALL;
  const block = (tile: number, most: number) => {
    const [x, y, w, h] = [1 + rng.below(width - 2), 1 + rng.below(height - 2), 1 + rng.below(most), 1 + rng.below(most)];
    for (let dy = 0; dy < h; dy++) for (let dx = 0; dx < w; dx++) set(x + dx, y + dy, tile);
  };
  const wallWithGaps = (vertical: boolean) => {
    const at = 3 + rng.below((vertical ? width : height) - 6);
    const length = vertical ? height : width;
    const gaps = [1 + rng.below(length - 2), 1 + rng.below(length - 2)];
    for (let i = 1; i < length - 1; i++) if (!gaps.some((gap) => Math.abs(gap - i) <= 1)) set(vertical ? at : i, vertical ? i : at, WALL);
  };
  const kind = rng.below(6);
  if (kind === 1) for (let i = 4 + rng.below(8); i > 0; i--) block(PILLAR, 1);
  if (kind === 2) for (let i = 2 + rng.below(4); i > 0; i--) block(WALL, 3);
  if (kind === 3) {
    wallWithGaps(true);
    if (rng.below(2) === 0) wallWithGaps(false);
  }
  if (kind === 4) for (let i = 10 + rng.below(14); i > 0; i--) block(WALL, 2);
  if (kind === 5) {
    block(WATER, 5);
    for (let i = rng.below(5); i > 0; i--) block(PILLAR, 1);
  }
  return { width, height, tiles, heroStarts: [], opponentStarts: [] };
}
