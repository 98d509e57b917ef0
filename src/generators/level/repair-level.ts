import { checkFunction } from "../../arguments.ts";
import { checkLevelContent } from "../../handed-in.ts";
import { TILES, type Entity, type Level } from "../../content.ts";
import { distances, floodFill } from "../../grid.ts";
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
  checkLevelContent("level", "level", level);
  if (cost !== undefined) checkFunction("level", "cost", cost, "a function of a cell");
  const { width, height, entities } = level;
  const { columns, rows, openness } = settleRequest(request);
  if (width !== request.width || height !== request.height || level.tiles.length !== width * height) return null;
  const tiles = new Uint8Array(level.tiles.length);
  level.tiles.forEach((code, cell) => (tiles[cell] = TILES[code] === undefined ? WALL : code));
  const [originX, originY] = [Math.floor((width - columns * ROOM_WIDTH) / 2), Math.floor((height - rows * ROOM_HEIGHT) / 2)];
  const fixed = new Uint8Array(tiles.length).fill(1);
  for (let y = 0; y < rows * ROOM_HEIGHT; y++)
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
  // From an opening if there is one, because the openings must be connected.
  let from = tiles.findIndex((tile, cell) => tile === FLOOR && fixed[cell] === 1);
  if (from < 0) from = start.y * width + start.x;
  if (from < 0 || from >= tiles.length) return null;
  tiles[from] = FLOOR;
  if (!joinFloor({ width, height, tiles, floor: FLOOR, wall: WALL, fixed, ...(cost ? { cost } : {}) }, from)) return null;

  const changed = tiles.reduce((sum, tile, cell) => sum + (tile === level.tiles[cell] ? 0 : 1), 0);
  const roomAt = (x: number, y: number) => Math.floor((y - originY) / ROOM_HEIGHT) * (columns + 2) + Math.floor((x - originX) / ROOM_WIDTH);
  const moved = moveEntities(width, tiles, entities, from, roomAt);
  return moved && { content: { width, height, tiles: [...tiles], entities: moved.entities }, edits: changed + moved.moves };
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
  let moves = 0;
  let start = -1;
  let steps: Int32Array | null = null;
  const good = ({ kind }: Entity, cell: number) => {
    if (isReached[cell] !== 1 || standing.taken.has(cell)) return false;
    if (kind === "start" || kind === "door") return true;
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
      if (entity.kind === "door") return null;
      const home = roomAt(entity.x, entity.y);
      const atHome = (x: number, y: number) => roomAt(x, y) === home;
      cell = nearest(reached, width, entity, (at) => unseen(entity, at), atHome);
      if (cell < 0) cell = nearest(reached, width, entity, (at) => good(entity, at), atHome);
      if (cell < 0) return null;
      moves++;
      settled[index] = { kind: entity.kind, x: cell % width, y: Math.floor(cell / width) };
    }
    standing.put(cell, entity.kind !== "start" && entity.kind !== "door");
    if (entity.kind === "start") [start, steps] = [cell, distances(gridOf(width, tiles), onFloor(tiles), [cell])];
  }
  return { entities: settled, moves };
}

function rank({ kind }: Entity): number {
  return kind === "start" ? 0 : kind === "door" ? 1 : 2;
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
