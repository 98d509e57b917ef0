import type { Line } from "../../../src/content.ts";
import { AigcError } from "../../../src/errors.ts";
import { generate } from "../../../src/generator.ts";
import { ACT_SLOTS, LANGUAGES, type LineRequest } from "../../../src/generators/dialogue/dialogue.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { factsOf } from "../../../src/generators/dialogue/grammar.ts";
import { actsOf, textsOf } from "../../../src/generators/dialogue/voice-pack.ts";
import { plainVoice } from "../../../src/generators/dialogue/plain-voice.ts";
import { createRng } from "../../../src/rng.ts";
import { keepsGeneratorPromises } from "../../contracts/generator.ts";
import { everyRequest, smith, VILLAGE } from "./requests.ts";

keepsGeneratorPromises(
  "dialogue/grammar",
  () => grammarLine(),
  [
    { speaker: smith, act: "offer-quest", language: "en", slots: { foe: "cave rats", place: "the old mine" } },
    { speaker: smith, act: "greet", language: "en", slots: { player: "Ada" } },
    { speaker: { ...smith, mood: -1 }, act: "offer-quest", language: "zh", slots: { player: "阿达", item: "药草", price: "12枚钱" } },
  ],
  { raw: 0.95 },
);

const generator = grammarLine();
const lineOf = (request: LineRequest, seed: string) => generator.propose(request, createRng(seed)) as Line;

describe("the grammar of dialogue", () => {
  it("has something to say for every act, role, mood, language and any facts, and says each fact", () => {
    const failures: string[] = [];
    let asked = 0;
    for (const request of everyRequest("grammar")) {
      asked++;
      let line = lineOf(request, "a");
      for (let attempt = 0; attempt < 5 && generator.check(line, request).length > 0; attempt++) line = lineOf(request, `again-${attempt}`);
      const problems = generator.check(line, request);
      if (problems.length > 0) failures.push(`${request.act} ${line.text}: ${problems[0]!.message}`);
    }
    expect(asked).toBeGreaterThan(1000);
    expect(failures).toEqual([]);
  });

  it("speaks with many voices: at least 30 different lines for an act in 60 tries, in both languages", () => {
    const voiced = grammarLine(VILLAGE);
    for (const language of LANGUAGES) {
      for (const act of actsOf(VILLAGE).filter((act) => act !== "idle-bark" && act !== "threaten")) {
        const lines = new Set<string>();
        for (let i = 0; i < 60; i++) {
          const speaker = { ...smith, mood: (i % 3) - 1, role: VILLAGE.roles[i % 6]! };
          lines.add((voiced.propose({ speaker, act, language }, createRng(`v${i}`)) as Line).text);
        }
        expect([language, act, lines.size >= 30]).toEqual([language, act, true]);
      }
    }
  });

  it("sounds different in a good and in a bad mood", () => {
    const lines = (mood: number) =>
      new Set(
        Array.from({ length: 200 }, (_, i) => lineOf({ speaker: { ...smith, mood }, act: "threaten", language: "en" }, `m${i}`).text),
      );
    const warm = lines(1);
    const cold = lines(-1);
    expect([...warm].filter((line) => !cold.has(line)).length).toBeGreaterThan(5);
  });

  it("hears the tone of what was said to it", () => {
    const said = (heard: string) =>
      Array.from({ length: 50 }, (_, i) => lineOf({ speaker: { ...smith, mood: 0 }, act: "greet", language: "en", heard }, `t${i}`).text);
    expect(said("You stupid liar!")).not.toEqual(said(""));
    expect(said("Thank you, my friend.")).not.toEqual(said(""));
    expect(said("你好，朋友")).toEqual(said("Thank you, my friend."));
  });

  it("takes 60% of a bubble of facts and still fits", () => {
    const slots = {
      player: "Bartholomew the Third Light",
      item: "rope of the bell ringer",
      place: "the Sunken Crypt",
      foe: "cave rats",
      price: "90 coins",
    };
    const request: LineRequest = { speaker: smith, act: "offer-quest", language: "en", slots };
    const fits = Array.from({ length: 20 }, (_, i) => generator.check(lineOf(request, `long${i}`), request).length === 0).filter(
      Boolean,
    ).length;
    expect(fits).toBeGreaterThan(5);
  });

  it("does not know what it was asked for, and does not understand what is no language", async () => {
    const puzzled = async (heard: string, language: "en" | "zh"): Promise<string> => {
      const said = await Promise.all(
        Array.from({ length: 12 }, (_, seed) => generate([grammarLine()], { speaker: smith, act: "puzzled", language, heard }, { seed })),
      );
      return said.map(({ content }) => content.text).join("\n");
    };
    const UNKNOWN =
      /^(I do not know|I cannot tell you|That is more than I know|Now that I would|You would have|I know nothing|If I knew|这个我不知道|这事我可说不|我不知道|你得问别人|我要是知道|我也正想|这我一点)/gm;
    expect((await puzzled("What do you know about the sunken cathedral?", "en")).match(UNKNOWN)).toHaveLength(12);
    expect((await puzzled("你知道沉船教堂的事吗？", "zh")).match(UNKNOWN)).toHaveLength(12);
    expect(((await puzzled("Flurb gnak wizzle?", "en")).match(UNKNOWN) ?? []).length).toBeLessThan(6);
  });

  it("says what it said longest ago rather than nothing, once it has said everything", async () => {
    const three = ["Nobody comes here any more.", "The roof wants mending, I think.", "It will rain before the evening."];
    const few = grammarLine({ name: "few", roles: ["smith"], lines: { en: { "idle-bark": { "": three } } } });
    const request: LineRequest = { speaker: smith, act: "idle-bark", language: "en" };
    for (let i = 0; i < 6; i++) {
      const recent = [0, 1, 2].map((n) => three[(n + i) % 3]!);
      const { content, provenance } = await generate(few, { ...request, recent }, { seed: i, attempts: 1 });
      expect([content.text, provenance.attempts]).toEqual([recent[0], 1]);
      expect(recent.slice(1)).not.toContain((await generate(few, { ...request, recent: recent.slice(1) }, { seed: i })).content.text);
    }
  });

  it("has only slots in its fragments that exist and that their act can be asked to say", () => {
    for (const voice of [plainVoice(), VILLAGE]) {
      for (const language of LANGUAGES) {
        for (const act of actsOf(voice)) {
          for (const fact of textsOf(voice.lines[language]![act]!).flatMap(factsOf)) expect(ACT_SLOTS[act]).toContain(fact);
        }
      }
    }
  });
});

