import type { Language } from "../../src/content.ts";
import { createRng } from "../../src/rng.ts";
import { ACT_SLOTS, REGISTERS, type Act, type LineRequest, type Slot } from "../../src/generators/dialogue/dialogue.ts";
import { fittingFacts } from "../../src/generators/dialogue/facts.ts";

/** Facts of games; no voice speaks of them by itself. */
export const FACTS: Readonly<Record<Language, Readonly<Record<Slot, readonly string[]>>>> = {
  en: {
    player: ["Ada", "Jorun", "Mirela", "O'Brien"],
    npc: ["Old Marrow", "Wick", "Tansy"],
    item: ["healing herbs", "iron lantern", "bell rope", "hourglass"],
    place: ["the Sunken Crypt", "Emberdeep", "the old mine"],
    foe: ["cave rats", "slimes", "bone archers"],
    price: ["12 coins", "90 silver", "7.50 crowns"],
  },
  zh: {
    player: ["阿达", "小满", "石生"],
    npc: ["老马", "灯婆", "阿桂"],
    item: ["药草", "铁灯笼", "钟绳"],
    place: ["沉墓", "余烬渊", "旧矿"],
    foe: ["洞鼠", "黏怪", "骨弓手"],
    price: ["12枚钱", "90两", "7块银元"],
  },
};

/** Random states: every act in turn, any role, mood and register, each fact of the act with probability 0.4. */
export function states(
  acts: readonly Act[],
  roles: readonly string[],
  language: Language,
  count: number,
  seed: string,
): readonly LineRequest[] {
  return Array.from({ length: count }, (_, i) => {
    const rng = createRng(seed).fork(language).fork(i);
    const act = acts[i % acts.length]!;
    const chosen = Object.fromEntries(ACT_SLOTS[act].filter(() => rng.next() < 0.4).map((slot) => [slot, rng.pick(FACTS[language][slot])]));
    const speaker = { name: "Bram", role: rng.pick(roles), mood: rng.pick([-1, 0, 1]), register: rng.pick(REGISTERS) };
    return { speaker, act, language, slots: fittingFacts(chosen, language).slots };
  });
}
