import { maskSize, observationSize, type EnvironmentSpec } from "../../environment.ts";
import { AigcError } from "../../errors.ts";
import type { TensorSpec } from "../../model.ts";
import type { Operations, Weights } from "../../nn/network.ts";
import { writeOnnx, type WrittenModel } from "../../nn/onnx/onnx-writer.ts";
import type { NumberGrid } from "./message-pack.ts";
import type { RllibWeights } from "./rllink.ts";

/** A module of RLlib, converted for our runtime. */
export interface RllibPolicy {
  /**
   * With the inputs and outputs of the models that `train` writes: observation and mask in; logits (masked by -1e9) or mean, and
   * value out. No value if RLlib did not send its value head.
   */
  readonly model: WrittenModel;
  /** Logarithms of the deviations of the continuous actions. */
  readonly logDeviation: Float32Array;
  /** Whether the module takes a mask after the observation: that of bridges/ray_ppo.py does, RLlib's own does not. */
  readonly masked: boolean;
}

/** A module with a buffer of this name reads masks. */
const MASKED = "mask_after_observation";

/**
 * Reads the module that RLlib's PPO builds by default: layers of tanh (`fcnet_activation`, which the weights do not tell), one
 * linear policy head, `free_log_std` for continuous actions; encoder shared with the value function or not.
 * @throws AigcError `model-mismatch` for any other module, and for one of another observation or action size
 */
export function rllibPolicy({ arrays }: RllibWeights, spec: EnvironmentSpec): RllibPolicy {
  const choices = maskSize(spec);
  const deviation = arrays["pi.log_std"]?.data;
  if (choices === 0 && !(deviation instanceof Float32Array))
    throw mismatch(spec, "its deviations depend on the observation (free_log_std is off)");
  const weights: Record<string, Weights[string]> = {};
  const actor = addEncoder(weights, arrays, ["encoder.encoder", "encoder.actor_encoder"], spec);
  addLayer(weights, arrays, "pi.net.mlp.0", actor.width, choices || spec.continuous, spec);
  const valued = "vf.net.mlp.0.weight" in arrays;
  const critic = valued ? addEncoder(weights, arrays, ["encoder.encoder", "encoder.critic_encoder"], spec) : actor;
  if (valued) addLayer(weights, arrays, "vf.net.mlp.0", critic.width, 1, spec);

  const network = <T>(t: Operations<T>, inputs: Readonly<Record<string, T>>): Record<string, T> => {
    const linear = (x: T, name: string) => t.linear(x, t.parameter(`${name}.weight`), t.parameter(`${name}.bias`));
    const body = (layers: readonly string[]) => layers.reduce<T>((h, name) => t.tanh(linear(h, name)), inputs["observation"]!);
    const head = linear(body(actor.layers), "pi.net.mlp.0");
    return {
      ...(choices > 0 ? { logits: t.add(head, t.affine(inputs["mask"]!, 1e9, -1e9)) } : { mean: head }),
      ...(valued ? { value: linear(body(critic.layers), "vf.net.mlp.0") } : {}),
    };
  };
  const float = (size: number): TensorSpec => ({ type: "float32", shape: ["batch", size] });
  const inputs = { observation: float(observationSize(spec)), ...(choices > 0 ? { mask: float(choices) } : {}) };
  return {
    model: writeOnnx({ name: spec.contract, inputs, weights, network }),
    logDeviation: deviation instanceof Float32Array ? deviation : new Float32Array(0),
    masked: MASKED in arrays,
  };
}

/** The command that starts the learner that fits `spec`. */
export function learnerCommand(spec: EnvironmentSpec, batch: number, port: number): string {
  const actions =
    spec.actions.length > 0 ? `--actions ${spec.actions.map((branch) => branch.size).join(" ")}` : `--continuous ${spec.continuous}`;
  return `python bridges/ray_ppo.py --observation ${observationSize(spec)} ${actions} --batch ${batch} --port ${port}`;
}

/** The layers of the first of `names` that is there, in their order. */
function addEncoder(
  weights: Record<string, Weights[string]>,
  arrays: Readonly<Record<string, NumberGrid>>,
  names: readonly string[],
  spec: EnvironmentSpec,
): { readonly layers: readonly string[]; readonly width: number } {
  const layersOf = (name: string) =>
    Object.keys(arrays)
      .filter((array) => array.startsWith(`${name}.net.mlp.`) && array.endsWith(".weight"))
      .map((array) => array.slice(0, -".weight".length))
      .sort((a, b) => Number(a.split(".").at(-1)) - Number(b.split(".").at(-1)));
  const layers = names.map(layersOf).find((found) => found.length > 0);
  if (!layers) throw mismatch(spec, `there is no encoder of plain layers among ${Object.keys(arrays).join(", ")}`);
  let width = observationSize(spec);
  for (const name of layers) width = addLayer(weights, arrays, name, width, undefined, spec);
  return { layers, width };
}

/** A linear layer of PyTorch, [out, in], turned to [in, out]. Returns its width. */
function addLayer(
  weights: Record<string, Weights[string]>,
  arrays: Readonly<Record<string, NumberGrid>>,
  name: string,
  inputs: number,
  outputs: number | undefined,
  spec: EnvironmentSpec,
): number {
  const [weight, bias] = [arrays[`${name}.weight`], arrays[`${name}.bias`]];
  const shape = weight?.shape ?? [];
  const [out, into] = shape as [number, number];
  if (!(weight?.data instanceof Float32Array && bias?.data instanceof Float32Array) || shape.length !== 2 || bias.data.length !== out)
    throw mismatch(spec, `"${name}" is no layer of float32 with a bias`);
  if (into !== inputs || (outputs !== undefined && out !== outputs))
    throw mismatch(spec, `"${name}" goes from ${into} to ${out}, not from ${inputs} to ${outputs ?? out}`);
  const turned = new Float32Array(weight.data.length);
  for (let o = 0; o < out; o++) for (let i = 0; i < into; i++) turned[i * out + o] = weight.data[o * into + i]!;
  weights[`${name}.weight`] = { shape: [into, out], data: turned };
  weights[`${name}.bias`] = { shape: [out], data: bias.data };
  return out;
}

function mismatch(spec: EnvironmentSpec, what: string): AigcError {
  return new AigcError(
    "model-mismatch",
    "rllink",
    `RLlib's module does not fit "${spec.contract}": ${what}. Start the learner with: ${learnerCommand(spec, 4000, 5555)}`,
  );
}
