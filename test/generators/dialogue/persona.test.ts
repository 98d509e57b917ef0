import { makePersona } from "../../../src/generators/dialogue/persona.ts";
import { createNpc } from "../../../src/generators/dialogue/npc.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { generate } from "../../../src/generator.ts";
import { plainVoice } from "../../../src/generators/dialogue/plain-voice.ts";
import { spriteKind } from "../../../src/generators/sprite/index.ts";
import { createRng } from "../../../src/rng.ts";
import type { Persona } from "../../../src/content.ts";
import type { NpcOptions } from "../../../src/generators/dialogue/npc.ts";

const talker = (persona: Persona, options: Partial<NpcOptions> = {}) =>
  createNpc(persona, { seed: 5, ...options }, (request, making) => generate([grammarLine()], request, making));

describe("somebody from a seed", () => {
  const crowd = Array.from({ length: 300 }, (_, seed) => makePersona({}, { seed }));

  it("is the same from the same seed, and hardly anybody else", () => {
    expect(crowd.map((_, seed) => makePersona({}, { seed }))).toEqual(crowd);
    expect(new Set(crowd.map((one) => JSON.stringify(one))).size).toBe(300);
  });

  it("is whole: what belongs together comes together", () => {
    const of = (fits: (one: Persona) => boolean) => crowd.filter(fits);
    expect(of(({ role }) => !plainVoice().roles.includes(role))).toEqual([]);
    expect(of(({ role, age }) => (age === "child") !== (role === "child"))).toEqual([]);
    expect(of(({ role, age, register }) => role === "elder" && (age !== "old" || register !== "formal"))).toEqual([]);
    expect(of(({ role, wealth }) => role === "servant" && wealth !== "poor")).toEqual([]);
    expect(of(({ traits }) => new Set(traits).size !== 3 || (traits!.includes("merry") && traits!.includes("gloomy")))).toEqual([]);
    expect(of(({ traits, mood }) => traits!.includes("merry") && mood! < 0.2)).toEqual([]);
    expect(of(({ traits, mood }) => traits!.includes("gloomy") && mood! > -0.2)).toEqual([]);
    expect(of(({ wants, fears, secret }) => !wants || !fears || !secret)).toEqual([]);
  });

  it("is what was wished for, and the rest does not change by it", () => {
    const one = makePersona({ role: "smith" }, { seed: "a" });
    expect(one.role).toBe("smith");
    expect(makePersona({ role: "smith", name: "Vala", traits: ["brave"], mood: -1 }, { seed: "a" })).toEqual({
      ...one,
      name: "Vala",
      traits: ["brave"],
      mood: -1,
    });
  });

  it("takes no name that is taken", () => {
    const taken: string[] = [];
    for (let seed = 0; seed < 10; seed++) taken.push(makePersona({ sex: "female" }, { seed, taken }).name);
    expect(new Set(taken).size).toBe(10);
  });

  it("can be asked for a picture", async () => {
    const { name: _, ...persona } = makePersona({ role: "smith", species: "dwarf" }, { seed: 1 });
    const request = { persona };
    const rules = spriteKind.rules();
    const sprite = await rules.propose(request, createRng(1));
    expect(rules.check(sprite, request)).toEqual([]);
  });

  it.each([
    ["a role that the voice has not", { role: "pilot" }, { seed: 1 }, /wish\.role is "pilot"/],
    ["a trait that there is not", { traits: ["tall"] }, { seed: 1 }, /wish\.traits/],
    ["no seed", {}, {}, /options\.seed/],
    ["a language that there is not", {}, { seed: 1, language: "fr" }, /options\.language is "fr"/],
  ])("refuses %s", (_, wish, options, message) => {
    expect(() => makePersona(wish as never, options as never)).toThrow(message);
  });
});

describe("what somebody is like", () => {
  const orla: Persona = { name: "Orla", role: "smith", mood: 0 };
  const after = async (traits: Persona["traits"], ...heard: string[]) => {
    const npc = talker({ ...orla, ...(traits ? { traits } : {}) });
    for (const text of heard) await npc.hear(text);
    return npc;
  };

  it("shows in how words move them", async () => {
    const [plain, grudging, forgiving] = await Promise.all(
      [undefined, ["grudging"] as const, ["forgiving"] as const].map((traits) => after(traits, "You are a liar!")),
    );
    expect(grudging!.mind.trust).toBeLessThan(plain!.mind.trust);
    expect(forgiving!.mind.trust).toBeGreaterThan(plain!.mind.trust);
  });

  it("a rudeness is remembered after saving and loading, until there is an apology", async () => {
    const rude = await after(undefined, "Hello!", "You are a liar!", "Goodbye.");
    const moods: number[] = [];
    const loaded = createNpc(orla, { seed: 5, memory: JSON.parse(JSON.stringify(rude.memory)) }, (request, making) => {
      moods.push(request.speaker.mood!);
      return generate([grammarLine()], request, making);
    });
    for (let turn = 0; turn < 12; turn++) await loaded.hear("Nice weather today.");
    expect(Math.max(...moods)).toBeLessThan(-0.33);
    await loaded.hear("I'm sorry for what I said.");
    await loaded.hear("Nice weather today.");
    expect(moods.at(-1)).toBeGreaterThan(-0.33);
  });

  it("a secret is told to whom is trusted, and to nobody else", async () => {
    const persona = { ...orla, secret: "cannot read" };
    const stranger = talker(persona);
    const lines = [];
    for (let turn = 0; turn < 8; turn++) lines.push((await stranger.hear("Tell me a secret.")).content.text);
    expect(lines.filter((text) => text.includes("cannot read"))).toEqual([]);
    const friend = talker(persona);
    friend.feel("helped");
    friend.feel("kept-promise");
    expect((await friend.hear("Tell me a secret.")).content.text).toContain("cannot read");
  });
});

describe("what somebody knows", () => {
  const knows = [
    { slot: "place", fact: "the old mine", from: "Wick" },
    { slot: "place", fact: "the north gate" },
    { slot: "foe", fact: "wolves" },
  ] as const;
  const orla: Persona = { name: "Orla", role: "smith", mood: 0 };

  it("is what is named, of several", async () => {
    const npc = talker(orla, { knows });
    expect((await npc.hear("How do I get to the old mine?")).content.text).toContain("the old mine");
    expect((await npc.hear("How do I get to the north gate?")).content.text).toContain("the north gate");
  });

  it("is never what nobody told them: who does not know the foe has no answer", async () => {
    const npc = talker(orla, { knows: knows.filter(({ slot }) => slot !== "foe") });
    expect((await npc.hear("Tell me about the monsters.")).content.act).toBe("puzzled");
    npc.learn({ slot: "foe", fact: "wolves", from: "the player" });
    npc.learn({ slot: "foe", fact: "wolves" });
    expect(npc.knows.filter(({ slot }) => slot === "foe").length).toBe(1);
    expect((await npc.hear("Tell me about the monsters.")).content.text).toMatch(/wolves/i);
  });

  it("a rumour may say who told it", async () => {
    const npc = talker(orla, { knows: knows.slice(0, 1) });
    const said = [];
    for (let turn = 0; turn < 12; turn++) said.push((await npc.hear("What's new in town?")).content.text);
    expect(said.some((text) => text.includes("Wick"))).toBe(true);
  });
});
