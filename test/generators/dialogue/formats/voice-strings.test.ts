import { LANGUAGES } from "../../../../src/generators/dialogue/dialogue.ts";
import { readCsv, writeCsv } from "../../../../src/generators/dialogue/formats/voice-csv.ts";
import { readPo, writePo } from "../../../../src/generators/dialogue/formats/voice-po.ts";
import { stringsOf, voiceOf, voiceTextOf } from "../../../../src/generators/dialogue/formats/voice-strings.ts";
import { readVoice, writeVoice } from "../../../../src/generators/dialogue/formats/voice-text.ts";
import { voiceNamed, voiceNames } from "../../../../src/generators/dialogue/tools/voice-named.ts";

const FORMATS = [
  ["po", writePo, readPo],
  ["csv", writeCsv, readCsv],
] as const;
const HARBOUR = readVoice(
  'voice harbour\nlanguage en\nroles sailor cook\n= greet\n"Ahoy", [you], \\o/; yes, you.\nAhoy, [you]. *2\n: sailor -\nWhat? *0.5\n- no\n\n= you\n{player}\nfriend',
);

describe.each(FORMATS)("a voice as %s", (_, write, read) => {
  it.each(voiceNames().flatMap((name) => LANGUAGES.map((language) => [name, language] as const)))(
    "is %s again in %s, to the letter",
    (name, language) => {
      const voice = voiceNamed(name);
      const table = read(write(stringsOf(voice, language)));
      expect(table).toEqual(stringsOf(voice, language));
      expect(voiceTextOf(table)).toBe(writeVoice(voice, language));
      expect(voiceOf(table)).toEqual({ ...voice, lines: { [language]: voice.lines[language] } });
    },
  );

  it("keeps quotes, commas, backslashes, weights and whom it is for", () => {
    expect(voiceOf(read(write(stringsOf(HARBOUR, "en"))))).toEqual(HARBOUR);
  });

  it("becomes another language when the translations are filled in, the old text where they are not", () => {
    const table = read(write(stringsOf(HARBOUR, "en")));
    const filled = {
      ...table,
      language: "zh",
      strings: table.strings.map((one, n) => (n === 0 ? { ...one, translation: "你好，[you]。" } : one)),
    };
    const voice = voiceOf(read(write(filled)));
    expect(voice.lines.zh!["greet"]![""]).toEqual(["你好，[you]。", ["Ahoy, [you].", 2]]);
  });

  it("refuses a translation that breaks the voice, and a file that is none", () => {
    const table = stringsOf(HARBOUR, "en");
    for (const translation of ["Hello {placе}", "{gold}!", "= greet", "a\nb", "[you"]) {
      const broken = { ...table, strings: [{ ...table.strings[0]!, translation }] };
      expect(() => voiceOf(read(write(broken)))).toThrow(/\[phaser-aigc\] \[dialogue\//);
    }
    for (const file of ["", "hello", '{"a": 1}', "a,b\n1,2"])
      expect(() => read(file)).toThrow(/\[dialogue\/(po|csv)\].*Export the voice again/);
  });
});

it("a table that a spreadsheet saved with semicolons and a mark at the beginning is read too", () => {
  const table = stringsOf(HARBOUR, "en");
  const cells = (row: readonly string[]) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(";");
  const rows = table.strings.map(({ rule, condition, weight, text, translation }) => cells([rule, condition, weight, text, translation]));
  const file = `\uFEFF${["rule;condition;weight;text;translation", cells(["(voice)", "harbour", "", table.roles, "en"]), ...rows].join("\r\n")}`;
  expect(readCsv(file)).toEqual(table);
});
