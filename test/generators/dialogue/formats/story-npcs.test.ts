import { Compiler } from "inkjs/full";
import { storyNpcs } from "../../../../src/generators/dialogue/formats/story-npcs.ts";
import { grammarLine } from "../../../../src/generators/dialogue/grammar-line.ts";
import { createNpc } from "../../../../src/generators/dialogue/npc.ts";
import { generate } from "../../../../src/generator.ts";

const INK = `
EXTERNAL npc_say(who, act, facts)
EXTERNAL npc_hear(who, text)
EXTERNAL npc_feel(who, event)
EXTERNAL npc_trust(who)
EXTERNAL npc_mood(who)
EXTERNAL npc_remembers(who, event)
The forge is hot.
Orla: {npc_say("orla", "offer-quest", "item=iron lantern; place=the old mine")}
* [I will find it.]
  You: I promise I will find it.
  Orla: {npc_hear("orla", "I promise I will bring it back.")}
* [No.]
  Orla: {npc_hear("orla", "No.")}
- { npc_remembers("orla", "promised"): She waits. | She shrugs. }
~ npc_feel("orla", "kept-promise")
{ npc_trust("orla") > 0.2: She smiles. | She frowns. }
-> END
`;

const orla = () =>
  createNpc({ name: "Orla", role: "smith", mood: 0 }, { seed: 4 }, (request, making) => generate([grammarLine()], request, making));

async function play(choice: number): Promise<string[]> {
  const story = new Compiler(INK).Compile();
  const npcs = storyNpcs({ orla: orla() });
  npcs.bind(story as never);
  const lines: string[] = [];
  for (;;) {
    while (story.canContinue) lines.push(await npcs.line(story as never));
    if (story.currentChoices.length === 0) return lines.filter(Boolean);
    story.ChooseChoiceIndex(choice);
  }
}

describe("npcs in a story of ink", () => {
  it("say what the story asks for, with its facts, where it asks for it", async () => {
    const lines = await play(0);
    expect(lines[0]).toBe("The forge is hot.");
    expect(lines[1]).toMatch(/^Orla: .*iron lantern.*[.!?]$/);
    expect(lines[1]).toContain("the old mine");
    expect(lines.join("\n")).not.toMatch(/[\uE000\uE001]/);
  });

  it("remember what happened in it, and the story goes on by that", async () => {
    expect((await play(0)).slice(-2)).toEqual(["She waits.", "She smiles."]);
    expect((await play(1)).at(-2)).toBe("She shrugs.");
  });

  it("say the same for the same choices", async () => {
    expect(await play(0)).toEqual(await play(0));
  });
});

describe("npcs in a story of Yarn", () => {
  it("do its commands, and answer its functions", async () => {
    const npcs = storyNpcs({ orla: orla() });
    const said = await npcs.command('npc_say orla directions place="the old mine"');
    expect(said!.content.text).toMatch(/the old mine/i);
    expect((await npcs.command('npc_hear orla "You are a liar!"'))!.content.act).toBe("offended");
    expect(await npcs.command("npc_feel orla helped")).toBeUndefined();
    expect(npcs.functions["npc_remembers"]!("orla", "insulted")).toBe(true);
    expect(npcs.functions["npc_trust"]!("orla")).toBeGreaterThan(0);
    expect(await npcs.command("wait 2")).toBeUndefined();
  });

  it.each([
    ["npc_say bram greet", /who is "bram"\. Give one of orla/],
    ["npc_say orla sing", /act is "sing"/],
    ["npc_say orla greet colour=red", /"colour=red" is no fact/],
    ["npc_feel orla angry", /event is "angry"/],
  ])("refuse %s", async (command, message) => {
    await expect(storyNpcs({ orla: orla() }).command(command)).rejects.toThrow(message);
  });
});
