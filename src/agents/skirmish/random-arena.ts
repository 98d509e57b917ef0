import { checkChoice } from "../../arguments.ts";
import { regions } from "../../grid.ts";
import { checkRng } from "../../handed-in.ts";
import type { Rng } from "../../rng.ts";
import { carriesFeet, DOOR, FLOOR, MAP_SETS, PILLAR, setOf, SPIKES, WALL, WATER, type ArenaMap, type MapSet } from "./arena.ts";

/**
 * An arena of `set`, another for nearly every seed: open ground, pillars, rooms with gaps and doors, caves, ponds, spikes, in sizes
 * from 12x10 to 20x14; every other one has an exit, and some have something that heals. All of
 * its floor hangs together. No map is in two sets ({@link setOf}).
 */
export function randomArena(set: MapSet, rng: Rng): ArenaMap {
  checkChoice("skirmish", "set", set, MAP_SETS);
  checkRng("skirmish", "rng", rng);
  const own = rng.fork(`arena/${set}`);
  for (;;) {
    const proposal = propose(own);
    const pieces = regions(proposal, (cell) => carriesFeet(proposal.tiles[cell]!));
    const kept = pieces.reduce((most, piece) => (piece.length > most.length ? piece : most), []);
    if (kept.length < proposal.width * proposal.height * 0.4) continue;
    const tiles = proposal.tiles.map((tile) => (carriesFeet(tile) ? WALL : tile));
    for (const cell of kept) tiles[cell] = proposal.tiles[cell]!;
    const starts = kept.filter((cell) => tiles[cell] === FLOOR);
    const arena = { ...proposal, tiles, heroStarts: starts, opponentStarts: starts };
    if (setOf(arena) !== set) continue;
    const things = own.fork("things");
    const pickups = Array.from({ length: Math.max(0, things.below(5) - 2) }, () => things.pick(starts));
    return { ...arena, pickups, ...(things.below(2) === 0 ? { exit: things.pick(starts) } : {}) };
  }
}

function propose(rng: Rng): ArenaMap {
  const width = 12 + rng.below(9);
  const height = 10 + rng.below(5);
  const tiles = new Uint8Array(width * height).fill(FLOOR);
  const set = (x: number, y: number, tile: number) => {
    if (x > 0 && y > 0 && x < width - 1 && y < height - 1) tiles[y * width + x] = tile;
  };
  for (let x = 0; x < width; x++) for (const y of [0, height - 1]) tiles[y * width + x] = WALL;
  for (let y = 0; y < height; y++) for (const x of [0, width - 1]) tiles[y * width + x] = WALL;
  const block = (tile: number, most: number) => {
    const [x, y, w, h] = [1 + rng.below(width - 2), 1 + rng.below(height - 2), 1 + rng.below(most), 1 + rng.below(most)];
    for (let dy = 0; dy < h; dy++) for (let dx = 0; dx < w; dx++) set(x + dx, y + dy, tile);
  };
  const wallWithGaps = (vertical: boolean) => {
    const at = 3 + rng.below((vertical ? width : height) - 6);
    const length = vertical ? height : width;
    const gaps = [1 + rng.below(length - 2), 1 + rng.below(length - 2)];
    for (let i = 1; i < length - 1; i++) if (!gaps.some((gap) => Math.abs(gap - i) <= 1)) set(vertical ? at : i, vertical ? i : at, WALL);
    // Gaps are three cells wide; every other wall has one of a single cell, with a door.
    const door = gaps[0]!;
    if (rng.below(2) === 0) {
      for (const beside of [door - 1, door + 1]) set(vertical ? at : beside, vertical ? beside : at, WALL);
      set(vertical ? at : door, vertical ? door : at, DOOR);
    }
  };
  const kind = rng.below(7);
  if (kind === 1) for (let i = 4 + rng.below(8); i > 0; i--) block(PILLAR, 1);
  if (kind === 2) for (let i = 2 + rng.below(4); i > 0; i--) block(WALL, 3);
  if (kind === 3) {
    wallWithGaps(true);
    if (rng.below(2) === 0) wallWithGaps(false);
  }
  if (kind === 4) for (let i = 10 + rng.below(14); i > 0; i--) block(WALL, 2);
  if (kind === 5) {
    block(WATER, 5);
    for (let i = rng.below(5); i > 0; i--) block(PILLAR, 1);
  }
  if (kind === 6) for (let i = 1 + rng.below(4); i > 0; i--) block(SPIKES, 3);
  return { width, height, tiles, heroStarts: [], opponentStarts: [] };
}
