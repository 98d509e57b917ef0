import { modelPolicy } from "../../src/agents/model-policy/model-policy.ts";
import type { PlayedGame } from "../../src/agents/model-policy/options.ts";
import { recogniseContract } from "../../src/agents/model-policy/recognise.ts";
import type { Model, TensorSpec } from "../../src/model.ts";
import { readForeignModel } from "../../src/nn/host/foreign-model.ts";
import { sha256 } from "../../src/nn/sha256.ts";
import { createRng } from "../../src/rng.ts";
import { bytesOf, choicesOf, games, perceived } from "./foreign/perceive.ts";

const load = (name: string) => readForeignModel(bytesOf(name), { name });
/** Refusals at once and later alike. */
const policyOf: (...given: Parameters<typeof modelPolicy>) => Promise<unknown> = async (...given) => modelPolicy(...given);
describe("a policy with a memory", () => {
  const name = "ml-agents-memory";
  const game = games[name]!;
  const { observations, actionMasks } = perceived(game, 30);
  const row = (i: number) => ({
    rows: 1,
    observations: observations.subarray(i * 8, (i + 1) * 8),
    actionMasks: actionMasks.subarray(i * 4, (i + 1) * 4),
  });
  const played = async (steps: readonly (readonly [row: number, agent: number])[], forgetting?: (step: number) => number[] | undefined) => {
    const policy = await modelPolicy(await load(name), { game });
    const numbers: number[] = [];
    for (const [step, [i, agent]] of steps.entries()) {
      const gone = forgetting?.(step);
      if (gone) policy.forget(gone);
      numbers.push((await policy.act({ ...row(i), agents: [agent] }, createRng(0))).continuous![0]!);
    }
    return numbers;
  };

  it("carries it for each agent, whoever else is asked between, and wherever in the batch", async () => {
    const alone = await played([
      [0, 5],
      [1, 5],
      [2, 5],
    ]);
    const between = await played([
      [0, 5],
      [9, 6],
      [1, 5],
      [8, 7],
      [2, 5],
    ]);
    expect([between[0], between[2], between[4]]).toEqual(alone);
    const policy = await modelPolicy(await load(name), { game });
    const two = (first: number, second: number, agents: number[]) =>
      policy.act(
        {
          rows: 2,
          observations: Float32Array.from([...row(first).observations, ...row(second).observations]),
          actionMasks: Uint8Array.from([...row(first).actionMasks, ...row(second).actionMasks]),
          agents,
        },
        createRng(0),
      );
    await two(0, 9, [5, 6]);
    await two(8, 1, [6, 5]);
    const last = await two(2, 9, [5, 8]);
    expect(last.continuous![0]).toBeCloseTo(alone[2]!, 6);
  });

  it("remembers: the same sight later is another decision; and forgets when told", async () => {
    const [fresh, later] = await played([
      [0, 1],
      [0, 1],
    ]);
    expect(later).not.toBeCloseTo(fresh!, 4);
    const [, again] = await played(
      [
        [0, 1],
        [0, 1],
      ],
      (step) => (step === 1 ? [1] : undefined),
    );
    expect(again).toBe(fresh);
    const [, other] = await played(
      [
        [0, 1],
        [0, 1],
      ],
      (step) => (step === 1 ? [2] : undefined),
    );
    expect(other).toBe(later);
  });
});

