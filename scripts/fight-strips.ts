import { mkdirSync, writeFileSync } from "node:fs";
import { GLYPHS } from "../demo-game/src/art/font-glyphs.ts";
import { dungeonTile, dungeonTiles } from "../demo-game/src/art/dungeon-tiles.ts";
import { COLOURS, NAMES, type Colour } from "../demo-game/src/art/palette.ts";
import { TILE, type Picture } from "../demo-game/src/art/picture.ts";
import { PNG } from "pngjs";
import { modelPolicy } from "../src/agents/model-policy/model-policy.ts";
import { DOOR, SPIKES, WATER, type ArenaMap } from "../src/agents/skirmish/arena.ts";
import { CLASSES, HEX_RADIUS, UNIT, WINDUP, type Fighter } from "../src/agents/skirmish/fighters.ts";
import { skirmishSpec } from "../src/agents/skirmish/observation.ts";
import { SCRIPTS } from "../src/agents/skirmish/scripts.ts";
import { BEHAVIOURS, nothingSeen, watchBehaviours, type Behaviour } from "../src/agents/skirmish/tools/behaviours.ts";
import { grounds } from "../src/agents/skirmish/tools/training-fights.ts";
import { watchFights, type Watcher } from "../src/agents/skirmish/tools/watch-fights.ts";
import type { Level, Sprite } from "../src/content.ts";
import { composeSprite } from "../src/generators/sprite/compose-sprite.ts";
import { generate } from "../src/generator.ts";
import { createRng } from "../src/rng.ts";
import { shippedModel } from "../src/tools/shipped-model.ts";

/**
 * npx tsx scripts/fight-strips.ts [model] [folder]
 *
 * A strip of five pictures of each behaviour of the squad, under its name, a third or half of a second apart; drawn with the
 * tiles of Lanternfall. A golden ring is around those who do it, a line behind everybody is its way since the picture before, a red wedge is a blow
 * that is about to fall.
 */
const [WIDE, HIGH] = [13 * TILE, 8 * TILE];
const FRAMES = 5;
/** Decisions, six a second, after the moment itself, and from picture to picture: what takes longer has more of them. */
const AFTER = 2;
const strideOf = (behaviour: Behaviour): number => (LONG.includes(behaviour) ? 3 : 2);
const LONG: readonly Behaviour[] = ["retreat", "kiting", "guarding", "cutting off", "holding a door"];
const CAPTION = 24;

interface Snapshot {
  readonly map: ArenaMap;
  readonly fighters: readonly Fighter[];
  readonly arrows: readonly { readonly x: number; readonly y: number; readonly vx: number; readonly vy: number }[];
  readonly hexes: readonly { readonly x: number; readonly y: number }[];
}
interface Strip {
  readonly frames: readonly Snapshot[];
  readonly who: readonly number[];
}

/** A picture that is drawn on: red, green, blue. */
class Canvas {
  readonly png: PNG;
  constructor(width: number, height: number) {
    this.png = new PNG({ width, height });
    this.rect(0, 0, width, height, "ink");
  }
  dot(x: number, y: number, colour: Colour | string, part = 1): void {
    const { width, height, data } = this.png;
    const [px, py] = [Math.floor(x), Math.floor(y)];
    if (px < 0 || py < 0 || px >= width || py >= height) return;
    const hex = Number.parseInt((COLOURS[colour as Colour] ?? colour).slice(1, 7), 16);
    const at = 4 * (py * width + px);
    [hex >> 16, (hex >> 8) & 255, hex & 255].forEach((value, n) => (data[at + n] = value * part + data[at + n]! * (1 - part)));
    data[at + 3] = 255;
  }
  rect(x: number, y: number, wide: number, high: number, colour: Colour): void {
    for (let row = 0; row < high; row++) for (let column = 0; column < wide; column++) this.dot(x + column, y + row, colour);
  }
  line(x: number, y: number, toX: number, toY: number, colour: Colour, part: number): void {
    const steps = Math.ceil(Math.max(Math.abs(toX - x), Math.abs(toY - y), 1));
    for (let n = 0; n <= steps; n++) this.dot(x + ((toX - x) * n) / steps, y + ((toY - y) * n) / steps, colour, part);
  }
  /** Every pixel around a place for which `inside` holds. */
  around(x: number, y: number, radius: number, colour: Colour, part: number, inside: (dx: number, dy: number) => boolean): void {
    for (let dy = -radius; dy <= radius; dy++)
      for (let dx = -radius; dx <= radius; dx++) if (inside(dx, dy)) this.dot(x + dx, y + dy, colour, part);
  }
  write(x: number, y: number, words: string, colour: Colour): void {
    for (const letter of words) {
      const rows = (GLYPHS[letter] ?? "").split("/");
      rows.forEach((row, down) => [...row].forEach((dot, right) => dot === "#" && this.dot(x + right, y + down, colour)));
      x += letter === " " ? 3 : Math.max(...rows.map(({ length }) => length)) + 1;
    }
  }
}

const sheet = dungeonTiles();
const TRAILS: readonly Colour[] = ["white", "red", "lime", "sky", "rose", "flame"];

