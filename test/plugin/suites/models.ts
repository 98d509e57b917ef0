import type * as PhaserModule from "phaser";
import type * as Door from "../../../src/index.ts";
import { always, arena, REQUEST, type Ground } from "../ground.ts";
import { jest } from "@jest/globals";
import { serve, tinyModel } from "../model-server.ts";

/** Models that the loader brings. */
export function models({ aigc, start, sceneOf, end }: Ground): void {
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
        "/missing-pack.json": JSON.stringify({
          models: { files: [{ type: "aigcModel", key: "boss", url: "good/manifest.json", contract: "level-room@1" }] },
        }),
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
      ["a model of another contract", "good/manifest.json", /is a model for "double@1", not for "level-room@1"/],
    ] as const) {
      it(`goes on without ${fault}, and the level says why`, async () => {
        const error = jest.spyOn(console, "error").mockImplementation(() => {});
        const { scene, errors, models } = await load((load) => load.aigcModel({ key: "boss", url: path, contract: "level-room@1" }));
        const reports: Door.FallbackReport[] = [];
        scene.events.on(aigc.FALLBACK_EVENT, (report: Door.FallbackReport) => reports.push(report));
        expect(errors).toEqual(["boss"]);
        expect(models?.getKeys() ?? []).toEqual([]);
        const level = await scene.aigc.level(REQUEST, { seed: 1 });
        expect(level.provenance).toMatchObject({
          generator: "level/rules",
          skipped: [{ generator: "level/boss", reason: expect.stringMatching(reason) }],
        });
        expect(reports).toMatchObject([{ what: "level", reason: expect.stringMatching(reason) }]);
        // What Phaser logs by itself is the browser's business; we add nothing.
        expect(error.mock.calls.filter(([text]) => String(text).includes("aigc"))).toEqual([]);
        error.mockRestore();
      });
    }

    it("guesses nothing from a key: a model that cannot be read stands for no kind, unless its contract is said or its manifest says so", async () => {
      const error = jest.spyOn(console, "error").mockImplementation(() => {});
      const { scene } = await load((load) => {
        load.aigcModel("level-room", "nowhere/manifest.json");
        load.aigcModel("dialogue", "page-weights/manifest.json");
        load.aigcModel({ key: "orla", url: "nowhere/manifest.json", contract: "sprite-masked@1" });
      });
      error.mockRestore();
      const skipped = async (made: Promise<Door.Made<unknown>>) =>
        ((await made).provenance.skipped ?? []).map(({ generator }) => generator);
      expect(await skipped(scene.aigc.level(REQUEST, { seed: 1 }))).toEqual(["level/dialogue"]);
      expect(await skipped(scene.aigc.spriteData({ tags: ["orc"] }, { seed: 1 }))).toEqual(["sprite/orla"]);
      const speaker = { name: "Orla", role: "smith", mood: 0 };
      expect(await skipped(scene.aigc.line({ speaker, act: "greet", language: "en" }, { seed: 1 }))).toEqual([]);
      const contracts = scene.aigc.models.map(({ key, contract }) => [key, contract]);
      expect(Object.fromEntries(contracts)).toEqual({ "level-room": undefined, dialogue: "level-room@1", orla: "sprite-masked@1" });
    });

    it("tells opponents of the contract that was asked for, and no others, that their model is missing", async () => {
      const error = jest.spyOn(console, "error").mockImplementation(() => {});
      const { scene } = await load((load) => {
        load.aigcModel("tag-team", "nowhere/manifest.json");
        load.aigcModel({ key: "squad", url: "nowhere/manifest.json", contract: "tag@1" });
      });
      error.mockRestore();
      const reports: Door.FallbackReport[] = [];
      scene.events.on(aigc.FALLBACK_EVENT, (report: Door.FallbackReport) => reports.push(report));
      const fallback = always("tag@1", 1, (choices) => choices);
      const other = { ...fallback, contract: "tag@2" };
      scene.aigc.opponents({ view: { ...arena, spec: { ...arena.spec, contract: "tag@2" } }, fallback: other, seed: 1 });
      expect(reports).toEqual([]);
      scene.aigc.opponents({ view: arena, fallback, seed: 1 });
      expect(reports).toEqual([{ what: "tag@1", reason: expect.stringMatching(/answered 404/) }]);
    });

    it("takes the contract from an asset pack as well", async () => {
      const { scene, errors } = await load((load) => load.pack("pack", "missing-pack.json", "models"));
      expect(errors).toEqual(["boss"]);
      expect((await scene.aigc.level(REQUEST, { seed: 1 })).provenance.skipped).toMatchObject([{ generator: "level/boss" }]);
    });

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
      await end(stage);
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

    it("opens a model once when two scenes load it at the same time, also if the first of them stops", async () => {
      for (const leaves of [false, true]) {
        const opened: string[] = [];
        const created: string[] = [];
        const scene = (key: string) => ({
          key,
          active: true,
          preload(this: PhaserModule.Scene) {
            const cache = this.cache.custom["aigcModel"] ?? this.cache.addCustom("aigcModel");
            if (key === "one") cache.events.on("add", (_: unknown, name: string) => opened.push(name));
            this.load.setBaseURL(server.url).aigcModel("boss", "good/manifest.json");
          },
          create: () => void created.push(key),
        });
        const stage = await start({ scene: [scene("one"), scene("two")] });
        if (leaves) stage.game.scene.stop("one");
        await stage.until(() => created.length === (leaves ? 1 : 2));
        expect(opened).toEqual(["boss"]);
        const model = stage.game.cache.custom["aigcModel"]!.get("boss") as Door.Model;
        const input = { x: { dims: [1, 2], data: Float32Array.of(3, 4) } };
        await (async () => model.run(input))();
        await end(stage);
        await expect((async () => model.run(input))()).rejects.toThrow("The model was disposed");
      }
    });

    it("is silent when a scene or a game goes while a model that will fail is on its way", async () => {
      const uncaught: string[] = [];
      const listen = ({ message }: ErrorEvent): void => void uncaught.push(message);
      window.addEventListener("error", listen);
      const error = jest.spyOn(console, "error").mockImplementation(() => {});
      for (const answer of [undefined, "<!doctype html>", room]) {
        for (const leave of ["stop", "restart", "destroy"] as const) {
          let answers = (): void => {};
          const slow = await serve({ "/slow/manifest.json": new Promise((done) => (answers = () => done(answer))) });
          const errors: string[] = [];
          let preloaded = 0;
          const stage = await start({
            scene: {
              key: "cave",
              preload(this: PhaserModule.Scene) {
                if (preloaded++ > 0) return;
                this.load.on("loaderror", ({ key }: { key: string }) => errors.push(key));
                this.load.setBaseURL(slow.url).aigcModel("boss", "slow/manifest.json");
              },
            },
          });
          await stage.step(5);
          if (leave === "destroy") await end(stage);
          else stage.game.scene.getScene("cave")!.scene[leave]();
          if (leave !== "destroy") await stage.step(2);
          answers();
          await new Promise((later) => setTimeout(later, 60));
          await slow.close();
          expect([answer, leave, errors]).toEqual([answer, leave, []]);
        }
      }
      window.removeEventListener("error", listen);
      error.mockRestore();
      expect(uncaught).toEqual([]);
    });

    it("says which are there, where they run, which failed and why, and who answered", async () => {
      const error = jest.spyOn(console, "error").mockImplementation(() => {});
      const { scene } = await load((load) => {
        load.aigcModel("boss", "good/manifest.json");
        load.aigcModel("level-boss", "other/manifest.json");
        load.aigcModel("level-lost", "nowhere/manifest.json");
      });
      error.mockRestore();
      await scene.aigc.level(REQUEST, { seed: 1 });
      const { models } = scene.aigc;
      expect(models).toHaveLength(3);
      expect(models.find(({ key }) => key === "boss")).toMatchObject({
        state: "loaded",
        contract: "double@1",
        model: { name: "double", sha256: good.manifest.sha256 },
        way: "page",
      });
      expect(models.find(({ key }) => key === "level-boss")).toMatchObject({
        state: "loaded",
        passedOver: 1,
        lastReason: expect.stringMatching(/latent/),
      });
      expect(models.find(({ key }) => key === "level-lost")).toMatchObject({ state: "missing", reason: expect.stringMatching(/404/) });
    });

    it("takes the weights from another address than the manifest", async () => {
      const { models, errors } = await load((load) => {
        load.aigcModel({ key: "whole", url: "lone/manifest.json", weights: `${server.url}/late/model.onnx` });
        load.setPath("lone/").aigcModel({ key: "near", url: "manifest.json", weights: "../good/model.onnx" });
      });
      expect(errors).toEqual([]);
      expect(models!.getKeys()).toEqual(["whole", "near"]);
    });
  });
}
