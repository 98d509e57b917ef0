import type { Line } from "../../../src/content.ts";
import type { LineRequest } from "../../../src/generators/dialogue/dialogue.ts";
import { fittingFacts } from "../../../src/generators/dialogue/facts.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { createRng } from "../../../src/rng.ts";
import { smith } from "./requests.ts";

const generator = grammarLine();
const greet = (player: unknown) =>
  generator.propose({ speaker: smith, act: "greet", language: "en", slots: { player } } as LineRequest, createRng(1)) as Line;

describe("a name", () => {
  it.each([
    ["Persian with a non-joiner", "می‌خواهم"],
    ["Persian, two of them", "علی‌رضا بی‌نیاز"],
    ["Sinhala with a joiner", "ක්‍රිෂ්ණා"],
    ["Malayalam that ends with a joiner", "രാജന്‍"],
    ["Hindi with combining marks", "कृष्णा"],
    ["a family of emoji", "👨‍👩‍👧‍👦"],
    ["a flag of parts", "🏴‍☠️ Jack"],
    ["a flag of tags", "🏴󠁧󠁢󠁳󠁣󠁴󠁿 Isla"],
    ["a keycap", "Agent 7️⃣"],
    ["a heart with its selector", "Ada ❤️"],
    ["skin tones", "🧙🏽‍♀️ Mira"],
    ["a Han variant", "葛󠄀城"],
    ["Latin with combining marks", "Zoe\u0308"],
    ["Hangul", "김민지"],
  ])("may be %s", (_, name) => {
    expect(greet(name).text).toContain(name);
  });

  it.each([
    ["a zero-width space", "Ada\u200B"],
    ["a joiner at the end", "Ada\u200D"],
    ["a joiner at the beginning", "\u200DAda"],
    ["a joiner alone", "\u200D"],
    ["a non-joiner before a space", "Ada\u200C Byron"],
    ["a text direction", "Ada\u202E"],
    ["a direction mark inside", "A\u200Fda"],
    ["an isolate", "\u2066Ada\u2069"],
    ["a word joiner", "Ada\u2060Byron"],
    ["a soft hyphen", "Ad\u00ADa"],
    ["a filler", "\u3164"],
    ["an empty Braille cell", "\u2800"],
    ["a selector after a letter", "Ada\uFE0F"],
    ["loose tags", "Ada\u{E0041}"],
    ["a loose mark", "\u0301"],
    ["a line break", "Ada\nByron"],
    ["a brace", "{npc}"],
  ])("may not hold %s", (_, name) => {
    expect(() => greet(name)).toThrow(/"player" (holds a brace, a line break or an invisible|is empty)/);
  });
});

describe("a fact as an object", () => {
  it.each([
    ["a number", 5, /request\.slots\.player is 5\. Give a text, or an object \{ text/],
    ["no text", { article: "an" }, /request\.slots\.player\.text is undefined/],
    ["an article that is none", { text: "x", article: 1 }, /request\.slots\.player\.article is 1/],
    ["a long article", { text: "x", article: "a".repeat(17) }, /request\.slots\.player\.article is "a+"\. Give a string of at most 16/],
    ["an unknown number", { text: "x", number: "few" }, /request\.slots\.player\.number is "few"\. Give one of one, many, mass/],
    ["a list", ["x"], /request\.slots\.player is a list of 1/],
    ["markup in the article", { text: "x", article: "{npc}" }, /brace/],
  ])("is refused by name with %s", (_, value, message) => {
    expect(() => greet(value)).toThrow(message);
  });
});

describe("facts for a bubble", () => {
  it("are left out by weight, names first, until they fit", () => {
    const long = (letter: string) => letter.repeat(30);
    const facts = { player: long("p"), npc: long("n"), item: long("i"), place: long("l"), foe: long("f"), price: "5" };
    expect(fittingFacts(facts, "en")).toEqual({
      slots: { item: facts.item, place: facts.place, foe: facts.foe, price: "5" },
      leftOut: ["npc", "player"],
    });
    expect(fittingFacts({ player: "x".repeat(41) }, "en")).toEqual({ slots: {}, leftOut: ["player"] });
    expect(fittingFacts({ player: "阿达", place: "沉墓" }, "zh").leftOut).toEqual([]);
  });
});
