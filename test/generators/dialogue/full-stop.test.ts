import type { Line } from "../../../src/content.ts";
import { ACT_SLOTS, ACTS, LANGUAGES } from "../../../src/generators/dialogue/dialogue.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { realise } from "../../../src/generators/dialogue/realise.ts";
import { createRng } from "../../../src/rng.ts";
import { smith } from "./requests.ts";

const say = (template: string, player: string, language: "en" | "zh" = "en") => realise(template, new Map([["player", player]]), language);

describe("a fact that brings its own punctuation", () => {
  it.each([
    ["Harry Jr.", "Well met, Harry Jr.", "Come, Harry Jr., and sit.", "Is it Harry Jr.?"],
    ["Acme Inc.", "Well met, Acme Inc.", "Come, Acme Inc., and sit.", "Is it Acme Inc.?"],
    ["the old St.", "Well met, the old St.", "Come, the old St., and sit.", "Is it the old St.?"],
    ["J. R.", "Well met, J. R.", "Come, J. R., and sit.", "Is it J. R.?"],
    ["Yahoo!", "Well met, Yahoo!", "Come, Yahoo! and sit.", "Is it Yahoo!?"],
    ["Who?", "Well met, Who?", "Come, Who? and sit.", "Is it Who?"],
    ["Wait...", "Well met, Wait...", "Come, Wait... and sit.", "Is it Wait..."],
    ["Wait…", "Well met, Wait…", "Come, Wait… and sit.", "Is it Wait…"],
    ["Ada.", "Well met, Ada.", "Come, Ada, and sit.", "Is it Ada?"],
    ["小明。", "Well met, 小明。", "Come, 小明, and sit.", "Is it 小明?"],
    ['"Lucky."', 'Well met, "Lucky."', 'Come, "Lucky", and sit.', 'Is it "Lucky"?'],
    ['"Lucky"', 'Well met, "Lucky".', 'Come, "Lucky", and sit.', 'Is it "Lucky"?'],
    ["Ada (Jr.)", "Well met, Ada (Jr.).", "Come, Ada (Jr.), and sit.", "Is it Ada (Jr.)?"],
    ["St. Ives", "Well met, St. Ives.", "Come, St. Ives, and sit.", "Is it St. Ives?"],
  ])("%j has one full stop at the end and reads on in the middle", (player, end, middle, asked) => {
    expect([say("Well met, {player}.", player), say("Come, {player}, and sit.", player), say("Is it {player}?", player)]).toEqual([
      end,
      middle,
      asked,
    ]);
  });

  it.each([
    ["小明。", "来啦，小明。", "小明，坐。"],
    ["小明！", "来啦，小明！", "小明！坐。"],
    ["小明……", "来啦，小明……", "小明……坐。"],
    ["Harry Jr.", "来啦，Harry Jr.", "Harry Jr.，坐。"],
    ["「快跑。」", "来啦，「快跑。」", "「快跑」，坐。"],
    ["《跑！》", "来啦，《跑！》。", "《跑！》，坐。"],
  ])("%j has one full stop in Chinese too", (player, end, middle) => {
    expect([say("来啦，{player}。", player, "zh"), say("{player}，坐。", player, "zh")]).toEqual([end, middle]);
  });

  it("begins no sentence in its middle: what follows Jr. stays small", () => {
    expect(say("{player} came in. come, {player}!", "harry Jr.")).toBe("Harry Jr. came in. Come, harry Jr.!");
    expect(say("Well met, {player}. come in.", "Harry Jr.")).toBe("Well met, Harry Jr. Come in.");
  });

  it("never leaves two full stops or two commas in a line of the grammar, in any act and language", () => {
    const generator = grammarLine();
    const rng = createRng("stops");
    const facts = [
      "Harry Jr.",
      "Acme Inc.",
      "Yahoo!",
      "Who?",
      "Ada,",
      "the inn.",
      "Wait...",
      "小明。",
      "阿桂！",
      "「走。」",
      "St. Ives",
      "Lot (old)",
    ];
    for (const language of LANGUAGES) {
      for (const act of ACTS) {
        for (let i = 0; i < 40; i++) {
          const slots = Object.fromEntries(ACT_SLOTS[act].slice(0, 3).map((slot) => [slot, rng.pick(facts)]));
          const request = { speaker: { ...smith, mood: (i % 3) - 1 }, act, language, slots };
          const line = generator.propose(request, createRng(i)) as Line;
          expect(generator.check(line, request)).toEqual([]);
          const bare = line.text.replaceAll("Wait...", "Wait");
          expect({ text: bare, doubled: /[.。][.。]|[,，]\s?[,，]|[!?！？][.。]|\s[,.!?，。！？]/u.exec(bare)?.[0] }).toEqual({
            text: bare,
          });
        }
      }
    }
  });
});
