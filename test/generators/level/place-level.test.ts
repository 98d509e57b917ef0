import type { Level } from "../../../src/content.ts";
import { checkLevel, ROOM_STYLES, rulesLevel, type LevelRequest } from "../../../src/generators/level/index.ts";
import { createRng } from "../../../src/rng.ts";
import { canBePlayed, foesInSight, nothingIsInTheWay } from "./second-solver.ts";

const floor = (request: LevelRequest, seed: number | string): Level => rulesLevel().propose(request, createRng(seed)) as Level;

describe("things on a floor", () => {
  it.each<[string, LevelRequest]>([
    ["40 foes and 12 chests", { width: 48, height: 36, enemies: 40, chests: 12, key: true }],
    ["chests everywhere", { width: 48, height: 24, enemies: 0, chests: 48, key: true }],
    ["foes everywhere", { width: 32, height: 24, enemies: 32, chests: 0, key: true }],
    ["a crowd in a single room", { width: 16, height: 12, enemies: 5, chests: 3 }],
    ["a crowd in narrow caves", { width: 32, height: 24, enemies: 20, chests: 12, style: "cave", openness: 0.2, key: true }],
    ["a crowd in a maze", { width: 32, height: 24, enemies: 16, chests: 16, style: "maze", openness: 0.45, key: true }],
    ["a crowd in an open hall", { width: 32, height: 24, enemies: 16, chests: 16, style: "hall", openness: 0.95 }],
  ])("cut nothing off, were they walls: %s", (_, request) => {
    for (let i = 0; i < 8; i++) {
      const level = floor(request, i);
      expect([i, checkLevel(level, request)]).toEqual([i, []]);
      expect([i, canBePlayed(level), nothingIsInTheWay(level)]).toEqual([i, true, true]);
    }
  });

  it("are not in the way in any style", () => {
    for (const style of ROOM_STYLES) {
      const request: LevelRequest = { width: 32, height: 24, enemies: 17, chests: 15, style };
      for (let i = 0; i < 3; i++) expect([style, i, nothingIsInTheWay(floor(request, i))]).toEqual([style, i, true]);
    }
  });
});

describe("foes at the start", () => {
  it.each([
    [32, 12],
    [16, 24],
    [20, 30],
    [33, 25],
    [48, 36],
  ])("are out of sight wherever there is a second room: %i x %i", (width, height) => {
    for (let i = 0; i < 20; i++) expect(foesInSight(floor({ width, height, enemies: 1 + (i % 6) }, i))).toEqual([]);
  });
});
