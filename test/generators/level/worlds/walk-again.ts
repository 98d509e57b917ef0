import type { Certificate, Level } from "../../../../src/content.ts";
import { WORLDS } from "../../../../src/generators/level/index.ts";

const SIDES: Readonly<Record<string, readonly [number, number]>> = { R: [1, 0], L: [-1, 0], D: [0, 1], U: [0, -1] };

/**
 * Does again what a certificate says, by the plainest rules: every cell that is walked over can be stood on, a key lies where one is picked up,
 * a door is opened with a key in hand, and the walk ends at the exit. Of jumps, that each begins and ends on something.
 */
export function isWalkedAgain(level: Level, { way, steps }: Certificate): boolean {
  const { width, tiles, entities } = level;
  const world = WORLDS.find(({ name }) => name === (level.world ?? "dungeon"))!;
  const who = (kind: string, x: number, y: number) => entities.some((one) => one.kind === kind && one.x === x && one.y === y);
  const stops = (x: number, y: number) => world.tiles[tiles[y * width + x]!]!.stops;
  const carried = (x: number, y: number) => y + 1 < level.height && stops(x, y + 1) !== "never" && stops(x, y) !== "always";
  let { x, y } = entities.find(({ kind }) => kind === "start")!;
  let [walked, keys] = [0, 0];
  const opened = new Set<string>();
  for (const word of way.split(" ")) {
    const jump = /^[JRL]\((-?\d+),(-?\d+)\)$/.exec(word);
    const run = /^([RLDU])(\d+)$/.exec(word);
    if (jump) {
      [x, y] = [x + Number(jump[1]), y - Number(jump[2])];
      walked += Math.abs(Number(jump[1])) + Math.abs(Number(jump[2]));
      if (!carried(x, y)) return false;
    } else if (run) {
      for (let n = Number(run[2]); n > 0; n--) {
        [x, y] = [x + SIDES[run[1]!]![0], y + SIDES[run[1]!]![1]];
        walked++;
        if (stops(x, y) === "always" || (world.seen === "from the side" && !carried(x, y))) return false;
        // A locked door is opened by the last step to it.
        if (n > 1 && who("door", x, y) && !opened.has(`${x} ${y}`)) return false;
      }
    } else if (word === "key") {
      if (!who("key", x, y)) return false;
      keys++;
    } else if (word === "door" && world.name === "dungeon") {
      if (!who("door", x, y) || keys-- === 0) return false;
      opened.add(`${x} ${y}`);
    } else if (word === "door") {
      if (world.tiles[tiles[y * width + x]!]!.name !== "door") return false;
    } else if (word !== "exit") return false;
  }
  return who("exit", x, y) && walked === steps;
}
