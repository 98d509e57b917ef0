import { readFileSync } from "node:fs";
import { answerTo } from "../../../src/generators/dialogue/answer.ts";
import { ACTS } from "../../../src/generators/dialogue/dialogue.ts";

const HEARD = readFileSync("test/fixtures/heard.txt", "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split("\t") as [string, string]);

describe("what somebody answers", () => {
  it("is the expected act for 85 in 100 sentences", () => {
    expect(HEARD.length).toBeGreaterThanOrEqual(120);
    expect(HEARD.filter(([act]) => !(ACTS as readonly string[]).includes(act))).toEqual([]);
    const wrong = HEARD.filter(([act, heard]) => answerTo(heard, 0) !== act).map(
      ([act, heard]) => `${act}: ${heard} -> ${answerTo(heard, 0)}`,
    );
    expect(wrong.length / HEARD.length > 0.15 ? wrong : []).toEqual([]);
  });

  it.each([
    ["nothing", ""],
    ["only signs", "?!.,…"],
    ["only what nobody sees", "\u200B\u200D\uFE0F"],
    ["a very long text", "where is ".repeat(300)],
    ["brackets", "(((((((((([[[[[[[["],
  ])("is some act for %s", (_, heard) => {
    expect(ACTS).toContain(answerTo(heard, 0));
  });
});
