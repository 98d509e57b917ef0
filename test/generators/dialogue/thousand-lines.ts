import { generate } from "../../../src/generator.ts";
import { ACT_SLOTS, ACTS, LANGUAGES, type Slot } from "../../../src/generators/dialogue/dialogue.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { createNpc } from "../../../src/generators/dialogue/npc.ts";
import { makePersona } from "../../../src/generators/dialogue/persona.ts";
import { createRng } from "../../../src/rng.ts";

const FACTS: Readonly<Record<"en" | "zh", Readonly<Record<Slot, string>>>> = {
  en: { player: "Ada", npc: "Wick", item: "iron lantern", place: "the old mine", foe: "cave rats", price: "12 coins" },
  zh: { player: "阿达", npc: "老马", item: "铁灯笼", place: "旧矿", foe: "洞鼠", price: "12枚钱" },
};
const HEARD = {
  en: ["Hello!", "Any work for me?", "You are a liar!", "I'm sorry.", "What do you know about the old mine?"],
  zh: ["你好！", "有活干吗？", "你这个骗子！", "对不起。", "旧矿危险吗？"],
};

/** What a hundred people say in ten turns each: the whole of a person, a mind and a talk, from seeds alone. */
export async function thousandLines(): Promise<string[]> {
  const lines: string[] = [];
  const grammar = grammarLine();
  for (let seed = 0; seed < 100; seed++) {
    const language = LANGUAGES[seed % 2]!;
    const rng = createRng(seed);
    const persona = makePersona({}, { seed, language });
    const npc = createNpc(persona, { seed, language, knows: FACTS[language] }, (request, making) => generate([grammar], request, making));
    for (let turn = 0; turn < 10; turn++) {
      const act = rng.pick(ACTS);
      const slots = Object.fromEntries(ACT_SLOTS[act].filter(() => rng.next() < 0.5).map((slot) => [slot, FACTS[language][slot]]));
      const { content } = turn % 2 === 0 ? await npc.hear(rng.pick(HEARD[language])) : await npc.say(act, slots);
      lines.push(`${persona.name} ${content.act} ${JSON.stringify(npc.mind)} ${content.text}`);
    }
  }
  return lines;
}
