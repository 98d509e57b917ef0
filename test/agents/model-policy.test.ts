import { modelPolicy } from "../../src/agents/model-policy/model-policy.ts";
import { randomArena } from "../../src/agents/skirmish/random-arena.ts";
import { skirmishEnvironment } from "../../src/agents/skirmish/environment.ts";
import { SCRIPTS } from "../../src/agents/skirmish/scripts.ts";
import { pendulum } from "../../src/agents/classic/pendulum.ts";
import { uniformPolicy } from "../../src/agents/uniform-policy.ts";
import type { Model, TensorSpec } from "../../src/model.ts";
import { createRng } from "../../src/rng.ts";
import { shippedModel } from "../../src/tools/shipped-model.ts";
import { keepsPolicyPromises } from "../contracts/policy.ts";

const fight = () => skirmishEnvironment({ maps: (rng) => randomArena("train", rng) });
const game = fight().spec;

for (const temperature of [0, 1]) {
  keepsPolicyPromises(
    `the shipped squad at temperature ${temperature}`,
    async () => modelPolicy(await shippedModel("skirmish-squad"), { game, temperature }),
    fight,
  );
}

const float = (...shape: (number | string)[]): TensorSpec => ({ type: "float32", shape });
/** A model that says how often it was asked; each of its answers is a row of the same numbers. */
function counting(contract: string, outputs: Readonly<Record<string, readonly number[]>>, later = false, details = {}) {
  let asked = 0;
  const model = {
    manifest: {
      name: "counting",
      contract,
      inputs: { observation: float("n", 3), mask: float("n", 2) },
      outputs: Object.fromEntries(Object.entries(outputs).map(([name, row]) => [name, float("n", row.length)])),
      details,
    },
    run({ observation }: { readonly observation: { readonly dims: readonly number[] } }) {
      asked++;
      const rows = observation.dims[0]!;
      const given = Object.fromEntries(
        Object.entries(outputs).map(([name, row]) => [
          name,
          { dims: [rows, row.length], data: Float32Array.from({ length: rows * row.length }, (_, i) => row[i % row.length]!) },
        ]),
      );
      return later ? Promise.resolve(given) : given;
    },
    dispose() {},
  } as unknown as Model;
  return { model, asked: () => asked };
}
const steering = { contract: "steer@1", observation: [{ name: "all", size: 3 }], actions: [{ name: "gear", size: 2 }], continuous: 1 };
const batch = { rows: 2, observations: new Float32Array(6), actionMasks: new Uint8Array(4).fill(1) };

keepsPolicyPromises("the uniform policy", () => uniformPolicy(game), fight);
keepsPolicyPromises("the uniform policy of numbers on a scale", () => uniformPolicy(pendulum().spec), pendulum);
for (const [name, script] of Object.entries(SCRIPTS)) keepsPolicyPromises(`the script "${name}"`, () => script, fight);

describe("the policy of a model", () => {
  it("refuses a model of another contract, naming the command that trains one", async () => {
    const model = await shippedModel("level-room");
    expect(() => modelPolicy(model, { game })).toThrow(/"level-room@1".*"skirmish@3".*train skirmish/);
  });

  it("refuses a temperature that is no temperature", async () => {
    const model = await shippedModel("skirmish-squad");
    for (const temperature of [-1, 11, Number.NaN]) expect(() => modelPolicy(model, { game, temperature })).toThrow(/from 0 to 10/);
  });

  it.each([false, true])("is tried once before it is handed out, answering later: %s", async (later) => {
    const { model, asked } = counting("steer@1", { logits: [0, 1], mean: [0.5] }, later);
    const coming = modelPolicy(model, { game: steering });
    expect(coming instanceof Promise).toBe(later);
    const policy = await coming;
    expect(asked()).toBe(1);
    expect(await policy.act(batch, createRng(1))).toEqual({ actions: Int32Array.of(1, 1), continuous: Float32Array.of(0.5, 0.5) });
    expect(asked()).toBe(2);
  });

  it.each(["steer@1", "foreign"])("of %s refuses a network that gives another number of logits than the game has choices", (contract) => {
    const { model } = counting(contract, { logits: [0, 1, 2], mean: [0] });
    expect(() => modelPolicy(model, { game: steering })).toThrow(/"logits" gave \[1, 3\] for 1 rows; 2 numbers a row were expected/);
  });

  it("lets no network choose what the mask forbids, ours neither", async () => {
    const policy = await modelPolicy(counting("steer@1", { logits: [0, 1], mean: [0] }).model, { game: steering });
    expect((await policy.act({ ...batch, actionMasks: Uint8Array.of(1, 0, 1, 1) }, createRng(1))).actions).toEqual(Int32Array.of(0, 1));
  });

  it("draws numbers on a scale with the deviation of the manifest, within reach", async () => {
    const { model } = counting("steer@1", { logits: [0, 1], mean: [0.9] }, false, { deviation: [2] });
    const policy = await modelPolicy(model, { game: steering, temperature: 1 });
    const rows = 400;
    const many = { rows, observations: new Float32Array(3 * rows), actionMasks: new Uint8Array(2 * rows).fill(1) };
    const { continuous } = await policy.act(many, createRng("scale"));
    expect([Math.min(...continuous!), Math.max(...continuous!)]).toEqual([-1, 1]);
    expect(continuous!.filter((x) => Math.abs(x) < 1).length).toBeGreaterThan(rows / 5);
  });
});
