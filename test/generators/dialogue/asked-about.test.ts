import { askedAbout, isUnknown, wantsName, withoutAddress } from "../../../src/generators/dialogue/asked-about.ts";
import { answerFor } from "../../../src/generators/dialogue/answer.ts";
import { NEW_MIND } from "../../../src/generators/dialogue/mind.ts";
import type { Knowing } from "../../../src/generators/dialogue/knowing.ts";
import { createNpc } from "../../../src/generators/dialogue/npc.ts";
import type { Offers } from "../../../src/generators/dialogue/offers.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { generate } from "../../../src/generator.ts";

const KNOWS: readonly Knowing[] = [
  { slot: "place", fact: "the old mine" },
  { slot: "place", fact: "北门" },
  { slot: "npc", fact: "Wick" },
  { slot: "npc", fact: "老马" },
  { slot: "foe", fact: "cave rats" },
  { slot: "foe", fact: "洞鼠" },
  { slot: "item", fact: "bell rope" },
];

describe("what is asked about", () => {
  it.each([
    ["person", "Where is the old mine?", "way"],
    ["person", "Is the old mine very old?", "place"],
    ["place", "What about Wick?", "person"],
    ["unclear", "Are the cave rats clever?", "foe"],
    ["chat", "Who is Wick?", "person"],
    ["foe", "What is the bell rope good for?", "item"],
    ["person", "北门怎么走？", "way"],
    ["unclear", "洞鼠怕什么？", "foe"],
    ["unclear", "老马是谁？", "person"],
    ["apology", "Is Wick angry with me?", "person"],
    ["rest", "Do cave rats sleep?", "foe"],
    ["rest", "Is there a bed in the old mine?", "rest"],
    // What fits stays, and so does what asks for nothing.
    ["way", "How do I get there?", "way"],
    ["person", "Who is Elena?", "person"],
    ["insult", "You smell like cave rats.", "insult"],
    ["chat", "I saw Wick today.", "chat"],
    // What is plainly said.
    ["chat", "And what do I get for it?", "work"],
    ["secret", "你到底要我找什么？", "work"],
    ["chat", "Where did you lose it?", "hint"],
    ["unclear", "12 coins isn't enough.", "haggle"],
    ["joke", "haha just kidding", "apology"],
    ["chat", "I beat the captain!", "victory"],
    ["unclear", "thx", "thanks"],
    // What was only guessed, and would be answered by whatever comes to mind.
    ["gossip", "Did the captain hurt you?", "chat"],
    ["danger", "Are there mushrooms down there?", "chat"],
    ["news", "看见我弟弟了吗？", "chat"],
    ["promise", "I don't think I'll come back.", "chat"],
    ["promise", "I promise I will not tell.", "promise"],
    ["news", "Any news?", "news"],
    ["danger", "Is it dangerous down there?", "danger"],
    // Where somebody is, or whether they were here, is not who they are.
    ["way", "Where is Wick?", "chat"],
    ["chat", "Has Wick been here today?", "chat"],
    ["chat", "Tell me about Wick.", "person"],
  ] as const)("heard as %s, %j is about %s, by what is known", (intent, heard, meant) => {
    expect(askedAbout(intent, heard, KNOWS)).toBe(meant);
  });

  it.each([
    ["way", "Where is the lighthouse?", true],
    ["way", "Can you show me the way to the north tower?", true],
    ["way", "灯塔在哪里？", true],
    ["person", "Who is Elena?", true],
    ["way", "Where is the old mine?", false],
    ["way", "How do I get there?", false],
    ["way", "Where is everybody?", false],
    ["way", "Which way is it?", false],
    ["way", "怎么走？", false],
    ["way", "那里怎么走？", false],
    ["person", "Who is Wick?", false],
    ["person", "Who rules here?", false],
    ["foe", "How do I fight a Dragon?", true],
    ["foe", "How do I fight them?", false],
    ["foe", "What kind of creatures are down there?", false],
    ["foe", "那些怪物怕什么？", false],
    ["foe", "巨魔怕火吗？", true],
    ["person", "I don't trust the smith.", true],
    ["person", "Have you seen my brother?", true],
    ["foe", "How many cave rats are there?", true],
    ["foe", "余烬是什么东西？", true],
    ["danger", "下面有多深？", true],
    ["way", "Where can I find her?", true],
    ["trade", "How much is it?", false],
    ["person", "Tell me about the people here.", false],
    ["person", "你妹妹是个什么样的人？", true],
    ["place", "Tell me about the old tower.", true],
    ["place", "What is this place?", false],
    ["place", "Was the village always so small?", false],
    ["place", "给我讲讲水塔。", true],
    ["place", "这是什么地方？", false],
  ] as const)("heard as %s, %j is about something unknown: %s", (intent, heard, unknown) => {
    expect(isUnknown(intent, heard, KNOWS)).toBe(unknown);
  });

  it.each([
    ["Hi Tansy.", "Hi."],
    ["Tansy, where is the mill?", "where is the mill?"],
    ["Good night, Tansy!", "Good night!"],
    ["坦茜，你好。", "你好。"],
    ["你好，坦茜。", "你好。"],
    // Where the name is what is asked about, or all that is said, it stays.
    ["Who is Tansy?", "Who is Tansy?"],
    ["坦茜是谁？", "坦茜是谁？"],
    ["Tansy!", "Tansy!"],
  ])("%j without the name of who hears it is %j", (heard, rest) => {
    expect(withoutAddress(heard, /坦茜/.exec(heard)?.[0] ?? "Tansy")).toBe(rest);
  });

  it.each([
    ["Who are you?", false, true],
    ["Who are you?", true, true],
    ["What do you do here?", false, false],
    ["你是做什么的？", false, false],
    ["你叫什么？", true, true],
    ["Tell me about yourself.", false, true],
    ["Tell me about yourself.", true, false],
  ])("%j, introduced before: %s; says the name: %s", (heard, introduced, named) => {
    expect(wantsName(heard, introduced)).toBe(named);
  });
});

