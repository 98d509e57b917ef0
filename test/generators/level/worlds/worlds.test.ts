import type { Level } from "../../../../src/content.ts";
import { generate } from "../../../../src/generator.ts";
import {
  checkLevel,
  explainLevel,
  levelToText,
  playLevel,
  rulesLevel,
  WORLDS,
  type LevelRequest,
} from "../../../../src/generators/level/index.ts";
import { createRng } from "../../../../src/rng.ts";
import { isWalkedAgain } from "./walk-again.ts";
import { someLevelOf } from "./some-levels.ts";

const made = (request: LevelRequest, seed: number | string): Level => rulesLevel().propose(request, createRng(seed)) as Level;

describe.each(WORLDS.map(({ name }) => name))("levels of the world %s", (world) => {
  it("are certified at the first attempt, whatever is asked for; and what the player did can be done again", async () => {
    const rng = createRng(`${world}/some`);
    for (let seed = 0; seed < 10; seed++) {
      const request = someLevelOf(world, rng);
      const { content, provenance } = await generate(rulesLevel(), request, { seed, attempts: 1 });
      expect(checkLevel(content, request)).toEqual([]);
      expect(provenance.certificate).toEqual(playLevel(content));
      expect([request, isWalkedAgain(content, provenance.certificate!)]).toEqual([request, true]);
    }
  });

  it("are the same for the same seed, and others for another", () => {
    const request = someLevelOf(world, createRng(`${world}/seed`));
    expect(made(request, 1)).toEqual(made(request, 1));
    expect(made(request, 1).tiles).not.toEqual(made(request, 2).tiles);
  });

  it("are refused where one tile or thing is wrong", () => {
    const request = { ...someLevelOf(world, createRng(`${world}/wrong`)), enemies: 1 };
    const level = made(request, 3);
    const codes = (change: Partial<Level>) => checkLevel({ ...level, ...change }, request).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ tiles: level.tiles.map((code, cell) => (cell === 5 ? 99 : code)) })).toContain("tile");
    expect(codes({ tiles: level.tiles.slice(1) })).toEqual(["size"]);
    expect(codes({ entities: level.entities.filter(({ kind }) => kind !== "enemy") })).toEqual(["count"]);
    expect(codes({ entities: level.entities.map((entity) => (entity.kind === "exit" ? { ...entity, x: 0, y: 0 } : entity)) })).toContain(
      "blocked",
    );
    const twice = level.entities.find(({ kind }) => kind === "start")!;
    expect(codes({ entities: [...level.entities, { ...twice, kind: "enemy" }] })).toEqual(expect.arrayContaining(["count", "overlap"]));
  });

  it("are written as signs of their own", () => {
    const level = made(someLevelOf(world, createRng(`${world}/text`)), 4);
    const lines = levelToText(level).split("\n");
    expect(lines).toHaveLength(level.height);
    expect(lines.join("")).not.toContain("?");
    expect(lines.join("").match(/@/g)).toHaveLength(1);
  });
});

describe("a request for a world", () => {
  it.each<[string, LevelRequest, string]>([
    [
      "that there is not",
      { world: "moon", width: 48, height: 32, enemies: 1 },
      'request.world is "moon". Give one of dungeon, platformer, outdoors.',
    ],
    ["of half a segment", { world: "platformer", width: 40, height: 14, enemies: 1 }, "Ask for 28 x 14, which is nearest."],
    ["of another height", { world: "platformer", width: 56, height: 20, enemies: 1 }, "Ask for 56 x 14, which is nearest."],
    [
      "too crowded to jump in",
      { world: "platformer", width: 28, height: 14, enemies: 9, chests: 0 },
      "9 enemies and 0 chests do not fit on 1 segments",
    ],
    [
      "with a town for a village",
      { world: "outdoors", width: 24, height: 24, enemies: 0, houses: 40 },
      "40 houses do not fit on 24 x 24 cells: at most 3",
    ],
    [
      "with a theme of elsewhere",
      { world: "outdoors", width: 24, height: 24, enemies: 0, theme: "crypts" },
      'request.theme is "crypts". Give one of village',
    ],
    [
      "of 4,096 x 4,096",
      { world: "outdoors", width: 4096, height: 4096, enemies: 0 },
      "request.width is 4096. Give a whole number from 24 to 200.",
    ],
    ["of 1 x 1", { world: "platformer", width: 1, height: 1, enemies: 0 }, "Ask for 28 x 14, which is nearest."],
    ["of 60 x 20", { world: "platformer", width: 60, height: 20, enemies: 0 }, "a platformer of 60 x 20 cells cannot be"],
    [
      "a platformer of crypts",
      { world: "platformer", width: 56, height: 14, enemies: 0, theme: "crypts" },
      "the world platformer has no theme",
    ],
    ["a dungeon with houses", { width: 48, height: 36, enemies: 0, houses: 2 }, "the world dungeon has no houses"],
    ["with more keys than rooms", { width: 32, height: 24, enemies: 0, keys: 3 }, "3 keys want 6 rooms, and 32 x 24 cells hold 4."],
    ["with a boss in a closet", { width: 16, height: 12, enemies: 0, boss: true }, "a boss wants two rooms"],
    ["with a shop in a corridor", { width: 48, height: 12, enemies: 0, shop: true }, "a shop wants 4 rooms"],
    ["of an unknown theme", { width: 48, height: 36, enemies: 0, theme: "lava" as "caves" }, 'request.theme is "lava". Give one of caves'],
    [
      "open and full of secrets",
      { width: 48, height: 36, enemies: 0, openness: 0.5, secrets: 1 },
      "an openness cannot be had together with secrets",
    ],
  ])("is refused by name, and explained: %s", (_, request, message) => {
    expect(() => made(request, 1)).toThrow(expect.objectContaining({ code: "bad-request", message: expect.stringContaining(message) }));
    expect(explainLevel(request)[0]!.message).toContain(message);
  });
});
