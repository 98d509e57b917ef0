import type { Line } from "../../../src/content.ts";
import { readVoice } from "../../../src/generators/dialogue/formats/voice-text.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import type { LineRequest } from "../../../src/generators/dialogue/dialogue.ts";
import { dialogueIn } from "../../../src/generators/dialogue/kind.ts";
import { layered } from "../../../src/generators/dialogue/voice-pack.ts";
import { plainVoice } from "../../../src/generators/dialogue/plain-voice.ts";
import { createRng } from "../../../src/rng.ts";
import { fakeLanguageModel } from "./fake-language-model.ts";

const harbour = readVoice(
  "voice harbour\nlanguage en\nroles sailor cook\n= greet\nAhoy, [you].\n: formal\nWelcome aboard, [you].\n= warn\n: cook\nThe soup is hot, [you].\n= aside\nThe tide waits for nobody.",
);
const said = (request: Partial<LineRequest>, count = 60) => {
  const generator = grammarLine(harbour);
  const asked: LineRequest = { speaker: { name: "Jo", role: "sailor", mood: 0 }, act: "greet", language: "en", ...request };
  return Array.from({ length: count }, (_, i) => (generator.propose(asked, createRng(i)) as Line).text);
};

describe("a voice of one's own", () => {
  it("takes the place of the plain one where it has words that always fit", () => {
    for (const text of said({})) expect(text).toMatch(/^(Ahoy|Welcome aboard), |^Ahoy/);
  });

  it("says beside its own what the plain one says, as often as it wishes", () => {
    const share = (plain?: number) => {
      const generator = grammarLine(plain === undefined ? harbour : { ...harbour, plain });
      const asked: LineRequest = { speaker: { name: "Jo", role: "sailor", mood: 0 }, act: "greet", language: "en" };
      const lines = Array.from({ length: 200 }, (_, i) => (generator.propose(asked, createRng(i)) as Line).text);
      return lines.filter((text) => text.startsWith("Ahoy")).length / lines.length;
    };
    expect(share()).toBe(1);
    expect(share(0)).toBe(1);
    expect(share(0.05)).toBeLessThan(0.9);
    expect(share(1)).toBeLessThan(share(0.05));
    expect(() => grammarLine({ ...harbour, plain: 2 })).toThrow(/voice\.plain is 2/);
  });

  it("leaves out whom it speaks to, now and then, but for a formal speaker", () => {
    expect(new Set(said({}).map((text) => text.startsWith("Ahoy.")))).toEqual(new Set([true, false]));
    const formal = said({ speaker: { name: "Jo", role: "sailor", mood: 0, register: "formal" } });
    expect(formal.filter((text) => !/, |\?/.test(text))).toEqual([]);
  });

  it("adds to the plain one where it has words for some speakers only", () => {
    const cook = said({ act: "warn", speaker: { name: "Jo", role: "cook", mood: 0 } });
    expect(cook.some((text) => text.startsWith("The soup is hot"))).toBe(true);
    expect(cook.some((text) => !text.startsWith("The soup is hot"))).toBe(true);
    expect(said({ act: "warn" }).some((text) => text.startsWith("The soup is hot"))).toBe(false);
  });

  it("is filled up by the plain one: every act, every fact and the other language", () => {
    expect(said({ act: "promise", slots: { place: "the old pier" } }, 5)).toEqual(
      expect.arrayContaining([expect.stringContaining("the old pier")]),
    );
    expect(said({ act: "mourn", language: "zh" }, 5).every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
  });

  it("has its own roles, and none of the plain voice", () => {
    expect(() => said({ speaker: { name: "Jo", role: "smith", mood: 0 } })).toThrow(
      /request\.speaker\.role is "smith"\. Give one of sailor, cook/,
    );
    const conditions = Object.values(layered(harbour, plainVoice()).lines.en).flatMap((rule) => Object.keys(rule));
    expect(conditions.filter((condition) => condition.split(" ").includes("smith"))).toEqual([]);
  });

  it("speaks formally to whom it is told to", () => {
    const formal = said({ speaker: { name: "Jo", role: "sailor", mood: 0, register: "formal" } });
    expect(formal.some((text) => text.startsWith("Welcome aboard"))).toBe(true);
    expect(said({}).some((text) => text.startsWith("Welcome aboard"))).toBe(false);
  });

  it.each([
    ["no voice", null, /options\.voice|voice is null/],
    ["rules alone", plainVoice().lines, /voice\.name is undefined/],
    ["fragments that are no texts", { name: "a", roles: [], lines: { en: { greet: { "": [7] } } } }, /lines\.en\.greet/],
  ])("is refused by name: %s", (_, voice, message) => {
    expect(() => grammarLine(voice as never)).toThrow(message);
    expect(() => dialogueIn(voice as never)).toThrow(message);
  });
});

describe("the voices of the package", () => {
  it("let a network speak only the voice that it learned", () => {
    const { learned } = dialogueIn(harbour);
    const model = fakeLanguageModel(() => [], { voice: "lantern-village", vocabulary: [], merges: [] });
    expect(() => learned!["dialogue@1"]!(model)).toThrow(/"fake" learned the voice "lantern-village", not "harbour"/);
  });

  it("keep the village of lanterns apart from games of another setting", () => {
    const texts = Object.values(plainVoice().lines).flatMap((rules) => Object.values(rules).flatMap((rule) => Object.values(rule).flat()));
    expect(texts.filter((text) => /lamp|lantern|wick|灯/i.test(String(text)))).toEqual([]);
  });
});