function drawGround(canvas: Canvas, map: ArenaMap, left: number, top: number): void {
  // A door is floor to the tiles, and water is the only other thing they know.
  const tiles = Array.from(map.tiles, (tile) => (tile === WATER ? 3 : tile === DOOR || tile === SPIKES ? 1 : tile));
  const level: Level = { width: map.width, height: map.height, tiles, entities: [] };
  for (let y = 0; y < map.height; y++)
    for (let x = 0; x < map.width; x++) {
      const [px, py] = [x * TILE - left, y * TILE - top];
      stamp(canvas, sheet[dungeonTile(level, x, y)]!, px, py);
      const tile = map.tiles[y * map.width + x];
      if (tile === DOOR) canvas.around(px + 8, py + 8, 7, "wood", 0.8, () => true);
      if (tile === SPIKES) canvas.around(px + 8, py + 8, 7, "wine", 0.6, (dx, dy) => (dx + dy) % 3 === 0);
      if (y * map.width + x === map.exit) canvas.around(px + 8, py + 8, 6, "lantern", 0.5, () => true);
    }
}

function stamp(canvas: Canvas, picture: Picture, left: number, top: number): void {
  for (let at = 0; at < picture.pixels.length; at++)
    if (picture.pixels[at]) canvas.dot(left + (at % picture.width), top + Math.floor(at / picture.width), NAMES[picture.pixels[at]!]!);
}

/** Somebody's picture, its feet at the place. */
function drawFighter(canvas: Canvas, sprite: Sprite, x: number, y: number, dead: boolean): void {
  const [feetX, feetY] = sprite.anchors?.feet ?? [sprite.width / 2, sprite.height];
  for (let at = 0; at < sprite.pixels.length; at++) {
    const colour = sprite.pixels[at]!;
    if (colour)
      canvas.dot(x - feetX + (at % sprite.width), y - feetY + Math.floor(at / sprite.width), sprite.palette[colour - 1]!, dead ? 0.25 : 1);
  }
}

function drawFrame(
  canvas: Canvas,
  { now, before, who, middle }: { now: Snapshot; before: Snapshot; who: readonly number[]; middle: Place },
): void {
  const [left, top] = [middle.x - WIDE / 2, middle.y - HIGH / 2];
  const pixel = ({ x, y }: Place): [number, number] => [(x * TILE) / UNIT - left, (y * TILE) / UNIT - top];
  drawGround(canvas, now.map, left, top);
  for (const hex of now.hexes) {
    const radius = Math.round((HEX_RADIUS * TILE) / UNIT);
    canvas.around(...pixel(hex), radius, "rose", 0.4, (dx, dy) => dx * dx + dy * dy <= radius * radius);
  }
  now.fighters.forEach((fighter, index) => {
    if (fighter.hp <= 0) return;
    const [x, y] = pixel(fighter);
    canvas.line(...pixel(before.fighters[index]!), x, y, TRAILS[fighter.kind]!, 0.8);
    if (fighter.phase === WINDUP) drawWedge(canvas, fighter, x, y);
    if (who.includes(index) && fighter.team === 1)
      canvas.around(x, y + 4, 14, "lantern", 0.9, (dx, dy) => Math.abs((dx / 12) ** 2 + (dy / 6) ** 2 - 1) < 0.16);
  });
  const order = now.fighters.map((fighter, index) => [fighter, index] as const).sort(([a], [b]) => a.y - b.y);
  for (const [{ kind, hp, maxHp, x, y }] of order) {
    const [px, py] = pixel({ x, y });
    drawFighter(canvas, SPRITES[kind]!, px, py + 6, hp <= 0);
    if (hp <= 0) continue;
    canvas.rect(px - 8, py - 24, 16, 3, "ink");
    canvas.rect(px - 7, py - 23, Math.ceil((14 * hp) / maxHp), 1, "red");
  }
  for (const arrow of now.arrows) {
    const [x, y] = pixel(arrow);
    canvas.line(x, y, x - arrow.vx / 10, y - arrow.vy / 10, "glow", 1);
  }
}

