import type { Level } from "../../content.ts";
import type { Parts } from "../../parts.ts";
import type { Rng } from "../../rng.ts";
import type { Layout, PlannedRoom } from "./layout-level.ts";
import { SAFE_STEPS } from "./level.ts";
import { HIDDEN, sightBetween } from "./line-of-sight.ts";
import { createPlacing, innerCells, middleOf, type Placing, type Score } from "./placing.ts";
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
 * Places start, exit, key, door, chests and enemies by the layout: the start on open floor, exit and key far inside their rooms, chests in
 * corners, enemies spread out, not beside the start and, if possible, not in sight of it. No thing would cut anything off if it were a
 * wall;
 * a room without such a place gets an alcove. If there is no place at all, the middle of the room is taken, which the check reports.
 * @param tiles changed where an alcove is dug
 */
export function* placeEntities(width: number, tiles: Uint8Array, layout: Layout, rng: Rng): Parts<Level> {
  const placing = createPlacing(width, tiles, rng);
  const startRoom = layout.rooms[layout.start]!;
  const floor: Floor = { width, tiles, layout, placing, from: startIn(startRoom, layout.rooms.length === 1, width, tiles, placing) };
  placing.put("start", floor.from);
  yield;
  const exitRoom = layout.rooms[layout.exit]!;
  placing.put("exit", placing.placeFor(exitRoom, farInto(floor, exitRoom)));
  if (layout.lock) {
    const { door, keyRoom } = layout.lock;
    const room = layout.rooms[keyRoom]!;
    placing.put("key", placing.placeFor(room, farInto(floor, room)));
    placing.put("door", door.y * width + door.x);
  }
  yield;
  // In the start room hidden enemies choose their places before the chests.
  placeEnemies(floor, startRoom);
  for (const room of layout.rooms) {
    yield;
    placeChests(floor, room);
  }
  for (const room of layout.rooms) {
    if (room === startRoom) continue;
    yield;
    placeEnemies(floor, room);
  }
  return { width, height: tiles.length / width, tiles: [...tiles], entities: [...placing.entities] };
}

/** A floor and where its start is. */
interface Floor {
  readonly width: number;
  readonly tiles: Uint8Array;
  readonly layout: Layout;
  readonly placing: Placing;
  readonly from: number;
}

/** The start: on open floor, not near an opening; if enemies must hide in this room, enough hidden places come first. */
function startIn(room: PlannedRoom, single: boolean, width: number, tiles: Uint8Array, { choose, openAround, chanceOf }: Placing): number {
  const hidden = room.enemies > 0 ? hiddenFromEach(width, tiles, room) : null;
  const score: Score = (cell) =>
    openAround(cell) / 2 -
    (nearOpening(width, room, cell) ? 4 : 0) +
    (single ? 5 * chanceOf(cell) : 0) +
    (hidden ? (100 * Math.min(hidden.get(cell)!, 2 * room.enemies)) / (2 * room.enemies) : 0);
  const start = choose(room, score, () => true);
  return start < 0 ? middleOf(width, room) : start;
}

const reached = ({ placing }: Floor, cell: number): number => (placing.steps[cell]! < 0 ? -1000 : 0);

/** Scores cells far from the start, not near an opening. */
function farInto(floor: Floor, room: PlannedRoom): Score {
  const { steps, chanceOf } = floor.placing;
  return (cell) => reached(floor, cell) + steps[cell]! / 4 + 2 * chanceOf(cell) - (nearOpening(floor.width, room, cell) ? 4 : 0);
}

function placeChests(floor: Floor, room: PlannedRoom): void {
  const { openAround, chanceOf, put, placeFor } = floor.placing;
  const score: Score = (cell) =>
    reached(floor, cell) + (8 - openAround(cell)) + 2 * chanceOf(cell) - (nearOpening(floor.width, room, cell) ? 6 : 0);
  for (let n = 0; n < room.chests; n++) put("chest", placeFor(room, score));
}

function placeEnemies(floor: Floor, room: PlannedRoom): void {
  const { width, tiles, from } = floor;
  const { steps, chanceOf, choose, dig, may, placeFor, put } = floor.placing;
  const others: number[] = [];
  const score: Score = (at) =>
    reached(floor, at) +
    Math.min(spreadFrom(width, others, at), 5) +
    4 * chanceOf(at) -
    (steps[at]! < SAFE_STEPS + 2 ? 50 - steps[at]! : 0) -
    (nearOpening(width, room, at) ? 3 : 0);
  const inSight: Score = (at) => score(at) - 100 * sightBetween(width, tiles, from, at);
  const safe = (cell: number) => steps[cell]! < 0 || steps[cell]! >= SAFE_STEPS;
  const unseen = (cell: number) => safe(cell) && sightBetween(width, tiles, from, cell) === HIDDEN;
  /** The order of places: hidden in this room, in another room, in an alcove; then visible ones, behind pillars before fully visible. */
  const place = (): number => {
    let cell = choose(room, score, (at) => unseen(at) && may(at));
    if (cell < 0) cell = elsewhere(floor, room, score, unseen);
    if (cell < 0) cell = dig(room, score, unseen);
    if (cell < 0) cell = choose(room, inSight, (at) => safe(at) && may(at));
    if (cell < 0) cell = dig(room, inSight, safe);
    return cell >= 0 ? cell : placeFor(room, inSight);
  };
  for (let n = 0; n < room.enemies; n++) {
    const cell = place();
    others.push(cell);
    put("enemy", cell);
  }
}

/** A hidden place in another room, the emptiest first. */
function elsewhere({ layout, placing }: Floor, room: PlannedRoom, score: Score, unseen: (cell: number) => boolean): number {
  const others = layout.rooms.filter((other) => other !== room).sort((a, b) => a.enemies + a.chests - b.enemies - b.chests);
  for (const other of others) {
    const cell = placing.choose(other, score, (at) => unseen(at) && placing.may(at));
    if (cell >= 0) return cell;
  }
  return -1;
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

/** For each floor cell of a room, how many other cells are hidden from it by rock. */
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
