import type { Direction, Sprite } from "../../../content.ts";

/** The pictures that every sprite is moved by. */
export const FRAMES = ["stand", "breathe", "step-left", "step-right", "flash"] as const;
/** One of {@link FRAMES}, or the name of one of the sprite's own frames. */
export type SpriteFrame = (typeof FRAMES)[number] | (string & {});

/** All frames of a sprite, in the order in which they lie in the atlas: {@link FRAMES}, then its own. */
export function framesOf({ frames = [] }: Sprite): readonly SpriteFrame[] {
  return [...new Set<SpriteFrame>([...FRAMES, ...frames.map(({ name }) => name)])];
}

/** What a sprite is animated by: a key, "walk" or "walk-left", and its pictures. */
export interface FrameAnimation {
  readonly key: string;
  readonly frames: readonly { readonly frame: SpriteFrame; readonly duration: number }[];
  readonly repeat: boolean;
}

/** The sprite's own animations, those that look somewhere by their direction; a still one is moved by {@link FRAMES}. */
export function animationsOf({ animations, frames = [] }: Sprite): readonly FrameAnimation[] {
  if (animations) {
    return animations.map(({ name, direction, frames: shown, durations, repeat }) => ({
      key: animationKey(name, direction),
      frames: shown.map((frame, index) => ({ frame, duration: durations[index]! })),
      repeat,
    }));
  }
  const own = (frame: SpriteFrame, usual: number) => ({ frame, duration: frames.find(({ name }) => name === frame)?.duration ?? usual });
  return [
    { key: "idle", frames: ["stand", "breathe"].map((frame) => own(frame, 500)), repeat: true },
    { key: "walk", frames: ["step-left", "stand", "step-right", "stand"].map((frame) => own(frame, 125)), repeat: true },
  ];
}

/** "walk-left", or "walk" for what looks nowhere. */
const animationKey = (name: string, direction?: Direction): string => (direction === undefined ? name : `${name}-${direction}`);

/** The key of an animation in a direction; what does not look everywhere does it the same way everywhere. */
export function directedKey(sprite: Sprite, name: string, direction: Direction): string {
  const keys = animationsOf(sprite).map(({ key }) => key);
  const own = animationKey(name, direction);
  return keys.includes(own) ? own : (keys.find((key) => key === name || key.startsWith(`${name}-`)) ?? name);
}

/**
 * Draws one of {@link framesOf} as RGBA, `width * height * 4` bytes: as the sprite's own frame of that name is, else from its one
 * picture. That comes alive by three old tricks: the upper half sinks by a pixel (breathe), one foot and then the other is lifted
 * (step), everything is white for a moment (flash).
 */
export function drawFrame(sprite: Sprite, frame: SpriteFrame): Uint8ClampedArray<ArrayBuffer> {
  const own = sprite.frames?.find(({ name }) => name === frame);
  if (own) return drawFrame({ ...sprite, pixels: own.pixels, frames: [] }, "stand");
  const { width, height, palette } = sprite;
  const rgba = new Uint8ClampedArray(width * height * 4);
  const [top, bottom] = extent(sprite);
  const waist = Math.round(top + (bottom - top) * 0.6);
  const feet = Math.max(waist, bottom - Math.max(1, Math.round((bottom - top + 1) / 6)));
  const middle = width / 2;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let from = y;
      if (frame === "breathe" && y <= waist) from = y - 1;
      if (frame === "step-left" && y >= feet && x < middle) from = y + 1;
      if (frame === "step-right" && y >= feet && x >= middle) from = y + 1;
      const colour = from < 0 || from >= height ? 0 : sprite.pixels[from * width + x]!;
      if (colour === 0) continue;
      const hex = Number.parseInt(palette[colour - 1]!.slice(1), 16);
      const white = frame === "flash";
      const at = (y * width + x) * 4;
      rgba[at] = white ? 255 : hex >> 16;
      rgba[at + 1] = white ? 255 : (hex >> 8) & 255;
      rgba[at + 2] = white ? 255 : hex & 255;
      rgba[at + 3] = 255;
    }
  }
  return rgba;
}

/** First and last row with a pixel in it. */
function extent({ pixels, width, height }: Sprite): [number, number] {
  const first = pixels.findIndex((pixel) => pixel > 0);
  const last = pixels.findLastIndex((pixel) => pixel > 0);
  return first < 0 ? [0, height - 1] : [Math.floor(first / width), Math.floor(last / width)];
}
