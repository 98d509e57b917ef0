import type { Level } from "../../../src/content.ts";
import { TILES } from "../../../src/generators/level/worlds/dungeon/tiles.ts";
import { checkLevel, levelFromText, repairLevel, rulesLevel, type LevelRequest } from "../../../src/generators/level/index.ts";
import { createRng, type Rng } from "../../../src/rng.ts";
import { nothingIsInTheWay } from "./second-solver.ts";

const REQUEST: LevelRequest = { width: 50, height: 37, enemies: 6, chests: 2, key: true };

/** A sound floor whose rooms' insides are replaced by noise. */
function noisy(rng: Rng, request = REQUEST): Level {
  const level = rulesLevel().propose(request, rng) as Level;
  const tiles = [...level.tiles];
  for (const area of level.areas!) {
    for (let y = area.y + 1; y < area.y + area.height - 1; y++) {
      for (let x = area.x + 1; x < area.x + area.width - 1; x++) {
        const cell = y * level.width + x;
        if (tiles[cell] !== 0) tiles[cell] = rng.below(TILES.length);
      }
    }
  }
  return { ...level, tiles };
}

describe("the repair of a level", () => {
  it("makes floors of pure noise pass the check, and counts what it changed", () => {
    for (let i = 0; i < 100; i++) {
      const broken = noisy(createRng(i));
      expect(checkLevel(broken, REQUEST)).not.toEqual([]);
      const repair = repairLevel(broken, REQUEST)!;
      expect(checkLevel(repair.content, REQUEST)).toEqual([]);
      const changed = repair.content.tiles.filter((tile, cell) => tile !== broken.tiles[cell]).length;
      const moved = repair.content.entities.filter(
        (entity, j) => entity.x !== broken.entities[j]!.x || entity.y !== broken.entities[j]!.y,
      ).length;
      expect(repair.edits).toBe(changed + moved);
    }
  });

  it("leaves a sound floor as it is", () => {
    const level = rulesLevel().propose(REQUEST, createRng("sound")) as Level;
    expect(repairLevel(level, REQUEST)).toEqual({ content: level, edits: 0 });
  });

  it("takes one edit where one is enough, the cheapest there is", () => {
    // Two halves with a wall between them.
    const tiles = Array.from({ length: 192 }, (_, cell) => {
      const [x, y] = [cell % 16, Math.floor(cell / 16)];
      return x === 0 || y === 0 || x === 15 || y === 11 || x === 8 ? 0 : 1;
    });
    const cut: Level = { width: 16, height: 12, tiles, entities: [{ kind: "start", x: 1, y: 1 }, { kind: "exit", x: 14, y: 10 }] }; // prettier-ignore
    const repair = repairLevel(cut, { width: 16, height: 12, enemies: 0, chests: 0 }, (cell) => (cell === 7 * 16 + 8 ? 1 : 1.005))!;
    expect(repair.content.tiles[7 * 16 + 8]).toBe(1);
    expect(repair.edits).toBe(1);
  });

  it("moves away whoever would cut something off, and nobody else", () => {
    const rows = (count: number) => Array.from({ length: count }, () => "#......##......#");
    const floor = levelFromText(
      ["################", ...rows(4), "#@.....e.......#", ...rows(4), "#......##.....>#", "################"].join("\n"),
    );
    const request: LevelRequest = { width: 16, height: 12, enemies: 1, chests: 0 };
    expect(checkLevel(floor, request)).toEqual([
      { code: "cut", message: expect.stringMatching(/cells of floor could not be reached if chests and enemies were walls/) },
    ]);
    const { content, edits } = repairLevel(floor, request)!;
    expect(edits).toBe(1);
    expect(content.tiles).toEqual(floor.tiles);
    expect([checkLevel(content, request), nothingIsInTheWay(content)]).toEqual([[], true]);
  });

  it("opens and fills rooms that are not as open as wanted", () => {
    for (const openness of [0.6, 0.65, 0.95]) {
      const request: LevelRequest = { width: 32, height: 24, enemies: 8, chests: 4, key: true, style: "hall", openness };
      const level = rulesLevel().propose({ ...request, openness: 0.8 }, createRng("hall")) as Level;
      expect(checkLevel(level, request).map(({ code }) => code)).toEqual(["openness"]);
      const { content } = repairLevel(level, request)!;
      expect([checkLevel(content, request), nothingIsInTheWay(content)]).toEqual([[], true]);
    }
  });

  it("gives up where somebody is missing or the size is wrong", () => {
    const level = rulesLevel().propose(REQUEST, createRng("gone")) as Level;
    expect(repairLevel({ ...level, entities: level.entities.filter(({ kind }) => kind !== "start") }, REQUEST)).toBeNull();
    expect(repairLevel(level, { ...REQUEST, width: 60 })).toBeNull();
  });
});
