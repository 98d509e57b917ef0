import { checkFields, checkText, listOf, refuse, whole, within } from "../arguments.ts";
import { AigcError } from "../errors.ts";
import { checkModel } from "../handed-in.ts";
import type { Model, Tensors } from "../model.ts";
import { withinReach, type Batch, type Choices, type Policy } from "../policy.ts";
import type { Rng } from "../rng.ts";

/** What a network is to play, and how it chooses. */
export interface NeuralPolicyOptions {
  /** The contract of the game it is to play; another model is refused. */
  readonly contract: string;
  /** Sizes of the action branches. Default: what the manifest says (details.branches). */
  readonly branches?: readonly number[];
  /** 0 takes the best action, 1 draws as in training, between them it strays less from the best. Default 0, as the model's card measures it. */
  readonly temperature?: number;
}

/**
 * A trained network as a policy. The model takes "observation" [batch, n], "mask" [batch, sum of branches] where there are branches
 * and "state" where there is a memory, and gives masked "logits", the "mean" of continuous actions, "nextState". A memory is kept
 * for each of `batch.agents` until `forget`; do not start a decision before the last one has answered.
 * @throws AigcError `model-mismatch` for a model of another contract, naming the command that trains the right one
 */
export function neuralPolicy(model: Model, options: NeuralPolicyOptions): Policy {
  checkModel("policy", "model", model);
  const { manifest } = model;
  const given = { "branches?": listOf(whole(1)), "temperature?": within(0, 10) };
  checkFields(manifest.name, "options", options, { contract: checkText, ...given });
  const { contract, temperature = 0 } = options;
  if (manifest.contract !== contract) {
    throw new AigcError(
      "model-mismatch",
      manifest.name,
      `The model plays "${manifest.contract}", the game is "${contract}". Train one: npx phaser-aigc train ${contract.split("@")[0]}`,
    );
  }
  const branches = options.branches ?? (manifest.details?.["branches"] as readonly number[] | undefined);
  if (!branches)
    throw new AigcError(
      "model-mismatch",
      manifest.name,
      "The manifest does not say how its logits are divided. Give the sizes of the branches.",
    );
  const flags = branches.reduce((sum, n) => sum + n, 0);

  const choose = (logits: ArrayLike<number>, rows: number, rng: Rng): Int32Array => {
    const actions = new Int32Array(rows * branches.length);
    for (let row = 0; row < rows; row++) {
      let from = row * flags;
      branches.forEach((size, branch) => {
        actions[row * branches.length + branch] = temperature === 0 ? best(logits, from, size) : draw(logits, from, size, temperature, rng);
        from += size;
      });
    }
    return actions;
  };

  /** By continuous action, if the manifest tells it. */
  const deviation = (manifest.details?.["deviation"] as readonly number[] | undefined) ?? [];
  const reach = (mean: Float32Array, rng: Rng): Float32Array =>
    mean.map((x, i) => {
      const spread = temperature * (deviation[i % deviation.length] ?? 0);
      return withinReach(spread > 0 ? x + spread * rng.normal() : x);
    });

  const memories = new Map<number, Float32Array>();
  const memory = Number(manifest.inputs["state"]?.shape[1] ?? 0);

  const perceive = ({ rows, observations, actionMasks, agents }: Batch): Tensors => {
    const states = new Float32Array(rows * memory);
    if (memory > 0) for (let row = 0; row < rows; row++) states.set(memories.get(agents?.[row] ?? row) ?? [], row * memory);
    return {
      observation: { dims: [rows, observations.length / rows], data: observations.slice() },
      ...(flags > 0 ? { mask: { dims: [rows, flags], data: Float32Array.from(actionMasks) } } : {}),
      ...(memory > 0 ? { state: { dims: [rows, memory], data: states } } : {}),
    };
  };
  const answer = ({ rows, agents }: Batch, rng: Rng, outputs: Tensors): Choices => {
    const next = outputs["nextState"]?.data as Float32Array | undefined;
    if (next) for (let row = 0; row < rows; row++) memories.set(agents?.[row] ?? row, next.slice(row * memory, (row + 1) * memory));
    const actions = flags > 0 ? choose(outputs["logits"]!.data as Float32Array, rows, rng) : new Int32Array(0);
    const mean = outputs["mean"]?.data as Float32Array | undefined;
    return mean ? Object.assign(actions, { continuous: reach(mean, rng) }) : actions;
  };

  return {
    contract,
    act(batch: Batch, rng: Rng) {
      const outputs = model.run(perceive(batch));
      return outputs instanceof Promise ? outputs.then((late) => answer(batch, rng, late)) : answer(batch, rng, outputs);
    },
    forget: (agents) => forget(memories, agents),
  };
}

/** Takes away what `agents` remember, or what everybody does. */
export function forget(memories: Map<number, Float32Array>, agents?: Iterable<number>): void {
  if (agents === undefined) return memories.clear();
  if (typeof agents !== "object" || agents === null || !(Symbol.iterator in agents))
    refuse("policy", "agents", agents, "a list of agents, or nothing for everybody");
  for (const agent of agents) memories.delete(agent);
}

/** The greatest; the first of equals. */
export function best(logits: ArrayLike<number>, from: number, size: number): number {
  let at = 0;
  for (let i = 1; i < size; i++) if (logits[from + i]! > logits[from + at]!) at = i;
  return at;
}

/** Drawn with the chances that the logits give at that temperature. */
export function draw(logits: ArrayLike<number>, from: number, size: number, temperature: number, rng: Rng): number {
  const top = logits[from + best(logits, from, size)]!;
  const weights = Array.from({ length: size }, (_, i) => exponential((logits[from + i]! - top) / temperature));
  let rest = rng.next() * weights.reduce((sum, w) => sum + w, 0);
  for (let i = 0; i < size; i++) {
    rest -= weights[i]!;
    if (rest < 0 && weights[i]! > 0) return i;
  }
  return best(logits, from, size);
}

/** e^x for x <= 0 from + * and squaring alone; below -40 it is 0. Math.exp differs between engines. */
export function exponential(x: number): number {
  if (x < -40) return 0;
  const small = x / 1024;
  let y = 1 + small * (1 + (small / 2) * (1 + (small / 3) * (1 + small / 4)));
  for (let i = 0; i < 10; i++) y *= y;
  return y;
}
