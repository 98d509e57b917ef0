import type { Engine } from "../src/nn/kernels/engine.ts";
import { median } from "./median.ts";

/** GFLOP/s of the bare matrix product of the mlp's middle layer, 256 x 256 x 256, packing included. */
export function productRate(engine: Engine): number {
  const n = 256;
  const mark = engine.mark();
  const [a, b, c, packed] = [n * n, n * n, n * n, engine.kernels.packedSize(n, n)].map((size) => engine.take(size)) as [
    number,
    number,
    number,
    number,
  ];
  engine.floats(a, n * n).fill(0.5);
  engine.floats(b, n * n).fill(0.25);
  const once = () => {
    engine.kernels.packB(b, n, n, n, 1, packed);
    engine.kernels.gemmPacked(a, n, 1, packed, c, n, n, n, n, 0, 0, 0, 0, engine.scratch);
  };
  for (let i = 0; i < 50; i++) once();
  const milliseconds = median(Array.from({ length: 100 }, () => time(once)));
  engine.release(mark);
  return (2 * n ** 3) / milliseconds / 1e6;
}

/** Milliseconds. */
export function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
