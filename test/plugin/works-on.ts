import type * as PhaserModule from "phaser";
import { preparePage, startGame, type Stage } from "./headless-phaser.ts";
import type * as Door from "../../src/index.ts";
import { jest } from "@jest/globals";
import { serve, tinyModel, tinyPolicy } from "./model-server.ts";

/** The plugin's door over one real Phaser: the specifier "phaser" means `path` in this test file. */
export async function open(path: string): Promise<{ phaser: typeof PhaserModule; aigc: typeof Door }> {
  preparePage();
  const phaser = ((await import(path)) as { default: typeof PhaserModule }).default;
  jest.unstable_mockModule("phaser", () => ({ ...phaser }));
  return { phaser, aigc: await import("../../src/index.ts") };
}

const REQUEST = { width: 24, height: 16, enemies: 2 };

/** A level that takes as long as you like: `finish` lets it be made. */
function slowLevel(level: Door.Level): { generator: Door.Generator<unknown, Door.Level>; finish: () => void } {
  let finish = (): void => {};
  const waiting = new Promise<void>((done) => (finish = done));
  return { generator: { name: "level/slow", propose: () => waiting.then(() => level), check: () => [] }, finish };
}

const TINY: Door.Level = {
  width: 4,
  height: 3,
  tiles: [0, 0, 0, 0, 0, 1, 1, 0, 0, 3, 2, 0],
  entities: [
    { kind: "start", x: 1, y: 1 },
    { kind: "exit", x: 2, y: 1 },
  ],
};
const DOT: Door.Sprite = { width: 4, height: 4, palette: ["#ff0000", "#00ff00"], pixels: [0, 1, 1, 0, 1, 2, 2, 1, 0, 1, 1, 0, 0, 2, 2, 0] };
const made = <Content>(content: Content): Door.Made<Content> => ({
  content,
  provenance: { generator: "test/hand", seed: "1", attempts: 1 },
});

/** A policy that plays `move` for everybody. */
const always = (contract: string, move: number, answer: (choices: Int32Array) => Int32Array | Promise<Int32Array>): Door.Policy => ({
  contract,
  act: (batch) => answer(new Int32Array(batch.rows).fill(move)),
});
const arena: Door.OpponentsView = {
  spec: {
    contract: "tag@1",
    agents: 3,
    observation: [{ name: "place", size: 2 }],
    actions: [{ name: "move", size: 5 }],
    rewardRange: [0, 1],
    maxSteps: 10,
  },
  observe(agent, observation, mask) {
    observation.fill(agent);
    mask.fill(1);
  },
};

