import { mkdirSync, writeFileSync } from "node:fs";
import { PNG } from "pngjs";
import { modelPolicy } from "../src/agents/model-policy/model-policy.ts";
import { DOOR, FLOOR, SPIKES, WATER } from "../src/agents/skirmish/arena.ts";
import { HEX_RADIUS, UNIT, WINDUP, type Skirmish } from "../src/agents/skirmish/fighters.ts";
import { skirmishSpec } from "../src/agents/skirmish/observation.ts";
import { SCRIPTS } from "../src/agents/skirmish/scripts.ts";
import { BEHAVIOURS, nothingSeen, watchBehaviours, type Behaviour } from "../src/agents/skirmish/tools/behaviours.ts";
import { grounds } from "../src/agents/skirmish/tools/training-fights.ts";
import { watchFights, type Watcher } from "../src/agents/skirmish/tools/watch-fights.ts";
import { createRng } from "../src/rng.ts";
import { shippedModel } from "../src/tools/shipped-model.ts";

/**
 * npx tsx scripts/fight-strips.ts [model] [folder]
 *
 * A strip of six pictures, a third of a second apart, of the first time that each behaviour is seen of the squad; a row each, in the order of the list
 * that is printed. Heroes are white, opponents by class; a dark rim is a windup, small squares are arrows.
 */
const TILE = 12;
const [COLUMNS, ROWS] = [20, 16];
const FRAMES = 6;
const COLOURS: readonly (readonly [number, number, number])[] = [
  [255, 255, 255],
  [224, 82, 60],
  [96, 190, 80],
  [84, 140, 230],
  [190, 90, 220],
  [240, 180, 40],
];

type Frame = Uint8Array;

function draw({ map, fighters, arrows, hexes, pickups }: Skirmish): Frame {
  const wide = COLUMNS * TILE;
  const frame = new Uint8Array(wide * ROWS * TILE * 4);
  const dot = (x: number, y: number, [r, g, b]: readonly [number, number, number], part = 1) => {
    if (x < 0 || y < 0 || x >= wide || y >= ROWS * TILE) return;
    const at = 4 * (Math.floor(y) * wide + Math.floor(x));
    [r, g, b].forEach((value, i) => (frame[at + i] = value * part + frame[at + i]! * (1 - part)));
    frame[at + 3] = 255;
  };
  const disc = (cx: number, cy: number, radius: number, colour: readonly [number, number, number], part = 1) => {
    for (let y = -radius; y <= radius; y++)
      for (let x = -radius; x <= radius; x++) if (x * x + y * y <= radius * radius) dot(cx + x, cy + y, colour, part);
  };
  for (let y = 0; y < ROWS * TILE; y++)
    for (let x = 0; x < wide; x++) {
      const [column, row] = [Math.floor(x / TILE), Math.floor(y / TILE)];
      const cell = row * map.width + column;
      const tile = column < map.width && row < map.height ? map.tiles[cell]! : -1;
      const ground = tile === FLOOR ? 66 : tile === -1 ? 12 : 28;
      dot(
        x,
        y,
        tile === WATER ? [40, 60, 110] : tile === SPIKES ? [110, 70, 50] : tile === DOOR ? [140, 100, 50] : [ground, ground, ground + 8],
      );
      if (cell === map.exit && column < map.width) dot(x, y, [70, 150, 150]);
    }
  const scale = TILE / UNIT;
  for (const { x, y, taken } of pickups) if (!taken) disc(x * scale, y * scale, 2, [240, 120, 160]);
  for (const { x, y } of hexes) disc(x * scale, y * scale, Math.round(HEX_RADIUS * scale), [170, 60, 200], 0.4);
  for (const { kind, x, y, hp, phase } of fighters) {
    if (hp <= 0) continue;
    if (phase === WINDUP) disc(x * scale, y * scale, 7, [20, 0, 0]);
    disc(x * scale, y * scale, kind === 5 ? 7 : 5, COLOURS[kind]!);
  }
  for (const { x, y } of arrows) disc(x * scale, y * scale, 1, [255, 240, 160]);
  return frame;
}

const strips = new Map<Behaviour, Frame[]>();
const seen = nothingSeen();

/** Keeps the last pictures of a fight; a behaviour that is new takes them. */
function camera(): Watcher {
  const frames: Frame[] = [];
  const behaviours = watchBehaviours(seen, (behaviour) => {
    // One that comes too early in its fight has too few pictures.
    if (!strips.has(behaviour) && frames.length >= 2 * FRAMES)
      strips.set(
        behaviour,
        frames.slice(-2 * FRAMES).filter((_, i) => i % 2 === 1),
      );
  });
  return {
    see(moment) {
      frames.push(draw(moment.skirmish));
      if (frames.length > 40) frames.shift();
      behaviours.see(moment);
    },
    end: (game, score) => behaviours.end(game, score),
  };
}

const [model = "skirmish-squad", folder = "docs/images"] = process.argv.slice(2);
const squad = await modelPolicy(await shippedModel(model), { game: skirmishSpec([0, 1]) });
const mixed = { maps: grounds("test"), squad: () => [1, 2, 3, 4, 1], heroes: () => 2 };
for (const hero of ["cover", "run"] as const)
  await watchFights({ hero: SCRIPTS[hero], squad, games: 24, fight: mixed, rng: createRng("strips").fork(hero), watch: camera });

const rows = (Object.keys(BEHAVIOURS) as Behaviour[]).filter((behaviour) => strips.has(behaviour));
const [wide, high] = [COLUMNS * TILE, ROWS * TILE];
const sheet = new PNG({ width: FRAMES * (wide + 4), height: rows.length * (high + 4) });
rows.forEach((behaviour, row) =>
  strips.get(behaviour)!.forEach((frame, column) => {
    for (let y = 0; y < high; y++)
      sheet.data.set(frame.subarray(y * wide * 4, (y + 1) * wide * 4), 4 * ((row * (high + 4) + y) * sheet.width + column * (wide + 4)));
  }),
);
for (let i = 3; i < sheet.data.length; i += 4) sheet.data[i] = 255;
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/opponents.png`, PNG.sync.write(sheet));
process.stdout.write(rows.map((behaviour, row) => `${row + 1}. ${behaviour}: ${BEHAVIOURS[behaviour]}\n`).join(""));
