import type { Declaration } from "../../src/nn/tape/initial-weights.ts";
import type { Tape, Variable } from "../../src/nn/tape/tape.ts";

/** A small network with running statistics, to train in one thread and in several. */
export interface Shard {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

export const FROZEN = ["m", "v"];
export const PARAMETERS: Record<string, Declaration> = {
  w: { shape: [6, 20], init: "he" },
  b: { shape: [20], init: "zeros" },
  g: { shape: [20], init: "ones" },
  s: { shape: [20], init: "zeros" },
  m: { shape: [20], init: "zeros" },
  v: { shape: [20], init: "ones" },
  u: { shape: [20, 2], init: "glorot" },
};

export function lossOf(t: Tape, { x, y }: Shard): Variable {
  const p = t.parameter;
  const rows = x.length / 6;
  const hidden = t.batchNorm(t.linear(t.input(x, [rows, 6]), p("w"), p("b")), p("g"), p("s"), p("m"), p("v"));
  return t.average(t.square(t.sub(t.linear(t.tanh(hidden), p("u")), t.input(y, [rows, 2]))));
}
