import * as fc from "fast-check";
import { AigcError } from "../../../src/errors.ts";
import { LANGUAGES } from "../../../src/generators/dialogue/dialogue.ts";
import { baseVocabulary, createTokenizer, splitWords, specialTokens } from "../../../src/generators/dialogue/tokenizer.ts";
import { trainBytePairs } from "../../../src/train/byte-pairs.ts";
import { ASKABLE } from "./requests.ts";

const texts: [string, number][] = [
  ["the lamp and the lantern in the dark", 5],
  ["The lamp of {player} is lit, the lantern is not.", 3],
  ["灯亮了，灯下坐。", 4],
];
const vocabulary = trainBytePairs(texts, { size: 400, frequent: 60, askable: ASKABLE, characters: "é" });
const tokenizer = createTokenizer(vocabulary);

describe("the tokenizer", () => {
  it("gives every string back as it was, known characters or not, half pairs too", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.string({ unit: "grapheme" }),
          fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
        ),
        (text) => {
          expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
    for (const text of ["", "the lamp", "{player}", "{player", "<end>", "<act:greet>", "\uD83D", "🏮灯é", "{nobody}"]) {
      expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
    }
  });

  it("splits into words that are the text again", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => expect(splitWords(text).join("")).toBe(text)));
  });

  it("never makes a control token out of text, and makes one token of a slot", () => {
    expect(tokenizer.encode("<end><say>").every((token) => token >= specialTokens(ASKABLE).length)).toBe(true);
    expect(tokenizer.encode("{player}")).toEqual([tokenizer.special("{player}")]);
    expect(tokenizer.decode([tokenizer.end, ...tokenizer.encode("lamp"), tokenizer.say])).toBe("lamp");
  });

  it("needs fewer tokens for what it was trained on than there are characters", () => {
    expect(tokenizer.encode("the lantern").length).toBeLessThan(4);
  });

  it("lets a line hold slots, the end and text, but no prompt tokens, no bare bytes, and nothing of the other language", () => {
    for (const language of LANGUAGES) {
      expect(tokenizer.isUnspeakable(tokenizer.say, language)).toBe(true);
      expect(tokenizer.isUnspeakable(tokenizer.special("<zh>"), language)).toBe(true);
      expect(tokenizer.isUnspeakable(specialTokens(ASKABLE).length + 200, language)).toBe(true);
      expect(tokenizer.isUnspeakable(tokenizer.end, language)).toBe(false);
      expect(tokenizer.isUnspeakable(tokenizer.special("{foe}"), language)).toBe(false);
    }
    expect(tokenizer.encode("the lamp.").some((token) => tokenizer.isUnspeakable(token, "en"))).toBe(false);
    expect(tokenizer.encode("灯亮了。").some((token) => tokenizer.isUnspeakable(token, "zh"))).toBe(false);
    expect(tokenizer.encode("灯").every((token) => tokenizer.isUnspeakable(token, "en"))).toBe(true);
    expect(tokenizer.encode("lamp").every((token) => tokenizer.isUnspeakable(token, "zh"))).toBe(true);
  });

  it("turns broken bytes into the replacement character", () => {
    const byte = (value: number) => specialTokens(ASKABLE).length + value;
    expect(tokenizer.decode([byte(0xe7), byte(0x41), byte(0x80)])).toBe("\uFFFDA\uFFFD");
    expect(tokenizer.decode([byte(0xf7), byte(0xbf), byte(0xbf), byte(0xbf)])).toBe("\uFFFD\uFFFD\uFFFD\uFFFD");
  });

  it("refuses a vocabulary that is not whole, and a token that is not there", () => {
    expect(() => createTokenizer({ vocabulary: baseVocabulary(ASKABLE).slice(3), merges: [] })).toThrow(AigcError);
    expect(() => createTokenizer({ vocabulary: baseVocabulary(ASKABLE), merges: [1] })).toThrow(/does not belong/);
    expect(() => tokenizer.special("<act:sing>")).toThrow(/no token "<act:sing>"/);
  });
});

describe("byte-pair training", () => {
  it("merges the most frequent pair first, ties by id, and is the same each time", () => {
    expect(trainBytePairs(texts, { size: 400, frequent: 60, askable: ASKABLE, characters: "é" })).toEqual(vocabulary);
    const [left, right] = vocabulary.merges;
    expect(vocabulary.vocabulary[left!]! + vocabulary.vocabulary[right!]!).toBe("he");
  });

  it("stops when nothing comes twice, and keeps within its size", () => {
    expect(vocabulary.vocabulary.length).toBeLessThanOrEqual(400);
    const little = trainBytePairs([["ab", 1]], { size: 1000, frequent: 10, askable: ASKABLE });
    expect(little.merges).toEqual([]);
    expect(little.vocabulary.length).toBe(baseVocabulary(ASKABLE).length + 2);
  });

  it("has the characters it was told to have, and of the others the frequent ones", () => {
    expect(vocabulary.vocabulary).toContain("é");
    const few = trainBytePairs(texts, { size: 1000, frequent: 3, askable: ASKABLE });
    const characters = few.vocabulary.slice(baseVocabulary(ASKABLE).length, few.vocabulary.length - few.merges.length / 2);
    expect([...characters].sort()).toEqual([" ", "e", "t"]);
  });
});
