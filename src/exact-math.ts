/**
 * Functions that `Math` has too, made from + - * / and square roots alone: `Math.exp` and its like differ between engines in the
 * last bit, and the same seed must give the same bits everywhere.
 */

// Taken once: in the innermost loops a look at a global costs more than the sum.
const { abs, round } = Math;

const LN2 = 0.6931471805599453;
/** Pi / 2 in two pieces. */
const HALF_PI = 1.5707963267948966;
const HALF_PI_REST = 6.123233995736766e-17;

/** e^x to 1e-15. Below -700 it is 0. */
export function exp(x: number): number {
  if (x < -700) return 0;
  const doublings = round(x / LN2);
  const r = x - doublings * LN2;
  let sum = 1;
  for (let k = 14; k >= 1; k--) sum = 1 + (r * sum) / k;
  let power = doublings < 0 ? 0.5 : 2;
  for (let n = abs(doublings); n > 0; n >>= 1) {
    if (n & 1) sum *= power;
    power *= power;
  }
  return sum;
}

/** The natural logarithm of a positive number, to 1e-15. */
export function log(x: number): number {
  let doublings = 0;
  for (; x > 1.4142135623730951; x /= 2) doublings++;
  for (; x < 0.7071067811865476; x *= 2) doublings--;
  // ln x = 2 artanh((x - 1) / (x + 1)), |s| <= 0.172
  const s = (x - 1) / (x + 1);
  const q = s * s;
  let sum = 0;
  for (let k = 19; k >= 1; k -= 2) sum = sum * q + 1 / k;
  return 2 * s * sum + doublings * LN2;
}

/** The hyperbolic tangent, to 1e-15. */
export function tanh(x: number): number {
  const small = exp(-2 * abs(x));
  const y = (1 - small) / (1 + small);
  return x < 0 ? -y : y;
}

/**
 * Sine and cosine to 1e-15, for |x| up to about 1e6. Kept so short that V8 puts them in line: called, they would allocate the
 * number they return.
 */
export function sin(x: number): number {
  const quarter = round(x / HALF_PI);
  const r = x - quarter * HALF_PI - quarter * HALF_PI_REST;
  const y = series(r, quarter & 1 ? 0 : 1);
  return quarter & 2 ? -y : y;
}

export function cos(x: number): number {
  const quarter = round(x / HALF_PI);
  const r = x - quarter * HALF_PI - quarter * HALF_PI_REST;
  const y = series(r, quarter & 1 ? 1 : 0);
  return (quarter + 1) & 2 ? -y : y;
}

/** Taylor's series within a quarter turn: first 1 for the sine, 0 for the cosine. */
function series(r: number, first: 0 | 1): number {
  const square = r * r;
  let sum = 1;
  for (let n = 20 + first; n >= 2 + first; n -= 2) sum = 1 - (square * sum) / (n * (n - 1));
  return first === 1 ? r * sum : sum;
}
