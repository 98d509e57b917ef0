import type { Certificate, Level } from "../../../../content.ts";
import { inRuns } from "../dungeon/play-dungeon.ts";
import { OUTDOOR_TILES } from "./tiles.ts";

const WAYS = new Set(["path", "bridge", "door"]);

/** Somebody who calls at every house, the nearest first, and never leaves the path; then on to the exit. */
export function playOutdoors({ width, height, tiles, entities }: Level): Certificate | null {
  const [start, exit] = ["start", "exit"].map((kind) => entities.find((entity) => entity.kind === kind));
  if (!start || !exit) return null;
  const name = (cell: number) => OUTDOOR_TILES[tiles[cell]!]?.name ?? "";
  const goal = exit.y * width + exit.x;
  const doors = new Set([...tiles.keys()].filter((cell) => name(cell) === "door"));
  const way: string[] = [];
  let here = start.y * width + start.x;
  let steps = 0;
  for (;;) {
    const before = new Int32Array(width * height).fill(-1);
    before[here] = here;
    let found = -1;
    const queue = [here];
    for (const cell of queue) {
      if (doors.size === 0 ? cell === goal : doors.has(cell)) {
        found = cell;
        break;
      }
      const x = cell % width;
      for (const next of [x < width - 1 ? cell + 1 : -1, cell + width, x > 0 ? cell - 1 : -1, cell - width]) {
        if (next < 0 || next >= before.length || before[next] !== -1 || !WAYS.has(name(next))) continue;
        before[next] = cell;
        queue.push(next);
      }
    }
    if (found < 0) return null;
    const moves: string[] = [];
    for (let cell = found; cell !== here; cell = before[cell]!) {
      const step = cell - before[cell]!;
      moves.unshift(step === 1 ? "R" : step === -1 ? "L" : step > 0 ? "D" : "U");
    }
    way.push(...inRuns(moves), doors.size === 0 ? "exit" : "door");
    steps += moves.length;
    if (doors.size === 0) return { player: "level/outdoors", way: way.join(" "), steps };
    doors.delete(found);
    here = found;
  }
}
