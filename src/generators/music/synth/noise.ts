/** White noise from -1 to 1: whole numbers alone (xorshift, Marsaglia 2003), so that every machine hears the same. */
export interface Noise {
  next(): number;
}

export function createNoise(seed: number): Noise {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) | 1;
  return {
    next() {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return state / 0x80000000;
    },
  };
}
