import { checkFunction } from "../../arguments.ts";
import { checkLevelContent } from "../../handed-in.ts";
import type { Entity, Level } from "../../content.ts";
import { ENTITY_KINDS, TILES } from "./worlds/dungeon/tiles.ts";
import { distances, floodFill, regions } from "../../grid.ts";
import { FIT, fitOpenness } from "./fit-openness.ts";
import { gridOf, onFloor } from "./floor.ts";
import { joinFloor } from "./join-floor.ts";
import { SAFE_STEPS, settleRequest, type LevelRequest } from "./level.ts";
import { HIDDEN, sightBetween } from "./line-of-sight.ts";
import { roomOf } from "./place-level.ts";
import { FLOOR, opennessOf, ROOM_BORDER, ROOM_HEIGHT, ROOM_WIDTH, WALL } from "./room.ts";
import { createStanding } from "./standing.ts";
import { OPENNESS_TOLERANCE } from "./style-openness.ts";

/**
 * Repairs a floor with few changes: rooms of a wrong openness are opened or filled, separate floor is joined or filled with the fewest
 * changes of tiles, then entities in bad places, or where they would cut something off, move to the nearest good cell, in their room if
 * possible. Outer walls and openings of rooms do not change, so a locked door still separates the same parts.
 * @param cost the cost to open a cell, 1 or a little more: see `joinFloor`
 * @returns the floor and how many tiles were changed and things moved; null if that is not enough (counts, size)
 * @throws AigcError `bad-request` for a request that no floor can meet, and for a value that is no level
 */
export function repairLevel(
  level: Level,
  request: LevelRequest,
  cost?: (cell: number) => number,
): { content: Level; edits: number } | null {
  checkLevelContent("level", "level", level, ENTITY_KINDS);
  if (cost !== undefined) checkFunction("level", "cost", cost, "a function of a cell");
  const { width, height, entities } = level;
  const { columns, rows, openness } = settleRequest(request);
  if (width !== request.width || height !== request.height || level.tiles.length !== width * height) return null;
  const tiles = new Uint8Array(level.tiles.length);
  level.tiles.forEach((code, cell) => (tiles[cell] = TILES[code] === undefined ? WALL : code));
  const [originX, originY] = [Math.floor((width - columns * ROOM_WIDTH) / 2), Math.floor((height - rows * ROOM_HEIGHT) / 2)];
  const fixed = new Uint8Array(tiles.length).fill(1);
  // What lies between rooms is the layout's: a locked door goes on to separate what it separates.
  for (const area of level.areas ?? [])
    for (let y = area.y + 1; y < area.y + area.height - 1; y++) fixed.fill(0, y * width + area.x + 1, y * width + area.x + area.width - 1);
  for (let y = 0; !level.areas && y < rows * ROOM_HEIGHT; y++)
    for (let x = 0; x < columns * ROOM_WIDTH; x++)
      fixed[(originY + y) * width + originX + x] = ROOM_BORDER[(y % ROOM_HEIGHT) * ROOM_WIDTH + (x % ROOM_WIDTH)]!;
  const start = entities.find(({ kind }) => kind === "start");
  if (!start) return null;
  tiles.fill(WALL, 0, width).fill(WALL, tiles.length - width);
  for (let left = 0; left < tiles.length; left += width) tiles[left] = tiles[left + width - 1] = WALL;
  if (!Number.isNaN(openness)) {
    for (let room = 0; room < columns * rows; room++)
      fitRoom(width, tiles, originX + (room % columns) * ROOM_WIDTH, originY + Math.floor(room / columns) * ROOM_HEIGHT, openness);
  }
  // What has its side of a lock keeps its place.
  for (const { kind, x, y } of level.areas ? entities : [])
    if (["start", "exit", "key"].includes(kind) && fixed[y * width + x] === 0) {
      tiles[y * width + x] = FLOOR;
      fixed[y * width + x] = 1;
    }
  // From an opening if there is one: openings are what must hang together.
  let from = tiles.findIndex((tile, cell) => tile === FLOOR && fixed[cell] === 1);
  if (from < 0) from = start.y * width + start.x;
  if (from < 0 || from >= tiles.length) return null;
  tiles[from] = FLOOR;
  if (!joinFloor({ width, height, tiles, floor: FLOOR, wall: WALL, fixed, ...(cost ? { cost } : {}) }, from)) return null;

  const changed = tiles.reduce((sum, tile, cell) => sum + (tile === level.tiles[cell] ? 0 : 1), 0);
  const home = areasAt(level);
  const onGrid = (x: number, y: number) => Math.floor((y - originY) / ROOM_HEIGHT) * (columns + 2) + Math.floor((x - originX) / ROOM_WIDTH);
  const roomAt = level.areas ? (x: number, y: number) => home[y * width + x] ?? -1 : onGrid;
  const moved = moveEntities(width, tiles, entities, from, roomAt);
  return moved && { content: { ...level, tiles: [...tiles], entities: moved.entities }, edits: changed + moved.moves };
}

