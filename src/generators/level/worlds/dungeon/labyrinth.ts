import type { Rng } from "../../../../rng.ts";
import { FLOOR, WALL } from "../../room.ts";
import { all, box, type Canvas } from "./draw.ts";

/**
 * A spanning tree of passages on a lattice, by depth-first walks.
 * @param step 2 for passages one cell wide, 3 for two
 * @param loops share of the remaining walls between neighbours that is opened, up to a third of them
 */
export function labyrinth(canvas: Canvas, rng: Rng, step: 2 | 3, loops: number): void {
  all(canvas, WALL);
  const wide = step - 1;
  const [columns, rows] = [Math.floor((canvas.width - 1) / step), Math.floor((canvas.height - 1) / step)];
  const [left, top] = [1 + rng.below(canvas.width - columns * step), 1 + rng.below(canvas.height - rows * step)];
  const corner = (node: number) => [left + (node % columns) * step, top + Math.floor(node / columns) * step] as const;
  const dig = (node: number, towards: number) => {
    const [[x, y], [tx, ty]] = [corner(node), corner(towards)];
    box(canvas, Math.min(x, tx), Math.min(y, ty), Math.max(x, tx) + wide - 1, Math.max(y, ty) + wide - 1, FLOOR);
  };
  const beside = (node: number) => {
    const [c, r] = [node % columns, Math.floor(node / columns)];
    const found = [c > 0 ? node - 1 : -1, c < columns - 1 ? node + 1 : -1, r > 0 ? node - columns : -1, r < rows - 1 ? node + columns : -1];
    return found.filter((other) => other >= 0);
  };
  const seen = new Set([rng.below(columns * rows)]);
  const walk = [...seen];
  while (walk.length > 0) {
    const node = walk.at(-1)!;
    const next = beside(node).filter((other) => !seen.has(other));
    if (next.length === 0) {
      walk.pop();
      continue;
    }
    const other = rng.pick(next);
    dig(node, other);
    seen.add(other);
    walk.push(other);
  }
  for (let node = 0; node < columns * rows; node++)
    for (const other of beside(node)) if (other > node && rng.next() < loops / 3) dig(node, other);
}
