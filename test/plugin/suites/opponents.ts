import type * as PhaserModule from "phaser";
import type * as Door from "../../../src/index.ts";
import { always, arena, type Ground } from "../ground.ts";
import { serve, tinyPolicy } from "../model-server.ts";

/** Opponents in a scene. */
export function opponents({ aigc, start, sceneOf }: Ground): void {
  describe("opponents", () => {
    it("are decided in one batch, six times a second", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const rows: number[] = [];
      const policy: Door.Policy = {
        contract: "tag@1",
        act: (batch) => (rows.push(batch.rows), { actions: Int32Array.from(batch.observations.filter((_, i) => i % 2 === 0)) }),
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
      const answers: ((choices: Door.Choices) => void)[] = [];
      const policy: Door.Policy = { contract: "tag@1", act: () => new Promise((done) => answers.push(done)) };
      const squad = scene.aigc.opponents({ view: arena, policy, fallback: always("tag@1", 9, (choices) => choices), seed: 1 });
      await stage.step(20);
      answers[0]!({ actions: Int32Array.of(1, 2, 3) });
      await stage.step(20);
      expect([...squad.actions]).toEqual([1, 2, 3]);
      expect(answers).toHaveLength(2);
      scene.scene.stop();
      await stage.step(2);
      answers[1]!({ actions: Int32Array.of(4, 4, 4) });
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
      ["never answers", () => new Promise<Door.Choices>(() => {})],
      ["answers with the bare actions", () => Int32Array.of(1, 2, 3) as unknown as Door.Choices],
      ["answers with too few", () => Promise.resolve({ actions: Int32Array.of(1, 2) })],
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
        expect(reports[0]!.reason).toMatch(
          /the network is gone|no decision within 2000 ms|returned is Int32Array.*Give it inside an object: \{ actions: new Int32Array\(3\) \}|actions is Int32Array.*Give 3 numbers/,
        );
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

    for (const [what, slow, decisions] of [
      ["its clock at a tenth", (scene) => void (scene.time.timeScale = 0.1), 1],
      ["its clock at twice", (scene) => void (scene.time.timeScale = 2), 24],
      ["its clock paused", (scene) => void (scene.time.paused = true), 0],
      ["Arcade physics at half", (scene) => void (scene.physics.world.timeScale = 2), 6],
      ["Arcade physics paused", (scene) => void scene.physics.pause(), 0],
      ["clock and physics slowed alike", (scene) => void ((scene.time.timeScale = 0.5), (scene.physics.world.timeScale = 2)), 6],
      ["a pause of the scene", (scene) => void scene.scene.pause(), 0],
      ["nothing of the kind", () => {}, 12],
    ] as [string, (scene: PhaserModule.Scene) => void, number][]) {
      it(`decide as fast as the scene lives, with ${what}`, async () => {
        const stage = await start({ scene: { key: "cave" }, physics: { default: "arcade" } });
        const scene = sceneOf(stage);
        const squad = scene.aigc.opponents({ view: arena, fallback: always("tag@1", 1, (choices) => choices), seed: 1 });
        await stage.step();
        const before = squad.asked;
        slow(scene);
        await stage.step(120);
        expect(Math.abs(squad.asked - before - decisions)).toBeLessThanOrEqual(decisions > 1 ? 1 : 0 + (decisions === 1 ? 1 : 0));
      });
    }

    it("decide as slowly as Matter", async () => {
      const stage = await start({ scene: { key: "cave" }, physics: { default: "matter", matter: {} } });
      const scene = sceneOf(stage);
      const squad = scene.aigc.opponents({ view: arena, fallback: always("tag@1", 1, (choices) => choices), seed: 1 });
      await stage.step();
      const before = squad.asked;
      scene.matter.world.engine.timing.timeScale = 0.25;
      await stage.step(120);
      expect(squad.asked - before).toBe(3);
    });
  });
}
