import { rulesMusic, understandMusic } from "../../../src/generators/music/index.ts";
import { createRng } from "../../../src/rng.ts";
import { generate } from "../../../src/generator.ts";

describe("a wish for music", () => {
  it.each([
    ["a slow sad song by the fire", "camp", /aeolian|dorian/, (pace: number) => pace < 1],
    ["epic boss battle, fast!", "fight", undefined, (pace: number) => pace > 1],
    ["阴森的地牢，很慢", "dark", undefined, (pace: number) => pace < 1],
    ["欢快的节日音乐", "victory", /ionian/, (pace: number) => pace === 1],
    ["紧张的战斗", "fight", undefined, (pace: number) => pace === 1],
    ["quiet village in the morning", "calm", undefined, (pace: number) => pace === 1],
  ] as const)("%s", (words, style, mode, pace) => {
    const wish = understandMusic(words);
    expect(wish.style).toBe(style);
    expect(wish.modes?.join(" ") ?? "").toMatch(mode ?? /^$/);
    expect(pace(wish.pace)).toBe(true);
    expect(wish.understanding.notUnderstood).toEqual([]);
  });

  it("names what it did not understand and what it took for misspelt", () => {
    const { understanding, style } = understandMusic("a batle of purple 键盘");
    expect(style).toBe("fight");
    expect(understanding.corrected).toEqual([{ word: "batle", read: "battle" }]);
    expect(understanding.notUnderstood).toEqual(["purple", "键盘"]);
  });

  it("is followed, and told in the papers; what is said outright goes before", async () => {
    const { content, provenance } = await generate(rulesMusic(), { words: "battle", bars: 8 }, { seed: 1 });
    expect(content.style).toBe("fight");
    expect(provenance.wish).toEqual({ understood: ["battle"], notUnderstood: [] });
    expect((await generate(rulesMusic(), { words: "battle", style: "calm", bars: 8 }, { seed: 1 })).content.style).toBe("calm");
  });

  it("makes it slower", () => {
    const tempo = (words: string) => (rulesMusic().propose({ words, bars: 8 }, createRng(1)) as { tempo: number }).tempo;
    expect(tempo("slow battle")).toBeLessThan(tempo("battle"));
  });
});
