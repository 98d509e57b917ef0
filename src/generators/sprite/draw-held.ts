import { HELD_LETTERS, inOwnLetters, put, type Grid } from "./grid.ts";
import { HATS, HELD, HELD_IF_ASKED, SHIELD } from "./held.ts";
import { SPRITE_SIZE } from "./sprite.ts";
import type { Template } from "./templates.ts";
import type { Held } from "./understood-wish.ts";

/** The small drawing of a thing for the hand: its own, or that of the tag that it is drawn as, which is its last. */
export function inHand({ name, tags }: Held): Template | undefined {
  const all = [...HELD, ...HELD_IF_ASKED];
  const own = all.find(({ shows }) => shows.includes(name));
  return own ?? [...tags].reverse().flatMap((tag) => all.filter((template) => template.tags.includes(tag)))[0];
}

/** Whether there is a small drawing of just this. */
export function ownDrawing({ name }: Held): boolean {
  return [...HELD, ...HELD_IF_ASKED, ...HATS].some(({ shows }) => shows.includes(name));
}

/** The half drawing of a hat for a creature. */
export const hatOf = ({ name }: Held): Template => HATS.find(({ shows }) => shows.includes(name)) ?? HATS[0]!;

/** Puts into the hands of a creature, and on it, what it holds and wears. */
export function drawHeld(grid: Grid, holding: readonly Held[], { head, hand, rows }: Template): void {
  const top = grid.findIndex((row) => row.some((letter) => letter !== "."));
  holding.forEach((held, index) => {
    const own = (drawing: Template) => inOwnLetters(drawing.rows, index, held.colours.length > 0);
    if (held.place === "body") dress(grid, index, Math.ceil((SPRITE_SIZE + head[1]) / 2));
    if (held.place === "feet") dressFeet(grid, index);
    if (held.place === "head") {
      const half = own(hatOf(held));
      // On the head, with the brim over its first row or two.
      const row = Math.max(0, Math.max(top, head[1]) - half.length + 2);
      half.forEach((letters, y) => put(grid, [letters + [...letters].reverse().join("")], head[0] - letters.length, row + y));
    }
    // On the flank of what is seen from the side.
    if (held.place === "arm") {
      const [left, row] = rows[0]!.length === SPRITE_SIZE ? [5, 7] : [0, hand[1] - 4];
      put(grid, own(SHIELD), left!, row!);
    }
    const drawing = held.place === "hand" || held.place === "other hand" ? inHand(held) : undefined;
    if (drawing) put(grid, own(drawing), held.place === "hand" ? hand[0] : 0, Math.max(0, hand[1] - drawing.rows.length + 1));
  });
}

/** Armour: four rows take the colours of what is worn. */
function dress(grid: Grid, index: number, from: number): void {
  for (let y = from; y < from + 4; y++) grid[y] = grid[y]!.map((letter) => worn(letter, index));
}

/** Boots: the last two rows that are not all outline. */
export function dressFeet(grid: Grid, index: number): void {
  const rows = grid.flatMap((row, y) => (row.some((letter) => worn(letter, index) !== letter) ? [y] : [])).slice(-2);
  for (const y of rows) grid[y] = grid[y]!.map((letter) => worn(letter, index));
}

/** Nothing, outline, eyes, hair and wood. */
const STAYS = ".oEHhTt";

function worn(letter: string, index: number): string {
  const [light, dark] = HELD_LETTERS[index]!;
  if (STAYS.includes(letter)) return letter;
  return letter === letter.toUpperCase() ? light! : dark!;
}
