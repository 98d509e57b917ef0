import { DIRECTIONS, type Sprite, type SpriteAnimation, type SpritePicture } from "../../../content.ts";
import { colourOf } from "./canvas.ts";
import { DOLL_CELL, type Doll } from "./doll.ts";
import { DOLL_ANIMATIONS, dollPictures } from "./frames.ts";
import type { Posed } from "./pose.ts";

/**
 * A doll with all its animations in four directions: what is seen twice is one picture. Its own picture looks down, at the viewer.
 */
export function dollSprite(doll: Doll): Sprite {
  const palette: string[] = [];
  const indices = new Map<number, number>([[0, 0]]);
  const pixelsOf = ({ canvas }: Posed): number[] => Array.from(canvas, (code) => indices.get(code) ?? addColour(palette, indices, code));
  const frames: SpritePicture[] = [];
  const known = new Map<string, string>();
  const animations: SpriteAnimation[] = [];
  for (const [name, { durations, repeat }] of Object.entries(DOLL_ANIMATIONS)) {
    for (const direction of DIRECTIONS) {
      const shown = dollPictures(doll, name, direction).map((posed, index) => {
        // A picture is shown as long wherever it is shown, so that those of another length are others.
        const same = `${durations[index]} ${posed.canvas.join()}`;
        const seen = known.get(same);
        if (seen !== undefined) return seen;
        const own = `${name}-${direction}-${index + 1}`;
        const { hand, feet, head } = posed;
        frames.push({ name: own, pixels: pixelsOf(posed), duration: durations[index]!, anchors: { hand, feet, head } });
        known.set(same, own);
        return own;
      });
      animations.push({ name, direction, frames: shown, repeat });
    }
  }
  const { pixels, anchors } = frames[0]!;
  return { width: DOLL_CELL, height: DOLL_CELL, palette, pixels, frames, animations, ...(anchors ? { anchors } : {}) };
}

function addColour(palette: string[], indices: Map<number, number>, code: number): number {
  const colour = colourOf(code);
  const at = palette.indexOf(colour);
  const index = at < 0 ? palette.push(colour) : at + 1;
  indices.set(code, index);
  return index;
}
