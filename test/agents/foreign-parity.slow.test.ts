import { modelPolicy } from "../../src/agents/model-policy/model-policy.ts";
import type { Model, Tensors } from "../../src/model.ts";
import { readForeignModel } from "../../src/nn/host/foreign-model.ts";
import { createRng } from "../../src/rng.ts";
import { bytesOf, choicesOf, games, golden, perceived } from "./foreign/perceive.ts";

const ORIGINS: Record<string, string> = { "ml-agents": "ml-agents", godot: "godot", sb3: "stable-baselines3", pytorch: "network" };

describe.each(Object.keys(games))("%s", (name) => {
  const game = games[name]!;
  const { rows, agents, every } = golden;
  const expected = golden.files[name]!;

  it(`plays as native onnxruntime on ${rows} observations`, async () => {
    const model = await readForeignModel(bytesOf(name), { name });
    const given: Record<string, number[][]> = {};
    const kept = (outputs: Tensors, first: number) => {
      for (const key of Object.keys(expected.outputs)) {
        const { data, dims } = outputs[key]!;
        const size = data.length / dims[0]!;
        for (let row = 0; row < dims[0]!; row++)
          if ((first + row) % every === 0) (given[key] ??= []).push(Array.from(data.slice(row * size, (row + 1) * size), Number));
      }
    };
    // The rows that the network has been asked for, so that its own outputs can be compared too; the first is the trial.
    let asked = -1;
    const watched: Model = {
      ...model,
      run(inputs) {
        const first = asked < 0 ? null : asked;
        asked = asked < 0 ? 0 : asked + Object.values(inputs)[0]!.dims[0]!;
        const outputs = model.run(inputs);
        if (first === null) return outputs;
        if (!(outputs instanceof Promise)) {
          kept(outputs, first);
          return outputs;
        }
        return outputs.then((late) => {
          kept(late, first);
          return late;
        });
      },
    };
    const policy = await modelPolicy(watched, { game });
    expect(policy.recognised).toMatchObject({ origin: ORIGINS[name.replace(/-(?!agents).*/, "")], reproducible: true });
    const { observations, actionMasks } = perceived(game, rows);
    const [width, flags] = [observations.length / rows, actionMasks.length / rows];
    const choices: number[] = [];
    const continuous: number[] = [];
    for (let from = 0; from < rows; from += agents) {
      const batch = {
        rows: agents,
        observations: observations.subarray(from * width, (from + agents) * width),
        actionMasks: actionMasks.subarray(from * flags, (from + agents) * flags),
      };
      const made = await policy.act(batch, createRng("greedy"));
      choices.push(...made.actions);
      continuous.push(...(made.continuous ?? []));
    }
    const native = choicesOf(name);
    expect(choices).toHaveLength(native.length);
    expect(choices.filter((choice, i) => choice !== native[i])).toEqual([]);
    expect(Object.keys(given)).toEqual(Object.keys(expected.outputs));
    for (const [key, sample] of Object.entries(expected.outputs)) expect(furthest(given[key]!, sample)).toBeLessThanOrEqual(1e-5);
    const reach = game.continuous ?? 0;
    const mine = expected.continuous.map((_, i) => continuous.slice(i * every * reach, (i * every + 1) * reach));
    expect(furthest(mine, expected.continuous)).toBeLessThanOrEqual(1e-5);
    model.dispose();
  });
});

/** The greatest distance between two tables of one shape. */
function furthest(mine: readonly (readonly number[])[], theirs: readonly (readonly number[])[]): number {
  expect(mine.map((row) => row.length)).toEqual(theirs.map((row) => row.length));
  return Math.max(0, ...mine.flatMap((row, i) => row.map((x, k) => Math.abs(x - theirs[i]![k]!))));
}
