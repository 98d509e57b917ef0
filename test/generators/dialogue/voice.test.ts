import type { Language, Line } from "../../../src/content.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { planLine } from "../../../src/generators/dialogue/plan-line.ts";
import { plainVoice } from "../../../src/generators/dialogue/plain-voice.ts";
import { layered } from "../../../src/generators/dialogue/voice-pack.ts";
import { voiceCheck } from "../../../src/generators/dialogue/voice.ts";
import { createRng } from "../../../src/rng.ts";
import { everyRequest, VILLAGE } from "./requests.ts";

const ROLES = ["smith", "herbalist", "guard"];
const RULES = {
  en: {
    line: {
      smith: ["My fingers smell of iron."],
      herbalist: ["My fingers smell of thyme."],
      "guard -": ["Nobody passes this gate today."],
      "+": ["What a fine bright morning."],
      "": ["Good day to you, {player}."],
    },
  },
  zh: { line: { smith: ["打铁要趁热，朋友。"], "-": ["别来烦我了。"], "": ["今天天气不错。"] } },
};
const check = voiceCheck({ name: "test", roles: ROLES, lines: RULES });
const codes = (text: string, role: "smith" | "herbalist" | "guard", mood: "+" | "0" | "-", language: Language = "en") =>
  check(text, { ...planLine({ speaker: { name: "B", role, mood: 0 }, act: "greet", language }, "test", ROLES), mood }).map(
    ({ code }) => code,
  );

describe("the voice of a line", () => {
  it.each([
    ["My fingers smell of iron.", "smith", "0", "en", []],
    ["I say, MY FINGERS SMELL of iron!", "guard", "0", "en", ["other-role"]],
    ["They smell of thyme.", "smith", "0", "en", ["other-role"]],
    ["They smell of thyme.", "herbalist", "-", "en", []],
    // Said by two of them, so whose it is cannot be told.
    ["Your fingers smell.", "guard", "0", "en", []],
    ["Nobody passes this gate.", "guard", "-", "en", []],
    ["Nobody passes this gate.", "guard", "+", "en", ["other-mood"]],
    ["Nobody passes this gate.", "smith", "-", "en", ["other-role"]],
    ["A fine bright morning to you.", "herbalist", "+", "en", []],
    ["A fine bright morning to you.", "herbalist", "0", "en", ["other-mood"]],
    ["Good day to you, Ada.", "guard", "-", "en", []],
    ["Words of nobody here.", "guard", "-", "en", []],
    ["打铁要趁热。", "smith", "0", "zh", []],
    ["打铁要趁热。", "herbalist", "0", "zh", ["other-role"]],
    ["你别来烦我。", "herbalist", "-", "zh", []],
    ["你别来烦我。", "herbalist", "+", "zh", ["other-mood"]],
    ["今天天气真好。", "guard", "+", "zh", []],
  ] as const)("of %j, said by a %s in mood %s (%s): %j", (text, role, mood, language, wanted) => {
    expect(codes(text, role, mood, language)).toEqual(wanted);
  });

  it("finds nothing in what the rules themselves say, and much in what they say in other mouths", () => {
    const own = voiceCheck(layered(VILLAGE, plainVoice()));
    const grammar = grammarLine(VILLAGE);
    const found = { own: [] as string[], lines: 0, others: 0 };
    for (const request of everyRequest("voice", VILLAGE)) {
      const { text } = grammar.propose(request, createRng(found.lines++)) as Line;
      const plan = planLine(request, "test", VILLAGE.roles);
      if (own(text, plan).length > 0) found.own.push(text);
      const other = plan.role === "elder" ? "smith" : "elder";
      if (own(text, { ...plan, role: other, mood: plan.mood === "-" ? "+" : "-" }).length > 0) found.others++;
    }
    // A fact and the words around it may happen to be those of somebody else.
    expect(found.own.length).toBeLessThan(found.lines / 50);
    expect(found.others).toBeGreaterThan(found.lines / 10);
  });
});
