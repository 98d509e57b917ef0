import { observationSize, type EnvironmentSpec, type Feature } from "../../environment.ts";
import type { TensorSpec } from "../../model.ts";
import { initialWeights, type Declaration } from "../../nn/tape/initial-weights.ts";
import type { Operations, Weights } from "../../nn/network.ts";
import type { Rng } from "../../rng.ts";

/** The shape of a policy network; plain data. */
export interface PolicyShape {
  readonly observation: number;
  readonly features: readonly Feature[];
  /** Sizes of the discrete branches. */
  readonly branches: readonly number[];
  /** Continuous actions, drawn from a normal of the network's mean and a learnt deviation. */
  readonly continuous: number;
  /** Widths of the hidden layers. */
  readonly hidden: readonly number[];
  readonly activation: "tanh" | "relu";
  /** Width of a gated recurrent unit after the hidden layers; 0 for none. */
  readonly gruWidth: number;
  /** Channels of the 3x3 convolutions over features with a `grid`; empty: they are read as plain numbers. */
  readonly convChannels: readonly number[];
  /** Width of the attention over features with a `set`; 0: they are read as plain numbers. */
  readonly attentionWidth: number;
  /**
   * `own`: a network of its own. `shared`: the policy's hidden layers. `central`: of its own, and it sees what the whole team sees. `none`:
   * no values are needed, as in play.
   */
  readonly critic: "own" | "shared" | "central" | "none";
  /** Observations in the input of a central critic: the members of the largest team. Else 1. */
  readonly team: number;
}

export interface PolicyOutputs<T> {
  /** All branches one after another [n, sum of branches], not yet masked. Absent without branches. */
  readonly logits?: T;
  /** [n, continuous] */
  readonly mean?: T;
  /** [n, 1], in units of the value's own deviation. Absent without a critic. */
  readonly value?: T;
  /** [n, stateWidth] */
  readonly state?: T;
}

/** Names of the arrays that follow the observations instead of learning. */
export const FROZEN = ["observationMean", "observationFactor"] as const;

export type PolicyShapeOptions = Pick<PolicyShape, "hidden" | "activation" | "gruWidth" | "convChannels" | "attentionWidth" | "critic">;

export function policyShape(spec: EnvironmentSpec, options: PolicyShapeOptions): PolicyShape {
  const members = new Map<number, number>();
  for (const team of spec.teams ?? []) members.set(team, (members.get(team) ?? 0) + 1);
  const team = options.critic === "central" ? Math.max(1, ...members.values()) : 1;
  return {
    observation: observationSize(spec),
    features: spec.observation,
    branches: spec.actions.map((branch) => branch.size),
    continuous: spec.continuous ?? 0,
    team,
    ...options,
  };
}

/** The length of one agent's memory: that of the policy, and that of the critic if it has its own. */
export const stateWidth = ({ gruWidth, critic }: PolicyShape): number =>
  critic === "own" || critic === "central" ? 2 * gruWidth : gruWidth;

/** The same policy for play: choosing needs no critic with layers, and perhaps a memory, of its own. */
export const playing = (shape: PolicyShape): PolicyShape => (shape.critic === "shared" ? shape : { ...shape, critic: "none" });

/** Features as the network takes them: plain ones that follow each other together, pictures and sets alone. */
interface Piece {
  readonly kind: "plain" | "picture" | "set";
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly dims: readonly number[];
}

function piecesOf({ features, convChannels, attentionWidth }: PolicyShape): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { name, size, grid, set } of features) {
    const end = start + size;
    const last = pieces.at(-1);
    if (grid && convChannels.length > 0) pieces.push({ kind: "picture", name, start, end, dims: grid });
    else if (set && attentionWidth > 0) pieces.push({ kind: "set", name, start, end, dims: set });
    else if (last?.kind === "plain") pieces[pieces.length - 1] = { ...last, end };
    else pieces.push({ kind: "plain", name, start, end, dims: [] });
    start = end;
  }
  return pieces;
}

/** The parts of the network that have hidden layers of their own. */
// PPO 14: policy and critic apart, or one body with two heads.
const partsOf = ({ critic }: PolicyShape) =>
  critic === "own" || critic === "central" ? (["policy", "critic"] as const) : (["policy"] as const);

