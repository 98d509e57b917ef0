import type * as PhaserModule from "phaser";
import { DOT, made, TINY, type Ground } from "../ground.ts";

/** Sprites in the atlas of a game. */
export function sprites({ start, sceneOf }: Ground): void {
  describe("sprites", () => {
    it("draws a sprite into the atlas, with animations, and takes it away again", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage, "cave");
      const look = await scene.aigc.sprite({ tags: ["skeleton"] }, { seed: 1 });
      const sprite = scene.add.sprite(10, 10, look.texture, look.frame).play(look.walk);
      expect(sprite.frame.width).toBe(look.sprite.width);
      expect(scene.anims.get(look.idle)!.frames.length).toBeGreaterThan(1);
      sprite.destroy();
      look.release();
      look.release();
      expect(scene.anims.exists(look.walk)).toBe(false);
      expect(scene.textures.get(look.texture).has(look.frame)).toBe(false);
    });

    it("says in its papers what it made of the words", async () => {
      const scene = sceneOf(await start({ scene: { key: "cave" } }), "cave");
      const { provenance } = await scene.aigc.spriteData({ words: "a purple quibblefox" }, { seed: 1 });
      expect(provenance.wish).toEqual({ understood: ["purple"], notUnderstood: ["quibblefox"] });
    });

    it("keeps hundreds of sprites in few textures, and reuses what is given back", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage, "cave");
      const textures = (): number => scene.textures.getTextureKeys().length;
      const looks = Array.from({ length: 400 }, () => scene.aigc.showSprite(made(DOT)));
      const full = textures();
      expect(new Set(looks.map((look) => look.texture)).size).toBeLessThan(3);
      const places = new Set(
        looks.map(
          ({ texture, frame }) =>
            `${texture} ${scene.textures.getFrame(texture, frame).cutX} ${scene.textures.getFrame(texture, frame).cutY}`,
        ),
      );
      expect(places.size).toBe(400);
      for (let n = 0; n < 1000; n++) scene.aigc.showSprite(made(DOT)).release();
      expect(textures()).toBe(full);
    });

    it("takes sprites of every size, and shows the frames that they bring", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage, "cave");
      const sized = (width: number, height: number) =>
        made({ width, height, palette: ["#ff0000"], pixels: Array.from({ length: width * height }, () => 1) });
      for (const [width, height] of [
        [1, 1],
        [8, 8],
        [16, 24],
        [32, 32],
        [64, 48],
        [128, 128],
        [256, 256],
      ] as const) {
        const look = scene.aigc.showSprite(sized(width, height));
        for (const name of ["stand", "breathe", "step-left", "step-right", "flash"] as const) {
          const { width: shown, height: high } = scene.textures.getFrame(look.texture, look.frameOf(name));
          expect([shown, high]).toEqual([width, height]);
        }
      }
      const frames = ["breathe", "attack"].map((name) => ({ name, pixels: Array.from({ length: 64 }, () => 1), duration: 700 }));
      const look = scene.aigc.showSprite(made({ ...sized(8, 8).content, frames }));
      expect(scene.textures.get(look.texture).has(look.frameOf("attack"))).toBe(true);
      const { msPerFrame, frames: shown } = scene.anims.get(look.idle)!;
      expect(shown.map(({ duration }) => msPerFrame + duration)).toEqual([500, 700]);
      expect(() => look.frameOf("jump")).toThrow(/frame is "jump"/);
      look.release();
      expect(scene.textures.get(look.texture).has(look.frameOf("attack"))).toBe(false);
    });

    it("shows somebody as a doll, animated in four directions, and as a portrait in four moods", async () => {
      const scene = sceneOf(await start({ scene: [{ key: "cave", active: true }] }));
      const persona = { name: "Orla", role: "smith" };
      const look = await scene.aigc.sprite({ persona }, { seed: 1 });
      expect(look.walk).toBe(look.animation("walk"));
      const keys = ["idle", "walk", "attack", "hurt", "fall"].flatMap((name) =>
        (["down", "left", "right", "up"] as const).map((direction) => look.animation(name, direction)),
      );
      expect(new Set(keys).size).toBe(20);
      for (const key of keys) expect(scene.anims.exists(key)).toBe(true);
      const walk = scene.anims.get(look.animation("walk", "left"))!;
      expect([walk.frames.length, walk.repeat]).toEqual([4, -1]);
      const attack = scene.anims.get(look.animation("attack", "up"))!;
      expect(attack.frames.map(({ duration }) => Math.round(attack.msPerFrame + duration))).toEqual([150, 90, 150]);
      expect(attack.repeat).toBe(0);
      expect(() => look.animation("swim")).toThrow(/name is "swim"/);
      expect(() => look.animation("walk", "west" as never)).toThrow(/direction is "west"/);
      const portrait = await scene.aigc.sprite({ persona, as: "portrait" }, { seed: 1 });
      expect(scene.textures.get(portrait.texture).has(portrait.frameOf("angry"))).toBe(true);
      expect(portrait.animation("idle", "left")).toBe(portrait.idle);
      look.release();
      for (const key of keys) expect(scene.anims.exists(key)).toBe(false);
    });

    it("draws what is the same once, for all who have it, and lets it go with the last", async () => {
      const stage = await start({ scene: [{ key: "cave" }, { key: "hall", active: true }] });
      const [cave, hall] = [sceneOf(stage), sceneOf(stage, "hall")];
      const ask = (scene: PhaserModule.Scene, seed = 1) => scene.aigc.sprite({ tags: ["skeleton"] }, { seed });
      const [one, two, other, elsewhere] = [await ask(cave), await ask(cave), await ask(cave, 2), await ask(hall)];
      expect([two.frame, elsewhere.frame]).toEqual([one.frame, one.frame]);
      expect(other.frame).not.toBe(one.frame);
      const there = () => cave.textures.get(one.texture).has(one.frame) && stage.game.anims.exists(one.walk);
      one.release();
      one.release();
      expect(there()).toBe(true);
      cave.scene.stop();
      await stage.step(2);
      expect(there()).toBe(true);
      expect(stage.game.anims.exists(other.walk)).toBe(false);
      hall.scene.stop();
      await stage.step(2);
      expect(there()).toBe(false);
      one.release();
    });

    it("keeps a look for other scenes on demand, until it is released", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage);
      const kept = await scene.aigc.sprite({ tags: ["skeleton"] }, { seed: 1, keep: true });
      const shown = scene.aigc.showSprite(made(DOT), { keep: true });
      scene.scene.restart();
      await stage.step(3);
      expect([kept, shown].map(({ walk }) => stage.game.anims.exists(walk))).toEqual([true, true]);
      kept.release();
      shown.release();
      expect([kept, shown].map(({ walk }) => stage.game.anims.exists(walk))).toEqual([false, false]);
    });

    it("holds no more after five hundred restarts than after the first", async () => {
      let created = 0;
      const stage = await start({
        scene: {
          key: "cave",
          async create(this: PhaserModule.Scene) {
            this.aigc.showSprite(made(DOT));
            for (const seed of [1, 2]) await this.aigc.sprite({ tags: ["skeleton"] }, { seed });
            this.aigc.showLevel(made(TINY));
            created++;
          },
        },
      });
      const scene = sceneOf(stage);
      const count = () => ({
        animations: (stage.game.anims as unknown as { anims: { size: number } }).anims.size,
        textures: scene.textures.getTextureKeys().length,
        frames: scene.textures.get("aigc-sprites-0").getFrameNames().length,
        listeners: scene.events.eventNames().map((event) => [String(event), scene.events.listenerCount(event)]),
      });
      await stage.until(() => created === 1);
      const before = count();
      for (let n = 2; n <= 500; n++) {
        scene.scene.restart();
        await stage.until(() => created === n);
      }
      expect(count()).toEqual(before);
    }, 120_000);
  });
}
