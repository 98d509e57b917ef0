import type { RoomStyle } from "./room.ts";

/** The meaning of a word in a wish. */
export type Sense =
  | { readonly style: RoomStyle }
  | { readonly side: "small" | "usual" | "large" | "huge" }
  | { readonly open: boolean }
  | { readonly thing: "enemies" | "chests" | "key"; readonly kind: boolean }
  | { readonly amount: number | "many" | "few" }
  /** A word without meaning; after a place word, the count before it does not continue. */
  | { readonly filler: true; readonly place?: true; readonly or?: true };

const split = (words: string) => words.split(" ");

const styles: Readonly<Record<RoomStyle, string>> = {
  cave: "cave cavern grotto burrow lair 洞穴 山洞 洞窟 岩洞 巢穴 洞",
  hall: "hall palace castle ballroom 大厅 厅堂 宫殿 城堡 殿堂",
  chambers: "crypt tomb catacomb chamber prison jail cell vault barracks 墓穴 墓室 地穴 陵墓 牢房 监狱 墓",
  maze: "maze labyrinth 迷宫 迷阵",
  pond: "pond lake flooded flood water watery sunken swamp wet sewer pool 池塘 水池 湖 淹没 被淹 积水 水牢 沼泽 下水道 水",
  ruin: "ruin ruined temple shrine collapsed crumbling 废墟 遗迹 神庙 破败",
};
const sides = {
  small: "small tiny little short 小型 小小 小",
  usual: "medium average 中等",
  large: "large big long 大型 很大 大",
  huge: "huge vast giant enormous endless 巨大 庞大 超大",
} as const;
const things = {
  enemies: "enemy enemies foe monster opponent 敌人 怪物 敌 怪",
  chests: "chest treasure loot 宝箱 箱子 宝藏 财宝",
  key: "key lock locked 钥匙 上锁 锁住 锁着 锁",
} as const;
/** Kinds of enemies. A floor only has enemies; the game chooses their kind. */
const kinds =
  "archer goblin skeleton guard orc spider zombie bat rat slime bandit knight wizard mage demon ghost wolf wolves brute warden hexer 弓手 弓箭手 哥布林 地精 骷髅 守卫 卫兵 兽人 蜘蛛 僵尸 蝙蝠 老鼠 史莱姆 强盗 骑士 法师 恶魔 幽灵 狼";
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
  "the of with and in at on for that has have is are it i want make me give please where by to door guarding guarded very quite but any 的 有 和 与 在 里 中 且 是 我 想 要 给 请 做 来 门 座 个 把 只 名 位 条 间 口 扇 片 被 着 了 很 并 还 但 里面";

const places = "dungeon floor level map place room 房间 地牢 地下城 关卡 地图 地方";

/** The meaning of each word; English in the singular and in lower case, Chinese in simplified characters. */
export const wishWords: () => ReadonlyMap<string, Sense> = (() => {
  let made: ReadonlyMap<string, Sense> | undefined;
  return () =>
    (made ??= new Map<string, Sense>([
      ...split(fillers).map((word) => [word, { filler: true }] as const),
      ...split(places).map((word) => [word, { filler: true, place: true }] as const),
      ...Object.entries(styles).flatMap(([style, words]) => split(words).map((word) => [word, { style: style as RoomStyle }] as const)),
      ...Object.entries(sides).flatMap(([side, words]) =>
        split(words).map((word) => [word, { side: side as keyof typeof sides }] as const),
      ),
      ...split("or nor 或 也").map((word) => [word, { filler: true, or: true }] as const),
      ...split(open).map((word) => [word, { open: true }] as const),
      ...split(cramped).map((word) => [word, { open: false }] as const),
      ...amounts.flatMap(([amount, words]) => split(words).map((word) => [word, { amount }] as const)),
      ...Object.entries(things).flatMap(([thing, words]) =>
        split(words).map((word) => [word, { thing: thing as keyof typeof things, kind: false }] as const),
      ),
      ...split(kinds).map((word) => [word, { thing: "enemies", kind: true }] as const),
    ]));
})();

const DIGITS = "零一二三四五六七八九";

/** A number in Chinese characters, up to 999; undefined for what is none. */
export function chineseNumber(text: string): number | undefined {
  const parts = /^(?:(.)百零?)?(?:(.?)十)?(.?)$/u.exec(text.replace(/两/g, "二"));
  if (!parts || text === "") return undefined;
  const values = parts.slice(1).map((one, place) => (one === undefined ? 0 : one === "" ? (place === 1 ? 1 : 0) : DIGITS.indexOf(one)));
  return values.includes(-1) ? undefined : values[0]! * 100 + values[1]! * 10 + values[2]!;
}

const TRADITIONAL =
  "沒没敵敌廢废墟墟寶宝鑰钥鎖锁門门個个隻只無无兩两許许獸兽髏髅衛卫強强盜盗騎骑師师惡恶靈灵遺遗跡迹廟庙宮宫廳厅積积龐庞狹狭擁拥擠挤開开闊阔寬宽監监獄狱間间滿满處处幾几給给裡里請请來来並并還还關关圖图別别眾众條条";

/** Traditional characters of these words as simplified ones. */
export const simplified = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (one) => {
    const at = TRADITIONAL.indexOf(one);
    return at >= 0 && at % 2 === 0 ? TRADITIONAL[at + 1]! : one;
  });
