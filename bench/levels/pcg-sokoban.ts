import { likeness } from "./likeness.ts";
import { countOf, rangeReward, type PcgGrid } from "./pcg-grid.ts";
import type { PcgProblem } from "./pcg-problems.ts";
import { solved, wayTo, type PcgState } from "./pcg-search.ts";

export interface SokobanControl {
  readonly crates: number;
}

const [PLAYER, CRATE, TARGET] = [2, 3, 4] as const;
/** Nodes that each solver looks at. */
const POWER = 5000;
/** Left, right, up, down. */
const MOVES = [[-1, 0], [1, 0], [0, -1], [0, 1]] as const; // prettier-ignore

/** The board of a level: a wall of one cell around it, and where a crate that is no target's can never leave a corner or a wall. */
interface Board {
  readonly width: number;
  readonly height: number;
  readonly solid: readonly boolean[];
  readonly dead: readonly boolean[];
  readonly targets: readonly number[];
}

interface Warehouse extends PcgState {
  readonly player: number;
  readonly crates: readonly number[];
}

function boardOf({ width: w, height: h, cells }: PcgGrid): {
  readonly board: Board;
  readonly player: number;
  readonly crates: readonly number[];
} {
  const [width, height] = [w + 2, h + 2];
  const values = Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [(at % width) - 1, Math.floor(at / width) - 1];
    return x < 0 || y < 0 || x >= w || y >= h ? 0 : cells[y * w + x]!;
  });
  const at = (value: number) => values.flatMap((one, cell) => (one === value ? [cell] : []));
  const [solid, targets] = [values.map((value) => value === 0), at(TARGET)];
  return { board: { width, height, solid, targets, dead: deadCells(width, height, solid, targets) }, player: at(PLAYER).at(-1) ?? -1, crates: at(CRATE) }; // prettier-ignore
}

/** Corners, and cells along a wall between two corners, as far as no target lies there. */
function deadCells(width: number, height: number, solid: readonly boolean[], targets: readonly number[]): boolean[] {
  const dead = solid.map(() => false);
  const corners: number[] = [];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const cell = y * width + x;
      const beside = solid[cell - 1]! || solid[cell + 1]!;
      if (solid[cell] || !beside || !(solid[cell - width] || solid[cell + width]) || targets.includes(cell)) continue;
      corners.push(cell);
      dead[cell] = true;
    }
  }
  for (const to of corners) {
    for (const from of corners) {
      const [dx, dy] = [Math.sign((to % width) - (from % width)), Math.sign(Math.floor(to / width) - Math.floor(from / width))];
      if ((dx === 0) === (dy === 0)) continue;
      const [step, side] = dx !== 0 ? [dx, width] : [dy * width, 1];
      const along: number[] = [];
      let wall = true;
      for (let cell = from + step; cell !== to && wall; cell += step) {
        wall = !targets.includes(cell) && !solid[cell] && (solid[cell - side]! || solid[cell + side]!);
        along.push(cell);
      }
      if (wall) for (const cell of along) dead[cell] = true;
    }
  }
  return dead;
}

const isWon = ({ targets }: Board, crates: readonly number[]): boolean =>
  targets.length === crates.length && targets.length > 0 && targets.every((target) => crates.includes(target));

/** Each crate takes the nearest target that those before it left. */
function farOf({ width, height, targets }: Board, crates: readonly number[]): number {
  const left = [...targets];
  const off = (a: number, b: number) => Math.abs((a % width) - (b % width)) + Math.abs(Math.floor(a / width) - Math.floor(b / width));
  return crates.reduce((sum, crate) => {
    let [best, least] = [0, width + height];
    left.forEach((target, n) => {
      if (off(crate, target) < least) [best, least] = [n, off(crate, target)];
    });
    const [target] = left.splice(best, 1);
    return sum + off(crate, target!);
  }, 0);
}

/** After a move: where the player is, the crates, and whether one was pushed. */
function moved(board: Board, { player, crates }: Pick<Warehouse, "player" | "crates">, [dx, dy]: readonly [number, number]) {
  const still = { player, crates, pushed: false };
  if (isWon(board, crates)) return still;
  const step = dy * board.width + dx;
  const [to, behind] = [player + step, player + 2 * step];
  const free = (cell: number) => cell >= 0 && board.solid[cell] === false && !crates.includes(cell);
  if (free(to)) return { player: to, crates, pushed: false };
  const crate = crates.indexOf(to);
  if (crate < 0 || !free(behind)) return still;
  return { player: to, crates: crates.with(crate, behind), pushed: true };
}

