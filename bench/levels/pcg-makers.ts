import { distances } from "../../src/grid.ts";
import { joinFloor } from "../../src/generators/level/join-floor.ts";
import type { Rng } from "../../src/rng.ts";
import { BINARY, ZELDA, type BinaryControl, type PcgProblem, type ZeldaControl } from "./pcg-problems.ts";
import { longestPath, type PcgGrid } from "./pcg-grid.ts";

/** Tries before the nearest so far is given. */
const TRIES = 400;

/** Noise of rock, joined with the fewest changes: the repair of our levels on the benchmark's grids, with more or less rock. */
function joinedNoise(width: number, height: number, rock: number, rng: Rng): Uint8Array {
  const tiles = Uint8Array.from({ length: width * height }, () => (rng.next() < rock ? 0 : 1));
  const from = rng.below(tiles.length);
  tiles[from] = 1;
  const whim = Float64Array.from(tiles, () => 1 + rng.next());
  joinFloor({ width, height, tiles, floor: 1, wall: 0, fixed: new Uint8Array(tiles.length), cost: (cell) => whim[cell]! }, from);
  return tiles;
}

/** A zelda level with the wanted ways: player, key and door where the steps are right. */
export function madeZelda(wanted: ZeldaControl, rng: Rng): PcgGrid {
  const { width, height } = ZELDA;
  for (let n = 0; n < TRIES; n++) {
    const cells = joinedNoise(width, height, 0.3 + 0.25 * rng.next(), rng);
    const grid = { width, height, cells };
    const floor = [...cells.keys()].filter((cell) => cells[cell] === 1);
    const key = rng.pick(floor);
    const steps = distances(grid, (cell) => cells[cell] === 1, [key]);
    const at = (way: number) => floor.filter((cell) => Math.abs(steps[cell]! - way) <= 1);
    const [doors, players] = [at(wanted.key_door), at(wanted.player_key)];
    if (doors.length === 0 || players.length === 0) continue;
    const [door, player] = [rng.pick(doors), rng.pick(players)];
    if (door === player) continue;
    [cells[player], cells[key], cells[door]] = [2, 3, 4];
    const free = floor.filter((cell) => cells[cell] === 1);
    for (let enemies = 2 + rng.below(3); enemies > 0 && free.length > 0; enemies--) cells[free.splice(rng.below(free.length), 1)[0]!] = 5;
    // The door may stand in the way to the key.
    if (ZELDA.quality(grid) >= 1 && ZELDA.control(grid, wanted) >= 1) return grid;
  }
  return { width, height, cells: joinedNoise(width, height, 0.4, rng) };
}

/** A binary level with the wanted longest way: a maze, opened and closed cell by cell as long as that brings it no farther off. */
export function madeBinary({ path }: BinaryControl, rng: Rng): PcgGrid {
  const { width, height } = BINARY;
  let best: PcgGrid = { width, height, cells: maze(width, height, rng) };
  const offOf = (grid: PcgGrid) => Math.abs(longestPath(grid, [1]) - path);
  let least = offOf(best);
  for (let n = 0; n < TRIES && least > 2; n++) {
    const cells = Uint8Array.from(best.cells);
    for (let k = 1 + rng.below(3); k > 0; k--) cells[rng.below(cells.length)]! ^= 1;
    joinFloor({ width, height, tiles: cells, floor: 1, wall: 0, fixed: new Uint8Array(cells.length) }, cells.indexOf(1));
    const grid = { width, height, cells };
    const off = offOf(grid);
    if (off <= least) [best, least] = [grid, off];
  }
  return best;
}

/** A maze of corridors one cell wide (depth-first search), from the upper left cell or one beside it. */
function maze(width: number, height: number, rng: Rng): Uint8Array {
  const cells = new Uint8Array(width * height);
  const [left, top] = [rng.below(2), rng.below(2)];
  const stack = [[left + 2 * rng.below(width >> 1), top + 2 * rng.below(height >> 1)] as const];
  cells[stack[0]![1] * width + stack[0]![0]] = 1;
  for (let here = stack.at(-1); here; here = stack.at(-1)) {
    const [x, y] = here;
    const ways = ([[2, 0], [-2, 0], [0, 2], [0, -2]] as const).filter(([dx, dy]) => {
      const [nx, ny] = [x + dx, y + dy];
      return nx >= 0 && ny >= 0 && nx < width && ny < height && cells[ny * width + nx] === 0;
    }); // prettier-ignore
    if (ways.length === 0) {
      stack.pop();
      continue;
    }
    const [dx, dy] = rng.pick(ways);
    cells[(y + dy / 2) * width + x + dx / 2] = 1;
    cells[(y + dy) * width + x + dx] = 1;
    stack.push([x + dx, y + dy]);
  }
  return cells;
}

/** As many as wanted, of which each is unlike all before: a further one is tried in place of one that is not. */
export function diverse<Control>(
  { diversity }: PcgProblem<Control>,
  count: number,
  make: (n: number, attempt: number) => PcgGrid,
  attempts: number,
): PcgGrid[] {
  const kept: PcgGrid[] = [];
  for (let n = 0; n < count; n++) {
    let grid = make(n, 0);
    for (let attempt = 1; attempt < attempts && kept.some((other) => diversity(other, grid) < 1); attempt++) grid = make(n, attempt);
    kept.push(grid);
  }
  return kept;
}

export const someControl = <Control>({ controls }: PcgProblem<Control>, rng: Rng): Control =>
  Object.fromEntries(
    Object.entries<readonly [number, number]>(controls as never).map(([name, [low, high]]) => [name, low + rng.below(high - low)]),
  ) as Control;
