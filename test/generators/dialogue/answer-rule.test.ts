import { generate } from "../../../src/generator.ts";
import { answerRule, asksOfSelf } from "../../../src/generators/dialogue/answer-rule.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { readVoice } from "../../../src/generators/dialogue/formats/voice-text.ts";
import { createNpc } from "../../../src/generators/dialogue/npc.ts";
import { plainVoice } from "../../../src/generators/dialogue/plain-voice.ts";
import { textsOf, type VoicePack } from "../../../src/generators/dialogue/voice-pack.ts";
import { VILLAGE } from "./requests.ts";

describe("the rule that answers", () => {
  it.each([
    ["small-talk", "Why do you look so sad?", "answer-question"],
    ["small-talk", "你信鬼吗？", "answer-question"],
    ["small-talk", "I saw a white hare.", "answer-remark"],
    ["small-talk", "我看见一只白兔。", "answer-remark"],
    // What is suffered, and what is not wanted.
    ["small-talk", "I nearly drowned.", "answer-trouble"],
    ["small-talk", "我差点淹死。", "answer-trouble"],
    ["small-talk", "I am not afraid of anything.", "answer-remark"],
    ["small-talk", "no, i dont want it", "answer-no"],
    ["small-talk", "我不买。", "answer-no"],
    ["small-talk", "算了，没什么", "answer-no"],
    // What is not about the one who hears it they need not put off: they do not know it.
    ["small-talk", "Is there a bridge?", "unknown"],
    ["puzzled", "What weapon do you use?", "answer-question"],
    ["puzzled", "Any work for me?", "no-work"],
    ["puzzled", "有活干吗", "no-work"],
    ["puzzled", "My blade is blunt.", "answer-remark"],
    ["small-talk", "Nice weather today.", undefined],
    ["small-talk", "最近怎么样？", undefined],
    ["small-talk", "", undefined],
    ["small-talk", "What do you want most in the world?", "tell-want"],
    ["small-talk", "你最怕什么？", "tell-fear"],
    ["about-place", "What is this place?", "about-here"],
    ["puzzled", "How deep is the sea?", "unknown"],
    ["puzzled", "Flurb gnak wizzle?", undefined],
    ["rumour", "Any news?", undefined],
  ] as const)("of %s to %j is %s", (act, heard, rule) => {
    expect(answerRule(act, heard, false)).toBe(rule);
  });

  it("is that of the act where somebody speaks of a place by name", () => {
    expect(answerRule("about-place", "What do you know about the old mine?", true)).toBeUndefined();
  });

  it("knows who is asked what they want or fear", () => {
    expect(["What are you afraid of?", "你最想要什么？", "What scares the orcs?", "I am afraid of you."].map(asksOfSelf)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("an answer", () => {
  const asked = { speaker: { name: "Orla", role: "smith", wants: "a quiet week", fears: "deep water" }, language: "en" } as const;
  const saysOf = async (heard: string, voice: VoicePack = plainVoice()) => {
    const lines: string[] = [];
    for (let seed = 0; seed < 20; seed++)
      lines.push((await generate([grammarLine(voice)], { ...asked, act: "small-talk", heard }, { seed })).content.text);
    return lines;
  };

  it("begins with a fragment of its rule, in the voice that speaks", async () => {
    for (const [heard, rule] of [
      ["Why do you never laugh?", "answer-question"],
      ["I counted the stairs twice.", "answer-remark"],
    ] as const) {
      for (const voice of [plainVoice(), VILLAGE]) {
        const starts = textsOf(voice.lines.en![rule]!).map((text) => text.split(/,? ?\[you\]|[.?!]/)[0]!);
        expect((await saysOf(heard, voice)).filter((line) => !starts.some((start) => line.includes(start)))).toEqual([]);
      }
    }
  });

  it("says what is wanted or feared by who is asked for it, always", async () => {
    expect((await saysOf("What do you want most?")).every((line) => line.includes("a quiet week"))).toBe(true);
    expect((await saysOf("What are you afraid of?")).every((line) => line.includes("deep water"))).toBe(true);
  });

  it("is small talk as ever in a line that nobody asked for", async () => {
    const { content } = await generate([grammarLine()], { ...asked, act: "small-talk" }, { seed: 3 });
    expect(content.text).not.toBe("");
  });

  it("needs no such rule in a voice of one's own, which stands on the plain one", async () => {
    const own = readVoice("voice mine\nlanguage en\nroles smith\n= small-talk\nThe kettle hums.\n");
    expect(new Set(await saysOf("Why do you never laugh?", own)).has("The kettle hums.")).toBe(false);
  });
});

it("an npc puts off what is asked about their own life, and does not speak of another", async () => {
  const orla = createNpc(
    { name: "Orla", role: "smith" },
    {
      seed: 1,
      knows: [
        { slot: "place", fact: "the moth gallery" },
        { slot: "npc", fact: "Fenn" },
      ],
    },
    (request, making) => generate([grammarLine()], request, making),
  );
  for (const text of ["What happened to your father?", "How old are you?", "Are you my mother?", "Do you have a family?"])
    expect([text, (await orla.hear(text)).content.act]).toEqual([text, expect.stringMatching(/^(?:small-talk|puzzled)$/)]);
  expect((await orla.hear("What do you know about the moth gallery?")).content.text).toContain("moth gallery");
  expect((await orla.hear("What is this place?")).content.text).not.toContain("moth gallery");
});
