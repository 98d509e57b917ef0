/**
 * Sine and cosine to 1e-15 from + - * / alone: Math.sin differs between engines in the last bit, and a trajectory grows that.
 * For |x| up to about 1e6. Kept so short that V8 puts them in line: called, they would allocate the number they return.
 */
export function sin(x: number): number {
  const quarter = Math.round(x / HALF_PI);
  const r = x - quarter * HALF_PI - quarter * HALF_PI_REST;
  const y = series(r, quarter & 1 ? 0 : 1);
  return quarter & 2 ? -y : y;
}

export function cos(x: number): number {
  const quarter = Math.round(x / HALF_PI);
  const r = x - quarter * HALF_PI - quarter * HALF_PI_REST;
  const y = series(r, quarter & 1 ? 1 : 0);
  return (quarter + 1) & 2 ? -y : y;
}

/** Pi / 2 in two pieces. */
const HALF_PI = 1.5707963267948966;
const HALF_PI_REST = 6.123233995736766e-17;

/** Taylor's series within a quarter turn: first 1 for the sine, 0 for the cosine. */
function series(r: number, first: 0 | 1): number {
  const square = r * r;
  let sum = 1;
  for (let n = 20 + first; n >= 2 + first; n -= 2) sum = 1 - (square * sum) / (n * (n - 1));
  return first === 1 ? r * sum : sum;
}
