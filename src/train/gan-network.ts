import type { Declaration } from "../nn/tape/initial-weights.ts";
import type { Operations } from "../nn/network.ts";
import { vaeDecoder, vaeParameters, type VaeShape } from "./vae-network.ts";

/** The shape of a conditional GAN over grids of classes. Its generator has the structure of a VAE's decoder. */
export interface GanShape extends Omit<VaeShape, "canvas"> {
  /** True for a generator that is shown which cells are given beforehand. Default false. */
  readonly canvas?: boolean;
  /** Numbers that the critic sees of each class, such as red, green, blue and opacity: classes that look alike are near each other. */
  readonly looks: readonly (readonly number[])[];
}

/** Channels of the critic at full, half and quarter size, and its features. */
const CRITIC = [24, 48, 96] as const;
const FEATURES = 128;

const decoderShape = (shape: GanShape): VaeShape => ({ ...shape, canvas: shape.canvas ?? false });

/** The arrays of the generator. */
export function generatorParameters(shape: GanShape): Record<string, Declaration> {
  return Object.fromEntries(Object.entries(vaeParameters(decoderShape(shape))).filter(([name]) => !name.startsWith("encoder.")));
}

/** The arrays of the critic; their names begin with "critic.". */
export function criticParameters({ height, width, condition, looks }: GanShape): Record<string, Declaration> {
  const [full, half, quarter] = CRITIC;
  const all: Record<string, Declaration> = {};
  const layer = (name: string, dims: readonly number[], init: Declaration["init"]) => {
    all[`critic.${name}`] = { shape: dims, init };
    all[`critic.${name}.bias`] = { shape: [dims.at(-1)!], init: "zeros" };
  };
  layer("enter", [3, 3, looks[0]!.length, full], "he");
  layer("full", [3, 3, full, full], "he");
  layer("half", [3, 3, full, half], "he");
  layer("quarter", [3, 3, half, quarter], "he");
  layer("features", [(height / 4) * (width / 4) * quarter, FEATURES], "he");
  layer("real", [FEATURES, 1], "glorot");
  layer("fits", [condition, FEATURES], { normal: 0.02 });
  return all;
}

/**
 * @param latent [n, latent]
 * @param condition [n, condition]
 * @param canvas one-hot [n, height, width, classes + 1], the last class meaning "not given"; only if the shape says so
 * @returns logits [n, height, width, classes]
 */
export const ganGenerator = <T>(t: Operations<T>, shape: GanShape, latent: T, condition: T, canvas?: T): T =>
  vaeDecoder(t, decoderShape(shape), latent, condition, canvas);

/** @param pictures as the critic sees them, [n, height, width, looks] @returns [n, features] */
export function criticFeatures<T>(t: Operations<T>, { height, width }: GanShape, pictures: T): T {
  const p = (name: string) => t.parameter(`critic.${name}`);
  const conv = (x: T, name: string, stride: 1 | 2) => t.leakyRelu(t.conv2d(x, p(name), p(`${name}.bias`), { stride }), 0.2);
  const x = conv(conv(conv(conv(pictures, "enter", 1), "full", 1), "half", 2), "quarter", 2);
  const flat = t.reshape(x, [-1, (height / 4) * (width / 4) * CRITIC[2]]);
  return t.leakyRelu(t.linear(flat, p("features"), p("features.bias")), 0.2);
}

/**
 * How real the pictures look, and how well they fit their conditions (projection, Miyato and Koyama 2018).
 * @param features [n, features]
 * @param condition [n, condition]
 * @returns [n, 1]
 */
export function criticScores<T>(t: Operations<T>, features: T, condition: T): T {
  const p = (name: string) => t.parameter(`critic.${name}`);
  const fits = t.mul(features, t.linear(condition, p("fits"), p("fits.bias")));
  return t.add(t.linear(features, p("real"), p("real.bias")), t.reshape(t.sum(fits, 1), [-1, 1]));
}
