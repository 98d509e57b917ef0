import { arenaFromText, carriesFeet, FLOOR } from "../../../src/agents/skirmish/arena.ts";
import { HAND_MADE_MAPS } from "../../../src/agents/skirmish/tools/hand-made-maps.ts";
import { rankCorrelation } from "../../../src/agents/skirmish/tools/report.ts";
import { distances } from "../../../src/grid.ts";

describe("the maps drawn by hand", () => {
  const maps = Object.entries(HAND_MADE_MAPS);

  it("are 24, all different, and wider than any that is generated for training", () => {
    expect(maps).toHaveLength(24);
    expect(new Set(maps.map(([, text]) => text)).size).toBe(24);
    for (const [, text] of maps) expect(arenaFromText(text).width).toBeGreaterThan(20);
  });

  it.each(maps)("%s: everybody can come to everybody, and the exit, if any, is floor that one reaches", (_, text) => {
    const map = arenaFromText(text);
    const steps = distances(map, (cell) => carriesFeet(map.tiles[cell]!), [map.heroStarts[0]!]);
    for (const cell of [...map.heroStarts, ...map.opponentStarts, ...(map.exit === undefined ? [] : [map.exit]), ...map.pickups!]) {
      expect(map.tiles[cell]).toBe(FLOOR);
      expect(steps[cell]).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("the rank correlation", () => {
  it("is 1 for what rises, -1 for what falls, and less where one is out of order", () => {
    expect(rankCorrelation([0, 1, 2, 3, 4], [5, 6, 7, 9, 20])).toBe(1);
    expect(rankCorrelation([0, 1, 2, 3, 4], [5, 4, 3, 2, 1])).toBe(-1);
    expect(rankCorrelation([0, 1, 2, 3, 4], [1, 3, 2, 4, 5])).toBeCloseTo(0.9);
  });
});
