import type { Line } from "../../../src/content.ts";
import { AigcError, AbortError } from "../../../src/errors.ts";
import { generate } from "../../../src/generator.ts";
import type { LineRequest } from "../../../src/generators/dialogue/dialogue.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import type { LanguageOptions } from "../../../src/generators/dialogue/line-network.ts";
import { createTokenizer } from "../../../src/generators/dialogue/tokenizer.ts";
import { createRng } from "../../../src/rng.ts";
import { trainBytePairs } from "../../../src/train/byte-pairs.ts";
import { fakeLanguageModel } from "./fake-language-model.ts";
import { ASKABLE, smith, VILLAGE, villager } from "./requests.ts";

const vocabulary = trainBytePairs([["The lamp is lit. The lamp! 灯亮了。", 4]], { size: 340, frequent: 40, askable: ASKABLE });
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

describe("what a language model learned over", () => {
  /** A vocabulary of another version: tokens gone or new, in another order. */
  const other = (change: (specials: readonly string[]) => readonly string[]) => {
    const bytes = vocabulary.vocabulary.indexOf("<0x00>");
    const specials = change(vocabulary.vocabulary.slice(0, bytes));
    const moved = specials.length - bytes;
    return { vocabulary: [...specials, ...vocabulary.vocabulary.slice(bytes)], merges: vocabulary.merges.map((id) => id + moved) };
  };
  const saying = (words: ReturnType<typeof other>, text: string) => {
    const own = createTokenizer(words);
    const tokens = [...own.encode(text), own.end];
    const model = fakeLanguageModel((read) => {
      const said = read.length - 1 - read.indexOf(own.say);
      return Array.from({ length: own.size }, (_, token) => (token === tokens[said] ? 30 : 0));
    }, words);
    return villager(model);
  };

  it.each([
    ["fewer", (specials: readonly string[]) => specials.filter((token) => !/bard|lament|weather|price/.test(token))],
    ["more", (specials: readonly string[]) => ["<act:haggle>", ...specials, "<role:bard>", "{weather}"]],
    ["the same in another order", (specials: readonly string[]) => specials.toReversed()],
  ])("is read from its vocabulary, which may have %s", async (_, change) => {
    const words = other(change);
    const own = createTokenizer(words);
    const text = "The lamp {player} is lit. 灯亮了。é";
    expect(own.decode(own.encode(text))).toBe(text);
    const made = await generate(saying(words, "The lamp is lit."), request, { seed: 1 });
    expect(made.content.text).toBe("The lamp is lit.");
    const about = await saying(words, "The lamp is lit {player}.").propose({ ...request, slots: { player: "Ada" } }, createRng(1));
    expect(about.text).toBe("The lamp is lit Ada.");
  });

  it.each<[string, RegExp, Partial<LineRequest>]>([
    ["an act", /^<act:greet>$/, {}],
    ["a role", /^<role:smith>$/, {}],
    ["a mood", /^<mood:\+>$/, { speaker: { ...smith, mood: 1 } }],
    ["a language", /^<zh>$/, { language: "zh" }],
    ["a fact", /^\{player\}$/, { slots: { player: "Ada" } }],
  ])("leaves %s that it has not learned to the next in the chain, and says which", async (_, token, wanted) => {
    const generator = saying(
      other((specials) => specials.filter((special) => !token.test(special))),
      "The lamp is lit.",
    );
    const { provenance } = await generate([generator, grammarLine(VILLAGE)], { ...request, ...wanted }, { seed: 1 });
    expect(provenance.generator).toBe("dialogue/grammar");
    expect(provenance.skipped).toEqual([
      { generator: "dialogue/language", reason: expect.stringMatching(/there is no token ".*" in what the network has learned/) },
    ]);
  });

  it.each([
    ["no end", "<end>"],
    ["no beginning", "<say>"],
    ["a byte missing", "<0x41>"],
  ])("is refused where its vocabulary has %s", (_, token) => {
    const words = { ...vocabulary, vocabulary: vocabulary.vocabulary.filter((one) => one !== token) };
    expect(() => villager(fakeLanguageModel(() => [], words))).toThrow(/does not belong/);
  });
});

