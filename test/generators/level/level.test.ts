import type { Level } from "../../../src/content.ts";
import { AigcError } from "../../../src/errors.ts";
import { settleRequest, type LevelRequest } from "../../../src/generators/level/level.ts";
import { checkLevel, levelFromText, levelToText, measureLevel, repairLevel, rulesLevel } from "../../../src/generators/level/index.ts";
import { createRng } from "../../../src/rng.ts";

const refusal = (request: LevelRequest): AigcError => {
  try {
    settleRequest(request);
  } catch (error) {
    return error as AigcError;
  }
  throw new Error("it was not refused");
};

describe("a request for a level", () => {
  it("is filled in where it leaves something open", () => {
    expect(settleRequest({ width: 50, height: 37, enemies: 3 })).toEqual({
      width: 50,
      height: 37,
      enemies: 3,
      chests: 4,
      openness: Number.NaN,
      style: "mixed",
      keys: 0,
      theme: "mixed",
      secrets: 0,
      traps: 0,
      shop: false,
      boss: false,
      columns: 3,
      rows: 3,
    });
  });

  it.each([
    ["more enemies than the floor holds", { width: 16, height: 12, enemies: 9 }, "9 enemies and 0 chests", "at most 8"],
    ["a floor of nothing", { width: 0, height: 0, enemies: 0 }, "width is 0", "16 to 200"],
    ["a floor of 10,000 x 10,000", { width: 10_000, height: 10_000, enemies: 5 }, "width is 10000", "16 to 200"],
    ["a low one", { width: 40, height: 11, enemies: 0 }, "height is 11", "12 to 200"],
    ["half an enemy", { width: 40, height: 40, enemies: 0.5 }, "enemies is 0.5", "whole number"],
    ["fewer than no chests", { width: 40, height: 40, enemies: 0, chests: -1 }, "chests is -1", "whole number"],
    ["a lock in a single room", { width: 31, height: 23, enemies: 0, key: true }, "two rooms", "32 wide or 24 high"],
    ["a style that nobody knows", { width: 40, height: 40, enemies: 0, style: "gothic" as "cave" }, "gothic", "cave, hall"],
    ["more floor than there is", { width: 40, height: 40, enemies: 0, openness: 2 }, "openness is 2", "0.2 to 0.95"],
    ["not a number", { width: Number.NaN, height: 40, enemies: 0 }, "width is NaN", "16 to 200"],
  ] as const)("is refused for %s, with the numbers and the way out", (_, request, what, limit) => {
    const error = refusal(request);
    expect(error).toBeInstanceOf(AigcError);
    expect(error.code).toBe("bad-request");
    expect(error.message).toContain(what);
    expect(error.message).toContain(limit);
  });
});

describe("every field of a request", () => {
  const sound: LevelRequest = { width: 32, height: 24, enemies: 3 };
  it.each<[string, unknown, string]>([
    ["no request", undefined, "request is undefined. Give an object with width, height, enemies"],
    ["null", null, "request is null"],
    ["a list", [32, 24], "request is a list of 2"],
    ["a promise", Promise.resolve(sound), "request is a promise (write await before it)"],
    ["a width in words", { ...sound, width: "32" }, 'request.width is "32". Give a whole number from 16 to 200'],
    ["no height", { width: 32, enemies: 3 }, "request.height is undefined"],
    ["half a cell", { ...sound, height: 24.5 }, "request.height is 24.5"],
    ["infinitely many enemies", { ...sound, enemies: Infinity }, "request.enemies is Infinity"],
    ["a list of enemies", { ...sound, enemies: ["orc"] }, "request.enemies is a list of 1"],
    ["no enemies mentioned", { width: 32, height: 24 }, "request.enemies is undefined. Give a whole number of at least 0"],
    ["chests that are null", { ...sound, chests: null }, "request.chests is null"],
    ["chests in words", { ...sound, chests: "many" }, 'request.chests is "many"'],
    ["a style that is a number", { ...sound, style: 3 }, "request.style is 3. Give one of cave, hall, chambers, maze, pond, ruin, mixed"],
    ["a style that is null", { ...sound, style: null }, "request.style is null"],
    ["a key in words", { ...sound, key: "yes" }, 'request.key is "yes". Give true or false'],
    ["a key that is null", { ...sound, key: null }, "request.key is null"],
    ["openness in words", { ...sound, openness: "0.5" }, 'request.openness is "0.5". Give a number from 0.2 to 0.95'],
    ["openness of NaN", { ...sound, openness: Number.NaN }, "request.openness is NaN"],
    ["openness of null", { ...sound, openness: null }, "request.openness is null"],
    [
      "a hall of rock",
      { ...sound, style: "hall", openness: 0.2 },
      'from 0.6 to 0.95, which is what the style "hall" can be, another style (cave)',
    ],
    [
      "a maze of nothing but floor",
      { ...sound, style: "maze", openness: 0.95 },
      'from 0.45 to 0.75, which is what the style "maze" can be, another style (hall)',
    ],
  ])("is refused by name: %s", (_, request, message) => {
    expect(refusal(request as LevelRequest)).toMatchObject({ code: "bad-request", message: expect.stringContaining(message) });
  });

  it("may be undefined where it may be left out", () => {
    const open = { ...sound, chests: undefined, style: undefined, key: undefined, openness: undefined } as unknown as LevelRequest;
    expect(settleRequest(open)).toEqual(settleRequest(sound));
  });
});

