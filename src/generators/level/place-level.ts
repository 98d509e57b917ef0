import type { Entity, EntityKind, Level } from "../../content.ts";
import { distances, neighbours } from "../../grid.ts";
import type { Parts } from "../../parts.ts";
import type { Rng } from "../../rng.ts";
import { gridOf, onFloor } from "./floor.ts";
import type { Layout, PlannedRoom } from "./layout-level.ts";
import { SAFE_STEPS } from "./level.ts";
import { HIDDEN, sightBetween } from "./line-of-sight.ts";
import { FLOOR, ROOM_HEIGHT, ROOM_WIDTH, WALL, type RoomTiles } from "./room.ts";
import { createStanding } from "./standing.ts";

/** Puts rooms side by side on a floor of wall. */
export function assembleLevel(width: number, height: number, layout: Layout, rooms: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const tiles = new Uint8Array(width * height).fill(WALL);
  layout.rooms.forEach(({ left, top }, room) => {
    for (let y = 0; y < ROOM_HEIGHT; y++)
      for (let x = 0; x < ROOM_WIDTH; x++) tiles[(top + y) * width + left + x] = rooms[room]![y * ROOM_WIDTH + x]!;
  });
  return tiles;
}

/**
 * Sets start, exit, key, door, chests and enemies as the layout wants them: the start in the open, exit and key far into their
 * rooms, chests in corners, enemies spread, not beside the start and, where the floor allows it, not in sight of it. Nothing stands
 * where it would cut anything off, were it a wall; a room without such a place gets an alcove. Where the tiles leave no place at
 * all, the middle of the room is taken: the check will say so.
 * @param tiles changed where an alcove is dug
 */
export function* placeEntities(width: number, tiles: Uint8Array, layout: Layout, rng: Rng): Parts<Level> {
  const height = tiles.length / width;
  const entities: Entity[] = [];
  const standing = createStanding(width, tiles);
  const put = (kind: EntityKind, cell: number) => {
    standing.put(cell, kind !== "start" && kind !== "door");
    entities.push({ kind, x: cell % width, y: Math.floor(cell / width) });
  };
  const openAround = (cell: number) => {
    const x = cell % width;
    let count = 0;
    for (const dy of [-1, 0, 1])
      for (const dx of [-1, 0, 1])
        if ((dx !== 0 || dy !== 0) && x + dx >= 0 && x + dx < width && tiles[cell + dy * width + dx] === FLOOR) count++;
    return count;
  };
  const whims = new Float64Array(tiles.length).fill(-1);
  const chanceOf = (cell: number) => (whims[cell]! < 0 ? (whims[cell] = rng.next()) : whims[cell]!);
  /** The best free floor cell of a room, of those that may be taken; -1 if there is none. */
  const choose = (room: PlannedRoom, score: Score, may: (cell: number) => boolean): number => {
    let best = -1;
    let most = -Infinity;
    for (const cell of innerCells(width, room)) {
      if (tiles[cell] !== FLOOR || standing.taken.has(cell)) continue;
      const value = score(cell) + chanceOf(cell);
      if (value > most && may(cell)) [best, most] = [cell, value];
    }
    return best;
  };

  const startRoom = layout.rooms[layout.start]!;
  const single = layout.rooms.length === 1;
  const hidden = startRoom.enemies > 0 ? hiddenFromEach(width, tiles, startRoom) : null;
  const start = choose(
    startRoom,
    (cell) =>
      openAround(cell) / 2 -
      (nearOpening(width, startRoom, cell) ? 4 : 0) +
      (single ? 5 * chanceOf(cell) : 0) +
      // Room enough to hide in comes before everything else.
      (hidden ? (100 * Math.min(hidden.get(cell)!, 2 * startRoom.enemies)) / (2 * startRoom.enemies) : 0),
    () => true,
  );
  put("start", start < 0 ? middleOf(width, startRoom) : start);
  yield;
  const from = entities[0]!.y * width + entities[0]!.x;
  const steps = distances(gridOf(width, tiles), onFloor(tiles), [from]);

  /** An alcove in the rock of a room, dug where it makes no way to the start shorter; -1 if there is no rock for it. */
  const dig = (room: PlannedRoom, score: Score, may: (cell: number) => boolean): number => {
    let best = -1;
    let most = -Infinity;
    for (const cell of innerCells(width, room)) {
      if (!standing.mayDig(cell)) continue;
      const beside = neighbours(gridOf(width, tiles), cell).filter((next) => tiles[next] === FLOOR).map((next) => steps[next]!); // prettier-ignore
      if (Math.max(...beside) - Math.min(...beside) > 2) continue;
      steps[cell] = 1 + Math.min(...beside);
      const value = score(cell) - beside.length;
      if (value > most && may(cell)) [best, most] = [cell, value];
    }
    if (best >= 0) tiles[best] = FLOOR;
    return best;
  };
  const placeFor = (room: PlannedRoom, score: Score): number => {
    const cell = choose(room, score, standing.may);
    const found = cell >= 0 ? cell : dig(room, score, () => true);
    return found >= 0 ? found : middleOf(width, room);
  };

  const reached = (cell: number) => (steps[cell]! < 0 ? -1000 : 0);
  const far = (room: PlannedRoom) => (cell: number) =>
    reached(cell) + steps[cell]! / 4 + 2 * chanceOf(cell) - (nearOpening(width, room, cell) ? 4 : 0);
  const placeChests = (room: PlannedRoom) => {
    const score: Score = (cell) => reached(cell) + (8 - openAround(cell)) + 2 * chanceOf(cell) - (nearOpening(width, room, cell) ? 6 : 0);
    for (let n = 0; n < room.chests; n++) put("chest", placeFor(room, score));
  };
  const safe = (cell: number) => steps[cell]! < 0 || steps[cell]! >= SAFE_STEPS;
  const unseen = (cell: number) => safe(cell) && sightBetween(width, tiles, from, cell) === HIDDEN;
  /** An unseen place in another room, the emptiest first. */
  const chooseElsewhere = (room: PlannedRoom, score: Score): number => {
    const others = layout.rooms.filter((other) => other !== room).sort((a, b) => a.enemies + a.chests - b.enemies - b.chests);
    for (const other of others) {
      const cell = choose(other, score, (at) => unseen(at) && standing.may(at));
      if (cell >= 0) return cell;
    }
    return -1;
  };
  const placeEnemies = (room: PlannedRoom) => {
    const others: number[] = [];
    const score: Score = (at) =>
      reached(at) +
      Math.min(spreadFrom(width, others, at), 5) +
      4 * chanceOf(at) -
      (steps[at]! < SAFE_STEPS + 2 ? 50 - steps[at]! : 0) -
      (nearOpening(width, room, at) ? 3 : 0);
    const inSight: Score = (at) => score(at) - 100 * sightBetween(width, tiles, from, at);
    /** Unseen in this room, in another, in an alcove; then seen, by a glimpse past pillars rather than plainly. */
    const place = (): number => {
      let cell = choose(room, score, (at) => unseen(at) && standing.may(at));
      if (cell < 0) cell = chooseElsewhere(room, score);
      if (cell < 0) cell = dig(room, score, unseen);
      if (cell < 0) cell = choose(room, inSight, (at) => safe(at) && standing.may(at));
      if (cell < 0) cell = dig(room, inSight, safe);
      return cell >= 0 ? cell : placeFor(room, inSight);
    };
    for (let n = 0; n < room.enemies; n++) {
      const cell = place();
      others.push(cell);
      put("enemy", cell);
    }
  };

  const exitRoom = layout.rooms[layout.exit]!;
  put("exit", placeFor(exitRoom, far(exitRoom)));
  if (layout.lock) {
    const { door, keyRoom } = layout.lock;
    put("key", placeFor(layout.rooms[keyRoom]!, far(layout.rooms[keyRoom]!)));
    put("door", door.y * width + door.x);
  }
  yield;
  // Where the start is, those who hide choose before the chests.
  placeEnemies(startRoom);
  for (const room of layout.rooms) {
    yield;
    placeChests(room);
  }
  for (const room of layout.rooms) {
    if (room === startRoom) continue;
    yield;
    placeEnemies(room);
  }
  return { width, height, tiles: [...tiles], entities };
}

