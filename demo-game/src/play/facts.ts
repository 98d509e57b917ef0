import type { LevelRequest, Persona } from "phaser-aigc";
import { FLOORS, QUEST_PAY, type Run, type Ware } from "./run.ts";
import { settings } from "./settings.ts";

/** Who lives in the village. How they look, what they want, fear and hide, and what they say is generated. */
export interface Villager {
  readonly persona: Persona & { readonly role: "smith" | "herbalist" | "elder" | "hunter" };
  /** What they sell, if anything. */
  readonly sells: Ware | undefined;
  readonly gives: "lantern" | undefined;
}

export const VILLAGERS: readonly Villager[] = [
  {
    persona: { name: "Orla", role: "smith", mood: -0.3, sex: "female", age: "grown", traits: ["grudging", "brave", "proud"] },
    sells: "blade",
    gives: "lantern",
  },
  {
    persona: { name: "Fenn", role: "herbalist", mood: 0.8, sex: "male", age: "old", traits: ["merry", "forgiving", "curious"] },
    sells: "heart",
    gives: undefined,
  },
  {
    persona: { name: "Marrow", role: "elder", mood: 0, sex: "female", age: "old", traits: ["trusting", "humble", "weary"] },
    sells: undefined,
    gives: undefined,
  },
  {
    persona: { name: "Tansy", role: "hunter", mood: 0, sex: "female", age: "young", traits: ["wary", "brave", "generous"] },
    sells: undefined,
    gives: undefined,
  },
];

const ZH_NAMES: Readonly<Record<string, string>> = { Orla: "奥拉", Fenn: "芬恩", Marrow: "马罗婆", Tansy: "坦茜" };
export const inTongue = (name: string): string => (settings.language === "zh" ? (ZH_NAMES[name] ?? name) : name);
export const nameOf = ({ persona }: Villager): string => inTongue(persona.name);

const inWords = (en: string, zh: string): string => (settings.language === "zh" ? zh : en);

type Theme = NonNullable<Exclude<LevelRequest["theme"], "mixed" | "village" | "forest" | "camp">>;

/** What the floors of a way down are called, and their looks, from the first to the last: the seed says which of each. */
const FLOOR_NAMES: readonly (readonly (readonly [en: string, zh: string, theme: Theme])[])[] = [
  [
    ["the root cellar", "树根窖", "caves"],
    ["the old stair", "老石阶", "halls"],
    ["the beggars' gallery", "乞丐廊", "crypts"],
  ],
  [
    ["the drowned hall", "水淹厅", "flooded"],
    ["the salt rooms", "盐室", "caves"],
    ["the moth gallery", "飞蛾廊", "ruins"],
  ],
  [
    ["the bone walk", "白骨道", "crypts"],
    ["the cold forge", "冷炉房", "halls"],
    ["the mirror cells", "镜牢", "crypts"],
  ],
  [
    ["the ash library", "灰烬书库", "ruins"],
    ["the silent barracks", "静兵营", "halls"],
    ["the wax garden", "蜡园", "caves"],
  ],
  [
    ["the deep hall", "深厅", "halls"],
    ["the last hearth", "末炉", "ruins"],
    ["the captain's vault", "队长的地库", "crypts"],
  ],
];

function floorOf({ seed, descent }: Run, floor: number): readonly [en: string, zh: string, theme: Theme] {
  let hash = floor;
  for (const letter of `${seed}/${descent}`) hash = (hash * 31 + letter.charCodeAt(0)) % 9973;
  const names = FLOOR_NAMES[Math.min(floor, FLOORS) - 1]!;
  return names[hash % names.length]!;
}

/** The name of a floor of this way down, and what it looks like. */
export const floorName = (run: Run, floor: number): string => inWords(floorOf(run, floor)[0], floorOf(run, floor)[1]);
export const floorTheme = (run: Run, floor: number): Theme => floorOf(run, floor)[2];

/** The facts of this world, as they stand in a sentence. */
export const FACTS = {
  /** The last floor, where the captain waits. */
  depth: (run: Run) => floorName(run, FLOORS),
  /** The floor that comes next. */
  place: (run: Run) => floorName(run, run.floor),
  foe: ({ floor }: Run) => (floor % 2 === 0 ? inWords("bone archers", "骷髅弓手") : inWords("orcs", "兽人")),
  captain: () => ({ text: inWords("captain", "队长"), number: "one" as const }),
  lantern: () => inWords("iron lantern", "铁灯笼"),
  blade: () => inWords("sharper edge", "利刃"),
  heart: () => inWords("moonroot draught", "月根草药"),
  price: (coins: number) => inWords(`${coins} coins`, `${coins}枚铜钱`),
  pay: () => FACTS.price(QUEST_PAY),
};
