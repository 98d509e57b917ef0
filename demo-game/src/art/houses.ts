import type { Colour } from "./palette.ts";
import { paint, type Brush, type Picture } from "./picture.ts";

/** What a house is called by its sign, and its roof from shade to light. */
const TRADES = {
  smith: ["wine", "red", "rose"],
  herbalist: ["navy", "blue", "sky"],
  elder: ["bark", "ember", "flame"],
  hunter: ["pine", "leaf", "lime"],
} as const satisfies Record<string, readonly [Colour, Colour, Colour]>;
export type Trade = keyof typeof TRADES;

/** Pixels of the wall below the eaves. */
const WALL = 30;
const WINDOW = 12;

/** The left sides of the windows: where there is wall beside the door. */
export function windowsOf(width: number, doorX: number): number[] {
  const places: number[] = [];
  for (const [from, to] of [
    [8, doorX - 4],
    [doorX + 16, width - 8],
  ] as const) {
    const count = Math.min(2, Math.floor((to - from) / (WINDOW + 4)));
    for (let n = 0; n < count; n++) places.push(Math.round(from + ((to - from) * (n + 0.5)) / count - WINDOW / 2 + 1));
  }
  return places;
}

/** @param doorX the left side of its door */
export function house(trade: Trade, width: number, height: number, doorX: number): Picture {
  const [shade, roof, light] = TRADES[trade];
  return paint(`house-${trade}-${width}x${height}-${doorX}`, width, height, (brush) => {
    const { rect } = brush;
    const eaves = height - WALL;
    walls(brush, width, height, eaves, doorX);
    shingles(brush, width, eaves, { shade, roof, light });
    rect(0, eaves + 3, width, 2, "bark");
    chimney(brush, doorX > width / 2 ? 11 : width - 20);
    rect(5, eaves + 5, width - 10, 2, "bark");
    sign(brush, trade, width, height, doorX);
    brush.outline("ink");
  });
}

/** Plaster between timbers, a door, and lit windows. */
function walls(brush: Brush, width: number, height: number, top: number, doorX: number): void {
  const { rect, set, speckle } = brush;
  rect(5, top, width - 10, height - top, "tan");
  speckle(width, "sand", ["tan"]);
  speckle(Math.round(width * 0.6), "wood", ["tan"]);
  rect(5, height - 5, width - 10, 5, "stone");
  for (let x = 5; x < width - 6; x += 6) {
    rect(x, height - 5, 1, 5, "steel");
    set(x + 3, height - 4, "mist");
  }
  rect(5, height - 5, width - 10, 1, "mist");
  for (const x of [5, doorX - 5, doorX + 14, width - 8]) rect(x, top, 3, height - top - 5, "bark");
  rect(5, top, width - 10, 3, "bark");
  rect(5, top + 3, width - 10, 1, "wood");
  rect(doorX - 1, height - 22, 14, 22, "bark");
  rect(doorX, height - 20, 12, 20, "wood");
  for (let x = doorX; x < doorX + 12; x += 3) rect(x, height - 20, 1, 20, "bark");
  rect(doorX, height - 14, 12, 1, "steel");
  rect(doorX, height - 6, 12, 1, "steel");
  set(doorX + 9, height - 10, "lantern");
  for (const x of windowsOf(width, doorX)) {
    rect(x - 1, height - 23, 12, 12, "bark");
    rect(x, height - 22, 10, 10, "flame");
    rect(x + 1, height - 21, 8, 7, "lantern");
    rect(x + 2, height - 20, 3, 3, "glow");
    rect(x + 4, height - 22, 1, 10, "bark");
    rect(x, height - 18, 10, 1, "bark");
    rect(x - 2, height - 11, 14, 2, "wood");
    rect(x - 2, height - 11, 14, 1, "tan");
  }
}

/** Rows of shingles that hang over the wall. */
function shingles(
  { rect, rng }: Brush,
  width: number,
  eaves: number,
  { shade, roof, light }: Readonly<Record<"shade" | "roof" | "light", Colour>>,
): void {
  // prettier-ignore
  const inset = (y: number): number => Math.max(0, Math.round((eaves - 6 - y) * 0.18));
  for (let y = 6; y < eaves + 4; y++) rect(inset(y), y, width - 2 * inset(y), 1, roof);
  for (let y = 6, row = 0; y < eaves + 3; y += 4, row++) {
    const from = inset(y);
    rect(from, y + 3, width - 2 * from, 1, shade);
    for (let x = from + (row % 2 === 0 ? 2 : 5); x < width - from; x += 6) {
      rect(x, y, 1, 3, shade);
      if (rng.next() < 0.35) rect(x + 1, y, Math.min(4, width - from - x - 1), 1, light);
      if (rng.next() < 0.15) rect(x + 1, y + 1, Math.min(5, width - from - x - 1), 2, shade);
    }
  }
  const ridge = inset(4);
  rect(ridge + 1, 4, width - 2 * ridge - 2, 3, shade);
  rect(ridge + 1, 4, width - 2 * ridge - 2, 1, light);
}

function chimney({ rect, set }: Brush, x: number): void {
  rect(x, 0, 9, 12, "stone");
  rect(x - 1, 0, 11, 2, "mist");
  rect(x, 2, 9, 1, "steel");
  rect(x + 7, 3, 2, 9, "steel");
  set(x + 2, 5, "mist");
  set(x + 4, 8, "mist");
}

/** What hangs at the wall, by trade. */
function sign({ rect, set }: Brush, trade: Trade, width: number, height: number, doorX: number): void {
  const x = doorX > width / 2 ? doorX - 12 : doorX + 15;
  if (trade === "smith") {
    rect(x, height - 27, 7, 5, "steel");
    rect(x + 1, height - 26, 5, 1, "cloud");
    rect(x + 3, height - 25, 1, 3, "cloud");
  } else if (trade === "herbalist") {
    for (let at = 9; at < width - 9; at += 2)
      if (at < doorX - 2 || at > doorX + 13) rect(at, height - 10 - (at % 3), 2, 2 + (at % 3), at % 4 === 0 ? "lime" : "leaf");
  } else if (trade === "hunter") {
    // Antlers over the door.
    rect(doorX + 5, height - 26, 2, 3, "sand");
    for (const side of [-1, 1])
      for (let n = 0; n < 4; n++) {
        set(doorX + 5 + (side > 0 ? 1 : 0) + side * (n + 1), height - 26 - n, "cloud");
        if (n === 2) set(doorX + 5 + (side > 0 ? 1 : 0) + side * (n + 2), height - 27 - n, "cloud");
      }
  }
}
