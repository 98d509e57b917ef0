import type { Entity, Level, Problem } from "../../../../content.ts";
import { ENTITY_KINDS, TILES, type EntityKind } from "./tiles.ts";
import { beside, SIDES } from "../../../../grid.ts";
import { checkLevelContent } from "../../../../handed-in.ts";
import { SAFE_STEPS, settleRequest, type LevelRequest, type SettledRequest } from "../../level.ts";
import { checkLocks } from "./check-locks.ts";
import { ROOM_HEIGHT, ROOM_WIDTH } from "../../room.ts";
import { OPENNESS_TOLERANCE } from "../../style-openness.ts";
import { walkLevel } from "../../walk-level.ts";

const WALKABLE = TILES.indexOf("floor");
const SOLID_EDGE = TILES.indexOf("wall");

/**
 * Checks a floor by walking through it; how it was made or repaired does not matter. Only floor can be walked on, in four directions;
 * a locked door opens to whoever has picked up a key.
 *
 * Codes: `size`, `tile` (unknown code), `border` (the rim is not wall), `count` (start, exit, enemies, chests, keys, doors, cracks, traps),
 * `blocked` (something stands in a wall or outside), `overlap`, `unreachable`, `bypass` (the exit without all keys), `locked` (a key
 * may be spent on the wrong door), `secret` (something needed behind a crack), `pocket`
 * (floor nobody can reach), `unsafe` (an enemy within four steps of the start), `cut` (something could not be reached if chests and
 * enemies were walls), `openness` (a room that is farther from the wanted openness than 0.1).
 * @returns empty for a floor that can be played
 * @throws AigcError `bad-request` for a request that no floor can answer, and for what is no level at all
 */
export function checkDungeon(level: Level, request: LevelRequest): readonly Problem[] {
  const wanted = settleRequest(request);
  checkLevelContent("level", "level", level, ENTITY_KINDS);
  const { width, height, tiles, entities } = level;
  if (width !== wanted.width || height !== wanted.height || tiles.length !== width * height) {
    const message = `the floor is ${width} x ${height} with ${tiles.length} tiles; asked for ${wanted.width} x ${wanted.height}`;
    return [{ code: "size", message }];
  }
  const problems = [...tileProblems(level), ...countProblems(level, wanted), ...placeProblems(level)];
  const start = entities.find((entity) => entity.kind === "start");
  if (!start || problems.some(({ code }) => code === "blocked")) return problems;
  problems.push(...wayProblems(level, start, wanted));
  if (wanted.keys > 1 || wanted.secrets > 0) problems.push(...checkLocks(level, start));
  if (problems.length === 0) {
    const cut = cutOffByThings(level, start);
    if (cut > 0) problems.push({ code: "cut", message: `${cut} cells of floor could not be reached if chests and enemies were walls` });
  }
  if (!Number.isNaN(wanted.openness)) {
    const most = mostOff(level, wanted);
    const message = `a room has an openness of ${most.toFixed(2)}; asked for ${wanted.openness}, give or take ${OPENNESS_TOLERANCE}`;
    if (Math.abs(most - wanted.openness) > OPENNESS_TOLERANCE + 1e-9) problems.push({ code: "openness", message });
  }
  return problems;
}

const at = ({ x, y }: Entity): string => `${x}, ${y}`;

function* tileProblems({ width, height, tiles }: Level): Iterable<Problem> {
  const strange = tiles.filter((code) => TILES[code] === undefined).length;
  if (strange > 0) yield { code: "tile", message: `${strange} tiles have codes outside 0 to ${TILES.length - 1}` };
  let rim = 0;
  for (let y = 0; y < height; y++) {
    const step = y === 0 || y === height - 1 ? 1 : width - 1;
    for (let x = 0; x < width; x += step) if (tiles[y * width + x] !== SOLID_EDGE) rim++;
  }
  if (rim > 0) yield { code: "border", message: `${rim} cells of the rim are not wall` };
}

