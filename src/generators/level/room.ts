import { TILES, type Tile } from "./worlds/dungeon/tiles.ts";

/** A floor is a grid of rooms of this size, their walls included. */
export const ROOM_WIDTH = 16;
export const ROOM_HEIGHT = 12;
export const ROOM_CELLS = ROOM_WIDTH * ROOM_HEIGHT;

export const tileCode = (tile: Tile): number => TILES.indexOf(tile);
export const [WALL, FLOOR, PILLAR, WATER] = [tileCode("wall"), tileCode("floor"), tileCode("pillar"), tileCode("water")];

/** What a room looks like. */
export const ROOM_STYLES = ["cave", "hall", "chambers", "maze", "pond", "ruin"] as const;
/** The name of one of them. */
export type RoomStyle = (typeof ROOM_STYLES)[number];

export const SIDES = ["north", "east", "south", "west"] as const;
export type Side = (typeof SIDES)[number];

/** A gap in the outer wall of a room. */
export interface Opening {
  readonly side: Side;
  /** First column (north, south) or row (east, west) of the gap, within the room. */
  readonly from: number;
  readonly width: number;
}

/** The plan of a room, before it is filled. */
export interface RoomPlan {
  readonly openings: readonly Opening[];
  readonly style: RoomStyle;
  /** Wanted share of the inner 14 x 10 cells that can be walked on, 0 to 1. */
  readonly openness: number;
}

/** Codes into TILES, row-major, 16 x 12. */
export type RoomTiles = Uint8Array<ArrayBuffer>;

/** The cells of the outer wall that an opening removes. */
export function openingCells({ side, from, width }: Opening): number[] {
  return Array.from({ length: width }, (_, i) => {
    if (side === "north") return from + i;
    if (side === "south") return (ROOM_HEIGHT - 1) * ROOM_WIDTH + from + i;
    return (from + i) * ROOM_WIDTH + (side === "west" ? 0 : ROOM_WIDTH - 1);
  });
}

/** The cell one step inside from a cell of the outer wall. */
export function inside(cell: number): number {
  const x = cell % ROOM_WIDTH;
  const y = Math.floor(cell / ROOM_WIDTH);
  return Math.min(Math.max(y, 1), ROOM_HEIGHT - 2) * ROOM_WIDTH + Math.min(Math.max(x, 1), ROOM_WIDTH - 2);
}

/** 1 for the cells of the outer wall, which are fixed by the plan. */
export const ROOM_BORDER: Uint8Array = Uint8Array.from({ length: ROOM_CELLS }, (_, cell) => (inside(cell) === cell ? 0 : 1));

/** A room of solid wall with its openings. */
export function closedRoom(openings: readonly Opening[]): RoomTiles {
  const tiles = new Uint8Array(ROOM_CELLS).fill(WALL);
  for (const opening of openings) for (const cell of openingCells(opening)) tiles[cell] = FLOOR;
  return tiles;
}

/** Share of the inner cells that can be walked on. */
export function opennessOf(tiles: ArrayLike<number>): number {
  let floor = 0;
  for (let cell = 0; cell < ROOM_CELLS; cell++) if (!ROOM_BORDER[cell] && tiles[cell] === FLOOR) floor++;
  return floor / ((ROOM_WIDTH - 2) * (ROOM_HEIGHT - 2));
}

/** The conditions and tiles of a room network, each list in the order of the network. */
export interface RoomWords {
  readonly tiles: readonly Tile[];
  readonly styles: readonly RoomStyle[];
  readonly sides: readonly Side[];
}

/** The lists of this version, for new trainings. */
export const ROOM_WORDS: RoomWords = { tiles: TILES, styles: ROOM_STYLES, sides: SIDES };

/** Numbers in {@link roomCondition}. */
export const conditionSize = ({ sides, styles }: RoomWords = ROOM_WORDS): number => sides.length + 1 + styles.length;

/**
 * The condition of the room network, contract "level-room@1": one flag for each side with an opening, the openness (normalised by mean and
 * deviation of the corpus), and the style as one-hot.
 */
export function roomCondition({ openings, style, openness }: RoomPlan, words: RoomWords = ROOM_WORDS): Float32Array {
  const { sides, styles } = words;
  const condition = new Float32Array(conditionSize(words));
  for (const { side } of openings) condition[sides.indexOf(side)] = 1;
  condition[sides.length] = 4 * (openness - 0.6);
  condition[sides.length + 1 + styles.indexOf(style)] = 1;
  return condition;
}
