import type { MaybePromise } from "../../async.ts";
import { maskSize, observationSize } from "../../environment.ts";
import { AigcError } from "../../errors.ts";
import { checkModel } from "../../handed-in.ts";
import type { Model, Tensor, Tensors } from "../../model.ts";
import type { Batch, Choices, Policy } from "../../policy.ts";
import { createRng, type Rng } from "../../rng.ts";
import { choiceDecoder } from "./decode.ts";
import { readElements } from "./elements.ts";
import { checkAgents, createMemory } from "./memory.ts";
import { checkModelPolicyOptions, type ModelPolicyOptions } from "./options.ts";
import { createPerception } from "./perceive.ts";
import { recogniseContract, type PolicyContract } from "./recognise.ts";

/** A network that plays. */
export interface ModelPolicy extends Policy {
  /** What was recognised in the file. */
  readonly recognised: PolicyContract;
  forget(agents?: Iterable<number>): void;
}

/**
 * Lets a network play: one of ours, or of Unity ML-Agents, Godot RL Agents, Stable-Baselines3 or your own PyTorch. It is tried once with
 * zeros before it is handed out: at once where the network answers at once, later where it runs elsewhere; `await` takes both. A network
 * with a memory keeps one for each of `batch.agents` until `forget`; do not start a decision before the last one has answered.
 * @throws AigcError `model-mismatch` when network and game do not fit, with both their numbers; `bad-request` for wrong options
 */
export function modelPolicy(model: Model, options: ModelPolicyOptions): MaybePromise<ModelPolicy> {
  checkModel("policy", "model", model);
  const { manifest } = model;
  const where = manifest.name;
  checkModelPolicyOptions(where, options);
  const { game } = options;
  if (manifest.contract !== "foreign" && manifest.contract !== game.contract)
    throw new AigcError(
      "model-mismatch",
      where,
      `The model plays "${manifest.contract}", the game is "${game.contract}". Load the game's own, or train one: npx phaser-aigc train ${game.contract.split("@")[0]}`,
    );
  const recognised = recogniseContract(manifest, where);
  const decode = choiceDecoder(manifest, recognised, options);
  const { rowsAtOnce, inputs, feed } = createPerception(manifest, recognised, options);
  const memory = recognised.memory && createMemory(manifest.inputs[recognised.memory.input]!.shape);
  const [branches, reach] = [game.actions.length, game.continuous ?? 0];

  const perceive = (batch: Batch, agents: readonly number[], from: number): Tensors => {
    const seen = inputs(batch, from, agents.length);
    if (!memory) return seen;
    const { input } = recognised.memory!;
    const { dims, data } = memory.recall(agents);
    return { ...seen, [input]: feed(input, dims, data, () => "the memory") };
  };

  const readable = (name: string, tensor: Tensor): Tensor => {
    const type = manifest.outputs[name]?.type ?? "float32";
    return type === "float16" ? { dims: tensor.dims, data: Float32Array.from(readElements(tensor, type)) } : tensor;
  };

  const act = (batch: Batch, rng: Rng): MaybePromise<Choices> => {
    const actions = new Int32Array(batch.rows * branches);
    const continuous = new Float32Array(batch.rows * reach);
    const finish = (given: Tensors, agents: readonly number[], from: number): void => {
      const outputs = Object.fromEntries(Object.entries(given).map(([name, tensor]) => [name, readable(name, tensor)]));
      decode(outputs, batch, rng, { from, rows: agents.length, actions, continuous });
      memory?.keep(agents, outputs[recognised.memory!.output]!.data as Float32Array);
    };
    // Synchronous where the model is; a file of fixed batch size is asked row by row.
    const go = (start: number): MaybePromise<Choices> => {
      for (let from = start; from < batch.rows;) {
        const rows = Math.min(rowsAtOnce, batch.rows - from);
        const agents = Array.from({ length: rows }, (_, row) => batch.agents?.[from + row] ?? from + row);
        const outputs = model.run(perceive(batch, agents, from));
        if (outputs instanceof Promise)
          return outputs.then((late) => {
            finish(late, agents, from);
            return go(from + rows);
          });
        finish(outputs, agents, from);
        from += rows;
      }
      return reach > 0 ? { actions, continuous } : { actions };
    };
    return go(0);
  };

  const policy: ModelPolicy = {
    contract: game.contract,
    recognised,
    act,
    forget(agents) {
      checkAgents(agents);
      memory?.forget(agents);
    },
  };
  const tried = act(
    { rows: 1, observations: new Float32Array(observationSize(game)), actionMasks: new Uint8Array(maskSize(game)).fill(1) },
    createRng("try"),
  );
  const handOut = () => {
    memory?.forget();
    return policy;
  };
  return tried instanceof Promise ? tried.then(handOut) : handOut();
}
