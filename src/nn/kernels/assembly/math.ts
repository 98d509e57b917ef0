// exp, log, tanh and the logistic function from + - * / and bit operations alone, four at a time: the same bits on every machine.
// Polynomials after Cephes (S. Moshier, netlib.org/cephes, single/expf.c, logf.c, tanhf.c).

// @ts-ignore: decorator
@inline
function splat(x: f32): v128 {
  return f32x4.splat(x);
}

// x + MAGIC rounds x to a whole number n and leaves n in the low bits: one addition instead of rounding and converting.
// Exact for |x| < 2^22; halves go to the even number, as `nearest` has it.
const MAGIC: f32 = 12582912;
const MAGIC_BITS: i32 = 0x4b400000;

/** e^x / 2^n for n = round(x / ln 2); `n`: that number, as a float. */
// @ts-ignore: decorator
@inline
function expPart(x: v128, n: v128): v128 {
  let r = f32x4.sub(x, f32x4.mul(n, splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, splat(-2.12194440e-4)));
  let p = splat(1.9875691500e-4);
  p = f32x4.add(f32x4.mul(p, r), splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), splat(5.0000001201e-1));
  return f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), splat(1));
}

/** e^x; below -87.33 it is 0, above 88.72 it is infinity. */
// @ts-ignore: decorator
@inline
export function exp4(x: v128): v128 {
  const clamped = f32x4.pmin(f32x4.pmax(x, splat(-87.33)), splat(88.72));
  const shifted = f32x4.add(f32x4.mul(clamped, splat(1.44269504)), splat(MAGIC));
  let p = expPart(clamped, f32x4.sub(shifted, splat(MAGIC)));
  // 2^n in two steps, because n may be 128.
  const n = i32x4.sub(shifted, i32x4.splat(MAGIC_BITS));
  const half = i32x4.shr_s(n, 1);
  p = f32x4.mul(p, i32x4.shl(i32x4.add(half, i32x4.splat(127)), 23));
  p = f32x4.mul(p, i32x4.shl(i32x4.add(i32x4.sub(n, half), i32x4.splat(127)), 23));
  p = v128.andnot(p, f32x4.lt(x, splat(-87.33)));
  p = v128.bitselect(splat(f32.MAX_VALUE * 2), p, f32x4.gt(x, splat(88.72)));
  return v128.bitselect(x, p, f32x4.ne(x, x));
}

/** ln x for positive normal x; NaN below zero, minus infinity at zero. */
// @ts-ignore: decorator
@inline
export function log4(x: v128): v128 {
  let e = i32x4.sub(i32x4.shr_u(x, 23), i32x4.splat(126));
  let m: v128 = v128.or(v128.and(x, i32x4.splat(0x007fffff)), i32x4.splat(0x3f000000));
  const small = f32x4.lt(m, splat(0.707106781186547524));
  e = i32x4.add(e, small);
  m = f32x4.sub(f32x4.add(m, v128.and(m, small)), splat(1));
  const z = f32x4.mul(m, m);
  let p = splat(7.0376836292e-2);
  p = f32x4.add(f32x4.mul(p, m), splat(-1.1514610310e-1));
  p = f32x4.add(f32x4.mul(p, m), splat(1.1676998740e-1));
  p = f32x4.add(f32x4.mul(p, m), splat(-1.2420140846e-1));
  p = f32x4.add(f32x4.mul(p, m), splat(1.4249322787e-1));
  p = f32x4.add(f32x4.mul(p, m), splat(-1.6668057665e-1));
  p = f32x4.add(f32x4.mul(p, m), splat(2.0000714765e-1));
  p = f32x4.add(f32x4.mul(p, m), splat(-2.4999993993e-1));
  p = f32x4.add(f32x4.mul(p, m), splat(3.3333331174e-1));
  p = f32x4.mul(f32x4.mul(p, m), z);
  const n = f32x4.convert_i32x4_s(e);
  p = f32x4.add(p, f32x4.mul(n, splat(-2.12194440e-4)));
  p = f32x4.sub(p, f32x4.mul(z, splat(0.5)));
  let y = f32x4.add(f32x4.add(m, p), f32x4.mul(n, splat(0.693359375)));
  y = v128.bitselect(splat(-f32.MAX_VALUE * 2), y, f32x4.eq(x, splat(0)));
  y = v128.bitselect(splat(NaN), y, f32x4.lt(x, splat(0)));
  return v128.bitselect(x, y, v128.or(f32x4.ne(x, x), f32x4.eq(x, splat(f32.MAX_VALUE * 2))));
}

// @ts-ignore: decorator
@inline
export function sigmoid4(x: v128): v128 {
  return f32x4.div(splat(1), f32x4.add(splat(1), exp4(f32x4.neg(x))));
}

