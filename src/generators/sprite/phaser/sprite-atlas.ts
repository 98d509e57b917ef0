import { Core, type Game, type Textures } from "phaser";
import type { Sprite } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import { drawFrame, FRAMES } from "./sprite-frames.ts";
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
/** Empty pixels around every frame, so that no neighbour shines through when a camera zooms. */
const MARGIN = 1;

export function createSpriteAtlas({ textures, events }: Game): SpriteAtlas {
  const pages: Page[] = [];
  /** Places given back, by their size. */
  const free = new Map<string, { page: Page; x: number; y: number }[]>();

  // However many sprites come in a frame, a page is sent once, before the frame is drawn.
  events.on(Core.Events.PRE_RENDER, () => {
    for (const page of pages) if (page.changed) upload(page.texture);
    for (const page of pages) page.changed = false;
  });

  function newPage(): Page {
    const texture = textures.createCanvas(`aigc-sprites-${pages.length}`, SIDE, SIDE)!;
    const page = { texture, x: 0, y: 0, rowHeight: 0, changed: true };
    pages.push(page);
    return page;
  }

  function place(width: number, height: number): { page: Page; x: number; y: number } {
    const reused = free.get(`${width}x${height}`)?.pop();
    if (reused) return reused;
    let page = pages.at(-1) ?? newPage();
    if (page.x + width > SIDE) Object.assign(page, { x: 0, y: page.y + page.rowHeight, rowHeight: 0 });
    if (page.y + height > SIDE) page = newPage();
    const spot = { page, x: page.x, y: page.y };
    page.x += width;
    page.rowHeight = Math.max(page.rowHeight, height);
    return spot;
  }

  return {
    add(name, sprite) {
      const stride = sprite.width + 2 * MARGIN;
      const width = stride * FRAMES.length;
      const height = sprite.height + 2 * MARGIN;
      if (width > SIDE || height > SIDE) {
        const largest = `${Math.floor(SIDE / FRAMES.length) - 2 * MARGIN}x${SIDE - 2 * MARGIN}`;
        throw new AigcError(
          "bad-request",
          "sprite",
          `${sprite.width}x${sprite.height} pixels do not fit the atlas. Ask for ${largest} at most.`,
        );
      }
      const spot = place(width, height);
      const { texture } = spot.page;
      texture.context.clearRect(spot.x, spot.y, width, height);
      FRAMES.forEach((frame, index) => {
        const x = spot.x + index * stride + MARGIN;
        const y = spot.y + MARGIN;
        const picture = texture.context.createImageData(sprite.width, sprite.height);
        picture.data.set(drawFrame(sprite, frame));
        texture.context.putImageData(picture, x, y);
        texture.add(`${name}/${frame}`, 0, x, y, sprite.width, sprite.height);
      });
      spot.page.changed = true;
      let released = false;
      return {
        texture: texture.key,
        release() {
          if (released) return;
          released = true;
          for (const frame of FRAMES) if (texture.has(`${name}/${frame}`)) texture.remove(`${name}/${frame}`);
          const size = `${width}x${height}`;
          free.set(size, [...(free.get(size) ?? []), spot]);
        },
      };
    },
  };
}
