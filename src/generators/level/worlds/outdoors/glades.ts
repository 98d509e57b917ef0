import type { LevelArea } from "../../../../content.ts";
import type { Rng } from "../../../../rng.ts";
import { isFree, type Site } from "./build.ts";
import type { Land } from "./land.ts";
import { FLOWERS, ROCK, WATER } from "./tiles.ts";

/** Keeps a disc of ground open. */
export function clear({ width, height }: Land, open: Uint8Array, x: number, y: number, radius: number): void {
  for (let dy = -radius; dy <= radius; dy++)
    for (let dx = -radius; dx <= radius; dx++)
      if (dx * dx + dy * dy <= radius * radius && x + dx >= 0 && y + dy >= 0 && x + dx < width && y + dy < height)
        open[(y + dy) * width + x + dx] = 1;
}

/** Places in a forest, so that it is not one wood: a meadow of flowers, a ring of stones, a pool, a bare glade. */
export function glades(land: Land, open: Uint8Array, areas: LevelArea[], rng: Rng): void {
  const { width, height, tiles } = land;
  const kinds = ["meadow", "stones", "pool", "glade"] as const;
  for (let n = Math.ceil((width * height) / 350); n > 0; n--) {
    const radius = 3 + rng.below(2);
    const [x, y] = [radius + 1 + rng.below(Math.max(1, width - 2 * radius - 2)), radius + 1 + rng.below(Math.max(1, height - 2 * radius - 2))]; // prettier-ignore
    const kind = kinds[n % kinds.length]!;
    clear(land, open, x, y, radius);
    const site = { x: x - radius, y: y - radius, width: 2 * radius + 1, height: 2 * radius + 1 };
    if (!isFree(land, site, 1) || areas.some((area) => overlap(area, site))) continue;
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) {
        const far = dx * dx + dy * dy;
        const cell = (y + dy) * width + x + dx;
        if (kind === "meadow" && far <= radius * radius && rng.next() < 0.6) tiles[cell] = FLOWERS;
        else if (kind === "pool" && far <= (radius - 0.7) * (radius - 0.7)) tiles[cell] = WATER;
        else if (kind === "stones" && (dx + dy) % 2 === 0 && Math.max(Math.abs(dx), Math.abs(dy)) === radius - 1) tiles[cell] = ROCK;
      }
    }
    areas.push({ ...site, tags: [kind] });
  }
}

const overlap = (a: Site, b: Site): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
