import { Textures } from "phaser";

/** What stands behind a texture on the graphics card, in every Phaser from 3.80 on. */
interface Wrapper {
  readonly wrapS: number;
  readonly wrapT: number;
  readonly format: number;
  update(
    source: CanvasImageSource,
    width: number,
    height: number,
    flipY: boolean,
    wrapS: number,
    wrapT: number,
    minFilter: number,
    magFilter: number,
    format: number,
  ): void;
}

/**
 * Sends a drawn canvas to the graphics card, once, with its own filter. `refresh()` would take the game's filter again each time,
 * and blur pixels in a game without `pixelArt`.
 */
export function upload(texture: Textures.CanvasTexture, filter: Textures.FilterMode = Textures.FilterMode.NEAREST): void {
  const source = texture.source[0]!;
  source.scaleMode = filter;
  const gl = (source.renderer as { readonly gl?: WebGLRenderingContext } | null)?.gl;
  // Without WebGL (canvas, headless) there is nothing to send.
  if (!gl || !source.glTexture) return;
  const { wrapS, wrapT, format, update } = source.glTexture as unknown as Wrapper;
  const mode = filter === Textures.FilterMode.NEAREST ? gl.NEAREST : gl.LINEAR;
  update.call(source.glTexture, texture.canvas, texture.width, texture.height, source.flipY, wrapS, wrapT, mode, mode, format);
}
