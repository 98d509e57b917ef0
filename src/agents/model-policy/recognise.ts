import { checkFields, checkText } from "../../arguments.ts";
import { AigcError } from "../../errors.ts";
import { checkSignature } from "../../handed-in.ts";
import type { TensorSpec } from "../../model.ts";

/** The tool that a policy network comes from, by the names of its inputs and outputs. */
export type PolicyOrigin = "ml-agents" | "godot" | "stable-baselines3" | "network";

/** The inputs and outputs of a file. */
export interface Signature {
  readonly inputs: Readonly<Record<string, TensorSpec>>;
  readonly outputs: Readonly<Record<string, TensorSpec>>;
}

/** The meaning of the inputs and outputs of a network. */
export interface PolicyContract {
  readonly origin: PolicyOrigin;
  /** To show: "Unity ML-Agents, contract version 3". */
  readonly title: string;
  /** The inputs that the observation is divided over, in order. */
  readonly observations: readonly string[];
  /** The input of the action masks: 1 is allowed. */
  readonly mask?: string;
  readonly memory?: { readonly input: string; readonly output: string };
  /** Inputs that the file has but does not use: filled with zeros. */
  readonly idle: readonly string[];
  /** Whole numbers: the choice of each branch. */
  readonly choices?: string;
  /** One number for each choice, branches one after another. */
  readonly logits?: string;
  readonly continuous?: string;
  /** Logits and continuous actions in one row, in the order of their names. */
  readonly joined?: string;
  /** False if the network itself samples, without a seed: its decisions cannot be replayed. */
  readonly reproducible: boolean;
}

/**
 * Recognises a policy network by its names. Sources: ML-Agents' model_serialization.py and TensorNames.cs (contract version 3);
 * Godot RL Agents' stable_baselines_export.py; "Exporting models" in the documentation of Stable-Baselines3; our own
 * `policyInputs`.
 * @throws AigcError `model-mismatch` for a file that is none of them, with what it takes and gives
 */
export function recogniseContract(signature: Signature, where = "foreign"): PolicyContract {
  checkText("foreign", "where", where);
  checkFields(where, "signature", signature, { inputs: checkSignature, outputs: checkSignature });
  const inputs = Object.keys(signature.inputs);
  // A policy has one row of numbers for each agent; outputs with more dimensions are pictures or texts.
  const memory = memoryOf(signature, where);
  // A file with probabilities draws pictures; a mean beside them is of its encoder.
  const draws = Object.hasOwn(signature.outputs, "probabilities");
  const outputs = Object.keys(draws ? {} : signature.outputs).filter(
    (name) => signature.outputs[name]!.shape.length <= 2 || name === "recurrent_out" || name === memory?.output,
  );
  const has = (name: string) => outputs.includes(name);
  const sensors = inputs.filter((name) => /^obs_\d+$/.test(name)).sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)));

  if (sensors.length > 0 && (has("discrete_actions") || has("continuous_actions"))) {
    const best = (name: string) => (has(`deterministic_${name}`) ? `deterministic_${name}` : has(name) ? name : undefined);
    const [choices, continuous] = [best("discrete_actions"), best("continuous_actions")];
    return {
      origin: "ml-agents",
      title: "Unity ML-Agents, contract version 3",
      observations: sensors,
      ...(inputs.includes("action_masks") ? { mask: "action_masks" } : {}),
      ...(inputs.includes("recurrent_in") && has("recurrent_out") ? { memory: { input: "recurrent_in", output: "recurrent_out" } } : {}),
      idle: [],
      ...(choices ? { choices } : {}),
      ...(continuous ? { continuous } : {}),
      reproducible: [choices, continuous].every((name) => name === undefined || name.startsWith("deterministic_")),
    };
  }
  if (has("action") && inputs.some((name) => /^(vector_observation|visual_observation_\d+)$/.test(name)))
    throw new AigcError(
      "model-mismatch",
      where,
      "The file follows contract version 2 of Unity ML-Agents (before release 2.0). Export it with a newer ML-Agents.",
    );
  if (has("output") && has("state_outs")) {
    const idle = inputs.filter((name) => name === "state_ins");
    const observations = inputs.filter((name) => name !== "state_ins");
    return { origin: "godot", title: "Godot RL Agents", observations, idle, joined: "output", reproducible: true };
  }
  if (has("logits") || has("mean")) {
    return {
      origin: "network",
      title: "a policy network with logits or means (ours, or your own)",
      observations: inputs.filter((name) => name !== "mask" && name !== memory?.input),
      ...(inputs.includes("mask") ? { mask: "mask" } : {}),
      ...(memory ? { memory } : {}),
      idle: [],
      ...(has("logits") ? { logits: "logits" } : {}),
      ...(has("mean") ? { continuous: "mean" } : {}),
      reproducible: true,
    };
  }
  return stableBaselines3(signature, inputs, outputs, memory, where);
}

