import { Textures, type Scene } from "phaser";
import { dungeonTiles } from "./dungeon-tiles.ts";
import { TILE } from "./picture.ts";
import { makeFont } from "./font.ts";
import { COLOURS, type Colour } from "./palette.ts";
import { stamp, type Picture } from "./picture.ts";
import { props } from "./props.ts";
import { villageTiles } from "./village-tiles.ts";

export const DUNGEON = "dungeon-tiles";
export const VILLAGE = "village-tiles";
/** The props: `scene.add.image(x, y, PROPS, "lamp")`. */
export const PROPS = "props";
/** Discs that fade to their rims, for light. One for each colour: the Canvas renderer cannot tint. */
export const haloOf = (colour: Colour): string => `halo-${colour}`;
const HALOS = ["white", "flame", "lantern", "ember", "glow", "sky", "rose", "wine"] as const satisfies readonly Colour[];
const COLUMNS = 16;

/** Paints everything that Lanternfall shows and does not generate. */
export function paintAll(scene: Scene): void {
  sheet(scene, DUNGEON, dungeonTiles());
  sheet(scene, VILLAGE, villageTiles());
  shelf(scene, PROPS, props());
  for (const colour of HALOS) halo(scene, colour);
  makeFont(scene);
}

function canvas(scene: Scene, key: string, width: number, height: number): Textures.CanvasTexture {
  const texture = scene.textures.createCanvas(key, width, height)!;
  texture.setFilter(Textures.FilterMode.NEAREST);
  return texture;
}

function sheet(scene: Scene, key: string, tiles: readonly Picture[]): void {
  const texture = canvas(scene, key, COLUMNS * TILE, Math.ceil(tiles.length / COLUMNS) * TILE);
  tiles.forEach((tile, index) => stamp(texture.context, tile, (index % COLUMNS) * TILE, Math.floor(index / COLUMNS) * TILE));
  texture.refresh();
}

function shelf(scene: Scene, key: string, pictures: Readonly<Record<string, Picture>>): void {
  const texture = canvas(scene, key, 512, 256);
  let [x, y, row] = [1, 1, 0];
  for (const [name, picture] of Object.entries(pictures)) {
    if (x + picture.width + 1 > 512) [x, y, row] = [1, y + row + 1, 0];
    stamp(texture.context, picture, x, y);
    texture.add(name, 0, x, y, picture.width, picture.height);
    x += picture.width + 1;
    row = Math.max(row, picture.height);
  }
  texture.refresh();
}

/** A picture as a texture of its own, painted once. @returns its key */
export function single(scene: Scene, key: string, draw: () => Picture): string {
  if (scene.textures.exists(key)) return key;
  const picture = draw();
  const texture = canvas(scene, key, picture.width, picture.height);
  stamp(texture.context, picture, 0, 0);
  texture.refresh();
  return key;
}

function halo(scene: Scene, colour: Colour): void {
  const texture = scene.textures.createCanvas(haloOf(colour), 128, 128)!;
  const { context } = texture;
  const gradient = context.createRadialGradient(64, 64, 0, 64, 64, 64);
  for (const at of [0, 0.25, 0.5, 0.75, 1]) {
    const alpha = Math.round(255 * (1 - at) ** 2);
    gradient.addColorStop(at, `${COLOURS[colour]}${alpha.toString(16).padStart(2, "0")}`);
  }
  context.fillStyle = gradient;
  context.fillRect(0, 0, 128, 128);
  texture.setFilter(Textures.FilterMode.LINEAR);
  texture.refresh();
}
