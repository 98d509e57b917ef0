import { Textures, type Scene } from "phaser";
import { BLOB_MASKS } from "../autotile.ts";
import { ART_SIZE } from "../worlds/art.ts";
import type { World } from "../worlds/world.ts";
import { upload } from "../../../plugin/upload.ts";

/** Where a layer's pictures are: a texture, and the pixels around it and between its tiles. */
export interface TilesetPlace {
  readonly texture: string;
  readonly margin: number;
  readonly spacing: number;
}

/** Width of the repeated edge around each tile, against seams when a camera zooms. */
const EDGE = 1;

/** Enough to see a level before it has any art. */
export function plainTileset(scene: Scene, { name, tiles }: World, size: number): TilesetPlace {
  const texture = `aigc-tiles-${name}-${size}`;
  if (!scene.textures.exists(texture)) {
    const stride = size + 2 * EDGE;
    const canvas = scene.textures.createCanvas(texture, stride * tiles.length, stride)!;
    tiles.forEach(({ colour }, index) => {
      canvas.context.fillStyle = colour;
      canvas.context.fillRect(index * stride, 0, stride, stride);
    });
    upload(canvas);
  }
  return { texture, margin: EDGE, spacing: 2 * EDGE };
}

/** Variants of a tile that are drawn. */
const VARIANTS = 2;

/** The place of a picture in a {@link drawnTileset}. @param place of the 47 */
export const pictureOf = (code: number, salt: number, place: number): number =>
  (code * VARIANTS + (salt % VARIANTS)) * BLOB_MASKS.length + place;

/** The tiles of a world as it is drawn: for each variant of a tile a row of the 47 ways in which it can be joined. */
export function drawnTileset(scene: Scene, { name, tiles, art }: World, size: number): TilesetPlace {
  const texture = `aigc-drawn-${name}-${size}`;
  const drawn = { texture, margin: EDGE, spacing: 2 * EDGE };
  if (scene.textures.exists(texture)) return drawn;
  const stride = size + 2 * EDGE;
  const canvas = scene.textures.createCanvas(texture, stride * BLOB_MASKS.length, stride * tiles.length * VARIANTS)!;
  const image = canvas.context.createImageData(canvas.width, canvas.height);
  const art8 = (n: number) => Math.floor((Math.min(size - 1, Math.max(0, n - EDGE)) * ART_SIZE) / size);
  tiles.forEach((tile, code) => {
    for (let salt = 0; salt < VARIANTS; salt++) {
      BLOB_MASKS.forEach((mask, place) => {
        const [left, top] = [place * stride, (code * VARIANTS + salt) * stride];
        for (let y = 0; y < stride; y++)
          for (let x = 0; x < stride; x++)
            image.data.set([...art.paint(tile.name, mask, art8(x), art8(y), salt), 255], ((top + y) * canvas.width + left + x) * 4);
      });
    }
  });
  canvas.context.putImageData(image, 0, 0);
  upload(canvas);
  return drawn;
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
