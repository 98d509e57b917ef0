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

export function playPlatformer(level: Level): Certificate | null {
  const { width, height, entities } = level;
  const [start, exit] = ["start", "exit"].map((kind) => entities.find((entity) => entity.kind === kind));
  if (!start || !exit) return null;
  const world = bodyOn(groundOf(level), width);
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
  const [solids, carriers, deadly] = [new Uint8Array(tiles.length), new Uint8Array(tiles.length), new Uint8Array(tiles.length)];
  const [isSolid, isCarrier] = [SOLID, CARRIES];
  tiles.forEach((code, cell) => {
    if (isSolid[code] === true) solids[cell] = 1;
    if (isCarrier[code] === true) carriers[cell] = 1;
    if (code === SPIKES) deadly[cell] = 1;
  });
  const inside = (x: number, y: number) => x >= 0 && x < width && y >= 0 && y < height;
  /** Beyond the sides is rock, above and below nothing. */
  const solid = (x: number, y: number) => x < 0 || x >= width || (y >= 0 && y < height && solids[y * width + x] === 1);
  const carrier = (x: number, y: number) => inside(x, y) && carriers[y * width + x] === 1;
  /** Whether a body with its feet at `y` touches something solid. */
  const hits = (x: number, y: number) => {
    const [left, right, low, high] = [(x - HALF_WIDTH) >> 8, (x + HALF_WIDTH) >> 8, (y - 1) >> 8, (y - HIGH) >> 8];
    return solid(left, low) || solid(right, low) || solid(left, high) || solid(right, high);
  };
  const dies = (x: number, y: number) =>
    y > height * CELL || (inside(x >> 8, (y - 1) >> 8) && deadly[((y - 1) >> 8) * width + (x >> 8)] === 1);
  const landed = (x: number, y: number): number => {
    // It walks on to the middle of the cell that carries it.
    const row = y >> 8;
    const near = x >> 8;
    const other = (x & 255) < CELL / 2 ? near - 1 : near + 1;
    for (let n = 0; n < 2; n++) {
      const column = n === 0 ? near : other;
      const cell = (row - 1) * width + column;
      if (row >= 1 && carrier(column, row) && !solid(column, row - 1) && deadly[cell] === 0) return cell;
    }
    return -1;
  };
  return { deadly, solid, carrier, hits, dies, landed };
}

/** How a body moves over it: where a walk or a jump from a cell ends, -1 where it dies. */
function bodyOn({ deadly, solid, carrier, hits, dies, landed }: ReturnType<typeof groundOf>, width: number) {
  /** From a place with a speed upwards, `sideways` a tick while `steer` says so, until it stands; -1 where it dies. */
  const fall = (
    fromX: number,
    fromY: number,
    speed: number,
    held: number,
    sideways: number,
    steer: (typeof STEERS)[number] | "none",
  ): number => {
    let [x, y, vertical] = [fromX, fromY, speed];
    for (let tick = 0; tick < 240; tick++) {
      if (vertical > 0 && tick >= held && vertical > 24) vertical = 24;
      const steered = steer === "all" || (steer === "first" && vertical > 0) || (steer === "last" && vertical <= 0);
      if (steered && !hits(x + sideways, y)) x += sideways;
      const next = y - vertical;
      if (vertical > 0) {
        if (hits(x, next)) vertical = 0;
        else y = next;
      } else {
        // Feet stop at the first row that carries them and that they come down to from above.
        for (let row = ((y - 1) >> 8) + 1; row <= next >> 8; row++) {
          if (row * CELL < y || !(carrier((x - HALF_WIDTH) >> 8, row) || carrier((x + HALF_WIDTH) >> 8, row))) continue;
          return landed(x, row * CELL);
        }
        y = next;
      }
      if (dies(x, y)) return -1;
      vertical = vertical - GRAVITY < -120 ? -120 : vertical - GRAVITY;
    }
    return -1;
  };
  const [middle, feet] = [(cell: number) => (cell % width) * CELL + CELL / 2, (cell: number) => (Math.floor(cell / width) + 1) * CELL];
  return {
    walk(cell: number, side: number): number {
      const [x, y] = [(cell % width) + side, Math.floor(cell / width)];
      if (x < 0 || x >= width || solid(x, y) || deadly[cell + side] === 1) return -1;
      return carrier(x, y + 1) ? cell + side : fall(middle(cell + side), feet(cell), 0, 0, side * RUN, "none");
    },
    jump: (cell: number, side: number, held: number, steer: (typeof STEERS)[number]): number =>
      fall(middle(cell), feet(cell), JUMP_SPEED, held, side * RUN, steer),
  };
}
