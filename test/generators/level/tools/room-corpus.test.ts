import { floodFill } from "../../../../src/grid.ts";
import { gridOf, onFloor } from "../../../../src/generators/level/floor.ts";
import {
  FLOOR,
  openingCells,
  opennessOf,
  ROOM_BORDER,
  ROOM_CELLS,
  ROOM_STYLES,
  ROOM_WIDTH,
  SIDES,
  WALL,
} from "../../../../src/generators/level/room.ts";
import { createRng } from "../../../../src/rng.ts";
import { roomCorpus, roomGrids } from "../../../../src/generators/level/tools/room-corpus.ts";

const counts = { train: 1500, validation: 150, test: 150 };
const corpus = roomCorpus(createRng("corpus"), counts);
const all = [...corpus.train, ...corpus.validation, ...corpus.test];

describe("the corpus of rooms", () => {
  it("has as many rooms as asked for, no two alike, not even across the splits", () => {
    expect(corpus.train).toHaveLength(counts.train);
    expect(new Set(all.map(({ tiles }) => tiles.join(""))).size).toBe(all.length);
  });

  it("comes again from the same seed", () => {
    const again = roomCorpus(createRng("corpus"), { train: 20, validation: 150, test: 150 });
    expect(again.train).toEqual(corpus.train.slice(0, 20));
  });

  it("holds only rooms that are one region, with walls where the plan has no opening", () => {
    for (const { tiles, plan } of all) {
      const floor = tiles.filter((tile) => tile === FLOOR).length;
      expect(floodFill(gridOf(ROOM_WIDTH, tiles), onFloor(tiles), tiles.indexOf(FLOOR))).toHaveLength(floor);
      const open = new Set(plan.openings.flatMap(openingCells));
      const border = [...tiles.keys()].filter((cell) => ROOM_BORDER[cell]);
      expect(border.filter((cell) => tiles[cell] !== (open.has(cell) ? FLOOR : WALL))).toEqual([]);
    }
  });

  it("is labelled with what a solver measured", () => {
    for (const { tiles, plan, pathLength } of all.slice(0, 300)) {
      expect(plan.openness).toBeCloseTo(opennessOf(tiles));
      expect(plan.openings.length === 1 ? pathLength === 0 : pathLength > 4).toBe(true);
    }
  });

  it("has all styles and openings on all sides, in fair shares", () => {
    for (const style of ROOM_STYLES) expect(all.filter(({ plan }) => plan.style === style).length / all.length).toBeGreaterThan(0.1);
    for (const side of SIDES) {
      expect(all.filter(({ plan }) => plan.openings.some((opening) => opening.side === side)).length / all.length).toBeGreaterThan(0.4);
    }
  });

  it("becomes grids of cells and conditions in the same order", () => {
    const grids = roomGrids(corpus.test);
    expect(grids.count).toBe(150);
    expect([...grids.cells.subarray(ROOM_CELLS, 2 * ROOM_CELLS)]).toEqual([...corpus.test[1]!.tiles]);
    expect(grids.conditions).toHaveLength(150 * 11);
  });
});
