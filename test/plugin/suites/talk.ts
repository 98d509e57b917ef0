import { jest } from "@jest/globals";
import type * as PhaserModule from "phaser";
import type * as Door from "../../../src/index.ts";
import { type Ground } from "../ground.ts";
import { serve } from "../model-server.ts";
import { tinyLines } from "../tiny-lines.ts";

/** Somebody who talks. */
export function talk({ aigc, start, sceneOf }: Ground): void {
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

    describe("by a network that comes while the game runs", () => {
      const small = { greet: "Good day to you.", thank: "That is kind of you.", farewell: "Come back soon." };
      const large = { greet: "There you are.", thank: "You are a good friend.", farewell: "Go home, it is late." };
      let files: Readonly<Record<"small" | "large", Awaited<ReturnType<typeof tinyLines>>>>;
      beforeAll(async () => {
        files = { small: await tinyLines("small", small), large: await tinyLines("large", large) };
      });

      const servers: Awaited<ReturnType<typeof serve>>[] = [];
      afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

      /** A village that speaks by the small network; `send` lets the server answer for the large one. */
      const village = async () => {
        let send: (manifest: string | undefined) => void = () => {};
        const server = await serve({
          "/small/manifest.json": JSON.stringify(files.small.manifest),
          "/small/model.onnx": files.small.bytes,
          "/large/manifest.json": new Promise<string | undefined>((done) => (send = done)),
          "/large/model.onnx": files.large.bytes,
        });
        servers.push(server);
        let created = false;
        const stage = await start({
          scene: {
            key: "cave",
            preload(this: PhaserModule.Scene) {
              this.load.setBaseURL(server.url).aigcModel("small", "small/manifest.json");
            },
            create: () => void (created = true),
          },
        });
        await stage.until(() => created);
        const scene = sceneOf(stage, "cave");
        const orla = scene.aigc.npc({ name: "Orla", role: "smith" }, { seed: 1 });
        const says = async (act: "greet" | "thank" | "farewell") => {
          const { content, provenance } = await orla.say(act);
          return [content.text, provenance.model?.name];
        };
        return { stage, scene, says, send: (what: string | undefined) => send(what) };
      };

      it("speaks by the one that is there until it has come, and by the new one from the next line on", async () => {
        const { stage, scene, says, send } = await village();
        scene.load.aigcModel("large", "large/manifest.json");
        scene.load.start();
        expect(await says("greet")).toEqual([small.greet, "small"]);
        send(JSON.stringify(files.large.manifest));
        await stage.until(() => scene.aigc.models.length === 2);
        expect(await says("thank")).toEqual([large.thank, "large"]);
        const other = await scene.aigc.npc({ name: "Fenn", role: "smith" }, { seed: 2 }).say("farewell");
        expect(other.content.text).toBe(large.farewell);
      });

      it("speaks on by the one that is there when the new one does not come, and says why", async () => {
        const error = jest.spyOn(console, "error").mockImplementation(() => {});
        const { stage, scene, says, send } = await village();
        const reports: Door.FallbackReport[] = [];
        const failed: string[] = [];
        scene.events.on(aigc.FALLBACK_EVENT, (report: Door.FallbackReport) => reports.push(report));
        scene.load.on("loaderror", ({ key }: { key: string }) => failed.push(key));
        scene.load.aigcModel({ key: "large", url: "large/manifest.json", contract: "dialogue@1" });
        scene.load.start();
        expect(await says("greet")).toEqual([small.greet, "small"]);
        expect(reports).toEqual([]);
        send(undefined);
        await stage.until(() => failed.length > 0);
        expect(await says("thank")).toEqual([small.thank, "small"]);
        expect([failed, reports]).toMatchObject([["large"], [{ what: "dialogue", reason: expect.stringMatching(/answered 404/) }]]);
        expect(scene.aigc.models.map(({ key, state }) => [key, state])).toEqual([
          ["small", "loaded"],
          ["large", "missing"],
        ]);
        error.mockRestore();
      });
    });
  });
}