type Score = (cell: number) => number;

function innerCells(width: number, room: PlannedRoom): number[] {
  const cells: number[] = [];
  for (let y = 1; y < ROOM_HEIGHT - 1; y++) for (let x = 1; x < ROOM_WIDTH - 1; x++) cells.push((room.top + y) * width + room.left + x);
  return cells;
}

function middleOf(width: number, room: PlannedRoom): number {
  return (room.top + (ROOM_HEIGHT >> 1)) * width + room.left + (ROOM_WIDTH >> 1);
}

/** Within two steps of an opening, where things would stand in the way. */
function nearOpening(width: number, room: PlannedRoom, cell: number): boolean {
  const [x, y] = [(cell % width) - room.left, Math.floor(cell / width) - room.top];
  return room.openings.some(({ side, from, width: gap }) => {
    const along = side === "north" || side === "south" ? x : y;
    const away = side === "north" ? y : side === "south" ? ROOM_HEIGHT - 1 - y : side === "west" ? x : ROOM_WIDTH - 1 - x;
    return away <= 2 && along >= from - 1 && along <= from + gap;
  });
}

/** Steps, as if there were no walls, to the nearest of `others`; 6 if all are farther. */
function spreadFrom(width: number, others: readonly number[], cell: number): number {
  const [x, y] = [cell % width, Math.floor(cell / width)];
  return others.reduce((least, other) => Math.min(least, Math.abs(x - (other % width)) + Math.abs(y - Math.floor(other / width))), 6);
}

/** For each floor cell of a room, how many others of it rock hides from it. */
function hiddenFromEach(width: number, tiles: Uint8Array, room: PlannedRoom): Map<number, number> {
  const cells = innerCells(width, room).filter((cell) => tiles[cell] === FLOOR);
  const counts = new Uint32Array(cells.length);
  for (let i = 0; i < cells.length; i++) {
    for (let j = 0; j < i; j++) {
      if (sightBetween(width, tiles, cells[i]!, cells[j]!) !== HIDDEN) continue;
      counts[i]!++;
      counts[j]!++;
    }
  }
  return new Map(cells.map((cell, i) => [cell, counts[i]!]));
}

/** A room cut out of a floor. */
export function roomOf(width: number, tiles: ArrayLike<number>, left: number, top: number): RoomTiles {
  return Uint8Array.from(
    { length: ROOM_WIDTH * ROOM_HEIGHT },
    (_, cell) => tiles[(top + Math.floor(cell / ROOM_WIDTH)) * width + left + (cell % ROOM_WIDTH)]!,
  );
}
