import type { Language } from "../../content.ts";

/** What people are like, in pairs that exclude each other; the words are those of {@link Persona.traits}. */
export const TRAIT_PAIRS = [
  ["merry", "gloomy"],
  ["forgiving", "grudging"],
  ["trusting", "wary"],
  ["brave", "timid"],
  ["generous", "greedy"],
  ["proud", "humble"],
  ["curious", "weary"],
] as const;

/** Roles that say something about who has them. */
export const ROLE_BOUNDS: Readonly<
  Record<string, { readonly ages?: readonly string[]; readonly wealth?: string; readonly register?: string }>
> = {
  child: { ages: ["child"] },
  elder: { ages: ["old"], register: "formal" },
  scholar: { register: "formal" },
  servant: { wealth: "poor", register: "formal" },
  farmer: { wealth: "poor" },
  noble: { wealth: "rich", register: "formal" },
  king: { wealth: "rich", register: "formal" },
  queen: { wealth: "rich", register: "formal" },
  merchant: { wealth: "rich" },
  beggar: { wealth: "poor" },
  captain: { ages: ["grown", "old"] },
  mayor: { wealth: "rich", register: "formal" },
  priest: { register: "formal" },
};

/** Species for an npc, the first far more often than the others. */
export const SPECIES = ["human", "human", "human", "human", "elf", "dwarf", "orc"] as const;

/** Names that belong to nobody in particular. */
export const NAMES: Readonly<Record<Language, Readonly<Record<"female" | "male", readonly string[]>>>> = {
  en: {
    female: "Orla Tansy Mirela Wenna Isolde Bryn Maud Sefa Kestrel Nell Odile Runa Tilda Una Vesna Yara".split(" "),
    male: "Bram Fenn Wick Alden Corin Dunstan Edric Garrick Hob Jorun Lorcan Marrow Osric Perrin Tobin Ulf".split(" "),
  },
  zh: {
    female: "阿桂 灯婆 小满 秋娘 素琴 阿兰 春妮 巧云 玉枝 金花 阿莲 杏儿".split(" "),
    male: "老马 石生 阿达 铁柱 大川 老秦 长根 阿福 守义 二牛 老葛 青山".split(" "),
  },
};
