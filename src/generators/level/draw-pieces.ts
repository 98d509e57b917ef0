import type { Signal } from "../../errors.ts";
import { breathe } from "../../parts.ts";
import type { Rng } from "../../rng.ts";
import { askedOf, paintCanvas, pieceProbabilities, type FilledPiece, type Piece } from "./piece.ts";

/**
 * Draws all pieces at once, in one pass of the generator of a GAN: in each open cell the likeliest tile. What the plans settle stays.
 * @param latents one vector a piece, row-major; default drawn from the standard normal
 */
export async function drawPieces<Plan>(
  piece: Piece<Plan>,
  plans: readonly Plan[],
  rng: Rng,
  signal?: Signal,
  latents?: Float32Array,
): Promise<FilledPiece[]> {
  const { width, height, codes, free, border } = piece;
  const [count, area, classes] = [plans.length, width * height, codes.length];
  const asked = askedOf(piece, plans, () => rng.normal(), latents);
  const begun = plans.map((plan) => piece.begin(plan));
  const canvas = new Float32Array(count * area * (classes + 1));
  paintCanvas(canvas, begun.map(({ tiles }) => ({ tiles, known: border })), codes); // prettier-ignore
  const p = await pieceProbabilities(piece, { ...asked, canvas: { dims: [count, height, width, classes + 1], data: canvas } }, count);
  await breathe(signal, piece.where);
  const freeClass = codes.indexOf(free);
  return begun.map(({ tiles, known }, at) => {
    const floor = new Float32Array(area);
    for (let cell = 0; cell < area; cell++) {
      if (border[cell]) continue;
      const from = (at * area + cell) * classes;
      floor[cell] = p[from + freeClass]!;
      if (known[cell]) continue;
      let best = 0;
      for (let k = 1; k < classes; k++) if (p[from + k]! > p[from + best]!) best = k;
      tiles[cell] = codes[best]!;
    }
    return { tiles, floor };
  });
}
