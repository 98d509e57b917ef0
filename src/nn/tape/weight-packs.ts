import type { Engine } from "../kernels/engine.ts";

/** Weights in the layout of the right side of products: packed at first use, and again only after they have changed. */
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
  // By address: as it is, turned, and under other shapes each have their own.
  const packs = new Map<number, Pack[]>();
  return {
    of(pointer, k, n, strideK, strideN) {
      if (pointer < from || pointer >= from + 4 * size) return 0;
      let own = packs.get(pointer);
      if (!own) packs.set(pointer, (own = []));
      let pack = own.find((each) => each.k === k && each.n === n && each.strideK === strideK);
      if (!pack) own.push((pack = { at: engine.allocate(engine.kernels.packedSize(k, n)), k, n, strideK, fresh: false }));
      if (!pack.fresh) engine.kernels.packB(pointer, k, n, strideK, strideN, pack.at);
      pack.fresh = true;
      return pack.at;
    },
    changed() {
      for (const own of packs.values()) for (const pack of own) pack.fresh = false;
    },
    dispose() {
      for (const own of packs.values()) for (const { at } of own) engine.free(at);
      packs.clear();
    },
  };
}
