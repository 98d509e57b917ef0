import type { Sprite } from "../../content.ts";
import type { Rng } from "../../rng.ts";
import { RAMPS, TONES, USUAL_COLOURS } from "./colours.ts";
import { COLOUR_ROLES, DRAWING_SIZE, LETTERS, type ColourRole, type Drawing } from "./formats/drawings.ts";
import { bare, boundsOf, inHand, isDyed, isShown, moved, onHead, toRemove } from "./hold.ts";
import { markOf } from "./moods.ts";
import { flipped, shrunk, varied } from "./proportions.ts";
import type { Held, Wish } from "./understood-wish.ts";

type Ramp = readonly [light: string, middle: string, dark: string];
/** A ramp for each paint of a drawing: "main", "silver". */
type Paints = Readonly<Record<string, Ramp>>;
/** Colours of a sprite in the making, "" for nothing. */
type Canvas = string[];

const LINE = RAMPS["line"]![0];
/** Side of what is small. */
const SMALL = 10;

/**
 * Shows a drawing: in one of its outlines and in colours that suit, with a dark line around it, and with what the wish asks for in its
 * hands and on it, and without what it does not want.
 */
export function paint(drawing: Drawing, wish: Wish, rng: Rng): Sprite {
  const removed = toRemove(drawing, wish);
  let shape = bare(varied(drawing, rng), []);
  shape = bare(
    shape,
    shape.shows.filter(({ name }) => removed.some((one) => one.name === name)),
  );
  if (wish.size === "small") shape = shrunk(shape, SMALL);
  const asked = wish.holding.filter((held) => !isShown(held, shape.shows));
  if (asked.some(({ place }) => place === "hand")) shape = moved(shape, -Math.max(0, Math.min(2, boundsOf(shape).left - 1)), 0);
  const paints = paintsOf(shape, wish, rng);
  const canvas = coloured(shape, paints);
  dyeShown(canvas, shape, wish.holding);
  for (const held of asked) if (held.place === "feet") dressFeet(canvas, RAMPS[held.colours[0] ?? "brown"]!);
  lightEyes(canvas, shape);
  outline(canvas);
  for (const held of asked) putOn(canvas, shape, held, rng);
  if (wish.mood) putMark(canvas, markOf(wish.mood));
  const sprite = spriteOfColours(canvas, DRAWING_SIZE);
  return wish.size === "large" ? doubled(sprite) : sprite;
}

/** A sprite from colours, row by row. */
function spriteOfColours(canvas: Canvas, width: number): Sprite {
  const palette = [...new Set(canvas.filter((colour) => colour !== ""))];
  return { width, height: canvas.length / width, palette, pixels: canvas.map((colour) => palette.indexOf(colour) + 1) };
}

function coloured({ rows, inks }: Drawing, paints: Paints): Canvas {
  return rows.flatMap((row) =>
    [...row].map((letter) => {
      if (letter === ".") return "";
      const known = LETTERS[letter];
      return known ? (paints[known[0]] ?? RAMPS[known[0]]!)[known[1]] : inks[letter]!;
    }),
  );
}

/** Least share of what can be dyed that the colour of a wish is seen on. */
const SEEN = 0.4;

/** The first colour of the wish is that of the main part, the second of the next; the rest are some that suit. */
function paintsOf(drawing: Drawing, { subject, holding, without, parts = {}, age }: Wish, rng: Rng): Paints {
  const paints: Record<string, Ramp> = {};
  const taken = new Set<string>();
  for (const role of COLOUR_ROLES) {
    const suited = (drawing.colours[role] ?? USUAL_COLOURS[role]).filter((colour) => !without.includes(colour));
    const likely = suited.filter((colour) => !taken.has(colour));
    const colour = rng.pick(likely.length > 0 ? likely : suited.length > 0 ? suited : USUAL_COLOURS[role]);
    taken.add(colour);
    paints[role] = colour === "skin" ? rng.pick(TONES["skin"]!) : RAMPS[colour]!;
  }
  for (const paint of ["brown", "silver", "grey", "gold", "bone", "green", "yellow", "orange", "red"])
    paints[paint] = rng.pick(TONES[paint]!);
  const areas = areasOf(drawing);
  const all = [...areas.values()].reduce((sum, area) => sum + area, 0);
  const targets = dyedParts(areas, all);
  const asked = subject.filter((tag) => tag in RAMPS);
  asked.forEach((colour, index) => {
    const [first, ...others] = targets.slice(index);
    if (first === undefined) return;
    paints[first] = RAMPS[colour]!;
    let seen = areas.get(first)!;
    // With one colour a red knight in grey steel is red all over, the steel paler than the cloth.
    for (const part of asked.length === 1 ? others.sort((a, b) => areas.get(b)! - areas.get(a)!) : []) {
      if (seen >= SEEN * all) break;
      paints[part] = pale(RAMPS[colour]!);
      seen += areas.get(part)!;
    }
  });
  const worn = holding.find(({ place }) => place === "body");
  if (worn && targets[0])
    paints[targets[0]] =
      RAMPS[worn.colours[0] ?? (worn.tags.includes("armor") && worn.name === "armor" ? "silver" : rng.pick(["blue", "red", "purple"]))]!;
  if (age === "old") paints["hair"] = RAMPS["white"]!;
  for (const [part, colour] of Object.entries(parts)) paints[part] = RAMPS[colour]!;
  return paints;
}

const HUMAN: readonly string[] = ["skin", "dark skin"];

