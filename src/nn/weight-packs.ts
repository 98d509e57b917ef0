import type { Engine } from "./engine.ts";

/** Weights as the right side of products wants them: packed at first use, and again only after they have changed. */
export interface WeightPacks {
  /** The packed matrix [k, n] at `pointer`, by strides in floats; 0 if it is none of these weights. */
  of(pointer: number, k: number, n: number, strideK: number, strideN: number): number;
  /** To be called whenever a weight has changed. */
  changed(): void;
  dispose(): void;
}

interface Pack {
  readonly at: number;
  /** What it was made of. */
  readonly k: number;
  readonly n: number;
  readonly strideK: number;
  fresh: boolean;
}

/** @param from the address of the first of `size` floats of weights */
export function weightPacks(engine: Engine, from: number, size: number): WeightPacks {
  // By address, and whether the matrix is turned.
  const packs = new Map<number, Pack>();
  return {
    of(pointer, k, n, strideK, strideN) {
      if (pointer < from || pointer >= from + 4 * size) return 0;
      const key = 2 * pointer + (strideN === 1 ? 0 : 1);
      let pack = packs.get(key);
      if (!pack || pack.k !== k || pack.n !== n || pack.strideK !== strideK) {
        if (pack) engine.free(pack.at);
        pack = { at: engine.allocate(engine.kernels.packedSize(k, n)), k, n, strideK, fresh: false };
        packs.set(key, pack);
      }
      if (!pack.fresh) engine.kernels.packB(pointer, k, n, strideK, strideN, pack.at);
      pack.fresh = true;
      return pack.at;
    },
    changed() {
      for (const pack of packs.values()) pack.fresh = false;
    },
    dispose() {
      for (const { at } of packs.values()) engine.free(at);
      packs.clear();
    },
  };
}
