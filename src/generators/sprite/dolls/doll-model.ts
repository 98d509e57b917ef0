import { checkModel } from "../../../handed-in.ts";
import { checkContract, checkTensorShape, listLearned, numberLearned } from "../../../manifest-details.ts";
import type { Model } from "../../../model.ts";
import { pieces } from "../check-sprite.ts";
import { GRID, GRID_CLASSES, LINE, SPRITE_DOLL_CONTRACT } from "./doll-grid.ts";
import { isView, stylesIn, viewsOf } from "./doll-views.ts";

/** The network of dolls: forms in places, from a latent vector and tags. */
export interface DollModel {
  readonly tags: readonly string[];
  /** The length of the latent vector. */
  readonly numbers: number;
  readonly styles: readonly string[];
  /** The latent of what is shown. */
  encode(shown: Uint8Array, told: Float32Array): Promise<readonly number[]>;
  decode(latent: Float32Array, told: Float32Array): Promise<Uint8Array>;
  /** The front, side and back of somebody; in a style the front alone. */
  views(latent: readonly number[], tags: ArrayLike<number>, style?: string): Promise<readonly Uint8Array[]>;
}

/** @throws AigcError `model-mismatch` for a model of another contract, or whose lists do not fit its network */
export function dollModel(model: Model): DollModel {
  checkModel("dollSpace", "model", model);
  const { manifest } = model;
  checkContract("dollSpace", manifest, SPRITE_DOLL_CONTRACT, "sprite --model sprite-doll");
  const tags = listLearned(manifest, "tags", []);
  const numbers = numberLearned(manifest, "latent", 0);
  checkTensorShape(manifest, "inputs", "condition", [null, tags.length]);
  checkTensorShape(manifest, "inputs", "latent", [null, numbers]);
  checkTensorShape(manifest, "outputs", "probabilities", [null, GRID, GRID, GRID_CLASSES]);
  const run = async (latent: Float32Array, condition: Float32Array, output: string, shown?: Uint8Array) => {
    const grid = new Float32Array(GRID * GRID * GRID_CLASSES);
    shown?.forEach((code, cell) => (grid[cell * GRID_CLASSES + code] = 1));
    const inputs = {
      latent: { dims: [1, numbers], data: latent },
      condition: { dims: [1, tags.length], data: condition },
      grid: { dims: [1, GRID, GRID, GRID_CLASSES], data: grid },
    };
    return (await model.run(inputs, [output]))[output]!.data as Float32Array;
  };
  const decode = async (latent: Float32Array, told: Float32Array) => inOnePiece(likeliest(await run(latent, told, "probabilities")));
  return {
    tags,
    numbers,
    styles: stylesIn(tags),
    encode: async (shown, told) => [...(await run(new Float32Array(numbers), told, "mean", shown))],
    decode,
    async views(latent, own, style) {
      const grids: Uint8Array[] = [];
      for (const view of viewsOf(style)) {
        const told = Float32Array.from(own, (weight, at) => (isView(tags[at]!) ? 0 : weight));
        if (view !== undefined) told[tags.indexOf(view)] = 1;
        const grid = await decode(Float32Array.from(latent), told);
        grids.push(style === undefined ? outlined(grid) : grid);
      }
      return grids;
    },
  };
}

/** The likeliest class of each cell. */
export function likeliest(probabilities: Float32Array): Uint8Array {
  return Uint8Array.from({ length: GRID * GRID }, (_, cell) => {
    const own = probabilities.subarray(cell * GRID_CLASSES, (cell + 1) * GRID_CLASSES);
    return own.indexOf(own.reduce((most, p) => Math.max(most, p), 0));
  });
}

/** With a line all around, as all our dolls have one. */
export function outlined(grid: Uint8Array): Uint8Array {
  const beside = [-1, 1, -GRID, GRID];
  return grid.map((code, cell) => (code > 0 && beside.some((step) => grid[cell + step] === 0) ? LINE : code));
}

/** Without specks beside the figure. */
export function inOnePiece(grid: Uint8Array): Uint8Array {
  for (const piece of pieces(GRID, GRID, [...grid]).slice(1)) for (const cell of piece) grid[cell] = 0;
  return grid;
}
