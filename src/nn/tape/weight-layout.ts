import { AigcError } from "../../errors.ts";
import type { Weights } from "../network.ts";
import { sizeOf } from "./graph.ts";

export interface Layout {
  readonly arrays: readonly { readonly name: string; readonly shape: readonly number[]; readonly offset: number; readonly count: number }[];
  /** What lies between them, and after the last. */
  readonly gaps: readonly { readonly offset: number; readonly count: number }[];
  readonly size: number;
}

/** Arrays one after another, each at a multiple of 16 floats, so that kernels may run over the end of one into nothing. */
export function layOut(weights: Weights, belongs: (name: string) => boolean): Layout {
  const arrays: Layout["arrays"][number][] = [];
  const gaps: Layout["gaps"][number][] = [];
  let offset = 0;
  for (const [name, { shape, data }] of Object.entries(weights)) {
    if (!belongs(name)) continue;
    if (data.length !== sizeOf(shape))
      throw new AigcError(
        "bad-request",
        "learner",
        `"${name}" has ${data.length} numbers, its shape [${shape.join(", ")}] wants ${sizeOf(shape)}.`,
      );
    arrays.push({ name, shape, offset, count: data.length });
    const end = offset + data.length;
    offset = Math.ceil(end / 16) * 16;
    if (offset > end) gaps.push({ offset: end, count: offset - end });
  }
  return { arrays, gaps, size: offset };
}
