import type { GameObjects, Scene } from "phaser";
import type { LevelView } from "phaser-aigc";
import { themeAt } from "../art/dungeon-tiles.ts";
import { TILE } from "../art/picture.ts";
import { tintOf, type Colour } from "../art/palette.ts";
import { PROPS } from "../art/sheets.ts";
import type { Night } from "./night.ts";

/** What a theme puts where: `stand` in the way, `lie` on the floor, `hang` on a wall. */
interface Furnishing {
  readonly stand: readonly string[];
  readonly lie: readonly string[];
  readonly hang: readonly string[];
  /** The carpet of its larger rooms. */
  readonly carpet?: readonly [cloth: Colour, hem: Colour];
}

const THEMES: Readonly<Record<string, Furnishing>> = {
  halls: { stand: ["column", "column", "column", "brazier"], lie: ["pots", "books", "rubble"], hang: ["banner"], carpet: ["plum", "wine"] },
  crypts: { stand: ["tomb", "gravestone", "tomb"], lie: ["bones", "skull", "candles", "bones"], hang: ["chains"] },
  caves: { stand: ["stalagmite", "stalagmite-small"], lie: ["mushrooms", "rubble", "mushrooms", "bones"], hang: ["roots"] },
  flooded: { stand: ["wet-column"], lie: ["puddle", "weeds", "puddle"], hang: ["vines"] },
  ruins: { stand: ["broken-column", "column"], lie: ["rubble", "weeds", "rubble", "pots"], hang: ["vines"], carpet: ["bark", "dusk"] },
};

const [WALL, FLOOR, PILLAR] = [0, 1, 2];
/** Of so many cells along walls one has something lying on it, and of so many walls one something hanging. */
const [SPARSE, BARE] = [7, 6];
/** Fewer cells across make no room for a carpet. */
const ROOMY = 7;

/** Gives each room of a floor what its theme has. Nothing of it is in the way but what the level itself has put there. */
export function decorateFloor(scene: Scene, view: LevelView, night: Night): void {
  const { level } = view;
  const { width, height } = level;
  const tile = (x: number, y: number): number => (x < 0 || y < 0 || x >= width || y >= height ? WALL : level.tiles[y * width + x]!);
  const taken = new Set(level.entities.map(({ x, y }) => y * width + x));
  const themed = (x: number, y: number): Furnishing => THEMES[themeAt(level, x, y)] ?? THEMES["halls"]!;
  carpets(scene, view, (x, y) => tile(x, y) === FLOOR && !taken.has(y * width + x), themed);
  const shade = scene.add.graphics().setDepth(0.35);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const { stand, lie, hang } = themed(x, y);
      const chance = (Math.imul(x + 31, 668265263) ^ Math.imul(y + 17, 374761393)) >>> 4;
      const pick = (names: readonly string[]): string => names[(chance >>> 5) % names.length]!;
      const at = view.centreOf({ x, y });
      if (tile(x, y) === PILLAR) stands(scene, night, pick(stand), at);
      else if (tile(x, y) === WALL) {
        // Torches have every ninth place: never two things on one stone.
        const seen = tile(x, y + 1) === FLOOR && tile(x - 1, y) === WALL && tile(x + 1, y) === WALL;
        if (seen && chance % BARE === 0 && !taken.has((y + 1) * width + x) && (x * 7 + y * 3) % 9 !== 0)
          scene.add
            .image(at.x, at.y - 4, PROPS, pick(hang))
            .setOrigin(0.5, 0)
            .setDepth(0.5);
      } else {
        if (tile(x, y - 1) === WALL) shadow(shade, at);
        const beside = [tile(x - 1, y), tile(x + 1, y), tile(x, y - 1), tile(x, y + 1)].filter((one) => one === WALL).length;
        const free = tile(x, y) === FLOOR && !taken.has(y * width + x);
        if (!free || beside === 0 || chance % SPARSE !== 0) continue;
        if (tile(x, y - 1) === WALL && tile(x - 1, y) === WALL && chance % 2 === 0)
          scene.add
            .image(at.x - TILE / 2, at.y - TILE / 2, PROPS, "web")
            .setOrigin(0)
            .setDepth(0.45)
            .setAlpha(0.8);
        else lies(scene, night, pick(lie), at);
      }
    }
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function stands(scene: Scene, night: Night, name: string, { x, y }: Place): void {
  scene.add
    .image(x, y + TILE / 2, PROPS, name)
    .setOrigin(0.5, 1)
    .setDepth(y + 6);
  if (name === "brazier") night.add({ x, y: y - 8, radius: 46, strength: 0.75, colour: "ember", flicker: 1 });
}

function lies(scene: Scene, night: Night, name: string, { x, y }: Place): void {
  scene.add.image(x, y + 2, PROPS, name).setDepth(0.4);
  if (name === "candles") night.add({ x, y, radius: 30, strength: 0.6, colour: "lantern", flicker: 1 });
}

/** A wall throws its shadow on what lies before it. */
function shadow(shade: GameObjects.Graphics, { x, y }: Place): void {
  const [left, top] = [x - TILE / 2, y - TILE / 2];
  shade.fillStyle(tintOf("ink"), 0.4).fillRect(left, top, TILE, 2);
  shade.fillStyle(tintOf("ink"), 0.22).fillRect(left, top + 2, TILE, 3);
}

/** A carpet in the middle of each room that is large enough and has nothing else there. */
function carpets(
  scene: Scene,
  view: LevelView,
  free: (x: number, y: number) => boolean,
  themed: (x: number, y: number) => Furnishing,
): void {
  const cloth = scene.add.graphics().setDepth(0.3);
  for (const { x, y, width, height } of view.level.areas ?? []) {
    const { carpet } = themed(x + (width >> 1), y + (height >> 1));
    if (!carpet || width < ROOMY || height < ROOMY || (x + y) % 3 === 0) continue;
    const [wide, high] = [Math.min(6, width - 4), Math.min(5, height - 4)];
    const [left, top] = [x + ((width - wide) >> 1), y + ((height - high) >> 1)];
    const cells = Array.from({ length: wide * high }, (_, n) => free(left + (n % wide), top + Math.floor(n / wide)));
    if (!cells.every(Boolean)) continue;
    const { x: cx, y: cy } = view.centreOf({ x: left, y: top });
    const [px, py, w, h] = [cx - TILE / 2 + 2, cy - TILE / 2 + 2, wide * TILE - 4, high * TILE - 4];
    cloth.fillStyle(tintOf(carpet[0]), 1).fillRect(px, py, w, h);
    cloth.lineStyle(1, tintOf(carpet[1]), 0.9).strokeRect(px + 3.5, py + 3.5, w - 7, h - 7);
    cloth.lineStyle(1, tintOf(carpet[1]), 0.5).strokeRect(px + 6.5, py + 6.5, w - 13, h - 13);
    for (let n = 2; n < w - 1; n += 3)
      for (const edge of [py - 2, py + h]) cloth.fillStyle(tintOf(carpet[1]), 0.8).fillRect(px + n, edge, 1, 2);
  }
}
