import { readdirSync, readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { readVoice, missingRules, writeVoice } from "../../../../src/generators/dialogue/formats/voice-text.ts";
import { plainVoice } from "../../../../src/generators/dialogue/plain-voice.ts";

const HEAD = "voice harbour\nlanguage en\nroles sailor cook\n";

describe("the text of a voice", () => {
  it("holds rules, conditions, weights and remarks", () => {
    const voice = readVoice(`${HEAD}; who comes\n= greet\nAhoy, [you].\nHello. *3\n: sailor -\nWhat now?\n\n= you\nmate *0.5\n`);
    expect(voice).toEqual({
      name: "harbour",
      roles: ["sailor", "cook"],
      lines: { en: { greet: { "": ["Ahoy, [you].", ["Hello.", 3]], "sailor -": ["What now?"] }, you: { "": [["mate", 0.5]] } } },
    });
  });

  it("comes in two languages, with the roles of both", () => {
    const voice = readVoice([`${HEAD}= greet\nAhoy.`, "voice harbour\nlanguage zh\nroles sailor diver\n= greet\n来了。"]);
    expect(voice.roles).toEqual(["sailor", "cook", "diver"]);
    expect(Object.keys(voice.lines)).toEqual(["en", "zh"]);
  });

  it.each([
    ["no head", "= greet\nHello.", /line 1: it does not say its voice/],
    ["a fragment before the first rule", `${HEAD}Hello.`, /line 4: "Hello\." stands before the first rule/],
    ["an unknown trait", `${HEAD}= greet\n: pirate\nArr.`, /line 5: "pirate" is no role of this voice, act, mood or register/],
    ["a fact that the act cannot say", `${HEAD}= greet\nFor {price}.`, /line 5: "greet" has no use for \{price\}.*player/],
    ["a fact that there is not", `${HEAD}= you\n{colour}`, /line 5: "you" has no use for \{colour\}/],
    ["a bracket left open", `${HEAD}= greet\nHello, [you.`, /line 5: .* has a bracket/],
    ["a rule twice", `${HEAD}= greet\nHi.\n= greet\nHo.`, /line 6: the rule "greet" stands there twice/],
    ["a name of a rule with a space", `${HEAD}= my rule\nHi.`, /line 4: "my rule" is no name of a rule/],
    ["an unknown language", "voice a\nlanguage fr\nroles b\n= greet\nHi.", /"fr" is no language of lines\. There are en and zh/],
    ["a share that is none", "voice a\nlanguage en\nroles b\nplain 2\n= greet\nHi.", /"plain 2" is no share\. It is from 0 to 1/],
  ])("with %s is refused by the number of its line", (_, text, message) => {
    expect(() => readVoice(text)).toThrow(message);
  });

  it("of two voices is refused", () => {
    expect(() => readVoice([`${HEAD}= greet\nHi.`, "voice other\nlanguage zh\nroles a\n= greet\n来了。"])).toThrow(/"harbour" and "other"/);
  });

  it("is written as it is read", () => {
    for (const language of ["en", "zh"] as const) {
      const text = writeVoice(plainVoice(), language);
      expect(readVoice(text).lines[language]).toEqual(plainVoice().lines[language]);
    }
  });

  it("refers only to rules that it or the plain voice has", () => {
    expect(missingRules(readVoice(`${HEAD}= greet\nAhoy, [you]. [weather] [sky=weather] [sky] [tide]`), plainVoice())).toEqual([
      'en: "Ahoy, [you]. [weather] [sky=weather] [sky] [tide]" of "greet" refers to "tide"',
    ]);
  });
});

const FOLDER = "src/generators/dialogue/voices";
const NAMES = [...new Set(readdirSync(FOLDER).map((file) => file.split(".")[0]!))];

describe.each(NAMES)("the voice %s", (name) => {
  const files = readdirSync(FOLDER).filter((file) => file.startsWith(`${name}.`));
  const voice = readVoice(files.map((file) => readFileSync(`${FOLDER}/${file}`, "utf8")));

  it("is called as its files are, in both languages", () => {
    expect([voice.name, Object.keys(voice.lines).sort()]).toEqual([name, ["en", "zh"]]);
  });

  it("refers to nothing that is not there", () => {
    expect(missingRules(voice, plainVoice())).toEqual([]);
  });
});

it("the plain voice is compiled as it stands in its folder", () => {
  expect(execFileSync(process.execPath, ["scripts/voices.mjs", "--check"], { encoding: "utf8" })).toMatch(/is that of the folder/);
});
