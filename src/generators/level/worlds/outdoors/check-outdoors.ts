import type { Entity, Level, Problem } from "../../../../content.ts";
import { distances, type Open } from "../../../../grid.ts";
import type { LevelRequest } from "../../level.ts";
import { settleOutdoors } from "./request.ts";
import { BRIDGE, DOOR, IS_WAY, OUTDOOR_THINGS, OUTDOOR_TILES, ROOF, TENT, WALKED, WALL, WATER } from "./tiles.ts";

/** No enemy within so many steps of the start. */
const SAFE = 6;

/**
 * Checks land by walking over it. Codes beside those of all worlds: `door` (one that no path leads to from the start), `broken` (a house or
 * tent that is not whole, a bridge over dry land), `unsafe` (an enemy within six steps of the start).
 */
export function checkOutdoors(level: Level, request: LevelRequest): readonly Problem[] {
  const wanted = settleOutdoors(request);
  const { width, height, tiles, entities } = level;
  if (width !== wanted.width || height !== wanted.height || tiles.length !== width * height) {
    const message = `the level is ${width} x ${height} with ${tiles.length} tiles; asked for ${wanted.width} x ${wanted.height}`;
    return [{ code: "size", message }];
  }
  const strange = tiles.filter((code) => OUTDOOR_TILES[code] === undefined).length;
  if (strange > 0) return [{ code: "tile", message: `${strange} tiles have codes outside 0 to ${OUTDOOR_TILES.length - 1}` }];
  const problems: Problem[] = [...brokenBuildings(level)];
  const doors = tiles.filter((code) => code === DOOR).length;
  if (doors !== wanted.houses) problems.push({ code: "count", message: `${doors} houses, asked for ${wanted.houses}` });
  const counts: Readonly<Record<string, number>> = { start: 1, exit: 1, enemy: wanted.enemies, chest: wanted.chests, lamp: wanted.lamps };
  for (const { name } of OUTDOOR_THINGS) {
    const found = entities.filter(({ kind }) => kind === name).length;
    if (found !== counts[name]) problems.push({ code: "count", message: `${found} of kind ${name}, asked for ${counts[name]}` });
  }
  const seen = new Map<string, Entity>();
  for (const entity of entities) {
    const { kind, x, y } = entity;
    if (counts[kind] === undefined) problems.push({ code: "count", message: `there is no ${kind} out of doors` });
    if (x < 0 || y < 0 || x >= width || y >= height || WALKED[tiles[y * width + x]!] !== true)
      problems.push({ code: "blocked", message: `the ${kind} at ${x}, ${y} does not stand on open ground` });
    const other = seen.get(`${x}, ${y}`);
    if (other) problems.push({ code: "overlap", message: `${kind} and ${other.kind} both stand at ${x}, ${y}` });
    seen.set(`${x}, ${y}`, entity);
  }
  const start = entities.find(({ kind }) => kind === "start");
  if (!start || problems.some(({ code }) => code === "blocked")) return problems;
  return [...problems, ...wayProblems(level, start)];
}

function* wayProblems(level: Level, start: Entity): Iterable<Problem> {
  const { width, tiles, entities } = level;
  const lamps = new Set(entities.filter(({ kind }) => kind === "lamp" || kind === "chest").map(({ x, y }) => y * width + x));
  const from = start.y * width + start.x;
  const walk: Open = (cell) => WALKED[tiles[cell]!] === true && !lamps.has(cell);
  const [steps, onPath] = [distances(level, walk, [from]), distances(level, (cell) => IS_WAY[tiles[cell]!] === true, [from])];
  const beside = (cell: number) => [1, -1, width, -width].some((side) => (steps[cell + side] ?? -1) >= 0);
  for (const { kind, x, y } of entities) {
    const cell = y * width + x;
    if (steps[cell]! < 0 && !(lamps.has(cell) && beside(cell)))
      yield { code: "unreachable", message: `there is no way from the start to the ${kind} at ${x}, ${y}` };
    if (kind === "enemy" && steps[cell]! >= 0 && steps[cell]! < SAFE)
      yield { code: "unsafe", message: `the enemy at ${x}, ${y} is ${steps[cell]} steps from the start, fewer than ${SAFE}` };
  }
  for (const [cell, code] of tiles.entries()) {
    if (code === DOOR && onPath[cell]! < 0)
      yield { code: "door", message: `no path leads from the start to the door at ${cell % width}, ${Math.floor(cell / width)}` };
  }
}

/** Doors without a wall on both sides and a roof above, roofs without a wall below, bridges with no water at either side. */
function* brokenBuildings({ width, height, tiles }: Level): Iterable<Problem> {
  const code = (x: number, y: number) => (x < 0 || y < 0 || x >= width || y >= height ? -1 : tiles[y * width + x]!);
  let broken = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const here = code(x, y);
      if (here === DOOR) {
        const house = code(x - 1, y) === WALL && code(x + 1, y) === WALL && code(x, y - 1) === ROOF;
        const tent = [code(x - 1, y), code(x + 1, y), code(x - 1, y - 1), code(x, y - 1), code(x + 1, y - 1)].every((one) => one === TENT);
        if (!house && !tent) broken++;
      }
      if (here === ROOF && ![ROOF, WALL, DOOR].includes(code(x, y + 1))) broken++;
      if (here === WALL && code(x, y - 1) !== ROOF) broken++;
      if (here === BRIDGE) {
        const wet = (dx: number, dy: number) => [WATER, BRIDGE].includes(code(x + dx, y + dy));
        if (!(wet(0, -1) || code(x, y - 1) < 0) && !(wet(-1, 0) || code(x - 1, y) < 0) && !wet(1, 0) && !wet(0, 1)) broken++;
      }
    }
  }
  if (broken > 0) yield { code: "broken", message: `${broken} tiles are of a house, tent or bridge that is not whole` };
}
