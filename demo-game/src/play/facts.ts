import type { Persona } from "phaser-aigc";
import { QUEST_PAY, type Ware } from "./run.ts";
import { settings } from "./settings.ts";

/** Who lives in the village. How they look and what they say is generated. */
export interface Villager {
  readonly persona: Persona & { readonly role: "smith" | "herbalist" };
  readonly sells: Ware;
  readonly gives: "lantern" | undefined;
  /** Where they stand, in tiles. */
  readonly x: number;
  readonly y: number;
}

export const VILLAGERS: readonly Villager[] = [
  { persona: { name: "Orla", role: "smith", mood: -0.5 }, sells: "blade", gives: "lantern", x: 10, y: 13 },
  { persona: { name: "Fenn", role: "herbalist", mood: 0.8 }, sells: "heart", gives: undefined, x: 30, y: 13 },
];

const ZH_NAMES: Readonly<Record<string, string>> = { Orla: "奥拉", Fenn: "芬恩" };
export const nameOf = ({ persona }: Villager): string =>
  settings.language === "zh" ? (ZH_NAMES[persona.name] ?? persona.name) : persona.name;

const inWords = (en: string, zh: string): string => (settings.language === "zh" ? zh : en);

/** The facts of this world, as they stand in a sentence. */
export const FACTS = {
  place: () => inWords("the deep hall", "深厅"),
  foe: () => inWords("orcs", "兽人"),
  lantern: () => inWords("iron lantern", "铁灯笼"),
  blade: () => inWords("sharper edge", "利刃"),
  heart: () => inWords("moonroot draught", "月根草药"),
  price: (coins: number) => inWords(`${coins} coins`, `${coins}枚铜钱`),
  pay: () => FACTS.price(QUEST_PAY),
};
