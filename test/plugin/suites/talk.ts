import type * as Door from "../../../src/index.ts";
import { type Ground } from "../ground.ts";

/** Somebody who talks. */
export function talk({ start, sceneOf }: Ground): void {
  describe("talk", () => {
    it("speaks for an npc that remembers, and says the same again from the same seed", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage, "cave");
      const persona = { name: "Orla", role: "smith", mood: 0.5 };
      const talk = async () => {
        const orla = scene.aigc.npc(persona, { seed: "a", knows: { place: "the old mine" } });
        await orla.say("greet", { player: "Ada" });
        const rumour = await orla.hear("Any news?");
        await orla.hear("Farewell!");
        return {
          acts: orla.memory.map(({ line }) => line.act),
          texts: orla.memory.map(({ line }) => line.text),
          rumour,
          memory: orla.memory,
        };
      };
      const first = await talk();
      expect(first.acts).toEqual(["greet", "rumour", "farewell"]);
      expect(first.texts[0]).toContain("Ada");
      expect(first.rumour.content.text.toLowerCase()).toContain("the old mine");
      expect((await talk()).texts).toEqual(first.texts);
      // A memory out of a saved game goes on where it ended.
      const saved = JSON.parse(JSON.stringify(first.memory)) as Door.Remembered[];
      const later = scene.aigc.npc(persona, { seed: "a", memory: saved });
      await later.say("thank");
      expect(later.memory).toHaveLength(4);
    });

    it("goes on talking when the scene that it was asked in is over, and whoever waited is not told", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage);
      const orla = scene.aigc.npc({ name: "Orla", role: "smith", mood: 0 }, { seed: 1 });
      const told: string[] = [];
      void orla.say("greet").then(() => told.push("greeted"));
      scene.scene.restart();
      stage.game.headlessStep(1000, 16);
      const line = await orla.say("farewell");
      expect([line.content.act, told]).toEqual(["farewell", []]);
    });
  });
}
