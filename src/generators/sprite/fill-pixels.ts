import { throwIfAborted, type Signal } from "../../errors.ts";
import type { Model } from "../../model.ts";
import type { Rng } from "../../rng.ts";
import type { LearnedSprites } from "./sprite-model.ts";

/** A picture that a masked-pixel network completes. */
export interface Unfinished {
  /** Classes, row-major; the values of hidden pixels are ignored. */
  readonly pixels: Uint8Array;
  /** 1 for each pixel that is drawn; the others do not change. */
  readonly hidden: Uint8Array;
  /** One number for each tag of the network. */
  readonly condition: Float32Array;
}

/** How the pixels are filled in. */
export interface FillOptions {
  /** Number of passes until all pixels are set. */
  readonly steps: number;
  /** Number of further passes that check the drawn pixels again; each pass checks a part of them. */
  readonly looks: number;
  /** How many pictures are drawn in parallel. */
  readonly candidates: number;
}

/** The candidates, one after another, and for each how well its pixels fit the tags. */
export interface Filled {
  readonly pixels: Uint8Array;
  readonly fit: Float64Array;
}

/** In the check a pixel stays if its probability is at least this share of that of the likeliest colour. */
const TOLERATED = 0.3;

/**
 * Sets hidden pixels, a few in each pass. The pixels of one pass lie far apart, so that they hardly depend on each other. At the end
 * every pixel is hidden once more, and drawn again if it is unlikely beside its neighbours; in these passes the influence of the tags is
 * strengthened by a quarter (classifier-free guidance, Ho and Salimans 2021, weight 0.25).
 */
export async function fillPixels(
  model: Model,
  { palette, size }: LearnedSprites,
  { pixels: given, hidden, condition }: Unfinished,
  { steps, looks, candidates }: FillOptions,
  rng: Rng,
  signal?: Signal,
): Promise<Filled> {
  const classes = palette.length + 1;
  const area = size * size;
  const orders = Array.from({ length: candidates }, () => scattered(size, rng).filter((place) => hidden[place]));
  const free = orders[0]!.length;
  /** The class "masked" is the one after the last colour. */
  const pixels = new Uint8Array(candidates * area);
  for (let own = 0; own < candidates; own++) pixels.set(given.map((p, at) => (hidden[at] ? classes : p)), own * area); // prettier-ignore
  const fit = new Float64Array(candidates);
  const passes = free > 0 ? steps + looks : 0;
  for (let pass = 0; pass < passes; pass++) {
    throwIfAborted(signal, "sprite/masked");
    const again = pass >= steps;
    const [from, to] = again
      ? [pass - steps, pass - steps + 1].map((part) => Math.round((part * free) / looks))
      : [settled(pass, steps, free), settled(pass + 1, steps, free)];
    const before = pixels.slice();
    const places = orders.flatMap((order, own) => Array.from(order.subarray(from, to), (place) => own * area + place));
    if (again) for (const at of places) pixels[at] = classes;
    const unknown = again ? to! - from! : free - from!;
    const p = await look(model, { size, classes, candidates, pixels, condition, share: unknown / area, both: again });
    const weights = new Float64Array(classes);
    for (const at of places) {
      const [withTags, without] = [at * classes, (at + candidates * area) * classes];
      let likeliest = 0;
      for (let k = 0; k < classes; k++) {
        const c = p[withTags + k]!;
        weights[k] = again ? c * Math.sqrt(Math.sqrt(c / (p[without + k]! + 1e-4))) : c;
        if (weights[k]! > weights[likeliest]!) likeliest = k;
      }
      if (again) {
        const old = before[at]!;
        const chosen = weights[old]! >= TOLERATED * weights[likeliest]! ? old : likeliest;
        const [c, u] = [p[withTags + chosen]!, p[without + chosen]!];
        fit[Math.floor(at / area)]! += (c - u) / (c + u + 1e-9);
        pixels[at] = chosen;
      } else pixels[at] = rng.choose(weights);
    }
  }
  return { pixels, fit: fit.map((sum) => sum / Math.max(1, free)) };
}

interface Look {
  readonly size: number;
  readonly classes: number;
  readonly candidates: number;
  readonly pixels: Uint8Array;
  readonly condition: Float32Array;
  /** The share of the picture that is hidden. */
  readonly share: number;
  /** Also without the tags: twice the work. */
  readonly both: boolean;
}

/** Runs the network: first the probabilities of all candidates with the tags; then, for `both`, of all candidates without. */
async function look(model: Model, { size, classes, candidates, pixels, condition: tags, share, both }: Look): Promise<Float32Array> {
  const area = size * size;
  const rows = both ? 2 * candidates : candidates;
  const width = tags.length + 1;
  const canvas = new Float32Array(rows * area * (classes + 1));
  const condition = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const own = row % candidates;
    for (let i = 0; i < area; i++) canvas[(row * area + i) * (classes + 1) + pixels[own * area + i]!] = 1;
    if (row < candidates) condition.set(tags, row * width);
    condition[row * width + width - 1] = share;
  }
  const { probabilities } = await model.run({
    canvas: { dims: [rows, size, size, classes + 1], data: canvas },
    condition: { dims: [rows, width], data: condition },
  });
  return probabilities!.data as Float32Array;
}

/** How many of the pixels are set before pass `step`: few in early passes, when little is known, more in later ones. */
export function settled(step: number, steps: number, free: number): number {
  const t = step / steps;
  return Math.round(free * t * Math.sqrt(t));
}

/**
 * All pixels in an order in which neighbours in the list lie far apart in the picture: an ordered-dither matrix (Bayer 1973) whose four
 * quarters are shuffled at each size.
 */
export function scattered(size: number, rng: Rng): Uint16Array {
  // How often the picture is halved: the matrix is the next power of two, and places outside of the picture are left out.
  let halvings = 0;
  while (1 << halvings < size) halvings++;
  const corners = Array.from({ length: halvings }, () => {
    const order = [0, 1, 2, 3];
    for (let i = 3; i > 0; i--) {
      const j = rng.below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return order;
  });
  const ranks = new Uint16Array(size * size).map((_, at) => {
    const [x, y] = [at % size, Math.floor(at / size)];
    let rank = 0;
    for (let bit = 0; bit < halvings; bit++) rank = rank * 4 + corners[bit]![((y >> bit) & 1) * 2 + ((x >> bit) & 1)]!;
    return rank;
  });
  return Uint16Array.from(ranks.keys()).sort((a, b) => ranks[a]! - ranks[b]!);
}
