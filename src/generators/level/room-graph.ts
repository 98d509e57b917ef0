import type { Entity, Level } from "../../content.ts";
import { beside, regions, SIDES } from "../../grid.ts";
import { FLOOR, ROOM_HEIGHT, ROOM_WIDTH } from "./room.ts";
import { walkLevel, type Spot } from "./walk-level.ts";

/** The tags of rooms. */
export const ROOM_TAGS = ["start", "exit", "boss", "treasure", "dead-end", "locked"] as const;
/** The name of one of them. */
export type RoomTag = (typeof ROOM_TAGS)[number];

/** Connected floor within one place of the grid of rooms. */
export interface LevelRoom {
  /** Its place in the list of rooms. */
  readonly id: number;
  /** Its floor: cells, `y * width + x`. */
  readonly cells: readonly number[];
  /** The cell of its floor that is nearest to its middle. */
  readonly centre: Spot;
  /**
   * "start" and "exit": it has them. "boss": the room farthest from the start. "treasure": it has a chest. "dead-end": it has one passage.
   * "locked": it can only be reached through the locked door.
   */
  readonly tags: readonly RoomTag[];
  /** The number of rooms from the start room, which is 0; -1 without a way. */
  readonly depth: number;
  /** Ids of the rooms that one can walk to directly. */
  readonly neighbours: readonly number[];
  /** The entities in it. */
  readonly entities: readonly Entity[];
}

/** A connection of two rooms. */
export interface Passage {
  /** Ids of rooms, the lower first. */
  readonly rooms: readonly [number, number];
  /** Its cells on both sides. */
  readonly cells: readonly number[];
  /** Whether a door is in it. */
  readonly locked: boolean;
}

/** The rooms of a floor, and what joins them. */
export interface RoomGraph {
  readonly rooms: readonly LevelRoom[];
  readonly passages: readonly Passage[];
}

/** Finds the rooms, in the grid of 16 x 12 cells in the middle of the floor. Floor outside of the grid belongs to the nearest room. */
export function roomGraph(level: Level): RoomGraph {
  const { width, tiles, entities } = level;
  const place = placesOf(level);
  // Regions of floor in each place of the grid.
  const owner = new Int32Array(tiles.length).fill(-1);
  const floors: number[][] = [];
  for (let here = 0; here < place.count; here++) floors.push(...regions(level, (cell) => tiles[cell] === FLOOR && place.of(cell) === here));
  floors.forEach((cells, id) => cells.forEach((cell) => (owner[cell] = id)));
  const passages = passagesOf(level, owner);
  const start = entities.find(({ kind }) => kind === "start");
  const walk = start && walkLevel(level, start);
  const first = start ? owner[start.y * width + start.x]! : -1;
  const steps = floors.map((cells) => cells.reduce((most, cell) => Math.max(most, walk ? walk.distance[cell]! : -1), -1));
  const farthest = steps.indexOf(Math.max(...steps));
  const depths = depthsOf(floors.length, passages, first);
  const rooms = floors.map((cells, id): LevelRoom => {
    const there = entities.filter(({ x, y }) => owner[y * width + x] === id);
    const has = (kind: string) => there.some((entity) => entity.kind === kind);
    const neighbours = passages.flatMap(({ rooms: [a, b] }) => (a === id ? [b] : b === id ? [a] : []));
    const locked = walk !== undefined && steps[id]! >= 0 && cells.every((cell) => walk.beforeKey[cell]! < 0);
    const tags: Record<RoomTag, boolean> = {
      start: has("start"),
      exit: has("exit"),
      boss: id === farthest && id !== first && steps[id]! >= 0,
      treasure: has("chest"),
      "dead-end": neighbours.length === 1 && !has("start"),
      locked,
    };
    return {
      id,
      cells,
      centre: middleOf(level, cells),
      tags: ROOM_TAGS.filter((tag) => tags[tag]),
      depth: depths[id]!,
      neighbours,
      entities: there,
    };
  });
  return { rooms, passages };
}

/** The places of the grid of rooms, and in which of them a cell lies. */
function placesOf({ width, height }: Level): { readonly count: number; of(cell: number): number } {
  const along = (size: number, room: number) => {
    const count = Math.max(1, Math.floor(size / room));
    const origin = Math.floor((size - count * room) / 2);
    return { count, of: (at: number) => Math.min(count - 1, Math.max(0, Math.floor((at - origin) / room))) };
  };
  const [columns, rows] = [along(width, ROOM_WIDTH), along(height, ROOM_HEIGHT)];
  return { count: columns.count * rows.count, of: (cell) => rows.of(Math.floor(cell / width)) * columns.count + columns.of(cell % width) };
}

function passagesOf(level: Level, owner: Int32Array): Passage[] {
  const doors = new Set(level.entities.filter(({ kind }) => kind === "door").map(({ x, y }) => y * level.width + x));
  const found = new Map<string, { rooms: [number, number]; cells: Set<number> }>();
  owner.forEach((id, cell) => {
    if (id < 0) return;
    for (let side = 0; side < SIDES; side++) {
      const next = beside(level, cell, side);
      const other = next < 0 ? -1 : owner[next]!;
      if (other <= id) continue;
      const key = `${id} ${other}`;
      if (!found.has(key)) found.set(key, { rooms: [id, other], cells: new Set() });
      found.get(key)!.cells.add(cell).add(next);
    }
  });
  return Array.from(found.values(), ({ rooms, cells }) => ({
    rooms,
    cells: [...cells],
    locked: [...cells].some((cell) => doors.has(cell)),
  }));
}

function depthsOf(count: number, passages: readonly Passage[], first: number): number[] {
  const depths = Array.from({ length: count }, (_, id): number => (id === first ? 0 : -1));
  const queue = first < 0 ? [] : [first];
  for (const here of queue) {
    for (const { rooms } of passages) {
      const next = rooms[0] === here ? rooms[1] : rooms[1] === here ? rooms[0] : -1;
      if (next < 0 || depths[next]! >= 0) continue;
      depths[next] = depths[here]! + 1;
      queue.push(next);
    }
  }
  return depths;
}

/** The cell that is nearest to the mean of all. */
function middleOf({ width }: Level, cells: readonly number[]): Spot {
  let [sumX, sumY] = [0, 0];
  for (const cell of cells) [sumX, sumY] = [sumX + (cell % width), sumY + Math.floor(cell / width)];
  const off = (cell: number) => {
    const [dx, dy] = [(cell % width) - sumX / cells.length, Math.floor(cell / width) - sumY / cells.length];
    return dx * dx + dy * dy;
  };
  const best = cells.reduce((one, other) => (off(other) < off(one) ? other : one));
  return { x: best % width, y: Math.floor(best / width) };
}
