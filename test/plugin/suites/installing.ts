import type * as PhaserModule from "phaser";
import type * as Door from "../../../src/index.ts";
import { REQUEST, type Ground } from "../ground.ts";

/** The plugin in every scene, however it came. */
export function installing({ aigc, start, sceneOf }: Ground): void {
  describe("installing", () => {
    it("can be installed late, by load.scenePlugin", async () => {
      let level: Door.Made<Door.Level> | undefined;
      const stage = await start({
        plugins: {},
        scene: {
          key: "cave",
          preload(this: PhaserModule.Scene) {
            this.load.scenePlugin("late", aigc.AigcPlugin, "aigc", "aigc");
          },
          async create(this: PhaserModule.Scene) {
            level = await this.aigc.level(REQUEST, { seed: 1 });
          },
        },
      });
      await stage.until(() => level !== undefined);
      expect(level!.content.width).toBe(24);
    });

    it("comes late to the scenes that were listed before it, too, with its file types", async () => {
      const seen: Record<string, unknown> = {};
      const look = (key: string) => ({
        key,
        preload(this: PhaserModule.Scene) {
          seen[`${key} loads`] = typeof this.load.aigcModel;
          this.load.aigcLevel("floor", { request: REQUEST, seed: 1 });
        },
        create(this: PhaserModule.Scene) {
          seen[key] = this.aigc.made.level("floor").content.width;
        },
      });
      const stage = await start({
        plugins: {},
        scene: [
          {
            key: "boot",
            preload(this: PhaserModule.Scene) {
              this.load.scenePlugin("aigc", aigc.AigcPlugin, "aigc", "aigc");
            },
            create(this: PhaserModule.Scene) {
              this.scene.start("play");
            },
          },
          look("play"),
          { key: "idle" },
        ],
      });
      await stage.until(() => "play" in seen);
      expect(sceneOf(stage, "idle").aigc).toBeInstanceOf(aigc.AigcPlugin);
      expect(sceneOf(stage, "idle").aigc).not.toBe(sceneOf(stage, "play").aigc);
      stage.game.scene.add("later", look("later"), true);
      await stage.until(() => "later" in seen);
      expect(seen).toEqual({ "play loads": "function", play: 24, "later loads": "function", later: 24 });
    });

    it("comes late under a name of the game's own", async () => {
      const stage = await start({
        plugins: {},
        scene: [
          {
            key: "boot",
            preload(this: PhaserModule.Scene) {
              this.load.scenePlugin("aigc-late", aigc.AigcPlugin, "aigc-late", "content");
            },
          },
          { key: "play" },
        ],
      });
      const content = () => (sceneOf(stage, "play") as unknown as { content?: Door.AigcPlugin }).content;
      await stage.until(() => content() !== undefined);
      stage.game.scene.start("play");
      await stage.step(2);
      expect((await content()!.level(REQUEST, { seed: 1 })).content.width).toBe(24);
    });
  });
}
