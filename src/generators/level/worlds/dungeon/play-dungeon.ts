import type { Certificate, Level } from "../../../../content.ts";

const FLOOR = 1;
const STEPS = [
  ["R", 1, 0],
  ["D", 0, 1],
  ["L", -1, 0],
  ["U", 0, -1],
] as const;

/**
 * Somebody who plays a dungeon: walks over floor to the nearest key, opens a door with it, and so on until the exit can be reached.
 * Foes, chests and traps are walked around, cracks are taken for walls; each key opens one door.
 */
export function playDungeon({ width, height, tiles, entities }: Level): Certificate | null {
  const start = entities.find(({ kind }) => kind === "start");
  if (!start) return null;
  const blocked = new Uint8Array(width * height);
  const wanted = new Map<number, "key" | "door" | "exit">();
  for (const { kind, x, y } of entities) {
    if (kind === "key" || kind === "door" || kind === "exit") wanted.set(y * width + x, kind);
    else if (kind !== "start") blocked[y * width + x] = 1;
  }
  let here = start.y * width + start.x;
  let keys = 0;
  let steps = 0;
  const way: string[] = [];
  for (;;) {
    const from = walkFrom(here, { width, height, tiles, blocked, wanted });
    const reached = [...wanted.keys()].filter((cell) => from.steps[cell]! >= 0 && (keys > 0 || wanted.get(cell) !== "door"));
    const exit = reached.find((cell) => wanted.get(cell) === "exit");
    const next = exit ?? reached.reduce((best, cell) => (best < 0 || from.steps[cell]! < from.steps[best]! ? cell : best), -1);
    if (next < 0) return null;
    const moves: string[] = [];
    for (let cell = next; cell !== here; cell -= STEPS[from.by[cell]!]![1] + STEPS[from.by[cell]!]![2] * width)
      moves.unshift(STEPS[from.by[cell]!]![0]);
    way.push(...inRuns(moves), wanted.get(next)!);
    steps += moves.length;
    here = next;
    if (next === exit) return { player: "level/dungeon", way: way.join(" "), steps };
    keys += wanted.get(next) === "key" ? 1 : -1;
    wanted.delete(next);
  }
}

interface Ground {
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly number[];
  readonly blocked: Uint8Array;
  readonly wanted: ReadonlyMap<number, string>;
}

/** Steps to each cell, and which of STEPS led there; what is wanted is reached, but not walked over. */
function walkFrom(here: number, { width, height, tiles, blocked, wanted }: Ground): { steps: Int32Array; by: Int8Array } {
  const steps = new Int32Array(width * height).fill(-1);
  const by = new Int8Array(width * height);
  const queue = [here];
  steps[here] = 0;
  for (const cell of queue) {
    if (cell !== here && wanted.has(cell)) continue;
    STEPS.forEach(([, dx, dy], step) => {
      const [x, y] = [(cell % width) + dx, Math.floor(cell / width) + dy];
      const next = y * width + x;
      if (x < 0 || y < 0 || x >= width || y >= height || tiles[next] !== FLOOR || blocked[next] === 1 || steps[next]! >= 0) return;
      steps[next] = steps[cell]! + 1;
      by[next] = step;
      queue.push(next);
    });
  }
  return { steps, by };
}

/** "RRRD" as "R3 D1". */
export function inRuns(moves: readonly string[]): string[] {
  const runs: [string, number][] = [];
  for (const move of moves) {
    const last = runs.at(-1);
    if (last?.[0] === move) last[1]++;
    else runs.push([move, 1]);
  }
  return runs.map(([move, count]) => `${move}${count}`);
}
