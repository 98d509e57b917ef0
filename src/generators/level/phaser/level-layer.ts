import { Tilemaps, WEBGL, type Scene } from "phaser";
import {
  checkChoice,
  checkFlag,
  checkFunction,
  checkOptions,
  checkText,
  listOf,
  mapOf,
  refuse,
  whole,
  within,
  type Check,
} from "../../../arguments.ts";
import type { Level } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import type { Layer } from "./level-bodies.ts";
import { blobPlace } from "../autotile.ts";
import { maskAt, saltAt } from "../worlds/art.ts";
import type { World } from "../worlds/world.ts";
import { drawnTileset, extrudedTileset, pictureOf, plainTileset } from "./level-tileset.ts";

/** How a layer is drawn. */
export interface LayerOptions {
  /** Key of a texture with the tiles in rows. Left out: the level's world as it is drawn, or in plain colours with `tile`. */
  readonly tileset?: string;
  /** Pixels around the whole tileset picture, and between its tiles. Default 0. */
  readonly margin?: number;
  readonly spacing?: number;
  /** Which tile of the tileset a cell shows, -1 for none. Default: the code of the cell. */
  readonly tile?: (level: Level, x: number, y: number) => number;
  /**
   * Tiles joined with those of their kind around them, as a "blob" of 47 pictures each, in the order of `BLOB_MASKS`: the place of the first
   * of the 47 in the tileset by the tile's name, `{ wall: 0, water: 47 }`; cells of other tiles stay empty, for a layer above or below.
   */
  readonly autotile?: Readonly<Record<string, number>>;
  /** Only cells of these tiles are shown: a layer of roofs and trees, drawn over the hero. Default: all. */
  readonly only?: readonly string[];
  /**
   * Draws from a copy of the tileset in which each tile has its own edge around it, so that no seams show when a camera zooms.
   * Default: true without `spacing`. Say false for a texture that changes while the game runs.
   */
  readonly extrude?: boolean;
  /** Drawing order, as of every game object. Default 0. */
  readonly depth?: number;
}

const checkTexture: Check = (where, name, value) => checkText(where, name, value, "the key of a loaded texture");
const checkTile: Check = (where, name, value) =>
  checkFunction(where, name, value, "a function (level, x, y) that answers with a tile's place in the tileset");

const checkAutotile: Check = mapOf(whole(), "the first picture of each tile by its name");

/** @throws AigcError `bad-request` for a field that is none of a layer's, nor of `more` */
export function checkLayer(where: string, name: string, options: unknown, more: Readonly<Record<string, Check>> = {}): void {
  const gap = whole(0, 1024);
  checkOptions(where, name, options, {
    "tileset?": checkTexture,
    "margin?": gap,
    "spacing?": gap,
    "tile?": checkTile,
    "extrude?": checkFlag,
    "depth?": within(),
    "autotile?": checkAutotile,
    "only?": listOf(checkText, "a list of names of tiles"),
    ...more,
  });
}

/** A layer of a level, in a map of its own: its tiles are counted from 0, whatever tileset they come from. */
export interface LevelLayer {
  readonly map: Tilemaps.Tilemap;
  readonly layer: Layer;
  /** Draws the tiles around a cell again. Tiles that the game itself has set stay. */
  drawAround(x: number, y: number, cells: readonly (readonly [number, number])[]): void;
  /** Whether a tile still shows what was drawn here, and not what the game has put there. */
  isDrawn(tile: Tilemaps.Tile): boolean;
}

