import type { Declaration } from "../nn/tape/initial-weights.ts";
import type { Operations } from "../nn/network.ts";

/** The shape of a conditional VAE over grids of classes: rooms of tiles, sprites of palette indices. */
export interface VaeShape {
  /** Cells; both divisible by 4. */
  readonly height: number;
  readonly width: number;
  /** The number of classes of a cell. */
  readonly classes: number;
  /** Numbers in the condition vector. */
  readonly condition: number;
  /** Numbers in the latent vector. */
  readonly latent: number;
  /** Channels at full, half and quarter size. */
  readonly channels: readonly [number, number, number];
  /**
   * True for a decoder that is also shown a canvas: cells that are known beforehand. It then fills in the rest, in one pass or
   * in several, each seeing what the last one settled (Chang et al. 2022, MaskGIT).
   */
  readonly canvas: boolean;
  /** Width of the vector that steers every block: wider where the condition says more. Default 48. */
  readonly steering?: number;
  /**
   * Channels of a plane that the steering vector paints at full size: it tells cells apart that copies of copies would leave alike,
   * so that pillars two cells apart can be drawn far from any wall. Default 3.
   */
  readonly planes?: number;
}

const STEERING = 48;
const PLANES = 3;
/** Residual blocks of the decoder at full, half and quarter size. */
const BLOCKS = [2, 2, 1] as const;

/** Every trained array and how it starts; those of the encoder begin with "encoder.". */
export function vaeParameters(shape: VaeShape): Record<string, Declaration> {
  const [full, half, quarter] = shape.channels;
  const middle = (shape.height / 4) * (shape.width / 4) * quarter;
  const { steering = STEERING, planes = PLANES } = shape;
  const all: Record<string, Declaration> = {};
  const layer = (name: string, dims: readonly number[], init: Declaration["init"]) => {
    all[name] = { shape: dims, init };
    all[`${name}.bias`] = { shape: [dims.at(-1)!], init: "zeros" };
  };
  const norm = (name: string, channels: number) => {
    all[`${name}.gain`] = { shape: [channels], init: "ones" };
    all[`${name}.bias`] = { shape: [channels], init: "zeros" };
  };
  const block = (name: string, channels: number) => {
    norm(`${name}.norm`, channels);
    // Blocks begin as the identity, steering begins as none.
    layer(`${name}.steer`, [steering, 2 * channels], { normal: 0.02 });
    layer(`${name}.conv`, [3, 3, channels, channels], { normal: 0.02 });
  };

  layer("encoder.full", [3, 3, shape.classes, full], "he");
  layer("encoder.half", [3, 3, full, half], "he");
  layer("encoder.steering", [shape.condition, steering], "glorot");
  block("encoder.block", half);
  layer("encoder.quarter", [3, 3, half, quarter], "he");
  layer("encoder.latent", [middle + steering, 2 * shape.latent], "glorot");

  layer("steering", [shape.latent + shape.condition, steering], "glorot");
  layer("middle", [steering + shape.latent, middle], "glorot");
  if (shape.canvas) {
    layer("canvas.full", [3, 3, shape.classes + 1, full], "he");
    layer("canvas.half", [3, 3, full, half], "he");
    layer("canvas.quarter", [3, 3, half, quarter], "he");
  }
  shape.channels.forEach((channels, size) => {
    for (let i = 0; i < BLOCKS[size]!; i++) block(`block${size}.${i}`, channels);
  });
  layer("half", [3, 3, quarter, half], "he");
  layer("full", [3, 3, half, full], "he");
  layer("plane", [steering, shape.height * shape.width * planes], "glorot");
  layer("plane.full", [3, 3, planes, full], "he");
  norm("norm", full);
  layer("classes", [3, 3, full, shape.classes], { normal: 0.02 });
  return all;
}

