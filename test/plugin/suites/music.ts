import { createRng } from "../../../src/rng.ts";
import type { Music } from "../../../src/content.ts";
import type * as Door from "../../../src/index.ts";
import { fakeAudio } from "../../generators/music/phaser/fake-audio.ts";
import { type Ground } from "../ground.ts";

/** Music in a scene. */
export function music({ start, sceneOf, aigc, phaser }: Ground): void {
  const REQUEST = { style: "calm", bars: 8 } as const;

  /** A game that is heard, as far as music knows. */
  async function heard() {
    const stage = await start({ scene: { key: "cave" } });
    const audio = fakeAudio();
    const { game } = stage;
    const silent = game.sound;
    const manager = Object.assign(Object.create(phaser.Sound.WebAudioSoundManager.prototype) as object, {
      context: audio.output.context,
      destination: {},
      locked: false,
    });
    game.sound = manager as typeof silent;
    const scene = sceneOf(stage);
    const made = await scene.aigc.music(REQUEST, { seed: 1 });
    const playing = scene.aigc.playMusic(made, { tension: 0.4 });
    return { stage, audio, scene, made, playing, back: () => (game.sound = silent) };
  }

  describe("music", () => {
    it("is written as it is outside of a scene, and kept from a preload", async () => {
      let kept: Door.Made<Music> | undefined;
      const stage = await start({
        scene: {
          key: "cave",
          preload(this: Phaser.Scene) {
            this.load.aigcMusic("theme", { request: REQUEST, seed: 7 });
          },
          create(this: Phaser.Scene) {
            kept = this.aigc.made.music("theme");
          },
        },
      });
      const made = await sceneOf(stage).aigc.music(REQUEST, { seed: 7 });
      expect(made).toEqual(await aigc.generate(aigc.rulesMusic(), REQUEST, { seed: 7 }));
      expect(kept).toEqual(made);
    });

    it("is made by the steps of the game, below the volume of its channel, and ends with its scene", async () => {
      const { stage, audio, scene, playing, back } = await heard();
      try {
        const { events } = stage.game;
        const before = events.listenerCount("step");
        for (let i = 0; i < 400 && audio.sources.length === 0; i++) events.emit("step", 0, 16);
        expect(audio.sources.length).toBeGreaterThan(0);
        scene.aigc.musicChannel.volume = 0.25;
        expect(audio.gains[0]!.asked.at(-1)!.slice(0, 2)).toEqual(["set", 0.25]);
        scene.aigc.musicChannel.mute = true;
        expect(audio.gains[0]!.asked.at(-1)!.slice(0, 2)).toEqual(["set", 0]);
        scene.scene.stop();
        await stage.step(3);
        expect(playing.playing).toBe(false);
        expect(audio.sources.filter(({ connected }) => connected)).toEqual([]);
        expect(events.listenerCount("step")).toBe(before - 1);
        expect(() => scene.aigc.playMusic({} as never)).toThrow(expect.objectContaining({ name: "AbortError" }));
      } finally {
        back();
      }
    });

    it("keeps what it is told where nothing can be heard, and the scene is told why, once", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage);
      const told: unknown[] = [];
      scene.events.on(aigc.FALLBACK_EVENT, (report: unknown) => told.push(report));
      const made = {
        content: aigc.rulesMusic().propose(REQUEST, createRng(1)) as Music,
        provenance: { generator: "music/rules", seed: "1", attempts: 1 },
      };
      const playing = scene.aigc.playMusic(made);
      scene.aigc.playMusic(made);
      playing.tension = 0.8;
      expect([playing.tension, playing.bar, playing.playing]).toEqual([0.8, -1, true]);
      playing.stop();
      expect(playing.playing).toBe(false);
      expect(told).toEqual([{ what: "music", reason: scene.aigc.musicChannel.silent }]);
    });
  });
}
