import type { Line } from "../../../../src/content.ts";
import { LONGEST_HEARD, type LineRequest } from "../../../../src/generators/dialogue/index.ts";
import { answerTo, createNpc } from "../../../../src/generators/dialogue/phaser/npc.ts";

describe("somebody who talks", () => {
  it.each([
    ["Good evening, smith!", 0, "greet"],
    ["Do you have any work for me?", 0, "offer-quest"],
    ["有什么活儿干吗？", 0, "offer-quest"],
    ["Heard any news?", 0, "rumour"],
    ["Is the cave dangerous?", 0, "warn"],
    ["Where is the mine?", 0, "quest-hint"],
    ["这个多少钱？", 0, "trade-offer"],
    ["再见！", 0, "farewell"],
    ["The rain in spring is lovely.", 0, "small-talk"],
    ["You old fool.", 0.5, "refuse"],
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

  it("forgets what is long past, and says what was said lately to the generator", async () => {
    const asked: LineRequest[] = [];
    const orla = createNpc({ name: "Orla", role: "smith", mood: 0 }, { seed: 1 }, echo(asked));
    for (let turn = 0; turn < 60; turn++) await orla.say("small-talk");
    expect(orla.memory).toHaveLength(50);
    expect(asked.at(-1)!.recent).toEqual(Array.from({ length: 8 }, (_, n) => `line ${52 + n}`));
  });
});
