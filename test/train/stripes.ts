import type { Rng } from "../../src/rng.ts";
import type { GridSet } from "../../src/train/vae-batch.ts";

/** Stripes of class 1 or 2 on class 0, upright or lying as the condition says, beginning where chance says. */
export function stripes(count: number, rng: Rng, { width, height }: { readonly width: number; readonly height: number }): GridSet {
  const cells = new Uint8Array(count * width * height);
  const conditions = new Float32Array(count * 2);
  for (let i = 0; i < count; i++) {
    const [upright, phase, code] = [rng.below(2), rng.below(2), 1 + rng.below(2)];
    conditions[i * 2 + upright] = 1;
    for (let cell = 0; cell < width * height; cell++) {
      const along = upright ? cell % width : Math.floor(cell / width);
      cells[i * width * height + cell] = (along + phase) % 2 === 0 ? code : 0;
    }
  }
  return { count, cells, conditions };
}
