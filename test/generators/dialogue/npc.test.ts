import type { Line, Persona } from "../../../src/content.ts";
import { AigcError } from "../../../src/errors.ts";
import { generate } from "../../../src/generator.ts";
import { ACTS, LANGUAGES } from "../../../src/generators/dialogue/dialogue.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { LONGEST_HEARD, type LineRequest } from "../../../src/generators/dialogue/index.ts";
import { createRng } from "../../../src/rng.ts";
import { answerTo } from "../../../src/generators/dialogue/answer.ts";
import { createNpc, type NpcOptions, type Remembered } from "../../../src/generators/dialogue/npc.ts";

describe("somebody who talks", () => {
  it.each([
    ["Good evening, smith!", 0, "greet"],
    ["Do you have any work for me?", 0, "offer-quest"],
    ["有什么活儿干吗？", 0, "offer-quest"],
    ["Heard any news?", 0, "rumour"],
    ["Is the cave dangerous?", 0, "warn"],
    ["Where is the mine?", 0, "directions"],
    ["这个多少钱？", 0, "trade-offer"],
    ["再见！", 0, "farewell"],
    ["The rain in spring is lovely.", 0, "small-talk"],
    ["You old fool.", 0.5, "offended"],
    ["You old fool.", -0.8, "threaten"],
    ["", 0, "small-talk"],
  ])("answers %j in mood %d with %s", (heard, mood, act) => {
    expect(answerTo(heard, mood)).toBe(act);
  });

  const echo = (asked: LineRequest[]) => (request: LineRequest) => {
    asked.push(request);
    const line: Line = { speaker: request.speaker.name, act: request.act, language: request.language, text: `line ${asked.length}` };
    return Promise.resolve({ content: line, provenance: { generator: "test/echo", seed: "1", attempts: 1 } });
  };

  it("states only what it knows and the act has a use for, and takes in no more than fits", async () => {
    const asked: LineRequest[] = [];
    const orla = createNpc(
      { name: "Orla", role: "smith", mood: 0 },
      { seed: 1, knows: { place: "the mine", price: "12 coins" } },
      echo(asked),
    );
    await orla.hear(`Any news? ${"x".repeat(100_000)}`);
    expect(asked[0]).toMatchObject({ act: "rumour", slots: { place: "the mine" } });
    expect(asked[0]!.heard).toHaveLength(LONGEST_HEARD);
  });

  it("gives each turn chance of its own, also beyond what is remembered", async () => {
    const seeds = new Set<string>();
    const orla = createNpc({ name: "Orla", role: "smith", mood: 0 }, { seed: 1 }, (request, { seed }) => {
      seeds.add(seed);
      return echo([])(request);
    });
    for (let turn = 0; turn < 120; turn++) await orla.say("small-talk");
    expect(seeds.size).toBe(120);
    expect(orla.memory.at(-1)!.turn).toBe(119);
  });

  it("forgets what is long past, and says what was said lately to the generator", async () => {
    const asked: LineRequest[] = [];
    const orla = createNpc({ name: "Orla", role: "smith", mood: 0 }, { seed: 1 }, echo(asked));
    for (let turn = 0; turn < 60; turn++) await orla.say("small-talk");
    expect(orla.memory).toHaveLength(50);
    expect(asked.at(-1)!.recent).toEqual(Array.from({ length: 8 }, (_, n) => `line ${52 + n}`));
  });

  it.each([
    ["I don't want to buy anything.", "small-talk"],
    ["I won't sell you my sword.", "small-talk"],
    ["我不买。", "small-talk"],
    ["我什么也不卖", "small-talk"],
    ["Don't you have any work for me?", "offer-quest"],
    ["有没有任务？", "offer-quest"],
    ["没有活儿干吗？", "offer-quest"],
    ["买不买？", "trade-offer"],
    ["I don't know where the mine is.", "directions"],
    ["我不知道矿在哪", "directions"],
    ["The sword is mine.", "small-talk"],
    ["Glad to see you!", "small-talk"],
    ["See you!", "farewell"],
    ["真奇怪。", "small-talk"],
    ["不怪你。", "small-talk"],
    ["那边有怪物吗", "warn"],
    ["你好像很累。", "small-talk"],
    ["It is not safe down there.", "warn"],
    ["I don't hate you. Any news?", "rumour"],
    ["这箱子太笨重了，多少钱？", "trade-offer"],
  ])("answers %j with %s, whatever is denied in it", (heard, act) => {
    expect(answerTo(heard, -0.8)).toBe(act);
  });

  const orla: Persona = { name: "Orla", role: "smith", mood: 0 };
  const chain = grammarLine();
  const talker = (options: Partial<NpcOptions> = {}) =>
    createNpc(orla, { seed: 3, knows: { player: "Ada", place: "the mine" }, ...options }, (request, making) =>
      generate(chain, request, making),
    );
  const HEARD = ["Hello", "Any news?", "Work?", "You fool!", "Lovely weather.", "Where is the mine?", "Bye"];

  it("goes on after a saved game as if it had never been saved, at any turn", async () => {
    const straight = talker();
    const saved: Remembered[][] = [];
    const said: string[] = [];
    for (let turn = 0; turn < 200; turn++) {
      saved.push(JSON.parse(JSON.stringify(straight.memory)) as Remembered[]);
      said.push((await straight.hear(HEARD[turn % HEARD.length]!)).content.text);
    }
    const rng = createRng("save");
    for (const start of [1, 49, 50, 51, 120, rng.below(200), rng.below(200)]) {
      let loaded = talker({ memory: saved[start]! });
      const again: string[] = [];
      for (let turn = start; turn < 200; turn++) {
        if (rng.next() < 0.1) loaded = talker({ memory: JSON.parse(JSON.stringify(loaded.memory)) as Remembered[] });
        again.push((await loaded.hear(HEARD[turn % HEARD.length]!)).content.text);
      }
      expect(again).toEqual(said.slice(start));
    }
  });

  it("takes what older versions saved, which did not count turns", async () => {
    const before = talker();
    for (let turn = 0; turn < 20; turn++) await before.say("small-talk");
    const old = before.memory.map(({ line }) => ({ line }));
    const next = await before.say("small-talk");
    expect(await talker({ memory: old }).say("small-talk")).toEqual(next);
  });

  it("is the same talk however fast the questions come, and after one that was refused", async () => {
    const slow = talker();
    const one = [await slow.hear("Hello"), await slow.hear("Any news?"), await slow.say("boast")];
    const fast = talker();
    const refused = fast.hear(undefined as unknown as string);
    const all = [fast.hear("Hello"), fast.hear("Any news?"), fast.say("boast")];
    await expect(refused).rejects.toThrow(/\[npc\] text is undefined/);
    expect(await Promise.all(all)).toEqual(one);
  });

  it("leaves out facts that are longer than a bubble, and the papers say which", async () => {
    for (const language of LANGUAGES) {
      const long = (text: string) => text.repeat(40).slice(0, 40);
      const wordy = talker({
        language,
        knows: {
          player: long("Ada "),
          npc: long("Wick "),
          item: long("lamp "),
          place: long("mine "),
          foe: `${long("rat ")}s`,
          price: "12",
        },
      });
      for (const act of ACTS) await expect(wordy.say(act)).resolves.toBeDefined();
      for (const heard of [
        "Hello",
        "Any news?",
        "Work?",
        "You fool!",
        "Lovely weather.",
        "Where is it?",
        "Is it dangerous?",
        "Buy",
        "Bye",
      ]) {
        const { content, provenance } = await wordy.hear(heard);
        expect(content.text.length).toBeLessThanOrEqual(language === "en" ? 160 : 60);
        const out = content.act === "rumour" ? ["foe", "player"] : [];
        expect(provenance.leftOut ?? []).toEqual(expect.arrayContaining(out));
      }
    }
    const { content, provenance } = await talker().say("greet", { player: "x".repeat(5000) });
    expect([content.act, provenance.leftOut]).toEqual(["greet", ["player"]]);
    expect("leftOut" in (await talker().say("greet", { player: "Ada" })).provenance).toBe(false);
  });

  it("takes somebody without a mood for even-tempered, and says the same as for a mood of 0", async () => {
    const said = async (persona: Persona) => {
      const npc = createNpc(persona, { seed: 1 }, (request, making) => generate([grammarLine()], request, making));
      const lines: string[] = [];
      for (const text of ["Hello!", "You are a liar!", "Any news?"]) lines.push((await npc.hear(text)).content.text);
      return lines;
    };
    expect(await said({ name: "Orla", role: "smith" })).toEqual(await said({ name: "Orla", role: "smith", mood: 0 }));
  });

  it.each<[string, unknown, unknown, RegExp]>([
    ["persona", undefined, { seed: 1 }, /\[npc\] persona is undefined\. Give an object/],
    ["name", { role: "smith", mood: 0 }, { seed: 1 }, /persona\.name is undefined/],
    ["role", { ...orla, role: "wizard" }, { seed: 1 }, /persona\.role is "wizard"\. Give one of smith, herbalist/],
    ["mood", { ...orla, mood: Number.NaN }, { seed: 1 }, /persona\.mood is NaN/],
    ["options", orla, undefined, /\[npc\] options is undefined/],
    ["seed", orla, {}, /options\.seed is undefined\. Give a string or a finite number/],
    ["language", orla, { seed: 1, language: "fr" }, /options\.language is "fr"\. Give one of en, zh/],
    ["attempts", orla, { seed: 1, attempts: 0 }, /options\.attempts is 0\. Give a whole number from 1 to 1000/],
    ["knows", orla, { seed: 1, knows: ["x"] }, /options\.knows\[0\] is "x"/],
    ["a name in knows", orla, { seed: 1, knows: { prise: "5" } }, /options\.knows is "prise"\. Give one of player, npc/],
    ["a fact in knows", orla, { seed: 1, knows: { place: 5 } }, /options\.knows\.place is 5/],
    ["memory", orla, { seed: 1, memory: "old" }, /options\.memory is "old"/],
    ["a turn in memory", orla, { seed: 1, memory: [{ line: {} }] }, /options\.memory\[0\]\.line\.speaker is undefined/],
  ])("refuses a wrong %s by name", (_, persona, options, message) => {
    const make = () => createNpc(persona as Persona, options as NpcOptions, () => Promise.reject(new Error("not asked")));
    expect(make).toThrow(AigcError);
    expect(make).toThrow(message);
  });

  it("refuses a wrong act, slot, fact or text by name", async () => {
    await expect(talker().say("sing" as "greet")).rejects.toThrow(/\[npc\] act is "sing"\. Give one of greet, farewell/);
    await expect(talker().say("greet", "Ada" as unknown as undefined)).rejects.toThrow(/\[npc\] slots is "Ada"/);
    await expect(talker().say("greet", { price: "5" })).rejects.toThrow(/"greet" has no use for a slot "price"/);
    await expect(talker().say("greet", { player: 5 as unknown as string })).rejects.toThrow(/player is 5/);
    await expect(talker().hear(5 as unknown as string)).rejects.toThrow(/\[npc\] text is 5/);
  });
});
