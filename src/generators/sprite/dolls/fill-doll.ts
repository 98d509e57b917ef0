import { throwIfAborted, type Signal } from "../../../errors.ts";
import type { Model } from "../../../model.ts";
import type { Rng } from "../../../rng.ts";
import { scattered, settled } from "../fill-pixels.ts";
import { codeOfClass, GRID, GRID_CLASSES, paintsIn } from "./doll-grid.ts";
import { likeliest } from "./doll-model.ts";
import { SHOWN_CLASSES, shownGrid } from "./shown-grid.ts";

/** A picture of somebody that the masked network of dolls completes. */
export interface UnfinishedDoll {
  /** The picture in paints; the values of hidden pixels are ignored. */
  readonly picture: Uint16Array;
  /** 1 for each pixel that is drawn; the others do not change. */
  readonly hidden: Uint8Array;
  /** One number for each tag of the network. */
  readonly condition: Float32Array;
  /** What is painted with what, where the picture does not show it. */
  readonly paints: Readonly<Record<string, string>>;
}

/** Passes until all pixels are set, and further ones that check the drawn pixels again, each a part of them. */
export interface DollPasses {
  readonly steps: number;
  readonly looks: number;
}

const AREA = GRID * GRID;
/** In the check a pixel stays if its probability is at least this share of that of the likeliest. */
const TOLERATED = 0.3;

/**
 * Draws the hidden pixels of a picture, a few in each pass, as {@link fillPixels} does. The network is shown which pixels are of one paint,
 * and says of each pixel in which place of the figure it is; so what is drawn takes the paints that the picture has in these places.
 * @returns the whole picture in paints, and its form
 */
export async function fillDoll(
  model: Model,
  { picture: given, hidden, condition, paints: others }: UnfinishedDoll,
  { steps, looks }: DollPasses,
  rng: Rng,
  signal?: Signal,
): Promise<{ readonly picture: Uint16Array; readonly grid: Uint8Array }> {
  const order = scattered(GRID, rng).filter((place) => hidden[place]);
  const masked = hidden.slice();
  const picture = given.map((code, at) => (hidden[at] ? 0 : code));
  const grid = new Uint8Array(AREA);
  let paints = others;
  const weights = new Float64Array(GRID_CLASSES);
  for (let pass = 0; pass < (order.length > 0 ? steps + looks : 0); pass++) {
    throwIfAborted(signal, "sprite/doll-masked");
    const again = pass >= steps;
    const part = again
      ? order.subarray(Math.round(((pass - steps) * order.length) / looks), Math.round(((pass - steps + 1) * order.length) / looks))
      : order.subarray(settled(pass, steps, order.length), settled(pass + 1, steps, order.length));
    if (again) for (const at of part) masked[at] = 1;
    const p = await look(model, picture, masked, condition);
    const best = likeliest(p);
    if (pass === 0) {
      grid.set(best.map((code, at) => (hidden[at] ? 0 : code)));
      paints = { ...others, ...paintsIn(picture, grid) };
    }
    for (const at of part) {
      const chance = (code: number) => p[at * GRID_CLASSES + code]!;
      // Squared, the likely is likelier: the form of somebody leaves little open.
      for (let code = 0; code < GRID_CLASSES; code++) weights[code] = chance(code) * chance(code);
      if (!again) grid[at] = rng.choose(weights);
      else if (chance(grid[at]!) < TOLERATED * chance(best[at]!)) grid[at] = best[at]!;
      picture[at] = codeOfClass(grid[at]!, paints);
      masked[at] = 0;
    }
  }
  return { picture, grid };
}

async function look(model: Model, picture: Uint16Array, masked: Uint8Array, told: Float32Array): Promise<Float32Array> {
  const shown = shownGrid(picture.map((code, at) => (masked[at] ? 0 : code)));
  const canvas = new Float32Array(AREA * (SHOWN_CLASSES + 1));
  shown.forEach((code, at) => (canvas[at * (SHOWN_CLASSES + 1) + (masked[at] ? SHOWN_CLASSES : code)] = 1));
  const condition = new Float32Array(told.length + 1);
  condition.set(told);
  condition[told.length] = masked.reduce((sum, one) => sum + one, 0) / AREA;
  const { probabilities } = await model.run({
    canvas: { dims: [1, GRID, GRID, SHOWN_CLASSES + 1], data: canvas },
    condition: { dims: [1, condition.length], data: condition },
  });
  return probabilities!.data as Float32Array;
}
