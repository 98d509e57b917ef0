import { Textures, type Scene } from "phaser";
import { TILES } from "../../../content.ts";
import { upload } from "../../../plugin/upload.ts";
import { TILE_COLOURS } from "../tile-colours.ts";

/** Where a layer's pictures are: a texture, and the pixels around it and between its tiles. */
export interface TilesetPlace {
  readonly texture: string;
  readonly margin: number;
  readonly spacing: number;
}

/** Width of the repeated edge around each tile, against seams when a camera zooms. */
const EDGE = 1;

/** Makes a plain tileset, to see a level without art. */
export function plainTileset(scene: Scene, size: number): TilesetPlace {
  const texture = `aigc-tiles-${size}`;
  if (!scene.textures.exists(texture)) {
    const stride = size + 2 * EDGE;
    const canvas = scene.textures.createCanvas(texture, stride * TILES.length, stride)!;
    TILES.forEach((tile, index) => {
      canvas.context.fillStyle = TILE_COLOURS[tile];
      canvas.context.fillRect(index * stride, 0, stride, stride);
    });
    upload(canvas);
  }
  return { texture, margin: EDGE, spacing: 2 * EDGE };
}

/** A copy of a tileset whose tiles have their edges around them; the tileset itself where it has no picture to copy. */
export function extrudedTileset(scene: Scene, { texture, margin, spacing }: TilesetPlace, size: number): TilesetPlace {
  const { textures } = scene;
  const key = `aigc-extruded-${texture}-${size}-${margin}-${spacing}`;
  const extruded = { texture: key, margin: EDGE, spacing: 2 * EDGE };
  if (textures.exists(key)) return extruded;
  const source = textures.get(texture).source[0]!;
  const image = source.image as CanvasImageSource;
  const columns = Math.floor((source.width - 2 * margin + spacing) / (size + spacing));
  const rows = Math.floor((source.height - 2 * margin + spacing) / (size + spacing));
  if (source.isRenderTexture || source.isGLTexture || source.isVideo || columns < 1 || rows < 1) {
    return { texture, margin, spacing };
  }
  const stride = size + 2 * EDGE;
  const canvas = textures.createCanvas(key, columns * stride, rows * stride)!;
  const { context } = canvas;
  context.imageSmoothingEnabled = false;
  // Along each axis: the first line of pixels, the tile, the last line.
  const strips = [
    [0, EDGE, 0],
    [0, size, EDGE],
    [size - EDGE, EDGE, EDGE + size],
  ] as const;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [left, top] = [margin + column * (size + spacing), margin + row * (size + spacing)];
      for (const [fromX, wide, toX] of strips) {
        for (const [fromY, high, toY] of strips) {
          const [x, y] = [column * stride + toX, row * stride + toY];
          context.drawImage(image, left + fromX, top + fromY, wide, high, x, y, wide, high);
        }
      }
    }
  }
  upload(canvas, source.scaleMode);
  // Another picture under the same key is copied anew.
  textures.once(`${Textures.Events.REMOVE_KEY}${texture}`, () => textures.remove(key));
  return extruded;
}