/** A model that answers with what it is given, for contracts that no exporter at hand writes. */
function scripted(
  inputs: Record<string, (number | string)[]>,
  outputs: Record<string, { type?: TensorSpec["type"]; shape: (number | string)[]; data: number[] }>,
): Model {
  const spec = (type: TensorSpec["type"], shape: readonly (number | string)[]): TensorSpec => ({ type, shape });
  return {
    manifest: {
      name: "scripted",
      contract: "foreign",
      file: "scripted",
      sha256: "",
      bytes: 0,
      inputs: Object.fromEntries(Object.entries(inputs).map(([name, shape]) => [name, spec("float32", shape)])),
      outputs: Object.fromEntries(Object.entries(outputs).map(([name, { type = "float32", shape }]) => [name, spec(type, shape)])),
      training: { command: "", seed: "", commit: "", steps: 0, seconds: 0, data: [] },
      metrics: {},
    },
    run: () =>
      Object.fromEntries(
        Object.entries(outputs).map(([name, { type, shape, data }]) => [
          name,
          {
            dims: shape.map((n) => (typeof n === "number" ? n : 1)),
            data: type === "int64" ? BigInt64Array.from(data, BigInt) : Float32Array.from(data),
          },
        ]),
      ),
    dispose() {},
  };
}
const game = (more: Partial<PlayedGame>): PlayedGame => ({
  contract: "game@1",
  observation: [{ name: "all", size: 2 }],
  actions: [],
  ...more,
});
const sight = (flags: number) => ({ rows: 1, observations: new Float32Array(2), actionMasks: new Uint8Array(flags).fill(1) });

