import type { Persona } from "../../../src/content.ts";
import { generate } from "../../../src/generator.ts";
import type { LineRequest } from "../../../src/generators/dialogue/dialogue.ts";
import { grammarLine } from "../../../src/generators/dialogue/grammar-line.ts";
import { felt, lived, moodOf, NEW_MIND, recalled, type Mind } from "../../../src/generators/dialogue/mind.ts";
import { createNpc, type Npc, type NpcOptions } from "../../../src/generators/dialogue/npc.ts";

const orla: Persona = { name: "Orla", role: "smith", mood: 0 };
const KNOWS = { player: "Ada", npc: "Wick", place: "the mine", foe: "cave rats", item: "lantern", price: "12 coins" };

describe("a mind", () => {
  it("gets over a mood, and keeps what it thinks of somebody", () => {
    let mind = lived(NEW_MIND, ["insulted"], 0);
    const [mood, trust] = [mind.mood, mind.trust];
    for (let turn = 1; turn < 40; turn++) mind = lived(mind, [], turn);
    expect(mood).toBe(-0.6);
    expect(Math.abs(mind.mood)).toBeLessThan(0.01);
    expect(mind.trust).toBe(trust);
    expect(moodOf(orla, mind)).toBeLessThan(0);
  });

  it("stays within its range, whatever happens, and in thousandths", () => {
    let mind: Mind = NEW_MIND;
    for (let turn = 0; turn < 200; turn++) mind = lived(mind, [turn % 3 === 0 ? "hurt" : turn % 3 === 1 ? "helped" : "threatened"], turn);
    for (const value of [mind.mood, mind.trust, mind.respect, mind.fear, mind.debt]) {
      expect(Math.abs(value)).toBeLessThanOrEqual(1);
      expect(Math.round(value * 1000) / 1000).toBe(value);
    }
    expect(mind.fear).toBeGreaterThan(0.9);
    expect(mind.events.length).toBeLessThanOrEqual(24);
  });

  it("never forgets having met, and remembers what weighs over what is many", () => {
    let mind = felt(felt(NEW_MIND, "met", 0), "helped", 1);
    for (let turn = 2; turn < 60; turn++) mind = lived(mind, ["paid"], turn);
    expect(mind.events[0]).toMatchObject({ kind: "met" });
    expect(mind.events.filter(({ kind }) => kind === "paid").length).toBeLessThanOrEqual(23);
  });

  it("recalls the recent before the old, the weighty before the light, and only what is asked for", () => {
    const mind = [["insulted", 0] as const, ["promised", 9] as const].reduce((all, [kind, turn]) => felt(all, kind, turn), NEW_MIND);
    expect(recalled(mind, 10, ["insulted", "promised"])?.kind).toBe("promised");
    expect(recalled(mind, 10, ["insulted"])?.kind).toBe("insulted");
    expect(recalled(felt(mind, "met", 9), 10, ["met", "insulted", "promised"])?.kind).toBe("promised");
    expect(recalled(mind, 10, ["helped"])).toBeUndefined();
  });
});

