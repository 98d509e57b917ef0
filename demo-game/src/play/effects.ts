import type { GameObjects, Scene } from "phaser";
import { tintOf, type Colour } from "../art/palette.ts";
import { PROPS } from "../art/sheets.ts";
import { LINE, text, type Lettering } from "./lettering.ts";
import { NIGHT_DEPTH } from "./night.ts";
import { settings } from "./settings.ts";

/** Where numbers stand that come one soon after another, so that each can be read. */
const PLACES = [0, 9, -9, 15, -15] as const;
let numbers = 0;

/** A number that jumps out of somebody who is hit, with a dark rim. */
export function floatingNumber(scene: Scene, x: number, y: number, words: string, colour: Colour, size = LINE): void {
  const place = PLACES[numbers++ % PLACES.length]!;
  const [atX, atY] = [x + place, y - Math.abs(place) / 3];
  const write = (dx: number, dy: number, shade: Colour, depth: number): Lettering =>
    text(scene, atX + dx, atY + dy, words, shade, size)
      .setOrigin(0.5)
      .setDepth(NIGHT_DEPTH + depth);
  const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const)).filter(([dx, dy]) => dx !== 0 || dy !== 0);
  const letters = [...around.map(([dx, dy]) => write(dx, dy, "ink", 4)), write(0, 0, colour, 5)];
  scene.tweens.add({
    targets: letters,
    y: "-=18",
    alpha: { value: 0, delay: 350, duration: 250 },
    ease: "Quad.easeOut",
    duration: 600,
    onComplete: () => letters.forEach((letter) => letter.destroy()),
  });
}

/** The screen shakes, as far as the player likes. */
export function shake(scene: Scene, milliseconds: number, strength: number): void {
  if (settings.shake > 0) scene.cameras.main.shake(milliseconds, (strength * settings.shake) / 2);
}

/** Bits of `frame` that fly apart and fall. */
export function burst(scene: Scene, x: number, y: number, frame: string, count: number, tint?: Colour): void {
  for (let n = 0; n < count; n++) {
    const angle = (n / count) * Math.PI * 2 + Math.random();
    const far = 8 + Math.random() * 16;
    const bit = scene.add.image(x, y, PROPS, frame).setDepth(NIGHT_DEPTH + 2);
    if (tint) bit.setTint(tintOf(tint));
    scene.tweens.add({
      targets: bit,
      x: x + Math.cos(angle) * far,
      y: { value: y + Math.sin(angle) * far * 0.6 + 6, ease: "Back.easeIn" },
      alpha: { value: 0, delay: 150, duration: 250 },
      scale: 0.5,
      duration: 400,
      onComplete: () => bit.destroy(),
    });
  }
}

/** A panel with a border of two pixels, as all boxes have. */
export function panel(scene: Scene, x: number, y: number, width: number, height: number, border: Colour = "sand"): GameObjects.Graphics {
  const box = scene.add.graphics();
  const fill = (colour: Colour, inset: number, alpha = 1): void =>
    void box.fillStyle(tintOf(colour), alpha).fillRect(x + inset, y + inset, width - 2 * inset, height - 2 * inset);
  fill("ink", 0, 0.9);
  fill(border, 1);
  fill("bark", 2);
  fill("night", 3, 0.97);
  for (const [cx, cy] of [
    [x, y],
    [x + width - 3, y],
    [x, y + height - 3],
    [x + width - 3, y + height - 3],
  ] as const) {
    box.fillStyle(tintOf("ink"), 1).fillRect(cx, cy, 3, 3);
    box.fillStyle(tintOf("lantern"), 1).fillRect(cx + 1, cy + 1, 1, 1);
  }
  return box;
}