/** What runs a layer by its name. */
function layers<T>(ops: Operations<T>) {
  const p = (name: string) => ops.parameter(name);
  const conv = (x: T, name: string, stride: 1 | 2 = 1) => ops.conv2d(x, p(name), p(`${name}.bias`), { stride });
  const dense = (x: T, name: string) => ops.linear(x, p(name), p(`${name}.bias`));
  /** Normalise, steer (Perez et al. 2018, FiLM), bend, convolve, add. */
  const block = (x: T, steering: T, name: string) => {
    const channels = ops.shape(x).at(-1)!;
    const steer = dense(steering, `${name}.steer`);
    const normal = ops.layerNorm(x, p(`${name}.norm.gain`), p(`${name}.norm.bias`));
    const scaled = ops.mul(normal, ops.affine(ops.slice(steer, 1, 0, channels), 1, 1));
    const steered = ops.add(scaled, ops.slice(steer, 1, channels, 2 * channels));
    return ops.add(x, conv(ops.silu(steered), `${name}.conv`));
  };
  return { p, conv, dense, block };
}

/**
 * @param grid one-hot [n, height, width, classes]
 * @param condition [n, condition]
 * @returns mean and logarithm of the variance of the latent's distribution, each [n, latent]
 */
export function vaeEncoder<T>(ops: Operations<T>, shape: VaeShape, grid: T, condition: T): { readonly mean: T; readonly logVariance: T } {
  const { conv, dense, block } = layers(ops);
  const steering = ops.silu(dense(condition, "encoder.steering"));
  // Strides, not means: a mean of two cells loses which of them was the pillar.
  let x = ops.silu(conv(grid, "encoder.full"));
  x = block(conv(x, "encoder.half", 2), steering, "encoder.block");
  x = ops.silu(conv(x, "encoder.quarter", 2));
  const flat = ops.reshape(x, [-1, (shape.height / 4) * (shape.width / 4) * shape.channels[2]]);
  const out = dense(ops.concat([flat, steering], 1), "encoder.latent");
  return { mean: ops.slice(out, 1, 0, shape.latent), logVariance: ops.slice(out, 1, shape.latent, 2 * shape.latent) };
}

/**
 * @param latent [n, latent]
 * @param condition [n, condition]
 * @param canvas one-hot [n, height, width, classes + 1], the last class meaning "not known"; only if the shape says so
 * @returns logits [n, height, width, classes]
 */
export function vaeDecoder<T>(ops: Operations<T>, shape: VaeShape, latent: T, condition: T, canvas?: T): T {
  const { p, conv, dense, block } = layers(ops);
  const [h, w] = [shape.height / 4, shape.width / 4];
  const steering = ops.silu(dense(ops.concat([latent, condition], 1), "steering"));
  const blocks = (x: T, size: 0 | 1 | 2) => {
    let y = x;
    for (let i = 0; i < BLOCKS[size]; i++) y = block(y, steering, `block${size}.${i}`);
    return y;
  };
  let x = ops.reshape(dense(ops.concat([steering, latent], 1), "middle"), [-1, h, w, shape.channels[2]]);
  const known: T[] = [];
  if (shape.canvas && canvas !== undefined) {
    known.push(conv(canvas, "canvas.full"));
    known.push(conv(ops.silu(known[0]!), "canvas.half", 2));
    x = ops.add(x, conv(ops.silu(known[1]!), "canvas.quarter", 2));
  }
  x = ops.upsample2x(conv(blocks(x, 2), "half"));
  x = ops.upsample2x(conv(blocks(known[1] ? ops.add(x, known[1]) : x, 1), "full"));
  const plane = ops.reshape(dense(steering, "plane"), [-1, shape.height, shape.width, shape.planes ?? PLANES]);
  x = ops.add(x, conv(ops.tanh(plane), "plane.full"));
  x = blocks(known[0] ? ops.add(x, known[0]) : x, 0);
  return conv(ops.silu(ops.layerNorm(x, p("norm.gain"), p("norm.bias"))), "classes");
}
