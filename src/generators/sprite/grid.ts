import type { Rng } from "../../rng.ts";
import { SPRITE_SIZE } from "./sprite.ts";
import type { Template } from "./templates.ts";
import type { Wish } from "./understood-wish.ts";

/** A sprite in the making, a letter a pixel. */
export type Grid = string[][];

/** Draws over what is there. */
export function put(grid: Grid, rows: readonly string[], left: number, top: number): void {
  rows.forEach((row, y) =>
    [...row].forEach((letter, x) => letter !== "." && grid[top + y]?.[left + x] !== undefined && (grid[top + y]![left + x] = letter)),
  );
}

/** Half drawings get their other half. */
export function whole(rows: readonly string[]): readonly string[] {
  return rows.map((row) => (row.length === SPRITE_SIZE ? row : row + [...row].reverse().join("")));
}

/** One of the templates with the most tags in common, those that say most counted twice; nothing that the wish is without. */
export function pick(
  templates: readonly Template[],
  wish: Pick<Wish, "subject" | "head" | "without">,
  rng: Rng,
  bonus: (template: Template) => number = () => 0,
): Template {
  const allowed = templates.filter(
    ({ tags, shows }) =>
      !wish.without.some((name) => shows.includes(name) || (tags.includes(name) && !(wish.subject as readonly string[]).includes(name))),
  );
  const fit = (template: Template) => [...wish.subject, ...wish.head].filter((tag) => template.tags.includes(tag)).length + bonus(template);
  const from = allowed.length > 0 ? allowed : templates;
  const most = Math.max(...from.map(fit));
  const best = from.filter((template) => fit(template) === most);
  // A knight without a helmet is bareheaded, not crowned.
  const plain = most === 0 && from.length < templates.length ? best.filter(({ tags }) => tags.includes("plain")) : [];
  return rng.pick(plain.length > 0 ? plain : best);
}

/** Letters for the colours of what is held, light and dark, in its order; `inksOf` gives each its ink. */
export const HELD_LETTERS = ["Cc", "Dd", "Ff", "Gg", "Kk", "Ll", "Mm", "Nn"] as const;

/** The rows of the held thing at `index` in its own letters; what has no C takes a colour that was wished for all over. */
export function inOwnLetters(rows: readonly string[], index: number, coloured: boolean): readonly string[] {
  const [light, dark] = HELD_LETTERS[index]!;
  const all = coloured && !rows.join("").includes("C");
  return rows.map((row) =>
    [...row]
      .map((letter) => {
        if (letter === "C" || (all && "WAB".includes(letter))) return light;
        return letter === "c" || (all && "wab".includes(letter)) ? dark : letter;
      })
      .join(""),
  );
}
