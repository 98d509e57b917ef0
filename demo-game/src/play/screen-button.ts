import type { Scene } from "phaser";
import { tintOf } from "../art/palette.ts";
import { PROPS } from "../art/sheets.ts";
import { hook } from "./hook.ts";
import { frameOf } from "./screen.ts";

export interface ScreenButton {
  readonly name: string;
  setVisible(visible: boolean): void;
  destroy(): void;
}

/** A round button on the screen, for fingers and the mouse; it acts as soon as it is touched. */
export function createScreenButton(
  scene: Scene,
  { name, icon, x, y, radius, act }: { name: string; icon: string; x: number; y: number; radius: number; act: () => void },
): ScreenButton {
  const disc = scene.add.graphics().setDepth(4);
  disc.fillStyle(tintOf("ink"), 0.6).fillCircle(x, y, radius);
  disc.lineStyle(1, tintOf("sand"), 0.8).strokeCircle(x, y, radius);
  const image = scene.add
    .image(x, y, PROPS, icon)
    .setDepth(5)
    .setScale(radius > 15 ? 2 : 1);
  // Fingers hit beside small ones.
  const reach = Math.max(radius, 10);
  const zone = scene.add
    .zone(x, y, reach * 2, reach * 2)
    // Over whatever is laid on the screen later.
    .setDepth(6)
    .setInteractive({ useHandCursor: true })
    .on("pointerdown", act);
  const ratio = frameOf(scene).zoom / (window.devicePixelRatio || 1);
  return {
    name,
    setVisible(visible) {
      disc.setVisible(visible);
      image.setVisible(visible);
      if (zone.input) zone.input.enabled = visible;
      if (visible) hook.buttons[name] = { x: x * ratio, y: y * ratio };
      else delete hook.buttons[name];
    },
    destroy() {
      for (const part of [disc, image, zone]) part.destroy();
      delete hook.buttons[name];
    },
  };
}
