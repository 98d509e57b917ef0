import { readFileSync } from "node:fs";
import { INTENTS_CONTRACT, intentByWords, understandBy } from "../../../src/generators/dialogue/understand.ts";
import { answerFor } from "../../../src/generators/dialogue/answer.ts";
import { NEW_MIND } from "../../../src/generators/dialogue/mind.ts";
import type { Model } from "../../../src/model.ts";
import { shippedModel } from "../../../src/tools/shipped-model.ts";

const pairsOf = (file: string) =>
  readFileSync(`test/fixtures/${file}`, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split("\t") as [string, string]);

/** Written before anything was learnt, and no sentence that is learnt from. */
const SAID = pairsOf("intents.txt");
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

describe("what players want, as the network hears it", () => {
  let model: Model;
  let heard: { readonly intent: string; readonly text: string; readonly as: string }[];
  beforeAll(async () => {
    model = await shippedModel("dialogue-intents");
    const understand = understandBy(model);
    heard = [];
    for (const [intent, text] of SAID) heard.push({ intent, text, as: await understand(text) });
  });
  afterAll(() => model.dispose());
  const right = (fits: (one: (typeof heard)[number]) => boolean): number => {
    const those = heard.filter(fits);
    return those.filter(({ intent, as }) => intent === as).length / those.length;
  };

  it("is right for so many of four hundred sentences that it has never seen, in both languages", () => {
    expect(SAID.length).toBeGreaterThanOrEqual(400);
    expect(right(() => true)).toBeGreaterThan(0.85);
    expect(right(({ text }) => !isChinese(text))).toBeGreaterThan(0.85);
    expect(right(({ text }) => isChinese(text))).toBeGreaterThan(0.85);
  });

  it("is about as often right for sentences that were written after it had learnt", async () => {
    const understand = understandBy(model);
    const later = pairsOf("intents-later.txt");
    let fits = 0;
    for (const [intent, text] of later) if ((await understand(text)) === intent) fits++;
    expect(fits / later.length).toBeGreaterThan(0.8);
  });

  it("is right for so many of four hundred plain ones that were written without a look at what it learns from, and notices what is no matter of a game", async () => {
    const understand = understandBy(model);
    const plain = pairsOf("intents-plain.txt");
    const right = { all: 0, unclear: 0 };
    for (const [intent, text] of plain) {
      const fits = (await understand(text)) === intent;
      if (fits) right.all++;
      if (fits && intent === "unclear") right.unclear++;
    }
    expect(plain.length).toBeGreaterThanOrEqual(400);
    expect(right.all / plain.length).toBeGreaterThanOrEqual(0.85);
    expect(right.unclear / plain.filter(([intent]) => intent === "unclear").length).toBeGreaterThan(0.8);
  });

  it("has learnt from none of these sentences", () => {
    const all = ["intents.txt", "intents-later.txt", "intents-plain.txt"].flatMap(pairsOf);
    const tests = new Set(all.map(([, text]) => lettersOf(text)));
    const learnt = ["en", "zh"].flatMap((language) =>
      readFileSync(`src/generators/dialogue/heard/heard.${language}.txt`, "utf8").split("\n"),
    );
    expect(learnt.filter((text) => text !== "" && tests.has(lettersOf(text)))).toEqual([]);
  });

  it("is far more often right than the rules alone", () => {
    const byWords = SAID.filter(([intent, text]) => intentByWords(text) === intent).length / SAID.length;
    expect(right(() => true)).toBeGreaterThan(2 * byWords);
  });

  it("is nothing, where no villager has an answer", () => {
    expect(right(({ intent }) => intent === "unclear")).toBeGreaterThan(0.8);
  });

  it("leads to the right answer for the sentences that the rules were written for", async () => {
    const understand = understandBy(model);
    const situation = { mind: NEW_MIND };
    const wrong: string[] = [];
    const known = pairsOf("heard.txt");
    for (const [act, text] of known) {
      const answer = answerFor(await understand(text), 0, situation);
      if (answer !== act) wrong.push(`${act}: ${text} -> ${answer}`);
    }
    expect(wrong.length / known.length).toBeLessThan(0.15);
  });

  it.each([
    ["I don't hate you.", "insult"],
    ["You are not a fool.", "insult"],
    ["I don't want to buy anything.", "trade"],
    ["I am not looking for work.", "work"],
    ["I didn't steal your purse.", "accusation"],
    ["我不讨厌你。", "insult"],
    ["我不想买东西。", "trade"],
    ["我不是来找活干的。", "work"],
  ])("hears what is denied: %s is no %s", async (text, intent) => {
    expect(await understandBy(model)(text)).not.toBe(intent);
  });

  it("falls back on the rules where it knows nothing, and refuses another model", async () => {
    expect(await understandBy(model)("…")).toBe(intentByWords("…"));
    const other = { ...model, manifest: { ...model.manifest, contract: "level-room@1" } };
    expect(() => understandBy(other)).toThrow(INTENTS_CONTRACT);
    expect(() => understandBy(undefined as never)).toThrow(/model/);
  });
});
