import type { Rng } from "../../src/rng.ts";
import { DDAVE, type DaveControl } from "./pcg-ddave.ts";
import type { PcgGrid } from "./pcg-grid.ts";
import type { PcgProblem } from "./pcg-problems.ts";
import { SOKOBAN, type SokobanControl } from "./pcg-sokoban.ts";

/** Tries before the nearest so far is given. */
const TRIES = 400;

/** Draws until a level passes and holds its control; where none does, the best. */
function firstGood<Control>(problem: PcgProblem<Control>, wanted: Control, draw: () => Uint8Array | null): PcgGrid {
  const { width, height, values } = problem;
  let best: PcgGrid = { width, height, cells: new Uint8Array(width * height).fill(Math.min(1, values - 1)) };
  let most = -1;
  for (let n = 0; n < TRIES && most < 2; n++) {
    const cells = draw();
    if (!cells) continue;
    const grid = { width, height, cells };
    const worth = problem.quality(grid) + problem.control(grid, wanted);
    if (worth > most) [best, most] = [grid, worth];
  }
  return best;
}

/** A warehouse with about so many crates: they begin on their targets and are pulled away. */
export function madeSokoban(wanted: SokobanControl, rng: Rng): PcgGrid {
  const { width, height } = SOKOBAN;
  const size = width * height;
  return firstGood(SOKOBAN, wanted, () => {
    const most = Math.min(4, wanted.crates + 1);
    const least = Math.max(1, wanted.crates - 1);
    const count = least + rng.below(most - least + 1);
    const order = shuffled(size, rng);
    const walls = new Set(order.splice(0, rng.below(10)));
    const targets = order.splice(0, count);
    const crates = [...targets];
    let player = order[0]!;
    const beside = (cell: number, dx: number, dy: number) => {
      const [x, y] = [(cell % width) + dx, Math.floor(cell / width) + dy];
      return x < 0 || y < 0 || x >= width || y >= height || walls.has(y * width + x) ? -1 : y * width + x;
    };
    for (let n = 20 + rng.below(600); n > 0; n--) {
      const [dx, dy] = rng.pick([[1, 0], [-1, 0], [0, 1], [0, -1]] as const); // prettier-ignore
      const to = beside(player, dx, dy);
      if (to < 0 || crates.includes(to)) continue;
      const behind = crates.indexOf(beside(player, -dx, -dy));
      if (behind >= 0 && rng.next() < 0.7) crates[behind] = player;
      player = to;
    }
    if (targets.includes(player) || crates.some((crate) => targets.includes(crate))) return null;
    const cells = new Uint8Array(size).fill(1);
    for (const cell of walls) cells[cell] = 0;
    for (const cell of targets) cells[cell] = 4;
    for (const cell of crates) cells[cell] = 3;
    cells[player] = 2;
    return cells;
  });
}

/** A cave with ledges: player, exit and diamonds as wanted, and a key that is not on the way. */
export function madeDave(wanted: DaveControl, rng: Rng): PcgGrid {
  const { width, height } = DDAVE;
  const { sx, sy, ex, ey, diamonds } = wanted;
  return firstGood(DDAVE, wanted, () => {
    const cells = new Uint8Array(width * height).fill(1);
    const put = (x: number, y: number, value: number) => x >= 0 && x < width && y >= 0 && y < height && (cells[y * width + x] = value);
    // A jump rises two cells, so ledges lie two rows apart.
    for (let y = sy === height - 1 ? 5 : 6; y > 0; y -= 1 + rng.below(2)) {
      for (let x = rng.below(3); x < width; x += 2 + rng.below(3)) {
        const long = 1 + rng.below(4);
        for (let n = 0; n < long; n++) put(x + n, y, 0);
        x += long;
      }
    }
    for (let n = rng.below(4); n > 0; n--) put(rng.below(width), rng.below(height), 6);
    if (sy < height - 1) put(sx, sy + 1, 0);
    put(sx, sy, 2);
    put(ex, ey, 3);
    const free = shuffled(width * height, rng).filter((cell) => cells[cell] === 1);
    if (free.length <= diamonds) return null;
    cells[free[0]!] = 5;
    for (const cell of free.slice(1, diamonds + 1)) cells[cell] = 4;
    return cells;
  });
}

function shuffled(count: number, rng: Rng): number[] {
  const all = Array.from({ length: count }, (_, n) => n);
  for (let n = count - 1; n > 0; n--) {
    const other = rng.below(n + 1);
    [all[n], all[other]] = [all[other]!, all[n]!];
  }
  return all;
}
