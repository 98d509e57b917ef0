import { Core, type Game, type Textures } from "phaser";
import type { Sprite } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import { drawFrame, framesOf } from "./sprite-frames.ts";
import { upload } from "../../../plugin/upload.ts";

/** One canvas holds all generated sprites: one texture to bind, readable, and alive after a lost WebGL context. */
export interface SpriteAtlas {
  /** Draws `sprite` into the atlas; its frames are called `${name}/stand` and so on. */
  add(name: string, sprite: Sprite): AtlasEntry;
}

export interface AtlasEntry {
  /** The texture's key. */
  readonly texture: string;
  /** Gives the place back; what still shows the sprite will show whatever comes next. */
  release(): void;
}

interface Page {
  readonly texture: Textures.CanvasTexture;
  /** Left edge of the next place, and top and height of the row it is in. */
  x: number;
  y: number;
  rowHeight: number;
  /** Drawn on since it was last sent to the graphics card. */
  changed: boolean;
}

const SIDE = 512;
/** What every graphics card takes. */
const LARGEST_SIDE = 4096;
/** Empty pixels around every frame, so that no neighbour shines through when a camera zooms. */
const MARGIN = 1;

export function createSpriteAtlas({ textures, events }: Game): SpriteAtlas {
  const places = createPlaces(textures);
  // However many sprites come in a frame, a page is sent once, before the frame is drawn.
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

/** A rectangle of a page, by its left upper corner. */
interface Place {
  readonly page: Page;
  readonly x: number;
  readonly y: number;
}

/** The pages, and which parts of them are free. */
interface Places {
  readonly pages: readonly Page[];
  /** One that was given back, else the next in the row, else one of a new page. */
  take(width: number, height: number): Place;
  giveBack(place: Place, width: number, height: number): void;
}

function createPlaces(textures: Textures.TextureManager): Places {
  const pages: Page[] = [];
  /** The page whose rows are being filled. */
  let filling: Page | undefined;
  /** Places given back, by their size. */
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
      // What is larger than a page gets one of its own.
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
