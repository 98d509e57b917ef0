import { generate } from "../../../../src/generator.ts";
import { checkLevel, ganLevel, levelKind, rulesLevel, segmentSpace, vaeLevel, type LevelRequest, type SegmentPlan } from "../../../../src/generators/level/index.ts"; // prettier-ignore
import { SEGMENT_CELLS, SEGMENT_WIDTH } from "../../../../src/generators/level/segments/segment.ts";
import { isWholeSegment } from "../../../../src/generators/level/segments/whole-segment.ts";
import { ganPlatformer, vaePlatformer } from "../../../../src/generators/level/segments/segment-level.ts";
import { createRng } from "../../../../src/rng.ts";
import { keepsGeneratorPromises } from "../../../contracts/generator.ts";
import { isWalkedAgain } from "../worlds/walk-again.ts";
import { drawn, gapOf } from "./some-segments.ts";

const REQUEST: LevelRequest = { world: "platformer", width: 84, height: 14, enemies: 4, chests: 1 };
const PLAN: SegmentPlan = { entry: 2, exit: 2, beats: ["gap"], danger: 0.2 };

keepsGeneratorPromises("level/vae", () => vaePlatformer(gapOf("level-segment@1")), [{ ...REQUEST, width: 28, enemies: 1 }], { seeds: 3 });
keepsGeneratorPromises("level/gan", () => ganPlatformer(gapOf("level-segment-gan@1")), [{ ...REQUEST, width: 28, enemies: 1 }], {
  seeds: 3,
});

describe.each([
  ["level/vae", vaeLevel, "level-segment@1"],
  ["level/gan", ganLevel, "level-segment-gan@1"],
] as const)("platformers whose segments a network draws: %s", (name, make, contract) => {
  it("are certified and played, mended where no draw could be, and say so", async () => {
    let repaired = 0;
    for (let seed = 0; seed < 6; seed++) {
      const made = await generate([make(gapOf(contract), { redraws: 0 }), rulesLevel()], REQUEST, { seed });
      expect(checkLevel(made.content, REQUEST)).toEqual([]);
      expect(isWalkedAgain(made.content, made.provenance.certificate!)).toBe(true);
      expect(made.provenance.generator).toBe(name);
      if (made.provenance.repaired) repaired += made.provenance.repaired.edits;
    }
    expect(repaired).toBeGreaterThan(0);
  });

  it("are left to the next of the chain where another world is asked for", async () => {
    const floor = { width: 48, height: 24, enemies: 2 };
    expect((await generate([make(gapOf(contract)), rulesLevel()], floor, { seed: 1 })).provenance.skipped![0]!.reason).toContain(
      "draws platformers, and a level of the world dungeon is asked for. Put rulesLevel() after it",
    );
    expect(Object.keys(levelKind.learned!)).toContain(contract);
  });
});

describe("the segments of a network as a space", () => {
  const space = segmentSpace(gapOf("level-segment@1"));
  const at = (x: number) => ({ latent: [x, 0], plan: PLAN });

  it("are whole, whatever the network draws, and go over into each other", async () => {
    for (const { tiles } of await space.morph(at(-1), at(3), 7)) expect(isWholeSegment(tiles)).toBe(true);
    expect((await space.draw(at(0))).edits).toBe(0);
    expect((await space.draw(at(0.75))).edits).toBe(1);
    expect(space.between(at(0), { ...at(1), plan: { ...PLAN, exit: 4, danger: 0.4 } }, 0.75).plan).toEqual({ ...PLAN, danger: expect.closeTo(0.35, 9) }); // prettier-ignore
  });

  it("have a point for a segment drawn by hand, and are found by what they measure", async () => {
    const segment = drawn("########..##################", "########..##################");
    expect(await space.pointOf(segment, ["gap"])).toEqual({ latent: [0.5, -0.5], plan: { ...PLAN, danger: 2 / 28 } });
    const found = await space.tuned(at(0), { jumps: 1, danger: 4 / 28 }, createRng("search"));
    const { tiles } = await space.draw(found);
    expect([...tiles.subarray(13 * SEGMENT_WIDTH, 14 * SEGMENT_WIDTH)].filter((code) => code === 0)).toHaveLength(4);
    await expect(space.tuned(at(0), {}, createRng(1))).rejects.toThrow("one of danger, jumps, steps, filled");
  });

  it("are finished around what is given, which stays; half a pipe gets its other half", async () => {
    const given = new Int8Array(SEGMENT_CELLS).fill(-1);
    const pipe = 11 * SEGMENT_WIDTH + 20;
    given[pipe] = 7;
    given[6 * SEGMENT_WIDTH + 5] = 3;
    const { tiles } = await space.complete(given, PLAN, createRng("finish"));
    expect(isWholeSegment(tiles)).toBe(true);
    expect([tiles[pipe], tiles[pipe + 1], tiles[6 * SEGMENT_WIDTH + 5]]).toEqual([7, 8, 3]);
    const wall = given.map((code, cell) => (cell % SEGMENT_WIDTH === 12 ? 1 : code));
    await expect(space.complete(wall, PLAN, createRng(1))).rejects.toThrow("what is given leaves none");
    expect(() => segmentSpace(gapOf("level-room@1"))).toThrow('a space is of "level-segment@1" or "level-segment-gan@1"');
  });
});
