import type { Rng } from "../../rng.ts";
import { placeOf } from "./figure.ts";
import { DRAWING_SIZE, LETTERS, type Area, type Drawing, type Shown } from "./formats/drawings.ts";
import { heldDrawings, library, wornDrawings } from "./library.ts";
import { areasOf, shrunk } from "./proportions.ts";
import type { Held, Wish } from "./understood-wish.ts";
import { meaningOfWord } from "./vocabulary.ts";

/** The parts to remove from a drawing: those that the wish excludes, and those at the places of wished things. */
export function toRemove(drawing: Drawing, { holding, without }: Wish): readonly Shown[] {
  return drawing.shows.filter(
    (shown) =>
      isWithout(shown.name, without) ||
      (holding.some((held) => held.place === placeOfName(shown.name)) && !holding.some((held) => isShown(held, [shown]))),
  );
}

/** Whether a drawing already shows the held or worn thing. */
export function isShown(held: Held, shows: readonly Shown[]): boolean {
  return shows.some(({ name }) => name === held.name || name === held.subject);
}

/** Without weapons also means without these. */
const ARMS = ["staff", "wand"];

function isWithout(name: string, without: readonly string[]): boolean {
  const { tags = [], drawn } = meaningOfWord(name.replace(/ /g, "")) ?? {};
  const implied = tags.filter((tag) => tag !== drawn);
  return without.some(
    (word) => word === name || (implied as readonly string[]).includes(word) || (word === "weapon" && ARMS.includes(name)),
  );
}

/** The place of a held or worn thing, by its name. */
export function placeOfName(name: string): Held["place"] {
  return placeOf(meaningOfWord(name.replace(/ /g, ""))?.tags ?? []);
}

/** Removes parts of a drawing. Under a removed hat hair is added; hands stay. */
export function bare(drawing: Drawing, removed: readonly Shown[]): Drawing {
  const grid = drawing.rows.map((row) => [...row]);
  for (const { name, area } of removed) {
    if (!area) continue;
    const { left, right, top, bottom } = area;
    const kept = placeOfName(name) === "head" ? "" : "Ssz";
    for (let y = top; y <= bottom; y++)
      for (let x = left; x <= right; x++) if (!kept.includes(grid[y]![x]!) || kept === "") grid[y]![x] = ".";
    if (placeOfName(name) === "head") growHair(grid, area);
  }
  const rows = grid.map((row) => row.join(""));
  const head = removed.find(({ name, area }) => area && placeOfName(name) === "head");
  const anchors = head
    ? { ...drawing.anchors, head: [middleOf(rows[head.area!.bottom]!), Math.max(0, head.area!.bottom - 2)] as const }
    : drawing.anchors;
  return { ...drawing, rows, anchors, shows: drawing.shows.filter((shown) => !removed.includes(shown)) };
}

/** Draws hair above the face, in place of a removed hat. */
function growHair(grid: string[][], { left, right, bottom }: Area): void {
  const below = grid[bottom + 1] ?? [];
  const drawn = below.flatMap((letter, x) => (letter !== "." && x >= left && x <= right ? [x] : []));
  const [from, to] = [drawn[0], drawn.at(-1)];
  // Under a crown the drawing already has hair.
  if (from === undefined || to === undefined || !below.slice(from, to + 1).some((letter) => "Ssz".includes(letter))) return;
  for (const [up, inset] of [
    [0, 0],
    [1, 0],
    [2, 1],
  ] as const)
    for (let x = from + inset; x <= to - inset; x++)
      if (grid[bottom - up]) grid[bottom - up]![x] = x > from + (to - from) * 0.7 ? "h" : "H";
}

function middleOf(row: string): number {
  const drawn = [...row].flatMap((letter, x) => (letter === "." ? [] : [x]));
  return Math.round((drawn[0]! + drawn.at(-1)! + 1) / 2) || DRAWING_SIZE / 2;
}

/** The small drawing of a thing in a hand: its own, else that of a similar thing, else its normal drawing made smaller. */
export function inHand(held: Held, rng: Rng): Drawing | undefined {
  const own = ownHeld(held);
  if (own) return rng.pick(own);
  const alone = library().get(held.subject ?? held.name);
  if (alone) {
    const small = shrunk(rng.pick(alone), 8);
    return { ...small, anchors: { hand: gripOf(small) } };
  }
  const like = [...held.tags].reverse().flatMap((tag) => heldDrawings().get(tag) ?? [])[0];
  return like;
}

function ownHeld({ name, subject, place }: Held): readonly Drawing[] | undefined {
  const drawings = place === "head" ? wornDrawings() : heldDrawings();
  return drawings.get(name) ?? (subject === undefined ? undefined : drawings.get(subject));
}

/** Whether there is a small drawing of exactly this thing. */
export function hasOwnDrawing(held: Held): boolean {
  return ownHeld(held) !== undefined || library().has(held.subject ?? held.name);
}

/** Whether a thing reaches out to the right of the hand, as guns and flags do: in a hand at the left it would cover the face. */
export function reachesOut(held: Held): boolean {
  const [drawing] = (held.place === "hand" && ownHeld(held)) || [];
  return drawing?.anchors.hand !== undefined && boundsOf(drawing).right - drawing.anchors.hand[0] > 3;
}

/** The drawing of a thing on the head. */
export function onHead(held: Held, rng: Rng): Drawing {
  return rng.pick(ownHeld(held) ?? wornDrawings().get(held.tags.includes("helmet") ? "helmet" : "hat")!);
}

/** The grip of a thing without an anchor: the middle of its lowest row. */
function gripOf({ rows }: Drawing): readonly [number, number] {
  const last = rows.findLastIndex((row) => /[^.]/.test(row));
  return [middleOf(rows[last]!), last - 2];
}

/** The columns and rows that a drawing covers. */
export function boundsOf({ rows }: Drawing): Area {
  const columns = rows.flatMap((row) => [...row].flatMap((letter, x) => (letter === "." ? [] : [x])));
  return {
    left: Math.min(...columns),
    right: Math.max(...columns),
    top: rows.findIndex((row) => /[^.]/.test(row)),
    bottom: rows.findLastIndex((row) => /[^.]/.test(row)),
  };
}

/** Moves a drawing by columns and rows; pixels outside of the picture are cut off. */
export function moved(drawing: Drawing, dx: number, dy: number): Drawing {
  const at = (x: number, y: number) => drawing.rows[y - dy]?.[x - dx] ?? ".";
  const rows = Array.from({ length: DRAWING_SIZE }, (_, y) => Array.from({ length: DRAWING_SIZE }, (_, x) => at(x, y)).join(""));
  const clamp = (n: number) => Math.min(DRAWING_SIZE - 1, Math.max(0, n));
  return {
    ...drawing,
    rows,
    anchors: Object.fromEntries(Object.entries(drawing.anchors).map(([name, [x, y]]) => [name, [clamp(x + dx), clamp(y + dy)]])),
    ...areasOf(drawing, (area) => ({
      left: clamp(area.left + dx),
      right: clamp(area.right + dx),
      top: clamp(area.top + dy),
      bottom: clamp(area.bottom + dy),
    })),
  };
}

/** Whether a letter can get a colour of the wish: all but skin and line. */
export const isDyed = (letter: string): boolean => letter !== "." && !["skin", "line"].includes(LETTERS[letter]?.[0] ?? "line");
