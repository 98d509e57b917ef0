import { DIRECTIONS, type Direction, type Sprite, type SpriteAnimation, type SpritePicture } from "../../../content.ts";
import { frameByRule, type RuledFrame } from "../frame-by-rule.ts";
import { GRID, paintedGrid } from "./doll-grid.ts";
import { VIEWS } from "./doll-views.ts";

const STEPS: readonly RuledFrame[] = ["step-left", "stand", "step-right", "stand"];
const BREATHS: readonly RuledFrame[] = ["stand", "breathe"];

/** A sprite that stands and walks in four directions, from its front, side and back; from the front alone it looks at the viewer in all. */
export function walking(grids: readonly Uint8Array[], paints: Readonly<Record<string, string>>): Sprite {
  const { palette, pictures } = paintedGrid(grids, paints);
  const frames: SpritePicture[] = [];
  const animations: SpriteAnimation[] = [];
  const size = { width: GRID, height: GRID };
  const named = (direction: Direction, frame: RuledFrame): string => `${frame}-${direction}`;
  for (const direction of DIRECTIONS) {
    const view = VIEWS.findIndex((one) => one.direction === (direction === "left" ? "right" : direction));
    const seen = pictures[view] ?? pictures[0]!;
    const pixels = direction === "left" ? mirroredRows(seen) : seen;
    for (const frame of [...BREATHS, "step-left", "step-right"] as const)
      frames.push({ name: named(direction, frame), pixels: frameByRule({ ...size, pixels }, frame) });
    const shows = (name: string, shown: readonly RuledFrame[], duration: number): SpriteAnimation => ({
      name,
      direction,
      frames: shown.map((frame) => named(direction, frame)),
      durations: shown.map(() => duration),
      repeat: true,
    });
    animations.push(shows("idle", BREATHS, 500), shows("walk", STEPS, 130));
  }
  return { ...size, palette, pixels: pictures[0]!, frames, animations, anchors: { feet: [GRID / 2, GRID - 2] } };
}

const mirroredRows = (pixels: readonly number[]): number[] => pixels.map((_, at) => pixels[at - (at % GRID) + GRID - 1 - (at % GRID)]!);
