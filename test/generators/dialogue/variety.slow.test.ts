import { readFileSync } from "node:fs";
import { generate } from "../../../src/generator.ts";
import { ACT_SLOTS, ACTS, LANGUAGES, type Slot } from "../../../src/generators/dialogue/dialogue.ts";
import { readVoice } from "../../../src/generators/dialogue/formats/voice-text.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { createNpc } from "../../../src/generators/dialogue/npc.ts";
import { createRng } from "../../../src/rng.ts";

const FACTS: Readonly<Record<"en" | "zh", Readonly<Record<Slot, string>>>> = {
  en: { player: "Ada", npc: "Wick", item: "iron lantern", place: "the old mine", foe: "cave rats", price: "12 coins" },
  zh: { player: "阿达", npc: "老马", item: "铁灯笼", place: "旧矿", foe: "洞鼠", price: "12枚钱" },
};
const VOICES = ["plain", "fantasy-town", "pirate-port", "space-station", "modern-city", "lantern-village"].map((name) => {
  const voice = readVoice(LANGUAGES.map((language) => readFileSync(`src/generators/dialogue/voices/${name}.${language}.txt`, "utf8")));
  return { voice, grammar: grammarLine(voice) };
});

describe.each(LANGUAGES)("what is said by grammar in %s", (language) => {
  it("is eight different things of ten askings for the same, of any act", async () => {
    const { voice, grammar } = VOICES[0]!;
    const few: string[] = [];
    for (const act of ACTS) {
      const npc = createNpc({ name: "B", role: voice.roles[0]!, mood: 0 }, { seed: act, language, voice }, (request, making) =>
        generate([grammar], request, making),
      );
      const slot = ACT_SLOTS[act].find((one) => one !== "player");
      const slots = slot === undefined ? {} : { [slot]: FACTS[language][slot] };
      const said = new Set<string>();
      for (let turn = 0; turn < 10; turn++) said.add((await npc.say(act, slots)).content.text);
      if (said.size < 8) few.push(`${act}: ${said.size}`);
    }
    expect(few).toEqual([]);
  }, 120_000);

  it("repeats itself in at most one line of twenty, of 280 by all voices", async () => {
    const rng = createRng("variety");
    const lines: string[] = [];
    for (let i = 0; i < 280; i++) {
      const { voice, grammar } = rng.pick(VOICES);
      const act = ACTS[i % ACTS.length]!;
      const slots = Object.fromEntries(ACT_SLOTS[act].filter(() => rng.next() < 0.4).map((slot) => [slot, FACTS[language][slot]]));
      const speaker = { name: "B", role: rng.pick(voice.roles), mood: rng.pick([-1, 0, 1]) };
      lines.push((await grammar.propose({ speaker, act, language, slots }, createRng(i))).text);
    }
    expect(1 - new Set(lines).size / lines.length).toBeLessThan(0.05);
  }, 120_000);
});
