// Pictures [n, h, w, c] of twice and of half the size.

/** Each pixel four times. rows = n * h. */
export function upsample2x(x: usize, rows: i32, w: i32, c: i32, out: usize): void {
  const bytes = (c as usize) << 2;
  const line = bytes * (w as usize) * 2;
  for (let r = 0; r < rows; r++) {
    const start = out;
    for (let i = 0; i < w; i++) {
      memory.copy(out, x, bytes);
      memory.copy(out + bytes, x, bytes);
      out += 2 * bytes;
      x += bytes;
    }
    memory.copy(out, start, line);
    out += line;
  }
}

/** out [rows, w, c] (+)= factor * the sum over each 2x2 of x [2 rows, 2 w, c]. */
export function sum2x2(x: usize, rows: i32, w: i32, c: i32, factor: f32, out: usize, accumulate: i32): void {
  const pixel = (c as usize) << 2;
  const line = pixel * (w as usize) * 2;
  for (let r = 0; r < rows; r++) {
    for (let i = 0; i < w; i++) {
      for (let at: usize = 0; at < pixel; at += 4) {
        const sum = factor * (load<f32>(x + at) + load<f32>(x + pixel + at) + (load<f32>(x + line + at) + load<f32>(x + line + pixel + at)));
        store<f32>(out + at, accumulate ? load<f32>(out + at) + sum : sum);
      }
      out += pixel;
      x += 2 * pixel;
    }
    x += line;
  }
}

/** out [2 rows, 2 w, c] += factor * x [rows, w, c], each value to its four pixels. */
export function spread2x2(x: usize, rows: i32, w: i32, c: i32, factor: f32, out: usize): void {
  const pixel = (c as usize) << 2;
  const line = pixel * (w as usize) * 2;
  for (let r = 0; r < rows; r++) {
    for (let i = 0; i < w; i++) {
      for (let at: usize = 0; at < pixel; at += 4) {
        const y = factor * load<f32>(x + at);
        store<f32>(out + at, load<f32>(out + at) + y);
        store<f32>(out + pixel + at, load<f32>(out + pixel + at) + y);
        store<f32>(out + line + at, load<f32>(out + line + at) + y);
        store<f32>(out + line + pixel + at, load<f32>(out + line + pixel + at) + y);
      }
      x += pixel;
      out += 2 * pixel;
    }
    out += line;
  }
}
