import * as tf from "@tensorflow/tfjs";
import { initialWeights } from "../src/nn/tape/initial-weights.ts";
import { createRng } from "../src/rng.ts";
import { tensorFlowTape, unwrap } from "../src/train/tensorflow-tape.ts";
import type { MeasuredNetwork } from "./five-networks.ts";

/** A training step of TensorFlow.js on its wasm backend, with its own Adam: what the engine is measured against. */
export function tensorFlowStep({ weights, frozen, loss }: MeasuredNetwork): () => number {
  lendGradients();
  const all = new Map<string, tf.Tensor>();
  const learnt: tf.Variable[] = [];
  for (const [name, { data, shape }] of Object.entries(initialWeights(createRng("bench"), weights))) {
    const tensor = tf.tensor(data, [...shape]);
    if (frozen.includes(name)) all.set(name, tensor);
    else {
      const variable = tf.variable(tensor);
      all.set(name, variable);
      learnt.push(variable);
    }
  }
  const adam = tf.train.adam(1e-3);
  return () => {
    const cost = adam.minimize(() => unwrap(loss(tensorFlowTape(tf, all, true))).asScalar(), true, learnt)!;
    const value = cost.dataSync()[0]!;
    cost.dispose();
    return value;
  };
}

let lent = false;
/**
 * The wasm backend has no kernels for the gradients of a convolution's filter and of a gather. The first is a convolution of the
 * transposed input with the transposed gradient, dilated by the stride; the second a product with one-hot rows.
 */
function lendGradients(): void {
  if (lent) return;
  lent = true;
  tf.unregisterGradient("Conv2D");
  tf.registerGradient({
    kernelName: "Conv2D",
    inputsToSave: ["x", "filter"],
    gradFunc(dy, saved, attributes) {
      const [x, filter] = saved as [tf.Tensor4D, tf.Tensor4D];
      const d = dy as tf.Tensor4D;
      const { strides } = attributes as unknown as { strides: number | [number, number] };
      const stride = typeof strides === "number" ? strides : strides[0];
      return {
        x: () => tf.conv2dTranspose(d, filter, x.shape, stride, "same"),
        filter: () => {
          const [kh, kw] = filter.shape;
          const [, h, w] = x.shape;
          const [, oh, ow] = d.shape;
          const pads = [h, w].map((size, i) => {
            const missing = Math.max(0, ([oh, ow][i]! - 1) * stride + [kh, kw][i]! - size);
            return [Math.floor(missing / 2), Math.ceil(missing / 2)] as [number, number];
          });
          const padded = tf.pad4d(x, [[0, 0], pads[0]!, pads[1]!, [0, 0]]);
          const full = tf.conv2d(
            padded.transpose([3, 1, 2, 0]) as tf.Tensor4D,
            d.transpose([1, 2, 0, 3]) as tf.Tensor4D,
            1,
            "valid",
            "NHWC",
            stride,
          );
          return full.slice([0, 0, 0, 0], [-1, kh, kw, -1]).transpose([1, 2, 0, 3]);
        },
      };
    },
  });
  tf.unregisterGradient("GatherV2");
  tf.registerGradient({
    kernelName: "GatherV2",
    inputsToSave: ["x", "indices"],
    gradFunc(dy, saved) {
      const [x, indices] = saved as [tf.Tensor2D, tf.Tensor];
      const hot = tf.oneHot(indices.flatten().cast("int32") as tf.Tensor1D, x.shape[0]);
      return {
        x: () => tf.matMul(hot, (dy as tf.Tensor).reshape([-1, x.shape[1]]) as tf.Tensor2D, true),
        indices: () => tf.zerosLike(indices),
      };
    },
  });
}
