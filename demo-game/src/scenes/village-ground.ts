import type { GameObjects, Scene } from "phaser";
import { TILE } from "../art/dungeon-tiles.ts";
import { PROPS, VILLAGE } from "../art/sheets.ts";
import { villageTile } from "../art/village-tiles.ts";
import { burst } from "../play/effects.ts";
import { NIGHT_DEPTH, type Night } from "../play/night.ts";
import { frameOf } from "../play/screen.ts";
import { forestBeyond, HEIGHT, isPath, lamps, standing, STILL_LIT, WIDTH, type Standing } from "./village-map.ts";

/** What stands in the village, and its lamps. */
export interface VillageGround {
  readonly solid: readonly Standing[];
  readonly gate: { readonly x: number; readonly y: number };
  /** All lamps, and those that burn. */
  readonly lamps: { readonly all: number; readonly lit: number };
  /** The newest ember lights its lamp, if one is left to be lit. Where that lamp stands. */
  lightNext(): { readonly x: number; readonly y: number } | undefined;
}

/** @param embers that have lit lamps already */
export function layVillage(scene: Scene, night: Night, embers: number): VillageGround {
  // On an upright screen more is seen than the village.
  const beyond = Math.max(0, Math.ceil((frameOf(scene).height / TILE - HEIGHT) / 2) + 1);
  const rows = Array.from({ length: HEIGHT + 2 * beyond }, (_, y) =>
    Array.from({ length: WIDTH }, (_, x) => villageTile(isPath, x, y - beyond)),
  );
  const map = scene.make.tilemap({ data: rows, tileWidth: TILE, tileHeight: TILE });
  // Below the trees that stand above the village.
  map.createLayer(0, map.addTilesetImage(VILLAGE, VILLAGE, TILE, TILE)!, 0, -beyond * TILE)!.setDepth(-beyond * TILE - 1);
  forest(scene, beyond);
  const solid = standing();
  const order = lamps();
  const posts = new Map<string, GameObjects.Image>();
  let lit = 0;
  const gate = { x: 0, y: 0 };
  for (const { letter, prop, x, y } of solid) {
    const image = scene.add
      .image(x, y, PROPS, letter === "L" ? "lamp-out" : prop)
      .setOrigin(0.5, 1)
      .setDepth(y);
    if (letter === "L") posts.set(`${x},${y}`, image);
    if ("SHI".includes(letter)) house(scene, night, prop, x, y);
    if (letter === "W") night.add({ x, y: y - 12, radius: 46, strength: 0.35, colour: "sky" });
    if (letter !== "G") continue;
    Object.assign(gate, { x, y: y - 2 });
    for (const side of [-22, 22]) {
      scene.add.image(x + side, y - 22, PROPS, "torch").setDepth(y + 1);
      night.add({ x: x + side, y: y - 28, radius: 52, strength: 0.9, colour: "ember", flicker: 1 });
    }
  }
  function light(): Standing | undefined {
    const lamp = order[lit];
    if (!lamp) return undefined;
    lit++;
    const { x, y } = lamp;
    posts.get(`${x},${y}`)!.setFrame("lamp");
    night.add({ x, y: y - 26, radius: 74, strength: 0.95, colour: "flame", flicker: 0.6 });
    scene.add
      .image(x, y - 1, PROPS, "shadow")
      .setAlpha(0.4)
      .setDepth(1);
    return lamp;
  }
  while (lit < Math.min(order.length, STILL_LIT + embers)) light();
  fireflies(scene);
  return {
    solid,
    gate,
    lamps: {
      all: order.length,
      get lit() {
        return lit;
      },
    },
    lightNext() {
      const lamp = light();
      if (!lamp) return undefined;
      burst(scene, lamp.x, lamp.y - 28, "ember", 14);
      burst(scene, lamp.x, lamp.y - 28, "spark", 8);
      return lamp;
    },
  };
}

function house(scene: Scene, night: Night, prop: string, x: number, y: number): void {
  const half = prop === "house-inn" ? 24 : prop === "house-smith" ? 20 : 16;
  for (const side of [-half, half]) night.add({ x: x + side, y: y - 14, radius: 40, strength: 0.8, colour: "lantern", flicker: 0.3 });
  for (let n = 0; n < 4; n++) {
    const puff = scene.add
      .image(x + half, y - 66, PROPS, "dust")
      .setDepth(y + 14)
      .setAlpha(0);
    scene.tweens.add({
      targets: puff,
      y: "-=26",
      x: "+=8",
      scale: 2,
      alpha: { from: 0.45, to: 0 },
      duration: 2600,
      delay: n * 650,
      repeat: -1,
    });
  }
}

/** Nothing but trees, above the village and below it, where nobody can go. */
function forest(scene: Scene, beyond: number): void {
  for (const { prop, x, y } of forestBeyond(beyond)) scene.add.image(x, y, PROPS, prop).setOrigin(0.5, 1).setDepth(y);
}

function fireflies(scene: Scene): void {
  for (let n = 0; n < 16; n++) {
    const [x, y] = [60 + ((n * 137) % (WIDTH * TILE - 120)), 80 + ((n * 71) % (HEIGHT * TILE - 140))];
    const fly = scene.add
      .image(x, y, PROPS, "spark")
      .setScale(0.5)
      .setDepth(NIGHT_DEPTH + 2);
    scene.tweens.add({
      targets: fly,
      x: `+=${((n * 13) % 40) - 20}`,
      y: `-=${6 + (n % 5) * 4}`,
      alpha: 0.1,
      duration: 1600 + (n % 6) * 350,
      yoyo: true,
      repeat: -1,
      ease: "Sine.easeInOut",
    });
  }
}
