import type { Persona } from "../../../src/content.ts";
import { ACT_SLOTS, LANGUAGES, type LineRequest } from "../../../src/generators/dialogue/dialogue.ts";
import { languageLine } from "../../../src/generators/dialogue/language-line.ts";
import { type LanguageOptions } from "../../../src/generators/dialogue/line-network.ts";
import { plainVoice } from "../../../src/generators/dialogue/plain-voice.ts";
import { voiceNamed } from "../../../src/generators/dialogue/tools/voice-named.ts";
import type { Model } from "../../../src/model.ts";
import { actsOf, type VoicePack } from "../../../src/generators/dialogue/voice-pack.ts";
import { createRng } from "../../../src/rng.ts";

/** What the shipped network learned. */
export const VILLAGE = voiceNamed("lantern-village");
/** What it is asked for by. */
export const ASKABLE = { acts: actsOf(VILLAGE), roles: VILLAGE.roles };
/** A network that learned it. */
export const villager = (model: Model, options: LanguageOptions = {}) => languageLine(model, { voice: VILLAGE, ...options });

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

/** Every act, role, mood and language of a voice, each with some random choice of the facts it can say. */
export function everyRequest(seed: string, voice: VoicePack = plainVoice()): LineRequest[] {
  const rng = createRng(seed);
  const requests: LineRequest[] = [];
  for (const language of LANGUAGES) {
    for (const act of actsOf(voice)) {
      for (const role of voice.roles) {
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
