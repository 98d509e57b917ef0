import type { Declaration } from "../nn/tape/initial-weights.ts";
import type { Operations } from "../nn/network.ts";

/** A network that completes the masked pixels of a picture of palette indices. */
export interface MaskedShape {
  /** Pixels along each side; divisible by 4. */
  readonly size: number;
  /** The classes of a pixel: transparent and the colours of the palette. */
  readonly classes: number;
  readonly condition: number;
  /** Channels at full, half and quarter size. */
  readonly channels: readonly [number, number, number];
  /** The classes of a pixel that is shown, where they are not those that are drawn. Default: the same. */
  readonly seen?: number;
  /** Channels of the rough figure that the condition gives. Default: as many as at quarter size. */
  readonly seed?: number;
  /** Blocks at full, half and quarter size on the way down, and as many on the way up. Default: two each. */
  readonly blocks?: readonly [number, number, number];
}

/** Width of the vector that steers every block. */
const STEERING = 128;

const BLOCKS = [2, 2, 2] as const;

/** The classes of a pixel of the canvas, without "masked". */
export const shownClasses = ({ seen, classes }: MaskedShape): number => seen ?? classes;

export function maskedParameters(shape: MaskedShape): Record<string, Declaration> {
  const { size, classes, condition, channels, seed = channels[2], blocks = BLOCKS } = shape;
  const all: Record<string, Declaration> = {};
  const layer = (name: string, dims: readonly number[], init: Declaration["init"]) => {
    all[name] = { shape: dims, init };
    all[`${name}.bias`] = { shape: [dims.at(-1)!], init: "zeros" };
  };
  const block = (name: string, width: number) => {
    all[`${name}.gain`] = { shape: [width], init: "ones" };
    all[`${name}.offset`] = { shape: [width], init: "zeros" };
    layer(`${name}.steer`, [STEERING, width], { normal: 0.02 });
    layer(`${name}.first`, [3, 3, width, width], "he");
    // The last layer of a block starts small: a block begins as almost nothing.
    layer(`${name}.second`, [3, 3, width, width], { normal: 0.005 });
  };
  layer("steering", [condition + 1, STEERING], "glorot");
  layer("enter", [3, 3, shownClasses(shape) + 1, channels[0]], "he");
  all["place"] = { shape: [size * size * channels[0]], init: { normal: 0.02 } };
  channels.forEach((width, level) => {
    for (let i = 0; i < blocks[level]!; i++) block(`down${level}.${i}`, width);
    if (level < 2) {
      layer(`narrow${level}`, [1, 1, width, channels[level + 1]!], "glorot");
      layer(`widen${level}`, [1, 1, channels[level + 1]!, width], "glorot");
      for (let i = 0; i < blocks[level]!; i++) block(`up${level}.${i}`, width);
    }
  });
  const quarter = (size / 4) * (size / 4);
  // The condition gives a rough figure at the smallest resolution, before any pixel is known.
  layer("seed", [STEERING, quarter * seed], { normal: 0.02 });
  if (seed !== channels[2]) layer("seed.widen", [1, 1, seed, channels[2]], "glorot");
  // Every place of the smallest picture sees every other.
  layer("mix.q", [channels[2], channels[2]], "glorot");
  layer("mix.k", [channels[2], channels[2]], "glorot");
  layer("mix.v", [channels[2], channels[2]], "glorot");
  layer("mix.out", [channels[2], channels[2]], { normal: 0.02 });
  all["mix.place"] = { shape: [quarter * channels[2]], init: { normal: 0.02 } };
  layer("leave", [1, 1, channels[0], classes], { normal: 0.02 });
  return all;
}

/**
 * @param canvas [n, size, size, {@link shownClasses} + 1], one-hot; the last class is "masked"
 * @param condition [n, condition + 1]; its last number is the share that is masked
 * @returns logits [n, size, size, classes]
 */
export function maskedNetwork<T>(t: Operations<T>, shape: MaskedShape, canvas: T, condition: T): T {
  const p = (name: string) => t.parameter(name);
  const { size, channels, seed: rough = channels[2], blocks: counts = BLOCKS } = shape;
  const conv = (name: string, x: T) => t.conv2d(x, p(name), p(`${name}.bias`));
  const steering = t.silu(t.linear(condition, p("steering"), p("steering.bias")));
  const block = (name: string, x: T): T => {
    let y = t.silu(t.layerNorm(x, p(`${name}.gain`), p(`${name}.offset`)));
    y = t.add(conv(`${name}.first`, y), t.linear(steering, p(`${name}.steer`), p(`${name}.steer.bias`)));
    return t.add(x, conv(`${name}.second`, t.silu(y)));
  };
  const blocks = (way: "down" | "up", level: 0 | 1 | 2, x: T) =>
    Array.from({ length: counts[level] }, (_, i) => `${way}${level}.${i}`).reduce((y, each) => block(each, y), x);
  /** A learnt offset for each place. */
  const placed = (x: T, name: string, side: number, width: number) => {
    const flat = t.add(t.reshape(x, [-1, side * side * width]), p(name));
    return t.reshape(flat, [-1, side, side, width]);
  };

  const full = blocks("down", 0, placed(conv("enter", canvas), "place", size, channels[0]));
  const half = blocks("down", 1, conv("narrow0", t.averagePool2x(full)));
  const figure = t.reshape(t.linear(steering, p("seed"), p("seed.bias")), [-1, size / 4, size / 4, rough]);
  const seed = rough === channels[2] ? figure : conv("seed.widen", figure);
  let low = placed(t.add(conv("narrow1", t.averagePool2x(half)), seed), "mix.place", size / 4, channels[2]);
  low = blocks("down", 2, low);
  const tokens = t.reshape(low, [-1, (size / 4) * (size / 4), channels[2]]);
  const [q, k, v] = ["q", "k", "v"].map((name) => t.linear(tokens, p(`mix.${name}`), p(`mix.${name}.bias`))) as [T, T, T];
  const mixed = t.linear(t.attention(q, k, v, { heads: 4 }), p("mix.out"), p("mix.out.bias"));
  low = t.add(low, t.reshape(mixed, [-1, size / 4, size / 4, channels[2]]));
  const up1 = blocks("up", 1, t.add(half, t.upsample2x(conv("widen1", low))));
  const up0 = blocks("up", 0, t.add(full, t.upsample2x(conv("widen0", up1))));
  return conv("leave", t.silu(up0));
}
