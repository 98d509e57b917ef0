import type { GameObjects, Scene } from "phaser";
import type { LevelView } from "phaser-aigc";
import { TILE } from "../art/picture.ts";
import { PROPS } from "../art/sheets.ts";
import { decorateFloor } from "./decorate-floor.ts";
import { burst } from "./effects.ts";
import { hook } from "./hook.ts";
import { NIGHT_DEPTH, type Night } from "./night.ts";

/** The way out. It is barred until the guard falls or the key is found. */
export interface Stairs {
  readonly x: number;
  readonly y: number;
  readonly open: boolean;
  /** Whether they take the hero down who stands there. Asked in every frame. */
  takes(x: number, y: number): boolean;
  unbar(): void;
}

/** Puts what its theme has on a floor, torches on its walls, the stairs at its ends, and light on the water. */
export function furnishFloor(scene: Scene, view: LevelView, night: Night): Stairs {
  decorateFloor(scene, view, night);
  torches(scene, view, night);
  for (const { worldX, worldY } of view.of("start")) scene.add.image(worldX, worldY, PROPS, "entry").setDepth(0.5);
  const { level } = view;
  level.tiles.forEach((tile, index) => {
    const [x, y] = [index % level.width, Math.floor(index / level.width)];
    if (tile === 3 && (x + y * 3) % 4 === 0)
      night.add({ ...view.centreOf({ x, y }), radius: 26, strength: 0.3, colour: "sky", flicker: 1 });
  });
  return stairs(scene, view, night);
}

function stairs(scene: Scene, view: LevelView, night: Night): Stairs {
  const { worldX: x, worldY: y } = view.of("exit")[0]!;
  scene.add.image(x, y, PROPS, "stairs").setDepth(0.5);
  const bars = scene.add.image(x, y, PROPS, "bars").setDepth(0.6);
  let mark: GameObjects.Image | undefined;
  /** Whoever stood on them as they opened has a look around first, and takes them by stepping on them. */
  let steppedOff = false;
  hook.exit = { x: (x - 8) / TILE, y: (y - 8) / TILE };
  hook.stairs = "barred";
  const light = night.add({ x, y: y - 8, radius: 64, strength: 0.6, colour: "wine", flicker: 0.5 });
  return {
    x,
    y,
    get open() {
      return mark !== undefined;
    },
    takes(heroX, heroY) {
      if (!mark) return false;
      const on = Math.abs(heroX - x) < 10 && Math.abs(heroY - y) < 10;
      steppedOff ||= !on;
      return on && steppedOff;
    },
    unbar() {
      if (mark) return;
      hook.stairs = "open";
      light.out = true;
      night.add({ x, y: y - 8, radius: 70, strength: 0.9, colour: "lantern", flicker: 0.5 });
      mark = scene.add.image(x, y - 18, PROPS, "lantern").setDepth(NIGHT_DEPTH + 3);
      scene.tweens.add({ targets: mark, y: "-=4", duration: 800, yoyo: true, repeat: -1, ease: "Sine.easeInOut" });
      burst(scene, x, y, "spark", 10);
      scene.tweens.add({ targets: bars, alpha: 0, y: y + 10, duration: 400, onComplete: () => bars.destroy() });
    },
  };
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
