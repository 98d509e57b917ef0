import { createTokenizer } from "../../../../src/generators/dialogue/tokenizer.ts";
import { movedWeights } from "../../../../src/generators/dialogue/tools/moved-weights.ts";
import { trainBytePairs } from "../../../../src/train/byte-pairs.ts";
import { ASKABLE } from "../requests.ts";

const before = trainBytePairs([["The lamp is lit. 灯亮了。", 4]], { size: 0, frequent: 40, askable: ASKABLE });
const after = trainBytePairs([["The lamp is lit. 灯亮了。船", 4]], {
  size: 400,
  frequent: 40,
  askable: { ...ASKABLE, roles: [...ASKABLE.roles, "captain"], voices: ["harbour"] },
});
const [old, now] = [createTokenizer(before), createTokenizer(after)];
/** Row (column) i is i, so that it shows where a word is from. */
const weights = {
  token: { shape: [old.size, 1], data: Float32Array.from({ length: old.size }, (_, i) => i) },
  head: { shape: [1, old.size], data: Float32Array.from({ length: old.size }, (_, i) => i) },
  "0.query": { shape: [1, 1], data: Float32Array.of(7) },
};
const moved = movedWeights(before, weights, after);
const row = (token: number) => moved["token"]!.data[token]!;
const column = (token: number) => moved["head"]!.data[token]!;
const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

describe("the weights of a network for another vocabulary", () => {
  it("are those it had, for all that both have: controls, facts, characters and what is between", () => {
    for (const name of ["<end>", "<act:greet>", "<role:smith>", "{player}"]) expect(row(now.special(name))).toBe(old.special(name));
    expect(moved["0.query"]).toBe(weights["0.query"]);
  });

  it("begin a new word as the mean of its pieces, as likely as the first of them", () => {
    const [lamp] = now.encode(" lamp");
    expect(now.encode(" lamp")).toHaveLength(1);
    const pieces = old.encode(" lamp");
    expect(row(lamp!)).toBeCloseTo(mean(pieces), 3);
    expect(column(lamp!)).toBe(pieces[0]);
  });

  it("begin a new role as the mean of the roles, a new character as the mean of the characters, a new kind as nothing", () => {
    expect(row(now.special("<role:captain>"))).toBeCloseTo(mean(ASKABLE.roles.map((role) => old.special(`<role:${role}>`))), 3);
    const characters = before.vocabulary.flatMap((_, id) => (id >= before.vocabulary.indexOf("<0xFF>") + 1 ? [id] : []));
    expect(row(now.encode("船")[0]!)).toBeCloseTo(mean(characters), 2);
    expect(row(now.special("<voice:harbour>"))).toBe(0);
  });
});
