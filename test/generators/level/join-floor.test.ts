import * as fc from "fast-check";
import { floodFill } from "../../../src/grid.ts";
import { gridOf, onFloor } from "../../../src/generators/level/floor.ts";
import { joinFloor } from "../../../src/generators/level/join-floor.ts";

const WALL = 0;
const FLOOR = 1;
const ground = (width: number, tiles: Uint8Array, fixed?: Uint8Array) => ({
  width,
  height: tiles.length / width,
  tiles,
  floor: FLOOR,
  wall: WALL,
  fixed: fixed ?? new Uint8Array(tiles.length),
});
const isOne = (width: number, tiles: Uint8Array) => {
  const from = tiles.indexOf(FLOOR);
  return (
    from < 0 ||
    floodFill(gridOf(width, tiles), onFloor(tiles), from).length === tiles.reduce((sum, tile) => sum + (tile === FLOOR ? 1 : 0), 0)
  );
};
const noise = (cells: number) =>
  fc.array(fc.constantFrom(WALL, FLOOR), { minLength: cells, maxLength: cells }).map((tiles) => Uint8Array.from(tiles));

/** The regions of floor, each a list of cells. */
function regions(width: number, tiles: Uint8Array): number[][] {
  const found: number[][] = [];
  const seen = new Set<number>();
  for (let cell = 0; cell < tiles.length; cell++) {
    if (tiles[cell] !== FLOOR || seen.has(cell)) continue;
    const region = floodFill(gridOf(width, tiles), onFloor(tiles), cell);
    for (const member of region) seen.add(member);
    found.push(region);
  }
  return found;
}

/** The fewest changes after which all floor is one and `from` is still floor, by trying all sets of cells in order of size. */
function fewestChanges(width: number, tiles: Uint8Array, from: number): number {
  const total = 1 << tiles.length;
  let least = Infinity;
  for (let flips = 0; flips < total; flips++) {
    let size = 0;
    for (let bits = flips; bits > 0; bits &= bits - 1) size++;
    if (size >= least || (flips >> from) % 2 === 1) continue;
    const tried = tiles.map((tile, cell) => ((flips >> cell) % 2 === 1 ? 1 - tile : tile));
    if (isOne(width, tried)) least = size;
  }
  return least;
}

describe("joining floor", () => {
  it("makes any noise one region", () => {
    fc.assert(
      fc.property(noise(16 * 12), (tiles) => {
        const from = tiles.indexOf(FLOOR);
        fc.pre(from >= 0);
        const before = tiles.slice();
        const changed = joinFloor(ground(16, tiles), from)!;
        expect(isOne(16, tiles)).toBe(true);
        expect(tiles.reduce((sum, tile, cell) => sum + (tile === before[cell] ? 0 : 1), 0)).toBe(new Set(changed).size);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it("changes as few cells as possible when two regions are apart, by brute force on 4 x 3", () => {
    fc.assert(
      fc.property(noise(12), (tiles) => {
        const apart = regions(4, tiles);
        fc.pre(apart.length === 2);
        const from = apart[0]![0]!;
        const least = fewestChanges(4, tiles, from);
        const changed = joinFloor(ground(4, tiles), from)!;
        expect(changed).toHaveLength(least);
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it("opens the cells that cost least", () => {
    // Two rooms with a wall of three cells between them; the lowest is the cheapest to open.
    const tiles = Uint8Array.from([1, 0, 1, 1, 0, 1, 1, 0, 1]);
    const fixed = Uint8Array.from([1, 0, 1, 1, 0, 1, 1, 0, 1]);
    const cost = (cell: number) => (cell === 7 ? 1 : 1.01);
    expect(joinFloor({ ...ground(3, tiles, fixed), cost }, 0)).toEqual([7]);
  });

  it("fills a pocket where that is cheaper than a way to it", () => {
    const tiles = Uint8Array.from([1, 0, 0, 0, 1]);
    expect(joinFloor(ground(5, tiles), 0)).toEqual([4]);
    expect([...tiles]).toEqual([1, 0, 0, 0, 0]);
  });

  it("never touches fixed cells, and says so when that leaves no way", () => {
    const wallBetween = Uint8Array.from([0, 1, 0]);
    expect(joinFloor(ground(3, Uint8Array.from([1, 0, 1]), Uint8Array.from([1, 1, 1])), 0)).toBeNull();
    const free = Uint8Array.from([1, 0, 1]);
    expect(joinFloor(ground(3, free, wallBetween), 0)).toEqual([2]);
  });
});
