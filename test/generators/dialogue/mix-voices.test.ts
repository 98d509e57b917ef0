import type { Line } from "../../../src/content.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { languageLine } from "../../../src/generators/dialogue/language-line.ts";
import { mixVoices } from "../../../src/generators/dialogue/mix-voices.ts";
import { createTokenizer } from "../../../src/generators/dialogue/tokenizer.ts";
import { createRng } from "../../../src/rng.ts";
import { trainBytePairs } from "../../../src/train/byte-pairs.ts";
import { fakeLanguageModel } from "./fake-language-model.ts";

const harbour = {
  name: "harbour",
  roles: ["sailor", "smith"],
  lines: { en: { greet: { "": ["The tide is in."], sailor: ["The rope is wet."] } } },
};
const tower = {
  name: "tower",
  roles: ["wizard"],
  lines: { en: { greet: { "": ["The book is open."] } }, zh: { greet: { "": ["书开了。"] } } },
};
const mixed = mixVoices([harbour, tower]);
const request = { speaker: { name: "Bo", role: "wizard", mood: 0 }, act: "greet", language: "en" } as const;

describe("a mixture of voices", () => {
  it("has the roles and the lines of all of them, each language that one of them has", () => {
    expect(mixed.name).toBe("harbour+tower");
    expect(mixed.roles).toEqual(["sailor", "smith", "wizard"]);
    const said = new Set(
      Array.from({ length: 40 }, (_, seed) => (grammarLine(mixed).propose(request, createRng(seed)) as Line).text.split(/(?<=\.)/)[0]),
    );
    expect(said).toEqual(new Set(["The tide is in.", "The book is open."]));
    expect((grammarLine(mixed).propose({ ...request, language: "zh" }, createRng(1)) as Line).text).toMatch(/^书开了。/);
  });

  it("is of two voices or more, of different names", () => {
    expect(() => mixVoices([harbour])).toThrow(/two or more voices/);
    expect(() => mixVoices([harbour, harbour])).toThrow(/two or more voices/);
    expect(() => mixVoices([harbour, 5 as never])).toThrow(/voices\[1\]/);
  });

  it("is asked of a network that learned them as all at once: what both would say wins", async () => {
    const askable = { acts: ["greet"], roles: mixed.roles, voices: ["harbour", "tower"] };
    const vocabulary = trainBytePairs([["The tide is in. The book is open.", 4]], { size: 360, frequent: 40, askable });
    const tokenizer = createTokenizer(vocabulary);
    const lines = ["The tide is in.", "The book is open.", "The book is in."].map((text) => [...tokenizer.encode(text), tokenizer.end]);
    // One voice likes the first line best, the other the second; the third is liked by both. Rows are told apart by their prompts.
    const model = fakeLanguageModel(
      (read) => {
        const liked = read.includes(tokenizer.special("<voice:harbour>")) ? [9, 0, 7] : [0, 9, 7];
        const said = read.slice(read.indexOf(tokenizer.say) + 1);
        return Array.from({ length: tokenizer.size }, (_, token) =>
          Math.max(
            -9,
            ...lines.map((line, at) => (said.every((one, i) => line[i] === one) && line[said.length] === token ? liked[at]! : -9)),
          ),
        );
      },
      { ...vocabulary, voices: ["harbour", "tower"] },
    );
    const greedy = { temperature: 0, candidates: 3 };
    const said = async (voice: typeof mixed) => (await languageLine(model, { voice, ...greedy }).propose(request, createRng(1))).text;
    expect(await said(mixed)).toBe("The book is in.");
    expect(
      (
        await languageLine(model, { voice: harbour, ...greedy }).propose(
          { ...request, speaker: { ...request.speaker, role: "smith" } },
          createRng(1),
        )
      ).text,
    ).toBe("The tide is in.");
    expect(await said(tower)).toBe("The book is open.");
    expect(() => languageLine(model, { voice: mixVoices([harbour, { ...tower, name: "cave" }]) })).toThrow(
      /learned the voice "harbour", "tower"/,
    );
  });
});
