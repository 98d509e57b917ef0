import type { Entity, EntityKind, Level } from "../../content.ts";
import type { Rng } from "../../rng.ts";
import { neighbours } from "./join-floor.ts";
import type { Layout, PlannedRoom } from "./layout-level.ts";
import { SAFE_STEPS } from "./level.ts";
import { FLOOR, ROOM_HEIGHT, ROOM_WIDTH, WALL, type RoomTiles } from "./room.ts";

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
 * rooms, chests in corners, enemies spread and not beside the start. Where the tiles leave no good place, a bad one is taken:
 * the check will say so.
 */
export function placeEntities(width: number, tiles: Uint8Array, layout: Layout, rng: Rng): Level {
  const height = tiles.length / width;
  const entities: Entity[] = [];
  const taken = new Set<number>();
  const put = (kind: EntityKind, cell: number) => {
    taken.add(cell);
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
  /** Inner cells of a room; without the step behind its openings, where things would stand in the way. */
  const cellsOf = (room: PlannedRoom, edge: number) => {
    const cells: number[] = [];
    for (let y = edge; y < ROOM_HEIGHT - edge; y++)
      for (let x = edge; x < ROOM_WIDTH - edge; x++) cells.push((room.top + y) * width + room.left + x);
    return cells;
  };
  const whim = new Map<number, number>();
  const chanceOf = (cell: number) => {
    if (!whim.has(cell)) whim.set(cell, rng.next());
    return whim.get(cell)!;
  };
  /** The best free floor cell of a room; its middle if there is none. */
  const choose = (room: PlannedRoom, score: (cell: number) => number): number => {
    let best = (room.top + (ROOM_HEIGHT >> 1)) * width + room.left + (ROOM_WIDTH >> 1);
    let most = -Infinity;
    for (const cell of cellsOf(room, 1)) {
      if (tiles[cell] !== FLOOR || taken.has(cell)) continue;
      const value = score(cell) + chanceOf(cell);
      if (value > most) [best, most] = [cell, value];
    }
    return best;
  };
  const nearOpening = (room: PlannedRoom, cell: number) => {
    const [x, y] = [(cell % width) - room.left, Math.floor(cell / width) - room.top];
    return room.openings.some(({ side, from, width: gap }) => {
      const along = side === "north" || side === "south" ? x : y;
      const away = side === "north" ? y : side === "south" ? ROOM_HEIGHT - 1 - y : side === "west" ? x : ROOM_WIDTH - 1 - x;
      return away <= 2 && along >= from - 1 && along <= from + gap;
    });
  };

  const startRoom = layout.rooms[layout.start]!;
  const single = layout.rooms.length === 1;
  const start = choose(
    startRoom,
    (cell) => openAround(cell) / 2 - (nearOpening(startRoom, cell) ? 4 : 0) + (single ? 5 * chanceOf(cell) : 0),
  );
  put("start", start);
  const steps = stepsFrom(width, tiles, start);
  const reached = (cell: number) => (steps[cell]! < 0 ? -1000 : 0);
  const far = (room: PlannedRoom) => (cell: number) =>
    reached(cell) + steps[cell]! / 4 + 2 * chanceOf(cell) - (nearOpening(room, cell) ? 4 : 0);
  put("exit", choose(layout.rooms[layout.exit]!, far(layout.rooms[layout.exit]!)));
  if (layout.lock) {
    const { door, keyRoom } = layout.lock;
    put("key", choose(layout.rooms[keyRoom]!, far(layout.rooms[keyRoom]!)));
    put("door", door.y * width + door.x);
  }
  for (const room of layout.rooms) {
    for (let n = 0; n < room.chests; n++) {
      put("chest", choose(room, (cell) => reached(cell) + (8 - openAround(cell)) + 2 * chanceOf(cell) - (splits(width, tiles, cell) ? 20 : 0) - (nearOpening(room, cell) ? 6 : 0))); // prettier-ignore
    }
  }
  for (const room of layout.rooms) {
    const others: number[] = [];
    for (let n = 0; n < room.enemies; n++) {
      const spread = (cell: number) =>
        others.reduce((least, other) => Math.min(least, Math.abs((cell % width) - (other % width)) + Math.abs(Math.floor(cell / width) - Math.floor(other / width))), 6); // prettier-ignore
      const cell = choose(
        room,
        (at) =>
          reached(at) +
          Math.min(spread(at), 5) +
          4 * chanceOf(at) -
          (steps[at]! < SAFE_STEPS + 2 ? 50 - steps[at]! : 0) -
          (nearOpening(room, at) ? 3 : 0),
      );
      others.push(cell);
      put("enemy", cell);
    }
  }
  return { width, height, tiles: [...tiles], entities };
}

/** Would something solid on this cell part the floor around it? Looks at the ring of eight. */
function splits(width: number, tiles: Uint8Array, cell: number): boolean {
  const ring = [-width - 1, -width, -width + 1, 1, width + 1, width, width - 1, -1].map((step) => tiles[cell + step] === FLOOR);
  // Runs of floor around the cell that contain a side, not just a corner.
  let runs = 0;
  for (let i = 0; i < 8; i++) if (ring[i] && !ring[(i + 7) % 8]) runs++;
  const sides = [1, 3, 5, 7].filter((i) => ring[i]).length;
  return runs > 1 && sides > 1;
}

/** Steps over floor from a cell to every other; -1 where there is no way. */
export function stepsFrom(width: number, tiles: ArrayLike<number>, from: number): Int32Array {
  const steps = new Int32Array(tiles.length).fill(-1);
  steps[from] = 0;
  const queue = [from];
  for (const cell of queue) {
    for (const next of neighbours(cell, width, tiles.length)) {
      if (tiles[next] !== FLOOR || steps[next] !== -1) continue;
      steps[next] = steps[cell]! + 1;
      queue.push(next);
    }
  }
  return steps;
}

/** A room cut out of a floor. */
export function roomOf(width: number, tiles: ArrayLike<number>, left: number, top: number): RoomTiles {
  return Uint8Array.from(
    { length: ROOM_WIDTH * ROOM_HEIGHT },
    (_, cell) => tiles[(top + Math.floor(cell / ROOM_WIDTH)) * width + left + (cell % ROOM_WIDTH)]!,
  );
}
