import { Tilemaps, WEBGL, type Scene } from "phaser";
import { checkFlag, checkFunction, checkOptions, checkText, refuse, whole, within, type Check } from "../../../arguments.ts";
import type { Level } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import type { Layer } from "./level-bodies.ts";
import { extrudedTileset, plainTileset } from "./level-tileset.ts";

/** How a layer is drawn. */
export interface LayerOptions {
  /** Key of a texture with the tiles in rows. Left out: four plain coloured tiles. */
  readonly tileset?: string;
  /** Pixels around the whole tileset picture, and between its tiles. Default 0. */
  readonly margin?: number;
  readonly spacing?: number;
  /** Which tile of the tileset a cell shows, -1 for none. Default: the place of the cell's kind in `TILES`. */
  readonly tile?: (level: Level, x: number, y: number) => number;
  /**
   * Draws with a copy of the tileset in which the edges of each tile are repeated around it, so that no seams are visible when a camera
   * zooms. Default: true without `spacing`. Use false for a texture that changes while the game runs.
   */
  readonly extrude?: boolean;
  /** Drawing order, as of every game object. Default 0. */
  readonly depth?: number;
}

const checkTexture: Check = (where, name, value) => checkText(where, name, value, "the key of a loaded texture");
const checkTile: Check = (where, name, value) =>
  checkFunction(where, name, value, "a function (level, x, y) that answers with a tile's place in the tileset");

/** @throws AigcError `bad-request` for a field that is neither a layer option nor in `more` */
export function checkLayer(where: string, name: string, options: unknown, more: Readonly<Record<string, Check>> = {}): void {
  const gap = whole(0, 1024);
  checkOptions(where, name, options, {
    "tileset?": checkTexture,
    "margin?": gap,
    "spacing?": gap,
    "tile?": checkTile,
    "extrude?": checkFlag,
    "depth?": within(),
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
  const { tileset, margin = 0, spacing = 0, depth } = options;
  if (tileset !== undefined && !scene.textures.exists(tileset)) {
    throw new AigcError("bad-request", "showLevel", `no texture "${tileset}" is loaded. Load it in preload(), or leave tileset out.`);
  }
  const picture = (column: number, row: number): number => {
    const index = options.tile ? options.tile(level, column, row) : level.tiles[row * level.width + column]!;
    // Looked at before it gets a name: there are as many as cells.
    if (!(Number.isInteger(index) && index >= -1)) refuse("showLevel", `what tile() answers at ${column}, ${row}`, index, "a whole number of at least -1"); // prettier-ignore
    return index;
  };
  const data = Array.from({ length: level.height }, (_, row) => Array.from({ length: level.width }, (_, column) => picture(column, row)));
  const own = tileset === undefined ? plainTileset(scene, size) : { texture: tileset, margin, spacing };
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

/** Layers that the graphics card draws whole came with Phaser 4, and need WebGL. */
function hasGpuLayers(scene: Scene): boolean {
  return "TilemapGPULayer" in Tilemaps && scene.game.renderer?.type === WEBGL;
}
