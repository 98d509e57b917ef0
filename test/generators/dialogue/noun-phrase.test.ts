import type { Line } from "../../../src/content.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { realise } from "../../../src/generators/dialogue/realise.ts";
import type { LineRequest } from "../../../src/generators/dialogue/dialogue.ts";
import { createRng } from "../../../src/rng.ts";
import { smith } from "./requests.ts";

type Given =
  | string
  | { readonly text: string; readonly article?: string; readonly number?: "one" | "many" | "mass"; readonly measure?: string };
const say = (template: string, item: Given, language: "en" | "zh" = "en") => realise(template, new Map([["item", item]]), language);

describe("the article of a fact", () => {
  it.each([
    // vowels by sound
    "an hour",
    "an honest man",
    "an heirloom",
    "an honour guard",
    "a unicorn",
    "a union badge",
    "a unique ring",
    "a useful tool",
    "a usual day",
    "an unidentified potion",
    "an uninvited guest",
    "an unusual map",
    "an usher",
    "an urn",
    "a ukulele",
    "a utensil",
    "a European map",
    "a eulogy",
    "a ewe",
    "a one-eyed cat",
    "a once-proud blade",
    "an onerous task",
    "an MP",
    "an HP potion",
    "an XP scroll",
    "an NPC",
    "a UFO",
    "an SOS flare",
    "an X-ray",
    "a U-turn",
    "an F-sharp",
    "an 8-sided die",
    "an 11th key",
    "an 18th charm",
    "a 110-pound hammer",
    "an 80-year-old map",
    "a historic sword",
    "a hospital bed",
    "an éclair",
    "an old boot",
    "a yellow owl",
    "an owl",
    "a wand",
    "an Iron Sword",
    'an "unlucky" coin',
    // several, a mass, a pair
    "some arrows",
    "some herbs",
    "some wolves",
    "some mice",
    "some oxen",
    "some knives",
    "some old arrows",
    "some arrows of fire",
    "some dice",
    "some bread",
    "some fresh bread",
    "some lamp oil",
    "some gold",
    "some armour",
    "some water",
    "some furniture",
    "some money",
    "some gunpowder",
    "a pair of boots",
    "a pair of old boots",
    "a pair of trousers",
    "a pair of scissors",
    "a pair of leather gloves",
    "a pair of spectacles",
    // one, though it ends like several
    "a magic lens",
    "a compass",
    "a glass",
    "a cactus",
    "a cutlass",
    "an atlas",
    "an iris",
    "a boss key",
    "a harness",
    "a canvas",
    "a bus",
    "a cyclops",
    // one of something that is a mass, a mass beside something that is one
    "a gold ring",
    "a bread knife",
    "a loaf of bread",
    "a pair of shears",
    "a canteen of water",
    "a sword and shield",
    "a bow and arrows",
    "a Dagger",
    "some Iron Arrows",
    "a Sun Blade",
    "a hunter's bow",
    "a Potion II",
    "a +1 sword",
  ])("is that of %j", (phrase) => {
    const bare = phrase.replace(/^(an?|some) (pair of (?=\w+ ?\w*$))?/, "");
    expect(say("I need a {item}.", bare)).toBe(`I need ${phrase}.`);
    expect(say("I need an {item}.", bare)).toBe(`I need ${phrase}.`);
  });

  it.each([
    "the lost lantern",
    "three keys",
    "his sword",
    "Ada's sword",
    "some bread",
    "another key",
    "12 coins",
    "dozens of eggs",
    "a lost ring",
    "this ring",
    "several maps",
    "twenty-one arrows",
    "half a loaf",
    "Excalibur",
    "Queen Mab",
  ])("is left out before %j", (item) => expect(say("I need a {item}.", item)).toBe(`I need ${item}.`));

  it.each([
    ["Another {item}!", "arrows", "More arrows!"],
    ["Another {item}!", "bread", "More bread!"],
    ["Another {item}!", "boots", "Another pair of boots!"],
    ["Another {item}!", "hourglass", "Another hourglass!"],
    ["The {item} is here.", "bell rope", "The bell rope is here."],
    ["The {item} is here.", "boots", "The boots are here."],
    ["The {item} was heavy.", "arrows", "The arrows were heavy."],
    ["The {item} has a price.", "scissors", "The scissors have a price."],
    ["The {item} never rusts, and my {item} is old.", "sword", "The sword never rusts, and my sword is old."],
    ["May the {item} serve you well.", "bell rope", "May the bell rope serve you well."],
    ["Near the {item} is a door.", "barrels", "Near the barrels is a door."],
    ["I let the {item} go.", "lamp", "I let the lamp go."],
    ["The {item} stays here.", "silver", "The silver stays here."],
    ["My {item} means a lot to me.", "books", "My books mean a lot to me."],
    ["The {item} is here.", "three keys", "The three keys are here."],
    ["My {item}!", "his sword", "His sword!"],
    ["The {item} fell.", "Excalibur", "Excalibur fell."],
    ["my {item} fell.", "Excalibur", "My Excalibur fell."],
    ["Take this {item}.", "old boots", "Take these old boots."],
    ["Take this {item}.", "bread", "Take this bread."],
    ["A {item}, friend.", "arrows", "Some arrows, friend."],
    ["A {item}, friend.", "boots", "A pair of boots, friend."],
  ])("%s + %s", (template, item, text) => expect(say(template, item)).toBe(text));

  it.each([
    ["an", { text: "hors d'oeuvre tray", article: "an" }, "I need an hors d'oeuvre tray."],
    ["a phrase", { text: "arrows", article: "a quiver of" }, "I need a quiver of arrows."],
    ["the", { text: "Philosopher's Stone", article: "the" }, "I need the Philosopher's Stone."],
    ["none", { text: "Lux Aeterna", article: "" }, "I need Lux Aeterna."],
    ["many", { text: "runes of yore and gore", number: "many" as const }, "I need some runes of yore and gore."],
    ["mass", { text: "phlogiston", number: "mass" as const }, "I need some phlogiston."],
    ["one", { text: "bellows", number: "one" as const }, "I need a bellows."],
  ])("is what the caller says: %s", (_, item, text) => expect(say("I need a {item}.", item)).toBe(text));

  it("is no article at all where the caller says so, and the check knows what the caller says", () => {
    expect(say("The {item} fell.", { text: "Lux Aeterna", article: "" })).toBe("Lux Aeterna fell.");
    const generator = grammarLine();
    for (let i = 0; i < 40; i++) {
      const request: LineRequest = {
        speaker: smith,
        act: "trade-offer",
        language: "en",
        slots: { item: { text: "arrows", article: "a quiver of" } },
      };
      const line = generator.propose(request, createRng(i)) as Line;
      expect(generator.check(line, request)).toEqual([]);
      expect(line.text).toMatch(/\b(quiver of|[Tt]he|[Tt]hese) arrows/);
    }
  });
});