/** Puts one layer of `level` into the scene. */
export function addLayer(
  scene: Scene,
  world: World,
  level: Level,
  options: LayerOptions,
  {
    size,
    x,
    y,
    scale,
    gpu,
  }: { readonly size: number; readonly x: number; readonly y: number; readonly scale: number; readonly gpu: boolean },
): LevelLayer {
  const { tileset, margin = 0, spacing = 0, depth, only, autotile } = options;
  const drawn = tileset === undefined && options.tile === undefined;
  checkPictures(world, options);
  if (tileset !== undefined && !scene.textures.exists(tileset)) {
    throw new AigcError("bad-request", "showLevel", `no texture "${tileset}" is loaded. Load it in preload(), or leave tileset out.`);
  }
  const picture = (column: number, row: number): number => {
    const code = level.tiles[row * level.width + column]!;
    if (only && !only.includes(world.tiles[code]?.name ?? "")) return -1;
    const index = options.tile
      ? options.tile(level, column, row)
      : drawn || autotile
        ? blobPicture(world, level, autotile, column, row)
        : code;
    // Looked at before it gets a name: there are as many as cells.
    if (!(Number.isInteger(index) && index >= -1)) refuse("showLevel", `what tile() answers at ${column}, ${row}`, index, "a whole number of at least -1"); // prettier-ignore
    return index;
  };
  const data = Array.from({ length: level.height }, (_, row) => Array.from({ length: level.width }, (_, column) => picture(column, row)));
  const ours = drawn ? drawnTileset : plainTileset;
  const own = tileset === undefined ? ours(scene, world, size) : { texture: tileset, margin, spacing };
  const place = tileset !== undefined && (options.extrude ?? spacing === 0) ? extrudedTileset(scene, own, size) : own;
  const map = scene.make.tilemap({ data, tileWidth: size, tileHeight: size });
  const set = map.addTilesetImage(tileset ?? place.texture, place.texture, size, size, place.margin, place.spacing)!;
  // The last argument is Phaser 4's; before, there was no other layer to ask for.
  const layer = (map.createLayer as (...given: unknown[]) => Tilemaps.TilemapLayer).call(map, 0, set, x, y, gpu && hasGpuLayers(scene));
  layer.setScale(scale);
  if (depth !== undefined) layer.setDepth(depth);
  return {
    map,
    layer,
    isDrawn: (tile) => tile.index === data[tile.y]![tile.x],
    drawAround(x, y, cells) {
      for (const [column, row] of cells) {
        const index = picture(column, row);
        if (index === data[row]![column] && !(column === x && row === y)) continue;
        data[row]![column] = index;
        layer.getTileAt(column, row, true).index = index;
      }
      // A GPU layer keeps its tiles in a texture of its own.
      (layer as Partial<{ generateLayerDataTexture(): void }>).generateLayerDataTexture?.();
    },
  };
}

/** @throws AigcError `bad-request` for tiles that the world does not have, and for joined pictures that there are not */
function checkPictures(world: World, { tileset, autotile, only = [] }: LayerOptions): void {
  checkTiles(world, "only", only);
  if (autotile === undefined) return;
  checkTiles(world, "autotile", Object.keys(autotile));
  if (tileset === undefined) refuse("showLevel", "tileset", tileset, "the key of a loaded texture, or leave autotile out: then the tiles are drawn for you, joined"); // prettier-ignore
}

function checkTiles(world: World, name: string, tiles: readonly string[]): void {
  const names = world.tiles.map((tile) => tile.name);
  for (const tile of tiles) checkChoice("showLevel", `a tile of ${name}`, tile, names);
}

/** Which of the pictures of its tile a cell shows, of the drawn ones without `autotile`; -1 for a tile that has none. */
function blobPicture(world: World, level: Level, autotile: LayerOptions["autotile"], x: number, y: number): number {
  const code = level.tiles[y * level.width + x]!;
  const place = blobPlace(maskAt(world, level, x, y));
  if (autotile === undefined) return pictureOf(code, saltAt(x, y), place);
  const first = autotile[world.tiles[code]?.name ?? ""];
  return first === undefined ? -1 : first + place;
}

/** Layers that the graphics card draws whole came with Phaser 4, and need WebGL. */
function hasGpuLayers(scene: Scene): boolean {
  return "TilemapGPULayer" in Tilemaps && scene.game.renderer?.type === WEBGL;
}
