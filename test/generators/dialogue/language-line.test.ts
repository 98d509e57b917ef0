import type { Line } from "../../../src/content.ts";
import { AigcError, AbortError } from "../../../src/errors.ts";
import { generate } from "../../../src/generator.ts";
import type { LineRequest } from "../../../src/generators/dialogue/dialogue.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { languageLine, type LanguageOptions } from "../../../src/generators/dialogue/language-line.ts";
import { createTokenizer } from "../../../src/generators/dialogue/tokenizer.ts";
import { createRng } from "../../../src/rng.ts";
import { trainBytePairs } from "../../../src/train/byte-pairs.ts";
import { fakeLanguageModel } from "./fake-language-model.ts";
import { smith } from "./requests.ts";

const vocabulary = trainBytePairs([["The lamp is lit. The lamp! 灯亮了。", 4]], { size: 340, frequent: 40 });
const tokenizer = createTokenizer(vocabulary);
const details = { ...vocabulary };

/** A model that has no idea: every token is as likely as the other. */
const clueless = () => fakeLanguageModel(() => Array.from({ length: tokenizer.size }, () => 0), details);
/** A model that wants to say `text`, whatever it was asked. */
const stubborn = (text: string) => {
  const tokens = [...tokenizer.encode(text), tokenizer.end];
  return fakeLanguageModel((read) => {
    const said = read.length - 1 - read.indexOf(tokenizer.say);
    return Array.from({ length: tokenizer.size }, (_, token) => (token === tokens[said] ? 30 : 0));
  }, details);
};
const request: LineRequest = { speaker: smith, act: "greet", language: "en" };

describe("the language line", () => {
  it("takes what the model wants to say, and gives its name", async () => {
    const made = await generate([languageLine(stubborn("The lamp is lit.")), grammarLine()], request, { seed: 1 });
    expect(made.content.text).toBe("The lamp is lit.");
    expect(made.provenance).toMatchObject({ generator: "dialogue/language", model: { name: "fake", sha256: "f".repeat(64) } });
  });

  it("gives way to the grammar when the model writes nonsense, and the papers say why", async () => {
    const made = await generate([languageLine(stubborn("mal til pih")), grammarLine()], request, { seed: 1 });
    expect(made.provenance.generator).toBe("dialogue/grammar");
    expect(made.provenance.skipped![0]!.reason).toMatch(/not a word of the lexicon/);
  });

  it("gives way when the model fails", async () => {
    const broken = { ...clueless(), run: () => Promise.reject(new AigcError("not-finite", "dialogue", "NaN.")) };
    const made = await generate([languageLine(broken), grammarLine()], request, { seed: 1 });
    expect(made.provenance.generator).toBe("dialogue/grammar");
  });

  it("does not say again what was said lately, if it can say something else", async () => {
    const two = (read: readonly number[]) => {
      const said = read.slice(read.indexOf(tokenizer.say) + 1);
      const lines = ["The lamp is lit.", "The lamp!"].map((text) => [...tokenizer.encode(text), tokenizer.end]);
      const open = lines.filter((line) => said.every((token, i) => line[i] === token)).map((line) => line[said.length]!);
      return Array.from({ length: tokenizer.size }, (_, token) => (open.includes(token) ? 20 : 0));
    };
    const generator = languageLine(fakeLanguageModel(two, details), { candidates: 16, temperature: 1 });
    for (let i = 0; i < 10; i++) {
      const made = await generator.propose({ ...request, recent: ["The lamp is lit."] }, createRng(i));
      expect(made.text).toBe("The lamp!");
    }
  });

  it("ends early when nobody waits any more", async () => {
    await expect(generate(languageLine(clueless()), request, { seed: 1, signal: { aborted: true } })).rejects.toThrow(AbortError);
    const controller = new AbortController();
    const model = clueless();
    const waiting = languageLine(model).propose(request, createRng(1), controller.signal) as Promise<Line>;
    controller.abort();
    await expect(waiting).rejects.toThrow(AbortError);
    expect(model.runs).toBeLessThan(4);
  });

  it.each<[string, LanguageOptions, RegExp]>([
    ["an unknown decoding", { decoding: "guess" as "beam" }, /options\.decoding is "guess"\. Give one of sample, beam/],
    ["no candidates", { candidates: 0 }, /candidates is 0.*1 to 32/],
    ["too many beams", { beams: 99 }, /beams is 99.*1 to 16/],
    ["a temperature that is no number", { temperature: Number.NaN }, /temperature is NaN/],
    ["half a topK", { topK: 0.5 }, /topK is 0.5/],
    ["no topP", { topP: 0 }, /topP is 0/],
  ])("refuses %s", (_, options, message) => {
    expect(() => languageLine(clueless(), options)).toThrow(message);
  });

  it("refuses a model of another contract, or one without its vocabulary, naming the command that retrains", () => {
    const foreign = clueless();
    expect(() => languageLine({ ...foreign, manifest: { ...foreign.manifest, contract: "skirmish@1" } })).toThrow(
      /"skirmish@1".*train dialogue/,
    );
    expect(() => languageLine(fakeLanguageModel(() => []))).toThrow(/no vocabulary.*train dialogue/);
    expect(() => languageLine(fakeLanguageModel(() => [], { vocabulary: ["a"], merges: [] }))).toThrow(/does not belong.*train dialogue/);
  });

  it("refuses what the grammar refuses", async () => {
    await expect(async () => languageLine(clueless()).propose({ ...request, act: "sing" }, createRng(1))).rejects.toThrow(
      /request\.act is "sing"/,
    );
  });
});
