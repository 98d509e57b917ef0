import type { skirmish } from "phaser-aigc";

/** Foes stand in groups, and who notices the player wakes its group. */
export interface Post {
  readonly cell: number;
  /** Those of the same number wake together. */
  readonly group: number;
}

const FLOOR = 1;

/**
 * Where the foes stand: the first, the guard, nearest to the exit, with a partner; three are one group, with a sentry farther out; of more
 * each two are a group of their own.
 * @param starts cells for foes, nearest to the exit first
 */
export function postsOf({ width, tiles }: skirmish.ArenaMap, starts: readonly number[], count: number): Post[] {
  const posts: Post[] = [];
  const taken = new Set<number>();
  const stand = (cell: number, group: number): void => {
    taken.add(cell);
    posts.push({ cell, group });
  };
  for (let index = 0; index < count; index++) {
    const group = count <= 3 ? 0 : Math.floor(index / 2);
    const partner = index % 2 === 1 ? posts[index - 1]!.cell : undefined;
    const free = starts.filter((cell) => !taken.has(cell));
    // The second group stands as far from the guard as there is a place for it, but not at the entrance.
    const own = free[index === 0 ? 0 : Math.max(0, Math.floor(free.length / 2))] ?? starts[0]!;
    stand((partner === undefined ? own : beside(width, tiles, partner, taken)) ?? own, group);
  }
  return posts;
}

/** A free cell of floor two or three steps from another, over floor. */
function beside(width: number, tiles: ArrayLike<number>, from: number, taken: ReadonlySet<number>): number | undefined {
  const steps = new Map([[from, 0]]);
  const queue = [from];
  for (let cell = queue.shift(); cell !== undefined; cell = queue.shift()) {
    const far = steps.get(cell)!;
    if (far >= 2 && !taken.has(cell)) return cell;
    for (const next of [cell - 1, cell + 1, cell - width, cell + width]) {
      if (steps.has(next) || tiles[next] !== FLOOR) continue;
      steps.set(next, far + 1);
      queue.push(next);
    }
  }
  return undefined;
}