/** Everything the plugin promises about life in a game; run over each Phaser that it says it works with. */
export function worksOn(name: string, { phaser, aigc }: { phaser: typeof PhaserModule; aigc: typeof Door }): void {
  const { AigcPlugin } = aigc;
  const plugins = { scene: [{ key: "aigc", plugin: AigcPlugin, mapping: "aigc" }] };
  const stages: Stage[] = [];
  const start = async (config: PhaserModule.Types.Core.GameConfig): Promise<Stage> => {
    const stage = await startGame(phaser, { plugins, ...config });
    stages.push(stage);
    return stage;
  };
  const sceneOf = (stage: Stage, key: string): PhaserModule.Scene => stage.game.scene.getScene(key)!;

  describe(`the plugin in Phaser ${name}`, () => {
    afterEach(async () => {
      for (const stage of stages.splice(0)) await stage.destroy();
    });

    it("is this.aigc in every scene, and makes a level that is shown with its walls", async () => {
      let view: Door.LevelView | undefined;
      const stage = await start({
        scene: {
          key: "cave",
          async create(this: PhaserModule.Scene) {
            view = this.aigc.showLevel(await this.aigc.level(REQUEST, { seed: "cave-7" }));
          },
        },
      });
      await stage.until(() => view !== undefined);
      expect(view!.level.width).toBe(24);
      expect(view!.of("start")).toHaveLength(1);
      for (let y = 0; y < 16; y++) {
        for (let x = 0; x < 24; x++) expect(view!.layer.getTileAt(x, y, true).collides).toBe(view!.level.tiles[y * 24 + x] !== 1);
      }
      expect(view!.provenance.generator).toBe("level/rules");
      expect(view!.of("start")[0]!.worldX).toBe((view!.of("start")[0]!.x + 0.5) * 16);
    });

    it("shows a level with a tileset of the game, placed and mapped as asked", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage, "cave");
      scene.textures.createCanvas("art", 64, 8);
      const view = scene.aigc.showLevel(made(TINY), {
        tileset: "art",
        tileSize: 8,
        x: 100,
        tile: (level, x, y) => level.tiles[y * level.width + x]! + 2,
      });
      expect(view.layer.getTileAt(1, 1)!.index).toBe(3);
      expect(view.centreOf({ x: 1, y: 1 })).toEqual({ x: 112, y: 12 });
      expect(() => scene.aigc.showLevel(made(TINY), { tileset: "missing" })).toThrow('no texture "missing" is loaded');
    });

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

    it("outlives five restarts without a listener or texture too many", async () => {
      const stage = await start({
        scene: {
          key: "cave",
          create(this: PhaserModule.Scene) {
            this.aigc.showLevel(made(TINY));
            this.aigc.opponents({ view: arena, fallback: always("tag@1", 1, (choices) => choices), seed: 1 });
          },
        },
      });
      const scene = sceneOf(stage, "cave");
      const count = () => ({
        scene: scene.events.eventNames().map((event) => [String(event), scene.events.listenerCount(event)]),
        game: stage.game.events.eventNames().map((event) => [String(event), stage.game.events.listenerCount(event)]),
        textures: scene.textures.getTextureKeys().length,
      });
      scene.scene.restart();
      await stage.step(3);
      const before = count();
      for (let n = 0; n < 5; n++) {
        scene.scene.restart();
        await stage.step(3);
      }
      expect(count()).toEqual(before);
      expect((await scene.aigc.level(REQUEST, { seed: 1 })).content.width).toBe(24);
    });

    it("rejects with an AbortError what the scene did not live to see, and adds nothing to it", async () => {
      const slow = slowLevel(TINY);
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage, "cave");
      let added = false;
      const work = scene.aigc.level(REQUEST, { seed: 1, chain: slow.generator }).then((level) => {
        added = true;
        return scene.aigc.showLevel(level);
      });
      const outcome = work.catch((error: Error) => error.name);
      scene.scene.stop();
      await stage.step(2);
      expect(await outcome).toBe("AbortError");
      slow.finish();
      await stage.step(3);
      expect(added).toBe(false);
      expect(scene.children.length).toBe(0);
      await expect(scene.aigc.sprite({ tags: ["skeleton"] }, { seed: 1 })).rejects.toMatchObject({ name: "AbortError" });
    });

    it("lets a developer abort one thing and keep the rest", async () => {
      const slow = slowLevel(TINY);
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage, "cave");
      const stop = new AbortController();
      const outcome = scene.aigc
        .level(REQUEST, { seed: 1, chain: slow.generator, signal: stop.signal })
        .catch((error: Error) => error.name);
      stop.abort();
      expect(await outcome).toBe("AbortError");
      expect((await scene.aigc.level(REQUEST, { seed: 1 })).provenance.generator).toBe("level/rules");
    });

    it("serves two games on a page, and goes on when one is destroyed", async () => {
      const one = await start({ scene: { key: "cave" } });
      const two = await start({ scene: { key: "cave" } });
      const first = sceneOf(one, "cave").aigc.showSprite(made(DOT));
      const second = sceneOf(two, "cave").aigc.showSprite(made(DOT));
      expect(first.frame).not.toBe(second.frame);
      expect(sceneOf(two, "cave").textures.get(first.texture).has(first.frame)).toBe(false);
      await stages.shift()!.destroy();
      expect((await sceneOf(two, "cave").aigc.level(REQUEST, { seed: 1 })).content.height).toBe(16);
      expect(sceneOf(two, "cave").textures.get(second.texture).has(second.frame)).toBe(true);
    });

    it("is there in a game that starts at once after another was destroyed", async () => {
      const one = await start({ scene: { key: "cave" } });
      const pending = sceneOf(one, "cave").aigc.level(REQUEST, { seed: 1, chain: slowLevel(TINY).generator });
      const outcome = pending.catch((error: Error) => error.name);
      stages.splice(0);
      one.game.destroy(true);
      const two = await start({ scene: { key: "cave" } });
      await one.destroy();
      expect(await outcome).toBe("AbortError");
      expect((await sceneOf(two, "cave").aigc.level(REQUEST, { seed: 1 })).content.width).toBe(24);
    });

    it("can be installed late, by load.scenePlugin", async () => {
      let level: Door.Made<Door.Level> | undefined;
      const stage = await start({
        plugins: {},
        scene: {
          key: "cave",
          preload(this: PhaserModule.Scene) {
            this.load.scenePlugin("late", AigcPlugin, "aigc", "aigc");
          },
          async create(this: PhaserModule.Scene) {
            level = await this.aigc.level(REQUEST, { seed: 1 });
          },
        },
      });
      await stage.until(() => level !== undefined);
      expect(level!.content.width).toBe(24);
    });

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

    describe("the loader", () => {
      const good = tinyModel("double@1");
      const manifest = JSON.stringify(good.manifest);
      const room = JSON.stringify({ ...good.manifest, contract: "level-room@1" });
      const flipped = good.bytes.slice();
      flipped[flipped.length >> 1]! ^= 1;
      let sendLate = (): void => {};
      let server: Awaited<ReturnType<typeof serve>>;
      beforeAll(async () => {
        const folder = (name: string, text: string, bytes: Uint8Array | string = good.bytes) => ({
          [`/${name}/manifest.json`]: text,
          [`/${name}/model.onnx`]: bytes,
        });
        server = await serve({
          ...folder("good", manifest),
          ...folder("other", room),
          ...folder("page", "<!doctype html><title>My game</title>"),
          ...folder("page-weights", room, "<!doctype html><title>My game</title>"),
          ...folder("tampered", room, flipped),
          ...folder("cut", room, good.bytes.subarray(0, good.bytes.length - 9)),
          ...folder("climbing", JSON.stringify({ ...good.manifest, file: "../good/model.onnx" })),
          "/lone/manifest.json": room,
          "/late/manifest.json": new Promise<string>((done) => (sendLate = () => done(manifest))),
          "/late/model.onnx": good.bytes,
          "/pack.json": JSON.stringify({
            models: { prefix: "deep.", path: "good/", files: [{ type: "aigcModel", key: "level-boss", url: "manifest.json" }] },
          }),
        });
      });
      afterAll(() => server.close());

      const load = async (preload: (load: PhaserModule.Loader.LoaderPlugin) => void) => {
        const seen = { progress: [] as number[], errors: [] as string[], created: false };
        const stage = await start({
          scene: {
            key: "cave",
            preload(this: PhaserModule.Scene) {
              this.load.setBaseURL(server.url);
              this.load.on("progress", (value: number) => seen.progress.push(value));
              this.load.on("loaderror", (file: { key: string }) => seen.errors.push(file.key));
              preload(this.load);
            },
            create: () => void (seen.created = true),
          },
        });
        await stage.until(() => seen.created);
        return { ...seen, stage, scene: sceneOf(stage, "cave"), models: stage.game.cache.custom["aigcModel"] };
      };

      it("brings manifest and weights, both in the progress, and the model runs", async () => {
        const { models, progress, errors } = await load((load) => load.aigcModel("boss", "good/manifest.json"));
        expect(errors).toEqual([]);
        expect(progress.length).toBeGreaterThanOrEqual(3);
        const model = models!.get("boss") as Door.Model;
        const { y } = await model.run({ x: { dims: [1, 2], data: Float32Array.of(3, 4) } });
        expect([...y!.data]).toEqual([6, 8]);
      });

      it("takes models out of an asset pack, with its prefix and path", async () => {
        const { models, errors } = await load((load) => load.pack("pack", "pack.json", "models"));
        expect(errors).toEqual([]);
        expect(models!.getKeys()).toEqual(["deep.level-boss"]);
      });

      it("takes a list, and loads no key twice", async () => {
        const { models, errors } = await load((load) => {
          load.aigcModel([
            { key: "a", url: "good/manifest.json" },
            { key: "b", url: "good/manifest.json" },
          ]);
          load.aigcModel("a", "good/manifest.json");
        });
        expect(errors).toEqual([]);
        expect(models!.getKeys()).toEqual(["a", "b"]);
      });

      for (const [fault, path, reason] of [
        ["a manifest that is not there", "nowhere/manifest.json", /answered 404 .* Copy the model's folder/],
        ["weights that are not there", "lone/manifest.json", /answered 404/],
        ["a web page instead of a manifest", "page/manifest.json", /is a web page/],
        ["a web page instead of weights", "page-weights/manifest.json", /web page/],
        ["tampered weights", "tampered/manifest.json", /SHA-256/],
        ["weights cut short", "cut/manifest.json", /SHA-256/],
        ["a manifest that reaches out of its folder", "climbing/manifest.json", /not in its own folder/],
      ] as const) {
        it(`goes on without ${fault}, and the level says why`, async () => {
          const error = jest.spyOn(console, "error").mockImplementation(() => {});
          const { scene, errors, models } = await load((load) => load.aigcModel("level-boss", path));
          const reports: Door.FallbackReport[] = [];
          scene.events.on(aigc.FALLBACK_EVENT, (report: Door.FallbackReport) => reports.push(report));
          expect(errors).toEqual(["level-boss"]);
          expect(models?.getKeys() ?? []).toEqual([]);
          const level = await scene.aigc.level(REQUEST, { seed: 1 });
          expect(level.provenance).toMatchObject({
            generator: "level/rules",
            skipped: [{ generator: "level/level-boss", reason: expect.stringMatching(reason) }],
          });
          expect(reports).toMatchObject([{ what: "level", reason: expect.stringMatching(reason) }]);
          // What Phaser logs by itself is the browser's business; we add nothing.
          expect(error.mock.calls.filter(([text]) => String(text).includes("aigc"))).toEqual([]);
          error.mockRestore();
        });
      }

      it("goes on by rules with a model of the right contract that is something else, and says so", async () => {
        const { scene, errors, models } = await load((load) => load.aigcModel("level-boss", "other/manifest.json"));
        expect(errors).toEqual([]);
        expect(models!.getKeys()).toEqual(["level-boss"]);
        const { provenance } = await scene.aigc.level(REQUEST, { seed: 1 });
        expect(provenance).toMatchObject({
          generator: "level/rules",
          skipped: [{ generator: "level/double", reason: expect.stringMatching(/no input "latent"/) }],
        });
      });

      it("gives a model back when it is removed from the cache, and all with the game", async () => {
        const { models, stage } = await load((load) => {
          load.aigcModel("a", "good/manifest.json");
          load.aigcModel("b", "good/manifest.json");
        });
        const [a, b] = [models!.get("a") as Door.Model, models!.get("b") as Door.Model];
        const input = { x: { dims: [1, 2], data: Float32Array.of(3, 4) } };
        models!.remove("a");
        await expect((async () => a.run(input))()).rejects.toThrow("The model was disposed");
        await (async () => b.run(input))();
        stages.splice(stages.indexOf(stage), 1);
        await stage.destroy();
        await expect((async () => b.run(input))()).rejects.toThrow("The model was disposed");
      });

      it("adds nothing to a scene that stopped while a model was on its way", async () => {
        let completed = 0;
        const stage = await start({
          scene: {
            key: "cave",
            preload(this: PhaserModule.Scene) {
              this.load.setBaseURL(server.url).aigcModel("boss", "late/manifest.json");
              this.load.on("complete", () => completed++);
            },
          },
        });
        stage.game.scene.stop("cave");
        await stage.step(3);
        sendLate();
        await stage.step(30);
        expect(completed).toBe(0);
        expect(stage.game.cache.custom["aigcModel"]?.getKeys() ?? []).toEqual([]);
        expect(stage.game.scene.isActive("cave")).toBe(false);
      });
    });

    describe("opponents", () => {
      it("are decided in one batch, six times a second", async () => {
        const stage = await start({ scene: { key: "cave" } });
        const rows: number[] = [];
        const policy: Door.Policy = {
          contract: "tag@1",
          act: (batch) => (rows.push(batch.rows), Int32Array.from(batch.observations.filter((_, i) => i % 2 === 0))),
        };
        const squad = sceneOf(stage, "cave").aigc.opponents({ view: arena, agents: [1, 2], policy, fallback: policy, seed: 1 });
        await stage.step(60);
        expect(rows.length).toBeGreaterThanOrEqual(5);
        expect(rows.length).toBeLessThanOrEqual(7);
        expect(new Set(rows)).toEqual(new Set([2]));
        expect([...squad.actions]).toEqual([0, 1, 2]);
      });

      it("hold their old action while an answer is late, and stop with the scene", async () => {
        const stage = await start({ scene: { key: "cave" } });
        const scene = sceneOf(stage, "cave");
        const answers: ((choices: Int32Array) => void)[] = [];
        const policy: Door.Policy = { contract: "tag@1", act: () => new Promise<Int32Array>((done) => answers.push(done)) };
        const squad = scene.aigc.opponents({ view: arena, policy, fallback: always("tag@1", 9, (choices) => choices), seed: 1 });
        await stage.step(20);
        answers[0]!(Int32Array.of(1, 2, 3));
        await stage.step(20);
        expect([...squad.actions]).toEqual([1, 2, 3]);
        expect(answers).toHaveLength(2);
        scene.scene.stop();
        await stage.step(2);
        answers[1]!(Int32Array.of(4, 4, 4));
        await stage.step(200);
        expect([...squad.actions]).toEqual([1, 2, 3]);
        expect(squad.asked).toBe(2);
      });

      for (const [what, act] of [
        [
          "throws",
          () => {
            throw new Error("the network is gone");
          },
        ],
        ["rejects", () => Promise.reject(new Error("the network is gone"))],
        ["never answers", () => new Promise<Int32Array>(() => {})],
      ] as const) {
        it(`are played by the script when the policy ${what}, and the scene is told once`, async () => {
          const stage = await start({ scene: { key: "cave" } });
          const scene = sceneOf(stage, "cave");
          const reports: Door.FallbackReport[] = [];
          scene.events.on(aigc.FALLBACK_EVENT, (report: Door.FallbackReport) => reports.push(report));
          const squad = scene.aigc.opponents({
            view: arena,
            policy: { contract: "tag@1", act },
            fallback: always("tag@1", 4, (choices) => choices),
            seed: 1,
          });
          await stage.step(180);
          expect([...squad.actions]).toEqual([4, 4, 4]);
          expect(squad.playedBy.policy).toBe("scripted");
          expect(reports).toHaveLength(1);
          expect(reports[0]!.reason).toMatch(/the network is gone|no decision within 2000 ms/);
        });
      }

      it("are played by the loaded model of their contract, without being told", async () => {
        const { manifest, bytes } = tinyPolicy("tag@1");
        const server = await serve({ "/manifest.json": JSON.stringify(manifest), "/model.onnx": bytes });
        let squad: Door.Opponents | undefined;
        const stage = await start({
          scene: {
            key: "cave",
            preload(this: PhaserModule.Scene) {
              this.load.setBaseURL(server.url).aigcModel("tag-squad", "manifest.json");
            },
            create(this: PhaserModule.Scene) {
              squad = this.aigc.opponents({ view: arena, fallback: always("tag@1", 4, (choices) => choices), seed: 1 });
            },
          },
        });
        await stage.until(() => (squad?.played ?? 0) > 0);
        expect([...squad!.actions]).toEqual([0, 1, 2]);
        expect(squad!.playedBy).toEqual({ policy: "learned", model: { name: "follow", sha256: manifest.sha256 } });
        await server.close();
      });

      it("refuse a policy of another contract, and an impossible pace", async () => {
        const stage = await start({ scene: { key: "cave" } });
        const { aigc } = sceneOf(stage, "cave");
        const fallback = always("chess@1", 0, (choices) => choices);
        expect(() => aigc.opponents({ view: arena, fallback, seed: 1 })).toThrow('the policy plays "chess@1", the view shows "tag@1"');
        expect(() => aigc.opponents({ view: arena, seed: 1 })).toThrow('there is no script for "tag@1"');
        expect(() => aigc.opponents({ view: arena, fallback: always("tag@1", 0, (c) => c), perSecond: 1000, seed: 1 })).toThrow(
          "perSecond is 1000",
        );
      });
    });
  });
}
