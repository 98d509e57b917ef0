import type * as PhaserModule from "phaser";
import type * as Door from "../../../src/index.ts";
import { REQUEST, TINY, type Ground } from "../ground.ts";
import { serve, tinyModel } from "../model-server.ts";

/** File types that make content while a scene loads. */
export function madeInPreload({ aigc, start, sceneOf, end }: Ground): void {
  describe("content made in preload", () => {
    const seed = "cave-7";
    const skeleton = { request: { tags: ["skeleton"] }, seed };
    const greeting = {
      request: { speaker: { name: "Orla", role: "smith", mood: 0 }, act: "greet" as const, language: "en" as const },
      seed,
    };

    it("is there at once in create, and the same as create would have made", async () => {
      const seen: unknown[] = [];
      const progress: number[] = [];
      const stage = await start({
        scene: {
          key: "cave",
          preload(this: PhaserModule.Scene) {
            this.load.on("progress", (value: number) => progress.push(value));
            this.load.aigcLevel("floor", { request: REQUEST, seed }).aigcSprite({ key: "bones", ...skeleton });
            this.load.aigcLine([{ key: "hello", ...greeting }]);
          },
          create(this: PhaserModule.Scene) {
            const { level, sprite, line } = this.aigc.made;
            const view = this.aigc.showLevel(level("floor"));
            const look = sprite("bones");
            this.add.sprite(0, 0, look.texture, look.frame).play(look.walk);
            seen.push(view.level, look.sprite, line("hello").content.text);
          },
        },
      });
      await stage.until(() => seen.length > 0);
      const scene = sceneOf(stage);
      expect(seen).toEqual([
        (await scene.aigc.level(REQUEST, { seed })).content,
        (await scene.aigc.spriteData(skeleton.request, { seed })).content,
        (await scene.aigc.line(greeting.request, { seed })).content.text,
      ]);
      expect(progress.at(-1)).toBe(1);
      expect(progress.length).toBeGreaterThan(2);
      expect(scene.cache.custom["aigcLevel"]!.get("floor")).toBe(scene.aigc.made.level("floor"));
      // Another scene has it too, also after this one has stopped; removing it takes the drawing with it.
      const look = scene.aigc.made.sprite("bones");
      scene.scene.restart();
      await stage.step(4);
      expect(stage.game.anims.exists(look.walk)).toBe(true);
      scene.cache.custom["aigcSprite"]!.remove("bones");
      expect(stage.game.anims.exists(look.walk)).toBe(false);
    });

    it("comes after the models of the same preload, whatever the order of the calls and however many there are", async () => {
      const good = tinyModel("level-room@1");
      const server = await serve({ "/m/manifest.json": JSON.stringify(good.manifest), "/m/model.onnx": good.bytes });
      let created = false;
      const stage = await start({
        scene: {
          key: "cave",
          preload(this: PhaserModule.Scene) {
            for (let n = 0; n < 40; n++) this.load.aigcLevel(`floor-${n}`, { request: REQUEST, seed: n });
            this.load.setBaseURL(server.url).aigcModel("level-boss", "m/manifest.json");
          },
          create: () => void (created = true),
        },
      });
      await stage.until(() => created);
      const { aigc, load } = sceneOf(stage);
      for (const n of [0, 39]) expect(aigc.made.level(`floor-${n}`).provenance.skipped?.[0]?.generator).toBe("level/double");
      expect(load.maxParallelDownloads).toBe(32);
      expect(aigc.models).toMatchObject([{ key: "level-boss", state: "loaded", contract: "level-room@1", answered: 0, passedOver: 40 }]);
      await server.close();
    });

    it("comes out of an asset pack", async () => {
      const files = [
        { type: "aigcLevel", key: "floor", request: REQUEST, seed },
        { type: "aigcSprite", key: "bones", ...skeleton },
      ];
      const server = await serve({ "/pack.json": JSON.stringify({ all: { prefix: "deep.", files } }) });
      let keys: string[] = [];
      const stage = await start({
        scene: {
          key: "cave",
          preload(this: PhaserModule.Scene) {
            this.load.setBaseURL(server.url).pack("pack", "pack.json");
          },
          create(this: PhaserModule.Scene) {
            keys = [...this.cache.custom["aigcLevel"]!.getKeys(), ...this.cache.custom["aigcSprite"]!.getKeys()];
          },
        },
      });
      await stage.until(() => keys.length > 0);
      expect(keys).toEqual(["deep.floor", "deep.bones"]);
      await server.close();
    });

    it("is a loaderror with its reason when it cannot be made, and the scene goes on", async () => {
      const errors: unknown[] = [];
      let created = 0;
      const stage = await start({
        scene: {
          key: "cave",
          preload(this: PhaserModule.Scene) {
            this.load.on("loaderror", ({ key, reason }: { key: string; reason: Error }) => errors.push([key, reason.message]));
            this.load.aigcLevel("tiny", { request: { ...REQUEST, width: 3 }, seed }).aigcLevel("floor", { request: REQUEST, seed });
          },
          create: () => void created++,
        },
      });
      await stage.until(() => created > 0);
      expect(errors).toEqual([["tiny", expect.stringMatching(/width is 3/)]]);
      const { made } = sceneOf(stage).aigc;
      expect(made.level("floor").content.width).toBe(24);
      expect(() => made.level("tiny")).toThrow(/nothing is kept under "tiny".* it could not be made: .*width is 3/);
      expect(() => made.level("flor")).toThrow(/nothing is kept under "flor" of aigcLevel. There are floor/);
      expect(() => made.sprite("bones")).toThrow(/There is nothing yet.*this.load.aigcSprite/);
    });

    it("is made once for the same request and seed, and anew for another", async () => {
      let seedNow = 1;
      let asked = 0;
      const generator: Door.Generator<unknown, Door.Level> = { name: "level/counts", propose: () => (asked++, TINY), check: () => [] };
      const levels: unknown[] = [];
      const stage = await start({
        scene: {
          key: "cave",
          preload(this: PhaserModule.Scene) {
            this.load.aigcLevel("floor", { request: REQUEST, seed: seedNow, chain: generator });
            this.load.aigcSprite("bones", { ...skeleton, seed: seedNow });
          },
          create(this: PhaserModule.Scene) {
            levels.push(this.aigc.made.level("floor"));
          },
        },
      });
      const scene = sceneOf(stage);
      const again = async (count: number): Promise<void> => {
        scene.scene.restart();
        await stage.until(() => levels.length === count);
      };
      await stage.until(() => levels.length === 1);
      const before = scene.aigc.made.sprite("bones");
      await again(2);
      expect([asked, levels[1] === levels[0]]).toEqual([1, true]);
      seedNow = 2;
      await again(3);
      expect(asked).toBe(2);
      expect(stage.game.anims.exists(before.walk)).toBe(false);
      expect(stage.game.anims.exists(scene.aigc.made.sprite("bones").walk)).toBe(true);
    });

    it("is dropped with the scene that loads, and with the game", async () => {
      const never: Door.Generator<unknown, Door.Level> = { name: "level/never", propose: () => new Promise(() => {}), check: () => [] };
      let created = 0;
      const preload = function (this: PhaserModule.Scene): void {
        this.load.aigcLevel("floor", { request: REQUEST, seed, chain: never });
      };
      const stage = await start({ scene: { key: "cave", preload, create: () => void created++ } });
      const scene = sceneOf(stage);
      scene.scene.restart();
      await stage.step(5);
      scene.scene.stop();
      await stage.step(5);
      expect([created, scene.load.maxParallelDownloads]).toEqual([0, 32]);
      scene.scene.start();
      await stage.step(3);
      await end(stage);
      expect(created).toBe(0);
      expect(aigc.AigcPlugin).toBeDefined();
    });
  });
}
