/** White noise from -1 to 1, made from whole numbers (xorshift, Marsaglia 2003), so that it is the same on every machine. */
export interface Noise {
  next(): number;
}

export function createNoise(seed: number): Noise {
  const state = Int32Array.of((Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) | 1);
  return {
    next() {
      let x = state[0]!;
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
      state[0] = x;
      return x / 0x80000000;
    },
  };
}
