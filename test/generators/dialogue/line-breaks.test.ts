import { breakLines } from "../../../src/generators/dialogue/line-breaks.ts";

const upTo = (length: number) => (line: string) => line.length <= length;

describe("lines of a bubble", () => {
  it("are broken between words in English", () => {
    expect(breakLines("Come in, and mind the step.", upTo(12))).toEqual(["Come in, and", "mind the", "step."]);
    expect(breakLines("short", upTo(12))).toEqual(["short"]);
    expect(breakLines("", upTo(12))).toEqual([""]);
  });

  it("break a word that is longer than a line, and keep what is broken already", () => {
    expect(breakLines("abcdefghij", upTo(4))).toEqual(["abcd", "efgh", "ij"]);
    expect(breakLines("a\nb", upTo(4))).toEqual(["a", "b"]);
  });

  it("never begin with a mark that closes nor end with one that opens, in Chinese", () => {
    const text = "去旧矿，带上灯笼。他说：“小心（洞鼠）！”你记住了吗？";
    for (let width = 4; width < 16; width++) {
      const lines = breakLines(text, upTo(width));
      expect(lines.join("")).toBe(text);
      expect(lines.filter((line) => /^[，。！？：”）]/.test(line))).toEqual([]);
      expect(lines.filter((line) => /[“（]$/.test(line))).toEqual([]);
    }
  });

  it("keep an English name in a Chinese line whole", () => {
    expect(breakLines("我认识Wick先生", upTo(5))).toEqual(["我认识", "Wick先", "生"]);
  });

  it.each([
    [7, upTo(3), /text is 7/],
    ["a", undefined, /fits is undefined/],
  ])("refuse %s", (text, fits, message) => {
    expect(() => breakLines(text as never, fits as never)).toThrow(message);
  });
});
