import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type * as PhaserModule from "phaser";
import type * as Door from "../../../src/index.ts";
import { always, arena, DOT, made, REQUEST, slowLevel, TINY, type Ground } from "../ground.ts";
import { nextTurn, type Stage } from "../headless-phaser.ts";

/** What happens to pending work, and to calls, when scenes stop and games end. */
export function life({ phaser, start, sceneOf, end }: Ground): void {
  describe("the life of a scene", () => {
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
      const first = sceneOf(one).aigc.showSprite(made(DOT));
      const second = sceneOf(two).aigc.showSprite(made(DOT));
      expect(first.frame).not.toBe(second.frame);
      expect(sceneOf(two).textures.get(first.texture).has(first.frame)).toBe(false);
      await end(one);
      expect((await sceneOf(two).aigc.level(REQUEST, { seed: 1 })).content.height).toBe(16);
      expect(sceneOf(two).textures.get(second.texture).has(second.frame)).toBe(true);
    });

    it("is there in a game that starts at once after another was destroyed", async () => {
      const one = await start({ scene: { key: "cave" } });
      one.game.destroy(true);
      const two = await start({ scene: { key: "cave" } });
      await end(one);
      expect((await sceneOf(two).aigc.level(REQUEST, { seed: 1 })).content.width).toBe(24);
    });

    // In all that follows an unhandled rejection fails the test: jest listens for them.

    /** Whatever can be pending, each begun in a scene; what settled is written down. */
    const pendings = (scene: PhaserModule.Scene, log: string[], late: (() => void)[]): void => {
      /** What fails or ends when the test says so: too late. */
      const failing = () => new Promise<never>((_, fail) => late.push(() => fail(new Error("too late"))));
      const note = (name: string, work: PromiseLike<unknown>): void =>
        void work.then(
          () => log.push(`${name} went on`),
          (error: Error) => log.push(`${name} ${error.name}`),
        );
      const never: Door.Generator<never, never> = { name: "any/never", propose: () => new Promise(() => {}), check: () => [] };
      const slow = { ...never, propose: failing };
      const { aigc } = scene;
      note("level", aigc.level(REQUEST, { seed: 1, chain: never }));
      note("level by rules", aigc.level(REQUEST, { seed: 1 }));
      note("sprite", aigc.sprite({ tags: ["skeleton"] }, { seed: 1, chain: slow as never }));
      note("sprite by rules", aigc.sprite({ tags: ["skeleton"] }, { seed: 1 }));
      note("spriteData", aigc.spriteData({ tags: ["skeleton"] }, { seed: 1, chain: never }));
      note("line", aigc.line({} as never, { seed: 1, chain: never }));
      note("say", aigc.npc({ name: "Orla", role: "smith", mood: 0 }, { seed: 1 }).say("greet"));
      note("hear", aigc.npc({ name: "Orla", role: "smith", mood: 0 }, { seed: 1 }).hear("hello"));
      note("generate", aigc.generate(slow, {} as never, { seed: 1 }));
      note("whileRunning", aigc.whileRunning(new Promise<void>((done) => late.push(done))));
      note("whileRunning of what fails", aigc.whileRunning(failing()));
      aigc.opponents({
        view: arena,
        policy: { contract: "tag@1", act: failing },
        fallback: { contract: "tag@1", act: failing },
        perSecond: 60,
        seed: 1,
      });
    };

    for (const [change, leave] of [
      ["is stopped", (scene: PhaserModule.Scene) => void scene.scene.stop()],
      ["restarts", (scene: PhaserModule.Scene) => void scene.scene.restart()],
      ["starts another", (scene: PhaserModule.Scene) => void scene.scene.start("hall")],
      ["sleeps and is stopped then", (scene: PhaserModule.Scene) => void scene.scene.sleep().stop()],
      ["is removed", (scene: PhaserModule.Scene) => void scene.scene.remove()],
      ["goes with its game", (scene: PhaserModule.Scene) => void scene.game.destroy(true)],
    ] as const) {
      it(`drops everything that is pending when a scene ${change}: nothing goes on, nothing is reported`, async () => {
        const stage = await start({ scene: [{ key: "cave" }, { key: "hall" }] });
        const log: string[] = [];
        const late: (() => void)[] = [];
        pendings(sceneOf(stage), log, late);
        leave(sceneOf(stage));
        // In the frame of the leaving, before any of the work has had its turn.
        stage.game.headlessStep(1000, 16);
        for (let n = 0; n < 8; n++) {
          if (n === 2) for (const come of late.splice(0)) come();
          if (change === "goes with its game") await nextTurn();
          else await stage.step();
        }
        expect(log).toEqual([]);
      });
    }

    it("lets nothing go on between the end of a game and the step that takes it apart", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage);
      const log: string[] = [];
      const ends: (() => void)[] = [];
      void scene.aigc.whileRunning(new Promise<void>((done) => ends.push(done))).then(() => log.push("went on"));
      void scene.aigc
        .whileRunning(new Promise<void>((_, fail) => ends.push(() => fail(new Error("too late")))))
        .then(undefined, () => log.push("failed"));
      scene.game.destroy(true);
      for (const end of ends) end();
      await nextTurn();
      expect(log).toEqual([]);
    });

    it("goes on after a sleep as if nothing had been", async () => {
      const slow = slowLevel(TINY);
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage);
      const work = scene.aigc.level(REQUEST, { seed: 1, chain: slow.generator });
      scene.scene.sleep();
      await stage.step(3);
      slow.finish();
      expect((await work).content).toEqual(TINY);
      scene.scene.wake();
    });

    it("aborts what stands behind a dropped promise, and its own signal", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage);
      let seen: Door.Signal | undefined;
      const generator: Door.Generator<unknown, Door.Level> = {
        name: "level/looks",
        propose: (_request, _rng, signal) => ((seen = signal), new Promise(() => {})),
        check: () => [],
      };
      void scene.aigc.level(REQUEST, { seed: 1, chain: generator });
      const { signal } = scene.aigc;
      await stage.until(() => seen !== undefined);
      expect([seen!.aborted, signal.aborted]).toEqual([false, false]);
      scene.scene.restart();
      await stage.step(2);
      expect([seen!.aborted, signal.aborted, (signal.reason as Error).name]).toEqual([true, true, "AbortError"]);
      expect(scene.aigc.signal.aborted).toBe(false);
    });

    it("lets go of whoever waited for what never ends", async () => {
      setFlagsFromString("--expose-gc");
      const collect = runInNewContext("gc") as () => void;
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage);
      const forEver = new Promise<void>(() => {});
      const own = new AbortController();
      const generator = { name: "any/never", propose: () => forEver as Promise<never>, check: () => [] };
      const began = (): WeakRef<object>[] => {
        const mine = { large: new Uint8Array(1000) };
        void scene.aigc.whileRunning(forEver).then(() => mine.large);
        void scene.aigc.generate(generator, {}, { seed: 1, signal: own.signal }).then(() => mine.large);
        return [new WeakRef(mine)];
      };
      const [held] = began();
      scene.scene.stop();
      await stage.step(3);
      for (let n = 0; n < 10 && held!.deref(); n++) {
        await nextTurn();
        collect();
      }
      expect(held!.deref()).toBeUndefined();
    });

    describe("create's promise", () => {
      type Life = { create(this: PhaserModule.Scene): Promise<void> };
      const shapes = (create: Life["create"]) => {
        class Cave extends phaser.Scene {
          constructor() {
            super("cave");
          }
          create(): Promise<void> {
            return create.call(this);
          }
        }
        class Own extends phaser.Scene {
          constructor() {
            super("cave");
          }
        }
        return {
          "a class": Cave,
          "an instance": Object.assign(new Own(), { create }),
          "a plain object": { key: "cave", create },
        } as Record<string, PhaserModule.Types.Scenes.SceneType>;
      };
      for (const shape of ["a class", "an instance", "a plain object"]) {
        it(`is held for Phaser: an AbortError after the scene stopped is none, in ${shape}`, async () => {
          const seen: string[] = [];
          let open = (): void => {};
          const scene = shapes(async function (this: PhaserModule.Scene) {
            const level = await this.aigc.level(REQUEST, { seed: 1 });
            const gate = new Promise<void>((done) => (open = done));
            seen.push("made");
            await gate;
            try {
              this.aigc.showLevel(level);
            } catch (error) {
              seen.push((error as Error).name);
              throw error;
            }
          })[shape]!;
          const stage = await start({ scene });
          // A second life: held once, and once more.
          for (const life of [1, 2]) {
            await stage.until(() => seen.length === 2 * life - 1);
            stage.game.scene.stop("cave");
            await stage.step(2);
            open();
            await stage.until(() => seen.length === 2 * life);
            await stage.step(2);
            expect(sceneOf(stage).children?.length ?? 0).toBe(0);
            stage.game.scene.start("cave");
          }
          expect(seen.slice(0, 4)).toEqual(["made", "AbortError", "made", "AbortError"]);
        });
      }

      it("leaves the scene its own handlers afterwards, however often it starts", async () => {
        const create = (): void => {};
        const stage = await start({ scene: { key: "cave", create, update: create } });
        const scene = sceneOf(stage) as PhaserModule.Scene & Record<string, unknown>;
        for (let n = 0; n < 3; n++) {
          expect([scene["create"], scene["update"], "init" in scene]).toEqual([create, create, false]);
          scene.scene.restart();
          await stage.step(3);
        }
      });
    });

    for (const [what, stop] of [
      ["a scene that has stopped", (stage: Stage) => void stage.game.scene.stop("cave")],
      ["a scene that was removed", (stage: Stage) => void stage.game.scene.remove("cave")],
      ["a game that is destroyed", (stage: Stage) => void stage.game.destroy(true)],
    ] as const) {
      it(`refuses every call on ${what}, and adds nothing`, async () => {
        const stage = await start({ scene: { key: "cave" } });
        const scene = sceneOf(stage);
        const { aigc, children } = scene;
        const orla = aigc.npc({ name: "Orla", role: "smith", mood: 0 }, { seed: 1 });
        const view = aigc.showLevel(made(TINY));
        stop(stage);
        const calls = {
          level: () => aigc.level(REQUEST, { seed: 1 }),
          showLevel: () => aigc.showLevel(made(TINY)),
          sprite: () => aigc.sprite({ tags: ["skeleton"] }, { seed: 1 }),
          spriteData: () => aigc.spriteData({ tags: ["skeleton"] }, { seed: 1 }),
          showSprite: () => aigc.showSprite(made(DOT)),
          line: () => aigc.line({} as never, { seed: 1 }),
          npc: () => aigc.npc({ name: "Orla", role: "smith", mood: 0 }, { seed: 1 }),
          say: () => orla.say("greet"),
          hear: () => orla.hear("hello"),
          opponents: () => aigc.opponents({ view: arena, fallback: always("tag@1", 1, (c) => c), seed: 1 }),
          generate: () => aigc.generate([], {}, { seed: 1 }),
          whileRunning: () => aigc.whileRunning(Promise.resolve(1)),
          made: () => aigc.made,
          models: () => aigc.models,
        };
        const check = async (): Promise<void> => {
          for (const [name, call] of Object.entries(calls)) {
            const outcome = await (async () => call())().then(
              () => `${name} answered`,
              (error: Error) => `${name} ${error.name}`,
            );
            expect(outcome).toBe(`${name} AbortError`);
          }
        };
        await check();
        if (what.startsWith("a game")) stage.game.headlessStep(1000, 16);
        else await stage.step(2);
        await check();
        expect(() => view.setTile(1, 1, "wall")).toThrow(expect.objectContaining({ name: "AbortError" }));
        view.destroy();
        expect(children.list ?? []).toEqual([]);
      });
    }
  });
}
