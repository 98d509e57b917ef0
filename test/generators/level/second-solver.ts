import type { Level } from "../../../src/content.ts";

/**
 * Another way to ask whether a floor can be played, sharing no code with the check: regions are merged by union-find, once with
 * the locked doors shut and once open. True if the start's region has the key (where there is a door), the exit only behind the
 * door (where there is one), and with all doors open everything, every floor cell included.
 */
export function canBePlayed({ width, height, tiles, entities }: Level): boolean {
  const doors = entities.filter(({ kind }) => kind === "door").map(({ x, y }) => x + y * width);
  const regions = (open: boolean) => {
    const parent = Array.from({ length: width * height }, (_, i) => i);
    const root = (i: number): number => {
      while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
      return i;
    };
    const walkable = (i: number) => tiles[i] === 1 && (open || !doors.includes(i));
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const here = x + y * width;
        if (!walkable(here)) continue;
        if (x + 1 < width && walkable(here + 1)) parent[root(here)] = root(here + 1);
        if (y + 1 < height && walkable(here + width)) parent[root(here)] = root(here + width);
      }
    }
    return root;
  };
  const one = (kind: string) => entities.find((entity) => entity.kind === kind);
  const at = (entity: { x: number; y: number }) => entity.x + entity.y * width;
  const [start, exit, key] = [one("start"), one("exit"), one("key")];
  if (!start || !exit) return false;
  const [shut, open] = [regions(false), regions(true)];
  if (doors.length > 0 && (!key || shut(at(key)) !== shut(at(start)) || shut(at(exit)) === shut(at(start)))) return false;
  const home = open(at(start));
  return tiles.every((tile, i) => tile !== 1 || open(i) === home) && entities.every((entity) => tiles[at(entity)] === 1);
}
