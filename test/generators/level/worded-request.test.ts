import { generate } from "../../../src/generator.ts";
import { checkLevel, explainLevel, rulesLevel, understandLevelWish } from "../../../src/generators/level/index.ts";
import { plainRequest } from "../../../src/generators/level/worded-request.ts";

const TYPED = { width: 48, height: 36, enemies: 27, style: "pond", key: true } as const;

describe("a floor asked for in words", () => {
  it.each(["a flooded cave with a key and many archers", "一把钥匙的水牢，弓手很多"])(
    "is the floor of the same fields: %s",
    async (words) => {
      const made = await generate(rulesLevel(), { words }, { seed: "words" });
      const typed = await generate(rulesLevel(), TYPED, { seed: "words" });
      expect(made.content).toEqual(typed.content);
      expect(checkLevel(made.content, TYPED)).toEqual([]);
      expect(made.provenance.wish!.understood.length).toBeGreaterThan(1);
      expect(typed.provenance.wish).toBeUndefined();
    },
  );

  it.each([
    ["a small platformer with three coins", { world: "platformer", width: 56, height: 14, enemies: 4, chests: 3 }],
    ["小村庄，四栋房子", { world: "outdoors", width: 32, height: 24, enemies: 0, theme: "village", houses: 4 }],
  ] as const)("of another world is the level of the same fields: %s", async (words, typed) => {
    const made = await generate(rulesLevel(), { words }, { seed: "words" });
    expect(made.content).toEqual((await generate(rulesLevel(), typed, { seed: "words" })).content);
    expect(checkLevel(made.content, typed)).toEqual([]);
    expect(made.provenance.wish!.notUnderstood).toEqual([]);
  });

  it("is explained without being made: the words, and what they ask for", () => {
    expect(explainLevel({ words: "a village with four houses" })).toEqual([]);
    expect(explainLevel({ words: "" }).map(({ code }) => code)).toEqual(["words"]);
    expect(explainLevel({ words: "a small platformer", theme: "crypts", width: 60 }).map(({ code }) => code)).toEqual(["theme", "width"]);
  });

  it("says in its papers what was not understood", async () => {
    const { provenance } = await generate(rulesLevel(), { words: "a small purple cave with two goblins" }, { seed: 1 });
    expect(provenance.wish!.notUnderstood).toEqual(["purple"]);
  });

  it("heeds the fields beside the words before these", () => {
    expect(plainRequest({ words: "a small cave with ten goblins", enemies: 3, height: 24, chests: undefined as never }, understandLevelWish)).toEqual({ width: 32, height: 24, enemies: 3, style: "cave" }); // prettier-ignore
  });

  it.each<[string, object, string]>([
    ["no words", { words: "" }, "1 to 200 letters"],
    ["a number", { words: 3 }, "words is 3"],
    ["counts that do not fit beside it", { words: "a small cave", enemies: 1000 }, "do not fit"],
  ])("is refused by name: %s", async (_, request, message) => {
    await expect(generate(rulesLevel(), request as never, { seed: 1 })).rejects.toThrow(message);
  });
});
