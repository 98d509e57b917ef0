import type * as Door from "../../../src/index.ts";
import { FakeAudioContext, playingThrough } from "../fake-audio.ts";
import type { Ground } from "../ground.ts";

/** What is heard: effects and voices, through the sound manager of the game. */
export function sounds({ start, sceneOf, phaser, aigc }: Ground): void {
  describe("sounds", () => {
    const COIN = { event: "coin" } as const;
    const ONCE = { seed: 1 };
    const HELLO = { text: "Oh, hi!" };

    async function heardGame(context = new FakeAudioContext()) {
      const stage = await start({ scene: { key: "cave" }, ...playingThrough(context) });
      const scene = sceneOf(stage);
      return { stage, scene, context, aigc: scene.aigc };
    }

    it("are sounds of the game's own manager, and are gone when they have ended", async () => {
      const { stage, scene, context, aigc } = await heardGame();
      const coin = await aigc.sound(COIN, ONCE);
      const playing = aigc.playSound(coin, { volume: 0.5, rate: 1.5, pan: -0.5 });
      expect(playing).toBeInstanceOf(phaser.Sound.WebAudioSound);
      expect([playing.isPlaying, playing.volume, playing.rate, playing.pan]).toEqual([true, 0.5, 1.5, -0.5]);
      expect(context.heard).toEqual([0.5]);
      expect(scene.sound.getAllPlaying()).toEqual([playing]);
      context.sources[0]!.onended!({ target: context.sources[0]! });
      await stage.step(2);
      expect([playing.pendingRemove, scene.sound.getAllPlaying()]).toEqual([true, []]);
    });

    it("have a volume and a mute of their kind, below those of the game", async () => {
      const { context, aigc } = await heardGame();
      const [coin, hello] = [await aigc.sound(COIN, ONCE), await aigc.speech(HELLO, ONCE)];
      aigc.soundChannel.volume = 0.25;
      aigc.playSound(coin);
      aigc.speak(hello);
      expect(context.heard).toEqual([0.25, 1]);
      aigc.soundChannel.mute = true;
      expect(context.heard).toEqual([0, 1]);
      aigc.soundChannel.mute = false;
      aigc.speechChannel.volume = 0.5;
      expect(context.heard).toEqual([0.25, 0.5]);
      expect(() => (aigc.soundChannel.volume = 2)).toThrow("[sound] volume is 2. Give a finite number from 0 to 1.");
    });

    it("stop with the scene, and leave nothing behind", async () => {
      const { stage, scene, context, aigc } = await heardGame();
      aigc.playSound(await aigc.sound({ event: "alarm" }, ONCE), { loop: true });
      aigc.speak(await aigc.speech(HELLO, ONCE));
      expect(context.heard).toHaveLength(2);
      scene.scene.stop();
      await stage.step(2);
      expect(context.heard).toEqual([]);
      expect((stage.game.sound as { sounds?: unknown[] }).sounds).toEqual([]);
    });

    it("are dropped before the first gesture, but for what loops or waits", async () => {
      const context = new FakeAudioContext();
      const { scene, aigc } = await heardGame(context);
      const coin = await aigc.sound(COIN, ONCE);
      Object.assign(scene.sound, { locked: true });
      expect(aigc.playSound(coin)).toBeInstanceOf(phaser.Sound.NoAudioSound);
      expect(context.sources).toHaveLength(0);
      expect(aigc.playSound(coin, { loop: true }).isPlaying).toBe(true);
      expect(aigc.playSound(coin, { waits: true }).isPlaying).toBe(true);
      Object.assign(scene.sound, { locked: false });
      expect(aigc.playSound(coin).isPlaying).toBe(true);
    });

    it("are not heard in a hidden tab, and go on when it is looked at again", async () => {
      const { stage, scene, context, aigc } = await heardGame();
      const coin = await aigc.sound(COIN, ONCE);
      aigc.playSound(coin, { loop: true });
      stage.game.events.emit(phaser.Core.Events.HIDDEN);
      expect([context.state, context.heard]).toEqual(["suspended", []]);
      expect(aigc.playSound(coin).isPlaying).toBe(false);
      stage.game.events.emit(phaser.Core.Events.VISIBLE);
      expect([context.state, context.heard]).toEqual(["running", [1]]);
      // The window has no focus yet: Phaser holds its audio until it has, and so does this.
      stage.game.events.emit(phaser.Core.Events.HIDDEN);
      Object.assign(scene.sound, { gameLostFocus: true });
      stage.game.events.emit(phaser.Core.Events.VISIBLE);
      expect(context.state).toBe("suspended");
    });

    it("are made once for a key, and only the last 32 MB are kept", async () => {
      const { scene, aigc } = await heardGame();
      const coin = await aigc.sound(COIN, ONCE);
      const keys = () => scene.cache.audio.getKeys();
      expect(keys()).toHaveLength(1);
      aigc.playSound(coin);
      expect(keys()).toHaveLength(1);
      const long = { sampleRate: 44_100, channels: [new Float32Array(3 * 1024 * 1024)] };
      const spy: Door.ScenePart<{ fill(key: string): void }> = {
        name: "spy",
        methods: (host) => ({ fill: (key) => audioOf(host, "sound").prepare(key, () => long) }),
      };
      const { audioOf } = await import("../../../src/plugin/audio.ts");
      const plugin = new (createWith(spy))(scene as never, scene.plugins, "spy") as unknown as { fill(key: string): void };
      for (const key of ["a", "b", "c"]) plugin.fill(key);
      expect(keys()).toEqual(["b", "c"]);
    });
    const createWith = (part: Door.ScenePart) => aigc.createAigcPlugin([part]);

    it("are silent in a game without audio, which is said in words, once", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage);
      const told: Door.FallbackReport[] = [];
      scene.events.on(aigc.FALLBACK_EVENT, (report: Door.FallbackReport) => told.push(report));
      const coin = await scene.aigc.sound(COIN, ONCE);
      for (let n = 0; n < 3; n++) expect(scene.aigc.playSound(coin)).toBeInstanceOf(phaser.Sound.NoAudioSound);
      expect(scene.aigc.soundChannel.silent).toMatch(/no audio/);
      expect(told).toEqual([{ what: "sound", reason: scene.aigc.soundChannel.silent }]);
      scene.aigc.soundChannel.volume = 0.3;
      expect(scene.aigc.soundChannel.volume).toBe(0.3);
    });

    it("are stopped by whoever plays them, or started again", async () => {
      const { stage, aigc } = await heardGame();
      const coin = await aigc.sound(COIN, ONCE);
      const [one, two] = [aigc.playSound(coin), aigc.playSound(coin)];
      one.stop();
      two.stop();
      two.play();
      await stage.step();
      expect([one.pendingRemove, two.pendingRemove, two.isPlaying]).toEqual([true, false, true]);
    });

    it("are found by their key when a preload has made them", async () => {
      let playing: Door.Playing | undefined;
      const stage = await start({
        ...playingThrough(new FakeAudioContext()),
        scene: {
          key: "cave",
          preload(this: PhaserScene) {
            this.load.aigcSound("coin", { request: COIN, seed: 1 });
          },
          create(this: PhaserScene) {
            playing = this.aigc.playSound(this.aigc.made.sound("coin"));
          },
        },
      } as never);
      await stage.until(() => playing !== undefined);
      expect(playing!.isPlaying).toBe(true);
    });
    type PhaserScene = ReturnType<typeof sceneOf>;

    it("of a voice come in time with its letters", async () => {
      const { stage, context, aigc } = await heardGame();
      const hello = await aigc.speech(HELLO, ONCE);
      const shown: string[] = [];
      const speaking = aigc.speak(hello, { onText: (text, done) => shown.push(done ? `${text}|` : text) });
      expect([speaking.by, context.heard.length]).toEqual(["blips", 1]);
      const { times } = hello.content;
      await stage.until(() => speaking.done);
      expect(shown).toEqual(["O", "Oh", "Oh,", "Oh, ", "Oh, h", "Oh, hi", "Oh, hi!|"]);
      expect(times).toHaveLength(7);
      expect(times[4]! - times[2]!).toBeGreaterThan(5 * (times[1]! - times[0]!));
    });

    it("of a voice end at once when its text is finished, or stopped", async () => {
      const { stage, context, aigc } = await heardGame();
      const hello = await aigc.speech(HELLO, ONCE);
      const shown: string[] = [];
      const onText = (text: string) => void shown.push(text);
      aigc.speak(hello, { onText }).finish();
      expect([shown, context.heard]).toEqual([["Oh, hi!"], []]);
      const speaking = aigc.speak(hello, { onText });
      await stage.step(3);
      speaking.stop();
      const { length } = shown;
      await stage.step(120);
      expect([shown.length, context.heard, speaking.done]).toEqual([length, [], false]);
    });

    it("of a voice are left to the device where it has one, and end with the scene", async () => {
      const { stage, scene, context, aigc } = await heardGame();
      const said: { text: string; lang: string }[] = [];
      let cancelled = 0;
      const voices = [
        { lang: "de-DE", localService: true },
        { lang: "en-GB", localService: false },
        { lang: "en-US", localService: true },
      ];
      Object.assign(globalThis, {
        speechSynthesis: { getVoices: () => voices, speak: (one: never) => said.push(one), cancel: () => cancelled++ },
        SpeechSynthesisUtterance: class {
          readonly text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
      const speaking = aigc.speak(await aigc.speech(HELLO, ONCE), { aloud: true });
      expect([speaking.by, said.map(({ text, lang }) => `${lang} ${text}`), context.heard]).toEqual(["device", ["en-US Oh, hi!"], []]);
      expect(aigc.speak(await aigc.speech({ text: "你好" }, ONCE), { aloud: true }).by).toBe("blips");
      scene.scene.stop();
      await stage.step();
      expect(cancelled).toBe(1);
      Object.assign(globalThis, { speechSynthesis: undefined });
    });
  });
}
