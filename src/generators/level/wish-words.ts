import type { RoomStyle } from "./room.ts";
import type { Place } from "./worlds/outdoors/places.ts";

/** The meaning of a word in a wish. `of` is the only world that has such a thing. */
export type Sense =
  /** The name of a world. */
  | { readonly world: string }
  /** What a place looks like: a style of dungeon rooms, a theme out of doors. */
  | { readonly look: string; readonly of: string }
  | { readonly side: "small" | "usual" | "large" | "huge" }
  | { readonly open: boolean; readonly of: string }
  | { readonly difficulty: number; readonly of: string }
  /** Something to count, or to have; `drawn` is what it becomes, if that is something else. */
  | { readonly thing: Thing; readonly drawn?: string; readonly of?: string }
  | { readonly amount: number | "many" | "few" }
  /** A word without meaning; after a place word, the count before it does not continue. */
  | { readonly filler: true; readonly place?: true; readonly or?: true };

/** The fields that things of a wish stand in. */
export type Thing = "enemies" | "chests" | "keys" | "secrets" | "traps" | "shop" | "boss" | "houses" | "lamps";

const split = (words: string) => words.split(" ");

const worlds = {
  dungeon: "dungeon underground 地牢 地下城",
  platformer: "platformer platform platforming sidescroller scroller jump jumping 平台 平台跳跃 横版 横版过关 跳跃 跳台",
  outdoors: "outdoor outdoors outside countryside 户外 野外 室外",
} as const;
const styles: Readonly<Record<RoomStyle, string>> = {
  cave: "cave cavern grotto burrow lair 洞穴 山洞 洞窟 岩洞 巢穴 洞",
  hall: "hall palace castle ballroom 大厅 厅堂 宫殿 城堡 殿堂",
  chambers: "crypt tomb catacomb chamber prison jail cell vault barracks 墓穴 墓室 地穴 陵墓 牢房 监狱 墓",
  maze: "maze labyrinth 迷宫 迷阵",
  pond: "pond lake flooded flood water watery sunken swamp wet sewer pool 池塘 水池 湖 淹没 被淹 积水 水牢 沼泽 下水道 水",
  ruin: "ruin ruined temple shrine collapsed crumbling 废墟 遗迹 神庙 破败",
};
const themes: Readonly<Record<Place, string>> = {
  village: "village town hamlet settlement 村庄 村子 村落 村 小镇 镇 镇子",
  camp: "camp campsite encampment bivouac 营地 露营地 宿营地 兵营 营",
  forest: "forest wood woods woodland grove 森林 树林 林地 丛林 林子 林",
};
const sides = {
  small: "small tiny little short 小型 小小 小",
  usual: "medium average 中等",
  large: "large big long 大型 很大 大 长",
  huge: "huge vast giant enormous endless 巨大 庞大 超大 超长",
} as const;
const difficulties: readonly (readonly [number, string])[] = [
  [0.2, "easy gentle calm relaxed simple 简单 容易 轻松"],
  [0.9, "hard difficult tough brutal deadly dangerous 困难 艰难 很难 难 危险"],
];
const things: Readonly<Record<Thing, readonly [words: string, of?: string]>> = {
  enemies: ["enemy enemies foe monster opponent 敌人 怪物 敌 怪"],
  chests: ["chest treasure loot 宝箱 箱子 宝藏 财宝"],
  keys: ["key lock locked 钥匙 上锁 锁住 锁着 锁", "dungeon"],
  secrets: ["secret hidden 密室 秘密 暗室", "dungeon"],
  traps: ["trap spike 陷阱 机关", "dungeon"],
  shop: ["shop store 商店 店铺", "dungeon"],
  boss: ["boss 首领 头目 老大", "dungeon"],
  houses: ["house cottage hut home cabin tent 房子 房屋 屋子 小屋 木屋 帐篷", "outdoors"],
  lamps: ["lamp lantern light streetlight 灯 路灯 灯笼 油灯", "outdoors"],
};
/** Kinds of enemies. A level only has enemies; the game chooses their kind. */
const kinds =
  "archer goblin skeleton guard orc spider zombie bat rat slime bandit knight wizard mage demon ghost wolf wolves brute warden hexer 弓手 弓箭手 哥布林 地精 骷髅 守卫 卫兵 兽人 蜘蛛 僵尸 蝙蝠 老鼠 史莱姆 强盗 骑士 法师 恶魔 幽灵 狼";
/** What is picked up on a platformer: chests, which the game draws as it likes. */
const pickings = "coin gem star diamond 金币 硬币 宝石 星星";
const amounts: readonly (readonly [number | "many" | "few", string])[] = [
  ["many", "many lots lot plenty full crowded swarming numerous crawling 很多 许多 大量 众多 到处 满 多"],
  ["few", "few some several handful 不多 很少 少量 几个 一些 少 几"],
  [0, "no without zero 没有 不要 无 零 别"],
  ...split("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty").map((word, n) => [n + 1, word] as const), // prettier-ignore
  ...split("thirty forty fifty sixty seventy eighty ninety hundred").map((word, n) => [10 * n + 30, word] as const),
  [1, "a an single"],
  [2, "couple pair"],
  [12, "dozen"],
];
const open = "open spacious wide airy roomy 开阔 宽敞 空旷 宽阔";
const cramped = "cramped narrow tight dense close claustrophobic 狭窄 拥挤 狭小 逼仄";
const fillers =
  "the of with and in at on for that has have is are it i want make me give please where by to door guarding guarded very quite but any run 的 有 和 与 在 里 中 且 是 我 想 要 给 请 做 来 门 座 个 把 只 名 位 条 间 口 扇 片 被 着 了 很 并 还 但 里面 盏 栋 处 款 颗 片 枚 头 幅";

const places = "floor level map place room game 房间 关卡 地图 地方 游戏 场景";

/** The meaning of each word; English in the singular and in lower case, Chinese in simplified characters. */
export const wishWords: () => ReadonlyMap<string, Sense> = (() => {
  let made: ReadonlyMap<string, Sense> | undefined;
  const all = (words: string, sense: Sense) => split(words).map((word) => [word, sense] as const);
  return () =>
    (made ??= new Map<string, Sense>([
      ...all(fillers, { filler: true }),
      ...all(places, { filler: true, place: true }),
      ...Object.entries(worlds).flatMap(([world, words]) => all(words, { world })),
      ...Object.entries(styles).flatMap(([look, words]) => all(words, { look, of: "dungeon" })),
      ...Object.entries(themes).flatMap(([look, words]) => all(words, { look, of: "outdoors" })),
      ...Object.entries(sides).flatMap(([side, words]) => all(words, { side: side as keyof typeof sides })),
      ...all("or nor 或 也", { filler: true, or: true }),
      ...all(open, { open: true, of: "dungeon" }),
      ...all(cramped, { open: false, of: "dungeon" }),
      ...difficulties.flatMap(([difficulty, words]) => all(words, { difficulty, of: "platformer" })),
      ...amounts.flatMap(([amount, words]) => all(words, { amount })),
      ...Object.entries(things).flatMap(([thing, [words, of]]) => all(words, { thing: thing as Thing, ...(of ? { of } : {}) })),
      ...all(kinds, { thing: "enemies", drawn: "enemy" }),
      ...all(pickings, { thing: "chests", drawn: "chest", of: "platformer" }),
    ]));
})();
