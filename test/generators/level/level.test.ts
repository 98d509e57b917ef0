import type { Level } from "../../../src/content.ts";
import { AigcError } from "../../../src/errors.ts";
import { settleRequest, type LevelRequest } from "../../../src/generators/level/level.ts";
import { levelFromText, levelToText, rulesLevel } from "../../../src/generators/level/index.ts";
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
      key: false,
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

describe("a level as text", () => {
  it("comes back as it was", () => {
    const level = rulesLevel().propose({ width: 48, height: 24, enemies: 4, key: true }, createRng("text")) as Level;
    const entities = [...level.entities].sort((a, b) => a.y - b.y || a.x - b.x);
    expect(levelFromText(levelToText(level))).toEqual({ ...level, entities });
  });

  it("is refused where lines differ in length or a sign is unknown", () => {
    expect(() => levelFromText("###\n##")).toThrow("line 2 has 2 signs, the first has 3");
    expect(() => levelFromText("#x#")).toThrow('the sign "x"');
  });
});
