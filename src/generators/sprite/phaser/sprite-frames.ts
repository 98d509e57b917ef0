import type { Direction, Sprite } from "../../../content.ts";
import { frameByRule } from "../frame-by-rule.ts";

/** The frames that every sprite has. */
export const FRAMES = ["stand", "breathe", "step-left", "step-right", "flash"] as const;
/** One of {@link FRAMES}, or the name of one of the sprite's own frames. */
export type SpriteFrame = (typeof FRAMES)[number] | (string & {});

/** All frames of a sprite, in the order of the atlas: {@link FRAMES}, then its own. */
export function framesOf({ frames = [] }: Sprite): readonly SpriteFrame[] {
  return [...new Set<SpriteFrame>([...FRAMES, ...frames.map(({ name }) => name)])];
}

/** An animation: its key, "walk" or "walk-left", and its frames. */
export interface FrameAnimation {
  readonly key: string;
  readonly frames: readonly { readonly frame: SpriteFrame; readonly duration: number }[];
  readonly repeat: boolean;
}

/** The animations of a sprite: its own, one for each direction; without own ones, those made of {@link FRAMES}. */
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

/** "walk-left", or "walk" for an animation without direction. */
const animationKey = (name: string, direction?: Direction): string => (direction === undefined ? name : `${name}-${direction}`);

/** The key of an animation in a direction. An animation without directions has one key for all. */
export function directedKey(sprite: Sprite, name: string, direction: Direction): string {
  const keys = animationsOf(sprite).map(({ key }) => key);
  const own = animationKey(name, direction);
  return keys.includes(own) ? own : (keys.find((key) => key === name || key.startsWith(`${name}-`)) ?? name);
}

/**
 * Draws one of {@link framesOf} as RGBA, `width * height * 4` bytes: the sprite's own frame of that name, else a variant of its one
 * picture: the upper half one pixel lower (breathe), one foot lifted (step-left, step-right), all pixels white (flash).
 */
export function drawFrame(sprite: Sprite, frame: SpriteFrame): Uint8ClampedArray<ArrayBuffer> {
  const own = sprite.frames?.find(({ name }) => name === frame);
  if (own) return drawFrame({ ...sprite, pixels: own.pixels, frames: [] }, "stand");
  const { width, height, palette } = sprite;
  const rgba = new Uint8ClampedArray(width * height * 4);
  const white = frame === "flash";
  const ruled = (["breathe", "step-left", "step-right"] as const).find((name) => name === frame) ?? "stand";
  frameByRule(sprite, ruled).forEach((colour, at) => {
    if (colour === 0) return;
    const hex = Number.parseInt(palette[colour - 1]!.slice(1), 16);
    rgba.set(white ? [255, 255, 255, 255] : [hex >> 16, (hex >> 8) & 255, hex & 255, 255], at * 4);
  });
  return rgba;
}
