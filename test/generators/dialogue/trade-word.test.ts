import { generate } from "../../../src/generator.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import type { LineRequest } from "../../../src/generators/dialogue/dialogue.ts";
import { readVoice } from "../../../src/generators/dialogue/formats/voice-text.ts";
import { voiceNamed } from "../../../src/generators/dialogue/tools/voice-named.ts";
import { withoutTradeWord } from "../../../src/generators/dialogue/trade-word.ts";

const TOWN = voiceNamed("fantasy-town");
const speaker = { name: "Orla", role: "smith", mood: 0 };
const linesOf = async (voice: Parameters<typeof grammarLine>[0], request: LineRequest, count = 60): Promise<string[]> => {
  const said: string[] = [];
  for (let seed = 0; seed < count; seed++) said.push((await generate([grammarLine(voice)], request, { seed })).content.text);
  return said;
};

const HARBOUR = `voice harbour
language en
roles smith
= agree
The tide agrees.
I will.
`;

describe("a word of the trade", () => {
  it("begins some of the lines that claim something, in both languages, and the sentence goes on in small letters", async () => {
    const en = (await linesOf(TOWN, { speaker, act: "haggle", language: "en" })).filter((text) => text.startsWith("By hammer and tongs, "));
    expect(en.length).toBeGreaterThan(0);
    for (const text of en) expect(text).toMatch(/^By hammer and tongs, (?:[a-z]|I\b)/);
    const zh = (await linesOf(TOWN, { speaker, act: "haggle", language: "zh" })).filter((text) => text.includes("炉火作证，"));
    expect(zh.length).toBeGreaterThan(0);
  });

  it("stands before no question and no greeting", async () => {
    for (const act of ["welcome-back", "greet", "quest-progress"] as const)
      for (const text of await linesOf(TOWN, { speaker, act, language: "en" })) expect(text).not.toMatch(/^(By|On my|As sure as) /);
  });

  it("leaves the lines of a voice of one's own as they were written, unless it has such words", async () => {
    const request: LineRequest = { speaker, act: "agree", language: "en" };
    expect(new Set(await linesOf(readVoice(HARBOUR), request))).toEqual(new Set(["The tide agrees.", "I will."]));
    const own = await linesOf(readVoice(`${HARBOUR}= by-trade\n: smith\nBy the anchor\n`), request);
    expect(own).toContain("By the anchor, the tide agrees.");
    expect(own).toContain("By the anchor, I will.");
  });

  it("makes no new line of one that was said", () => {
    expect(withoutTradeWord("By hammer and tongs, nobody knows.", "Nobody knows.")).toBe("Nobody knows.");
    expect(withoutTradeWord("炉火作证，没人知道。", "没人知道。")).toBe("没人知道。");
    expect(withoutTradeWord("I said nobody knows.", "Nobody knows.")).toBe("I said nobody knows.");
  });
});
