import { understandWish, type Wish } from "../../../src/generators/sprite/index.ts";
import { CASES } from "./wish-cases.ts";
import { HELD_OUT } from "./wish-held-out.ts";
import { PAIRS } from "./wish-pairs.ts";

const names = ({ holding }: Wish) => holding.map(({ name }) => name);

describe("a wish", () => {
  it.each(CASES)("$words: is $subject, holds $holding, is without $without", ({ words, subject, holding, without }) => {
    const wish = understandWish(words);
    expect(wish.subject).toEqual(expect.arrayContaining(subject));
    expect(names(wish)).toEqual(holding);
    expect(wish.without).toEqual(without);
    for (const tag of [...without, ...holding]) expect(wish.subject).not.toContain(tag);
    for (const tag of without) expect(wish.tags).not.toContain(tag);
  });

  /** All that a wish tells, whatever its language. */
  const meaning = (words: string) => {
    const { tags, subject, holding, without, size, mood, age, parts } = understandWish(words);
    const held = holding.flatMap((each) => [...each.tags, ...each.colours, each.place]);
    return JSON.stringify([[tags, subject, held, without].map((list) => list.toSorted()), size, mood, age, parts]);
  };

  it("means the same in English and Chinese, in 95 of 100 pairs at least", () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(200);
    const different = PAIRS.filter(([english, chinese]) => meaning(english) !== meaning(chinese));
    expect(different.slice(Math.floor(PAIRS.length / 20))).toEqual([]);
    for (const [english, chinese] of PAIRS)
      expect([english, understandWish(chinese).notUnderstood.filter((word) => /\P{Script=Han}/u.test(word))]).toEqual([english, []]);
  });

  it("means the same in nine of ten pairs that nobody looked at while the readers were written", () => {
    expect(HELD_OUT.length).toBeGreaterThanOrEqual(60);
    const different = HELD_OUT.filter(([english, chinese]) => meaning(english) !== meaning(chinese));
    expect(different.slice(HELD_OUT.length / 10)).toEqual([]);
  });

  it("says which words it understood, as they were written, and which not", () => {
    const { tags, understood, notUnderstood } = understandWish("a small bewhiskered green Dragon with golden boots");
    expect(tags).toEqual(["green", "dragon", "gold", "boots"]);
    expect(understood).toEqual(["green", "Dragon", "golden", "boots", "small"]);
    expect(notUnderstood).toEqual(["bewhiskered"]);
    expect(understandWish("一只可爱的绿色小龙")).toMatchObject({ understood: ["绿色", "龙", "小"], notUnderstood: ["可爱"] });
    expect(understandWish("a purple quibblefox")).toMatchObject({ tags: ["purple"], notUnderstood: ["quibblefox"] });
    expect(understandWish("ein grausamer Drache").notUnderstood).toEqual(["ein", "grausamer", "Drache"]);
  });

  it("says what stands for what has no drawing", () => {
    expect(understandWish("a dagger").nearest).toEqual([{ word: "dagger", drawn: "sword" }]);
    expect(understandWish("熊貓").nearest).toEqual([{ word: "熊貓", drawn: "bear" }]);
    expect(understandWish("a sword").nearest).toBeUndefined();
  });

  it("reads a word that is misspelt by one letter, says so, and guesses no further", () => {
    for (const [word, read] of [
      ["knigth", "knight"],
      ["skeletn", "skeleton"],
      ["wizzard", "wizard"],
      ["draggon", "dragon"],
      ["helmit", "helmet"],
    ])
      // prettier-ignore
      expect(understandWish(`a ${word}`).corrected).toEqual([{ word, read }]);
    // Far from everything, too short, ordinary English, or near to two words that differ.
    for (const word of ["drqgqn", "drgo", "ctas", "happy", "house", "light", "price", "brave", "witty"])
      expect([word, understandWish(`a ${word} thing`).corrected]).toEqual([word, undefined]);
  });

  it("keeps colours with what they are said of", () => {
    const wish = understandWish("a skeleton with a red sword and a blue shield");
    expect(wish.subject).toEqual(["skeleton", "undead"]);
    expect(wish.holding.map(({ name, colours, place }) => [name, colours, place])).toEqual([
      ["sword", ["red"], "hand"],
      ["shield", ["blue"], "arm"],
    ]);
    expect(understandWish("拿着红色的剑的骷髅").holding).toMatchObject([{ name: "sword", colours: ["red"] }]);
    expect(understandWish("a knight in red").subject).toContain("red");
    expect(understandWish("骑士是蓝色的").subject).toContain("blue");
  });

  it("tells size, mood, age and the colours of hair and skin", () => {
    for (const [words, look] of [
      ["a tiny angry orc", { size: "small", mood: "angry" }],
      ["一只愤怒的小兽人", { size: "small", mood: "angry" }],
      ["a giant spider", { size: "large", figure: "spider" }],
      ["a baby dragon", { size: "small", figure: "dragon" }],
      ["巨大的史莱姆", { size: "large" }],
      ["the ghost is in love", { mood: "loving" }],
      ["骑士很害怕", { mood: "scared" }],
      ["an old wizard with a red beard", { age: "old", parts: { hair: "red" } }],
      ["绿皮肤的女巫", { parts: { skin: "green" } }],
      ["a dragon with blue scales", { subject: ["dragon", "blue"] }],
    ] as const)
      expect([words, understandWish(words)]).toMatchObject([words, look]);
    // How large a sword is does not show, and whoever is not angry has no mark.
    expect(understandWish("a knight with a huge sword")).toMatchObject({ notUnderstood: ["huge"] });
    expect(understandWish("a knight with a huge sword").size).toBeUndefined();
    expect(understandWish("a knight who is not angry").mood).toBeUndefined();
  });

  it("gives the colour of eyes and wings to them, and not to the whole", () => {
    expect(understandWish("an elf with green eyes")).toMatchObject({ subject: ["elf", "humanoid"], parts: { eyes: "green" } });
    expect(understandWish("blue-eyed white dragon")).toMatchObject({ subject: ["white", "dragon"], parts: { eyes: "blue" } });
    expect(understandWish("红眼睛的黑猫")).toMatchObject({
      subject: ["black", "cat", "mammal"],
      parts: { eyes: "red" },
      notUnderstood: [],
    });
    expect(understandWish("a bat with red wings")).toMatchObject({ figure: "bat", parts: { wings: "red" }, notUnderstood: [] });
    expect(understandWish("红翅膀的蝙蝠").parts).toEqual({ wings: "red" });
    // A knight has none that could be drawn.
    expect(understandWish("a knight with red wings")).toMatchObject({ subject: ["knight", "humanoid"], notUnderstood: ["red wings"] });
    expect(understandWish("a knight with red wings").parts).toBeUndefined();
  });

  it("draws one figure, and says what it leaves out", () => {
    expect(understandWish("a cat with a dog")).toMatchObject({ subject: ["cat", "mammal"], leftOut: ["dog"] });
    expect(understandWish("a knight riding a dragon")).toMatchObject({ head: ["knight", "humanoid"], leftOut: ["dragon"] });
    expect(understandWish("a potion and a book")).toMatchObject({ subject: ["potion"], leftOut: ["book"] });
    expect(understandWish("a man with a sword, a potion and a book")).toMatchObject({ leftOut: ["book"] });
    expect(understandWish("the knight's sword")).toMatchObject({ subject: ["sword", "weapon"], leftOut: ["knight"] });
    expect(understandWish("an orc warrior").leftOut).toBeUndefined();
    expect(understandWish("the king of goblins")).toMatchObject({ subject: ["king", "humanoid", "goblin"] });
  });

  it("takes the longest Chinese word, and no word out of a longer one that it does not know", () => {
    for (const [word, not] of [
      ["熊猫", "cat"],
      ["猫头鹰", "cat"],
      ["海马", "horse"],
      ["河马", "horse"],
      ["独角兽", "bear"],
      ["海盗", "fish"],
      ["蜗牛", "horse"],
      ["龙虾", "dragon"],
      ["马桶", "horse"],
      ["书生", "book"],
      ["鼠标", "cat"],
      ["剑鱼", "sword"],
    ])
      // prettier-ignore
      expect([word, understandWish(word!).tags.includes(not as never)]).toEqual([word, false]);
    expect(understandWish("马桶").notUnderstood).toEqual(["马桶"]);
    expect(understandWish("三文鱼和三头犬").understood[0]).toBe("三文鱼");
  });

  it("reads traditional characters, measure words, and both languages at once", () => {
    expect(understandWish("一條紅色的龍").tags).toEqual(understandWish("一条红色的龙").tags);
    expect(understandWish("一頭熊").notUnderstood).toEqual([]);
    expect(understandWish("三把劍").tags).toEqual(["sword", "weapon"]);
    expect(understandWish("red 骑士 with a 盾")).toMatchObject({ subject: ["red", "knight", "humanoid"], holding: [{ name: "shield" }] });
  });
});
