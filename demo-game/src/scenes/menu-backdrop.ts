import { BlendModes, type GameObjects, type Scene } from "phaser";
import { createRng } from "phaser-aigc";
import { GLYPHS } from "../art/font-glyphs.ts";
import { tintOf, type Colour } from "../art/palette.ts";
import { haloOf, PROPS } from "../art/sheets.ts";
import type { Frame } from "../play/screen.ts";
import { emberPaths } from "./ember-paths.ts";

/** A night of hills, trees and one light; the lantern that hangs in it, to be swung. */
export function paintBackdrop(scene: Scene, { width, height, portrait }: Frame): GameObjects.Container {
  const sky = scene.add.graphics();
  const bands: readonly Colour[] = ["ink", "night", "dusk", "slate", "navy"];
  const band = Math.round(height / 7.5);
  bands.forEach((colour, index) => {
    const top = index * band;
    sky.fillStyle(tintOf(colour)).fillRect(0, top, width, height);
    // One colour gives way to the next in three steps of a weave.
    if (index === 0) return;
    for (let row = 0; row < 12; row++) {
      const gap = row < 4 ? 2 : row < 8 ? 4 : 8;
      for (let x = (row % 2) * (gap / 2); x < width; x += gap) sky.fillRect(x, top - 1 - row, 1, 1);
    }
  });
  stars(scene, width, Math.round(height * 0.55));
  const moonX = width - 62;
  scene.add.image(moonX, 40, haloOf("glow")).setAlpha(0.25).setScale(0.9);
  scene.add.image(moonX, 40, PROPS, "moon");
  const hill = (colour: Colour, up: number, high: number, wave: number): void => {
    sky.fillStyle(tintOf(colour));
    for (let x = 0; x < width; x += 2) {
      const y = height - up - Math.sin(x / wave) * high - Math.sin(x / (wave * 0.37) + 2) * high * 0.4;
      sky.fillRect(x, Math.round(y), 2, height);
    }
  };
  hill("pine", 92, 14, 70);
  hill("moss", 58, 9, 48);
  hill("pine", 26, 5, 90);
  const feet = height - 20;
  for (const [x, up, frame] of [
    [36, 14, "pine"],
    [70, 0, "oak"],
    [14, -4, "pine"],
    [104, 14, "pine"],
    [width - 100, 8, "pine"],
    [width - 24, -2, "oak"],
    [width - 6, 12, "pine"],
  ] as const)
    scene.add
      .image(x, feet - up, PROPS, frame)
      .setOrigin(0.5, 1)
      .setTint(0x8088b8);
  const houseX = width - 60;
  scene.add.image(houseX, feet, PROPS, "house-inn").setOrigin(0.5, 1).setTint(0xc0b8d0);
  scene.add
    .image(houseX, feet - 24, haloOf("flame"))
    .setAlpha(0.45)
    .setScale(0.8)
    .setBlendMode(BlendModes.ADD);
  embers(scene, width, height);
  const glow = scene.add.image(0, 18, haloOf("flame")).setAlpha(0.5).setBlendMode(BlendModes.ADD);
  const chain = scene.add.rectangle(0, -4, 1, 30, tintOf("mist"));
  return scene.add.container(Math.min(78, width * 0.16), portrait ? 26 : 64, [
    glow,
    chain,
    scene.add.image(0, 18, PROPS, "lantern").setScale(3),
  ]);
}

function stars(scene: Scene, width: number, down: number): void {
  const rng = createRng("stars");
  for (let n = 0; n < 80; n++) {
    const size = rng.next() < 0.12 ? 2 : 1;
    const star = scene.add
      .rectangle(rng.below(width), rng.below(down), size, size, tintOf(rng.next() < 0.2 ? "lantern" : "cloud"))
      .setAlpha(0.25 + rng.next() * 0.5);
    if (rng.next() < 0.4) scene.tweens.add({ targets: star, alpha: 0.1, duration: 900 + rng.below(2000), yoyo: true, repeat: -1 });
  }
}

function embers(scene: Scene, width: number, height: number): void {
  for (const { x, y, toX, toY, scale, duration, delay } of emberPaths(width, height)) {
    const ember = scene.add.image(x, y, PROPS, "ember").setAlpha(0.9).setScale(scale);
    scene.tweens.add({ targets: ember, x: toX, y: toY, alpha: 0, duration, delay, repeat: -1 });
  }
}

/** Large letters out of the small ones, with a shade and a warm gradient, as large as the screen allows. */
export function paintTitle(scene: Scene, words: string, middle: number, top: number, room: number): void {
  const letters = [...words].map((letter) => (TALL[letter] ?? GLYPHS[letter]!).split("/"));
  const columns = letters.reduce((sum, rows) => sum + rows[0]!.length + 1, -1);
  const pixel = Math.max(2, Math.min(5, Math.floor(room / columns)));
  const bands: readonly Colour[] = ["glow", "glow", "lantern", "lantern", "flame", "flame", "ember"];
  const art = scene.add.graphics();
  for (const [dx, dy, colour] of [
    [2, 3, "ink"],
    [0, 0, null],
  ] as const) {
    let x = Math.round(middle - (columns * pixel) / 2);
    for (const rows of letters) {
      rows.forEach((row, y) =>
        [...row].forEach((dot, column) => {
          if (dot === "#") art.fillStyle(tintOf(colour ?? bands[y]!)).fillRect(x + column * pixel + dx, top + y * pixel + dy, pixel, pixel);
        }),
      );
      x += (rows[0]!.length + 1) * pixel;
    }
  }
}

/** Letters that read better when they are large. */
const TALL: Readonly<Record<string, string>> = {
  N: "#...#/##..#/##..#/#.#.#/#..##/#..##/#...#",
};