/** Which area each cell is of, its walls left out; -1 between them. */
function areasAt({ width, tiles, areas = [] }: Level): Int32Array {
  const home = new Int32Array(tiles.length).fill(-1);
  areas.forEach((area, id) => {
    for (let y = area.y + 1; y < area.y + area.height - 1; y++) home.fill(id, y * width + area.x + 1, y * width + area.x + area.width - 1);
  });
  return home;
}

/** Opens or fills a room that is too far from the wanted openness; one without floor is no room. */
function fitRoom(width: number, tiles: Uint8Array, left: number, top: number, openness: number): void {
  const room = roomOf(width, tiles, left, top);
  const off = Math.abs(opennessOf(room) - openness);
  if (!room.includes(FLOOR) || off <= OPENNESS_TOLERANCE) return;
  fitOpenness(room, openness, FIT);
  for (let y = 0; y < ROOM_HEIGHT; y++)
    for (let x = 0; x < ROOM_WIDTH; x++) tiles[(top + y) * width + left + x] = room[y * ROOM_WIDTH + x]!;
}

/**
 * Moves entities that are in a wall, on another entity, beside the start or in the way to the nearest good cell, in the same room if
 * possible; enemies out of sight of the start if possible.
 */
function moveEntities(
  width: number,
  tiles: Uint8Array,
  entities: readonly Entity[],
  from: number,
  roomAt: (x: number, y: number) => number,
): { entities: Entity[]; moves: number } | null {
  const reached = floodFill(gridOf(width, tiles), onFloor(tiles), from);
  const isReached = new Uint8Array(tiles.length);
  for (const cell of reached) isReached[cell] = 1;
  const standing = createStanding(width, tiles);
  const side = sidesOfDoors(width, tiles, entities);
  let moves = 0;
  let start = -1;
  let steps: Int32Array | null = null;
  const good = ({ kind }: Entity, cell: number) => {
    if (isReached[cell] !== 1 || standing.taken.has(cell)) return false;
    if (kind === "start" || kind === "door") return true;
    if (kind === "crack") return true;
    return standing.may(cell) && !(kind === "enemy" && steps !== null && steps[cell]! < SAFE_STEPS);
  };
  const unseen = (entity: Entity, cell: number) =>
    good(entity, cell) && !(entity.kind === "enemy" && start >= 0 && sightBetween(width, tiles, start, cell) !== HIDDEN);
  const settled = [...entities];
  // The start first, then the door, before entities that could take its place.
  const order = [...entities.keys()].sort((a, b) => rank(entities[a]!) - rank(entities[b]!) || a - b);
  for (const index of order) {
    const entity = entities[index]!;
    let cell = entity.y * width + entity.x;
    if (!good(entity, cell)) {
      if (entity.kind === "door" || entity.kind === "crack") return null;
      const home = roomAt(entity.x, entity.y);
      const atHome = (x: number, y: number) => roomAt(x, y) === home;
      // Start, key and exit stay on their side of the locked doors.
      const own = reached.find((at) => atHome(at % width, Math.floor(at / width)));
      const within = (at: number) => !["start", "exit", "key"].includes(entity.kind) || own === undefined || side[at] === side[own];
      cell = nearest(reached, width, entity, (at) => within(at) && unseen(entity, at), atHome);
      if (cell < 0) cell = nearest(reached, width, entity, (at) => within(at) && good(entity, at), atHome);
      if (cell < 0) return null;
      moves++;
      settled[index] = { kind: entity.kind, x: cell % width, y: Math.floor(cell / width) };
    }
    standing.put(cell, entity.kind !== "start" && entity.kind !== "door" && entity.kind !== "crack");
    if (entity.kind === "start") [start, steps] = [cell, distances(gridOf(width, tiles), onFloor(tiles), [cell])];
  }
  return { entities: settled, moves };
}

/** For each cell of floor the region that it is in while doors are shut. */
function sidesOfDoors(width: number, tiles: Uint8Array, entities: readonly Entity[]): Int32Array {
  const doors = new Set(entities.filter(({ kind }) => kind === "door").map(({ x, y }) => y * width + x));
  const side = new Int32Array(tiles.length).fill(-1);
  regions(gridOf(width, tiles), (cell) => tiles[cell] === FLOOR && !doors.has(cell)).forEach((cells, id) => {
    for (const cell of cells) side[cell] = id;
  });
  return side;
}

function rank({ kind }: Entity): number {
  return kind === "start" ? 0 : kind === "door" || kind === "crack" ? 1 : 2;
}

/** The nearest good cell in a straight line, cells of the same room first; -1 if there is none. */
function nearest(
  cells: readonly number[],
  width: number,
  { x, y }: Entity,
  good: (cell: number) => boolean,
  atHome: (x: number, y: number) => boolean,
): number {
  let best = -1;
  let least = Infinity;
  for (const cell of cells) {
    const [cx, cy] = [cell % width, Math.floor(cell / width)];
    const distance = (cx - x) * (cx - x) + (cy - y) * (cy - y) + (atHome(cx, cy) ? 0 : 1e6);
    if (distance >= least || !good(cell)) continue;
    [best, least] = [cell, distance];
  }
  return best;
}