/** A ramp a step lighter. */
function pale([light, middle]: Ramp): Ramp {
  const half = [1, 3, 5].map((from) => Math.round(0.7 * Number.parseInt(light.slice(from, from + 2), 16) + 0.3 * 255));
  return [`#${half.map((value) => value.toString(16).padStart(2, "0")).join("")}`, light, middle];
}

/** Pixels of each part that takes colour: for who is green by nature the skin too. */
function areasOf({ rows, colours: { skin = ["skin"] } }: Drawing): Map<string, number> {
  const areas = new Map<string, number>();
  if (!skin.some((colour) => HUMAN.includes(colour)))
    areas.set("skin", [...rows.join("")].filter((letter) => LETTERS[letter]?.[0] === "skin").length);
  for (const letter of rows.join("")) if (isDyed(letter)) areas.set(LETTERS[letter]![0], (areas.get(LETTERS[letter]![0]) ?? 0) + 1);
  return areas;
}

/** What takes the colours of a wish, in their order: the roles, if they are large enough to be seen; then what is largest. Hair never does. */
function dyedParts(areas: ReadonlyMap<string, number>, all: number): readonly string[] {
  const roles: readonly ColourRole[] = ["skin", "main", "second", "third"];
  const seen = roles.filter((role) => (areas.get(role) ?? 0) >= (role === "skin" ? 0.35 : 0.15) * all);
  const largest = [...areas.keys()].filter((part) => part !== "hair").sort((a, b) => areas.get(b)! - areas.get(a)!);
  return [...seen, ...largest.filter((part) => !(seen as readonly string[]).includes(part))];
}

/** What the drawing shows already takes the colour that is asked for. */
function dyeShown(canvas: Canvas, { rows, shows }: Drawing, holding: readonly Held[]): void {
  for (const held of holding) {
    const area = shows.find((shown) => isShown(held, [shown]))?.area;
    const ramp = RAMPS[held.colours[0] ?? ""];
    if (!area || !ramp) continue;
    for (let y = area.top; y <= area.bottom; y++)
      for (let x = area.left; x <= area.right; x++) {
        const letter = rows[y]![x]!;
        if (isDyed(letter) && LETTERS[letter]![0] !== "brown") canvas[y * DRAWING_SIZE + x] = ramp[LETTERS[letter]![1]];
      }
  }
}

/** Eyes as dark as the face around them are lit. */
function lightEyes(canvas: Canvas, { rows }: Drawing): void {
  const dark = new Set(RAMPS["black"]);
  for (let at = DRAWING_SIZE; at < canvas.length - DRAWING_SIZE; at++) {
    const [x, y] = [at % DRAWING_SIZE, Math.floor(at / DRAWING_SIZE)];
    if (rows[y]![x] !== "o" || y > 10) continue;
    const sides = [canvas[at - 1]!, canvas[at + 1]!];
    const ends = [canvas[at - DRAWING_SIZE]!, canvas[at + DRAWING_SIZE]!];
    if (sides.every((colour) => dark.has(colour)) && ends.some((colour) => dark.has(colour))) canvas[at] = RAMPS["yellow"]![0];
  }
}

/** A dark line around the silhouette, beside it and above and below. */
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

function putOn(canvas: Canvas, shape: Drawing, held: Held, rng: Rng): void {
  const { place } = held;
  if (place === "body" || place === "feet") return;
  const bounds = boundsOf(shape);
  const right = shape.anchors.hand ?? [Math.min(13, bounds.right + 1), 10];
  const left = [Math.max(2, bounds.left + 1), right[1]] as const;
  const head = shape.anchors.head ?? [middleOfTop(shape), bounds.top];
  const drawing = place === "head" ? onHead(held, rng) : inHand(held, rng);
  if (!drawing) return;
  const turned = place === "other hand" || place === "arm" ? flipped(drawing) : drawing;
  const from = (place === "head" ? turned.anchors.head : turned.anchors.hand) ?? [8, 10];
  const to = place === "head" ? head : place === "hand" ? right : left;
  const { left: l, right: r, top: t, bottom: b } = boundsOf(turned);
  const within = (n: number, first: number, last: number) => Math.min(DRAWING_SIZE - 1 - last, Math.max(-first, n));
  const [dx, dy] = [within(to[0] - from[0], l - 1, r + 1), within(to[1] - from[1], place === "head" ? t : t - 1, b + 1)];
  const placed = moved(turned, dx, dy);
  stamp(canvas, coloured(placed, paintsOfHeld(placed, held, rng)));
}

function middleOfTop({ rows }: Drawing): number {
  const row = rows.find((each) => /[^.]/.test(each))!;
  return Math.round((row.search(/[^.]/) + row.length - 1 - [...row].reverse().join("").search(/[^.]/) + 1) / 2);
}

/** What is held has its own colours, the colour of the wish on its main part. */
function paintsOfHeld(drawing: Drawing, { colours: [colour] }: Held, rng: Rng): Paints {
  const paints = Object.fromEntries(COLOUR_ROLES.map((role) => [role, RAMPS[rng.pick(drawing.colours[role] ?? USUAL_COLOURS[role])]!]));
  if (colour === undefined) return paints;
  const areas = areasOf(drawing);
  const all = [...areas.values()].reduce((sum, area) => sum + area, 0);
  return { ...paints, [dyedParts(areas, all)[0] ?? "main"]: RAMPS[colour]! };
}

/** Draws over what is there, with a dark line around. */
function stamp(canvas: Canvas, over: Canvas): void {
  outline(over);
  over.forEach((colour, at) => colour !== "" && (canvas[at] = colour));
}

/** Puts a mark into the upper corner where less is drawn. */
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

/** Twice as large, corners rounded: each pixel becomes four, of which one takes the colour of two neighbours that are alike (EPX, Johnston 1992). */
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