describe("what Godot joins in one output", () => {
  const actions = [
    { name: "walk", size: 3 },
    { name: "fire", size: 2 },
  ];

  it("is read in alphabetical order of the keys, or in the order that is given", async () => {
    const output = { shape: ["n", 7], data: [0.5, -3, 9, 0, 1, 2, 3] };
    const model = scripted({ obs: ["n", 2], state_ins: ["n"] }, { output, state_outs: { shape: ["n"], data: [0] } });
    const sorted = await (await modelPolicy(model, { game: game({ actions, continuous: 2 }) })).act(sight(5), createRng(0));
    expect([[...sorted.actions], [...sorted.continuous!]]).toEqual([
      [2, 0],
      [0.5, -1],
    ]);
    const given = await (
      await modelPolicy(model, { game: game({ actions, continuous: 2 }), order: ["fire", "walk", "continuous"] })
    ).act(sight(5), createRng(0));
    expect([[...given.actions], [...given.continuous!]]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    await expect(policyOf(model, { game: game({ actions, continuous: 2 }), order: ["fire"] })).rejects.toThrow(
      /order names fire; the actions are walk, fire, continuous/,
    );
  });

  it("skips the log-deviations that RLlib puts after the means", async () => {
    const output = { shape: ["n", 9], data: [0.5, -0.5, 9, 9, 0, 1, 1, 0, 0] };
    const model = scripted({ obs: ["n", 2], state_ins: ["n"] }, { output, state_outs: { shape: ["n"], data: [0] } });
    const made = await (await modelPolicy(model, { game: game({ actions, continuous: 2 }) })).act(sight(5), createRng(0));
    expect([[...made.actions], [...made.continuous!]]).toEqual([
      [0, 1],
      [0.5, -0.5],
    ]);
  });
});

describe("drawing", () => {
  it("draws from the logits by the seed, in the shares that they give", async () => {
    const output = { shape: ["n", 2], data: [0, Math.log(3)] };
    const model = scripted({ obs: ["n", 2], state_ins: ["n"] }, { output, state_outs: { shape: ["n"], data: [0] } });
    const policy = await modelPolicy(model, { game: game({ actions: [{ name: "a", size: 2 }] }), temperature: 1 });
    const series = async (seed: string) => {
      const rng = createRng(seed);
      let ones = "";
      for (let i = 0; i < 2000; i++) ones += String((await policy.act(sight(2), rng)).actions[0]);
      return ones;
    };
    const once = await series("a");
    expect(await series("a")).toBe(once);
    expect(await series("b")).not.toBe(once);
    expect(once.replaceAll("0", "").length / 2000).toBeCloseTo(0.75, 1);
  });

  it("is refused where a file has no logits", async () => {
    await expect(policyOf(await load("ml-agents-discrete"), { game: games["ml-agents-discrete"]!, temperature: 1 })).rejects.toThrow(
      /gives no logits/,
    );
  });
});

describe("a file that does not fit", () => {
  it.each([
    [
      "another width of the observation",
      "sb3-discrete",
      game({ actions: [{ name: "a", size: 2 }] }),
      /takes input\[batch, 4\]; the game "game@1" shows all 2/,
    ],
    [
      "other branches",
      "ml-agents-discrete",
      {
        ...games["ml-agents-discrete"]!,
        actions: [
          { name: "a", size: 4 },
          { name: "b", size: 3 },
        ],
      },
      /branches of \[3, 4\].*branches of \[4, 3\]/,
    ],
    [
      "too few branches",
      "sb3-multi-discrete",
      { ...games["sb3-multi-discrete"]!, actions: [{ name: "a", size: 3 }] },
      /gave \[1, 3\] for 1 rows; 1 numbers a row were expected/,
    ],
    ["a game with continuous actions", "sb3-discrete", { ...games["sb3-discrete"]!, continuous: 1 }, /gives no continuous actions/],
    [
      "groups that lie across its inputs",
      "ml-agents-buffer",
      {
        ...games["ml-agents-buffer"]!,
        observation: [
          { name: "x", size: 20 },
          { name: "y", size: 9 },
        ],
      },
      /"obs_0" takes 24 numbers; x and y has 29/,
    ],
    [
      "another width of Godot's output",
      "godot-discrete",
      { ...games["godot-discrete"]!, actions: [{ name: "a", size: 3 }] },
      /"output" has 7 numbers a row; 3 were expected/,
    ],
  ])("is refused with its numbers: %s", async (_, name, wrong, message) => {
    await expect(policyOf(await load(name), { game: wrong as PlayedGame })).rejects.toMatchObject({
      code: "model-mismatch",
      message: expect.stringMatching(message),
    });
  });

  it("is refused if it follows the old contract of ML-Agents, or none", () => {
    const float = (...shape: (number | string)[]): TensorSpec => ({ type: "float32", shape });
    expect(() => recogniseContract({ inputs: { vector_observation: float("n", 3) }, outputs: { action: float("n", 2) } })).toThrow(
      /version 2/,
    );
    expect(() => recogniseContract({ inputs: { x: float("n", 3) }, outputs: { a: float("n", 2), b: float("n", 2) } })).toThrow(
      /neither ML-Agents, Godot/,
    );
  });

  it("is refused if it says version 4, and marked if its actions are drawn without a seed", async () => {
    const model = (version: number) =>
      scripted(
        { obs_0: ["n", 2] },
        { version_number: { shape: [1], data: [version] }, discrete_actions: { type: "int64", shape: ["n", 1], data: [1] } },
      );
    const one = game({ actions: [{ name: "a", size: 2 }] });
    await expect(policyOf(model(4), { game: one })).rejects.toThrow(/contract version 4/);
    const policy = await modelPolicy(model(3), { game: one });
    expect(policy.recognised.reproducible).toBe(false);
    expect([...(await policy.act(sight(2), createRng(0))).actions]).toEqual([1]);
  });
});

it("takes feature groups by name where the order differs", async () => {
  const [enemies, vector] = games["ml-agents-buffer"]!.observation;
  const turned = { ...games["ml-agents-buffer"]!, observation: [vector!, enemies!] };
  const policy = await modelPolicy(await load("ml-agents-buffer"), { game: turned, inputs: { obs_0: ["enemies"], obs_1: ["vector"] } });
  const { observations, actionMasks } = perceived(games["ml-agents-buffer"]!, 50);
  const swapped = new Float32Array(observations.length);
  for (let row = 0; row < 50; row++) {
    const seen = observations.subarray(row * 29, (row + 1) * 29);
    swapped.set(seen.subarray(24), row * 29);
    swapped.set(seen.subarray(0, 24), row * 29 + 5);
  }
  expect((await policy.act({ rows: 50, observations: swapped, actionMasks }, createRng(0))).actions).toEqual(
    choicesOf("ml-agents-buffer").subarray(0, 50),
  );
});

it("accepts only the bytes of the hash, where one is given", async () => {
  const bytes = bytesOf("godot-discrete");
  (await readForeignModel(bytes, { sha256: sha256(bytes) })).dispose();
  await expect(readForeignModel(bytes, { sha256: "0".repeat(64) })).rejects.toMatchObject({ code: "model-corrupt" });
});
