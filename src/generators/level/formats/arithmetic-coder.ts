/**
 * Arithmetic coding of bits (Rissanen 1976), in 32-bit whole numbers as PAQ does it: a bit costs as little as it was likely.
 * The writer returns the given bit, the reader returns the bit that was written. So the same function can write and read.
 */
export interface BitCoder {
  /**
   * @param bit what is written; the reader does not look at it
   * @param one the probability of a 1, in parts of 65,536, from 1 to 65,535
   */
  code(bit: number, one: number): number;
}

/** Writes bits; `end` gives the bytes. */
export function bitWriter(): BitCoder & { end(): Uint8Array } {
  const bytes: number[] = [];
  let [low, high] = [0, 0xffffffff];
  return {
    code(bit, one) {
      const middle = split(low, high, one);
      if (bit === 1) high = middle;
      else low = middle + 1;
      while (low >>> 24 === high >>> 24) {
        bytes.push(high >>> 24);
        [low, high] = [(low << 8) >>> 0, ((high << 8) | 0xff) >>> 0];
      }
      return bit;
    },
    end() {
      // The reader takes zeros for what follows: the shortest number within the rest that ends with zeros.
      if (low > 0) bytes.push((low >>> 24) + 1);
      return Uint8Array.from(bytes);
    },
  };
}

/** Reads the bits of a {@link bitWriter}; after their end the bits are arbitrary. */
export function bitReader(bytes: Uint8Array): BitCoder {
  let [low, high, at, code] = [0, 0xffffffff, 0, 0];
  const next = () => (at < bytes.length ? bytes[at++]! : 0);
  for (let i = 0; i < 4; i++) code = ((code << 8) | next()) >>> 0;
  return {
    code(_, one) {
      const middle = split(low, high, one);
      const bit = code <= middle ? 1 : 0;
      if (bit === 1) high = middle;
      else low = middle + 1;
      while (low >>> 24 === high >>> 24) {
        [low, high, code] = [(low << 8) >>> 0, ((high << 8) | 0xff) >>> 0, ((code << 8) | next()) >>> 0];
      }
      return bit;
    },
  };
}

/** The last number of the part that stands for a 1. */
function split(low: number, high: number, one: number): number {
  return low + Math.floor(((high - low) * one) / 65536);
}
