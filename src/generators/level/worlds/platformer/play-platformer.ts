import type { Certificate, Level } from "../../../../content.ts";
import { CARRIES, SOLID, SPIKES } from "./tiles.ts";

/**
 * Somebody who plays a platformer with a body: 60 ticks a second, lengths in 256ths of a cell. The body is 11/16 of a cell wide and 7/8 high,
 * runs 10.5 cells a second and jumps 4.2 cells high. Its jumps are simulated tick by tick, held long or short and steered, until it is found
 * how the exit is reached with the fewest.
 */
const CELL = 256;
const RUN = 45;
const GRAVITY = 4;
/** Ticks that the jump is held, and the speed upwards while it is. */
const [JUMP_SPEED, HALF_WIDTH, HIGH] = [93, 88, 224];
const HOLDS = [24, 13, 6] as const;
/** A jump is as dear as so many steps: whoever can walk does not jump. */
const JUMP_COST = 14;
/** When the body stops being steered: never, at the top, or it is steered from the top on. */
const STEERS = ["all", "first", "last"] as const;

interface Body {
  x: number;
  y: number;
}

export function playPlatformer(level: Level): Certificate | null {
  const { width, height, entities } = level;
  const [start, exit] = ["start", "exit"].map((kind) => entities.find((entity) => entity.kind === kind));
  if (!start || !exit) return null;
  const world = groundOf(level);
  const before = new Int32Array(width * height).fill(-1);
  const how: string[] = [];
  const [from, goal] = [start.y * width + start.x, exit.y * width + exit.x];
  const cost = new Int32Array(width * height).fill(1 << 30);
  cost[from] = 0;
  /** Cells by what it costs to get there. */
  const waiting: number[][] = [[from]];
  const reach = (cell: number, by: number, move: string) => {
    if (cell < 0) return;
    const total = cost[by]! + (move === "J" ? JUMP_COST : 1);
    if (total >= cost[cell]!) return;
    cost[cell] = total;
    before[cell] = by;
    how[cell] = move;
    (waiting[total] ??= []).push(cell);
  };
  for (let paid = 0; paid < waiting.length; paid++) {
    for (const cell of waiting[paid] ?? []) {
      if (cost[cell] !== paid) continue;
      if (cell === goal) return told(cell, from, before, how, width);
      for (const side of [1, -1]) {
        reach(world.walk(cell, side), cell, side > 0 ? "R" : "L");
        for (const hold of HOLDS) for (const steer of STEERS) reach(world.jump(cell, side, hold, steer), cell, "J");
      }
      for (const hold of HOLDS) reach(world.jump(cell, 0, hold, "all"), cell, "J");
    }
  }
  return null;
}

function told(goal: number, from: number, before: Int32Array, how: readonly string[], width: number): Certificate {
  const way: string[] = [];
  let steps = 0;
  for (let cell = goal; cell !== from; cell = before[cell]!) {
    const by = before[cell]!;
    const [dx, dy] = [(cell % width) - (by % width), Math.floor(by / width) - Math.floor(cell / width)];
    way.unshift(how[cell] === "J" ? `J(${dx},${dy})` : dy === 0 ? how[cell]! : `${how[cell]!}(${dx},${dy})`);
    steps += Math.abs(dx) + Math.abs(dy);
  }
  const joined = way.reduce<string[]>((list, move) => {
    const last = /^([RL])(\d+)$/.exec(list.at(-1) ?? "");
    if (last && last[1] === move) list[list.length - 1] = `${move}${Number(last[2]) + 1}`;
    else list.push(move === "R" || move === "L" ? `${move}1` : move);
    return list;
  }, []);
  return { player: "level/platformer", way: [...joined, "exit"].join(" "), steps };
}

function groundOf({ width, height, tiles }: Level) {
  const tile = (x: number, y: number) => (x < 0 || x >= width ? -1 : y < 0 ? 0 : y >= height ? 0 : tiles[y * width + x]!);
  const solid = (x: number, y: number) => x < 0 || x >= width || (y >= 0 && y < height && SOLID[tile(x, y)] === true);
  /** Whether a body with its feet at `y` touches something solid. */
  const hits = ({ x, y }: Body) => {
    for (const px of [x - HALF_WIDTH, x + HALF_WIDTH])
      for (const py of [y - 1, y - HIGH]) if (solid(Math.floor(px / CELL), Math.floor(py / CELL))) return true;
    return false;
  };
  const dies = ({ x, y }: Body) => y > height * CELL || tile(Math.floor(x / CELL), Math.floor((y - 1) / CELL)) === SPIKES;
  const carries = (x: number, row: number) =>
    row < height && [x - HALF_WIDTH, x + HALF_WIDTH].some((px) => CARRIES[tile(Math.floor(px / CELL), row)] === true);
  const landed = (body: Body): number => {
    // It walks on to the middle of the cell that carries it.
    const row = Math.floor(body.y / CELL);
    const near = Math.floor(body.x / CELL);
    const other = body.x % CELL < CELL / 2 ? near - 1 : near + 1;
    for (const x of [near, other]) {
      const cell = (row - 1) * width + x;
      if (x >= 0 && x < width && row >= 1 && CARRIES[tile(x, row)] === true && !solid(x, row - 1) && tile(x, row - 1) !== SPIKES)
        return cell;
    }
    return -1;
  };
  /** Falls, with `sideways` a tick while `steered` says so, until it stands. */
  const fall = (body: Body, speed: number, held: number, sideways: number, steered: (rising: boolean) => boolean): number => {
    let vertical = speed;
    for (let tick = 0; tick < 240; tick++) {
      if (vertical > 0 && tick >= held) vertical = Math.min(vertical, 24);
      const next = { x: body.x + (steered(vertical > 0) ? sideways : 0), y: body.y };
      if (!hits(next)) body.x = next.x;
      const y = body.y - vertical;
      if (vertical > 0) {
        if (hits({ x: body.x, y })) vertical = 0;
        else body.y = y;
      } else {
        // Feet stop at the first row that carries them and that they come down to from above.
        const [first, last] = [Math.floor((body.y - 1) / CELL) + 1, Math.floor(y / CELL)];
        for (let row = first; row <= last; row++) {
          if (!carries(body.x, row) || row * CELL < body.y) continue;
          body.y = row * CELL;
          return landed(body);
        }
        body.y = y;
      }
      if (dies(body)) return -1;
      vertical = Math.max(vertical - GRAVITY, -120);
    }
    return -1;
  };
  const bodyAt = (cell: number): Body => ({ x: (cell % width) * CELL + CELL / 2, y: (Math.floor(cell / width) + 1) * CELL });
  return {
    walk(cell: number, side: number): number {
      const [x, y] = [(cell % width) + side, Math.floor(cell / width)];
      if (x < 0 || x >= width || solid(x, y) || tile(x, y) === SPIKES) return -1;
      if (y + 1 < height && CARRIES[tile(x, y + 1)] === true) return cell + side;
      return fall({ x: x * CELL + CELL / 2, y: (y + 1) * CELL }, 0, 0, side * RUN, () => false);
    },
    jump: (cell: number, side: number, held: number, steer: (typeof STEERS)[number]): number =>
      fall(bodyAt(cell), JUMP_SPEED, held, side * RUN, (rising) => steer === "all" || (steer === "first") === rising),
  };
}