/** Orthogonal layers; a small last layer, so that the first policy is nearly even (Andrychowicz et al. 2021). */
export function policyWeights(shape: PolicyShape, rng: Rng): Weights {
  const declared: Record<string, Declaration> = {
    observationMean: { shape: [shape.observation], init: "zeros" },
    observationFactor: { shape: [shape.observation], init: "ones" },
  };
  const layer = (name: string, from: number, to: number, gain: number) => {
    // PPO 2: orthogonal layers, and below a gain of 0.01 for what decides the actions.
    declared[`${name}/w`] = { shape: [from, to], init: { orthogonal: gain } };
    declared[`${name}/b`] = { shape: [to], init: "zeros" };
  };
  for (const part of partsOf(shape)) {
    let width = 0;
    for (const { kind, name, start, end, dims } of piecesOf(shape)) {
      if (kind === "plain") width += end - start;
      else if (kind === "picture") {
        let channels = dims[2]!;
        shape.convChannels.forEach((next, index) => {
          declared[`${part}/${name}/conv ${index}/w`] = { shape: [3, 3, channels, next], init: "he" };
          declared[`${part}/${name}/conv ${index}/b`] = { shape: [next], init: "zeros" };
          channels = next;
        });
        width += dims[0]! * dims[1]! * channels;
      } else {
        layer(`${part}/${name}/query`, shape.observation, shape.attentionWidth, Math.SQRT2);
        layer(`${part}/${name}/entity`, dims[1]!, shape.attentionWidth, Math.SQRT2);
        for (const role of ["key", "value"]) layer(`${part}/${name}/${role}`, shape.attentionWidth, shape.attentionWidth, 1);
        width += 2 * shape.attentionWidth;
      }
    }
    if (part === "critic") width *= shape.team;
    shape.hidden.forEach((next, index) => {
      layer(`${part}/${index}`, width, next, Math.SQRT2);
      width = next;
    });
    if (shape.gruWidth > 0) {
      declared[`${part}/memory/w`] = { shape: [width, 3 * shape.gruWidth], init: "glorot" };
      declared[`${part}/memory/u`] = { shape: [shape.gruWidth, 3 * shape.gruWidth], init: "glorot" };
      declared[`${part}/memory/b`] = { shape: [3 * shape.gruWidth], init: "zeros" };
      declared[`${part}/memory/c`] = { shape: [3 * shape.gruWidth], init: "zeros" };
      width = shape.gruWidth;
    }
    if (part === "critic" || shape.critic === "shared") layer("critic/value", width, 1, 1);
    if (part === "policy") {
      const choices = shape.branches.reduce((sum, n) => sum + n, 0);
      if (choices > 0) layer("policy/logits", width, choices, 0.01);
      if (shape.continuous > 0) {
        layer("policy/mean", width, shape.continuous, 0.01);
        // PPO 17: a continuous action's deviation is learnt, and does not depend on the state.
        declared["policy/logDeviation"] = { shape: [shape.continuous], init: "zeros" };
      }
    }
  }
  return initialWeights(rng, declared);
}

/**
 * The network. Observations are normalised inside, so its input is raw.
 * @param state the memory, [n, stateWidth], where there is one
 * @param central what the whole team sees, own observation first, [n, team * observation]: for a central critic
 */
export function policyNetwork<T>(t: Operations<T>, shape: PolicyShape, observation: T, state?: T, central?: T): PolicyOutputs<T> {
  const memories: T[] = [];
  const body = (part: "policy" | "critic", index: 0 | 1, seen: readonly T[]): T => {
    const parts = seen.flatMap((each) => encode(t, shape, part, each));
    let h = parts.length === 1 ? parts[0]! : t.concat(parts, 1);
    shape.hidden.forEach((_, layer) => {
      const [w, b] = [t.parameter(`${part}/${layer}/w`), t.parameter(`${part}/${layer}/b`)];
      h = shape.activation === "relu" ? t.linear(h, w, b, "relu") : t.tanh(t.linear(h, w, b));
    });
    if (shape.gruWidth === 0) return h;
    const own = stateWidth(shape) === shape.gruWidth ? state! : t.slice(state!, 1, index * shape.gruWidth, (index + 1) * shape.gruWidth);
    const [w, u, b, c] = ["w", "u", "b", "c"].map((name) => t.parameter(`${part}/memory/${name}`)) as [T, T, T, T];
    const remembered = t.gruCell(h, own, w, u, b, c);
    memories.push(remembered);
    return remembered;
  };
  const h = body("policy", 0, [observation]);
  const criticBody = (): T | null => {
    if (shape.critic === "shared") return h;
    if (shape.critic === "own") return body("critic", 1, [observation]);
    if (shape.critic === "none") return null;
    const { observation: width, team } = shape;
    return body(
      "critic",
      1,
      Array.from({ length: team }, (_, member) => t.slice(central!, 1, member * width, (member + 1) * width)),
    );
  };
  const c = criticBody();
  return {
    ...(c === null ? {} : { value: t.linear(c, t.parameter("critic/value/w"), t.parameter("critic/value/b")) }),
    ...(shape.branches.length > 0 ? { logits: t.linear(h, t.parameter("policy/logits/w"), t.parameter("policy/logits/b")) } : {}),
    ...(shape.continuous > 0 ? { mean: t.linear(h, t.parameter("policy/mean/w"), t.parameter("policy/mean/b")) } : {}),
    ...(memories.length > 0 ? { state: memories.length === 1 ? memories[0]! : t.concat(memories, 1) } : {}),
  };
}

