import { cartPole } from "../../../src/agents/classic/cart-pole.ts";
import { memoryCorridor } from "../../../src/agents/classic/memory-corridor.ts";
import { pendulum } from "../../../src/agents/classic/pendulum.ts";
import { meanReturn } from "../../../src/agents/mean-return.ts";
import { earlierPolicy } from "../../../src/train/ppo/earlier-policy.ts";
import { exportCheckpoint } from "../../../src/train/ppo/policy-export.ts";
import { ppo } from "../../../src/train/ppo/ppo.ts";
import type { PpoOptions } from "../../../src/train/ppo/options.ts";
import { watch } from "../environments/watch.ts";

const SMALL = {
  seed: "1",
  updates: 3,
  environments: 8,
  stepsPerRollout: 12,
  minibatchSize: 32,
  hidden: [16],
  epochs: 2,
  learningRate: 1e-2,
};
const CASES: Readonly<Record<string, Omit<PpoOptions, "seed" | "updates">>> = {
  "a plain network": { make: cartPole },
  "continuous actions": { make: pendulum },
  "a memory": { make: () => memoryCorridor(4), gruWidth: 8 },
  "a shared critic": { make: cartPole, critic: "shared", activation: "relu" },
  "pictures, entities and a critic that sees the whole team": { make: watch, critic: "central", attentionWidth: 8, convChannels: [4] },
};

async function train(options: Partial<PpoOptions> & Pick<PpoOptions, "make">) {
  const training = ppo({ ...SMALL, ...options });
  let checkpoint = new Uint8Array();
  let standing: Uint8Array | null = null;
  const returns: (number | undefined)[] = [];
  for (;;) {
    const next = await training.next();
    if (next.done) return { onnx: next.value.onnx, checkpoint, standing, returns };
    checkpoint = new Uint8Array(next.value.checkpoint());
    standing = next.value.model!().onnx;
    returns.push(next.value.values["return"]);
  }
}

describe("a training that begins with earlier weights", () => {
  describe.each(Object.keys(CASES))("of %s", (name) => {
    it("has them all, out of a checkpoint and out of the exported model", async () => {
      const first = await train(CASES[name]!);
      expect(first.standing).toEqual(first.onnx);
      for (const initial of [first.checkpoint, first.onnx]) {
        const second = await train({ ...CASES[name]!, seed: "2", initial, learningRate: 0, updates: 1 });
        const [before, after] = [earlierPolicy(initial).weights, earlierPolicy(second.checkpoint).weights];
        const shared = Object.keys(after).filter((key) => key in before && !key.startsWith("observation"));
        expect(shared.length).toBeGreaterThan(3);
        for (const key of shared) expect({ key, data: after[key]!.data }).toEqual({ key, data: before[key]!.data });
      }
    });

    it("is exported from its checkpoint, without the game, to the bytes of the training itself", async () => {
      const { onnx, checkpoint } = await train(CASES[name]!);
      expect(exportCheckpoint(checkpoint)).toMatchObject({ onnx, steps: 3, seed: "1" });
    });
  });

  it("is exported as coarsely as the training writes it", async () => {
    const { onnx, checkpoint } = await train({ make: cartPole, hidden: [96, 64], int8: true });
    expect(exportCheckpoint(checkpoint).onnx).toEqual(onnx);
  });

  it("plays from its first update as well as it had learned to", async () => {
    const good = await train({
      make: cartPole,
      updates: 25,
      environments: 32,
      stepsPerRollout: 32,
      minibatchSize: 256,
      learningRate: 3e-3,
    });
    let second = Number.NaN;
    const evaluate = async (policy: Parameters<NonNullable<PpoOptions["evaluate"]>>[0]) => {
      second = await meanReturn(policy, cartPole, 20, "look");
      return { second };
    };
    for (const initial of [good.onnx, good.checkpoint]) {
      await train({ make: cartPole, seed: "9", initial, updates: 1, learningRate: 1e-5, evaluate });
      expect(second).toBeGreaterThan(60);
    }
    await train({ make: cartPole, seed: "9", updates: 1, learningRate: 1e-5, evaluate });
    expect(second).toBeLessThan(40);
  });

  it.each<[string, Partial<PpoOptions>, RegExp]>([
    [
      "a game that sees something else",
      { make: pendulum },
      /observationMean is \[4\] and should be \[3\].*policy\/0\/w is \[4, 16\] and should be \[3, 16\]/,
    ],
    ["wider layers", { hidden: [32] }, /policy\/0\/w is \[4, 16\] and should be \[4, 32\]/],
    ["more layers", { hidden: [16, 16] }, /policy\/1\/w is not there and should be \[16, 16\]/],
    ["a memory", { gruWidth: 8 }, /policy\/memory\/w is not there/],
  ])("is refused for %s, array by array", async (_, changes, message) => {
    const { onnx, checkpoint } = await train({ make: cartPole, updates: 1 });
    for (const initial of [onnx, checkpoint])
      await expect(train({ make: cartPole, ...changes, initial })).rejects.toMatchObject({
        code: "model-mismatch",
        message: expect.stringMatching(message),
      });
  });

  it("is refused for what is no model, not by a RangeError", async () => {
    for (const initial of [new Uint8Array(0), new TextEncoder().encode("AIGCKPT but not more"), new TextEncoder().encode("<html>")])
      await expect(train({ make: cartPole, initial })).rejects.toMatchObject({ name: "AigcError" });
  });

  it("goes on from a checkpoint of its own without them", async () => {
    const first = await train({ make: cartPole });
    const second = await train({ make: cartPole, seed: "2", initial: first.onnx });
    expect((await train({ make: cartPole, seed: "2", resume: second.checkpoint })).onnx).toEqual(second.onnx);
  });
});
