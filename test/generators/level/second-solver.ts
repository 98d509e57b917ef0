import type { Entity, Level } from "../../../src/content.ts";

/** Regions of cells that are walked on, by union-find: the cell that stands for each cell's region. */
function regionsOf({ width, height }: Level, walkable: (cell: number) => boolean): (cell: number) => number {
  const parent = Array.from({ length: width * height }, (_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const here = x + y * width;
      if (!walkable(here)) continue;
      if (x + 1 < width && walkable(here + 1)) parent[root(here)] = root(here + 1);
      if (y + 1 < height && walkable(here + width)) parent[root(here)] = root(here + width);
    }
  }
  return root;
}

/**
 * Another way to ask whether a floor can be played, sharing no code with the check: once with the locked doors shut and once open.
 * True if the start's region has the key (where there is a door), the exit only behind the door (where there is one), and with all
 * doors open everything, every floor cell included.
 */
export function canBePlayed(level: Level): boolean {
  const { width, tiles, entities } = level;
  const at = (entity: { x: number; y: number }) => entity.x + entity.y * width;
  const doors = entities.filter(({ kind }) => kind === "door").map(at);
  const regions = (open: boolean) => regionsOf(level, (i) => tiles[i] === 1 && (open || !doors.includes(i)));
  const one = (kind: string) => entities.find((entity) => entity.kind === kind);
  const [start, exit, key] = [one("start"), one("exit"), one("key")];
  if (!start || !exit) return false;
  const [shut, open] = [regions(false), regions(true)];
  if (doors.length > 0 && (!key || shut(at(key)) !== shut(at(start)) || shut(at(exit)) === shut(at(start)))) return false;
  const home = open(at(start));
  return tiles.every((tile, i) => tile !== 1 || open(i) === home) && entities.every((entity) => tiles[at(entity)] === 1);
}

/**
 * Can a floor be played around its things, never over them? With exit, key, chests and enemies for walls, all other floor must be
 * one region, and every thing beside it; the key on the start's side of the shut door.
 */
export function nothingIsInTheWay(level: Level): boolean {
  const { width, tiles, entities } = level;
  const at = (entity: { x: number; y: number }) => entity.x + entity.y * width;
  const doors = new Set(entities.filter(({ kind }) => kind === "door").map(at));
  const solid = new Set(entities.filter(({ kind }) => kind !== "start" && kind !== "door").map(at));
  const start = at(entities.find(({ kind }) => kind === "start")!);
  const open = regionsOf(level, (i) => tiles[i] === 1 && !solid.has(i));
  const shut = regionsOf(level, (i) => tiles[i] === 1 && !solid.has(i) && !doors.has(i));
  const beside = (cell: number, regions: (cell: number) => number) =>
    [cell - width, cell - 1, cell + 1, cell + width].some((next) => !solid.has(next) && regions(next) === regions(start));
  return (
    tiles.every((tile, i) => tile !== 1 || solid.has(i) || open(i) === open(start)) &&
    [...solid].every((cell) => beside(cell, open)) &&
    entities.every((entity) => entity.kind !== "key" || beside(at(entity), shut))
  );
}

/** Bresenham's line, from one to the other, stopped by rock alone. */
export function sees({ width, tiles }: Level, from: Entity, to: Entity): boolean {
  let { x, y } = from;
  const [dx, dy] = [Math.abs(to.x - x), -Math.abs(to.y - y)];
  let error = dx + dy;
  while (x !== to.x || y !== to.y) {
    if (tiles[y * width + x] === 0) return false;
    const twice = 2 * error;
    if (twice >= dy) [error, x] = [error + dy, x + Math.sign(to.x - x)];
    if (twice <= dx) [error, y] = [error + dx, y + Math.sign(to.y - y)];
  }
  return true;
}

/** Enemies that the start sees, or that see the start. */
export function foesInSight(level: Level): Entity[] {
  const start = level.entities.find(({ kind }) => kind === "start")!;
  return level.entities.filter((entity) => entity.kind === "enemy" && (sees(level, start, entity) || sees(level, entity, start)));
}
