import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cartPole } from "../../../src/agents/classic/cart-pole.ts";
import { gridDuel } from "../../../src/agents/classic/grid-duel.ts";
import { pendulum } from "../../../src/agents/classic/pendulum.ts";
import { uniformPolicy } from "../../../src/agents/uniform-policy.ts";
import { NumberGrid, pack, type Packed } from "../../../src/cli/bridges/message-pack.ts";
import { playForRay, type RayOptions } from "../../../src/cli/bridges/ray-player.ts";
import { readManifest, readModel } from "../../../src/nn/host/load-model.ts";
import { createRng } from "../../../src/rng.ts";
import { lastStone } from "../../train/environments/last-stone.ts";
import { fakeRllib, rllibModule, type FakeRllib } from "./fake-rllib.ts";

const base = { steps: 200, updates: 2, seed: "1", timeout: 20, heard: () => {} } satisfies Partial<RayOptions>;
const CART = { observation: 4, outputs: 2 };
const DUEL = { observation: 8, outputs: 5 };

describe("the client of RLlib", () => {
  let server: FakeRllib;
  afterEach(() => server?.close());

  it("sends whole episodes, drawn from the learner's own weights, with all that RLlib's PPO wants", async () => {
    server = await fakeRllib(() => rllibModule(CART));
    const played = await playForRay({ ...base, makeEnvironment: cartPole, port: server.port });
    expect(played).toEqual({ updates: 2, steps: server.batches.flat().reduce((sum, { steps }) => sum + steps, 0) });
    expect(server.heard).toEqual(["PING", "GET_STATE", "EPISODES_AND_GET_STATE", "EPISODES_AND_GET_STATE"]);
    const arrays = rllibModule(CART);
    for (const batch of server.batches) {
      expect(batch.reduce((sum, { steps }) => sum + steps, 0)).toBeGreaterThanOrEqual(200);
      for (const episode of batch) {
        const { steps, observations, actions, distribution, logProbabilities } = episode;
        expect([observations.length, actions.length, episode.rewards.length, distribution.length]).toEqual([
          steps + 1,
          steps,
          steps,
          steps,
        ]);
        expect(observations.every((row) => row.length === 6 && row[4] === 1 && row[5] === 1)).toBe(true);
        distribution.forEach((logits, t) => {
          logits.forEach((logit, i) => expect(logit).toBeCloseTo(forward(arrays, observations[t]!.slice(0, 4), "pi")[i]!, 4));
          expect(logProbabilities[t]).toBeCloseTo(logits[actions[t]!]! - Math.log(Math.exp(logits[0]!) + Math.exp(logits[1]!)), 4);
        });
        expect(Object.keys(episode.state)).toEqual(
          expect.arrayContaining(["agent_id", "module_id", "multi_agent_episode_id", "infos", "_start_time"]),
        );
        expect((episode.state["actions"] as { data: NumberGrid }).data.data).toBeInstanceOf(BigInt64Array);
      }
    }
  });

  it("goes on with a game that a batch cut, from the observation that the batch ended with", async () => {
    server = await fakeRllib(() => rllibModule(CART));
    await playForRay({ ...base, updates: 4, makeEnvironment: cartPole, port: server.port });
    const [first, ...later] = server.batches;
    const cut = first!.filter(({ terminated, truncated }) => !terminated && !truncated);
    expect(cut).not.toHaveLength(0);
    for (const piece of cut) {
      const next = later[0]!.find(({ id }) => id === piece.id)!;
      expect(next.from).toBe(piece.from + piece.steps);
      expect(next.observations[0]).toEqual(piece.observations.at(-1));
    }
    const ended = server.batches.flat().filter(({ terminated }) => terminated);
    expect(new Set(ended.map(({ id }) => id)).size).toBe(ended.length);
  });

  it("writes the last weights as a model of ours: what plays, what RLlib has and what is exported agree", async () => {
    const out = mkdtempSync(join(tmpdir(), "aigc-ray-"));
    try {
      server = await fakeRllib((version) => rllibModule(DUEL, { seed: `version ${version}` }));
      await playForRay({ ...base, makeEnvironment: gridDuel, port: server.port, out });
      const manifest = readManifest(readFileSync(join(out, "grid-duel/manifest.json"), "utf8"));
      expect(manifest).toMatchObject({ contract: "grid-duel@1", details: { branches: [5] } });
      expect(Object.keys(manifest.inputs)).toEqual(["observation", "mask"]);
      expect(Object.keys(manifest.outputs)).toEqual(["logits", "value"]);
      const model = await readModel(manifest, new Uint8Array(readFileSync(join(out, "grid-duel/model.onnx"))));
      const rng = createRng("observations");
      const arrays = rllibModule(DUEL, { seed: "version 2" });
      const rows = 1000;
      const observation = Float32Array.from({ length: rows * 8 }, () => rng.normal());
      const mask = Float32Array.from({ length: rows * 5 }, (_, i) => (i % 5 === 3 ? 0 : 1));
      const outputs = await model.run({ observation: { dims: [rows, 8], data: observation }, mask: { dims: [rows, 5], data: mask } });
      let worst = 0;
      for (let row = 0; row < rows; row++) {
        const one = Array.from(observation.slice(row * 8, row * 8 + 8));
        forward(arrays, one, "pi").forEach((logit, i) => {
          const given = Number(outputs["logits"]!.data[row * 5 + i]);
          // What is not allowed is nearly minus infinity.
          worst = Math.max(worst, i === 3 ? Number(given > -9e8) : Math.abs(given - logit));
        });
        worst = Math.max(worst, Math.abs(Number(outputs["value"]!.data[row]) - forward(arrays, one, "vf")[0]!));
      }
      expect(worst).toBeLessThan(1e-5);
      model.dispose();
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });

  it("sends what was earned while another was to move with the last action before, in a game of turns", async () => {
    server = await fakeRllib(() => rllibModule({ observation: 15, outputs: 3 }));
    const opponents = [{ name: "random", weight: 1, policy: uniformPolicy(lastStone().spec) }];
    await playForRay({ ...base, makeEnvironment: lastStone, port: server.port, teams: [0], opponents });
    const ended = server.batches.flat().filter(({ terminated }) => terminated);
    for (const { rewards, observations } of ended) {
      expect(Math.abs(rewards.at(-1)!)).toBe(1);
      expect(rewards.slice(0, -1).every((reward) => reward === 0)).toBe(true);
      expect(observations).toHaveLength(rewards.length + 1);
    }
    const last = ended.map(({ rewards }) => rewards.at(-1)!);
    expect([last.includes(1), last.includes(-1)]).toEqual([true, true]);
  });

  it("keeps the opponents to itself: Ray sees one agent's way through each game, and never what the other did", async () => {
    server = await fakeRllib(() => rllibModule(DUEL));
    const asked: number[][] = [];
    const opponent = {
      name: "down",
      weight: 1,
      policy: {
        contract: "grid-duel@1",
        act({ rows, observations }: { rows: number; observations: Float32Array }) {
          for (let row = 0; row < rows; row++) asked.push(Array.from(observations.slice(row * 8, row * 8 + 8)));
          return { actions: new Int32Array(rows) };
        },
      },
    };
    await playForRay({
      ...base,
      makeEnvironment: gridDuel,
      port: server.port,
      teams: [0],
      opponents: [opponent],
      snapshots: { every: 1, keep: 1, weight: 0 },
    });
    const episodes = server.batches.flat();
    for (const { observations, actions, rewards, from } of episodes) {
      // The learner is the one who starts at the top left, the opponent never leaves the bottom right.
      expect(observations[0]!.slice(0, 4)).toEqual(from === 0 ? [-1, -1, 1, 1] : observations[0]!.slice(0, 4));
      for (const row of observations) expect(row.slice(2, 4)).toEqual([1, 1]);
      actions.forEach((action, t) => expect(observations[t]![8 + action]).toBe(1));
      expect(rewards.every((reward) => Math.abs(reward) <= 2)).toBe(true);
    }
    for (const row of asked) expect(row.slice(0, 2)).toEqual([1, 1]);
    // In each step of the learner the opponent was asked once.
    expect(asked).toHaveLength(episodes.reduce((sum, { steps }) => sum + steps, 0));
    // Games end by the rules after 40 steps, whichever batch the pieces went with.
    const lengths = episodes.filter(({ terminated }) => terminated).map(({ from, steps }) => from + steps);
    expect(lengths.length).toBeGreaterThan(0);
    expect(new Set(lengths)).toEqual(new Set([40]));
  });

  it("freezes past selves on its own side: they play on with old weights while Ray's change", async () => {
    // At first the policy only stays, from the first update on it only goes right, or down where right is the wall.
    const staying = [80, 0, 0, 0, 0];
    const going = [-40, -40, 80, 40, -40];
    server = await fakeRllib((version) => rllibModule(DUEL, { bias: version === 0 ? staying : going }));
    await playForRay({
      ...base,
      updates: 4,
      steps: 400,
      makeEnvironment: gridDuel,
      port: server.port,
      snapshots: { every: 100, keep: 1, weight: 1 },
    });
    const later = server.batches
      .slice(2)
      .flat()
      .filter(({ from }) => from === 0);
    expect(later.length).toBeGreaterThan(4);
    const moved = later.filter(
      ({ observations, steps }) => steps > 2 && observations[0]!.slice(0, 2).join() !== observations[2]!.slice(0, 2).join(),
    );
    expect(moved.length).toBeGreaterThan(0);
    for (const { observations } of later) expect(new Set(observations.map((row) => row.slice(2, 4).join())).size).toBe(1);
    // The teams take turns: both places are learned from.
    expect(new Set(later.map(({ observations }) => observations[0]!.slice(0, 2).join()))).toEqual(new Set(["-1,-1", "1,1"]));
  });

  it("plays the same games from the same seed and port", async () => {
    const once = async (port?: number) => {
      server = await fakeRllib(() => rllibModule(DUEL), port ? { port } : {});
      await playForRay({ ...base, makeEnvironment: gridDuel, port: server.port });
      const { batches } = server;
      server.close();
      return batches.flat().map(({ observations, actions, rewards }) => ({ observations, actions, rewards }));
    };
    const first = await once();
    expect(await once(server.port)).toEqual(first);
  });

  it("sends continuous actions with means and deviations", async () => {
    const module = {
      ...rllibModule({ observation: 3, outputs: 1 }, { masked: false }),
      "pi.log_std": new NumberGrid([1], Float32Array.of(-0.5)),
    };
    server = await fakeRllib(() => module);
    await playForRay({ ...base, makeEnvironment: pendulum, port: server.port });
    for (const { distribution, actions, logProbabilities, observations } of server.batches.flat()) {
      expect(observations[0]).toHaveLength(3);
      distribution.forEach(([mean, logDeviation], t) => {
        expect(logDeviation).toBeCloseTo(-0.5, 6);
        const z = (actions[t]! - mean!) / Math.exp(-0.5);
        expect(logProbabilities[t]).toBeCloseTo(-0.5 * z * z + 0.5 - 0.5 * Math.log(2 * Math.PI), 4);
      });
    }
  });

  it("waits for weights that are new: RLlib may answer with the old ones first", async () => {
    server = await fakeRllib((version) => rllibModule(CART, { seed: String(version) }), { stale: true });
    await playForRay({ ...base, makeEnvironment: cartPole, port: server.port });
    const round = ["EPISODES_AND_GET_STATE", "GET_STATE", "GET_STATE"];
    expect(server.heard).toEqual(["PING", "GET_STATE", ...round, ...round]);
    const [x, y] = server.batches.map((batch) => batch[0]!);
    const logits = (version: string, row: number[]) => forward(rllibModule(CART, { seed: version }), row.slice(0, 4), "pi")[0]!;
    expect(x!.distribution[0]![0]).toBeCloseTo(logits("0", x!.observations[0]!), 4);
    expect(y!.distribution[0]![0]).toBeCloseTo(logits("1", y!.observations[0]!), 4);
  });

  it("ends in peace when the learner has had enough, and with an error when it never learned", async () => {
    server = await fakeRllib(() => rllibModule(CART), { after: 3 });
    const lines: string[] = [];
    expect(
      await playForRay({ ...base, updates: 9, makeEnvironment: cartPole, port: server.port, heard: (line) => lines.push(line) }),
    ).toMatchObject({ updates: 2 });
    expect(lines[0]).toMatch(/ray_ppo.py --observation 4 --actions 2 --batch 200/);
    expect(lines.at(-1)).toBe("the learner hung up after update 2");
    server.close();
    server = await fakeRllib(() => rllibModule(CART), { after: 1 });
    await expect(playForRay({ ...base, makeEnvironment: cartPole, port: server.port })).rejects.toMatchObject({ code: "bad-data" });
  });

  it("never asks for the configuration, which is a pickle, and refuses arrays that are pickles", async () => {
    const pickle = Buffer.from("85c4026e64c3c40474797065a34f4f4fc4046b696e64c4014fc40573686170659101c40464617461c400", "hex");
    const head = pack({ type: "SET_STATE", state: { weights_seq_no: 1 } });
    // The one key of the state becomes the pickle: {type, state: {rl_module: <array of objects>}}
    const evil = Buffer.concat([head.subarray(0, head.lastIndexOf(0x81)), Buffer.from([0x81, 0xa9]), Buffer.from("rl_module"), pickle]);
    server = await fakeRllib(() => ({}), { answer: new Uint8Array(evil) });
    await expect(playForRay({ ...base, makeEnvironment: cartPole, port: server.port })).rejects.toMatchObject({
      code: "bad-data",
      message: expect.stringMatching(/pickle/) as string,
    });
    expect(server.heard).toEqual(["PING", "GET_STATE"]);
  });

  it("talks to this machine only", async () => {
    for (const host of ["192.168.1.2", "0.0.0.0", "example.org", "::", "127.0.0.1.example.org"])
      await expect(playForRay({ ...base, makeEnvironment: cartPole, port: 5556, host })).rejects.toMatchObject({
        code: "bad-request",
        message: expect.stringMatching(/Only this machine/) as string,
      });
  });

  it.each<[string, Record<string, Packed>, RayOptions["makeEnvironment"], RegExp]>([
    [
      "a module for another game",
      rllibModule({ observation: 5, outputs: 2 }),
      cartPole,
      /from 5 to 8, not from 4 to 8.*--observation 4 --actions 2/,
    ],
    ["a module for other actions", rllibModule({ observation: 4, outputs: 3 }), cartPole, /from 8 to 3, not from 8 to 2/],
    [
      "a module of another kind",
      { "encoder.cnn.0.weight": new NumberGrid([1], Float32Array.of(1)) },
      cartPole,
      /no encoder of plain layers/,
    ],
    ["deviations that depend on the observation", rllibModule({ observation: 3, outputs: 2 }), pendulum, /free_log_std/],
    ["a module without masks in a game with them", rllibModule(DUEL, { masked: false }), gridDuel, /knows no masks.*bridges\/ray_ppo.py/],
  ])("says what to start instead of %s", async (_, module, makeEnvironment, message) => {
    server = await fakeRllib(() => module);
    await expect(playForRay({ ...base, makeEnvironment, port: server.port })).rejects.toMatchObject({
      name: "AigcError",
      message: expect.stringMatching(message) as string,
    });
  });
});

/** The head of RLlib's module by hand, in double precision: two layers of tanh, a linear one. */
function forward(arrays: Record<string, NumberGrid>, observation: readonly number[], head: "pi" | "vf"): number[] {
  const layer = (name: string, x: readonly number[]) => {
    const [w, b] = [arrays[`${name}.weight`]!, arrays[`${name}.bias`]!];
    return Array.from(b.data as Float32Array, (bias, o) =>
      x.reduce((sum, value, i) => sum + value * Number(w.data[o * x.length + i]), bias),
    );
  };
  const hidden = layer("encoder.encoder.net.mlp.2", layer("encoder.encoder.net.mlp.0", observation).map(Math.tanh)).map(Math.tanh);
  return layer(`${head}.net.mlp.0`, hidden);
}
