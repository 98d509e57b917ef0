import type { Rng } from "../../../../rng.ts";
import { BRIDGE, DOOR, FIELD, FLOWERS, GRASS, PATH, ROCK, TREE, WALL, WATER } from "./tiles.ts";
import type { Place } from "./places.ts";

/** A piece of land that is being laid out. */
export interface Land {
  readonly width: number;
  readonly height: number;
  readonly tiles: Uint8Array;
  /** Paths wind as the ground has it; else they are straight where they can be. Default false. */
  readonly winding?: boolean;
}

/** What a turn of a path costs, in steps. */
const TURN = 0.4;

/** Smooth noise from 0 to 1: random numbers on a lattice, and what lies between them. */
export function noise({ width, height }: Land, step: number, rng: Rng): Float64Array {
  const [columns, rows] = [Math.ceil(width / step) + 2, Math.ceil(height / step) + 2];
  const lattice = Float64Array.from({ length: columns * rows }, () => rng.next());
  const out = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [c, r] = [Math.floor(x / step), Math.floor(y / step)];
      const [u, v] = [smooth(x / step - c), smooth(y / step - r)];
      const at = (dc: number, dr: number) => lattice[(r + dr) * columns + c + dc]!;
      out[y * width + x] = (at(0, 0) * (1 - u) + at(1, 0) * u) * (1 - v) + (at(0, 1) * (1 - u) + at(1, 1) * u) * v;
    }
  }
  return out;
}

const smooth = (t: number): number => t * t * (3 - 2 * t);

/** Where the middle of a river is at each step along it: it bends to one side and to the other, now more and now less, and slants across the land. */
function course(length: number, across: number, rng: Rng): Float64Array {
  const [from, to] = [0.3 + 0.4 * rng.next(), 0.3 + 0.4 * rng.next()];
  const out = new Float64Array(length);
  let side = rng.below(2) === 0 ? 1 : -1;
  const bend = (gap: number) => (side = -side) * Math.min(0.3 * gap, across * 0.16) * (0.4 + 0.6 * rng.next());
  let [start, gap] = [-rng.below(6), 6 + rng.below(7)];
  let [before, after] = [bend(gap), bend(gap)];
  for (let n = 0; n < length; n++) {
    if (n - start >= gap) {
      [start, gap] = [start + gap, 6 + rng.below(7)];
      [before, after] = [after, bend(gap)];
    }
    out[n] = across * (from + ((to - from) * n) / length) + before + (after - before) * smooth((n - start) / gap);
  }
  return out;
}

/** A river from edge to edge, a lake at a side, or nothing. */
export function water(land: Land, theme: Place, rng: Rng): void {
  const { width, height, tiles } = land;
  const kind = rng.next();
  const dry = theme === "camp" ? 0.2 : 0.3;
  if (kind < dry) return;
  const bumps = noise(land, 6, rng.fork("bumps"));
  if (kind < dry + 0.38) {
    const upright = rng.below(2) === 0;
    const [length, across] = upright ? [height, width] : [width, height];
    const middle = course(length, across, rng);
    for (let n = 0; n < length; n++) {
      // As wide where it runs aslant as where it runs straight.
      const slope = middle[Math.min(n + 1, length - 1)]! - middle[Math.max(n - 1, 0)]!;
      const half = (1.1 + 0.5 * bumps[upright ? n * width : n]!) * Math.sqrt(1 + slope * slope * 0.25);
      for (let k = Math.ceil(middle[n]! - half); k <= middle[n]! + half; k++)
        if (k >= 0 && k < across) tiles[upright ? n * width + k : k * width + n] = WATER;
    }
    return;
  }
  // Two or three ponds that run into one another, of uneven shores.
  const radius = Math.min(width, height) * (theme === "camp" ? 0.22 : 0.16);
  let [x, y] = [width * (rng.below(2) === 0 ? 0.15 : 0.85), height * (0.2 + 0.6 * rng.next())];
  for (let lobe = 2 + rng.below(2); lobe > 0; lobe--) {
    const size = radius * (0.7 + 0.5 * rng.next());
    for (let cell = 0; cell < tiles.length; cell++) {
      const [dx, dy] = [(cell % width) - x, Math.floor(cell / width) - y];
      const reach = size * (0.45 + 1.1 * bumps[cell]!);
      if (dx * dx + dy * dy * 1.4 < reach * reach) tiles[cell] = WATER;
    }
    x += size * (rng.next() * 1.6 - 0.8);
    y += size * (rng.next() * 1.6 - 0.8);
  }
}

