import * as fc from "fast-check";
import { generate } from "../../../src/generator.ts";
import { shortText, TEXT_FORMS, TEXT_SLOTS, type ShortText, type TextForm } from "../../../src/generators/dialogue/short-text.ts";
import { ACTS } from "../../../src/generators/dialogue/dialogue.ts";
import { plainVoice } from "../../../src/generators/dialogue/plain-voice.ts";
import { createTokenizer } from "../../../src/generators/dialogue/tokenizer.ts";
import { trainBytePairs } from "../../../src/train/byte-pairs.ts";
import { fakeLanguageModel } from "./fake-language-model.ts";
import { createRng } from "../../../src/rng.ts";
import { keepsGeneratorPromises } from "../../contracts/generator.ts";

const FACTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { player: "Ada", npc: "Old Marrow", item: "iron lantern", place: "the old mine", foe: "cave rats", price: "12 coins" },
  zh: { player: "阿达", npc: "老马", item: "铁灯笼", place: "旧矿", foe: "洞鼠", price: "12枚钱" },
};
const written = async (form: TextForm, language: "en" | "zh", seed: string | number, slots = {}): Promise<ShortText> =>
  (await generate(shortText(), { form, language, slots }, { seed, attempts: 1 })).content;

keepsGeneratorPromises("dialogue/texts", shortText, [
  { form: "letter", language: "en", slots: { player: "Ada", item: "iron lantern" } },
  { form: "poem", language: "zh" },
]);

describe("a short text", () => {
  it("says each fact exactly once, whatever the form and the facts", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...TEXT_FORMS),
        fc.constantFrom("en" as const, "zh" as const),
        fc.nat(),
        fc.nat(),
        async (form, language, which, seed) => {
          const slots = Object.fromEntries(
            TEXT_SLOTS[form].filter((_, bit) => (which >> bit) & 1).map((slot) => [slot, FACTS[language]![slot]!]),
          );
          const { title = "", lines } = await written(form, language, seed, slots);
          const whole = [title, ...lines].join("\n").toLowerCase();
          for (const fact of Object.values(slots)) expect(whole.split(fact.toLowerCase())).toHaveLength(2);
          expect(whole).not.toMatch(/[{}[\]]/);
        },
      ),
    );
  });

  it("differs from seed to seed, in both languages", async () => {
    for (const form of TEXT_FORMS)
      for (const language of ["en", "zh"] as const) {
        const all = new Set<string>();
        for (let seed = 0; seed < 30; seed++) all.add((await written(form, language, seed)).lines.join("\n"));
        expect({ form, language, different: all.size >= 27 }).toEqual({ form, language, different: true });
      }
  });

  it("has the shape of its form: a letter a greeting and a name, a poem four lines", async () => {
    const letter = await written("letter", "en", 1, { player: "Ada", npc: "Wick" });
    expect(letter.lines[0]).toMatch(/Ada/);
    expect(letter.lines.at(-1)).toMatch(/Wick$/);
    for (let seed = 0; seed < 10; seed++) {
      expect((await written("poem", "zh", seed)).lines.map((line) => line.length)).toEqual([8, 8, 8, 8]);
      expect((await written("poem", "en", seed)).lines).toHaveLength(4);
    }
  });

  it("never says a sentence twice", async () => {
    for (let seed = 0; seed < 50; seed++) {
      const sentences = (await written("page", "en", seed)).lines.join(" ").split(/(?<=\.) /);
      expect(new Set(sentences).size).toBe(sentences.length);
    }
  });

  it("is found wanting where a fact is missing, twice, or another text was asked", () => {
    const maker = shortText();
    const asked = { form: "rumour", language: "en", slots: { place: "Emberdeep" } } as const;
    const codes = (lines: string[], form: TextForm = "rumour") =>
      maker.check({ form, language: "en", lines }, asked).map(({ code }) => code);
    expect(codes(["A light in Emberdeep."])).toEqual([]);
    expect(codes(["A light."])).toEqual(["fact-missing"]);
    expect(codes(["Emberdeep, Emberdeep."])).toEqual(["fact-twice"]);
    expect(codes(["A {light} in Emberdeep."])).toEqual(["markup"]);
    expect(codes(["Emberdeep."], "poem")).toEqual(["other"]);
  });

  it("refuses facts that the form has no use for, and forms that there are not", () => {
    const propose = (request: object) => () => shortText().propose(request as never, createRng(1));
    expect(propose({ form: "poem", language: "en", slots: { price: "12 coins" } })).toThrow(/request\.slots\.price.*player, npc, place/);
    expect(propose({ form: "novel", language: "en" })).toThrow(/request\.form is "novel"/);
    expect(propose({ form: "poem", language: "en", slots: { place: "" } })).toThrow(/slot "place" is empty/);
  });
});

describe("a short text whose sentences a network writes", () => {
  const vocabulary = trainBytePairs([["They say the door is shut. 灯亮了。", 4]], {
    size: 340,
    frequent: 40,
    askable: { acts: ACTS, roles: plainVoice().roles },
  });
  const tokenizer = createTokenizer(vocabulary);
  /** Says one line with all its facts, whatever it is asked. */
  const speaker = (text: string) =>
    fakeLanguageModel(
      (read) => {
        const owed = read.slice(0, read.indexOf(tokenizer.say)).filter((token) => tokenizer.slots.includes(token));
        const tokens = [...owed.flatMap((slot) => [slot, ...tokenizer.encode(" ")]), ...tokenizer.encode(text), tokenizer.end];
        return Array.from({ length: tokenizer.size }, (_, token) =>
          token === tokens[read.length - 1 - read.indexOf(tokenizer.say)] ? 30 : 0,
        );
      },
      { ...vocabulary, voices: ["plain"] },
    );
  const asked = { form: "rumour", language: "en", slots: { npc: "Wick", place: "Emberdeep" } } as const;

  it("has them where they could be said aloud, each once, and each fact once", async () => {
    const { content, provenance } = await generate(shortText({ model: speaker("say the door is shut.") }), asked, { seed: 1 });
    expect(content.lines[0]!.match(/say the door is shut/g)).toHaveLength(1);
    for (const fact of ["Wick", "Emberdeep"]) expect(content.lines[0]!.split(fact)).toHaveLength(2);
    expect(provenance.model).toMatchObject({ name: "fake" });
  });

  it("has the hand-written ones where the network has none that passes the check, and in poems", async () => {
    const network = { model: speaker("mal mal.") };
    for (const request of [asked, { form: "poem", language: "en" }] as const)
      expect((await generate(shortText(network), request, { seed: 1 })).content).toEqual(
        (await generate(shortText(), request, { seed: 1 })).content,
      );
  });

  it("refuses what is no model", () => {
    expect(() => shortText({ model: 5 as never })).toThrow(/network\.model/);
  });
});
