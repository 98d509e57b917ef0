import { cartPole } from "../../src/agents/classic/cart-pole.ts";
import { gridDuel } from "../../src/agents/classic/grid-duel.ts";
import { memoryCorridor } from "../../src/agents/classic/memory-corridor.ts";
import { pendulum } from "../../src/agents/classic/pendulum.ts";
import { uniformPolicy } from "../../src/agents/uniform-policy.ts";
import type { Environment } from "../../src/environment.ts";
import { sha256 } from "../../src/nn/sha256.ts";
import { ppo } from "../../src/train/ppo/ppo.ts";
import type { PpoOptions } from "../../src/train/ppo/options.ts";

const SMALL = {
  seed: "1",
  updates: 4,
  environments: 8,
  stepsPerRollout: 12,
  minibatchSize: 32,
  hidden: [8],
  epochs: 1,
  learningRate: 1e-3,
};

/** The hash of the final file, and the checkpoint after the second update. */
async function train(options: Partial<PpoOptions> & Pick<PpoOptions, "make">) {
  const training = ppo({ ...SMALL, ...options });
  let checkpoint: Uint8Array | null = null;
  for (;;) {
    const next = await training.next();
    if (next.done) return { file: sha256(next.value.onnx), checkpoint: checkpoint! };
    if (next.value.step === 2) checkpoint = next.value.checkpoint();
  }
}

/** CartPole with an episode of another length: the same spec but for its rules. */
const short = (): Environment => {
  const inner = cartPole();
  let steps = 0;
  return {
    spec: { ...inner.spec, maxSteps: 5 },
    observe: (agent, observation, mask) => inner.observe(agent, observation, mask),
    reset(rng) {
      steps = 0;
      inner.reset(rng);
    },
    step(actions) {
      const result = inner.step(actions);
      return { ...result, truncated: !result.terminated && ++steps >= 5 };
    },
  };
};
const renamed = (): Environment => ({ ...cartPole(), spec: { ...cartPole().spec, contract: "cart@2" } });
const widerSpec = (): Environment => ({ ...cartPole(), spec: { ...cartPole().spec, observation: [{ name: "all", size: 4 }] } });

/** What differs, and what the refusal has to name. */
const NEVER: readonly [string, Partial<PpoOptions>, RegExp][] = [
  ["another seed", { seed: "2" }, /seed was "1" and is "2"/],
  ["other layers", { hidden: [8, 8] }, /network\.hidden was \[8\] and is \[8,8\]/],
  ["another activation", { activation: "relu" }, /network\.activation was "tanh" and is "relu"/],
  ["a memory", { gruWidth: 4 }, /network\.gruWidth was 0 and is 4/],
  ["another critic", { critic: "shared" }, /network\.critic was "own" and is "shared"/],
  ["more environments", { environments: 16 }, /environments was 8 and is 16/],
  ["curiosity", { curiosity: { weight: 0.1 } }, /curiosity was not there and is/],
  ["a continuous game", { make: pendulum }, /spec\.contract was .*spec\.continuous was not there and is 1/],
  ["a game of two", { make: gridDuel }, /spec\.agents was 1 and is 2/],
  ["a game that sees more", { make: () => memoryCorridor(4) }, /spec\.contract/],
  ["another version of the game", { make: renamed }, /spec\.contract was .* and is "cart@2"/],
  ["the same numbers with another meaning", { make: widerSpec }, /spec\.observation.*"all"/],
];
const ALLOWED: readonly [string, Partial<PpoOptions>, RegExp][] = [
  ["another learning rate", { learningRate: [1e-3, 1e-4] }, /learningRate was 0\.001 and is \[0\.001,0\.0001\]/],
  ["a longer rollout", { stepsPerRollout: 20 }, /stepsPerRollout was 12 and is 20/],
  ["other minibatches", { minibatchSize: 48 }, /minibatchSize was 32 and is 48/],
  ["another clip", { clip: 0.1 }, /clip was 0\.2 and is 0\.1/],
  ["a value clip", { valueClip: 0.2 }, /valueClip was not there and is 0\.2/],
  ["another discount", { discount: 0.9 }, /discount was 0\.99 and is 0\.9/],
  ["shorter episodes", { make: short }, /rules\.maxSteps was \d+ and is 5/],
  ["other code", { code: { "game.mjs": "b" } }, /code was not there|code of game\.mjs has changed/],
  [
    "another opponent",
    { opponents: [{ name: "chance", policy: uniformPolicy(cartPole().spec), weight: 1 }] },
    /opponents was not there and is/,
  ],
];

describe("a checkpoint of a policy", () => {
  let whole: Awaited<ReturnType<typeof train>>;
  beforeAll(async () => {
    whole = await train({ make: cartPole });
  });
  const resume = (changes: Partial<PpoOptions>) => train({ make: cartPole, resume: whole.checkpoint, ...changes });

  it.each([...NEVER, ...ALLOWED])("is refused by a training with %s, which is named", async (_, changes, message) => {
    await expect(resume(changes)).rejects.toMatchObject({
      name: "AigcError",
      code: "bad-request",
      message: expect.stringMatching(message),
    });
  });

  it.each(NEVER)("is refused by one with %s, though changes are allowed", async (_, changes, message) => {
    await expect(resume({ ...changes, allowChanges: true })).rejects.toMatchObject({ message: expect.stringMatching(message) });
  });

  it.each(ALLOWED)("is taken by one with %s where changes are allowed", async (_, changes) => {
    expect((await resume({ ...changes, allowChanges: true })).file).toMatch(/^[0-9a-f]{64}$/);
  });

  it("names the files of the game that have changed, are new or gone", async () => {
    const { checkpoint } = await train({ make: cartPole, code: { "game.mjs": "a", "rules.mjs": "a", "map.json": "a" } });
    await expect(
      train({ make: cartPole, resume: checkpoint, code: { "game.mjs": "a", "rules.mjs": "b", "tiles.json": "a" } }),
    ).rejects.toThrow("the code of rules.mjs has changed; the code of map.json has changed; the code of tiles.json has changed");
  });

  it("is taken by one with more steps, and by one with fewer only down to where it stands", async () => {
    await resume({ updates: 6 });
    await resume({ updates: 2 });
    await expect(resume({ updates: 1 })).rejects.toThrow("the checkpoint has 2 steps behind it, and 1 are asked for");
  });

  it("goes on to the same weights where only what is looked at differs", async () => {
    const again = await resume({ evaluateEvery: 1, evaluate: () => ({ nothing: 0 }), allowChanges: true });
    expect(again.file).toBe(whole.file);
  });
});

describe("a game that does not give the same episode again", () => {
  it("is told where the replay ends before it had", async () => {
    // A clock that is outside of the episode: the second life of the game is shorter.
    let lives = 0;
    const make = (): Environment => {
      const own = lives++ < 9 ? cartPole() : short();
      return { ...own, spec: cartPole().spec, observe: own.observe.bind(own), reset: own.reset.bind(own), step: own.step.bind(own) };
    };
    const { checkpoint } = await train({ make });
    lives = 100;
    await expect(train({ make, resume: checkpoint })).rejects.toMatchObject({
      code: "bad-environment",
      message: expect.stringMatching(/played again from a checkpoint, went wrong: it ended at step 5/),
    });
  });
});