function warehouse(board: Board, player: number, crates: readonly number[]): Warehouse {
  return {
    player,
    crates,
    key: `${player},${crates.join()}`,
    far: farOf(board, crates),
    won: isWon(board, crates),
    lost: false,
    next() {
      const all: [number, PcgState][] = [];
      MOVES.forEach((move, n) => {
        const after = moved(board, { player, crates }, move);
        if (after.player === player || (after.pushed && after.crates.some((crate) => board.dead[crate]))) return;
        all.push([n, warehouse(board, after.player, after.crates)]);
      });
      return all;
    },
  };
}

interface SokobanInfo {
  readonly players: number;
  readonly crates: number;
  readonly targets: number;
  /** What is left to the goal at the end, -1 for a level that is none. */
  readonly far: number;
  readonly moves: readonly number[];
  /** The solution as the benchmark compares it. */
  readonly text: string;
}

const infos = new WeakMap<PcgGrid, SokobanInfo>();

/** What the benchmark knows of a level. */
export function sokobanInfo(grid: PcgGrid): SokobanInfo {
  const known = infos.get(grid);
  if (known) return known;
  const [players, crates, targets] = [PLAYER, CRATE, TARGET].map((value) => countOf(grid, value)) as [number, number, number];
  let [far, moves]: [number, readonly number[]] = [-1, []];
  const level = boardOf(grid);
  if (players === 1 && crates > 0 && crates === targets) {
    const start = warehouse(level.board, level.player, level.crates);
    for (const balance of ["breadth first", 1, 0.5, 0] as const) {
      const end = solved(start, balance, POWER);
      [far, moves] = [end.state.won ? 0 : end.state.far, end.state.won ? wayTo(end).slice(1).map(({ move }) => move) : []]; // prettier-ignore
      if (end.state.won) break;
    }
  }
  const info = { players, crates, targets, far, moves, text: textOf(level, moves) };
  infos.set(grid, info);
  return info;
}

/**
 * The moves turned so that the first goes right and the first aside goes down, and played on the level as it is: other letters where that
 * pushes a crate. Then each run of a letter once. (The benchmark turns the moves of a level when it is first compared, for good; this is
 * what all comparisons but that one see.)
 */
function textOf({ board, player, crates }: ReturnType<typeof boardOf>, moves: readonly number[]): string {
  if (moves.length === 0) return "";
  let steps = moves.map((move) => [...MOVES[move]!] as [number, number]);
  if (steps[0]![0] === 0) steps = steps.map(([x, y]) => [y, x]);
  if (steps[0]![0] < 0) steps = steps.map(([x, y]) => [-x, y]);
  if ((steps.find(([, y]) => y !== 0)?.[1] ?? 0) < 0) steps = steps.map(([x, y]) => [x, -y]);
  let [text, state] = ["", { player, crates }];
  for (const [x, y] of steps) {
    const after = moved(board, state, [x, y]);
    state = after;
    const letters = after.pushed ? "eksy" : "rldu";
    const letter = letters[x > 0 ? 0 : x < 0 ? 1 : y > 0 ? 2 : 3]!;
    if (text.at(-1) !== letter) text += letter;
  }
  return text;
}

/** sokoban-v0: a player, as many crates as targets, and a solution of at least ten moves. */
export const SOKOBAN: PcgProblem<SokobanControl> = (() => {
  const [width, height] = [5, 5];
  const area = width * height;
  return {
    name: "sokoban-v0",
    width,
    height,
    values: 5,
    controls: { crates: [1, Math.max(width + 1, height + 1)] },
    quality(grid) {
      const { players, crates, targets, far, moves } = sokobanInfo(grid);
      const stats = (rangeReward(players, 0, 1, 1, area) + rangeReward(crates, 0, 1, area) + rangeReward(Math.abs(crates - targets), 0, 0, 0, area)) / 3; // prettier-ignore
      const added = far < 0 ? 0 : (rangeReward(far, 0, 0, 0, (width + height) * crates) + rangeReward(moves.length, 0, width + height, area ** 2)) / 2; // prettier-ignore
      return (stats + added) / 2;
    },
    control: (grid, { crates }) => rangeReward(sokobanInfo(grid).crates, 0, Math.max(crates - 1, 1), crates + 1, area),
    diversity: (a, b) => rangeReward(1 - likeness(sokobanInfo(a).text, sokobanInfo(b).text), 0, 0.5, 1),
  };
})();
