import { playMatch } from "../../src/agents/evaluate.ts";
import { createEngine } from "../../src/nn/kernels/engine.ts";
import { createLearner } from "../../src/nn/tape/learner.ts";
import type { Tape, Variable } from "../../src/nn/tape/graph.ts";
import { createRng } from "../../src/rng.ts";
import { FROZEN, policyNetwork, policyShape, policyWeights, stateWidth } from "../../src/train/ppo/policy-network.ts";
import { ppo } from "../../src/train/ppo/ppo.ts";
import { twoSigns } from "./environments/two-signs.ts";
import { finish, player } from "./trained.ts";
import type { Choices } from "../../src/policy.ts";

const SMALL = {
  seed: "both",
  environments: 32,
  stepsPerRollout: 32,
  minibatchSize: 256,
  hidden: [32],
  learningRate: [1e-2, 1e-3],
  entropyWeight: 0.01,
} as const;
const spec = twoSigns().spec;

describe("a memory with a critic that sees the team", () => {
  it("is learnt, and leaves the critic and its memory at home", async () => {
    const trained = await finish(ppo({ ...SMALL, make: twoSigns, updates: 40, gruWidth: 16, critic: "central" }));
    expect(trained.inputs["state"]).toEqual({ type: "float32", shape: ["batch", 16] });
    expect(Object.keys(trained.outputs).sort()).toEqual(["logits", "nextState"]);
    expect(trained.details!["memory"]).toBe(16);
    const learned = await player(trained, spec);
    const { rate } = await playMatch({
      make: twoSigns,
      teams: [learned],
      games: 200,
      rng: createRng("new"),
      result: (_, { rewards }) => rewards[0]!,
    });
    expect(rate).toBeGreaterThan(0.95);
  });

  it("has past selves and evaluations that remember as well", async () => {
    let asked = 0;
    const duel = () => ({ ...twoSigns(), spec: { ...spec, teams: [0, 1] } });
    const training = ppo({
      ...SMALL,
      make: duel,
      updates: 3,
      gruWidth: 5,
      critic: "central",
      snapshots: { every: 1, keep: 2, weight: 1 },
      selfPlayWeight: 1,
      crossPlay: 2,
      evaluate(policy, rng) {
        const batch = { rows: 2, observations: new Float32Array(6), actionMasks: new Uint8Array(4).fill(1) };
        for (let i = 0; i < 3; i++) asked += (policy.act(batch, rng) as Choices).actions.length;
        return { asked };
      },
    });
    expect((await finish(training)).metrics["asked"]).toBe(6);
  });

  it("has the gradient that differences have, through time, for every parameter", async () => {
    const shape = policyShape(spec, {
      hidden: [4],
      activation: "tanh",
      gruWidth: 3,
      convChannels: [],
      attentionWidth: 0,
      critic: "central",
    });
    const weights = policyWeights(shape, createRng("weights"));
    const learner = createLearner(await createEngine(), weights, { frozen: FROZEN });
    const rng = createRng("inputs");
    const numbers = (n: number) => Float32Array.from({ length: n }, () => rng.normal());
    const [seen, team, before] = [[numbers(6), numbers(6)], [numbers(12), numbers(12)], numbers(2 * stateWidth(shape))];
    const loss = (t: Tape): Variable => {
      let state = t.input(before, [2, stateWidth(shape)]);
      let sum: Variable | null = null;
      for (let step = 0; step < 2; step++) {
        const out = policyNetwork(t, shape, t.input(seen[step]!, [2, 3]), state, t.input(team[step]!, [2, 6]));
        state = out.state!;
        const told = t.add(t.total(t.square(out.value!)), t.total(t.square(t.affine(out.logits!, 10, 1))));
        sum = sum ? t.add(sum, told) : told;
      }
      return sum!;
    };
    const { gradient } = learner.gradient(loss);
    const start = learner.state();
    const at = (place: number, by: number) => {
      const moved = start.weights.slice();
      moved[place]! += by;
      learner.load({ ...start, weights: moved });
      return learner.evaluate((t) => loss(t).data[0]!);
    };
    // Zeros lie between the arrays: a weight that is there has a name.
    let place = 0;
    for (const [name, { data }] of Object.entries(weights)) {
      if ((FROZEN as readonly string[]).includes(name)) continue;
      for (let i = 0; i < data.length; i++) {
        const slope = (at(place + i, 2e-3) - at(place + i, -2e-3)) / 4e-3;
        expect({ name, i, off: Math.abs(slope - gradient[place + i]!) < 0.02 + 0.02 * Math.abs(slope) }).toEqual({ name, i, off: true });
      }
      place += 16 * Math.ceil(data.length / 16);
    }
    expect(place).toBe(gradient.length);
  });
});
