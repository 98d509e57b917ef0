import type { GameObjects, Scene } from "phaser";
import { TILE } from "../art/picture.ts";
import { PROPS, single, VILLAGE } from "../art/sheets.ts";
import { house, windowsOf } from "../art/houses.ts";
import { villageTile } from "../art/village-tiles.ts";
import { burst } from "../play/effects.ts";
import { NIGHT_DEPTH, type Night } from "../play/night.ts";
import { frameOf } from "../play/screen.ts";
import { forestAround, STILL_LIT, type House, type Standing, type VillageMap } from "./village-map.ts";

/** The lamps of the village. */
export interface VillageGround {
  /** All lamps, and those that burn. */
  readonly lamps: { readonly all: number; readonly lit: number };
  /** The newest ember lights its lamp, if one is left to be lit. Where that lamp stands. */
  lightNext(): { readonly x: number; readonly y: number } | undefined;
  /** Whether it still reaches from the top of the screen to its bottom, which may have become higher. */
  fills(): boolean;
}

/** @param embers that have lit lamps already */
export function layVillage(scene: Scene, map: VillageMap, night: Night, embers: number): VillageGround {
  const beyond = rowsBeyond(scene, map);
  layGround(scene, map, night, beyond);
  const posts = new Map<Standing, GameObjects.Image>();
  for (const one of map.standing) {
    const { prop, x, y } = one;
    if (prop === "house") build(scene, night, one as House);
    else if (prop !== "water") {
      const lamp = prop === "lamp";
      const image = scene.add
        .image(x, y, PROPS, lamp ? "lamp-out" : prop)
        .setOrigin(0.5, 1)
        .setDepth(y);
      if (lamp) posts.set(one, image);
    }
  }
  const { gate, well } = map;
  night.add({ x: well.x, y: well.y - 12, radius: 46, strength: 0.35, colour: "sky" });
  for (const side of [-22, 22]) {
    scene.add.image(gate.x + side, gate.y - 22, PROPS, "torch").setDepth(gate.y + 1);
    night.add({ x: gate.x + side, y: gate.y - 28, radius: 52, strength: 0.9, colour: "ember", flicker: 1 });
  }
  fireflies(scene, map);
  return Object.assign(lanterns(scene, map, night, posts, embers), { fills: () => rowsBeyond(scene, map) <= beyond });
}

/** Rows of forest below the village that are seen while somebody there talks. */
export const SOUTH_ROWS = 6;

/** Rows of ground above the village, and as many below: what an upright screen shows of them, too. */
const rowsBeyond = (scene: Scene, { height }: VillageMap): number =>
  Math.max(SOUTH_ROWS, Math.ceil((frameOf(scene).height / TILE - height) / 2) + SOUTH_ROWS);

function layGround(scene: Scene, map: VillageMap, night: Night, beyond: number): void {
  const { width, height, ground } = map;
  const rows = Array.from({ length: height + 2 * beyond }, (_, y) =>
    Array.from({ length: width }, (_, x) => villageTile(ground, x, y - beyond)),
  );
  const tiles = scene.make.tilemap({ data: rows, tileWidth: TILE, tileHeight: TILE });
  // Below the trees that stand above the village.
  tiles.createLayer(0, tiles.addTilesetImage(VILLAGE, VILLAGE, TILE, TILE)!, 0, -beyond * TILE)!.setDepth(-beyond * TILE - 1);
  for (const { prop, x, y } of forestAround(map, beyond)) scene.add.image(x, y, PROPS, prop).setOrigin(0.5, 1).setDepth(y);
  // The sky in the water.
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (ground(x, y) === "water" && (x * 2 + y * 3) % 7 === 0)
        night.add({ x: x * TILE + 8, y: y * TILE + 8, radius: 34, strength: 0.3, colour: "sky", flicker: 0.4 });
}

function lanterns(
  scene: Scene,
  { lamps }: VillageMap,
  night: Night,
  posts: ReadonlyMap<Standing, GameObjects.Image>,
  embers: number,
): Omit<VillageGround, "fills"> {
  let lit = 0;
  function light(): Standing | undefined {
    const lamp = lamps[lit];
    if (!lamp) return undefined;
    lit++;
    const { x, y } = lamp;
    posts.get(lamp)!.setFrame("lamp");
    night.add({ x, y: y - 26, radius: 74, strength: 0.95, colour: "flame", flicker: 0.6 });
    scene.add
      .image(x, y - 1, PROPS, "shadow")
      .setAlpha(0.4)
      .setDepth(1);
    return lamp;
  }
  while (lit < Math.min(lamps.length, STILL_LIT + embers)) light();
  return {
    lamps: {
      all: lamps.length,
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

/** A house of its own size, its windows lit, smoke above it. */
function build(scene: Scene, night: Night, { role, columns, rows, door, x, y }: House): void {
  const [width, height, doorX] = [columns * TILE + 6, rows * TILE + 8, door * TILE + 5];
  const key = single(scene, `house-${role}-${columns}x${rows}-${door}`, () => house(role, width, height, doorX));
  scene.add.image(x, y, key).setOrigin(0.5, 1).setDepth(y);
  const left = x - width / 2;
  for (const at of windowsOf(width, doorX))
    night.add({ x: left + at + 5, y: y - 14, radius: 40, strength: 0.8, colour: "lantern", flicker: 0.3 });
  const chimney = left + (doorX > width / 2 ? 15 : width - 16);
  for (let n = 0; n < 4; n++) {
    const puff = scene.add
      .image(chimney, y - height, PROPS, "dust")
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

function fireflies(scene: Scene, { width, height }: VillageMap): void {
  for (let n = 0; n < 16; n++) {
    const [x, y] = [60 + ((n * 137) % (width * TILE - 120)), 80 + ((n * 71) % (height * TILE - 140))];
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
