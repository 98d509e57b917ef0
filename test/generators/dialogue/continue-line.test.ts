import { generate } from "../../../src/generator.ts";
import { continueLine, varyLine } from "../../../src/generators/dialogue/continue-line.ts";
import type { LineRequest } from "../../../src/generators/dialogue/dialogue.ts";
import { createTokenizer } from "../../../src/generators/dialogue/tokenizer.ts";
import { createRng } from "../../../src/rng.ts";
import { trainBytePairs } from "../../../src/train/byte-pairs.ts";
import { fakeLanguageModel } from "./fake-language-model.ts";
import { ASKABLE, smith, VILLAGE } from "./requests.ts";

const vocabulary = trainBytePairs([["The lamp is lit. The door! 灯亮了。", 4]], { size: 340, frequent: 40, askable: ASKABLE });
const tokenizer = createTokenizer(vocabulary);
/** Goes on from whatever was begun with one of `endings`, all of them as likely. */
const endsWith = (...endings: string[]) => {
  const ways = endings.map((text) => [...tokenizer.encode(text), tokenizer.end]);
  return fakeLanguageModel((read) => {
    const said = read.slice(read.indexOf(tokenizer.say) + 1);
    const next = ways.map((way) => {
      for (let done = way.length - 1; done > 0; done--)
        if (way.slice(0, done).every((token, i) => said.at(i - done) === token)) return way[done]!;
      return way[0]!;
    });
    return Array.from({ length: tokenizer.size }, (_, token) => (next.includes(token) ? 20 : 0));
  }, vocabulary as never);
};
const request: LineRequest = { speaker: smith, act: "greet", language: "en" };
const options = { voice: VILLAGE };

describe("a line that a writer began", () => {
  it("goes on from its words, which stay as they are, also those that no voice knows", async () => {
    const made = await generate(continueLine(endsWith(" is lit."), "The zorp", options), request, { seed: 1 });
    expect(made.content.text).toBe("The zorp is lit.");
    expect(made.provenance.generator).toBe("dialogue/continue");
  });

  it("states the facts that are left, once", async () => {
    const asked: LineRequest = { ...request, act: "offer-quest", slots: { place: "Emberdeep", item: "bell rope" } };
    const { content } = await generate(continueLine(endsWith(" is the {item}."), "The {place}", options), asked, { seed: 1 });
    expect(content.text).toMatch(/^Emberdeep is the bell rope\.$/);
    await expect(generate(continueLine(endsWith(" is."), "The {foe}", options), asked, { seed: 1 })).rejects.toThrow(
      /only facts of the request, \{item\}, \{place\}/,
    );
  });

  it.each([
    ["a word that nobody knows", " sorpat.", /sorpat/],
    ["a name", " is Theodor.", /names "Theodor"/],
    ["a number", " is three.", /counts something/],
    ["nothing", ".", /does not go on/],
    ["more letters for the last word", "s is lit.", /does not go on/],
  ])("is not continued with %s", async (_, ending, why) => {
    await expect(generate(continueLine(endsWith(ending), "The lamp", options), request, { seed: 1 })).rejects.toThrow(why);
  });

  it("is given up where the network only guesses, and the error says so", async () => {
    const clueless = fakeLanguageModel(() => Array.from({ length: tokenizer.size }, () => 0), vocabulary as never);
    await expect(generate(continueLine(clueless, "The lamp", options), request, { seed: 1 })).rejects.toThrow(
      /no good way to go on after "The lamp"/,
    );
  });

  it("refuses a line that begins otherwise, an empty beginning and one that leaves no room", async () => {
    const lamp = continueLine(endsWith(" is lit."), "The lamp", options);
    const line = { speaker: "Bram", act: "greet", language: "en" as const, text: "The door is lit." };
    expect(lamp.check(line, request).map(({ code }) => code)).toEqual(["other-beginning"]);
    expect(() => continueLine(endsWith("."), " ", options)).toThrow(/begun is " "\. Give some words/);
    await expect(async () => continueLine(endsWith("."), "qzx ".repeat(40), options).propose(request, createRng(1))).rejects.toThrow(
      /at most \d+ tokens/,
    );
  });
});

describe("a line that is varied", () => {
  it("keeps some of its beginning and ends otherwise", async () => {
    const { content } = await generate(varyLine(endsWith(" is lit."), "The lamp was heavy, old friend.", options), request, { seed: 3 });
    expect(content.text).toMatch(/^The lamp.* is lit\.$/);
  });

  it("is never the line itself", async () => {
    const same = varyLine(endsWith(" lamp is lit."), "The lamp is lit.", options);
    const line = { speaker: "Bram", act: "greet", language: "en" as const, text: "The lamp is lit." };
    expect(same.check(line, request).map(({ code }) => code)).toEqual(["repeated"]);
  });
});
