import { AigcError } from "../errors.ts";
import type { Weights } from "../nn/network.ts";
import type { Rng } from "../rng.ts";
import type { LanguageShape } from "./language-network.ts";

/**
 * The weights of a larger network that computes what the smaller one does, as a beginning: a wider layer has every number some times over, and
 * who reads them takes a share of each, another share at every place, so that the copies part as they learn; a new layer adds nothing at
 * first (Net2Net, Chen et al. 2016). What it has beyond that begins as in every network.
 * @param to a whole number of times as wide, with as many times the heads; as many tokens and positions
 * @throws AigcError `bad-request` where it is not
 */
export function largerLanguage(weights: Weights, from: LanguageShape, to: LanguageShape, rng: Rng): Weights {
  const times = to.width / from.width;
  const fits = to.heads === from.heads * times && to.layers >= from.layers && to.vocabulary === from.vocabulary;
  if (!Number.isInteger(times) || !fits || to.context !== from.context) {
    const [small, large] = [from, to].map(({ width, heads, layers }) => `${width} wide, ${heads} heads, ${layers} layers`);
    throw new AigcError(
      "bad-request",
      "train",
      `a network (${small}) cannot begin one of ${large}. Take a whole number of times its width and heads, its tokens and positions, and no fewer layers.`,
    );
  }
  const larger = Object.entries(weights).map(([name, array]) => [name, widened(name, array, times, rng.fork(name))] as const);
  return { ...Object.fromEntries(larger), ...silentLayers(from.layers, to) };
}

/** Every column `times` over, but those of the head; every row too, each with a share of it, but those that a token or a place looks up. */
function widened(name: string, { shape, data }: Weights[string], times: number, rng: Rng): Weights[string] {
  const [rows, columns] = shape.length === 1 ? [1, shape[0]!] : [shape[0]!, shape[1]!];
  const across = name === "head" ? 1 : times;
  const down = shape.length === 1 || name === "token" || name === "position" ? 1 : times;
  const made = new Float32Array(rows * down * columns * across);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns * across; column++) {
      const shares = sharesOf(down, rng);
      const value = data[row * columns + (column % columns)]!;
      shares.forEach((share, copy) => (made[(copy * rows + row) * columns * across + column] = value * share));
    }
  }
  return { shape: shape.length === 1 ? [columns * across] : [rows * down, columns * across], data: made };
}

/** So many shares of one whole, none less than half or more than one and a half times the mean. */
function sharesOf(count: number, rng: Rng): number[] {
  if (count === 1) return [1];
  const parts = Array.from({ length: count }, () => 0.75 + rng.next() / 2);
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

/** What a new layer's branches end in, at zero: they add nothing until they have learnt something. */
function silentLayers(first: number, { layers, width }: LanguageShape): Weights {
  const added: Record<string, Weights[string]> = {};
  for (let layer = first; layer < layers; layer++) {
    added[`${layer}.mix`] = { shape: [width, width], data: new Float32Array(width * width) };
    added[`${layer}.narrow`] = { shape: [4 * width, width], data: new Float32Array(4 * width * width) };
  }
  return added;
}
