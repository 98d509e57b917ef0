import { looksOf } from "../../../../src/generators/sprite/dolls/character.ts";
import { readLooks } from "../../../../src/generators/sprite/dolls/read-looks.ts";

describe("words of somebody's looks", () => {
  it("say who, how old, and what is worn in which colour", () => {
    expect(readLooks("an old baker with a blue apron")).toMatchObject({
      role: "baker",
      age: "old",
      wear: [{ slot: "over", item: "apron", colours: ["blue"] }],
      understood: ["old", "baker", "blue", "apron"],
      notUnderstood: [],
    });
    expect(readLooks("a happy elf archer with red hair and a green cloak, without a hat")).toMatchObject({
      role: "archer",
      species: "elf",
      mood: 1,
      hair: "red",
      wear: [{ slot: "cloak", item: "cape", colours: ["green"] }],
      without: ["hat"],
    });
    expect(readLooks("a red knight with a blue shield").colours).toEqual(["red"]);
    expect(readLooks("a zorgling pirate").notUnderstood).toEqual(["zorgling"]);
  });

  it.each([
    ["an old smith", "老铁匠"],
    ["a knight with a sword", "拿着剑的骑士"],
    ["a mage in a red robe", "穿红色长袍的法师"],
    ["a pirate without a hat", "没有帽子的海盗"],
    ["a happy farmer", "快乐的农民"],
    ["an angry orc warrior", "愤怒的兽人战士"],
    ["a rich merchant", "富有的商人"],
    ["a girl", "女孩"],
    ["a fat king", "胖国王"],
    ["a skeleton guard with a spear", "拿着长矛的骷髅守卫"],
    ["a bald monk", "光头和尚"],
    ["an elf hunter with a bow", "拿着弓的精灵猎人"],
  ])("mean the same in both languages: %s, %s", (english, chinese) => {
    expect(looksOf({ words: chinese, as: "doll" })).toEqual(looksOf({ words: english, as: "doll" }));
  });
});

describe("a request for somebody", () => {
  it.each([
    [{ as: "statue" }, /request\.as is "statue"/],
    [{ words: "xyzzy" }, /none of "xyzzy" is understood/],
    [{ words: "a".repeat(201) }, /201 letters long/],
    [{ words: 7 }, /request\.words is 7/],
    [{ tags: "knight" }, /request\.tags is "knight"/],
    [{ persona: "smith" }, /request\.persona is "smith"/],
    [{ persona: { role: "smiht" } }, /request\.persona\.role "smiht" is not known\. Did you mean smith\?/],
    [{ persona: { role: "smith", age: 40 } }, /request\.persona\.age is 40/],
    [{ persona: { role: "smith", species: "cow" } }, /request\.persona\.species is "cow"/],
    [{ persona: { role: "smith", mood: 2 } }, /request\.persona\.mood is 2/],
    [{ persona: { role: "brute" }, tier: 4 }, /request\.tier is 4/],
  ])("is refused by name: %j", (request, message) => {
    expect(() => looksOf(request as never)).toThrow(
      expect.objectContaining({ code: "bad-request", message: expect.stringMatching(message) }),
    );
  });
});
