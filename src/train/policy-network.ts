import { maskSize, observationSize, type EnvironmentSpec } from "../environment.ts";
import type { TensorSpec } from "../model.ts";
import { initialWeights, type Declaration } from "../nn/initial-weights.ts";
import type { Operations, Weights } from "../nn/network.ts";
import type { Rng } from "../rng.ts";

/** What a policy network looks like. */
export interface PolicyShape {
  readonly observation: number;
  /** Sizes of the discrete branches. */
  readonly branches: readonly number[];
  /** Continuous actions, drawn from a normal of the network's mean and a learnt deviation. */
  readonly continuous: number;
  /** Widths of the hidden layers. */
  readonly hidden: readonly number[];
  readonly activation: "tanh" | "relu";
  /** Width of a gated recurrent unit after the hidden layers; 0 for none. */
  readonly memory: number;
}

export interface PolicyOutputs<T> {
  /** All branches one after another [n, sum of branches], not yet masked. Absent without branches. */
  readonly logits?: T;
  /** [n, continuous] */
  readonly mean?: T;
  /** [n, 1], in units of the value's own deviation. */
  readonly value: T;
  /** [n, memory] */
  readonly state?: T;
}

/** Names of the arrays that follow the observations instead of learning. */
export const FROZEN = ["observationMean", "observationFactor"] as const;

export function policyShape(spec: EnvironmentSpec, options: Pick<PolicyShape, "hidden" | "activation" | "memory">): PolicyShape {
  return {
    observation: observationSize(spec),
    branches: spec.actions.map((branch) => branch.size),
    continuous: spec.continuous ?? 0,
    ...options,
  };
}

/** Orthogonal layers; a small last layer, so that the first policy is nearly even (Andrychowicz et al. 2021). */
export function policyWeights(shape: PolicyShape, rng: Rng): Weights {
  const declared: Record<string, Declaration> = {
    observationMean: { shape: [shape.observation], init: "zeros" },
    observationFactor: { shape: [shape.observation], init: "ones" },
  };
  const layer = (name: string, from: number, to: number, gain: number) => {
    declared[`${name}/w`] = { shape: [from, to], init: { orthogonal: gain } };
    declared[`${name}/b`] = { shape: [to], init: "zeros" };
  };
  // Actor and critic of their own: a critic's large gradients then do not disturb the policy.
  for (const part of ["policy", "critic"]) {
    let width = shape.observation;
    shape.hidden.forEach((next, index) => {
      layer(`${part}/${index}`, width, next, Math.SQRT2);
      width = next;
    });
    if (shape.memory > 0) {
      declared[`${part}/memory/w`] = { shape: [width, 3 * shape.memory], init: "glorot" };
      declared[`${part}/memory/u`] = { shape: [shape.memory, 3 * shape.memory], init: "glorot" };
      declared[`${part}/memory/b`] = { shape: [3 * shape.memory], init: "zeros" };
      declared[`${part}/memory/c`] = { shape: [3 * shape.memory], init: "zeros" };
      width = shape.memory;
    }
    if (part === "critic") layer("critic/value", width, 1, 1);
    else {
      const choices = shape.branches.reduce((sum, n) => sum + n, 0);
      if (choices > 0) layer("policy/logits", width, choices, 0.01);
      if (shape.continuous > 0) {
        layer("policy/mean", width, shape.continuous, 0.01);
        declared["policy/logDeviation"] = { shape: [shape.continuous], init: "zeros" };
      }
    }
  }
  return initialWeights(rng, declared);
}

/**
 * The network. `state` holds the memory of policy and critic side by side, [n, 2 memory], where there is one.
 * Observations are normalised inside, so whoever runs it gives them raw.
 */
export function policyNetwork<T>(t: Operations<T>, shape: PolicyShape, observation: T, state?: T): PolicyOutputs<T> {
  const x = t.mul(t.sub(observation, t.parameter("observationMean")), t.parameter("observationFactor"));
  const next: T[] = [];
  const body = (part: "policy" | "critic", index: 0 | 1): T => {
    let h = x;
    shape.hidden.forEach((_, layer) => {
      h = t[shape.activation](t.linear(h, t.parameter(`${part}/${layer}/w`), t.parameter(`${part}/${layer}/b`)));
    });
    if (shape.memory === 0) return h;
    const own = t.slice(state!, 1, index * shape.memory, (index + 1) * shape.memory);
    const [w, u, b, c] = ["w", "u", "b", "c"].map((name) => t.parameter(`${part}/memory/${name}`)) as [T, T, T, T];
    const remembered = t.gruCell(h, own, w, u, b, c);
    next.push(remembered);
    return remembered;
  };
  const h = body("policy", 0);
  const value = t.linear(body("critic", 1), t.parameter("critic/value/w"), t.parameter("critic/value/b"));
  return {
    value,
    ...(shape.branches.length > 0 ? { logits: t.linear(h, t.parameter("policy/logits/w"), t.parameter("policy/logits/b")) } : {}),
    ...(shape.continuous > 0 ? { mean: t.linear(h, t.parameter("policy/mean/w"), t.parameter("policy/mean/b")) } : {}),
    ...(next.length > 0 ? { state: t.concat(next, 1) } : {}),
  };
}

/** Inputs of the exported model: the observation, the mask where there are branches, the state where there is memory. */
export function policyInputs(spec: EnvironmentSpec, shape: PolicyShape): Record<string, TensorSpec> {
  const float = (size: number): TensorSpec => ({ type: "float32", shape: ["batch", size] });
  return {
    observation: float(shape.observation),
    ...(shape.branches.length > 0 ? { mask: float(maskSize(spec)) } : {}),
    ...(shape.memory > 0 ? { state: float(2 * shape.memory) } : {}),
  };
}

/** The network as it is exported: logits masked by -1e9, value in units of the reward given its deviation. */
export function exportedPolicy(shape: PolicyShape, value: { readonly mean: number; readonly deviation: number }) {
  return <T>(t: Operations<T>, inputs: Readonly<Record<string, T>>): Record<string, T> => {
    const out = policyNetwork(t, shape, inputs["observation"]!, inputs["state"]);
    return {
      ...(out.logits ? { logits: t.add(out.logits, t.affine(inputs["mask"]!, 1e9, -1e9)) } : {}),
      ...(out.mean ? { mean: out.mean } : {}),
      value: t.affine(out.value, value.deviation, value.mean),
      ...(out.state ? { nextState: out.state } : {}),
    };
  };
}
