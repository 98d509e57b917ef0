import { ELEMENTS, type ElementType, type NumberData, type Tensor } from "../../model.ts";

/** The greatest rounding error of a whole number. */
const ROUNDING = 1e-3;
const RANGES: Partial<Record<ElementType, readonly [number, number]>> = {
  int8: [-128, 127],
  int16: [-32768, 32767],
  int32: [-2147483648, 2147483647],
  int64: [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  uint8: [0, 255],
  uint16: [0, 65535],
  uint32: [0, 4294967295],
  uint64: [0, Number.MAX_SAFE_INTEGER],
};

/**
 * Writes numbers of a game as elements of the type that a network declares. For booleans, all but 0 is true.
 * @returns the place of the first number that the type cannot hold: a fraction, or one out of its range; -1 if there is none
 */
export function writeElements(type: ElementType, numbers: ArrayLike<number>): { readonly data: NumberData; readonly misfit: number } {
  // What is of the type already is not copied: networks only read it.
  if (type === "float32") return { data: numbers instanceof Float32Array ? numbers : new Float32Array(numbers), misfit: -1 };
  const data = new ELEMENTS[type](numbers.length);
  const range = RANGES[type];
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i]!;
    if (range) {
      const whole = Math.round(value);
      if (!(Math.abs(value - whole) <= ROUNDING) || whole < range[0] || whole > range[1]) return { data, misfit: i };
      data[i] = data instanceof BigInt64Array || data instanceof BigUint64Array ? BigInt(whole) : whole;
    } else data[i] = type === "bool" ? Number(value !== 0) : type === "float16" ? halfOf(value) : value;
  }
  return { data, misfit: -1 };
}

/** The elements of a tensor as numbers, whatever their type. */
export function readElements({ data }: Tensor, type: ElementType): ArrayLike<number> {
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) return Array.from(data, Number);
  // With Float16Array the elements are numbers already.
  return type === "float16" && data instanceof Uint16Array ? Float32Array.from(data, numberOf) : data;
}

const floats = new Float32Array(1);
const bits = new Uint32Array(floats.buffer);

/** The bits of the nearest half (IEEE 754 binary16; ties to even). */
function halfOf(value: number): number {
  floats[0] = value;
  const all = bits[0]!;
  const sign = (all >>> 16) & 0x8000;
  const size = all & 0x7fffffff;
  if (size >= 0x7f800000) return sign | (size > 0x7f800000 ? 0x7e00 : 0x7c00);
  // 65520 and above round to infinity.
  if (size >= 0x477ff000) return sign | 0x7c00;
  if (size < 0x38800000) {
    // Below 2^-14 halves are multiples of 2^-24.
    const steps = Math.abs(value) * 2 ** 24;
    const below = Math.floor(steps);
    const rest = steps - below;
    return sign | (below + Number(rest > 0.5 || (rest === 0.5 && below % 2 === 1)));
  }
  const rounded = size + 0xfff + ((size >>> 13) & 1);
  return sign | ((rounded - 0x38000000) >>> 13);
}

function numberOf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 31;
  const fraction = half & 0x3ff;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
