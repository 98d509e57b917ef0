import mikewesthad from "@mikewesthad/dungeon";
import dungeoneer from "dungeoneer";
import * as ROT from "rot-js";
import { checkLevel, playLevel, rulesLevel } from "../../src/generators/level/index.ts";
import { createRng } from "../../src/rng.ts";
import { median } from "../median.ts";
import type { Row } from "../row.ts";
import { overlapping } from "./wave-function.ts";

// Its types say that it is a module; at run time what it hands out is one of CommonJS.
const Dungeon = (mikewesthad as unknown as { readonly default?: typeof mikewesthad.default }).default ?? (mikewesthad as never);

const [WIDTH, HEIGHT] = [48, 32];
const REQUEST = { width: WIDTH, height: HEIGHT, enemies: 10, chests: 4, keys: 2, secrets: 1, traps: 3, shop: true, boss: true };

interface Floor {
  readonly width: number;
  readonly height: number;
  /** 1 where one can walk. */
  readonly open: Uint8Array;
  /** All that was asked for stands there, is exactly counted, and was reached by a player with keys in order. */
  readonly answers: boolean;
}

/** What each makes of a seed: the libraries have nothing to ask for but the size. */
const MAKERS: Readonly<Record<string, (seed: number) => Floor>> = {
  "phaser-aigc": (seed) => {
    const level = rulesLevel().propose(REQUEST, createRng(seed)) as Awaited<ReturnType<ReturnType<typeof rulesLevel>["propose"]>>;
    const answers = checkLevel(level, REQUEST).length === 0 && playLevel(level) !== null;
    return { width: WIDTH, height: HEIGHT, open: Uint8Array.from(level.tiles, (code) => (code === 1 ? 1 : 0)), answers };
  },
  "rot.js Digger": (seed) => fromRot(seed, () => new ROT.Map.Digger(WIDTH, HEIGHT)),
  "rot.js Uniform": (seed) => fromRot(seed, () => new ROT.Map.Uniform(WIDTH, HEIGHT, {})),
  "rot.js Rogue": (seed) => fromRot(seed, () => new ROT.Map.Rogue(WIDTH, HEIGHT, {} as never)),
  dungeoneer: (seed) => {
    const { tiles } = dungeoneer.build({ width: WIDTH + 1, height: HEIGHT + 1, seed: String(seed) });
    const open = new Uint8Array((WIDTH + 1) * (HEIGHT + 1));
    tiles.forEach((column, x) => column.forEach(({ type }, y) => (open[y * (WIDTH + 1) + x] = type === "wall" ? 0 : 1)));
    return { width: WIDTH + 1, height: HEIGHT + 1, open, answers: false };
  },
  "@mikewesthad/dungeon": (seed) => {
    const made = new Dungeon({ width: WIDTH, height: HEIGHT, randomSeed: String(seed), doorPadding: 1, rooms: { width: { min: 5, max: 15 }, height: { min: 5, max: 12 }, maxArea: 150, maxRooms: 20 } }); // prettier-ignore
    const tiles = made.getMappedTiles({ empty: 0, wall: 0, floor: 1, door: 1 }) as number[][];
    return { width: WIDTH, height: HEIGHT, open: Uint8Array.from(tiles.flat()), answers: false };
  },
  wavefunctioncollapse: (seed) => {
    const open = overlapping(WIDTH, HEIGHT, seed);
    return { width: WIDTH, height: HEIGHT, open: open ?? new Uint8Array(WIDTH * HEIGHT), answers: false };
  },
};

function fromRot(seed: number, map: () => { create(callback: (x: number, y: number, value: number) => void): unknown }): Floor {
  ROT.RNG.setSeed(seed + 1);
  const open = new Uint8Array(WIDTH * HEIGHT);
  map().create((x, y, value) => (open[y * WIDTH + x] = value === 0 ? 1 : 0));
  return { width: WIDTH, height: HEIGHT, open, answers: false };
}

/** What a game needs of a floor of 48 x 32, from us and from others, on the same seeds in one run. */
export function peerRows(count: number): Row[] {
  return Object.entries(MAKERS).flatMap(([name, make]) => {
    const seeds = name === "wavefunctioncollapse" ? Math.min(count, 100) : count;
    const [spent, deadEnds, loops]: [number[], number[], number[]] = [[], [], []];
    let [whole, answered] = [0, 0];
    for (let seed = 0; seed < seeds; seed++) {
      const before = process.cpuUsage();
      const floor = make(seed);
      const { user, system } = process.cpuUsage(before);
      spent.push((user + system) / 1000);
      const { regions, ends, rounds } = measured(floor);
      if (regions === 1) whole++;
      if (floor.answers) answered++;
      deadEnds.push(ends);
      loops.push(rounds);
    }
    const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
    const ours = name === "phaser-aigc";
    const id = `worlds/peers/${name}`;
    const share = (part: number) => (100 * part) / seeds;
    return [
      { id: `${id}/whole`, what: `${name}: floor is one region`, value: share(whole), unit: "%", goal: ours ? "= 100" : "", pass: !ours || whole === seeds },
      { id: `${id}/answers`, what: `${name}: two locks and keys in order, ten foes, four chests, a secret, a shop, a boss, exactly`, value: share(answered), unit: "%", goal: ours ? "= 100" : "", pass: !ours || answered === seeds },
      { id: `${id}/rounds`, what: `${name}: ways around (rock of nine cells or more with floor on all sides)`, value: mean(loops), unit: "a floor", goal: "", pass: true },
      { id: `${id}/ends`, what: `${name}: cells with one way out`, value: mean(deadEnds), unit: "a floor", goal: "", pass: true },
      { id: `${id}/time`, what: `${name}: p50${ours ? ", with check and play" : ""}`, value: median(spent), unit: "ms", goal: "", pass: true },
    ]; // prettier-ignore
  });
}

function measured({ width, height, open }: Floor): { regions: number; ends: number; rounds: number } {
  const seen = new Uint8Array(open.length);
  const flood = (from: number, value: number, diagonal: boolean): { size: number; rim: boolean } => {
    let rim = false;
    const queue = [from];
    seen[from] = 1;
    for (const cell of queue) {
      const [x, y] = [cell % width, Math.floor(cell / width)];
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) rim = true;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const [nx, ny] = [x + dx, y + dy];
          if ((!diagonal && dx !== 0 && dy !== 0) || nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
          const next = ny * width + nx;
          if (seen[next] === 1 || open[next] !== value) continue;
          seen[next] = 1;
          queue.push(next);
        }
      }
    }
    return { size: queue.length, rim };
  };
  let [regions, ends, rounds] = [0, 0, 0];
  for (let cell = 0; cell < open.length; cell++) {
    if (open[cell] === 1) {
      const x = cell % width;
      const ways = [x > 0 && open[cell - 1], x < width - 1 && open[cell + 1], open[cell - width], open[cell + width]].filter(
        (one) => one === 1,
      ).length;
      if (ways === 1) ends++;
    }
    if (seen[cell] === 1) continue;
    const { size, rim } = flood(cell, open[cell]!, open[cell] === 0);
    if (open[cell] === 1) regions++;
    else if (!rim && size >= 9) rounds++;
  }
  return { regions, ends, rounds };
}
