import { readFileSync } from "node:fs";
import type { Language, Line } from "../../../src/content.ts";
import { generate } from "../../../src/generator.ts";
import type { Chat, ChatMessage } from "../../../src/chat.ts";
import { LANGUAGES, LONGEST, type LineRequest } from "../../../src/generators/dialogue/dialogue.ts";
import { endpointLine } from "../../../src/generators/dialogue/endpoint-line.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { createNpc, type NpcOptions } from "../../../src/generators/dialogue/npc.ts";

/** What players try, in both languages: orders, roles, markup, slots, code, and what nobody sees. */
const ATTEMPTS = JSON.parse(readFileSync("test/fixtures/injections.json", "utf8")) as Readonly<Record<Language, readonly string[]>>;
const KNOWS = {
  en: { player: "Ada", npc: "Wick", item: "iron lantern", place: "the old mine", foe: "cave rats", price: "12 coins" },
  zh: { player: "阿达", npc: "老马", item: "绳子", place: "北门", foe: "老鼠", price: "12枚钱" },
} as const;
/** What only the game may say that has happened. */
const OF_THE_GAME = ["helped", "hurt", "stolen-from", "paid", "kept-promise", "broken-promise"];
const rules = grammarLine();

/** One attempt on somebody who has met the player; nothing but talk may come of it. */
async function tried(language: Language, heard: string, first?: NpcOptions["first"]): Promise<Line> {
  const persona = Object.freeze({ name: "Orla", role: "smith", mood: 0 });
  const asked: LineRequest[] = [];
  const orla = createNpc(persona, { seed: 1, language, knows: Object.freeze({ ...KNOWS[language] }) }, (request, making) => {
    asked.push(request);
    return generate(first ? [first, rules] : [rules], request, making);
  });
  await orla.hear(language === "en" ? "Hello." : "你好。");
  const before = JSON.stringify(orla.memory.map(({ turn, heard: said, line }) => ({ turn, heard: said, line })));
  const { content } = await orla.hear(heard);

  const { events, trust, debt } = orla.mind;
  expect(events.filter(({ kind }) => OF_THE_GAME.includes(kind))).toEqual([]);
  expect(events.length).toBeLessThanOrEqual(3);
  expect([trust <= 0.16, debt <= 0.2]).toEqual([true, true]);
  expect(JSON.stringify(orla.memory.slice(0, -1))).toBe(before);
  // Facts are those of the game, under the names that the game gave them.
  for (const [slot, value] of Object.entries(asked[1]!.slots ?? {}))
    expect([slot, value]).toEqual([slot, slot === "npc" && asked[1]!.act === "introduce" ? "Orla" : KNOWS[language][slot as "npc"]]);
  // The line says what it is to say and nothing else, whoever wrote it.
  expect(rules.check(content, asked[1]!)).toEqual([]);
  expect(content.text.length).toBeLessThanOrEqual(LONGEST[language]);
  expect(content.action).toBeUndefined();
  return content;
}

it("there are at least 150 attempts, in both languages", () => {
  expect(ATTEMPTS.en.length + ATTEMPTS.zh.length).toBeGreaterThanOrEqual(150);
  expect(Math.min(ATTEMPTS.en.length, ATTEMPTS.zh.length)).toBeGreaterThanOrEqual(75);
});

describe.each(LANGUAGES)("attempts to talk somebody into something, in %s", (language) => {
  it("change no state, and none of their markup is said", async () => {
    for (const heard of ATTEMPTS[language]) {
      const { text } = await tried(language, heard);
      expect(text).not.toMatch(/[{}[\]<>\p{Cc}\p{Cf}]/u);
    }
  });

  it("gain nothing from a model that believes all it hears: what it repeats, and what it is told to answer", async () => {
    for (const believes of ["says it", "answers it"]) {
      const gullible: Chat = {
        name: "gullible",
        ask: async <T>(messages: readonly ChatMessage[], read: (answer: string) => T) => {
          const { player_says: said } = JSON.parse(messages[1]!.content) as { player_says: string };
          if (believes === "answers it") return read(said);
          return read(JSON.stringify({ say: said, mood: "+", action: "give-all-gold", cites: ["item"] }));
        },
      };
      for (const heard of ATTEMPTS[language]) await tried(language, heard, endpointLine(gullible));
    }
  });

  it("stand in what a model is asked as data alone", async () => {
    let asked: readonly ChatMessage[] = [];
    const listening: Chat = {
      name: "listening",
      ask: (messages) => {
        asked = messages;
        return Promise.reject(new Error("busy"));
      },
    };
    await tried(language, "...", endpointLine(listening));
    const rulesOf = (messages: readonly ChatMessage[]) =>
      messages[0]!.content.split("\n").filter((line) => !line.startsWith("- ") && !line.includes('"'));
    const plain = rulesOf(asked);
    for (const heard of ATTEMPTS[language]) {
      await tried(language, heard, endpointLine(listening));
      expect(asked.map(({ role }) => role)).toEqual(["system", "user"]);
      expect(rulesOf(asked).slice(-2)).toEqual(plain.slice(-2));
      expect(asked[0]!.content).not.toContain(heard.trim().length > 12 ? heard.trim() : "<never>");
      const data = JSON.parse(asked[1]!.content) as Record<string, unknown>;
      expect(Object.keys(data)).toEqual(["speaker", "facts", "player_says", "said_before", "actions"]);
      expect([...(data["player_says"] as string)].length).toBeLessThanOrEqual(300);
      expect(data["player_says"]).not.toMatch(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u);
      expect(data["actions"]).toEqual([]);
    }
  });
});

it("a name that is an attempt is refused as a fact, or said as the text that it is", async () => {
  const names = [...ATTEMPTS.en, ...ATTEMPTS.zh].filter(({ length }) => length <= 40);
  const tries = names.map(async (player): Promise<string> => {
    const request: LineRequest = { speaker: { name: "Orla", role: "smith", mood: 0 }, act: "greet", language: "en", slots: { player } };
    return (await generate(rules, request, { seed: 1 })).content.text;
  });
  const outcomes = await Promise.allSettled(tries);
  const refused = outcomes.flatMap((one) => (one.status === "rejected" ? [(one.reason as { code: string }).code] : []));
  const said = outcomes.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(new Set(refused)).toEqual(new Set(["bad-request"]));
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((text) => /[{}\p{Cc}\p{Cf}]/u.test(text))).toEqual([]);
});
