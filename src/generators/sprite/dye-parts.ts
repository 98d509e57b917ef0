import { RAMPS } from "./colours.ts";
import { DRAWING_SIZE, LETTERS, type Drawing } from "./formats/drawings.ts";
import { isDyed } from "./hold.ts";
import type { Canvas } from "./paints.ts";
import type { Wish } from "./understood-wish.ts";

/** Eyes lie above this row. */
const FACE = 11;
/** What glows beside a pupil: it takes the colour in its stead. */
const GLOWING = "YRGF";

/** Eyes and wings in the colours of a wish: what a drawing has no paint of its own for. */
export function dyeParts(canvas: Canvas, { rows, wings = [] }: Drawing, { eyes, wings: wing }: NonNullable<Wish["parts"]>): void {
  if (wing)
    for (const { left, right, top, bottom } of wings)
      for (let y = top; y <= bottom; y++)
        for (let x = left; x <= right; x++)
          if (isDyed(rows[y]![x]!) && LETTERS[rows[y]![x]!]) canvas[y * DRAWING_SIZE + x] = RAMPS[wing]![LETTERS[rows[y]![x]!]![1]];
  if (eyes) for (const at of eyesOf(rows)) canvas[at] = RAMPS[eyes]![isDark(canvas[at - 1]!) ? 0 : 1];
}

/** The pixels of the eyes: the uppermost lone dark ones of a face, with those right below, or what glows beside them or in their stead. */
function eyesOf(rows: readonly string[]): readonly number[] {
  for (const lone of [/(?<=[^o.])o(?=[^o.])/g, /(?<=[^YRGF.])[YRGF](?=[^YRGF.])/g]) {
    const y = rows.findIndex((row, at) => at < FACE && new RegExp(lone.source).test(row));
    if (y < 0) continue;
    const columns = [...rows[y]!.matchAll(lone)].map(({ index }) => index);
    return columns.flatMap((x) =>
      [y, y + 1].flatMap((row) => {
        if (rows[row]![x] !== rows[y]![x]) return [];
        const glowing = [x - 1, x + 1].filter((beside) => GLOWING.includes(rows[row]![beside]!));
        return (glowing.length > 0 && rows[row]![x] === "o" ? glowing : [x]).map((column) => row * DRAWING_SIZE + column);
      }),
    );
  }
  return [];
}

function isDark(colour: string): boolean {
  return [1, 3, 5].reduce((sum, from) => sum + Number.parseInt(colour.slice(from, from + 2), 16), 0) < 330;
}
