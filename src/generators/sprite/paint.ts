import type { Sprite } from "../../content.ts";
import type { Rng } from "../../rng.ts";
import { RAMPS } from "./colours.ts";
import { DRAWING_SIZE, LETTERS, type Drawing } from "./formats/drawings.ts";
import { bare, boundsOf, inHand, isShown, moved, onHead, toRemove } from "./hold.ts";
import { markOf } from "./moods.ts";
import { dyeParts } from "./dye-parts.ts";
import { coloured, dyeShown, lightEyes, paintsOf, paintsOfHeld, type Canvas, type PaintOptions, type Ramp } from "./paints.ts";
import { flipped, lowered, shrunk, varied } from "./proportions.ts";
import type { Held, Wish } from "./understood-wish.ts";

/** A column and a row. */
type Place = readonly [x: number, y: number];

const LINE = RAMPS["line"]![0];
/** Side of a small figure, in pixels. */
const SMALL = 10;

/**
 * Paints a drawing: varies its outline, chooses its colours, adds a dark outline, adds what the wish has in hands or on the body, and
 * removes what the wish excludes.
 */
export function paint(drawing: Drawing, wish: Wish, rng: Rng, { asDrawn = false }: PaintOptions = {}): Sprite {
  const removed = toRemove(drawing, wish);
  let shape = asDrawn ? drawing : varied(drawing, rng);
  shape = bare(
    shape,
    shape.shows.filter(({ name }) => removed.some((one) => one.name === name)),
  );
  if (wish.size === "small") shape = shrunk(shape, SMALL);
  const asked = wish.holding.filter((held) => !isShown(held, shape.shows));
  const things = asked.map((held) => ({ held, thing: thingFor(held, rng) }));
  for (const { held, thing } of things)
    if (held.place === "head" && thing)
      shape = lowered(shape, 1 - boundsOf(thing).top + middleOf(thing.anchors.head)[1] - headOf(shape)[1]);
  if (asked.some(({ place }) => place === "hand")) shape = moved(shape, -Math.max(0, Math.min(2, boundsOf(shape).left - 1)), 0);
  const paints = paintsOf(shape, wish, rng, { asDrawn });
  const canvas = coloured(shape, paints);
  dyeShown(canvas, shape, wish.holding, paints);
  for (const held of asked) if (held.place === "feet") dressFeet(canvas, RAMPS[held.colours[0] ?? "brown"]!);
  lightEyes(canvas, shape);
  dyeParts(canvas, shape, wish.parts ?? {});
  outline(canvas);
  for (const { held, thing } of things) if (thing) putOn(canvas, shape, held, thing, rng);
  if (wish.mood) putMark(canvas, markOf(wish.mood));
  const sprite = spriteOfColours(canvas, DRAWING_SIZE);
  return wish.size === "large" ? doubled(sprite) : sprite;
}

/** What a figure holds or wears, alone, in the place where a figure of this drawing has it. */
export function paintHeld(drawing: Drawing, holding: readonly Held[], rng: Rng): Sprite {
  const canvas: Canvas = Array<string>(DRAWING_SIZE * DRAWING_SIZE).fill("");
  for (const held of holding) {
    const thing = thingFor(held, rng);
    if (thing) putOn(canvas, drawing, held, thing, rng);
  }
  return spriteOfColours(canvas, DRAWING_SIZE);
}

/** A sprite from colours, row by row. */
function spriteOfColours(canvas: Canvas, width: number): Sprite {
  const palette = [...new Set(canvas.filter((colour) => colour !== ""))];
  return { width, height: canvas.length / width, palette, pixels: canvas.map((colour) => palette.indexOf(colour) + 1) };
}

/** Draws a dark line around the silhouette, not at its corners. */
function outline(canvas: Canvas): void {
  const drawn = canvas.map((colour) => colour !== "");
  const at = (x: number, y: number) => x >= 0 && y >= 0 && x < DRAWING_SIZE && y < DRAWING_SIZE && drawn[y * DRAWING_SIZE + x];
  for (let y = 0; y < DRAWING_SIZE; y++)
    for (let x = 0; x < DRAWING_SIZE; x++)
      if (!drawn[y * DRAWING_SIZE + x] && (at(x - 1, y) || at(x + 1, y) || at(x, y - 1) || at(x, y + 1)))
        canvas[y * DRAWING_SIZE + x] = LINE;
}

function dressFeet(canvas: Canvas, ramp: Ramp): void {
  const row = (y: number) => canvas.slice(y * DRAWING_SIZE, (y + 1) * DRAWING_SIZE);
  const rows = Array.from({ length: DRAWING_SIZE }, (_, y) => y).filter((y) => row(y).some(Boolean)).slice(-2); // prettier-ignore
  for (const y of rows)
    for (let x = 0; x < DRAWING_SIZE; x++) if (canvas[y * DRAWING_SIZE + x]) canvas[y * DRAWING_SIZE + x] = ramp[y === rows.at(-1) ? 2 : 1];
}