function* countProblems({ entities }: Level, wanted: SettledRequest): Iterable<Problem> {
  const lock = wanted.keys;
  const expected: Record<EntityKind, number> = {
    start: 1,
    exit: 1,
    enemy: wanted.enemies,
    chest: wanted.chests,
    key: lock,
    door: lock,
    crack: wanted.secrets,
    trap: wanted.traps,
  };
  for (const [kind, count] of Object.entries(expected)) {
    const found = entities.filter((entity) => entity.kind === kind).length;
    if (found !== count) yield { code: "count", message: `${found} of kind ${kind}, asked for ${count}` };
  }
}

function* placeProblems({ width, height, tiles, entities }: Level): Iterable<Problem> {
  const seen = new Map<string, Entity>();
  for (const entity of entities) {
    const inside = entity.x >= 0 && entity.y >= 0 && entity.x < width && entity.y < height;
    if (!inside || tiles[entity.y * width + entity.x] !== WALKABLE)
      yield { code: "blocked", message: `the ${entity.kind} at ${at(entity)} does not stand on floor` };
    const other = seen.get(at(entity));
    if (other) yield { code: "overlap", message: `${entity.kind} and ${other.kind} both stand at ${at(entity)}` };
    seen.set(at(entity), entity);
  }
}

function* wayProblems(level: Level, start: Entity, wanted: SettledRequest): Iterable<Problem> {
  const { width, tiles, entities } = level;
  const { distance, beforeKey } = walkLevel(level, start);
  for (const entity of entities) {
    if (distance[entity.y * width + entity.x]! < 0)
      yield { code: "unreachable", message: `there is no way from the start to the ${entity.kind} at ${at(entity)}` };
  }
  const exit = entities.find((entity) => entity.kind === "exit");
  if (wanted.keys > 0 && exit && beforeKey[exit.y * width + exit.x]! >= 0)
    yield { code: "bypass", message: "the exit can be reached without the key" };
  const pocket = tiles.filter((code, i) => code === WALKABLE && distance[i]! < 0).length;
  if (pocket > 0) yield { code: "pocket", message: `${pocket} cells of floor cannot be reached` };
  for (const enemy of entities) {
    const steps = distance[enemy.y * width + enemy.x]!;
    if (enemy.kind === "enemy" && steps >= 0 && steps < SAFE_STEPS)
      yield { code: "unsafe", message: `the enemy at ${at(enemy)} is ${steps} steps from the start, fewer than ${SAFE_STEPS}` };
  }
}

/** Cells that nobody can step on or up to with all chests and enemies for walls, and the door open. */
function cutOffByThings(level: Level, start: Entity): number {
  const { width, tiles, entities } = level;
  const solid = new Uint8Array(tiles.length);
  for (const { kind, x, y } of entities) if (kind === "chest" || kind === "enemy") solid[y * width + x] = 1;
  const seen = new Uint8Array(tiles.length);
  const queue = [start.y * width + start.x];
  seen[queue[0]!] = 1;
  for (const here of queue) {
    if (solid[here] === 1) continue;
    for (let side = 0; side < SIDES; side++) {
      const there = beside(level, here, side);
      if (tiles[there] !== WALKABLE || seen[there] === 1) continue;
      seen[there] = 1;
      queue.push(there);
    }
  }
  return tiles.filter((code, cell) => code === WALKABLE && seen[cell] === 0).length;
}

/** The openness of the room that is farthest off; the floor is a grid of rooms in its middle, and one without floor is no room. */
function mostOff({ width, height, tiles }: Level, { columns, rows, openness }: SettledRequest): number {
  const [originX, originY] = [Math.floor((width - columns * ROOM_WIDTH) / 2), Math.floor((height - rows * ROOM_HEIGHT) / 2)];
  let most = openness;
  for (let room = 0; room < columns * rows; room++) {
    const [left, top] = [originX + (room % columns) * ROOM_WIDTH, originY + Math.floor(room / columns) * ROOM_HEIGHT];
    let floor = 0;
    for (let y = top + 1; y < top + ROOM_HEIGHT - 1; y++)
      for (let x = left + 1; x < left + ROOM_WIDTH - 1; x++) if (tiles[y * width + x] === WALKABLE) floor++;
    const open = floor / ((ROOM_WIDTH - 2) * (ROOM_HEIGHT - 2));
    if (floor > 0 && Math.abs(open - openness) > Math.abs(most - openness)) most = open;
  }
  return most;
}
