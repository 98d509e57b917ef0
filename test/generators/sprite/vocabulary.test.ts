import { readChinese, simplify } from "../../../src/generators/sprite/chinese.ts";
import { lookUpEnglish } from "../../../src/generators/sprite/english.ts";
import { SPRITE_TAGS, understandWish } from "../../../src/generators/sprite/index.ts";
import { isTag, sortOf } from "../../../src/generators/sprite/tags.ts";
import { chineseWords, englishWords, isOneLetterOff, nearestWords } from "../../../src/generators/sprite/vocabulary.ts";
import * as chinese from "../../../src/generators/sprite/words-zh.ts";

const all = [...englishWords(), ...chineseWords()];

describe("the vocabulary of wishes", () => {
  it("has 400 nouns and more in each language, each with tags that there are", () => {
    for (const words of [englishWords(), chineseWords()])
      expect([...words.values()].filter(({ sort }) => sort !== "colour").length).toBeGreaterThanOrEqual(400);
    for (const [word, { tags, drawn }] of all) {
      expect([word, tags.length > 0 && tags.every(isTag)]).toEqual([word, true]);
      expect([word, drawn === undefined || tags.includes(drawn)]).toEqual([word, true]);
    }
  });

  it("has English and Chinese words for every tag, that mean it and do not only stand for it", () => {
    for (const words of [englishWords(), chineseWords()]) {
      const meant = new Set([...words.values()].flatMap(({ tags, drawn }) => (drawn ? [] : tags)));
      expect(SPRITE_TAGS.filter((tag) => !meant.has(tag))).toEqual([]);
    }
  });

  it("is understood to the last word, alone", () => {
    expect([...englishWords()].filter(([word, { tags }]) => tags.length > 0 && understandWish(word).tags.length === 0)).toEqual([]);
    for (const [word, { tags }] of chineseWords()) expect([word, understandWish(word).tags]).toEqual([word, [...tags]]);
  });

  it("lets no thing stand for a creature, and no creature for a thing", () => {
    for (const [word, { sort, drawn }] of all) expect([word, drawn === undefined ? sort : sortOf(drawn)]).toEqual([word, sort]);
  });

  it.each([
    ["wolves", "wolf"], ["calves", "calf"], ["knives", "knife"], ["loaves", "loaf"], ["dwarves", "dwarf"], ["dwarfs", "dwarf"], ["staves", "staff"],
    ["women", "woman"], ["firemen", "fireman"], ["policemen", "policeman"], ["children", "child"], ["people", "person"], ["mice", "mouse"], ["lice", "louse"],
    ["geese", "goose"], ["teeth", "tooth"], ["oxen", "ox"], ["sheep", "sheep"], ["deer", "deer"], ["ponies", "pony"], ["pixies", "pixie"], ["foxes", "fox"],
    ["torches", "torch"], ["buses", "bus"], ["potatoes", "potato"], ["cacti", "cactus"], ["larvae", "larva"], ["fungi", "mushroom"], ["dice", "die"],
    ["armour", "armor"], ["grey", "gray"], ["spectre", "specter"], ["sceptre", "scepter"], ["sabre", "saber"], ["aeroplane", "airplane"], ["jewellery", "jewelry"],
  ])("knows %s as it knows %s", (form, word) => {
    expect(lookUpEnglish(form)).toBeDefined();
    expect(lookUpEnglish(form)?.tags).toEqual(lookUpEnglish(word)?.tags);
  }); // prettier-ignore

  it("counts neighbours that changed places as one letter, and knows the nearest words", () => {
    for (const [a, b] of [
      ["knigth", "knight"],
      ["cat", "cart"],
      ["cart", "cat"],
      ["cat", "cut"],
      ["abcd", "bacd"],
      ["ab", "ba"],
    ])
      // prettier-ignore
      expect([a, b, isOneLetterOff(a!, b!)]).toEqual([a, b, true]);
    for (const [a, b] of [
      ["same", "same"],
      ["abc", "cab"],
      ["", "ab"],
      ["knight", "kinhgt"],
      ["cat", "dog"],
    ])
      // prettier-ignore
      expect([a, b, isOneLetterOff(a!, b!)]).toEqual([a, b, false]);
    expect(nearestWords("dragn")).toContain("dragon");
    expect(nearestWords("龙猫儿")).toEqual(expect.arrayContaining(["龙"]));
    expect(nearestWords("x".repeat(10_000))).toHaveLength(3);
  });
});

describe("traditional characters", () => {
  const pairs = chinese.TRADITIONAL.replace(/\s/g, "").match(/../gu)!;
  const written = Object.entries(chinese).flatMap(([name, text]) => (name === "TRADITIONAL" ? [] : [...text]));

  it("become characters that the words are written with, one each, and none of those becomes another", () => {
    expect(new Set(pairs.map(([traditional]) => traditional)).size).toBe(pairs.length);
    expect(pairs.filter(([, simple]) => !written.includes(simple!))).toEqual([]);
    expect(pairs.filter(([traditional]) => written.includes(traditional!))).toEqual([]);
  });

  it.each(
    "龍龙 劍剑 騎士骑士 頭盔头盔 貓頭鷹猫头鹰 獨角獸独角兽 烏龜乌龟 鱷魚鳄鱼 鯊魚鲨鱼 藥水药水 寶箱宝箱 書本书本 戰士战士 國王国王 農夫农夫 僵屍僵尸 惡魔恶魔 吸血鬼吸血鬼 螞蟻蚂蚁 蜘蛛蜘蛛 機器人机器人 飛船飞船 鑰匙钥匙 蘋果苹果 麵包面包 雞蛋鸡蛋 燈籠灯笼 門门 車车 銀色银色 綠色绿色 紅色红色 藍色蓝色 黃色黄色 鐵匠铁匠 長老长老 醫生医生 聖騎士圣骑士 亡靈亡灵 盜賊盗贼 精靈精灵 樹树 雪人雪人 鴨子鸭子 鵝鹅 鳥鸟 馬马 驢子驴子 綿羊绵羊 豬猪 老鷹老鹰 鳳凰凤凰"
      .split(" ")
      .map((both) => [both.slice(0, both.length / 2), both.slice(both.length / 2)] as const),
  )(
    // prettier-ignore
    "%s is read as %s",
    (traditional, simple) => {
      expect(simplify(traditional)).toBe(simple);
      expect(readChinese(traditional).some(({ kind }) => kind === "unknown")).toBe(false);
    },
  );
});
