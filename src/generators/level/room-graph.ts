import type { Entity, Level, LevelArea } from "../../content.ts";
import { beside, SIDES } from "../../grid.ts";
import { FLOOR, ROOM_HEIGHT, ROOM_WIDTH } from "./room.ts";
import { walkLevel, type Spot } from "./walk-level.ts";

/** What a room is for. */
export const ROOM_TAGS = [
  "start",
  "exit",
  "boss",
  "treasure",
  "dead-end",
  "locked",
  "key",
  "shop",
  "secret",
  "ambush",
  "guarded",
  "archers",
  "two-ways",
] as const;
/** The name of one of them. */
export type RoomTag = (typeof ROOM_TAGS)[number];

/** Floor that hangs together within one area of the level, or, where it has none, one place of a grid of 16 x 12. */
export interface LevelRoom {
  /** Its place in the list of rooms. */
  readonly id: number;
  /** Its floor: cells, `y * width + x`. */
  readonly cells: readonly number[];
  /** The cell of its floor that is nearest to its middle. */
  readonly centre: Spot;
  /**
   * "start", "exit" and "key": these stand in it. "boss": the area's own tag, or no room is a longer walk from the start. "treasure": a
   * chest. "dead-end": one way in. "locked": reached through a locked door alone. The others are tags of its area: "shop"; "secret",
   * behind a wall to be broken; "ambush", "guarded", "archers" and "two-ways", what is set up in it.
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

/** Rooms are the areas of the level, each with its half of the ways to others; else places of a grid of 16 x 12 in the middle of the floor. */
export function roomGraph(level: Level): RoomGraph {
  const { width, entities } = level;
  const { places, tagsOf } = level.areas && level.areas.length > 0 ? placesOfAreas(level, level.areas) : placesOfGrid(level);
  const { owner, floors } = floorsOf(level, places);
  const passages = passagesOf(level, owner);
  const start = entities.find(({ kind }) => kind === "start");
  const walk = start && walkLevel(level, start);
  const first = start ? owner[start.y * width + start.x]! : -1;
  const steps = floors.map((cells) => cells.reduce((most, cell) => Math.max(most, walk ? walk.distance[cell]! : -1), -1));
  const farthest = steps.indexOf(Math.max(...steps));
  const depths = depthsOf(floors.length, passages, first);
  const own = floors.map((cells) => tagsOf(places[cells[0]!]!));
  const anyBoss = own.some((tags) => tags.includes("boss"));
  const inRoom = floors.map((): Entity[] => []);
  for (const entity of entities) inRoom[owner[entity.y * width + entity.x]!]?.push(entity);
  const rooms = floors.map((cells, id): LevelRoom => {
    const there = inRoom[id]!;
    const has = (kind: string) => there.some((entity) => entity.kind === kind);
    const neighbours = passages.flatMap(({ rooms: [a, b] }) => (a === id ? [b] : b === id ? [a] : []));
    const locked = walk !== undefined && steps[id]! >= 0 && cells.every((cell) => walk.beforeKey[cell]! < 0);
    const tags: Partial<Record<RoomTag, boolean>> = {
      start: has("start"),
      exit: has("exit"),
      key: has("key"),
      boss: anyBoss ? own[id]!.includes("boss") : id === farthest && id !== first && steps[id]! >= 0,
      treasure: has("chest"),
      "dead-end": neighbours.length === 1 && !has("start"),
      locked,
    };
    return {
      id,
      cells,
      centre: middleOf(level, cells),
      tags: ROOM_TAGS.filter((tag) => tags[tag] ?? own[id]!.includes(tag)),
      depth: depths[id]!,
      neighbours,
      entities: there,
    };
  });
  return { rooms, passages };
}

interface Places {
  /** For each cell the place that it is in. */
  readonly places: Int32Array;
  /** What a place is for, where the level says so. */
  tagsOf(place: number): readonly string[];
}

/** The places of a grid of rooms. */
function placesOfGrid({ width, height }: Level): Places {
  const along = (size: number, room: number) => {
    const count = Math.max(1, Math.floor(size / room));
    const origin = Math.floor((size - count * room) / 2);
    return { count, of: (at: number) => Math.min(count - 1, Math.max(0, Math.floor((at - origin) / room))) };
  };
  const [columns, rows] = [along(width, ROOM_WIDTH), along(height, ROOM_HEIGHT)];
  const places = Int32Array.from({ length: width * height }, (_, cell) => rows.of(Math.floor(cell / width)) * columns.count + columns.of(cell % width)); // prettier-ignore
  return { places, tagsOf: () => [] };
}

/** The areas of a level; floor between two is of the nearer one, and a door or a crack parts them. */
function placesOfAreas(level: Level, areas: readonly LevelArea[]): Places {
  const { width, height, tiles, entities } = level;
  const places = new Int32Array(width * height).fill(-1);
  areas.forEach((area, place) => {
    for (let y = Math.max(0, area.y + 1); y < Math.min(height, area.y + area.height - 1); y++)
      for (let x = Math.max(0, area.x + 1); x < Math.min(width, area.x + area.width - 1); x++) places[y * width + x] = place;
  });
  const shut = new Set(entities.filter(({ kind }) => kind === "door" || kind === "crack").map(({ x, y }) => y * width + x));
  const queue = [...places.keys()].filter((cell) => places[cell]! >= 0 && tiles[cell] === FLOOR);
  for (const here of queue) {
    for (let side = 0; side < SIDES; side++) {
      const next = beside(level, here, side);
      if (next < 0 || tiles[next] !== FLOOR || places[next]! >= 0) continue;
      places[next] = places[here]!;
      if (!shut.has(next)) queue.push(next);
    }
  }
  return { places, tagsOf: (place) => areas[place]?.tags ?? [] };
}

/** Floor of each place that hangs together, in the order of rows. */
function floorsOf(level: Level, places: Int32Array): { owner: Int32Array; floors: number[][] } {
  const { tiles } = level;
  const owner = new Int32Array(tiles.length).fill(-1);
  const floors: number[][] = [];
  tiles.forEach((tile, first) => {
    if (tile !== FLOOR || owner[first] !== -1) return;
    const cells = [first];
    owner[first] = floors.length;
    for (const here of cells) {
      for (let side = 0; side < SIDES; side++) {
        const next = beside(level, here, side);
        if (next < 0 || tiles[next] !== FLOOR || owner[next] !== -1 || places[next] !== places[here]) continue;
        owner[next] = floors.length;
        cells.push(next);
      }
    }
    floors.push(cells);
  });
  return { owner, floors };
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