describe("somebody who is asked", () => {
  const orla = () =>
    createNpc({ name: "Orla", role: "smith", mood: 0 }, { seed: 4, knows: [...KNOWS] }, (request, making) =>
      generate([grammarLine()], request, making),
    );

  it("tells the way to what they know, and is at a loss about what they do not", async () => {
    expect((await orla().hear("Where is the old mine?")).content).toMatchObject({
      act: "directions",
      text: expect.stringMatching(/old mine/i),
    });
    expect((await orla().hear("Where is the lighthouse?")).content.act).toBe("puzzled");
    expect((await orla().hear("Who is Elena?")).content.act).toBe("puzzled");
  });

  it("means the place that was spoken of last by there", async () => {
    const places = ["the old mine", "the salt rooms", "the moth gallery"].map((fact) => ({ slot: "place" as const, fact }));
    for (const [language, there] of [
      ["en", "How do I get there?"],
      ["zh", "怎么走？"],
    ] as const) {
      for (let seed = 0; seed < 5; seed++) {
        const npc = createNpc({ name: "Orla", role: "smith" }, { seed, language, knows: places }, (request, making) => generate([grammarLine()], request, making)); // prettier-ignore
        await npc.say("rumour", { place: "the salt rooms" });
        expect((await npc.hear(there)).content).toMatchObject({ act: "directions", text: expect.stringMatching(/salt rooms/i) });
      }
    }
  });

  it("refuses to go along", () => {
    expect(answerFor("company", 0.6, { mind: NEW_MIND })).toBe("refuse");
  });

  it("does not say the name twice, unless it is asked for", async () => {
    const npc = orla();
    expect((await npc.hear("Who are you?")).content.text).toContain("Orla");
    expect((await npc.hear("What do you do for a living?")).content).toMatchObject({
      act: "introduce",
      text: expect.not.stringContaining("Orla"),
    });
    expect((await npc.hear("What was your name?")).content.text).toContain("Orla");
  });

  it("asks who took work on how it goes, when they come for more", async () => {
    const npc = orla();
    expect((await npc.hear("Any work for me?")).content.act).toBe("offer-quest");
    await npc.hear("I promise I will do it.");
    expect((await npc.hear("Have you got any work?")).content.act).toBe("quest-progress");
    npc.feel("kept-promise");
    expect((await npc.hear("Have you got any work?")).content.act).toBe("offer-quest");
  });

  it("tells more of what it told, or tells it again", async () => {
    const npc = orla();
    expect((await npc.hear("Any news?")).content.act).toBe("rumour");
    expect((await npc.hear("Tell me more")).content.act).toBe("rumour");
    expect((await npc.hear("Who is Wick?")).content.text).toContain("Wick");
    expect((await npc.hear("What else?")).content.text).toContain("Wick");
    await npc.hear("Thanks!");
    expect((await npc.hear("What else?")).content.act).not.toBe("you-are-welcome");
  });

  it("means by there the place that was spoken of last, though not just now", async () => {
    const npc = createNpc(
      { name: "Orla", role: "smith", mood: 0 },
      {
        seed: 4,
        knows: [
          { slot: "place", fact: "the old mine" },
          { slot: "place", fact: "the north gate" },
          { slot: "foe", fact: "cave rats" },
        ],
      },
      (request, making) => generate([grammarLine()], request, making),
    );
    for (const place of ["the north gate", "the old mine"]) {
      await npc.hear(`Tell me about ${place}.`);
      await npc.hear("Thank you.");
      expect((await npc.hear("How do I get there?")).content.text.toLowerCase()).toContain(place);
    }
  });

  it("gives no more than was offered, says where the work is, and what is wanted", async () => {
    const npc = createNpc(
      { name: "Orla", role: "smith", mood: 0 },
      { seed: 4, knows: [...KNOWS], offers: () => ({ "offer-quest": { item: "hourglass", place: "the deep hall" } }) },
      (request, making) => generate([grammarLine()], request, making),
    );
    expect((await npc.hear("Any work for me?")).content.act).toBe("offer-quest");
    expect((await npc.hear("That is not enough.")).content.act).toBe("refuse");
    expect((await npc.hear("Where did you lose it?")).content).toMatchObject({
      act: "quest-hint",
      text: expect.stringContaining("the deep hall"),
    });
    expect((await npc.hear("What is that hourglass?")).content.act).toBe("offer-quest");
  });

  it("answers thanks and rudeness, each in its way", async () => {
    const npc = orla();
    expect((await npc.hear("Thank you!")).content.act).toBe("you-are-welcome");
    expect((await npc.hear("You fool!")).content.act).toBe("offended");
    expect((await npc.hear("You fool!")).content.act).toMatch(/threaten|offended/);
  });

  it("offers what the game has at the moment, and nothing else", async () => {
    let offers: Offers = { "offer-quest": { item: "hourglass", price: "3 coins" }, "trade-offer": null };
    const npc = createNpc(
      { name: "Orla", role: "smith", mood: 0 },
      { seed: 4, knows: [...KNOWS], offers: () => offers },
      (request, making) => generate([grammarLine()], request, making),
    );
    expect((await npc.hear("Any work for me?")).content).toMatchObject({
      act: "offer-quest",
      text: expect.stringMatching(/hourglass.*3 coins|3 coins.*hourglass/i),
    });
    expect((await npc.hear("What do you sell?")).content.act).toBe("sold-out");
    offers = { "offer-quest": null };
    expect((await npc.hear("Any work for me?")).content.text).toMatch(/I have no work|nothing to do here/);
    expect((await npc.hear("What do you sell?")).content.act).toBe("trade-offer");
    offers = { "sell-all": {} } as never;
    await expect(npc.hear("Any work for me?")).rejects.toThrow(/sell-all/);
  });
});
