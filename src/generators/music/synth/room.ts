/** A reverb: a feedback delay network of four delays (Jot and Chaigne 1991), slightly different on the left and the right. */
export interface Room {
  /** Adds the reverb of `dry` to both channels. */
  add(dry: Float32Array, left: Float32Array, right: Float32Array, frames: number): void;
}

/** Delays in seconds, without common divisors. */
const ECHOES = [0.0297, 0.0371, 0.0411, 0.0437];
const SOFTEN = 0.35;

/**
 * @param send level of the input, 0 to 1
 * @param feedback below 1
 */
export function createRoom(rate: number, send: number, feedback: number): Room {
  const lines = ECHOES.map((seconds) => new Float32Array(Math.round(seconds * rate)));
  const [a, b, c, d] = lines as [Float32Array, Float32Array, Float32Array, Float32Array];
  let kept = { ai: 0, bi: 0, ci: 0, di: 0, as: 0, bs: 0, cs: 0, ds: 0 };
  return {
    add(dry, left, right, frames) {
      let { ai, bi, ci, di, as, bs, cs, ds } = kept;
      for (let i = 0; i < frames; i++) {
        as += SOFTEN * (a[ai]! - as);
        bs += SOFTEN * (b[bi]! - bs);
        cs += SOFTEN * (c[ci]! - cs);
        ds += SOFTEN * (d[di]! - ds);
        const x = send * dry[i]! + 1e-18;
        // A Hadamard matrix, which mixes without loss of energy.
        const p = as + bs;
        const q = as - bs;
        const r = cs + ds;
        const s = cs - ds;
        a[ai] = x + 0.5 * feedback * (p + r);
        b[bi] = x + 0.5 * feedback * (q + s);
        c[ci] = x + 0.5 * feedback * (p - r);
        d[di] = x + 0.5 * feedback * (q - s);
        if (++ai === a.length) ai = 0;
        if (++bi === b.length) bi = 0;
        if (++ci === c.length) ci = 0;
        if (++di === d.length) di = 0;
        left[i]! += as + cs;
        right[i]! += bs + ds;
      }
      kept = { ai, bi, ci, di, as, bs, cs, ds };
    },
  };
}
