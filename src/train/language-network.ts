import type { Declaration, Initial } from "../nn/tape/initial-weights.ts";
import type { Operations } from "../nn/network.ts";

export interface LanguageShape {
  readonly vocabulary: number;
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  /** Positions it has learnt. */
  readonly context: number;
}

/** Keys and values of one layer, [rows, time, width] each. */
export interface KeysAndValues<T> {
  readonly keys: T;
  readonly values: T;
}

/** Every trained array and how it starts. */
export function languageParameters({ width, layers, vocabulary, context }: LanguageShape): Record<string, Declaration> {
  const small: Initial = { normal: 0.02 };
  // Residual branches start smaller the more there are of them (GPT-2).
  const branch: Initial = { normal: 0.02 / Math.sqrt(2 * layers) };
  const all: Record<string, Declaration> = {
    token: { shape: [vocabulary, width], init: small },
    position: { shape: [context, width], init: small },
  };
  const norm = (name: string) => {
    all[`${name}.gain`] = { shape: [width], init: "ones" };
    all[`${name}.bias`] = { shape: [width], init: "zeros" };
  };
  const dense = (name: string, from: number, to: number, init: Initial) => {
    all[name] = { shape: [from, to], init };
    all[`${name}.bias`] = { shape: [to], init: "zeros" };
  };
  for (let layer = 0; layer < layers; layer++) {
    norm(`${layer}.norm1`);
    for (const part of ["query", "key", "value"]) all[`${layer}.${part}`] = { shape: [width, width], init: small };
    dense(`${layer}.mix`, width, width, branch);
    norm(`${layer}.norm2`);
    dense(`${layer}.wide`, width, 4 * width, small);
    dense(`${layer}.narrow`, 4 * width, width, branch);
  }
  norm("norm");
  all.head = { shape: [width, vocabulary], init: small };
  return all;
}

/**
 * A decoder-only transformer (Radford et al. 2019, normalisation before each branch, SiLU). One function for training, where
 * `past` is left out, and for writing token by token, where `past` is what the layers have seen.
 * @param tokens [rows, time]
 * @param positions [rows, time], counted from the beginning of the text
 * @param drop dropout, where there is any
 * @param pick the places whose logits are wanted, of [rows, time, width]; default: all
 * @returns logits [rows, time, vocabulary] and the keys and values of each layer, the past's included
 */
export function languageNetwork<T>(
  ops: Operations<T>,
  shape: LanguageShape,
  { tokens, positions, past }: { readonly tokens: T; readonly positions: T; readonly past?: readonly KeysAndValues<T>[] },
  drop: (x: T) => T = (x) => x,
  pick: (x: T) => T = (x) => x,
): { readonly logits: T; readonly present: readonly KeysAndValues<T>[] } {
  const p = (name: string) => ops.parameter(name);
  let x = drop(ops.add(ops.embedding(p("token"), tokens), ops.embedding(p("position"), positions)));
  const present: KeysAndValues<T>[] = [];
  for (let layer = 0; layer < shape.layers; layer++) {
    const own = (name: string) => p(`${layer}.${name}`);
    const h = ops.layerNorm(x, own("norm1.gain"), own("norm1.bias"));
    const before = past?.[layer];
    const newKeys = ops.linear(h, own("key"));
    const newValues = ops.linear(h, own("value"));
    const keys = before ? ops.concat([before.keys, newKeys], 1) : newKeys;
    const values = before ? ops.concat([before.values, newValues], 1) : newValues;
    present.push({ keys, values });
    const seen = ops.attention(ops.linear(h, own("query")), keys, values, { heads: shape.heads, causal: true });
    x = ops.add(x, drop(ops.linear(seen, own("mix"), own("mix.bias"))));
    const wide = ops.silu(ops.linear(ops.layerNorm(x, own("norm2.gain"), own("norm2.bias")), own("wide"), own("wide.bias")));
    x = ops.add(x, drop(ops.linear(wide, own("narrow"), own("narrow.bias"))));
  }
  const logits = ops.linear(ops.layerNorm(pick(x), p("norm.gain"), p("norm.bias")), p("head"));
  return { logits, present };
}