describe("a request for a line", () => {
  const ask = (change: object) => () => lineOf({ speaker: smith, act: "greet", language: "en", ...change } as LineRequest, "x");

  it.each([
    ["an unknown act", { act: "sing" }, /request\.act is "sing"\. Give one of greet, farewell/],
    ["an unknown role", { speaker: { ...smith, role: "wizard" } }, /request\.speaker\.role is "wizard"\. Give one of smith, herbalist/],
    ["an unknown language", { language: "fr" }, /request\.language is "fr"\. Give one of en, zh/],
    ["a fact the act has no use for", { slots: { price: "12 coins" } }, /"greet" has no use for a slot "price".*player/],
    ["a prototype name as slot", { slots: JSON.parse('{"__proto__": "x", "constructor": "y"}') }, /has no use for a slot/],
    ["an empty fact", { slots: { player: "  " } }, /"player" is empty/],
    ["a fact as long as a book", { slots: { player: "x".repeat(100_000) } }, /100000 characters; at most 40/],
    ["a fact with markup", { slots: { player: "{item}" } }, /brace/],
    ["a fact with an invisible character", { slots: { player: "Ada\u200B" } }, /invisible/],
    ["100 kB that was heard", { heard: "la ".repeat(33_334) }, /100002 characters; at most 2000/],
    ["a mood that is no number", { speaker: { ...smith, mood: Number.NaN } }, /request\.speaker\.mood is NaN/],
    ["no speaker", { speaker: undefined }, /request\.speaker is undefined/],
  ])("with %s is refused with the fix in the message", (_, change, message) => {
    expect(ask(change)).toThrow(AigcError);
    expect(ask(change)).toThrow(message);
  });

  it("with nothing heard is an ordinary one", () => {
    expect(ask({ heard: "" })().text).toBe(ask({})().text);
  });
});
