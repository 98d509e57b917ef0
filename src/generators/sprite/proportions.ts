import type { Rng } from "../../rng.ts";
import { DRAWING_SIZE, LETTERS, type Area, type Drawing } from "./formats/drawings.ts";

/** Rows or columns of a drawing. */
type Axis = "rows" | "columns";

/** A row or column that may be repeated or left out, and how much that changes. */
interface Seam {
  readonly at: number;
  readonly cost: number;
}

/** The greatest share of pixels in which a row or column may differ from the next one, to be left out or repeated. */
const TOLERATED = 0.45;

/** From so many drawn pixels on a picture is full. */
const FULL = 160;

/**
 * Varies the proportions of a drawing: one row and one column that differ little from the next are left out, or repeated if there is
 * room, so that some figures are slim and some are stout (after seam carving, Avidan and Shamir 2007).
 */
export function varied(drawing: Drawing, rng: Rng): Drawing {
  // A thing without hand and head may be mirrored: a sword, an anchor.
  let shape = Object.keys(drawing.anchors).length === 0 && rng.below(2) === 0 ? flipped(drawing) : drawing;
  for (const axis of ["rows", "columns"] as const) {
    const change = rng.pick([-1, 0, 1] as const);
    const lines = linesOf(shape, axis);
    const [first, last] = extentOf(lines);
    // A drawing that fills the picture, such as a wardrobe, cannot grow.
    const room = (first > 1 || last < DRAWING_SIZE - 2) && shape.rows.reduce((sum, row) => sum + drawnIn(row), 0) < FULL;
    if (change === 0 || (change > 0 && !room) || last - first < 6) continue;
    const seams = seamsOf(lines, first, last).filter(
      ({ at, cost }) => cost <= TOLERATED * drawnIn(lines[at]!) && (change < 0 || !isFace(lines[at]!)),
    );
    if (seams.length > 0) shape = resized(shape, axis, rng.pick(seams).at, change);
  }
  return shape;
}

/** Mirrors a drawing left to right. */
export function flipped(drawing: Drawing): Drawing {
  const { hand } = drawing.anchors;
  return {
    ...drawing,
    rows: drawing.rows.map((row) => [...row].reverse().join("")),
    anchors: { ...drawing.anchors, ...(hand ? { hand: [DRAWING_SIZE - 1 - hand[0], hand[1]] } : {}) },
    shows: drawing.shows.map(({ name, area }) =>
      area ? { name, area: { ...area, left: DRAWING_SIZE - 1 - area.right, right: DRAWING_SIZE - 1 - area.left } } : { name },
    ),
  };
}

/** Makes a drawing smaller, to about `side` pixels: rows and columns that differ least from the next are left out first. */
export function shrunk(drawing: Drawing, side: number): Drawing {
  let shape = drawing;
  for (const axis of ["rows", "columns"] as const) {
    for (;;) {
      const lines = linesOf(shape, axis);
      const [first, last] = extentOf(lines);
      if (last - first < side) break;
      const seams = seamsOf(lines, first, last);
      shape = resized(shape, axis, seams.reduce((a, b) => (b.cost < a.cost ? b : a)).at, -1);
    }
  }
  return shape;
}

function linesOf({ rows }: Drawing, axis: Axis): readonly string[] {
  return axis === "rows" ? rows : Array.from({ length: DRAWING_SIZE }, (_, x) => rows.map((row) => row[x]).join(""));
}

const drawnIn = (line: string): number => [...line].filter((letter) => letter !== ".").length;

/** The first and the last line that is not empty. */
function extentOf(lines: readonly string[]): readonly [number, number] {
  return [lines.findIndex((line) => drawnIn(line) > 0), lines.findLastIndex((line) => drawnIn(line) > 0)];
}

/** Whether a line has eyes, which must not be repeated. */
const isFace = (line: string): boolean => /[^o.]o[^o.]/.test(line);

/** All lines but the outermost, with their costs. Another shade of the same paint counts half. */
function seamsOf(lines: readonly string[], first: number, last: number): Seam[] {
  const seams: Seam[] = [];
  for (let at = first + 1; at < last; at++) {
    let cost = 0;
    for (let i = 0; i < DRAWING_SIZE; i++) {
      const [a, b] = [lines[at]![i]!, lines[at + 1]![i]!];
      if (a !== b) cost += LETTERS[a]?.[0] === LETTERS[b]?.[0] && a !== "." && b !== "." ? 0.5 : 1;
    }
    seams.push({ at, cost });
  }
  return seams;
}

/**
 * Leaves out a line or repeats it. Of rows those above move, so that the feet stay on the ground; of columns those on the side with
 * less room.
 */
function resized(drawing: Drawing, axis: Axis, at: number, change: -1 | 1): Drawing {
  const lines = linesOf(drawing, axis);
  const [first, last] = extentOf(lines);
  const blank = ".".repeat(DRAWING_SIZE);
  const fromStart =
    axis === "rows" ? change < 0 || first > 1 : change < 0 ? first <= DRAWING_SIZE - 1 - last : first > DRAWING_SIZE - 1 - last;
  const moved = [...lines];
  if (change < 0) {
    moved.splice(at, 1);
    moved.splice(fromStart ? 0 : DRAWING_SIZE, 0, blank);
  } else {
    moved.splice(at, 0, lines[at]!);
    moved.splice(fromStart ? 0 : DRAWING_SIZE, 1);
  }
  /** The new place of a row or column. */
  const place = (n: number): number => {
    if (fromStart) return n < at || (n === at && change < 0) ? Math.max(0, n - change) : n;
    return n > at ? Math.min(DRAWING_SIZE - 1, n + change) : n;
  };
  const rows = axis === "rows" ? moved : Array.from({ length: DRAWING_SIZE }, (_, y) => moved.map((column) => column[y]).join(""));
  const area = ({ left, right, top, bottom }: Area): Area =>
    axis === "rows" ? { left, right, top: place(top), bottom: place(bottom) } : { left: place(left), right: place(right), top, bottom };
  return {
    ...drawing,
    rows,
    anchors: Object.fromEntries(
      Object.entries(drawing.anchors).map(([name, [x, y]]) => [name, axis === "rows" ? [x, place(y)] : [place(x), y]]),
    ),
    shows: drawing.shows.map((shown) => (shown.area ? { ...shown, area: area(shown.area) } : shown)),
  };
}