/** Where a blow is about to fall: a sweep, or a line for who shoots. */
function drawWedge(canvas: Canvas, { kind, aimX, aimY }: Fighter, x: number, y: number): void {
  const own = CLASSES[kind]!;
  const far = Math.hypot(aimX, aimY) || 1;
  if (own.arrow > 0 || own.hex) return canvas.line(x, y, x + (aimX * 60) / far, y + (aimY * 60) / far, "red", 0.7);
  const reach = Math.round((own.range * TILE) / UNIT);
  canvas.around(x, y, reach, "red", 0.35, (dx, dy) => {
    const away = Math.hypot(dx, dy);
    return away <= reach && dx * aimX + dy * aimY > 0.5 * away * far;
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const strips = new Map<Behaviour, Strip>();
const seen = nothingSeen();

/** Of these the one is shown in which most ground is covered; of the others the first. */
const MOVING: readonly Behaviour[] = ["retreat", "kiting"];
/** How far who acts has come from the nearest hero, who is still to be seen. */
function wayOf({ frames, who: [index] }: Strip): number {
  const away = ({ fighters }: Snapshot): number =>
    Math.min(
      ...fighters
        .filter(({ team, hp }) => team === 0 && hp > 0)
        .map(({ x, y }) => Math.hypot(x - fighters[index!]!.x, y - fighters[index!]!.y)),
    );
  const [least, last] = [Math.min(...frames.map(away)), away(frames.at(-1)!)];
  return last < 6 * UNIT ? last - least : 0;
}

/** Keeps the pictures of a fight; a behaviour that is new takes those around its moment. */
function camera(): Watcher {
  const kept: Snapshot[] = [];
  const waiting: { behaviour: Behaviour; who: readonly number[]; at: number }[] = [];
  const behaviours = watchBehaviours(seen, (behaviour, _, who) => void waiting.push({ behaviour, who, at: kept.length }));
  return {
    see(moment) {
      const { map, fighters, arrows, hexes } = moment.skirmish;
      kept.push(structuredClone({ map, fighters, arrows, hexes }));
      behaviours.see(moment);
      for (const { behaviour, who, at } of waiting) {
        const stride = strideOf(behaviour);
        const first = at + AFTER - stride * FRAMES;
        // One that comes too early in its fight has too few pictures.
        if (kept.length !== at + AFTER || first < 0) continue;
        const strip = { frames: kept.slice(first).filter((_, n) => n % stride === stride - 1), who };
        const other = strips.get(behaviour);
        if (!other || (MOVING.includes(behaviour) && wayOf(strip) > wayOf(other))) strips.set(behaviour, strip);
      }
    },
    end: (game, score) => behaviours.end(game, score),
  };
}

const [model = "skirmish-squad", folder = "docs/images"] = process.argv.slice(2);
const squad = await modelPolicy(await shippedModel(model), { game: skirmishSpec([0, 1]) });
/** One hero is easier to follow; fire is focused on one of two. */
for (const heroes of [1, 2])
  for (const hero of ["cover", "run", "chase"] as const) {
    const fight = { maps: grounds("test"), squad: () => [1, 2, 3, 4], heroes: () => heroes };
    await watchFights({ hero: SCRIPTS[hero], squad, games: 24, fight, rng: createRng("strips").fork(`${hero}/${heroes}`), watch: camera });
  }

const LOOKS = ["hero", "brute", "archer", "warden", "hexer", "boss"];
const SPRITES: Sprite[] = [];
for (const role of LOOKS) {
  const wish = { persona: { role }, tier: 2, ...(role === "hero" ? { words: "red, with a red cape" } : {}) };
  SPRITES.push((await generate(composeSprite(), wish, { seed: "raven-12" })).content);
}
const rows = (Object.keys(BEHAVIOURS) as Behaviour[]).filter((behaviour) => strips.has(behaviour));
const canvas = new Canvas(FRAMES * (WIDE + 4), rows.length * (HIGH + CAPTION));
rows.forEach((behaviour, row) => {
  const { frames, who } = strips.get(behaviour)!;
  const acting = who.map((index) => frames.at(-1)!.fighters[index]!);
  const heroes = frames.at(-1)!.fighters.filter(({ team, hp }) => team === 0 && hp > 0);
  const all = [...acting, ...heroes];
  const mean = (of: (place: Place) => number): number => (all.reduce((sum, one) => sum + of(one), 0) / all.length) * (TILE / UNIT);
  const middle = { x: Math.round(mean(({ x }) => x)), y: Math.round(mean(({ y }) => y)) };
  canvas.write(2, row * (HIGH + CAPTION) + 8, behaviour, "lantern");
  canvas.write(84, row * (HIGH + CAPTION) + 8, BEHAVIOURS[behaviour], "cloud");
  frames.forEach((now, column) => {
    const frame = new Canvas(WIDE, HIGH);
    drawFrame(frame, { now, before: frames[column - 1] ?? now, who, middle });
    PNG.bitblt(frame.png, canvas.png, 0, 0, WIDE, HIGH, column * (WIDE + 4), row * (HIGH + CAPTION) + CAPTION - 2);
  });
});
/** What the README shows of them. */
const shown: readonly Behaviour[] = ["flanking", "retreat"];
const few = new Canvas(canvas.png.width, shown.length * (HIGH + CAPTION));
shown.forEach((behaviour, row) => {
  const from = rows.indexOf(behaviour) * (HIGH + CAPTION);
  if (from >= 0) PNG.bitblt(canvas.png, few.png, 0, from, few.png.width, HIGH + CAPTION, 0, row * (HIGH + CAPTION));
});
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/tactics.png`, PNG.sync.write(few.png, { colorType: 2, deflateLevel: 9 }));
writeFileSync(`${folder}/opponents.png`, PNG.sync.write(canvas.png, { colorType: 2, deflateLevel: 9 }));
process.stdout.write(rows.map((behaviour, row) => `${row + 1}. ${behaviour}: ${BEHAVIOURS[behaviour]}\n`).join(""));