describe("several turns", () => {
  let asked: LineRequest[];
  const rules = grammarLine();
  const talker = (options: Partial<NpcOptions> = {}): Npc =>
    createNpc(orla, { seed: 5, knows: KNOWS, ...options }, (request, making) => {
      asked.push(request);
      return generate(rules, request, making);
    });
  beforeEach(() => {
    asked = [];
  });
  /** Out of a saved game. */
  const saved = (npc: Npc, options: Partial<NpcOptions> = {}) =>
    talker({ ...options, memory: JSON.parse(JSON.stringify(npc.memory)) as Npc["memory"] });
  const acts = async (npc: Npc, ...heard: string[]) => {
    const said: string[] = [];
    for (const text of heard) said.push((await npc.hear(text)).content.act);
    return said;
  };

  it("greets once, and welcomes who comes back", async () => {
    expect(await acts(talker(), "Hello!", "Hello again!", "Bye!", "Good morning!")).toEqual([
      "greet",
      "small-talk",
      "farewell",
      "welcome-back",
    ]);
    expect(await acts(talker(), "你好！", "你好！", "再见。", "早上好！")).toEqual(["greet", "small-talk", "farewell", "welcome-back"]);
  });

  it("does so after save and load too", async () => {
    const before = talker();
    await acts(before, "Hello!", "Bye!");
    expect(await acts(saved(before), "Hello!")).toEqual(["welcome-back"]);
  });

  it("remembers a rudeness after save and load, and forgives it", async () => {
    const before = talker();
    await acts(before, "Hello!", "You stupid old fool!", "Bye!");
    const after = saved(before);
    await acts(after, "Hello!");
    expect(asked.at(-1)).toMatchObject({ act: "welcome-back" });
    expect(asked.at(-1)!.speaker.mood).toBeLessThan(-0.33);
    const { trust } = after.mind;
    expect(await acts(after, "I'm sorry for what I said.")).toEqual(["forgive"]);
    expect(after.mind.trust).toBeGreaterThan(trust);
    expect(after.mind.events.map(({ kind }) => kind)).toEqual(["met", "insulted", "parted", "met", "apologised"]);
  });

  it("remembers a promise after save and load, until it is kept", async () => {
    const before = talker();
    expect(await acts(before, "Hello!", "I promise I will bring your lantern back.", "Bye!")).toEqual(["greet", "thank", "farewell"]);
    const after = saved(before);
    expect(await acts(after, "Hello!")).toEqual(["quest-progress"]);
    await acts(after, "Bye!");
    after.feel("kept-promise");
    expect(await acts(saved(after), "Hello!")).toEqual(["welcome-back"]);
  });

  it("is told by the game what happened, and answers otherwise", async () => {
    const robbed = talker();
    for (let n = 0; n < 2; n++) robbed.feel("stolen-from");
    expect(await acts(robbed, "What do you sell?", "Any work for me?", "Tell me a secret.")).toEqual(["refuse", "refuse", "refuse"]);
    const saved = talker();
    saved.feel("helped");
    expect(await acts(saved, "Hello!", "Thank you.", "Bye!", "Hello!")).toEqual(["greet", "thank", "farewell", "thank"]);
    const beaten = talker();
    for (let n = 0; n < 3; n++) beaten.feel("hurt");
    expect(await acts(beaten, "I will kill you!")).toEqual(["surrender"]);
    expect(() => robbed.feel("eaten" as "hurt")).toThrow(/\[npc\] event is "eaten"\. Give one of met, parted/);
  });

  it("takes up what it said last: yes and no to an offer of work", async () => {
    expect(await acts(talker(), "Any work for me?", "Yes, gladly.")).toEqual(["offer-quest", "thank"]);
    expect(await acts(talker(), "Any work for me?", "No thanks.")).toEqual(["offer-quest", "lament"]);
    expect(await acts(talker(), "Yes, I think so too.")).toEqual(["agree"]);
  });

  it("has no answer to what it does not know", async () => {
    const { player } = KNOWS;
    const ignorant = talker({ knows: { player } });
    expect(await acts(ignorant, "Where is the mill?", "Who is the old man?")).toEqual(["puzzled", "puzzled"]);
    expect(await acts(talker(), "Where is the mine?", "Who is Wick?")).toEqual(["directions", "about-person"]);
  });

  it("saves the mind with the last turn alone, and refuses one that is none", async () => {
    const npc = talker();
    await acts(npc, "Hello!", "You fool!", "Nice weather.");
    expect(npc.memory.map(({ mind }) => mind !== undefined)).toEqual([false, false, true]);
    expect(npc.memory.at(-1)!.mind).toEqual(npc.mind);
    expect(() => talker({ mind: { ...npc.mind, trust: "much" as unknown as number } })).toThrow(/options\.mind\.trust is "much"/);
    expect(() => talker({ first: {} as never })).toThrow(/options\.first\.name is undefined|options\.first is/);
  });
});