/** What is drawn over the figure for what it holds or wears; clothes and boots are colours of its own. */
function thingFor(held: Held, rng: Rng): Drawing | undefined {
  if (held.place === "body" || held.place === "feet") return undefined;
  return held.place === "head" ? onHead(held, rng) : inHand(held, rng);
}

function putOn(canvas: Canvas, shape: Drawing, held: Held, thing: Drawing, rng: Rng): void {
  const { place } = held;
  const bounds = boundsOf(shape);
  const right = shape.anchors.hand ?? [Math.min(13, bounds.right + 1), 10];
  const left = [Math.max(2, bounds.left + 1), right[1]] as const;
  const turned = place === "other hand" || place === "arm" ? flipped(thing) : thing;
  const from = place === "head" ? middleOf(turned.anchors.head) : middleOf(turned.anchors.hand);
  const to = place === "head" ? headOf(shape) : place === "hand" ? right : left;
  const { left: l, right: r, top: t, bottom: b } = boundsOf(turned);
  const within = (n: number, first: number, last: number) => Math.min(DRAWING_SIZE - 1 - last, Math.max(-first, n));
  const [dx, dy] = [within(to[0] - from[0], l - 1, r + 1), within(to[1] - from[1], place === "head" ? t : t - 1, b + 1)];
  const placed = moved(turned, dx, dy);
  stamp(canvas, coloured(placed, paintsOfHeld(placed, held, rng)));
}

/** Where a thing is held or worn, or somewhere in its middle. */
const middleOf = (anchor: Place | undefined): Place => anchor ?? [8, 10];

const headOf = (shape: Drawing): Place => shape.anchors.head ?? [middleOfTop(shape), boundsOf(shape).top];

function middleOfTop({ rows }: Drawing): number {
  const row = rows.find((each) => /[^.]/.test(each))!;
  return Math.round((row.search(/[^.]/) + row.length - 1 - [...row].reverse().join("").search(/[^.]/) + 1) / 2);
}

/** Draws a thing over the canvas, with a dark line around it, but not in its holes: the archer is visible through the bow. */
function stamp(canvas: Canvas, over: Canvas): void {
  const outside = new Set<number>();
  const reach = [0];
  while (reach.length > 0) {
    const at = reach.pop()!;
    if (outside.has(at) || over[at] !== "") continue;
    outside.add(at);
    const x = at % DRAWING_SIZE;
    reach.push(...(x > 0 ? [at - 1] : []), ...(x < DRAWING_SIZE - 1 ? [at + 1] : []), at - DRAWING_SIZE, at + DRAWING_SIZE);
  }
  const holes = over.flatMap((colour, at) => (colour === "" && !outside.has(at) ? [at] : []));
  outline(over);
  for (const at of holes) over[at] = "";
  over.forEach((colour, at) => colour !== "" && (canvas[at] = colour));
}

/** Draws a mark into the emptier upper corner. */
function putMark(canvas: Canvas, rows: readonly string[]): void {
  const width = Math.max(...rows.map((row) => row.length));
  const drawn = (left: number) =>
    rows.reduce(
      (sum, _, y) => sum + Array.from({ length: width }, (_, x) => canvas[(y + 1) * DRAWING_SIZE + left + x]).filter(Boolean).length,
      0,
    );
  const [left, right] = [1, DRAWING_SIZE - 1 - width];
  const from = drawn(left) < drawn(right) ? left : right;
  const mark: Canvas = Array<string>(canvas.length).fill("");
  rows.forEach((row, y) =>
    [...row].forEach((letter, x) => {
      if (letter === ".") return;
      const [paint, shade] = LETTERS[letter]!;
      mark[(y + 1) * DRAWING_SIZE + from + x] = RAMPS[paint]![shade];
    }),
  );
  stamp(canvas, mark);
}

/**
 * Doubles the size and smooths corners: of the four new pixels each takes the colour of its two neighbours if they are equal (EPX,
 * Johnston 1992).
 */
function doubled({ width, height, palette, pixels }: Sprite): Sprite {
  const at = (x: number, y: number) => (x < 0 || y < 0 || x >= width || y >= height ? 0 : pixels[y * width + x]!);
  const large = Array<number>(4 * width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [p, up, right, left, down] = [at(x, y), at(x, y - 1), at(x + 1, y), at(x - 1, y), at(x, y + 1)];
      const to = 4 * y * width + 2 * x;
      large[to] = left === up && left !== down && up !== right ? up : p;
      large[to + 1] = up === right && up !== left && right !== down ? right : p;
      large[to + 2 * width] = down === left && down !== right && left !== up ? left : p;
      large[to + 2 * width + 1] = right === down && right !== up && down !== left ? right : p;
    }
  return { width: 2 * width, height: 2 * height, palette, pixels: large };
}