/**
 * The cheapest way over land: over grass, dearer where `dear` says so, over water straight and by a bridge; never over anything that
 * was built. Cells from the first to the last; null where there is none.
 */
export function wayOver(
  { width, tiles, winding }: Land,
  from: number,
  isGoal: (cell: number) => boolean,
  dear: Float64Array,
): number[] | null {
  // prettier-ignore
  const turn = winding ? 0 : TURN;
  const size = tiles.length;
  // Four states a cell: by which side it was come to, so that a bridge goes straight on.
  const best = new Float64Array(size * 4).fill(Infinity);
  const before = new Int32Array(size * 4).fill(-1);
  const buckets: number[][] = [];
  const push = (state: number, total: number) => (buckets[Math.floor(total)] ??= []).push(state);
  const sides = [1, width, -1, -width];
  for (let side = 0; side < 4; side++) {
    best[from * 4 + side] = 0;
    push(from * 4 + side, 0);
  }
  for (let paid = 0; paid < buckets.length; paid++) {
    for (const state of buckets[paid] ?? []) {
      const cell = state >> 2;
      const total = best[state]!;
      if (Math.floor(total) !== paid) continue;
      if (isGoal(cell)) {
        const way: number[] = [];
        for (let here = state; here >= 0; here = before[here]!) way.unshift(here >> 2);
        return way;
      }
      const wet = tiles[cell] === WATER;
      for (let side = 0; side < 4; side++) {
        if (wet && side !== (state & 3)) continue;
        const next = cell + sides[side]!;
        const x = cell % width;
        if ((side === 0 && x === width - 1) || (side === 2 && x === 0) || next < 0 || next >= size) continue;
        const tile = tiles[next]!;
        if (tile !== GRASS && tile !== FLOWERS && tile !== PATH && tile !== BRIDGE && tile !== WATER && tile !== DOOR) continue;
        // A bridge is walked along, not across.
        const price = tile === PATH || tile === BRIDGE ? 1 : tile === WATER ? 7 : 2 + dear[next]!;
        const sum = total + price + (side === (state & 3) ? 0 : turn);
        const there = next * 4 + side;
        if (sum >= best[there]!) continue;
        best[there] = sum;
        before[there] = state;
        push(there, sum);
      }
    }
  }
  return null;
}

/** Lays a path along a way: bridges over water. */
export function pave({ tiles }: Land, way: readonly number[]): void {
  for (const cell of way) {
    if (tiles[cell] === WATER) tiles[cell] = BRIDGE;
    else if (tiles[cell] === GRASS || tiles[cell] === FLOWERS) tiles[cell] = PATH;
  }
}

/** Trees, rocks and flowers, thick where the noise is high, none right beside paths, doors and fields. */
export function plant(land: Land, theme: Place, keep: (cell: number) => boolean, rng: Rng): void {
  const { width, height, tiles } = land;
  const woods = noise(land, 7, rng.fork("woods"));
  const detail = noise(land, 3, rng.fork("detail"));
  const share = { village: 0.58, forest: 0.3, camp: 0.36 }[theme];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const cell = y * width + x;
      if (tiles[cell] !== GRASS) continue;
      const edge = Math.min(x, y, width - 1 - x, height - 1 - y);
      const thick = woods[cell]! * 0.75 + detail[cell]! * 0.25 + (edge < 2 ? 0.3 : edge < 4 ? 0.1 : 0);
      const draw = rng.next();
      // Beds of flowers and a bush or two along the houses.
      if (beside(land, x, y, WALL) && draw < 0.4) {
        tiles[cell] = FLOWERS;
        continue;
      }
      if (keep(cell)) continue;
      if (nearWay(land, x, y)) {
        if (draw < 0.1) tiles[cell] = FLOWERS;
      } else if (thick > share && draw < 0.85) tiles[cell] = TREE;
      else if (draw < 0.012) tiles[cell] = ROCK;
      else if (draw > 0.93) tiles[cell] = FLOWERS;
      else if (draw > 0.915) tiles[cell] = TREE;
    }
  }
}

function beside({ width, tiles }: Land, x: number, y: number, code: number): boolean {
  const cell = y * width + x;
  return (x > 0 && tiles[cell - 1] === code) || (x < width - 1 && tiles[cell + 1] === code) || tiles[cell - width] === code;
}

function nearWay({ width, height, tiles }: Land, x: number, y: number): boolean {
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      if (x + dx < 0 || y + dy < 0 || x + dx >= width || y + dy >= height) continue;
      const tile = tiles[(y + dy) * width + x + dx];
      if (tile === PATH || tile === BRIDGE || tile === DOOR || tile === FIELD) return true;
    }
  }
  return false;
}