// @ts-ignore: decorator
@inline
export function tanh4(x: v128): v128 {
  const magnitude = f32x4.abs(x);
  const z = f32x4.mul(x, x);
  let p = splat(-5.70498872745e-3);
  p = f32x4.add(f32x4.mul(p, z), splat(2.06390887954e-2));
  p = f32x4.add(f32x4.mul(p, z), splat(-5.37397155531e-2));
  p = f32x4.add(f32x4.mul(p, z), splat(1.33314422036e-1));
  p = f32x4.add(f32x4.mul(p, z), splat(-3.33332819422e-1));
  const near = f32x4.add(f32x4.mul(f32x4.mul(p, z), x), x);
  // e^2|x|; n is 0 to 127, and beyond 88 the quotient is nothing to 1 anyway. NaN stays NaN.
  const twice = f32x4.pmin(f32x4.add(magnitude, magnitude), splat(88));
  const shifted = f32x4.add(f32x4.mul(twice, splat(1.44269504)), splat(MAGIC));
  const e = f32x4.mul(expPart(twice, f32x4.sub(shifted, splat(MAGIC))), i32x4.add(i32x4.shl(shifted, 23), i32x4.splat(0x3f800000)));
  const far = f32x4.sub(splat(1), f32x4.div(splat(2), f32x4.add(e, splat(1))));
  const signed = v128.or(far, v128.and(x, i32x4.splat(0x80000000)));
  return v128.bitselect(near, signed, f32x4.lt(magnitude, splat(0.625)));
}

/**
 * tanh4 of eight numbers at `from`, to `to`: two vectors step by step side by side, because loading each constant once for both
 * saves a third of the time.
 */
// @ts-ignore: decorator
@inline
export function tanh8(from: usize, to: usize): void {
  const x = v128.load(from), y = v128.load(from, 16);
  const mx = f32x4.abs(x), my = f32x4.abs(y);
  const zx = f32x4.mul(x, x), zy = f32x4.mul(y, y);
  // "near" of tanh4.
  let c = splat(-5.70498872745e-3), d = splat(2.06390887954e-2);
  let px = f32x4.add(f32x4.mul(c, zx), d), py = f32x4.add(f32x4.mul(c, zy), d);
  c = splat(-5.37397155531e-2);
  px = f32x4.add(f32x4.mul(px, zx), c); py = f32x4.add(f32x4.mul(py, zy), c);
  c = splat(1.33314422036e-1);
  px = f32x4.add(f32x4.mul(px, zx), c); py = f32x4.add(f32x4.mul(py, zy), c);
  c = splat(-3.33332819422e-1);
  px = f32x4.add(f32x4.mul(px, zx), c); py = f32x4.add(f32x4.mul(py, zy), c);
  const nx = f32x4.add(f32x4.mul(f32x4.mul(px, zx), x), x), ny = f32x4.add(f32x4.mul(f32x4.mul(py, zy), y), y);
  // "far".
  c = splat(88);
  const tx = f32x4.pmin(f32x4.add(mx, mx), c), ty = f32x4.pmin(f32x4.add(my, my), c);
  c = splat(1.44269504); d = splat(MAGIC);
  const sx = f32x4.add(f32x4.mul(tx, c), d), sy = f32x4.add(f32x4.mul(ty, c), d);
  const kx = f32x4.sub(sx, d), ky = f32x4.sub(sy, d);
  c = splat(0.693359375);
  let rx = f32x4.sub(tx, f32x4.mul(kx, c)), ry = f32x4.sub(ty, f32x4.mul(ky, c));
  c = splat(-2.12194440e-4);
  rx = f32x4.sub(rx, f32x4.mul(kx, c)); ry = f32x4.sub(ry, f32x4.mul(ky, c));
  c = splat(1.9875691500e-4); d = splat(1.3981999507e-3);
  px = f32x4.add(f32x4.mul(c, rx), d); py = f32x4.add(f32x4.mul(c, ry), d);
  c = splat(8.3334519073e-3);
  px = f32x4.add(f32x4.mul(px, rx), c); py = f32x4.add(f32x4.mul(py, ry), c);
  c = splat(4.1665795894e-2);
  px = f32x4.add(f32x4.mul(px, rx), c); py = f32x4.add(f32x4.mul(py, ry), c);
  c = splat(1.6666665459e-1);
  px = f32x4.add(f32x4.mul(px, rx), c); py = f32x4.add(f32x4.mul(py, ry), c);
  c = splat(5.0000001201e-1);
  px = f32x4.add(f32x4.mul(px, rx), c); py = f32x4.add(f32x4.mul(py, ry), c);
  c = splat(1);
  px = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(px, rx), rx), rx), c); py = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(py, ry), ry), ry), c);
  const one = i32x4.splat(0x3f800000);
  px = f32x4.mul(px, i32x4.add(i32x4.shl(sx, 23), one)); py = f32x4.mul(py, i32x4.add(i32x4.shl(sy, 23), one));
  d = splat(2);
  const fx = f32x4.sub(c, f32x4.div(d, f32x4.add(px, c))), fy = f32x4.sub(c, f32x4.div(d, f32x4.add(py, c)));
  const sign = i32x4.splat(0x80000000);
  d = splat(0.625);
  v128.store(to, v128.bitselect(nx, v128.or(fx, v128.and(x, sign)), f32x4.lt(mx, d)));
  v128.store(to, v128.bitselect(ny, v128.or(fy, v128.and(y, sign)), f32x4.lt(my, d)), 16);
}
