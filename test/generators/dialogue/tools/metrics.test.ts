import { characterModel, copied, distinct, runsOf, selfBleu, wordsOf } from "../../../../src/generators/dialogue/tools/metrics.ts";

const words = (...lines: string[]) => lines.map((line) => wordsOf(line, "en"));

describe("the measures of lines", () => {
  it("count words of English and characters of Chinese", () => {
    expect(wordsOf("Don't go, Ada!", "en")).toEqual(["don't", "go", ",", "ada", "!"]);
    expect(wordsOf("灯亮了。", "zh")).toEqual(["灯", "亮", "了", "。"]);
    expect(runsOf(["a", "b", "c"], 2)).toEqual(["a b", "b c"]);
  });

  it("distinct-n: 1 when nothing comes twice, 1/k for k equal lines", () => {
    expect(distinct(words("a b c", "d e f"), 2)).toBe(1);
    expect(distinct(words("a b c", "a b c", "a b c"), 2)).toBeCloseTo(1 / 3);
    expect(distinct([], 2)).toBe(0);
  });

  it("self-BLEU: 1 for equal lines, low for lines without a common word", () => {
    expect(selfBleu(words("a b c d e", "a b c d e"))).toBeCloseTo(1);
    expect(selfBleu(words("a b c d e", "f g h i j"))).toBeLessThan(0.1);
    // Four of five words, three of four pairs, two of three triples, one of two fours.
    expect(selfBleu(words("a b c d e", "a b c d f"))).toBeCloseTo(((4 / 5) * (3 / 4) * (2 / 3) * (1 / 2)) ** 0.25, 6);
  });

  it("self-BLEU punishes a line that is shorter than the others", () => {
    expect(selfBleu(words("a b c d", "a b c d e f g h"))).toBeLessThan(selfBleu(words("a b c d", "a b c d")));
  });

  it("copied: the share of lines that hold a run of the texts", () => {
    expect(copied(words("x a b c", "a b x c"), words("a b c d"), 3)).toBe(0.5);
  });
});

describe("the baseline of language modelling", () => {
  it("needs few bits for what it has read often, many for what it has not", () => {
    const bits = characterModel(
      Array.from({ length: 50 }, () => "the lamp is lit"),
      6,
    );
    expect(bits("the lamp is lit")).toBeLessThan(4);
    expect(bits("xylophone quartz")).toBeGreaterThan(60);
  });

  it("follows Witten and Bell's rule", () => {
    // After "a": "b" twice; one kind, so P(b|a) = (2 + 1 P(b)) / 3 with P(b) = (2 + 3 / 4) / 9, order 2.
    const bits = characterModel(["ab", "ab"], 2);
    const order0 = (count: number) => (count + 3 / 4) / (6 + 3);
    const a = (2 + order0(2)) / 3;
    const b = (2 + order0(2)) / 3;
    const end = (2 + order0(2)) / 3;
    expect(bits("ab")).toBeCloseTo(-Math.log2(a * b * end), 10);
  });
});
