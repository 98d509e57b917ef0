import { createRng, type Rng } from "phaser-aigc/headless";
import { COLOURS, NAMES, type Colour } from "./palette.ts";

/** The side of a cell, in pixels. */
export const TILE = 16;

/** A picture of palette places, and the brush that draws it. What lies outside is not drawn. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export interface Brush extends Picture {
  readonly rng: Rng;
  set(x: number, y: number, colour: Colour): void;
  get(x: number, y: number): Colour;
  rect(x: number, y: number, width: number, height: number, colour: Colour): void;
  /** Every pixel for which `inside` holds. */
  fill(colour: Colour, inside: (x: number, y: number) => boolean): void;
  /** Single pixels scattered where the picture has one of `on`. */
  speckle(amount: number, colour: Colour, on: readonly Colour[]): void;
  /** A one-pixel outline around all that is drawn. */
  outline(colour: Colour): void;
}

/** Draws a picture; `name` seeds its chance, so it looks the same in every game. */
export function paint(name: string, width: number, height: number, draw: (brush: Brush) => void): Picture {
  const pixels = new Uint8Array(width * height);
  const rng = createRng(`art/${name}`);
  const inside = (x: number, y: number): boolean => x >= 0 && y >= 0 && x < width && y < height;
  const brush: Brush = {
    width,
    height,
    pixels,
    rng,
    set(x, y, colour) {
      if (inside(x, y)) pixels[y * width + x] = NAMES.indexOf(colour);
    },
    get: (x, y) => (inside(x, y) ? NAMES[pixels[y * width + x]!]! : "clear"),
    rect(left, top, wide, high, colour) {
      for (let y = top; y < top + high; y++) for (let x = left; x < left + wide; x++) brush.set(x, y, colour);
    },
    fill(colour, holds) {
      for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (holds(x, y)) brush.set(x, y, colour);
    },
    speckle(amount, colour, on) {
      for (let n = 0; n < amount; n++) {
        const x = rng.below(width);
        const y = rng.below(height);
        if (on.includes(brush.get(x, y))) brush.set(x, y, colour);
      }
    },
    outline(colour) {
      const before = pixels.slice();
      const drawn = (x: number, y: number): boolean => inside(x, y) && before[y * width + x] !== 0;
      brush.fill(colour, (x, y) => !drawn(x, y) && (drawn(x - 1, y) || drawn(x + 1, y) || drawn(x, y - 1) || drawn(x, y + 1)));
    },
  };
  draw(brush);
  return brush;
}

/** A picture written as text: one row per line, one letter per pixel. */
export function drawn(rows: readonly string[], letters: Readonly<Record<string, Colour>>): Picture {
  return paint("drawn", rows[0]!.length, rows.length, ({ set }) =>
    rows.forEach((row, y) => [...row].forEach((letter, x) => set(x, y, letters[letter] ?? "clear"))),
  );
}

/** Puts `picture` onto a canvas. */
export function stamp(context: CanvasRenderingContext2D, picture: Picture, left: number, top: number): void {
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const place = picture.pixels[y * picture.width + x]!;
      if (place === 0) continue;
      context.fillStyle = COLOURS[NAMES[place]!];
      context.fillRect(left + x, top + y, 1, 1);
    }
  }
}
