import type { Level } from "../../content.ts";
import { distances, neighbours } from "../../grid.ts";
import { gridOf, onFloor } from "./floor.ts";
import { FLOOR } from "./room.ts";
import { asFloor, wholeLevel } from "./worlds/known-level.ts";

/** Measures of a floor for a level designer. */
export interface LevelMeasures {
  /** Share of all cells that can be walked on. */
  readonly openness: number;
  /** Floor cells with only one free neighbour. */
  readonly deadEnds: number;
  /** Steps of the shortest way from start to exit, locked doors not counted; -1 if there is none. */
  readonly pathLength: number;
}

/**
 * Measures a floor.
 * @throws AigcError `bad-request` for a value that is no level
 */
export function measureLevel(level: Level): LevelMeasures {
  const { width, height, tiles, entities } = asFloor(level, wholeLevel(level));
  let floor = 0;
  let deadEnds = 0;
  tiles.forEach((tile, cell) => {
    if (tile !== FLOOR) return;
    floor++;
    if (neighbours(gridOf(width, tiles), cell).filter((next) => tiles[next] === FLOOR).length === 1) deadEnds++;
  });
  const [start, exit] = ["start", "exit"].map((kind) => entities.find((entity) => entity.kind === kind));
  const pathLength =
    start && exit ? distances(gridOf(width, tiles), onFloor(tiles), [start.y * width + start.x])[exit.y * width + exit.x]! : -1;
  return { openness: floor / (width * height), deadEnds, pathLength };
}

/** Grids of one size, row-major codes. */
export type Grids = readonly ArrayLike<number>[];

/** Cells in which two grids differ. */
export function hamming(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let differ = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) differ++;
  return differ;
}

/** Mean over all pairs of the cells in which they differ. */
export function meanPairwiseHamming(grids: Grids): number {
  let sum = 0;
  for (let i = 0; i < grids.length; i++) for (let j = 0; j < i; j++) sum += hamming(grids[i]!, grids[j]!);
  return grids.length < 2 ? 0 : sum / ((grids.length * (grids.length - 1)) / 2);
}

/** The share of grids that are different from all others of the set. */
export function uniqueness(grids: Grids): number {
  const counts = new Map<string, number>();
  const keys = grids.map((grid) => Array.from(grid).join());
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.length === 0 ? 0 : keys.filter((key) => counts.get(key) === 1).length / keys.length;
}

/** For each grid the cells in which it differs from the nearest of the others; mirror images count as they are. */
export function nearestDistances(grids: Grids, others: Grids): number[] {
  return grids.map((grid) => {
    let least = Infinity;
    for (const other of others) {
      if (other === grid) continue;
      let differ = 0;
      for (let i = 0; i < grid.length && differ < least; i++) if (grid[i] !== other[i]) differ++;
      least = Math.min(least, differ);
    }
    return least;
  });
}

/**
 * Kullback-Leibler divergence of the patterns of `size` x `size` tiles, smoothed by 1e-7 (Lucas and Volz 2019), in nats. It is not
 * symmetric: from generated to corpus it measures invented patterns, from corpus to generated it measures missing variety.
 */
export function patternDivergence(from: Grids, to: Grids, width: number, size: number, log: (x: number) => number): number {
  const [p, q] = [patterns(from, width, size), patterns(to, width, size)];
  const epsilon = 1e-7;
  const share = (counted: Counted, key: string) => ((counted.counts.get(key) ?? 0) + epsilon) / ((counted.total + epsilon) * (1 + epsilon));
  let sum = 0;
  for (const key of new Set([...p.counts.keys(), ...q.counts.keys()])) sum += share(p, key) * log(share(p, key) / share(q, key));
  return sum;
}

interface Counted {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

function patterns(grids: Grids, width: number, size: number): Counted {
  const counts = new Map<string, number>();
  let total = 0;
  for (const grid of grids) {
    const height = grid.length / width;
    for (let y = 0; y + size <= height; y++) {
      for (let x = 0; x + size <= width; x++) {
        let key = "";
        for (let dy = 0; dy < size; dy++) for (let dx = 0; dx < size; dx++) key += grid[(y + dy) * width + x + dx];
        counts.set(key, (counts.get(key) ?? 0) + 1);
        total++;
      }
    }
  }
  return { counts, total };
}
