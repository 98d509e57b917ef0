import type { OnnxNode } from "../onnx/onnx-file.ts";
import { channelsLast, fresh, int, list, refuse, spend, text, type Operator } from "./values.ts";

/** The operators on pictures [n, c, h, w]. They work with the channels last, and a picture stays so from one to the next. */
export const PICTURE_OPERATORS: Readonly<Record<string, Operator>> = {
  Conv: {
    inputs: [2, 3],
    makes: true,
    attributes: { auto_pad: "text", dilations: "ints", group: "int", kernel_shape: "ints", pads: "ints", strides: "ints" },
    objection(node) {
      const [strides, pads] = [list(node, "strides") ?? [1, 1], list(node, "pads") ?? [0, 0, 0, 0]];
      if (int(node, "group", 1) !== 1 || (list(node, "dilations") ?? []).some((n) => n !== 1))
        return "groups and dilations are not supported.";
      if (strides.length !== 2 || strides[0] !== strides[1] || !(strides[0]! >= 1 && strides[0]! <= 64))
        return `the strides ${strides.join(", ")} are not supported.`;
      if (pads.length !== 4 || pads.some((n) => !(n >= 0 && n <= 1024))) return `the pads ${pads.join(", ")} are not supported.`;
      return ["NOTSET", "VALID", "SAME_UPPER"].includes(text(node, "auto_pad", "NOTSET"))
        ? null
        : `auto_pad ${text(node, "auto_pad", "")} is not supported.`;
    },
    run(context, node, [given, w, b]) {
      const { engine } = context;
      const x = channelsLast(context, node, given!);
      const [n, c, h, width] = x.dims as [number, number, number, number];
      const packed = w!.packed?.kernel;
      if (packed === undefined) throw refuse(context, node, "its kernel is not a constant of four dimensions.");
      const [co, ci, kh, kw] = w!.dims as [number, number, number, number];
      if (ci !== c) throw refuse(context, node, `the kernel wants ${ci} channels, the picture has ${c}.`);
      const shape = list(node, "kernel_shape");
      if (shape && shape.join() !== `${kh},${kw}`) throw refuse(context, node, `it says ${shape.join(" x ")} and has ${kh} x ${kw}.`);
      if (b && b.size !== co) throw refuse(context, node, `${b.size} numbers are added to ${co} channels.`);
      const stride = list(node, "strides")?.[0] ?? 1;
      const auto = text(node, "auto_pad", "NOTSET");
      const pads = (auto === "NOTSET" ? list(node, "pads") : null) ?? [0, 0, 0, 0];
      const same = auto === "SAME_UPPER";
      const out = (size: number, kernel: number, before: number, after: number) =>
        same ? Math.ceil(size / stride) : Math.floor((size + before + after - kernel) / stride) + 1;
      const [oh, ow] = [out(h, kh, pads[0]!, pads[2]!), out(width, kw, pads[1]!, pads[3]!)];
      if (!(oh > 0 && ow > 0)) throw refuse(context, node, `a picture of ${h} x ${width} is smaller than the kernel of ${kh} x ${kw}.`);
      const before = (size: number, outSize: number, kernel: number, pad: number) =>
        same ? Math.floor(Math.max(0, (outSize - 1) * stride + kernel - size) / 2) : pad;
      const y = fresh(context, [n, co, oh, ow], true);
      spend(context, y.size * ci * kh * kw);
      const [top, left] = [before(h, oh, kh, pads[0]!), before(width, ow, kw, pads[1]!)];
      const [zeros, { scratch }] = [engine.zeros(c), engine];
      engine.kernels.convolve(x.pointer, n, h, width, c, kh, kw, stride, 1, top, left, oh, ow, co, packed, y.pointer, 0, zeros, scratch);
      if (b) engine.kernels.addSpread(b.pointer, y.pointer, 1, n * oh * ow, co, 1);
      return y;
    },
  },
  Resize: {
    inputs: [3, 3],
    attributes: {
      coordinate_transformation_mode: "text",
      cubic_coeff_a: "float",
      exclude_outside: "int",
      extrapolation_value: "float",
      mode: "text",
      nearest_mode: "text",
    },
    objection: (node) => (doublesToNearest(node) ? null : "only doubling to the nearest is supported."),
    run(context, node, [given, , scales]) {
      const factors = scales ? [...context.engine.floats(scales.pointer, Math.min(scales.size, 5))] : [];
      if (factors.join() !== "1,1,2,2") throw refuse(context, node, "only doubling to the nearest is supported.");
      const x = channelsLast(context, node, given!);
      const [n, c, h, w] = x.dims as [number, number, number, number];
      const y = fresh(context, [n, c, 2 * h, 2 * w], true);
      context.engine.kernels.upsample2x(x.pointer, n * h, w, c, y.pointer);
      return y;
    },
  },
  AveragePool: {
    inputs: [1, 1],
    attributes: {
      auto_pad: "text",
      ceil_mode: "int",
      count_include_pad: "int",
      dilations: "ints",
      kernel_shape: "ints",
      pads: "ints",
      strides: "ints",
    },
    objection: (node) =>
      list(node, "kernel_shape")?.join() === "2,2" &&
      list(node, "strides")?.join() === "2,2" &&
      [...(list(node, "pads") ?? []), ...(list(node, "dilations")?.map((n) => n - 1) ?? [])].every((n) => n === 0)
        ? null
        : "only the mean of each 2x2 is supported.",
    run(context, node, [given]) {
      const x = channelsLast(context, node, given!);
      const [n, c, h, w] = x.dims as [number, number, number, number];
      if (h % 2 !== 0 || w % 2 !== 0) throw refuse(context, node, `${h} x ${w} is not even.`);
      const y = fresh(context, [n, c, h / 2, w / 2], true);
      context.engine.kernels.sum2x2(x.pointer, (n * h) / 2, w / 2, c, 0.25, y.pointer, 0);
      return y;
    },
  },
};

/** Whether doubling comes out as each pixel becoming 2x2 of itself, under the rounding that the node names. */
function doublesToNearest(node: OnnxNode): boolean {
  const rounding = text(node, "nearest_mode", "round_prefer_floor");
  const rule = { asymmetric: ["floor", "round_prefer_floor"], half_pixel: ["round_prefer_floor", "round_prefer_ceil"] };
  const names = rule[text(node, "coordinate_transformation_mode", "half_pixel") as keyof typeof rule] as readonly string[] | undefined;
  return text(node, "mode", "nearest") === "nearest" && (names?.includes(rounding) ?? false);
}
