import { createTokenizer } from "../../../../src/generators/dialogue/tokenizer.ts";
import { grownVocabulary } from "../../../../src/generators/dialogue/tools/grown-vocabulary.ts";
import { trainBytePairs } from "../../../../src/train/byte-pairs.ts";
import { ASKABLE } from "../requests.ts";

const before = trainBytePairs([["The lamp is lit. The lamp! 灯亮了。", 4]], { size: 340, frequent: 40, askable: ASKABLE });
const size = before.vocabulary.length;
/** Row (column) i is i, so that what has moved shows. */
const weights = {
  token: { shape: [size, 2], data: Float32Array.from({ length: 2 * size }, (_, i) => i >> 1) },
  head: { shape: [2, size], data: Float32Array.from({ length: 2 * size }, (_, i) => i % size) },
};
const grown = grownVocabulary(before, weights, ["<role:smith>", "<role:captain>", "<register:formal>"], ["T", "船"]);

describe("a vocabulary that grows", () => {
  const [old, now] = [createTokenizer(before), createTokenizer(grown.vocabulary)];

  it("has the new roles and characters, once, and the old ones", () => {
    expect(grown.vocabulary.vocabulary).toHaveLength(size + 3);
    expect(now.knows("<role:captain>")).toBe(true);
    expect(old.knows("<role:captain>")).toBe(false);
    expect(now.encode("船")).toHaveLength(1);
    expect(now.decode(now.encode("The {place} 船 is lit. é"))).toBe("The {place} 船 is lit. é");
  });

  it("cuts old text into the same tokens, with the weights they had", () => {
    const row = (token: number) => grown.weights["token"]!.data[2 * token];
    const column = (token: number) => grown.weights["head"]!.data[grown.vocabulary.vocabulary.length + token];
    for (const text of ["The lamp is lit.", "灯亮了。", "{player}"]) {
      expect(now.encode(text).map(row)).toEqual(old.encode(text));
      expect(now.encode(text).map(column)).toEqual(old.encode(text));
    }
    expect(row(now.special("<role:smith>"))).toBe(old.special("<role:smith>"));
  });

  it("begins a new role as the mean of the old ones", () => {
    const roles = ASKABLE.roles.map((role) => old.special(`<role:${role}>`));
    const mean = roles.reduce((sum, id) => sum + id, 0) / roles.length;
    expect(grown.weights["token"]!.data[2 * now.special("<role:captain>")]).toBeCloseTo(mean, 3);
  });

  it("refuses a network without these matrices", () => {
    expect(() => grownVocabulary(before, {}, [], [])).toThrow(/no matrix "token"/);
  });
});
