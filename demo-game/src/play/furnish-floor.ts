import type { GameObjects, Scene } from "phaser";
import type { LevelView } from "phaser-aigc";
import { TILE } from "../art/dungeon-tiles.ts";
import { PROPS } from "../art/sheets.ts";
import { hook } from "./hook.ts";
import { NIGHT_DEPTH, type Light, type Night } from "./night.ts";

/** A chest that nobody has opened yet; its light goes out when somebody does. */
export interface Chest {
  readonly image: GameObjects.Image;
  readonly light: Light;
}

/** Puts torches on the walls of a floor, the stairs at its ends, chests where the level has them, and light on the water. */
export function furnishFloor(scene: Scene, view: LevelView, night: Night): Chest[] {
  torches(scene, view, night);
  const chests: Chest[] = [];
  for (const { kind, worldX, worldY } of view.entities) {
    if (kind === "start") scene.add.image(worldX, worldY, PROPS, "entry").setDepth(0.5);
    if (kind === "chest") {
      chests.push({
        image: scene.add.image(worldX, worldY, PROPS, "chest").setDepth(worldY),
        light: night.add({ x: worldX, y: worldY, radius: 24, strength: 0.5, colour: "lantern", flicker: 0.4 }),
      });
    }
    if (kind === "exit") {
      scene.add.image(worldX, worldY, PROPS, "stairs").setDepth(0.5);
      const mark = scene.add.image(worldX, worldY - 18, PROPS, "lantern").setDepth(NIGHT_DEPTH + 3);
      scene.tweens.add({ targets: mark, y: "-=4", duration: 800, yoyo: true, repeat: -1, ease: "Sine.easeInOut" });
      night.add({ x: worldX, y: worldY - 8, radius: 64, strength: 0.9, colour: "lantern", flicker: 0.5 });
      hook.exit = { x: (worldX - 8) / TILE, y: (worldY - 8) / TILE };
    }
  }
  const { level } = view;
  level.tiles.forEach((tile, index) => {
    const [x, y] = [index % level.width, Math.floor(index / level.width)];
    if (tile === 3 && (x + y * 3) % 4 === 0)
      night.add({ ...view.centreOf({ x, y }), radius: 26, strength: 0.3, colour: "sky", flicker: 1 });
  });
  return chests;
}

/** A torch on a front wall now and then. */
function torches(scene: Scene, view: LevelView, night: Night): void {
  const { level } = view;
  const isWall = (x: number, y: number): boolean => level.tiles[y * level.width + x] === 0;
  let lit = 0;
  for (let y = 1; y < level.height - 1; y++) {
    for (let x = 1; x < level.width - 1; x++) {
      if (!isWall(x, y) || isWall(x, y + 1) || (x * 7 + y * 3) % 9 !== 0 || lit > 14) continue;
      lit++;
      const at = view.centreOf({ x, y });
      const torch = scene.add.image(at.x, at.y + 1, PROPS, "torch").setDepth(at.y);
      scene.tweens.add({ targets: torch, scaleY: 1.12, duration: 160 + (x % 5) * 30, yoyo: true, repeat: -1 });
      night.add({ x: at.x, y: at.y - 2, radius: 58, strength: 0.85, colour: "ember", flicker: 1 });
    }
  }
}
