import { generate, rulesLevel, type Level } from "../../src/headless.ts";
import { FOREST_ROWS, suits, villageOf, VILLAGE_REQUEST, type VillageMap } from "../../demo-game/src/scenes/village-map.ts";
import { walkableCells } from "../../demo-game/src/scenes/village-walk.ts";

/** Pictures in pixels: what may stand in front of a lamp. */
const CROWNS: Readonly<Record<string, readonly [wide: number, high: number]>> = { pine: [26, 40], oak: [36, 44] };

/** The villages of ten seeds, each the first that suits. */
async function villages(): Promise<{ level: Level; map: VillageMap }[]> {
  const all: { level: Level; map: VillageMap }[] = [];
  for (let n = 0; all.length < 10; n++) {
    const { content } = await generate(rulesLevel(), VILLAGE_REQUEST, { seed: `village/${n}` });
    if (suits(content)) all.push({ level: content, map: villageOf(content) });
  }
  return all;
}

describe("the village", () => {
  let all: Awaited<ReturnType<typeof villages>>;
  beforeAll(async () => void (all = await villages()));

  it("has no lamp behind a tree", () => {
    for (const { map } of all) {
      const covered = map.lamps.flatMap((lamp) =>
        map.standing.filter(({ prop, x, y }) => {
          const crown = CROWNS[prop];
          return crown && y > lamp.y && Math.abs(x - lamp.x) < crown[0] / 2 + 6 && y - crown[1] < lamp.y - 8;
        }),
      );
      expect(covered).toEqual([]);
      expect(map.lamps).toHaveLength(VILLAGE_REQUEST.lamps);
    }
  });

  it("has no lamp on the way", () => {
    for (const { map } of all)
      expect(map.lamps.filter(({ x, y }) => map.ground(Math.floor(x / 16), Math.floor((y - 1) / 16)) === "path")).toEqual([]);
  });

  it("lets one walk from where one comes in to the gate, to everybody and to every door", () => {
    for (const { map } of all) {
      const cells = walkableCells(map, []);
      const at = ({ x, y }: { x: number; y: number }) => Math.floor((y - 2) / 16) * map.width + Math.floor(x / 16);
      const reached = new Set([at(map.begin.new)]);
      for (const cell of reached)
        for (const next of [cell - map.width, cell + map.width, cell - 1, cell + 1]) if (cells[next]) reached.add(next);
      const doors = map.houses.map(({ x, y, columns, door }) => ({ x: x - columns * 8 + door * 16 + 8, y: y + 12 }));
      for (const place of [map.begin.home, map.gate, ...Object.values(map.posts), ...doors]) expect(reached).toContain(at(place));
    }
  });

  it("has a house for each of the four, and the gate in the forest above", () => {
    for (const { level, map } of all) {
      expect(new Set(map.houses.map(({ role }) => role)).size).toBe(4);
      expect(map.gate.y).toBe(FOREST_ROWS * 16);
      expect(map.height).toBe(level.height + FOREST_ROWS);
    }
  });
});