/** Stable-Baselines3 fixes no names: "actions" if there is such an output, else the only output of whole numbers, else the only output. */
function stableBaselines3(
  { outputs: specs }: Signature,
  inputs: string[],
  given: string[],
  memory: PolicyContract["memory"] | null,
  where: string,
): PolicyContract {
  const outputs = given.filter((name) => name !== memory?.output);
  const whole = outputs.filter((name) => !specs[name]!.type.startsWith("float"));
  const actions =
    ["actions", "action"].find((name) => outputs.includes(name)) ?? (whole.length === 1 ? whole[0] : undefined) ?? only(outputs);
  if (inputs.length === 0 || actions === undefined)
    throw new AigcError(
      "model-mismatch",
      where,
      `The file takes ${inputs.join(", ") || "nothing"} and gives ${Object.keys(specs).join(", ") || "nothing"}: neither ML-Agents, Godot RL Agents nor Stable-Baselines3. Export it with the output names "actions", or "logits" and "mean".`,
    );
  return {
    origin: "stable-baselines3",
    title: "Stable-Baselines3, the documented export",
    observations: inputs.filter((name) => name !== memory?.input),
    ...(memory ? { memory } : {}),
    idle: [],
    ...(whole.includes(actions) ? { choices: actions } : { continuous: actions }),
    reproducible: true,
  };
}

/** Names of the input and output that hold the memory of a network. */
const STATE = /(^|_)(state|states|hidden|memory|lstm|gru|rnn|carry)(_|\d|$)|^(state|hidden|memory)|^[hc](x|n|_?\d|_?in|_?out)?$|state$/i;
/** Inputs of memory with fixed names in Godot and ML-Agents. */
const KNOWN = ["state_ins", "recurrent_in"];

/**
 * The memory of a network: an input with a name of a memory, and an output with such a name and the same shape. The batch may be any
 * dimension: [batch, width], or [layers, batch, width] as in PyTorch's LSTM and GRU.
 */
function memoryOf({ inputs, outputs }: Signature, where: string): PolicyContract["memory"] | null {
  const tell = (name: string) => `"${name}" [${inputs[name]!.shape.join(", ")}]`;
  const refuse = (what: string, remedy: string): never => {
    throw new AigcError("model-mismatch", where, `${what} ${remedy}`);
  };
  const alike = (a: readonly (number | string)[], b: readonly (number | string)[]) =>
    a.length === b.length && a.every((n, axis) => typeof n === "string" || typeof b[axis] === "string" || n === b[axis]);
  const found = Object.keys(inputs)
    .filter((name) => STATE.test(name) && !KNOWN.includes(name))
    .flatMap((input) => {
      const { shape } = inputs[input]!;
      const next = Object.keys(outputs).filter((name) => STATE.test(name) && name !== "state_outs" && alike(shape, outputs[name]!.shape));
      // Without an output for it, an input row called "state" is the observation.
      if (next.length === 0 && shape.length === 2) return [];
      if (next.length === 0)
        refuse(
          `The input ${tell(input)} looks like a memory, and no output of that shape gives the next one (there are ${Object.keys(outputs).join(", ")}).`,
          `Export the state that follows too, as "nextState".`,
        );
      return [{ input, output: next.find((name) => name === "nextState") ?? next[0]! }];
    });
  if (found.length > 1)
    refuse(
      `The file has ${found.length} memories, ${found.map(({ input }) => tell(input)).join(" and ")}, and one can be kept.`,
      "Join hidden and cell state into one before you export it: torch.cat((h, c), -1).",
    );
  const [memory] = found;
  if (memory && inputs[memory.input]!.shape.filter((n) => typeof n === "string").length > 1)
    refuse(
      `The memory ${tell(memory.input)} has more than one free dimension.`,
      "Leave only the batch free: dynamic_axes names it for every input.",
    );
  return memory ?? null;
}

const only = (names: readonly string[]) => (names.length === 1 ? names[0] : undefined);
