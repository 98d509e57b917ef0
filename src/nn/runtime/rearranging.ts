import { alias, axisOf, count, fresh, int, list, permute, plain, refuse, type Operator } from "./values.ts";

/** The operators that only move numbers, or only change the shape. */
export const REARRANGING_OPERATORS: Readonly<Record<string, Operator>> = {
  Identity: { inputs: [1, 1], run: (context, _node, [x]) => plain(context, x!) },
  Reshape: {
    inputs: [2, 2],
    whole: [1],
    attributes: { allowzero: "int" },
    objection: (node) => (int(node, "allowzero", 0) === 0 ? null : "allowzero is not supported."),
    run(context, node, [given, wanted]) {
      const x = plain(context, given!);
      if (!wanted!.integers) throw refuse(context, node, "its shape is not a constant.");
      const dims = wanted!.integers.map((n, axis) => (n === 0 ? x.dims[axis]! : n));
      const open = dims.indexOf(-1);
      if (open >= 0) dims[open] = -x.size / count(dims, 0);
      // Nothing fills any room: with a batch of 0, what is left open is 0.
      if (open >= 0 && x.size === 0 && Number.isNaN(dims[open])) dims[open] = 0;
      if (count(dims, 0) !== x.size || dims.some((n) => n < 0 || !Number.isInteger(n)))
        throw refuse(context, node, `[${x.dims.join(", ")}] does not fill [${wanted!.integers.join(", ")}].`);
      return alias(x, dims);
    },
  },
  Flatten: {
    inputs: [1, 1],
    attributes: { axis: "int" },
    run(context, node, [given]) {
      const x = plain(context, given!);
      const axis = int(node, "axis", 1);
      const at = axis === x.dims.length ? axis : axisOf(context, node, axis, x.dims.length);
      return alias(x, [count(x.dims, 0, at), count(x.dims, at)]);
    },
  },
  Transpose: {
    inputs: [1, 1],
    attributes: { perm: "ints" },
    run(context, node, [x]) {
      const rank = x!.dims.length;
      const perm = list(node, "perm") ?? x!.dims.map((_, axis) => rank - 1 - axis);
      if (perm.length !== rank || !x!.dims.every((_, axis) => perm.includes(axis)))
        throw refuse(context, node, `[${perm.join(", ")}] is no order of ${rank} dimensions.`);
      const order = perm.join();
      const dims = perm.map((axis) => x!.dims[axis]!);
      // Transposing a picture costs nothing: only the flag changes.
      if (order === "0,3,1,2" && !x!.channelsLast) return { ...x!, dims, channelsLast: true };
      if (order === "0,2,3,1" && x!.channelsLast) return alias(x!, dims);
      return permute(context, plain(context, x!), perm);
    },
  },
  Concat: {
    inputs: [1, 1000],
    attributes: { axis: "int" },
    run(context, node, given) {
      if (given.includes(null)) throw refuse(context, node, "one of its inputs is left out.");
      const xs = given.map((x) => plain(context, x!));
      const { dims } = xs[0]!;
      const at = axisOf(context, node, int(node, "axis", 0), dims.length);
      let length = 0;
      for (const x of xs) {
        length += x.dims[at] ?? 0;
        if (x.dims.length !== dims.length || x.dims.some((n, axis) => axis !== at && n !== dims[axis]))
          throw refuse(context, node, `[${x.dims.join(", ")}] cannot be laid beside [${dims.join(", ")}] along axis ${at}.`);
      }
      const y = fresh(context, dims.with(at, length));
      const [outer, row] = [count(y.dims, 0, at), count(y.dims, at)];
      let start = 0;
      for (const x of xs) {
        const piece = count(x.dims, at);
        if (piece > 0) context.engine.kernels.copyRows(x.pointer, piece, y.pointer + 4 * start, row, outer, piece, 0);
        start += piece;
      }
      return y;
    },
  },
  Slice: {
    inputs: [3, 5],
    whole: [1, 2, 3, 4],
    run(context, node, [given, starts, ends, axes, steps]) {
      const x = plain(context, given!);
      const single = [starts, ends, axes, steps].every((bound) => !bound || bound.integers?.length === 1);
      if (!single || (steps?.integers?.[0] ?? 1) !== 1) throw refuse(context, node, "only one axis with constant bounds is supported.");
      const at = axisOf(context, node, axes?.integers?.[0] ?? 0, x.dims.length);
      const length = x.dims[at]!;
      const bound = (n: number) => Math.min(Math.max(n < 0 ? length + n : n, 0), length);
      const start = bound(starts!.integers![0]!);
      const taken = Math.max(0, bound(ends!.integers![0]!) - start);
      const y = fresh(context, x.dims.with(at, taken));
      const inner = count(x.dims, at + 1);
      const piece = taken * inner;
      if (piece > 0)
        context.engine.kernels.copyRows(x.pointer + 4 * start * inner, length * inner, y.pointer, piece, count(x.dims, 0, at), piece, 0);
      return y;
    },
  },
};
