import { cartPole } from "../../src/agents/classic/cart-pole.ts";
import { gridDuel } from "../../src/agents/classic/grid-duel.ts";
import { memoryCorridor } from "../../src/agents/classic/memory-corridor.ts";
import { pendulum } from "../../src/agents/classic/pendulum.ts";
import { uniformPolicy } from "../../src/agents/uniform-policy.ts";
import { sha256 } from "../../src/nn/sha256.ts";
import { ppo } from "../../src/train/ppo/ppo.ts";
import type { PpoOptions } from "../../src/train/ppo/options.ts";
import { watch } from "./environments/watch.ts";

const SMALL = { seed: "same", updates: 5, environments: 8, stepsPerRollout: 12, minibatchSize: 32, hidden: [16], epochs: 2 };
/** Episodes are longer and shorter than a rollout, so that checkpoints fall in the middle of games. */
const CASES: Readonly<Record<string, Omit<PpoOptions, "seed" | "updates">>> = {
  "a plain network": { make: cartPole },
  "a number that is drawn, and early ends of the epochs": { make: pendulum, targetKl: 1e-4 },
  "a memory": { make: () => memoryCorridor(4), gruWidth: 8 },
  curiosity: { make: pendulum, curiosity: { weight: 0.1 } },
  "a central critic, entities, pictures and a teacher": {
    make: watch,
    critic: "central",
    attentionWidth: 8,
    convChannels: [4],
    teacher: { policy: uniformPolicy(watch().spec), updates: 4, weight: 1, warmUp: 1 },
  },
  "past selves and others": {
    make: gridDuel,
    snapshots: { every: 1, keep: 2, weight: 1 },
    selfPlayWeight: 0.5,
    opponents: [{ name: "random", policy: uniformPolicy(gridDuel().spec), weight: 1 }],
  },
};

/** The hash of the final file, and the checkpoint after each update. */
async function train(options: Omit<PpoOptions, "seed" | "updates">, changes: Partial<PpoOptions> = {}) {
  const training = ppo({ ...SMALL, ...options, ...changes });
  const checkpoints: Uint8Array[] = [];
  for (;;) {
    const next = await training.next();
    if (next.done) return { file: sha256(next.value.onnx), checkpoints };
    checkpoints.push(next.value.checkpoint());
  }
}

describe("a training that was cut off ends in the same file, bit for bit", () => {
  it.each(Object.keys(CASES))("with %s", async (name) => {
    const whole = await train(CASES[name]!);
    for (const at of [0, 2]) {
      const resumed = await train(CASES[name]!, { resume: whole.checkpoints[at]! });
      expect({ at, file: resumed.file }).toEqual({ at, file: whole.file });
      expect(resumed.checkpoints.map((bytes) => sha256(bytes))).toEqual(whole.checkpoints.slice(at + 1).map((bytes) => sha256(bytes)));
    }
  });

  it("and another seed in another one", async () => {
    expect((await train(CASES["a plain network"]!)).file).not.toBe((await train(CASES["a plain network"]!, { seed: "other" })).file);
  });
});
