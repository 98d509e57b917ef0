import type { Language, Line } from "../../../src/content.ts";
import { lineCheck } from "../../../src/generators/dialogue/check-line.ts";
import type { LineRequest } from "../../../src/generators/dialogue/dialogue.ts";
import { realise } from "../../../src/generators/dialogue/realise.ts";
import type { WholeVoice } from "../../../src/generators/dialogue/voice-pack.ts";
import { smith, VILLAGE } from "./requests.ts";

const check = lineCheck(VILLAGE as WholeVoice);
const request = (change: Partial<LineRequest> = {}): LineRequest => ({
  speaker: smith,
  act: "rumour",
  language: "en",
  slots: { place: "the old mine", npc: "Ada" },
  ...change,
});
const line = (text: string, language: Language = "en"): Line => ({ speaker: "Bram", act: "rumour", language, text });
const codes = (text: string, change: Partial<LineRequest> = {}) =>
  check(line(text, change.language), request(change)).map(({ code }) => code);

describe("the check of a line", () => {
  it("takes a line that says each fact once in known words", () => {
    expect(codes("They say Ada was seen near the old mine.")).toEqual([]);
    expect(codes("The old mine? I saw Ada there!")).toEqual([]);
  });

  it.each([
    ["nothing", "", "empty"],
    ["no end", "They say Ada was seen near the old mine", "unfinished"],
    ["a fact left out", "They say Ada was seen.", "fact-missing"],
    ["a fact twice", "Ada, Ada was seen near the old mine.", "fact-twice"],
    ["a name of its own", "They say Ada and Bertram were near the old mine.", "name"],
    ["a number of its own", "They say Ada paid 3 coins near the old mine.", "number"],
    ["a number in words", "They say Ada was seen at the old mine by twenty dogs.", "number"],
    ["a word that is none", "They say Ada was temembered near the old mine.", "unknown-word"],
    ["a slot left open", "They say Ada was near the old mine and {item}.", "markup"],
    ["another language", "They say Ada was near the old mine 灯.", "unknown-sign"],
    ["a blocked word", "They say Ada was a bastard near the old mine.", "blocked"],
    ["too much", `They say Ada was seen near the old mine${" and the lamp was lit".repeat(8)}.`, "long"],
  ])("refuses %s", (_, text, code) => {
    expect(codes(text)).toContain(code);
  });

  it("refuses what has just been said", () => {
    const text = "They say Ada was seen near the old mine.";
    expect(codes(text, { heard: text })).toContain("repeated");
    expect(codes(text, { recent: ["Hm.", text] })).toContain("repeated");
  });

  it("refuses the line of somebody else, of another act or language", () => {
    const text = "They say Ada was seen near the old mine.";
    expect(check({ ...line(text), speaker: "Wick" }, request())[0]!.code).toBe("other");
    expect(check({ ...line(text), act: "greet" }, request())[0]!.code).toBe("other");
  });

  it("in Chinese, knows which characters go together, and lets no number or letter in", () => {
    const zh = { language: "zh", slots: { npc: "阿桂" } } as const;
    expect(codes("听说阿桂夜夜不提灯出门。", zh)).toEqual([]);
    expect(codes("听说阿桂有三盏灯。", zh)).toContain("number");
    expect(codes("听说阿桂千万别去。", zh)).not.toContain("number");
    expect(codes("听说阿桂灯芯芯灯。", zh)).toContain("unknown-word");
    expect(codes("听说阿桂ok。", zh)).toContain("unknown-sign");
    expect(codes("听说阿桂", zh)).toContain("unfinished");
  });

  it("does not mind a fact that is an everyday word, or part of another fact", () => {
    expect(codes("The light is where light always was. They say Ada saw it.", { slots: { npc: "Ada", place: "light" } })).toEqual([]);
    expect(codes("They say Ro was seen near Rowan.", { slots: { npc: "Ro", place: "Rowan" } })).toEqual([]);
    expect(codes("They say Ada was seen near Ada.", { slots: { npc: "Ada", place: "Ada" } })).toEqual([]);
    expect(codes("They say Ada was seen.", { slots: { npc: "Ada", place: "Ada" } })).toContain("fact-missing");
  });

  it("reads a fact with signs in it as it stands", () => {
    expect(
      codes("They say O'Brien (the 2nd) was seen near the old mine.", { slots: { npc: "O'Brien (the 2nd)", place: "the old mine" } }),
    ).toEqual([]);
  });
});

describe("putting facts into a line", () => {
  const en = (template: string, item: string) => realise(template, new Map([["item", item]]), "en");

  it.each([
    ["A {item}!", "iron lantern", "An iron lantern!"],
    ["a {item}.", "hourglass", "An hourglass."],
    ["I need a {item}.", "unicorn horn", "I need a unicorn horn."],
    ["I need a {item}.", "healing herbs", "I need some healing herbs."],
    ["I need a {item}.", "glass", "I need a glass."],
    ["The {item} is lost.", "the Sunblade", "The Sunblade is lost."],
    ["My {item} is lost.", "her ring", "Her ring is lost."],
    ["{item} again. {item}?", "cave rats", "Cave rats again. Cave rats?"],
    ["Take{item}now ,  friend !", "soup", "Take soup now, friend!"],
  ])("%s + %s", (template, item, text) => {
    expect(en(template, item)).toBe(text);
  });

  it("puts full-width signs and no spaces into Chinese, but leaves the fact alone", () => {
    expect(realise("拿去, {item}! 好吗?", new Map([["item", "Sun Blade 2.0"]]), "zh")).toBe("拿去，Sun Blade 2.0！好吗？");
  });
});
