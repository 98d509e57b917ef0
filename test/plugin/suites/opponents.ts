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

    it("are played by the script when the loaded model is gone while they play", async () => {
      const { manifest, bytes } = tinyPolicy("tag@1");
      const server = await serve({ "/manifest.json": JSON.stringify(manifest), "/model.onnx": bytes });
      const reports: Door.FallbackReport[] = [];
      let squad: Door.Opponents | undefined;
      const stage = await start({
        scene: {
          key: "cave",
          preload(this: PhaserModule.Scene) {
            this.load.setBaseURL(server.url).aigcModel("tag-squad", "manifest.json");
          },
          create(this: PhaserModule.Scene) {
            this.events.on(aigc.FALLBACK_EVENT, (report: Door.FallbackReport) => reports.push(report));
            squad = this.aigc.opponents({ view: arena, fallback: always("tag@1", 4, (choices) => choices), seed: 1 });
          },
        },
      });
      await stage.until(() => (squad?.played ?? 0) > 0);
      expect(squad!.playedBy.policy).toBe("learned");
      (sceneOf(stage).cache.custom["aigcModel"]!.get("tag-squad") as Door.Model).dispose();
      await stage.step(90);
      expect(squad!.playedBy.policy).toBe("scripted");
      expect([...squad!.actions]).toEqual([4, 4, 4]);
      expect(reports).toHaveLength(1);
      await server.close();
    });

    it("refuse a policy of another contract, and an impossible pace", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const { aigc } = sceneOf(stage, "cave");
      const fallback = always("chess@1", 0, (choices) => choices);
      expect(() => aigc.opponents({ view: arena, fallback, seed: 1 })).toThrow(
        'the policy plays "chess@1", the view shows "tag@1". Give a policy of the same contract, or train one: npx phaser-aigc train tag',
      );
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

    it("of one policy are decided in one batch, whatever squad they are of, and a policy tells them apart", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const { aigc } = sceneOf(stage);
      const batches: Door.Batch[] = [];
      const policy: Door.Policy = {
        contract: "tag@1",
        act: (batch) => (batches.push(batch), { actions: Int32Array.from(batch.agents!, (agent) => agent) }),
      };
      const squads = [[0, 1, 2], [1, 2], [0]].map((agents, n) =>
        aigc.opponents({ view: arena, agents, policy, fallback: policy, seed: n }),
      );
      await stage.step(120);
      expect(new Set(batches.map(({ rows }) => rows))).toEqual(new Set([6]));
      expect(batches.length).toBeGreaterThanOrEqual(11);
      expect(batches.length).toBeLessThanOrEqual(13);
      expect(squads.map(({ actions }) => [...actions])).toEqual([
        [0, 1, 2],
        [0, 4, 5],
        [6, 0, 0],
      ]);
      squads[1]!.stop();
      await stage.step(20);
      expect(batches.at(-1)!.rows).toBe(4);
    });

    it.each([
      [undefined, 200],
      [0, 0],
      [500, 500],
    ])("with a reaction of %s act %d ms after they have seen", async (reaction, wanted) => {
      const stage = await start({ scene: { key: "cave" } });
      const squad = sceneOf(stage).aigc.opponents({
        view: arena,
        fallback: always("tag@1", 3, (choices) => choices),
        perSecond: 1,
        ...(reaction === undefined ? {} : { reaction }),
        seed: 1,
      });
      let frames = 0;
      for (; squad.played === 0; frames++) await stage.step();
      expect(Math.abs(frames * (1000 / 60) - wanted)).toBeLessThan(40);
      expect([...squad.actions]).toEqual([3, 3, 3]);
    });

    it("react by the game's own clock, where it has one", async () => {
      const stage = await start({ scene: { key: "cave" } });
      let now = 0;
      const squad = sceneOf(stage).aigc.opponents({
        view: arena,
        fallback: always("tag@1", 3, (choices) => choices),
        perSecond: 0,
        reaction: 100,
        clock: () => now,
        seed: 1,
      });
      squad.decide();
      await stage.step(30);
      expect([...squad.actions]).toEqual([0, 0, 0]);
      now = 100;
      expect([...squad.actions]).toEqual([3, 3, 3]);
    });

    describe("their dials", () => {
      const shown = {
        ...arena,
        spec: {
          ...arena.spec,
          observation: [
            { name: "place", size: 2 },
            { name: "condition", size: 4 },
          ],
        },
      };
      const heard = (dials?: readonly string[]) => {
        const batches: Door.Batch[] = [];
        const act: Door.Policy["act"] = (batch) => (batches.push(batch), { actions: new Int32Array(batch.rows).fill(4) });
        return { batches, policy: { contract: "tag@1", act, ...(dials ? { dials } : {}) } };
      };
      const last = (batches: readonly Door.Batch[]) => [...batches.at(-1)!.observations.subarray(2, 6)].map((x) => Number(x.toFixed(3)));

      it("are shown to the policy, and may be turned while it plays", async () => {
        const stage = await start({ scene: { key: "cave" } });
        const { batches, policy } = heard(["skill", "aggression", "caution", "teamwork"]);
        const dials = { skill: 0.5, caution: 0.25 };
        const squad = sceneOf(stage).aigc.opponents({ view: shown, policy, fallback: policy, dials, seed: 1 });
        await stage.step(2);
        expect(last(batches)).toEqual([0.5, 0.5, 0.25, 0.5]);
        squad.dials.aggression = 0.75;
        await stage.step(20);
        expect(last(batches)).toEqual([0.5, 0.75, 0.25, 0.5]);
        expect({ ...squad.dials }).toEqual({ learned: policy.dials, skill: 0.5, aggression: 0.75, caution: 0.25, teamwork: 0.5 });
      });

      it("make a policy hesitate that has none for skill, and say which others do nothing", async () => {
        const stage = await start({ scene: { key: "cave" } });
        const scene = sceneOf(stage);
        const reports: Door.FallbackReport[] = [];
        scene.events.on(aigc.FALLBACK_EVENT, (report: Door.FallbackReport) => reports.push(report));
        const { batches, policy } = heard();
        const squad = scene.aigc.opponents({
          view: shown,
          policy,
          fallback: policy,
          dials: { skill: 0.5 },
          perSecond: 60,
          reaction: 0,
          seed: 1,
        });
        let stood = 0;
        for (let frame = 0; frame < 400; frame++) {
          await stage.step();
          if (squad.actions[0] === 0) stood++;
        }
        // Of a hundred chances it lets sixty-one pass.
        expect(Math.abs(stood / 400 - 0.61)).toBeLessThan(0.08);
        // What the view shows stands.
        expect(last(batches)).toEqual([0, 0, 0, 0]);
        expect(reports).toEqual([]);
        squad.dials.caution = 0.75;
        squad.dials.caution = 0.25;
        expect(reports).toHaveLength(1);
        expect(reports[0]!.reason).toMatch(/no dial "caution".*npx phaser-aigc train tag/);
      });

      it("are set by a director, and by nobody else then", async () => {
        const stage = await start({ scene: { key: "cave" } });
        const { policy } = heard();
        const director = aigc.createDirector({ wanted: 0.5 });
        const squad = sceneOf(stage).aigc.opponents({ view: shown, policy, fallback: policy, director, seed: 1 });
        const before = squad.dials.skill;
        squad.director!.record(true);
        expect(squad.dials.skill).toBeLessThan(before);
        expect(() => (squad.dials.skill = 1)).toThrow("dials.skill is 1. Give it to no one: the director sets it");
        expect(() => (squad.dials.caution = 2)).toThrow("dials.caution is 2. Give a finite number from 0 to 1.");
      });
    });

    for (const [what, view, reason] of [
      [
        "gives what is no number",
        { ...arena, observe: (agent: number, o: Float32Array, mask: Uint8Array) => (o.fill(agent === 1 ? NaN : 1), void mask.fill(1)) },
        /gave agent 1 the number NaN at number 0 of "place"/,
      ],
      [
        "throws",
        {
          ...arena,
          observe() {
            throw new Error("no such fighter");
          },
        },
        /the view threw: no such fighter/,
      ],
    ] as const) {
      it(`are led by the script while the view ${what}, and the scene is told once`, async () => {
        const stage = await start({ scene: { key: "cave" } });
        const scene = sceneOf(stage);
        const reports: Door.FallbackReport[] = [];
        scene.events.on(aigc.FALLBACK_EVENT, (report: Door.FallbackReport) => reports.push(report));
        const fallback: Door.Policy = {
          contract: "tag@1",
          act: ({ rows, observations }) => {
            expect(observations.every(Number.isFinite)).toBe(true);
            return { actions: new Int32Array(rows).fill(2) };
          },
        };
        const squad = scene.aigc.opponents({ view, policy: always("tag@1", 1, (choices) => choices), fallback, seed: 1 });
        await stage.step(120);
        expect([...squad.actions]).toEqual([2, 2, 2]);
        expect(squad.playedBy.policy).toBe("scripted");
        expect(squad.played).toBeGreaterThan(10);
        expect(reports).toHaveLength(1);
        expect(reports[0]!.reason).toMatch(reason);
      });
    }

    it("let a developer look into an agent's head, and draw it over the game on a key", async () => {
      const stage = await start({ scene: { key: "cave" } });
      const scene = sceneOf(stage);
      const policy: Door.Policy = {
        ...always("tag@1", 3, (choices) => choices),
        explain: ({ rows }) => ({
          probabilities: Float32Array.from({ length: rows * 5 }, (_, n) => (n % 5 === 3 ? 0.6 : 0.1)),
          values: new Float32Array(rows).fill(0.25),
        }),
      };
      const overlay = { key: "F9", at: (agent: number) => ({ x: agent * 20, y: 30 }), target: () => ({ x: 0, y: 0 }) };
      const squad = scene.aigc.opponents({ view: arena, policy, fallback: always("tag@1", 0, (choices) => choices), overlay, seed: 1 });
      expect((await squad.inspect(1)).decided).toBe(false);
      await stage.step(30);
      const seen = await squad.inspect(1);
      expect(seen).toMatchObject({
        agent: 1,
        decided: true,
        playedBy: "learned",
        value: 0.25,
        observation: [{ name: "place", numbers: [1, 1] }],
      });
      expect(seen.actions[0]).toMatchObject({ name: "move", chosen: "3" });
      expect(seen.actions[0]!.choices[0]!.probability).toBeCloseTo(0.6);
      await expect(squad.inspect(7)).rejects.toThrow("agent is 7. Give one of the agents 0, 1, 2.");

      const before = scene.children.length;
      squad.overlayShown = true;
      await stage.step(3);
      const words = scene.children.list.filter((child) => child.type === "Text") as PhaserModule.GameObjects.Text[];
      expect(words.map(({ text }) => text.split("\n").slice(0, 2))).toEqual(
        Array.from({ length: 3 }, () => ["move 3 60% (0 10%)", "value 0.25"]),
      );
      squad.overlayShown = false;
      expect(scene.children.length).toBe(before);
      squad.overlayShown = true;
      scene.scene.stop();
      await stage.step(2);
    });

    it("tell which training they need when the loaded model learned another version of the game", async () => {
      const { manifest, bytes } = tinyPolicy("tag@1");
      const server = await serve({ "/manifest.json": JSON.stringify({ ...manifest, contract: "tag@0" }), "/model.onnx": bytes });
      const reports: Door.FallbackReport[] = [];
      let squad: Door.Opponents | undefined;
      const stage = await start({
        scene: {
          key: "cave",
          preload(this: PhaserModule.Scene) {
            this.load.setBaseURL(server.url).aigcModel("tag-squad", "manifest.json");
          },
          create(this: PhaserModule.Scene) {
            this.events.on(aigc.FALLBACK_EVENT, (report: Door.FallbackReport) => reports.push(report));
            squad = this.aigc.opponents({ view: arena, fallback: always("tag@1", 4, (choices) => choices), seed: 1 });
          },
        },
      });
      await stage.until(() => (squad?.played ?? 0) > 0);
      expect(squad!.playedBy.policy).toBe("scripted");
      expect(reports.map(({ reason }) => reason)).toEqual([
        'the model "follow" plays "tag@0", the view shows "tag@1": a script plays. Train it anew: npx phaser-aigc train tag',
      ]);
      await server.close();
    });
  });
}
