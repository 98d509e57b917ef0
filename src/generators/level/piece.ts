import type { Model, Tensors } from "../../model.ts";

/** What a network draws at once: a room of a dungeon, a segment of a platformer. */
export interface Piece<Plan> {
  /** The generator, for errors and aborts: "level/vae". */
  readonly where: string;
  readonly model: Model;
  /** Cells of the network's grid. */
  readonly width: number;
  readonly height: number;
  /** The code of each class of the network. */
  readonly codes: readonly number[];
  /** The code of what one walks or flies through; its chance is kept for the repair. */
  readonly free: number;
  /** 1 for the cells that every plan settles, such as the outer wall. */
  readonly border: Uint8Array;
  condition(plan: Plan): Float32Array;
  /** What is drawn before the network draws: codes, and 1 for each cell that is settled; the border is. */
  begin(plan: Plan): { readonly tiles: Uint8Array<ArrayBuffer>; readonly known: Uint8Array };
  /** Whether it can be walked as it is. */
  isWhole(tiles: Uint8Array): boolean;
}

/** A piece that was drawn, and the chance of what is free in each cell. */
export interface FilledPiece {
  readonly tiles: Uint8Array<ArrayBuffer>;
  readonly floor: Float32Array;
}

/** Numbers in a latent of the network. */
export const latentSizeOf = ({ manifest }: Model): number => manifest.inputs.latent!.shape[1] as number;

/** Pieces that a network draws at once: a thousand would not fit into its memory. */
const MOST_AT_ONCE = 128;

/**
 * The probability of each class in each cell of some pieces, in parts that fit into memory. A network with an encoder is given pieces of
 * nothing to encode.
 */
export async function pieceProbabilities(
  { model, width, height }: Pick<Piece<never>, "model" | "width" | "height">,
  inputs: Tensors,
  pieces: number,
): Promise<Float32Array> {
  const classes = model.manifest.inputs["grid"]?.shape.at(-1);
  const cells = height * width;
  const parts: Float32Array[] = [];
  for (let from = 0; from < pieces; from += MOST_AT_ONCE) {
    const count = Math.min(MOST_AT_ONCE, pieces - from);
    const part = Object.entries(inputs).map(([name, { dims, data }]) => {
      const each = data.length / pieces;
      return [
        name,
        { dims: [count, ...dims.slice(1)], data: count === pieces ? data : data.slice(from * each, (from + count) * each) },
      ] as const;
    });
    const grid = typeof classes === "number" && { grid: { dims: [count, height, width, classes], data: new Float32Array(count * cells * classes) } }; // prettier-ignore
    const { probabilities } = await model.run({ ...Object.fromEntries(part), ...grid });
    parts.push(probabilities!.data as Float32Array);
  }
  if (parts.length === 1) return parts[0]!;
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Latents and conditions of some plans as tensors; latents that are not given are drawn from the standard normal. */
export function askedOf<Plan>(
  piece: Piece<Plan>,
  plans: readonly Plan[],
  normal: () => number,
  latents?: Float32Array,
): Pick<Tensors, string> {
  const [count, size] = [plans.length, latentSizeOf(piece.model)];
  const latent = latents ?? Float32Array.from({ length: count * size }, normal);
  const conditions = plans.map((plan) => piece.condition(plan));
  const told = conditions[0]?.length ?? 0;
  const condition = new Float32Array(count * told);
  conditions.forEach((one, at) => condition.set(one, at * told));
  return { latent: { dims: [count, size], data: latent }, condition: { dims: [count, told], data: condition } };
}

/** Writes a canvas: one-hot classes of the cells that are known; the last class means open. */
export function paintCanvas(
  canvas: Float32Array,
  pieces: readonly { readonly tiles: Uint8Array; readonly known: Uint8Array }[],
  codes: readonly number[],
): void {
  canvas.fill(0);
  const depth = codes.length + 1;
  const area = pieces[0]?.tiles.length ?? 0;
  pieces.forEach(({ tiles, known }, at) => {
    for (let cell = 0; cell < area; cell++)
      canvas[(at * area + cell) * depth + (known[cell] ? codes.indexOf(tiles[cell]!) : codes.length)] = 1;
  });
}
