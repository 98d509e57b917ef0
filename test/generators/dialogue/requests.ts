import type { Persona } from "../../../src/content.ts";
import { ACT_SLOTS, ACTS, LANGUAGES, ROLES, type LineRequest } from "../../../src/generators/dialogue/dialogue.ts";
import { createRng } from "../../../src/rng.ts";

export const smith: Persona = { name: "Bram", role: "smith", mood: 0.6 };

const FACTS = {
  en: [
    { player: "Ada", npc: "Old Marrow", item: "healing herbs", place: "the Sunken Crypt", foe: "cave rats", price: "12 coins" },
    { player: "O'Brien-Smythe", npc: "Wick", item: "iron lantern", place: "Emberdeep", foe: "Lantern Eater", price: "a song" },
    { player: "阿达", npc: "light", item: "hourglass", place: "the well", foe: "slime", price: "7.50 crowns" },
  ],
  zh: [
    { player: "阿达", npc: "老马", item: "药草", place: "沉墓", foe: "洞鼠", price: "12枚钱" },
    { player: "Ada", npc: "井", item: "铁灯笼", place: "余烬渊", foe: "食灯者", price: "一支歌" },
  ],
};

/** Every act, role, mood and language, each with some random choice of the facts it can say: 1,512 requests. */
export function everyRequest(seed: string): LineRequest[] {
  const rng = createRng(seed);
  const requests: LineRequest[] = [];
  for (const language of LANGUAGES) {
    for (const act of ACTS) {
      for (const role of ROLES) {
        for (const mood of [-1, 0, 1]) {
          for (let i = 0; i < 3; i++) {
            const facts: Record<string, string> = rng.pick(FACTS[language]);
            const slots = Object.fromEntries(ACT_SLOTS[act].filter(() => rng.next() < 0.4).map((slot) => [slot, facts[slot]!]));
            requests.push({ speaker: { name: "Bram", role, mood }, act, language, slots });
          }
        }
      }
    }
  }
  return requests;
}
