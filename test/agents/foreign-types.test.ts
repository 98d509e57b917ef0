import { readFileSync } from "node:fs";
import { modelPolicy } from "../../src/agents/model-policy/model-policy.ts";
import type { PlayedGame } from "../../src/agents/model-policy/options.ts";
import { readForeignModel } from "../../src/nn/host/foreign-model.ts";
import { createRng } from "../../src/rng.ts";

const file = (name: string) => new Uint8Array(readFileSync(`test/agents/foreign/${name}.onnx`));
const game: PlayedGame = {
  contract: "types@1",
  observation: [
    { name: "one", size: 1 },
    { name: "two", size: 2 },
  ],
  actions: [{ name: "choice", size: 3 }],
};
/** The choices for rows of observations; all allowed, or as the masks say. */
async function choices(name: string, rows: number[][], masks: number[][] = rows.map((row) => row.map(() => 1))) {
  const policy = await modelPolicy(await readForeignModel(file(name)), { game });
  const batch = { rows: rows.length, observations: Float32Array.from(rows.flat()), actionMasks: Uint8Array.from(masks.flat()) };
  return [...(await policy.act(batch, createRng("x"))).actions];
}

/** The networks of make_types.py: the greatest number of what is seen is chosen. */
describe("a network whose observation is", () => {
  it.each([
    [
      "bool",
      [
        [0, 1, 0],
        [0, 0, -0.5],
        [1, 0, 0],
      ],
      [1, 2, 0],
    ],
    [
      "float16",
      [
        [0.1, 0.3, 0.2],
        [-1, -0.25, -3],
        [60000, 1, 2],
      ],
      [1, 1, 0],
    ],
    [
      "double",
      [
        [0.1, 0.3, 0.2],
        [-1, -0.25, -3],
        [1e30, 1, 2],
      ],
      [1, 1, 0],
    ],
    [
      "int8",
      [
        [-128, 127, 0],
        [-3, -2, -1],
      ],
      [1, 2],
    ],
    [
      "int16",
      [
        [-32768, 300, 299],
        [5, 4, 3],
      ],
      [1, 0],
    ],
    [
      "int32",
      [
        [-70000, 70000, 69999.9999],
        [3, 2, 1],
      ],
      [1, 0],
    ],
    [
      "int64",
      [
        [-70000, 2, 70000],
        [1, 0, 0],
      ],
      [2, 0],
    ],
    [
      "uint8",
      [
        [0, 255, 254],
        [0, 0, 1],
      ],
      [1, 2],
    ],
    [
      "uint16",
      [
        [0, 65535, 1],
        [7, 8, 9],
      ],
      [1, 2],
    ],
    [
      "uint32",
      [
        [0, 100000, 4e6],
        [1, 0, 0],
      ],
      [2, 0],
    ],
    [
      "uint64",
      [
        [0, 100000, 4e6],
        [1, 0, 0],
      ],
      [2, 0],
    ],
    [
      "half-logits",
      [
        [0.1, 0.3, 0.2],
        [2 ** -24, 0, -1],
      ],
      [1, 0],
    ],
    [
      "double-logits",
      [
        [0.1, 0.3, 0.2],
        [-1, -0.25, -3],
      ],
      [1, 1],
    ],
    [
      "half-weights",
      [
        [0.1, 0.3, 0.2],
        [1, -0.25, -3],
      ],
      [2, 1],
    ],
    [
      "double-weights",
      [
        [0.1, 0.3, 0.2],
        [1, -0.25, -3],
      ],
      [2, 1],
    ],
  ])("%s is fed that", async (name, rows, wanted) => {
    expect(await choices(`type-${name}`, rows)).toEqual(wanted);
  });

  it.each(["bool", "mask-int64", "mask-double"])("plain, with the masks of %s", async (name) => {
    const seen = name === "bool" ? [1, 1, 1] : [0.1, 0.3, 0.2];
    expect(await choices(`type-${name}`, [seen, seen, seen], [[1, 0, 0], [0, 1, 1], [0, 0, 1]])).toEqual([0, 1, 2]); // prettier-ignore
  });

  it.each([
    ["int64", [0.5, 1, 2], /"observation" is int64, and number 0 of the observation's "one" is 0\.5.*whole numbers.*float32/],
    ["uint8", [1, 2, 256], /is uint8, and number 1 of the observation's "two" is 256/],
    ["uint8", [1, -1, 0], /number 0 of the observation's "two" is -1/],
    ["int8", [0, 0, 128], /is int8/],
    ["int32", [Number.NaN, 0, 0], /is NaN/],
  ])("%s refuses what does not fit it, by its name in the game", async (name, row, message) => {
    await expect(choices(`type-${name}`, [[0, 0, 0], row])).rejects.toMatchObject({
      code: "model-mismatch",
      message: expect.stringMatching(message),
    });
  });

  it("strings is refused, with what can be fed", async () => {
    await expect(readForeignModel(file("type-string"))).rejects.toMatchObject({
      code: "model-mismatch",
      message: expect.stringMatching(/"observation" holds strings\. Export it with float32.*bool/),
    });
  });
});

/** The memory is half of what it was and what is seen, so the third step tells whether the first two were kept, for each agent apart. */
describe("a memory that lies", () => {
  const wide: PlayedGame = { ...game, observation: [{ name: "all", size: 4 }] };
  const layouts = ["rows", "lstm", "layers", "named", "half", "double"];

  it.each(layouts)("as in state-%s is kept for each agent", async (name) => {
    const policy = await modelPolicy(await readForeignModel(file(`state-${name}`)), { game: wide });
    expect(policy.recognised.memory).toBeDefined();
    const seen = (...rows: number[][]) => ({ rows: rows.length, observations: Float32Array.from(rows.flat()), actionMasks: new Uint8Array(3 * rows.length).fill(1) }); // prettier-ignore
    const act = async (agents: number[], ...rows: number[][]) => [
      ...(await policy.act({ ...seen(...rows), agents }, createRng("x"))).actions,
    ];
    expect(await act([5, 9], [0, 0, 8, 0], [8, 0, 0, 0])).toEqual([2, 0]);
    // In another order, and beside somebody new.
    expect(await act([9, 3, 5], [0, 3, 0, 0], [0, 1, 0, 0], [0, 3, 0, 0])).toEqual([0, 1, 2]);
    expect(await act([5], [0, 1, 0, 0])).toEqual([1]);
    policy.forget([9]);
    expect(await act([9, 3], [0, 0.1, 0, 0], [0, 0, 0.1, 0])).toEqual([1, 1]);
  });

  it.each([
    ["lost", /The input "state" \[1, batch, 4\] looks like a memory, and no output of that shape gives the next one \(there are logits\)/],
    ["two", /2 memories, "h0" \[1, batch, 3\] and "c0" \[1, batch, 3\], and one can be kept\. Join hidden and cell state/],
  ])("as in state-%s is refused by the state's name, not the observation's", async (name, message) => {
    await expect((async () => modelPolicy(await readForeignModel(file(`state-${name}`)), { game: wide }))()).rejects.toMatchObject({
      code: "model-mismatch",
      message: expect.stringMatching(message),
    });
  });
});
