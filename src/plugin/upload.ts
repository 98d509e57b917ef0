import { Textures } from "phaser";

/** The WebGL texture of a Phaser texture, in every Phaser from 3.80 on. */
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
 * Sends a canvas to the graphics card, with its own filter. `refresh()` would use the filter of the game, and blur pixels in a game
 * without `pixelArt`.
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
