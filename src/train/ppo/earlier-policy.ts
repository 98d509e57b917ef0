import { AigcError } from "../../errors.ts";
import type { Weights } from "../../nn/network.ts";
import { writtenWeights } from "../../nn/onnx/written-weights.ts";
import { savedPolicy, type SavedPolicy } from "./policy-export.ts";

/** Initial weights from an earlier training, with their normalisation. */
export type EarlierPolicy = Pick<SavedPolicy, "weights"> & Partial<Pick<SavedPolicy, "observations" | "returns">>;

/** A file has no count of what its normalisation was learnt from: enough that it follows what comes, without a leap. */
const COUNT = 100_000;
/** Not exported with a policy: the critic that sees the whole team, and how far actions are drawn from their mean. */
const AT_HOME = /^(critic\/|policy\/logDeviation$)/;
/** How many differences a message lists. */
const LISTED = 6;

/**
 * Reads the weights of a policy out of a checkpoint, or out of a model file of `train`.
 * @throws AigcError `bad-checkpoint`, `model-corrupt`
 */
export function earlierPolicy(bytes: Uint8Array): EarlierPolicy {
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 7)) === "AIGCKPT") return savedPolicy(bytes);
  const weights = writtenWeights(bytes, "initial");
  const [mean, factor] = [weights["observationMean"]?.data, weights["observationFactor"]?.data];
  if (!mean || !factor) return { weights };
  const variance = Array.from(factor, (f) => 1 / (f * f));
  return { weights, observations: { count: COUNT, mean: [...mean], variance } };
}

/**
 * The weights to begin with: all of them earlier ones. What an exported model leaves out is drawn anew.
 * @param own what the training would have begun with
 * @throws AigcError `model-mismatch` naming each array that is another
 */
export function beginWith(own: Weights, earlier: Weights): Weights {
  const wrong: string[] = [];
  const taken: Record<string, Weights[string]> = {};
  for (const [name, mine] of Object.entries(own)) {
    const other = earlier[name];
    if (other?.shape.join() === mine.shape.join()) taken[name] = other;
    else if (!other && AT_HOME.test(name)) taken[name] = mine;
    else wrong.push(`${name} is ${other ? `[${other.shape.join(", ")}]` : "not there"} and should be [${mine.shape.join(", ")}]`);
  }
  if (wrong.length === 0) return taken;
  throw new AigcError(
    "model-mismatch",
    "initial",
    `the earlier weights do not fit this network: ${wrong.slice(0, LISTED).join("; ")}${
      wrong.length > LISTED ? `; and ${wrong.length - LISTED} more` : ""
    }. Give the training the same observation, actions and network (hidden, gruWidth, convChannels, attentionWidth, critic), or begin without them.`,
  );
}
