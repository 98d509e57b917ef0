import type { Level } from "../../../content-level.ts";
import { neighbours } from "../../../grid.ts";
import { gridOf } from "../floor.ts";
import { FLOOR } from "../room.ts";
import type { FloorTask } from "./edited-floor.ts";

/**
 * A floor with start and exit as something to be edited. What stands somewhere keeps its place, and its surroundings where it might be in the
 * way. Where doors or cracks part the floor, only what lies inside of rooms is edited: an edit beside a lock would open a way around it.
 * @param way wanted steps from start to exit, doors not counted
 */
export function levelAsFloor({ width, tiles, entities, areas }: Level, way: number): FloorTask {
  const drawn = Uint8Array.from(tiles);
  const grid = gridOf(width, drawn);
  const locked = entities.some(({ kind }) => kind === "door" || kind === "crack");
  const fixed = new Uint8Array(drawn.length).fill(locked && areas ? 1 : 0);
  if (locked)
    for (const area of areas ?? [])
      for (let y = area.y + 1; y < area.y + area.height - 1; y++)
        fixed.fill(0, y * width + area.x + 1, y * width + area.x + area.width - 1);
  // Floor outside that leads nowhere is a fault, and no way.
  drawn.forEach((tile, cell) => {
    if (tile === FLOOR && fixed[cell] === 1 && neighbours(grid, cell).filter((next) => drawn[next] === FLOOR).length < 2) fixed[cell] = 0;
  });
  const [from, to] = ["start", "exit"].map((wanted) => entities.findIndex(({ kind }) => kind === wanted));
  const at = (index: number) => entities[index]!.y * width + entities[index]!.x;
  for (const [index, { kind }] of entities.entries()) {
    const cell = at(index);
    fixed[cell] = 1;
    if (kind === "start" || kind === "exit" || kind === "key") continue;
    for (const beside of neighbours(grid, cell)) for (const near of [beside, ...neighbours(grid, beside)]) fixed[near] = 1;
  }
  return { width, tiles: drawn, fixed, from: at(from!), to: at(to!), way };
}