describe("what a refusal advises", () => {
  it("works: the size for the crowd, and the size for the key", () => {
    for (const [enemies, chests] of [
      [9, 0],
      [17, undefined],
      [100, 3],
      [500, undefined],
      [1536, 0],
      [1440, undefined],
    ] as const) {
      const request: LevelRequest = { width: 16, height: 12, enemies, ...(chests === undefined ? {} : { chests }) };
      const [, width, height] = / or for a floor of (\d+) x (\d+)\.$/.exec(refusal(request).message)!;
      const advised = { ...request, width: Number(width), height: Number(height) };
      expect(settleRequest(advised)).toMatchObject({ enemies });
    }
    for (const [width, height] of [[32, 12], [16, 24], [31, 24], [32, 23]] as const) // prettier-ignore
      expect(checkLevel(rulesLevel().propose({ width, height, enemies: 2, key: true }, createRng(1)) as Level, { width, height, enemies: 2, key: true })).toEqual([]); // prettier-ignore
  });

  it("is no larger floor where there is none", () => {
    expect(refusal({ width: 200, height: 200, enemies: 1537, chests: 0 }).message).toMatch(/at most 1536 of both\. Ask for fewer\.$/);
  });
});

describe("what is no level", () => {
  const level = levelFromText("#####\n#@e>#\n#####");
  const ask: Readonly<Record<string, (given: Level) => unknown>> = {
    levelToText: (given) => levelToText(given),
    measureLevel: (given) => measureLevel(given),
    checkLevel: (given) => checkLevel(given, { width: 16, height: 12, enemies: 0 }),
    repairLevel: (given) => repairLevel(given, { width: 16, height: 12, enemies: 0 }),
  };
  const all = Object.keys(ask);
  const strict = ["levelToText", "measureLevel"];
  it.each<[string, unknown, string, string[]]>([
    ["nothing", undefined, "level is undefined. Give a level: an object with width", all],
    ["a level with its papers", { content: level, provenance: {} }, "Give a level alone: its content, without the papers", all],
    ["a promise of one", Promise.resolve(level), "level is a promise (write await before it)", all],
    ["its text", levelToText(level), "Give a level: an object with width", all],
    ["one without tiles", { ...level, tiles: undefined }, "level.tiles is undefined", all],
    ["one with tiles in words", { ...level, tiles: level.tiles.map(String) }, 'level.tiles[0] is "0"', all],
    ["one with nobody's list", { ...level, entities: null }, "level.entities is null", all],
    ["one with a gap in the list", { ...level, entities: [null] }, "level.entities[0] is null", all],
    [
      "one with a stranger",
      { ...level, entities: [{ kind: "dragon", x: 1, y: 1 }] },
      'level.entities[0].kind is "dragon". Give one of start',
      all,
    ],
    ["one with somebody nowhere", { ...level, entities: [{ kind: "start", y: 1 }] }, "level.entities[0].x is undefined", all],
    ["one with too few tiles", { ...level, tiles: [0, 1] }, "level.tiles is a list of 2. Give width x height of them, 15", strict],
    [
      "one with somebody outside",
      { ...level, entities: [{ kind: "start", x: 5, y: 1 }] },
      "level.entities[0].x is 5. Give a whole number from 0 to 4",
      strict,
    ],
  ])("is refused by name: %s", (_, given, message, by) => {
    for (const name of by)
      expect(() => ask[name]!(given as Level)).toThrow(
        expect.objectContaining({ code: "bad-request", message: expect.stringContaining(message) }),
      );
  });
});

describe("a level as text", () => {
  it("comes back as it was", () => {
    const { areas: _, ...level } = rulesLevel().propose({ width: 48, height: 24, enemies: 4, key: true }, createRng("text")) as Level;
    const entities = [...level.entities].sort((a, b) => a.y - b.y || a.x - b.x);
    expect(levelFromText(levelToText(level))).toEqual({ ...level, entities });
  });

  it("is refused where lines differ in length or a sign is unknown", () => {
    expect(() => levelFromText("###\n##")).toThrow("line 2 has 2 signs, the first has 3");
    expect(() => levelFromText("#x#")).toThrow('the sign "x"');
    expect(() => levelFromText("")).toThrow("text has no lines");
    expect(() => levelFromText(" \n ")).toThrow("text has no lines");
    expect(() => levelFromText(undefined as unknown as string)).toThrow("text is undefined. Give lines of signs");
    expect(() => levelFromText(["###"] as unknown as string)).toThrow("text is a list of 1");
  });

  it("is one floor, never two run together", () => {
    expect(() => levelFromText("###\n\n###")).toThrow("line 2 is empty. Give one floor at a time");
    expect(levelFromText("\n  ###\r\n  #@#\r\n")).toMatchObject({ width: 3, height: 2 });
  });
});
