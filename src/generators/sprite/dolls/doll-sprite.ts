import { DIRECTIONS, type Direction, type Sprite, type SpriteAnimation, type SpritePicture } from "../../../content.ts";
import { colourOf, type DollCanvas } from "./canvas.ts";
import { inksOfDoll } from "./dress.ts";
import { DOLL_CELL, type Doll } from "./doll.ts";
import { DOLL_ANIMATIONS, posesOf } from "./frames.ts";
import type { Posed } from "./pose.ts";

/**
 * A doll with all its animations in four directions; equal pictures are stored once. Its standing picture looks down, at the viewer.
 */
export function drawnDoll(doll: Doll): Sprite {
  const { palette, pixelsOf } = inColours();
  const frames: SpritePicture[] = [];
  const drawn: { readonly name: string; readonly canvas: DollCanvas }[] = [];
  const animations: SpriteAnimation[] = [];
  const inks = inksOfDoll(doll);
  for (const [name, { durations, repeat }] of Object.entries(DOLL_ANIMATIONS)) {
    for (const direction of DIRECTIONS) {
      const shown = posesOf(doll, name, direction, inks).map((posed, index) => {
        const seen = drawn.find(({ canvas }) => same(canvas, posed.canvas));
        if (seen) return seen.name;
        const own = `${name}-${direction}-${index + 1}`;
        const { canvas, hand, feet, head } = posed;
        frames.push({ name: own, pixels: pixelsOf(posed), anchors: { hand, feet, head } });
        drawn.push({ name: own, canvas });
        return own;
      });
      animations.push({ name, direction, frames: shown, durations, repeat });
    }
  }
  const { pixels, anchors } = frames[0]!;
  return { width: DOLL_CELL, height: DOLL_CELL, palette, pixels, frames, animations, ...(anchors ? { anchors } : {}) };
}

function same(one: DollCanvas, other: DollCanvas): boolean {
  for (let cell = 0; cell < one.length; cell++) if (one[cell] !== other[cell]) return false;
  return true;
}

/** The pictures of one animation in one direction, each as a separate sprite. */
export function dollPictures(doll: Doll, animation: string, direction: Direction): readonly Sprite[] {
  const { palette, pixelsOf } = inColours();
  return posesOf(doll, animation, direction).map((posed) => ({ width: DOLL_CELL, height: DOLL_CELL, palette, pixels: pixelsOf(posed) }));
}

/** Turns canvases into palette indices; the palette gets each new colour. */
function inColours() {
  const palette: string[] = [];
  const indices = new Map<number, number>([[0, 0]]);
  const pixelsOf = ({ canvas }: Posed): number[] => Array.from(canvas, (code) => indices.get(code) ?? addColour(palette, indices, code));
  return { palette, pixelsOf };
}

function addColour(palette: string[], indices: Map<number, number>, code: number): number {
  const colour = colourOf(code);
  const at = palette.indexOf(colour);
  const index = at < 0 ? palette.push(colour) : at + 1;
  indices.set(code, index);
  return index;
}