/** An observation, normalised, with its pictures convolved and its sets attended to; pieces to be laid side by side. */
function encode<T>(t: Operations<T>, shape: PolicyShape, part: string, raw: T): T[] {
  // PPO 18: observations are normalised inside the network, so the exported file is given raw ones.
  const x = t.mul(t.sub(raw, t.parameter("observationMean")), t.parameter("observationFactor"));
  const pieces = piecesOf(shape);
  if (pieces.length === 1 && pieces[0]!.kind === "plain") return [x];
  return pieces.flatMap(({ kind, name, start, end, dims }) => {
    const own = t.slice(x, 1, start, end);
    if (kind === "plain") return [own];
    const p = (which: string) => t.parameter(`${part}/${name}/${which}`);
    if (kind === "picture") {
      let picture = t.reshape(own, [-1, ...dims]);
      shape.convChannels.forEach((_, index) => (picture = t.relu(t.conv2d(picture, p(`conv ${index}/w`), p(`conv ${index}/b`)))));
      return [t.reshape(picture, [-1, dims[0]! * dims[1]! * shape.convChannels.at(-1)!])];
    }
    // The agent attends to itself as well: so there is an answer where it is alone.
    const self = t.linear(x, p("query/w"), p("query/b"), "relu");
    const asked = t.reshape(self, [-1, 1, shape.attentionWidth]);
    const entities = t.linear(t.reshape(own, [-1, ...dims]), p("entity/w"), p("entity/b"), "relu");
    const all = t.concat([asked, entities], 1);
    const [keys, values] = ["key", "value"].map((role) => t.linear(all, p(`${role}/w`), p(`${role}/b`))) as [T, T];
    const there = presence(t, t.reshape(t.slice(raw, 1, start, end), [-1, ...dims]));
    const mask = t.concat([t.affine(t.slice(there, 1, 0, 1), 0, 1), there], 1);
    const heads = shape.attentionWidth % 4 === 0 ? 4 : 1;
    return [self, t.reshape(t.attention(asked, keys, values, { heads, mask }), [-1, shape.attentionWidth])];
  });
}

/** Rows [n, rows, width] that are not all zero: 1, the others 0; [n, rows]. */
function presence<T>(t: Operations<T>, rows: T): T {
  const size = t.max(t.add(t.relu(rows), t.relu(t.affine(rows, -1))), 2);
  return t.affine(t.relu(t.affine(size, -1e6, 1)), -1, 1);
}

/** Inputs of the exported model: the observation, the mask where there are branches, the state where there is memory. */
export function policyInputs(shape: PolicyShape): Record<string, TensorSpec> {
  const float = (size: number): TensorSpec => ({ type: "float32", shape: ["batch", size] });
  return {
    observation: float(shape.observation),
    ...(shape.branches.length > 0 ? { mask: float(shape.branches.reduce((sum, n) => sum + n, 0)) } : {}),
    ...(shape.gruWidth > 0 ? { state: float(stateWidth(exportedShape(shape))) } : {}),
  };
}

/** A central critic is not exported: in play there is no observation of the whole team. */
export const exportedShape = (shape: PolicyShape): PolicyShape => (shape.critic === "central" ? playing(shape) : shape);

/** The network as it is exported: logits masked by -1e9, value in units of the reward given its deviation. */
export function exportedPolicy(shape: PolicyShape, value: { readonly mean: number; readonly deviation: number }) {
  return <T>(t: Operations<T>, inputs: Readonly<Record<string, T>>): Record<string, T> => {
    const out = policyNetwork(t, exportedShape(shape), inputs["observation"]!, inputs["state"]);
    return {
      ...(out.logits ? { logits: t.add(out.logits, t.affine(inputs["mask"]!, 1e9, -1e9)) } : {}),
      ...(out.mean ? { mean: out.mean } : {}),
      ...(out.value ? { value: t.affine(out.value, value.deviation, value.mean) } : {}),
      ...(out.state ? { nextState: out.state } : {}),
    };
  };
}
