import { whole } from "../../arguments.ts";
import type { Signal } from "../../errors.ts";
import { breathe } from "../../parts.ts";
import type { Rng } from "../../rng.ts";
import { askedOf, paintCanvas, pieceProbabilities, type FilledPiece, type Piece } from "./piece.ts";

/** How a network with a canvas draws. */
export interface FillOptions {
  /** Passes of the network, 1 to 100: each pass sets more cells, to fit those that are set already. Default 7. */
  readonly passes?: number;
  /** Power of the probabilities before a tile is sampled, 1 to 100: 1 is the unchanged distribution, more gives tidier rooms. Default 2. */
  readonly sharpness?: number;
  /**
   * How often the cells of the last pass, the least certain ones, are sampled again until the room is one region (rejection sampling).
   * 1 to 1000, default 16; 1 takes the first sample.
   */
  readonly draws?: number;
  /** One latent vector per room, row-major; default drawn from the standard normal. */
  readonly latents?: Float32Array;
  /** For each room its codes, -1 for what is open: what is drawn already, and stays. The outer wall is the plan's. */
  readonly given?: readonly ArrayLike<number>[];
  readonly signal?: Signal;
}

/** The options that `vaeLevel` has as well. */
export const FILLING = { "passes?": whole(1, 100), "sharpness?": whole(1, 100), "draws?": whole(1, 1000) };

/** Random part of the order in which cells are set. */
const WHIM = 0.1;
/** Share of the open cells left to the last pass, the least certain of a piece. */
const LAST = 24 / 140;

/**
 * Fills all pieces at once. What the plans settle is on the canvas from the beginning and cannot be changed; tiles are drawn by comparing
 * sums of probabilities with random numbers, so there is no exponential here and the result is the same on every machine.
 * @throws AbortError once `options.signal` is aborted
 */
export async function fillPieces<Plan>(
  piece: Piece<Plan>,
  plans: readonly Plan[],
  rng: Rng,
  options: FillOptions = {},
): Promise<FilledPiece[]> {
  const { passes = 7, sharpness = 2, draws = 16, signal } = options;
  const { width, height, codes, border, where } = piece;
  const [count, area, classes] = [plans.length, width * height, codes.length];
  const asked = askedOf(piece, plans, () => rng.normal(), options.latents);
  const open = plans.map((plan, at) => openPiece(piece, plan, options.given?.[at]));
  const canvas = new Float32Array(count * area * (classes + 1));
  const inner = area - border.reduce((sum, one) => sum + one, 0);
  for (let pass = 0; pass < passes; pass++) {
    await breathe(signal, where);
    paintCanvas(canvas, open, codes);
    const p = await pieceProbabilities(piece, { ...asked, canvas: { dims: [count, height, width, classes + 1], data: canvas } }, count);
    const last = pass === passes - 1;
    const left = last ? 0 : leftAfter(pass, passes, inner);
    for (const [at, one] of open.entries()) {
      await breathe(signal, where);
      settleCells(piece, one, p.subarray(at * area * classes, (at + 1) * area * classes), { left, last, sharpness, draws }, rng);
    }
  }
  return open;
}

/** A piece while it is filled, with the cells that are set. */
interface OpenPiece extends FilledPiece {
  readonly known: Uint8Array;
}

function openPiece<Plan>({ begin, border }: Piece<Plan>, plan: Plan, given?: ArrayLike<number>): OpenPiece {
  const { tiles, known } = begin(plan);
  Array.from(given ?? []).forEach((code, cell) => {
    if (border[cell] || code < 0) return;
    tiles[cell] = code;
    known[cell] = 1;
  });
  return { tiles, known, floor: new Float32Array(tiles.length) };
}

interface Settling extends Required<Pick<FillOptions, "sharpness" | "draws">> {
  /** Cells that stay open after this pass. */
  readonly left: number;
  readonly last: boolean;
}

/** Sets the most certain of the open cells of a piece; in the last pass all of them, again while it is not whole. */
function settleCells<Plan>(
  { codes, free, isWhole }: Piece<Plan>,
  { tiles, known, floor }: OpenPiece,
  p: Float32Array,
  { left, last, sharpness, draws }: Settling,
  rng: Rng,
): void {
  const classes = codes.length;
  const freeClass = codes.indexOf(free);
  const open: { readonly cell: number; readonly chances: Float32Array; readonly sure: number }[] = [];
  for (let cell = 0; cell < tiles.length; cell++) {
    if (known[cell]) continue;
    const chances = p.subarray(cell * classes, (cell + 1) * classes);
    floor[cell] = chances[freeClass]!;
    open.push({ cell, chances, sure: likeliest(chances) + WHIM * rng.next() });
  }
  // The most certain cells first: a cell that decides, such as the gap in a wall, is set when its surroundings are known.
  open.sort((a, b) => b.sure - a.sure || a.cell - b.cell);
  const now = open.slice(0, Math.max(0, open.length - left));
  const settle = (power: number) => {
    for (const { cell, chances } of now) tiles[cell] = codes[drawTile(chances, power, rng)]!;
  };
  settle(last ? 2 * sharpness : sharpness);
  // The last cells are sampled tidily first; while the piece is not whole again, later without the power.
  if (last) for (let n = 1; n < draws && !isWhole(tiles); n++) settle(n < draws / 2 ? sharpness : 1);
  for (const { cell } of now) known[cell] = 1;
}

/** How many of the inner cells are open after a pass: most are set in early passes, {@link LAST} of them in the last. */
function leftAfter(pass: number, passes: number, inner: number): number {
  const share = (passes - 2 - pass) / Math.max(1, passes - 1);
  const last = Math.round(LAST * inner);
  return Math.floor(last + (inner - last) * share * share);
}

function likeliest(chances: Float32Array): number {
  let most = 0;
  for (const chance of chances) most = Math.max(most, chance);
  return most;
}

/** Samples an index by the probabilities to the power of `sharpness`. */
function drawTile(chances: Float32Array, sharpness: number, rng: Rng): number {
  const weights = new Float64Array(chances.length).fill(1);
  for (let at = 0; at < weights.length; at++) for (let n = 0; n < sharpness; n++) weights[at]! *= chances[at]!;
  return rng.choose(weights);
}
