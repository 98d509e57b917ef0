import type { Level } from "../../../../src/content.ts";
import { ENTITY_KINDS } from "../../../../src/generators/level/worlds/dungeon/tiles.ts";
import { levelFromCode, levelToCode } from "../../../../src/generators/level/index.ts";
import { createRng } from "../../../../src/rng.ts";
import { SMALL } from "./some-level.ts";

const CODE = levelToCode(SMALL);
const refused = (code: string) => {
  try {
    levelFromCode(code);
  } catch (error) {
    return error as Error;
  }
  return undefined;
};

describe("a share code", () => {
  it("is a word that stays the same", () => {
    expect(CODE).toMatch(/^L1-[\w-]+$/);
    expect(levelFromCode(CODE)).toEqual(SMALL);
    expect(levelFromCode(`\n ${CODE} \n`)).toEqual(SMALL);
    // Codes that people have go on to be read.
    expect(CODE).toMatchInlineSnapshot(`"L1-w_K2-vf4mr_q3m5qMz2IhR3e0TKozJA"`);
  });

  it("holds what no floor should be, too", () => {
    const odd: Level = { width: 1, height: 2, tiles: [3, 0], entities: [...ENTITY_KINDS, ...ENTITY_KINDS].sort((a, b) => ENTITY_KINDS.indexOf(a) - ENTITY_KINDS.indexOf(b)).map((kind) => ({ kind, x: 0, y: 1 })) }; // prettier-ignore
    expect(levelFromCode(levelToCode(odd))).toEqual(odd);
    const bare: Level = { width: 200, height: 10, tiles: Array.from({ length: 2000 }, () => 0), entities: [] };
    expect(levelFromCode(levelToCode(bare))).toEqual(bare);
    expect(levelToCode(bare).length).toBeLessThan(60);
  });

  it("of noise on 120 x 120 cells would be too long, and says so", () => {
    const rng = createRng("noise");
    const noise: Level = { width: 120, height: 120, tiles: Array.from({ length: 14_400 }, () => rng.below(4)), entities: [] };
    expect(() => levelToCode(noise)).toThrow(/takes \d+ characters, more than 4096/);
  });

  it.each([
    ["larger than floors are", { ...SMALL, width: 201, height: 1, tiles: Array.from({ length: 201 }, () => 0), entities: [] }, "201 x 1"],
    ["with tiles that there are not", { ...SMALL, tiles: SMALL.tiles.map(() => 9) }, "level.tiles[0] is 9"],
  ])("of a level %s is refused", (_, level, message) => {
    expect(() => levelToCode(level as Level)).toThrow(message);
  });

  it("is refused with any one letter changed, and cut short anywhere", () => {
    // The last letter may have bits that mean nothing.
    for (let at = 3; at < CODE.length - 1; at++) {
      const wrong = CODE.slice(0, at) + (CODE[at] === "A" ? "B" : "A") + CODE.slice(at + 1);
      expect(refused(wrong)).toMatchObject({ code: "bad-data", where: "level/code" });
      expect(refused(CODE.slice(0, at))).toMatchObject({ code: "bad-data" });
    }
  });

  it.each([
    ["nothing", "", 'those begin with "L1-"'],
    ["a stranger's words", "hello there", 'those begin with "L1-"'],
    ["a later version", CODE.replace("L1", "L3"), "of version 3"],
    ["the beginning alone", "L1-AAAAAA", "checksum"],
    ["a book", "L1-" + "A".repeat(5000), "5003 characters, more than 4096"],
    ["200 MB", "A".repeat(200 * 1024 * 1024), "209715200 characters"],
  ])("is refused for %s", (_, code, message) => {
    expect(refused(code)?.message).toContain(message);
    expect(refused(code)).toMatchObject({ code: "bad-data", where: "level/code" });
  });
});
