import { readdirSync, readFileSync } from "node:fs";
import type { Language } from "../../../src/content.ts";
import { lineCheck } from "../../../src/generators/dialogue/check-line.ts";
import { ACTS, LANGUAGES, LONGEST, LONGEST_FACT, type Slot } from "../../../src/generators/dialogue/dialogue.ts";
import { readVoice } from "../../../src/generators/dialogue/formats/voice-text.ts";
import { factsOf } from "../../../src/generators/dialogue/grammar.ts";
import { plainVoice } from "../../../src/generators/dialogue/plain-voice.ts";
import { realise } from "../../../src/generators/dialogue/realise.ts";
import { actsOf, layered, textsOf } from "../../../src/generators/dialogue/voice-pack.ts";

const FOLDER = "src/generators/dialogue/voices";
/** The first one was learned by a network as it is, so it stays as it is. */
const NAMES = [...new Set(readdirSync(FOLDER).map((file) => file.split(".")[0]!))].filter((name) => name !== "lantern-village");

const FACTS: Readonly<Record<Language, Readonly<Record<Slot, string>>>> = {
  en: { player: "Ada", npc: "Wick", item: "lantern", place: "the mine", foe: "cave rats", price: "12 coins" },
  zh: { player: "阿达", npc: "老马", item: "药草", place: "沉墓", foe: "洞鼠", price: "12枚钱" },
};
/** Verbs that do not fit their noun, in a line that was realised with one thing and with many. */
const WRONG_ONE =
  /\b(lantern|dragon) (?:always |never |still |only |often |all )?(are|have|were|do|go|come|need|look|want|make|take|get|live|keep|stay|sit|seem|fit|hear|know)\b/;
const WRONG_MANY =
  /\brats (?:always |never |still |only |often |all )?(is|has|was|does|goes|comes|needs|looks|costs|belongs|wants|makes|takes|gets|lives|keeps|stays|lies|sits|seems|fits|hears|knows)\b/;
/** They would stand for one or for many. */
const PRONOUN = /\b(it|its|them)\b/i;
/** Parts of sentences, which are said inside others. */
const PARTS = /^(you|title|own-\w+|oath|by-trade|daytime|weather|proverb|briefly|brief-\w+)$/;

interface Written {
  readonly rule: string;
  readonly text: string;
}

describe.each(NAMES.flatMap((name) => LANGUAGES.map((language) => ({ name, language }))))(
  "the voice $name in $language",
  ({ name, language }) => {
    const voice = readVoice(readFileSync(`${FOLDER}/${name}.${language}.txt`, "utf8"));
    const written: Written[] = Object.entries(voice.lines[language]!).flatMap(([rule, fragments]) =>
      textsOf(fragments).map((text) => ({ rule, text })),
    );
    const those = (wrong: (one: Written) => boolean) => written.filter(wrong).map(({ rule, text }) => `${rule}: ${text}`);

    it("has words of its own for every act, twelve trades, and fragments enough", () => {
      expect(actsOf(voice)).toEqual(ACTS);
      expect(voice.roles.length).toBeGreaterThanOrEqual(12);
      expect(written.length).toBeGreaterThanOrEqual(["plain", "fantasy-town"].includes(name) ? 1500 : 500);
    });

    it("says no fact twice, and nothing twice in a rule", () => {
      expect(those(({ text }) => new Set(factsOf(text)).size < factsOf(text).length)).toEqual([]);
      const seen = new Set<string>();
      expect(those(({ rule, text }) => seen.size === seen.add(`${rule} ${text}`).size)).toEqual([]);
    });

    if (language === "en") {
      it("fits one foe and many, one thing and many", () => {
        const filled = (text: string, fact: string) =>
          realise(
            text,
            new Map<Slot, string>([
              ["item", fact],
              ["foe", fact],
            ]),
            language,
          );
        const numbered = (text: string) =>
          /\{(foe|item)\}/.test(text) &&
          !/\blet (the|a) \{/.test(text) &&
          (WRONG_ONE.test(filled(text, "dragon")) || WRONG_ONE.test(filled(text, "lantern")) || WRONG_MANY.test(filled(text, "cave rats")));
        const pronoun = (text: string) => /\{(foe|item)\}/.test(text) && PRONOUN.test(text);
        expect(those(({ text }) => numbered(text) || pronoun(text))).toEqual([]);
      });
    }

    it("passes the check of lines, whatever it is filled with", () => {
      const check = lineCheck(layered(voice, plainVoice()));
      const problems = written.flatMap(({ rule, text }) => {
        if (PARTS.test(rule) || text === "[aside]" || /^\p{Ll}/u.test(text)) return [];
        const facts = factsOf(text) as Slot[];
        const slots = Object.fromEntries(facts.filter((slot) => slot !== "npc").map((slot) => [slot, FACTS[language][slot]]));
        const template = text
          .replaceAll("[you]", language === "en" ? "friend" : "朋友")
          .replace(/\s*\[[\w=-]+\]/g, language === "en" ? " good day" : "");
        const said = realise(
          template.replace("{npc}", language === "en" ? "somebody" : "、"),
          new Map(Object.entries({ ...slots }) as [Slot, string][]),
          language,
        );
        const line = { speaker: "B", act: "offer-quest", language, text: said };
        const request = { speaker: { name: "B", role: voice.roles[0]!, mood: 0 }, act: "offer-quest", language, slots };
        // Where fragments stand in others, what is around them is not theirs.
        const found = check(line, request).filter(({ code }) => code !== "unfinished" || !text.endsWith("]"));
        return found
          .filter(({ code }) => code !== "unknown-word" || !text.includes("["))
          .map(({ message }) => `${rule}: ${text}: ${message}`);
      });
      expect(problems).toEqual([]);
      expect(written.filter(({ text }) => text.length > LONGEST[language])).toEqual([]);
      // What a person wants, fears and hides is said within a line.
      expect(written.filter(({ rule, text }) => rule.startsWith("own-") && text.length > LONGEST_FACT)).toEqual([]);
    });
  },
);
