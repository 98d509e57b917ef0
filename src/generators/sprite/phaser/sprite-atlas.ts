import { Core, type Game, type Textures } from "phaser";
import type { Sprite } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import { drawFrame, framesOf } from "./sprite-frames.ts";
import { upload } from "../../../plugin/upload.ts";

/** Canvas textures that hold all generated sprites: few textures, readable pixels, and no loss with the WebGL context. */
export interface SpriteAtlas {
  /** Draws `sprite` into the atlas; its frames are called `${name}/stand` and so on. */
  add(name: string, sprite: Sprite): AtlasEntry;
}

export interface AtlasEntry {
  /** The texture's key. */
  readonly texture: string;
  /** Frees the place. An object that still shows the sprite will show the next sprite in this place. */
  release(): void;
}

interface Page {
  readonly texture: Textures.CanvasTexture;
  /** Left edge of the next place, and top and height of its row. */
  x: number;
  y: number;
  rowHeight: number;
  /** Whether it was changed since it was last sent to the graphics card. */
  changed: boolean;
}

const SIDE = 512;
/** The largest texture side of all graphics cards. */
const LARGEST_SIDE = 4096;
/** Empty pixels around every frame, so that its neighbours are not visible when a camera zooms. */
const MARGIN = 1;

export function createSpriteAtlas({ textures, events }: Game): SpriteAtlas {
  const places = createPlaces(textures);
  // A changed page is sent once per frame, before the frame is drawn.
  events.on(Core.Events.PRE_RENDER, () => {
    for (const page of places.pages) if (page.changed) upload(page.texture);
    for (const page of places.pages) page.changed = false;
  });
  return {
    add(name, sprite) {
      const frames = framesOf(sprite);
      const [strideX, strideY] = [sprite.width + 2 * MARGIN, sprite.height + 2 * MARGIN];
      const columns = Math.min(frames.length, Math.max(1, Math.floor(SIDE / strideX)));
      const [width, height] = [columns * strideX, Math.ceil(frames.length / columns) * strideY];
      if (width > LARGEST_SIDE || height > LARGEST_SIDE) {
        throw new AigcError(
          "bad-request",
          "sprite",
          `${frames.length} frames of ${sprite.width} x ${sprite.height} pixels do not fit a texture of ${LARGEST_SIDE} x ${LARGEST_SIDE}. ` +
            "Show fewer or smaller ones.",
        );
      }
      const place = places.take(width, height);
      const { texture } = place.page;
      texture.context.clearRect(place.x, place.y, width, height);
      frames.forEach((frame, index) => {
        const x = place.x + (index % columns) * strideX + MARGIN;
        const y = place.y + Math.floor(index / columns) * strideY + MARGIN;
        const picture = texture.context.createImageData(sprite.width, sprite.height);
        picture.data.set(drawFrame(sprite, frame));
        texture.context.putImageData(picture, x, y);
        texture.add(`${name}/${frame}`, 0, x, y, sprite.width, sprite.height);
      });
      place.page.changed = true;
      let released = false;
      return {
        texture: texture.key,
        release() {
          if (released) return;
          released = true;
          for (const frame of frames) if (texture.has(`${name}/${frame}`)) texture.remove(`${name}/${frame}`);
          places.giveBack(place, width, height);
        },
      };
    },
  };
}

/** A place on a page: its left upper corner. */
interface Place {
  readonly page: Page;
  readonly x: number;
  readonly y: number;
}

/** The pages and their free places. */
interface Places {
  readonly pages: readonly Page[];
  /** A freed place of this size, else the next in the row, else the first of a new page. */
  take(width: number, height: number): Place;
  giveBack(place: Place, width: number, height: number): void;
}

function createPlaces(textures: Textures.TextureManager): Places {
  const pages: Page[] = [];
  /** The page whose rows are being filled. */
  let filling: Page | undefined;
  /** Freed places by their size. */
  const free = new Map<string, Place[]>();

  function newPage(width: number, height: number): Page {
    const texture = textures.createCanvas(`aigc-sprites-${pages.length}`, width, height)!;
    const page = { texture, x: 0, y: 0, rowHeight: 0, changed: true };
    pages.push(page);
    return page;
  }

  return {
    pages,
    take(width, height) {
      const reused = free.get(`${width}x${height}`)?.pop();
      if (reused) return reused;
      // A sprite that is larger than a page gets a page for itself.
      if (width > SIDE || height > SIDE) return { page: newPage(width, height), x: 0, y: 0 };
      if (filling && filling.x + width > SIDE) Object.assign(filling, { x: 0, y: filling.y + filling.rowHeight, rowHeight: 0 });
      if (!filling || filling.y + height > SIDE) filling = newPage(SIDE, SIDE);
      const place = { page: filling, x: filling.x, y: filling.y };
      filling.x += width;
      filling.rowHeight = Math.max(filling.rowHeight, height);
      return place;
    },
    giveBack(place, width, height) {
      const size = `${width}x${height}`;
      free.set(size, [...(free.get(size) ?? []), place]);
    },
  };
}
