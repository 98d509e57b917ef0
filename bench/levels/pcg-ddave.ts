import { countOf, rangeReward, type PcgGrid } from "./pcg-grid.ts";
import type { PcgProblem } from "./pcg-problems.ts";
import { solved, wayTo, type PcgState } from "./pcg-search.ts";

export interface DaveControl {
  /** Where the player and the exit are, and how many diamonds there are. */
  readonly sx: number;
  readonly sy: number;
  readonly ex: number;
  readonly ey: number;
  readonly diamonds: number;
}

const [SOLID, PLAYER, EXIT, DIAMOND, KEY, SPIKE] = [0, 2, 3, 4, 5, 6] as const;
const POWER = 5000;
/** Ticks that a jump rises and hangs. */
const [AIR, HANG] = [3, 1] as const;
/** Wait, left, right, jump. */
const MOVES = [[0, false], [-1, false], [1, false], [0, true]] as const; // prettier-ignore

/** A level with a wall of one cell around it. */
interface Cave {
  readonly width: number;
  readonly height: number;
  readonly values: readonly number[];
  readonly door: number;
  /** A diamond to get to; -1 to fetch the key and reach the door. */
  readonly target: number;
}

interface Body {
  readonly at: number;
  readonly air: number;
  readonly alive: boolean;
  readonly jumps: number;
  /** Where the key lies; -1 once it is taken. */
  readonly key: number;
  readonly diamonds: readonly number[];
}

interface Dave extends PcgState {
  readonly body: Body;
}

const apart = ({ width }: Cave, a: number, b: number): number =>
  Math.abs((a % width) - (b % width)) + Math.abs(Math.floor(a / width) - Math.floor(b / width));

function daveIn(cave: Cave, body: Body): Dave {
  const { at, alive, key, diamonds } = body;
  const { target, door, width, height } = cave;
  const far = target >= 0 ? apart(cave, at, target) : key >= 0 ? apart(cave, at, key) + width + height : apart(cave, at, door);
  const won = target >= 0 ? at === target : key < 0 && at === door;
  return {
    body,
    // Not the ticks of a jump: the benchmark takes two that differ in nothing else for one.
    key: `${at},${alive}|${key}|${diamonds.join()}`,
    far,
    won,
    lost: !alive,
    next: () => MOVES.map(([side, jump], move) => [move, daveIn(cave, won || !alive ? body : moved(cave, body, side, jump))] as const),
  };
}

function moved({ width, height, values }: Cave, { at, air, jumps, key, diamonds }: Body, side: number, jump: boolean): Body {
  const free = (x: number, y: number) => x >= 0 && y >= 0 && x < width && y < height && values[y * width + x] !== SOLID;
  let [x, y] = [at % width, Math.floor(at / width)];
  const [ground, ceiling] = [values[(y + 1) * width + x] === SOLID, values[(y - 1) * width + x] === SOLID];
  let [left, leaps] = [air, jumps];
  if (side !== 0) {
    if (free(x + side, y)) x += side;
  } else if (jump && ground && !ceiling) {
    left = AIR;
    leaps++;
  }
  if (left > HANG) {
    left--;
    if (free(x, y - 1)) y--;
    else left = HANG;
  } else if (left > 0) left--;
  else if (free(x, y + 1)) y++;
  const to = y * width + x;
  const gem = diamonds.indexOf(to);
  return {
    at: to,
    air: left,
    jumps: leaps,
    alive: gem >= 0 || values[to] !== SPIKE,
    key: key === to ? -1 : key,
    diamonds: gem >= 0 ? diamonds.toSpliced(gem, 1) : diamonds,
  };
}

interface DaveInfo {
  readonly players: readonly number[];
  readonly exits: readonly number[];
  readonly keys: number;
  readonly diamonds: number;
  /** What is left to the exit, and to each diamond. */
  readonly far: number;
  readonly farFrom: readonly number[];
  readonly jumps: number;
  /** The cells of the way, in the level's own numbers. */
  readonly way: readonly number[];
}

const infos = new WeakMap<PcgGrid, DaveInfo>();