describe("the measure word of a fact", () => {
  it.each([
    "一把剑",
    "一把生锈的剑",
    "一张地图",
    "一张藏宝图",
    "一双靴子",
    "一双旧靴子",
    "一瓶治疗药水",
    "一枚戒指",
    "一颗红宝石",
    "一本魔法书",
    "一卷卷轴",
    "一面盾牌",
    "一支箭",
    "一块面包",
    "一匹马",
    "一封信",
    "一顶帽子",
    "一件斗篷",
    "一把钥匙",
    "一盏铁灯笼",
    "一条项链",
    "一幅画",
    "一口钟",
    "一些干粮",
    "一把三叉戟",
    "一把七星剑",
    "一只三头犬",
    "一副眼镜",
    "一根法杖",
    "一杆长枪",
  ])("is that of %j", (phrase) => {
    const bare = /^一(把|张|双|瓶|枚|颗|本|卷|面|支|块|匹|封|顶|件|盏|条|幅|口|些|只|副|根|杆)(.+)$/u.exec(phrase)![2]!;
    expect(say("我想要一{item}。", bare, "zh")).toBe(`我想要${phrase}。`);
    expect(say("这{item}归你。", bare, "zh")).toBe(`这${phrase.slice(1)}归你。`);
  });

  it.each(["两把剑", "三张地图", "3把剑", "一双靴子", "几瓶药水", "十二支箭", "我的剑", "这把剑", "许多箭", "半块面包"])(
    "is left out before %j",
    (item) => expect(say("我想要一{item}。", item, "zh")).toBe(`我想要${item}。`),
  );

  it("is what the caller says, and 个 for what nobody knows", () => {
    expect(say("我想要一{item}。", { text: "剑", measure: "柄" }, "zh")).toBe("我想要一柄剑。");
    expect(say("我想要一{item}。", "嘀嗒", "zh")).toBe("我想要一个嘀嗒。");
  });

  it("is in the lines of the grammar, which pass their check", () => {
    const generator = grammarLine();
    const lines = Array.from({ length: 200 }, (_, i) => {
      const request: LineRequest = { speaker: smith, act: "trade-offer", language: "zh", slots: { item: { text: "剑", measure: "柄" } } };
      const line = generator.propose(request, createRng(i)) as Line;
      expect(generator.check(line, request)).toEqual([]);
      return line.text;
    });
    expect(lines.filter((text) => text.includes("一柄剑")).length).toBeGreaterThan(5);
    expect(lines.filter((text) => /[一这]剑/u.test(text))).toEqual([]);
  });
});
