import type { Entity, Level, Problem } from "../../../../content.ts";
import type { LevelRequest } from "../../level.ts";
import { movesOn, reachOf, type Moves } from "./jump-arcs.ts";
import { SEGMENT_HEIGHT, settlePlatformer } from "./request.ts";
import { PIPE_LEFT, PIPE_RIGHT, PIPE_TOP_LEFT, PIPE_TOP_RIGHT, PLATFORMER_THINGS, PLATFORMER_TILES, RAIL } from "./tiles.ts";

/** No enemy stands in so many columns from the start. */
const SAFE = 5;
/** The shortest way of a platform that moves. */
const LEAST_RAIL = 3;

/**
 * Checks a platformer by all jumps that there are. Codes beside those of all worlds: `broken` (a pipe without its other half, a rail
 * too short for its platform), `unreachable`, `stuck` (a place that one gets to and from which no way leads to the exit),
 * `unsafe` (an enemy within five columns of the start), `blocked` (something that does not stand on anything).
 */
export function checkPlatformer(level: Level, request: LevelRequest): readonly Problem[] {
  const wanted = settlePlatformer(request);
  const { width, height, tiles, entities } = level;
  if (width !== wanted.width || height !== SEGMENT_HEIGHT || tiles.length !== width * height) {
    const message = `the level is ${width} x ${height} with ${tiles.length} tiles; asked for ${wanted.width} x ${SEGMENT_HEIGHT}`;
    return [{ code: "size", message }];
  }
  const strange = tiles.filter((code) => PLATFORMER_TILES[code] === undefined).length;
  if (strange > 0) return [{ code: "tile", message: `${strange} tiles have codes outside 0 to ${PLATFORMER_TILES.length - 1}` }];
  const problems: Problem[] = [...brokenStamps(level)];
  for (const { name } of PLATFORMER_THINGS) {
    const expected = name === "enemy" ? wanted.enemies : name === "chest" ? wanted.chests : 1;
    const found = entities.filter(({ kind }) => kind === name).length;
    if (found !== expected) problems.push({ code: "count", message: `${found} of kind ${name}, asked for ${expected}` });
  }
  const moves = movesOn(level);
  problems.push(...placeProblems(level, moves));
  const [start, exit] = ["start", "exit"].map((kind) => entities.find((entity) => entity.kind === kind));
  if (!start || !exit || problems.some(({ code }) => code === "blocked")) return problems;
  return [...problems, ...wayProblems(level, moves, start, exit)];
}

const at = ({ x, y }: Entity): string => `${x}, ${y}`;

function* placeProblems({ width, height, entities }: Level, moves: Moves): Iterable<Problem> {
  const seen = new Map<string, Entity>();
  for (const entity of entities) {
    const { kind, x, y } = entity;
    if (!PLATFORMER_THINGS.some(({ name }) => name === kind)) yield { code: "count", message: `there is no ${kind} in a platformer` };
    if (x < 0 || y < 0 || x >= width || y >= height || !moves.stands(y * width + x))
      yield { code: "blocked", message: `the ${kind} at ${at(entity)} does not stand on anything` };
    const other = seen.get(at(entity));
    if (other) yield { code: "overlap", message: `${kind} and ${other.kind} both stand at ${at(entity)}` };
    seen.set(at(entity), entity);
  }
}

function* wayProblems(level: Level, moves: Moves, start: Entity, exit: Entity): Iterable<Problem> {
  const { width, entities } = level;
  const cell = ({ x, y }: Entity) => y * width + x;
  const reach = reachOf(moves, cell(start), cell(exit));
  for (const entity of entities) {
    if (reach[cell(entity)] === 0)
      yield { code: "unreachable", message: `there is no way from the start to the ${entity.kind} at ${at(entity)}` };
    if (entity.kind === "enemy" && Math.abs(entity.x - start.x) < SAFE)
      yield {
        code: "unsafe",
        message: `the enemy at ${at(entity)} is ${Math.abs(entity.x - start.x)} columns from the start, fewer than ${SAFE}`,
      };
  }
  let stuck = 0;
  for (let one = 0; one < level.tiles.length; one++) if (reach[one] === 1 && moves.stands(one)) stuck++;
  if (stuck > 0) yield { code: "stuck", message: `from ${stuck} cells that can be stood on no way leads to the exit` };
}

/** Pipes whose halves do not fit, and rails without room for a platform. */
function* brokenStamps({ width, height, tiles }: Level): Iterable<Problem> {
  const code = (x: number, y: number) => (x < 0 || y < 0 || x >= width || y >= height ? -1 : tiles[y * width + x]!);
  let broken = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const here = code(x, y);
      if (here === PIPE_TOP_LEFT && code(x + 1, y) !== PIPE_TOP_RIGHT) broken++;
      if (here === PIPE_TOP_RIGHT && code(x - 1, y) !== PIPE_TOP_LEFT) broken++;
      if (here === PIPE_LEFT && (code(x + 1, y) !== PIPE_RIGHT || ![PIPE_LEFT, PIPE_TOP_LEFT].includes(code(x, y - 1)))) broken++;
      if (here === PIPE_RIGHT && (code(x - 1, y) !== PIPE_LEFT || ![PIPE_RIGHT, PIPE_TOP_RIGHT].includes(code(x, y - 1)))) broken++;
      if (here === RAIL && code(x - 1, y) !== RAIL) {
        let long = 1;
        while (code(x + long, y) === RAIL) long++;
        if (long < LEAST_RAIL) broken++;
      }
    }
  }
  if (broken > 0) yield { code: "broken", message: `${broken} tiles are halves of a pipe, or of a rail shorter than ${LEAST_RAIL} cells` };
}