/** What the benchmark knows of a level. */
export function daveInfo(grid: PcgGrid): DaveInfo {
  const known = infos.get(grid);
  if (known) return known;
  const { width: w, height: h, cells } = grid;
  const all = (value: number) => Array.from(cells).flatMap((one, at) => (one === value ? [at] : []));
  const [players, exits, keys, diamonds] = [all(PLAYER), all(EXIT), countOf(grid, KEY), all(DIAMOND)];
  const around = (cell: number) => (Math.floor(cell / w) + 1) * (w + 2) + (cell % w) + 1;
  let info: DaveInfo = { players, exits, keys, diamonds: diamonds.length, far: -1, farFrom: [], jumps: 0, way: [] };
  if (players.length === 1 && exits.length === 1 && keys === 1) {
    const values = Array.from({ length: (w + 2) * (h + 2) }, () => SOLID as number);
    Array.from(cells).forEach((value, cell) => (values[around(cell)] = value));
    const body: Body = {
      at: around(players[0]!),
      air: 0,
      alive: true,
      jumps: 0,
      key: around(all(KEY)[0]!),
      diamonds: diamonds.map(around),
    };
    const play = (target: number) => {
      const start = daveIn({ width: w + 2, height: h + 2, values, door: around(exits[0]!), target }, body);
      let end = solved(start, 1, POWER);
      for (const balance of [0.5, 0, "breadth first"] as const) {
        if (end.state.won) break;
        end = solved(start, balance, POWER);
      }
      return end;
    };
    const end = play(-1);
    const inner = (at: number) => (Math.floor(at / (w + 2)) - 1) * w + (at % (w + 2)) - 1;
    info = {
      ...info,
      far: end.state.won ? 0 : end.state.far,
      farFrom: diamonds.map((cell) => play(around(cell)).state).map(({ won, far }) => (won ? 0 : far)),
      jumps: end.state.body.jumps,
      way: end.state.won ? wayTo(end).map(({ state }) => inner(state.body.at)) : [],
    };
  }
  infos.set(grid, info);
  return info;
}

/** ddave-v0: a player, a key, an exit to be reached with two jumps or more, and diamonds that can all be reached. */
export const DDAVE: PcgProblem<DaveControl> = (() => {
  const [width, height, jumps] = [11, 7, 2];
  const area = width * height;
  const visits = ({ way }: DaveInfo) => {
    const counts = new Uint16Array(area);
    for (const cell of way) counts[cell]!++;
    return counts;
  };
  return {
    name: "ddave-v0",
    width,
    height,
    values: 7,
    controls: { sx: [0, width], sy: [Math.floor(height / 2) + 2, height], ex: [0, width], ey: [0, Math.floor(height / 2)], diamonds: [0, Math.min(width, height)] }, // prettier-ignore
    quality(grid) {
      const info = daveInfo(grid);
      const things = [info.players.length, info.exits.length, info.keys].map((count) => rangeReward(count, 0, 1, 1, area));
      const stats = things.reduce((sum, one) => sum + one, 0) / 3;
      if (things.some((one) => one < 1)) return stats / 3;
      const played = (rangeReward(info.far, 0, 0, 0, area ** 2) + rangeReward(info.jumps, 0, jumps, area)) / 2;
      const reached = info.farFrom.reduce((sum, far) => sum + rangeReward(far, 0, 0, 0, area), 0);
      const gems = info.diamonds === 0 ? 1 : reached / info.diamonds;
      return (stats + played + (gems + rangeReward(info.diamonds, 0, 0, Math.min(width, height), area)) / 2) / 3;
    },
    control(grid, { sx, sy, ex, ey, diamonds }) {
      const info = daveInfo(grid);
      const off = (cells: readonly number[], x: number, y: number) => Math.min(area, ...cells.map((cell) => Math.abs(x - (cell % width)) + Math.abs(y - Math.floor(cell / width)))); // prettier-ignore
      const near = (by: number, most: number) => rangeReward(by, 0, 0, 0, most);
      return (near(off(info.players, sx, sy), width + height) + near(off(info.exits, ex, ey), width + height) + near(Math.abs(diamonds - info.diamonds), area)) / 3; // prettier-ignore
    },
    diversity(a, b) {
      const [one, other] = [visits(daveInfo(a)), visits(daveInfo(b))];
      const turned = one.map((_, cell) => one[cell - (cell % width) + width - 1 - (cell % width)]!);
      const differ = (counts: Uint16Array) => counts.reduce((sum, count, cell) => sum + Math.abs(count - other[cell]!), 0);
      return rangeReward(Math.min(differ(one), differ(turned)), 0, 0.4 * (width + height), area);
    },
  };
})();
