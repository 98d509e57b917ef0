/** A sprite as indices into one palette for all compared sprites; 0 is transparent. */
export type Pixels = ArrayLike<number>;

/** Mirrored left to right. */
export function mirrored(pixels: Pixels, width: number): Uint8Array {
  return Uint8Array.from({ length: pixels.length }, (_, at) => pixels[at - (at % width) + width - 1 - (at % width)]!);
}

/** The share of different pixels among those that are drawn in at least one of the two: 0 equal, 1 nothing in common. */
export function difference(a: Pixels, b: Pixels): number {
  let [union, differ] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    if (a[i] === 0 && b[i] === 0) continue;
    union++;
    if (a[i] !== b[i]) differ++;
  }
  return union === 0 ? 0 : differ / union;
}

/** For each sprite the {@link difference} to the nearest of `others` and of their mirror images. */
export function nearestDifferences(sprites: readonly Pixels[], others: readonly Pixels[], width: number): number[] {
  const both = [...others, ...others.map((other) => mirrored(other, width))];
  return sprites.map((sprite) => both.reduce((least, other) => Math.min(least, difference(sprite, other)), Infinity));
}

/** All squares of `size` pixels with at least `drawn` drawn ones, as text, with how often they occur. */
function patches(sprites: readonly Pixels[], width: number, size: number, drawn: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sprite of sprites) {
    for (let y = 0; (y + size) * width <= sprite.length; y++) {
      for (let x = 0; x + size <= width; x++) {
        let [key, opaque] = ["", 0];
        for (let dy = 0; dy < size; dy++) {
          for (let dx = 0; dx < size; dx++) {
            const p = sprite[(y + dy) * width + x + dx]!;
            if (p !== 0) opaque++;
            key += String.fromCharCode(p);
          }
        }
        if (opaque >= drawn) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/**
 * Share of the 3 x 3 patches, five or more pixels of them drawn, that occur in `known` or its mirror images. Below the value
 * of held-out art the pixels do not fit together; above it they are copies, or very simple.
 */
export function patchHitRate(sprites: readonly Pixels[], known: readonly Pixels[], width: number): number {
  const have = patches([...known, ...known.map((sprite) => mirrored(sprite, width))], width, 3, 5);
  let [hits, all] = [0, 0];
  for (const [key, count] of patches(sprites, width, 3, 5)) {
    all += count;
    if (have.has(key)) hits += count;
  }
  return all === 0 ? 0 : hits / all;
}

/** The value below which a share `q` of the numbers lies. */
export function quantile(numbers: readonly number[], q: number): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(q * (numbers.length - 1))] ?? 0;
}
