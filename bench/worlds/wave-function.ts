import { createRequire } from "node:module";
import { createRng } from "../../src/rng.ts";

interface Model {
  generate(random: () => number): boolean;
  graphics(): Uint8ClampedArray;
}
const { OverlappingModel } = createRequire(import.meta.url)("wavefunctioncollapse") as {
  OverlappingModel: new (data: Uint8Array, width: number, height: number, n: number, outWidth: number, outHeight: number, periodicIn: boolean, periodicOut: boolean, symmetry: number) => Model; // prettier-ignore
};

/** What it learns from: rooms and corridors of our own. */
const SAMPLE = [
  "####################",
  "#......####........#",
  "#......####........#",
  "#..................#",
  "#......####........#",
  "#......####........#",
  "###.#########.######",
  "###.#########.######",
  "###.#########.######",
  "#.....#####......###",
  "#.....#####......###",
  "#................###",
  "#.....#####......###",
  "####################",
];

/** One run on a sample; null where it ends in a contradiction. */
export function overlapping(width: number, height: number, seed: number): Uint8Array | null {
  const [w, h] = [SAMPLE[0]!.length, SAMPLE.length];
  const data = new Uint8Array(w * h * 4);
  SAMPLE.forEach((line, y) =>
    [...line].forEach((sign, x) => data.set(sign === "." ? [255, 255, 255, 255] : [0, 0, 0, 255], (y * w + x) * 4)),
  );
  const model = new OverlappingModel(data, w, h, 3, width, height, true, false, 8);
  const rng = createRng(seed);
  if (!model.generate(() => rng.next())) return null;
  const pixels = model.graphics();
  return Uint8Array.from({ length: width * height }, (_, cell) => (pixels[cell * 4]! > 127 ? 1 : 0));
}
