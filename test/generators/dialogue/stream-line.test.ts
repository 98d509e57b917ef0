import { generate } from "../../../src/generator.ts";
import type { LineRequest } from "../../../src/generators/dialogue/dialogue.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { createTokenizer } from "../../../src/generators/dialogue/tokenizer.ts";
import { createRng } from "../../../src/rng.ts";
import { trainBytePairs } from "../../../src/train/byte-pairs.ts";
import { fakeLanguageModel } from "./fake-language-model.ts";
import { ASKABLE, smith, VILLAGE, villager } from "./requests.ts";

const vocabulary = trainBytePairs([["The lamp is lit. The door, is shut! 灯亮了。", 4]], { size: 330, frequent: 40, askable: ASKABLE });
const tokenizer = createTokenizer(vocabulary);
const request: LineRequest = { speaker: smith, act: "greet", language: "en" };

/** A model that goes on with one of `texts` that fits what is written, the earlier ones being likelier; else it ends. */
const reciter = (texts: readonly string[]) => {
  const lines = texts.map((text) => [...tokenizer.encode(text), tokenizer.end]);
  return fakeLanguageModel(
    (read) => {
      const said = read.slice(read.indexOf(tokenizer.say) + 1);
      const open = lines.map((line) => (said.every((token, i) => line[i] === token) ? line[said.length] : undefined));
      return Array.from({ length: tokenizer.size }, (_, token) => {
        const at = open.indexOf(token);
        return at >= 0 ? 40 - 15 * at : token === tokenizer.end ? 10 : -20;
      });
    },
    { ...vocabulary },
  );
};

async function shownBy(texts: readonly string[], asked: LineRequest = request) {
  const shown: string[] = [];
  const model = reciter(texts);
  const runs: number[] = [];
  const onText = (text: string) => {
    shown.push(text);
    runs.push(model.runs);
  };
  const line = await villager(model, { onText }).propose(asked, createRng(1));
  return { shown, runs, text: line.text };
}

describe("a line that is shown while it is written", () => {
  it("grows word by word, each time from what was shown, up to the whole line", async () => {
    const { shown, text } = await shownBy(["The lamp is lit."]);
    expect(shown).toEqual(["The", "The lamp", "The lamp is", "The lamp is lit", "The lamp is lit."]);
    expect(text).toBe("The lamp is lit.");
  });

  it("is there with its first word long before the last one is written", async () => {
    const { runs } = await shownBy(["The lamp is lit."]);
    expect(runs[0]).toBeLessThanOrEqual(1 + tokenizer.encode("The").length);
    expect(runs.at(-1)).toBeGreaterThan(2 * runs[0]!);
  });

  it("shows no word that the check refuses: it is taken back before it is seen, and another is written", async () => {
    const { shown, text } = await shownBy(["The lamp is mal.", "The lamp is lit."]);
    expect(shown.some((part) => part.includes("mal"))).toBe(false);
    expect(text).toBe("The lamp is lit.");
    for (const part of shown) expect(text.startsWith(part)).toBe(true);
  });

  it("is shown with its facts, in Chinese sign by sign", async () => {
    const english = await shownBy(["The lamp is lit, {player}."], { ...request, slots: { player: "Ada" } });
    expect(english.shown).toContain("The lamp is lit, Ada");
    expect(english.text).toBe("The lamp is lit, Ada.");
    const chinese = await shownBy(["灯亮了。"], { ...request, language: "zh" });
    expect(chinese.shown.length).toBeGreaterThan(1);
    expect(chinese.text).toBe("灯亮了。");
  });

  it("is another line, of the grammar, where every word is refused", async () => {
    const shown: string[] = [];
    const onText = (text: string) => void shown.push(text);
    const [m] = tokenizer.encode("m");
    const mumbler = fakeLanguageModel((read) => Array.from({ length: tokenizer.size }, (_, token) => (token === m && read.at(-1) !== tokenizer.say ? 40 : 0)), { ...vocabulary }); // prettier-ignore
    const made = await generate([villager(mumbler, { onText }), grammarLine(VILLAGE)], request, { seed: 1 });
    expect(made.provenance.generator).toBe("dialogue/grammar");
    expect(shown.join()).not.toMatch(/mm/);
  });

  it("cannot be searched for by beams, nor shown to what is no function", () => {
    expect(() => villager(reciter([]), { onText: () => {}, decoding: "beam" })).toThrow(/a beam search has no line to show before its end/);
    expect(() => villager(reciter([]), { onText: "box" as never })).toThrow(/options\.onText/);
  });
});
