// Sums of many numbers, and the step of the optimiser.

/**
 * out [c] (f64) = the sums over some rows of a table [.., c], in the order of `indices`; of their squared distances from `mean` [c]
 * (f64), where it is given. Sixteen columns at a time: a cache line of each row.
 */
export function columnSums(table: usize, indices: usize, rows: i32, c: i32, mean: usize, out: usize): void {
  memory.fill(out, 0, (c as usize) << 3);
  for (let start = 0; start < c; start += 16) {
    const end = min(start + 16, c);
    for (let r = 0; r < rows; r++) {
      const row = table + (((load<i32>(indices + (r << 2)) * c) as usize) << 2);
      let j = start;
      for (; j + 2 <= end; j += 2) {
        let x = f64x2.promote_low_f32x4(v128.load64_zero(row + (j << 2)));
        if (mean) {
          x = f64x2.sub(x, v128.load(mean + (j << 3)));
          x = f64x2.mul(x, x);
        }
        v128.store(out + (j << 3), f64x2.add(v128.load(out + (j << 3)), x));
      }
      if (j < end) {
        let x = load<f32>(row + (j << 2)) as f64;
        if (mean) {
          x -= load<f64>(mean + (j << 3));
          x *= x;
        }
        store<f64>(out + (j << 3), load<f64>(out + (j << 3)) + x);
      }
    }
  }
}

export function sum(x: usize, n: i32): f64 {
  let s: f64 = 0;
  for (let i = 0; i < n; i++) s += load<f32>(x + (i << 2)) as f64;
  return s;
}
/** Not finite as soon as any x is not. */
export function sumSquares(x: usize, n: i32): f64 {
  let s: f64 = 0;
  for (let i = 0; i < n; i++) {
    const v = load<f32>(x + (i << 2)) as f64;
    s += v * v;
  }
  return s;
}

/** Adam with decoupled decay (Kingma and Ba 2015; Loshchilov and Hutter 2019). `scale` multiplies the gradient; c1, c2 are 1 - beta^t. */
export function adam(p: usize, g: usize, m: usize, v: usize, n: i32, rate: f32, beta1: f32, beta2: f32, epsilon: f32, decay: f32, c1: f32, c2: f32, scale: f32): void {
  const b1 = f32x4.splat(beta1), r1 = f32x4.splat(1 - beta1), b2 = f32x4.splat(beta2), r2 = f32x4.splat(1 - beta2);
  const step = f32x4.splat(rate / c1), root = f32x4.splat(1 / c2), eps = f32x4.splat(epsilon), shrink = f32x4.splat(1 - rate * decay), s = f32x4.splat(scale);
  for (let i: usize = 0, end = (((n + 3) & ~3) as usize) << 2; i < end; i += 16) {
    const d = f32x4.mul(v128.load(g + i), s);
    const first = f32x4.add(f32x4.mul(v128.load(m + i), b1), f32x4.mul(d, r1));
    const second = f32x4.add(f32x4.mul(v128.load(v + i), b2), f32x4.mul(f32x4.mul(d, d), r2));
    v128.store(m + i, first);
    v128.store(v + i, second);
    const move = f32x4.div(f32x4.mul(first, step), f32x4.add(f32x4.sqrt(f32x4.mul(second, root)), eps));
    v128.store(p + i, f32x4.sub(f32x4.mul(v128.load(p + i), shrink), move));
  }
}
