import { opponentPolicies } from "../../../src/agents/phaser/opponent-policies.ts";
import { AigcError } from "../../../src/errors.ts";
import type { Environment } from "../../../src/environment.ts";
import type { Model } from "../../../src/model.ts";
import type { Choices } from "../../../src/policy.ts";
import { createRng } from "../../../src/rng.ts";

const spec: Environment["spec"] = {
  contract: "coin@1",
  agents: 1,
  observation: [{ name: "nothing", size: 1 }],
  actions: [{ name: "side", size: 2 }],
  continuous: 1,
  rewardRange: [0, 1],
  maxSteps: 10,
};
const view = { spec, observe() {} };

const floats = (width: number) => ({ type: "float32", shape: ["batch", width] });
/** A model that thinks the second side a little better, and turns the dial to 0.9 give or take 2. */
const model = {
  manifest: {
    name: "coin",
    contract: "coin@1",
    sha256: "",
    inputs: { observation: floats(1), mask: floats(2) },
    outputs: { logits: floats(2), mean: floats(1) },
    details: { deviation: [2] },
  },
  run: ({ observation }: { observation: { dims: number[] } }) => {
    const rows = observation.dims[0]!;
    return {
      logits: { dims: [rows, 2], data: Float32Array.from({ length: 2 * rows }, (_, i) => (i % 2) * 0.5) },
      mean: { dims: [rows, 1], data: new Float32Array(rows).fill(0.9) },
    };
  },
  dispose() {},
} as unknown as Model;
const host = { models: () => [model], missing: () => [], tell: () => {}, life: {} };
const fallback = { contract: "coin@1", act: () => ({ actions: new Int32Array(1) }) };

describe("the temperature of opponents", () => {
  const ROWS = 400;
  const batch = { rows: ROWS, observations: new Float32Array(ROWS), actionMasks: new Uint8Array(2 * ROWS).fill(1) };
  const choices = (temperature?: number) => {
    const options = temperature === undefined ? {} : { temperature };
    const { policy } = opponentPolicies(host, { view, fallback, seed: 1, ...options });
    return policy!.act(batch, createRng("coin")) as Required<Choices>;
  };

  it("is 0 where nothing is said: the best, every time", () => {
    for (const chosen of [choices(), choices(0)]) {
      expect([...chosen.actions].every((side) => side === 1)).toBe(true);
      expect([...chosen.continuous].every((x) => x === Math.fround(0.9))).toBe(true);
    }
  });

  it("draws as in training at 1, within reach", () => {
    const chosen = choices(1);
    const share = chosen.actions.reduce((sum, side) => sum + side, 0) / ROWS;
    // e^0.5 to 1.
    expect(Math.abs(share - 0.622)).toBeLessThan(0.06);
    const numbers = [...chosen.continuous];
    expect(Math.max(...numbers)).toBe(1);
    expect(Math.min(...numbers)).toBe(-1);
    expect(numbers.filter((x) => Math.abs(x) < 1).length).toBeGreaterThan(ROWS / 5);
  });

  it.each([-1, 11, Number.NaN])("that is %d is refused", (temperature) => {
    expect(() => choices(temperature)).toThrow(`[opponents] temperature is ${temperature}. Give a finite number from 0 to 10.`);
  });
});

describe("the model that opponents ask for by name", () => {
  /** One that thinks the first side better. */
  const other = {
    ...model,
    manifest: { ...model.manifest, name: "other", sha256: "other" },
    run: () => ({
      logits: { dims: [1, 2], data: new Float32Array([0.5, 0]) },
      mean: { dims: [1, 1], data: new Float32Array(1) },
    }),
  } as unknown as Model;
  const old = { ...model, manifest: { ...model.manifest, name: "old", contract: "coin@0" } } as unknown as Model;
  const batch = { rows: 1, observations: new Float32Array(1), actionMasks: new Uint8Array(2).fill(1) };
  const asked = (name?: string, missing: { key: string; contract: string; error: AigcError }[] = []) => {
    const told: string[] = [];
    const scene = {
      ...host,
      models: () => [model, other, old],
      missing: () => missing,
      tell: ({ reason }: { reason: string }) => void told.push(reason),
    };
    const found = opponentPolicies(scene, { view, fallback, seed: 1, ...(name === undefined ? {} : { model: name }) });
    const side = found.policy && (found.policy.act(batch, createRng(1)) as Choices).actions[0];
    return { side, name: found.model?.name, told };
  };

  it("plays, and without a name the first of the contract, both in one scene", () => {
    expect(asked("other")).toEqual({ side: 0, name: "other", told: [] });
    expect(asked()).toEqual({ side: 1, name: "coin", told: [] });
    expect(asked("coin")).toEqual({ side: 1, name: "coin", told: [] });
  });

  it("is told of when it is not there, could not be loaded, or learned another game", () => {
    expect(asked("third")).toMatchObject({
      side: undefined,
      told: [expect.stringContaining('the model "third" is not loaded: a script plays')],
    });
    const error = new AigcError("model-corrupt", "third", "is broken. Fetch it again.");
    expect(asked("third", [{ key: "third", contract: "coin@1", error }]).told).toEqual([error.message]);
    expect(asked("old").told).toEqual([
      'the model "old" plays "coin@0", the view shows "coin@1": a script plays. Train it anew: npx phaser-aigc train coin',
    ]);
  });
});

describe("where many opponents are decided", () => {
  const ROWS = 64;
  const batch = { rows: ROWS, observations: new Float32Array(ROWS), actionMasks: new Uint8Array(2 * ROWS).fill(1) };
  /** The model, and the same in a worker. */
  const placed = { ...model, inWorker: async () => ({ ...model, run: async (inputs: never) => model.run(inputs) }) } as unknown as Model;
  const twice = async (options: { reaction?: number; perSecond?: number }) => {
    const { policy } = opponentPolicies({ ...host, models: () => [placed], life: {} }, { view, fallback, seed: 1, ...options });
    const first = policy!.act(batch, createRng("coin"));
    await new Promise((resolve) => setTimeout(resolve));
    return [first, policy!.act(batch, createRng("coin"))] as const;
  };

  it("is a worker for those who react as people do, and the choices are the same", async () => {
    const [page, worker] = await twice({});
    expect(page).not.toBeInstanceOf(Promise);
    expect(worker).toBeInstanceOf(Promise);
    expect(await worker).toEqual(page);
  });

  it.each([{ reaction: 0 }, { reaction: 99 }, { perSecond: 0 }])("is the page, at once, for those who do not wait: %p", async (options) => {
    for (const choices of await twice(options)) expect(choices).not.toBeInstanceOf(Promise);
  });
});