describe("the language line", () => {
  it("takes what the model wants to say, and gives its name", async () => {
    const made = await generate([villager(stubborn("The lamp is lit.")), grammarLine(VILLAGE)], request, { seed: 1 });
    expect(made.content.text).toBe("The lamp is lit.");
    expect(made.provenance).toMatchObject({ generator: "dialogue/language", model: { name: "fake", sha256: "f".repeat(64) } });
  });

  it("gives way to the grammar when the model writes nonsense, and the papers say why", async () => {
    const made = await generate([villager(stubborn("mal til pih")), grammarLine(VILLAGE)], request, { seed: 1 });
    expect(made.provenance.generator).toBe("dialogue/grammar");
    expect(made.provenance.skipped![0]!.reason).toMatch(/not a word of the lexicon/);
  });

  it("gives way when the model fails", async () => {
    const broken = { ...clueless(), run: () => Promise.reject(new AigcError("not-finite", "dialogue", "NaN.")) };
    const made = await generate([villager(broken), grammarLine(VILLAGE)], request, { seed: 1 });
    expect(made.provenance.generator).toBe("dialogue/grammar");
  });

  it("does not say again what was said lately, if it can say something else", async () => {
    const two = (read: readonly number[]) => {
      const said = read.slice(read.indexOf(tokenizer.say) + 1);
      const lines = ["The lamp is lit.", "The lamp!"].map((text) => [...tokenizer.encode(text), tokenizer.end]);
      const open = lines.filter((line) => said.every((token, i) => line[i] === token)).map((line) => line[said.length]!);
      return Array.from({ length: tokenizer.size }, (_, token) => (open.includes(token) ? 20 : 0));
    };
    const generator = villager(fakeLanguageModel(two, details), { candidates: 16, temperature: 1 });
    for (let i = 0; i < 10; i++) {
      const made = await generator.propose({ ...request, recent: ["The lamp is lit."] }, createRng(i));
      expect(made.text).toBe("The lamp!");
    }
  });

  it("of one's own lines says none of them word for word, and nothing that is unlikely: the grammar answers", async () => {
    const own = (model: ReturnType<typeof stubborn>) =>
      villager({ ...model, manifest: { ...model.manifest, details: { ...details, own: true } } });
    const made = (model: ReturnType<typeof stubborn>) => generate([own(model), grammarLine(VILLAGE)], request, { seed: 1 });
    expect((await made(stubborn("The lamp is lit."))).provenance.generator).toBe("dialogue/language");
    const voice = { ...VILLAGE, lines: { en: { ...VILLAGE.lines.en, boast: { "": ["The lamp is lit."] } } } };
    const copying = stubborn("The lamp is lit.");
    const parrot = villager({ ...copying, manifest: { ...copying.manifest, details: { ...details, own: true } } }, { voice });
    const fallen = await generate([parrot, grammarLine(VILLAGE)], request, { seed: 1 });
    expect(fallen.provenance.skipped![0]!.reason).toMatch(/no new line that is likely enough/);
    expect((await made(clueless())).provenance.generator).toBe("dialogue/grammar");
  });

  it("ends early when nobody waits any more", async () => {
    await expect(generate(villager(clueless()), request, { seed: 1, signal: { aborted: true } })).rejects.toThrow(AbortError);
    const controller = new AbortController();
    const model = clueless();
    const waiting = villager(model).propose(request, createRng(1), controller.signal) as Promise<Line>;
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
    expect(() => villager(clueless(), options)).toThrow(message);
  });

  it("refuses a model of another contract, or one without its vocabulary, naming the command that retrains", () => {
    const foreign = clueless();
    expect(() => villager({ ...foreign, manifest: { ...foreign.manifest, contract: "skirmish@1" } })).toThrow(
      /"skirmish@1".*train dialogue/,
    );
    expect(() => villager(fakeLanguageModel(() => []))).toThrow(/no vocabulary.*train dialogue/);
    expect(() => villager(fakeLanguageModel(() => [], { vocabulary: ["a"], merges: [] }))).toThrow(/does not belong.*train dialogue/);
  });

  it("refuses what the grammar refuses", async () => {
    await expect(async () => villager(clueless()).propose({ ...request, act: "sing" }, createRng(1))).rejects.toThrow(
      /request\.act is "sing"/,
    );
  });
});
