import type { MaybePromise } from "../../async.ts";
import { maskSize, observationSize } from "../../environment.ts";
import { AigcError } from "../../errors.ts";
import { checkModel } from "../../handed-in.ts";
import type { Model, ModelManifest, Tensors } from "../../model.ts";
import type { Batch, Choices, Policy, Thoughts } from "../../policy.ts";
import { createRng } from "../../rng.ts";
import { choiceDecoder } from "./decode.ts";
import { readElements } from "./elements.ts";
import { thoughtsOf } from "./explain.ts";
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
 * Makes a policy of a network: one of ours, or of Unity ML-Agents, Godot RL Agents, Stable-Baselines3 or your own PyTorch. The network is
 * tested once with zeros first. The result is a promise if the network is asynchronous; `await` takes both. For a network with a memory,
 * the memory of each of `batch.agents` is kept until `forget`; do not start a decision before the last one has ended.
 * @throws AigcError `model-mismatch` if network and game do not fit, with the sizes of both; `bad-request` for wrong options
 */
export function modelPolicy(model: Model, options: ModelPolicyOptions): MaybePromise<ModelPolicy> {
  checkModel("policy", "model", model);
  const { manifest } = model;
  checkModelPolicyOptions(manifest.name, options);
  const { game } = options;
  if (manifest.contract !== "foreign" && manifest.contract !== game.contract)
    throw new AigcError(
      "model-mismatch",
      manifest.name,
      `The model plays "${manifest.contract}", the game is "${game.contract}". Load the game's own, or train one: npx phaser-aigc train ${game.contract.split("@")[0]}`,
    );
  const policy = policyOf(model, options);
  const tried = policy.act(
    { rows: 1, observations: new Float32Array(observationSize(game)), actionMasks: new Uint8Array(maskSize(game)).fill(1) },
    createRng("try"),
  );
  const handOut = () => {
    policy.forget();
    return policy;
  };
  return tried instanceof Promise ? tried.then(handOut) : handOut();
}

function policyOf(model: Model, options: ModelPolicyOptions): ModelPolicy {
  const { manifest } = model;
  const { game } = options;
  const recognised = recogniseContract(manifest, manifest.name);
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

  const sizes = game.actions.map(({ size }) => size);
  const { logits } = recognised;
  const explain = (batch: Batch): MaybePromise<Thoughts> => {
    const agents = Array.from({ length: batch.rows }, (_, row) => batch.agents?.[row] ?? row);
    const outputs = model.run(perceive(batch, agents, 0));
    const read = (given: Tensors): Thoughts => thoughtsOf(readable(manifest, given), logits!, batch, sizes);
    return outputs instanceof Promise ? outputs.then(read) : read(outputs);
  };

  return {
    contract: game.contract,
    recognised,
    dials: dialsOf(manifest),
    ...(logits && sizes.length > 0 && rowsAtOnce === Infinity ? { explain } : {}),
    act(batch, rng) {
      const actions = new Int32Array(batch.rows * branches);
      const continuous = new Float32Array(batch.rows * reach);
      const answered = inParts(batch.rows, rowsAtOnce, (from, rows) => {
        const agents = Array.from({ length: rows }, (_, row) => batch.agents?.[from + row] ?? from + row);
        const finish = (given: Tensors): void => {
          const outputs = readable(manifest, given);
          decode(outputs, batch, rng, { from, rows, actions, continuous });
          memory?.keep(agents, outputs[recognised.memory!.output]!.data as Float32Array);
        };
        const outputs = model.run(perceive(batch, agents, from));
        return outputs instanceof Promise ? outputs.then(finish) : finish(outputs);
      });
      const choices = (): Choices => (reach > 0 ? { actions, continuous } : { actions });
      return answered instanceof Promise ? answered.then(choices) : choices();
    },
    forget(agents) {
      checkAgents(agents);
      memory?.forget(agents);
    },
  };
}

/** The dials that a model was trained to follow, as its manifest tells. */
export function dialsOf({ details }: ModelManifest): readonly string[] {
  const dials = details?.["dials"];
  return Array.isArray(dials) ? dials.filter((dial) => typeof dial === "string") : [];
}

/** Runs a batch in parts of at most so many rows, one after the other; synchronous if the parts are. */
function inParts(rows: number, most: number, part: (from: number, rows: number) => MaybePromise<void>, first = 0): MaybePromise<void> {
  for (let from = first; from < rows; from += most) {
    const done = part(from, Math.min(most, rows - from));
    if (done instanceof Promise) return done.then(() => inParts(rows, most, part, from + most));
  }
}

/** The outputs, with float16 as float32. */
function readable({ outputs }: ModelManifest, given: Tensors): Tensors {
  return Object.fromEntries(
    Object.entries(given).map(([name, tensor]) => {
      const type = outputs[name]?.type ?? "float32";
      return [name, type === "float16" ? { dims: tensor.dims, data: Float32Array.from(readElements(tensor, type)) } : tensor];
    }),
  );
}
