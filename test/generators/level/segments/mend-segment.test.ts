import { gridOfSegment, PIPE_CODE, segmentOfGrid } from "../../../../src/generators/level/segments/segment-grid.ts";
import { mendSegment } from "../../../../src/generators/level/segments/mend-segment.ts";
import { SEGMENT_WIDTH } from "../../../../src/generators/level/segments/segment.ts";
import { isWholeSegment } from "../../../../src/generators/level/segments/whole-segment.ts";
import { PLATFORMER_TILES } from "../../../../src/generators/level/worlds/platformer/tiles.ts";
import { drawn } from "./some-segments.ts";

const changes = (before: Uint8Array, after: Uint8Array) =>
  [...after.keys()].filter((cell) => before[cell] !== after[cell]).map((cell) => PLATFORMER_TILES[after[cell]!]!.name);

describe("a segment that cannot be played", () => {
  it("gets one ledge where a gap is too wide by a little", () => {
    const wide = drawn("##########.........#########", "##########.........#########");
    expect(isWholeSegment(wide)).toBe(false);
    const mended = mendSegment(wide)!;
    expect(isWholeSegment(mended)).toBe(true);
    expect(changes(wide, mended)).toEqual(["ledge"]);
  });

  it("loses one tile of a wall that shuts it", () => {
    const wall = drawn(...Array.from({ length: 12 }, () => ".............#.............."), "############################");
    const shut = wall.map((code, cell) => (cell % SEGMENT_WIDTH === 13 ? 1 : code));
    const mended = mendSegment(shut)!;
    expect(isWholeSegment(mended)).toBe(true);
    expect(changes(shut, mended)).toEqual(["air"]);
  });

  it("gets a step where one falls in and cannot get out, and what is fixed stays", () => {
    const pit = drawn(
      "##########....##############",
      ...Array.from({ length: 4 }, () => "##########....##############"),
      "############################",
    );
    expect(isWholeSegment(pit)).toBe(false);
    const mended = mendSegment(pit)!;
    expect(isWholeSegment(mended)).toBe(true);
    expect(changes(pit, mended)).toHaveLength(1);
    expect(mendSegment(pit, { fixed: new Uint8Array(pit.length).fill(1) })).toBeNull();
  });

  it("is mended where the network is least surprised", () => {
    const wide = drawn("##########.........#########", "##########.........#########");
    const air = new Float32Array(wide.length).fill(1);
    const likely = 12 * SEGMENT_WIDTH + 15;
    air[likely] = 0;
    expect(mendSegment(wide, { air })![likely]).toBe(PLATFORMER_TILES.findIndex(({ name }) => name === "ledge"));
  });
});

describe("stamps in the grid of a network", () => {
  it("are whole in the segment: a pipe two wide down to the ground, a rail as long as its platform", () => {
    const ground = drawn("############################", "############################");
    const grid = Uint8Array.from(gridOfSegment(ground));
    const at = (x: number, y: number) => (y + 2) * SEGMENT_WIDTH + x;
    // The upper half of a pipe, a cell of one alone, and a rail of two.
    for (const x of [8, 9]) grid[at(x, 9)] = PIPE_CODE;
    grid[at(14, 10)] = PIPE_CODE;
    for (const x of [18, 19]) grid[at(x, 8)] = PLATFORMER_TILES.findIndex(({ name }) => name === "rail");
    const tiles = segmentOfGrid(grid);
    const names = (x: number) => [9, 10, 11, 12].map((y) => PLATFORMER_TILES[tiles[y * SEGMENT_WIDTH + x]!]!.name);
    expect(names(8)).toEqual(["pipe-top-left", "pipe-left", "pipe-left", "ground"]);
    expect(names(9)).toEqual(["pipe-top-right", "pipe-right", "pipe-right", "ground"]);
    expect(names(14)).toEqual(["air", "air", "air", "ground"]);
    expect(PLATFORMER_TILES[tiles[8 * SEGMENT_WIDTH + 18]!]!.name).toBe("ledge");
    expect(isWholeSegment(tiles)).toBe(true);
    expect(segmentOfGrid(gridOfSegment(tiles))).toEqual(tiles);
  });
});
