import type { Line } from "../../../src/content.ts";
import { generate } from "../../../src/generator.ts";
import { ACT_SLOTS, ACTS, LANGUAGES, LONGEST, type LineRequest } from "../../../src/generators/dialogue/dialogue.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { planLine } from "../../../src/generators/dialogue/plan-line.ts";
import { createNpc } from "../../../src/generators/dialogue/npc.ts";
import { plainVoice } from "../../../src/generators/dialogue/plain-voice.ts";
import { createRng, type Rng } from "../../../src/rng.ts";

const SIGNS = {
  en: [..."abcdefghij klmnop 'ABCDE.,!?-\"()0123456789ßéñ阿$&*/"],
  zh: [..."灯石阶你我他阿达明天井边了的 .,。，！？「」《》一二三把张12ab"],
};
const HEARD = ["", "Hello!", "You fool!", "Thank you, friend.", "滚开！", "谢谢你", "Any news?"];

/** Facts of any length and any signs, up to what is refused, and a past of lines that the same request made. */
function randomRequest(rng: Rng, past: readonly string[]): LineRequest {
  const language = rng.pick(LANGUAGES);
  const act = rng.pick(ACTS);
  const full = rng.next() < 0.5;
  const names = ACT_SLOTS[act].filter(() => full || rng.next() < 0.5);
  let room = LONGEST[language] * 0.6;
  const slots: Record<string, string> = {};
  for (const [at, slot] of names.entries()) {
    const most = Math.min(40, full ? Math.floor(room / (names.length - at)) : room);
    if (most < 1) continue;
    const length = rng.next() < 0.5 ? most : 1 + rng.below(most);
    slots[slot] = Array.from({ length }, () => rng.pick(SIGNS[language])).join("");
    room -= slots[slot]!.length;
  }
  return {
    speaker: { name: "B", role: rng.pick(plainVoice().roles), mood: rng.next() * 2 - 1 },
    act,
    language,
    slots,
    heard: rng.next() < 0.2 && past.length > 0 ? rng.pick(past) : rng.pick(HEARD),
    recent: past.slice(-8),
  };
}

describe("the rules of dialogue", () => {
  it("answer 10,000 random requests that are not refused at once", async () => {
    const rng = createRng("any request");
    const generator = grammarLine();
    const past: string[] = [];
    for (let asked = 0; asked < 10_000;) {
      const request = randomRequest(rng, past);
      try {
        planLine(request);
      } catch {
        continue;
      }
      asked++;
      const { content } = await generate(generator, request, { seed: asked, attempts: 1 });
      past.push(content.text);
      if (past.length > 20) past.shift();
    }
  }, 120_000);
});

const SLOTS_OF_A_TALK = { player: "Ada", npc: "Wick", item: "iron lantern", place: "the old mine", foe: "cave rats", price: "12 coins" };
const TALKS = LANGUAGES.flatMap((language) =>
  ["smith", "elder", "person"].flatMap((role) => [-1, 0, 1].map((mood) => ({ language, role, mood }))),
);

describe("200 turns of talk without a model", () => {
  it.each(TALKS)("never fail, and repeat as rarely as the stock allows: $role, $mood, $language", async ({ language, role, mood }) => {
    const persona = { name: "B", role, mood };
    const chain = grammarLine();
    for (const act of ["idle-bark", "threaten", "boast"] as const) {
      const stock = new Set<string>();
      for (let i = 0; i < 150; i++) stock.add((chain.propose({ speaker: persona, act, language }, createRng(i)) as Line).text);
      const npc = createNpc(persona, { seed: "talk", language }, (request, options) => generate(chain, request, options));
      const said: string[] = [];
      for (let turn = 0; turn < 66; turn++) said.push((await npc.say(act)).content.text);
      const apart = Math.min(8, stock.size - 1);
      const early = said.filter((text, turn) => said.slice(Math.max(0, turn - apart), turn).includes(text));
      expect({ act, apart: apart > 0, early }).toEqual({ act, apart: true, early: [] });
    }
    const npc = createNpc(persona, { seed: "talk", language, knows: SLOTS_OF_A_TALK }, (request, options) =>
      generate(chain, request, options),
    );
    const heard = [
      "Hello",
      "Any news?",
      "有什么活儿干吗？",
      "Is it dangerous?",
      "你这个骗子！",
      "Where is it?",
      "买点什么",
      "Nice weather",
      "再见",
    ];
    const texts: string[] = [];
    for (let turn = 0; turn < 200; turn++) texts.push((await npc.hear(heard[turn % heard.length]!)).content.text);
    expect(texts.filter((text, turn) => text === texts[turn - 1])).toEqual([]);
  });
});
