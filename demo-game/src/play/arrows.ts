import type { GameObjects, Scene } from "phaser";
import type { skirmish } from "phaser-aigc";
import { PROPS } from "../art/sheets.ts";
import { burst } from "./effects.ts";
import type { Fight } from "./fight.ts";
import { NIGHT_DEPTH, type Light, type Night } from "./night.ts";

/** Draws the arrows of a fight, each with its own small light; call the result once per frame. */
export function createArrows(scene: Scene, night: Night): (fight: Fight) => void {
  const shown = new Map<skirmish.Arrow, { image: GameObjects.Image; light: Light }>();
  return (fight) => {
    const { arrows } = fight.state;
    for (const arrow of arrows) {
      const { x, y } = fight.where(arrow);
      let drawn = shown.get(arrow);
      if (!drawn) {
        drawn = {
          image: scene.add
            .image(x, y, PROPS, "arrow")
            .setDepth(NIGHT_DEPTH + 2)
            .setRotation(Math.atan2(arrow.vy, arrow.vx)),
          light: night.add({ x, y, radius: 30, strength: 0.8, colour: "rose" }),
        };
        shown.set(arrow, drawn);
      }
      drawn.image.setPosition(x, y - 5);
      drawn.light.x = x;
      drawn.light.y = y - 5;
    }
    for (const [arrow, { image, light }] of shown) {
      if (arrows.includes(arrow)) continue;
      burst(scene, image.x, image.y, "spark", 3);
      image.destroy();
      light.out = true;
      shown.delete(arrow);
    }
  };
}
