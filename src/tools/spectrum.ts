/** Samples of a window; a power of two. */
export const WINDOW = 1024;

const TURN = 2 * Math.PI;
const cosines = Float64Array.from({ length: WINDOW / 2 }, (_, k) => Math.cos((-TURN * k) / WINDOW));
const sines = Float64Array.from({ length: WINDOW / 2 }, (_, k) => Math.sin((-TURN * k) / WINDOW));
const hann = Float64Array.from({ length: WINDOW }, (_, i) => 0.5 - 0.5 * Math.cos((TURN * i) / WINDOW));

/**
 * The energy at each frequency, window by window: rows of `WINDOW / 2` numbers, row k for samples around `k * hop`, number n for
 * `n * sampleRate / WINDOW` hertz. Before and after the samples is silence.
 */
export function spectrogram(samples: Float32Array, hop: number): Float64Array[] {
  const rows: Float64Array[] = [];
  for (let centre = 0; centre < samples.length; centre += hop) {
    const real = new Float64Array(WINDOW);
    const imaginary = new Float64Array(WINDOW);
    for (let i = 0; i < WINDOW; i++) real[i] = hann[i]! * (samples[centre - WINDOW / 2 + i] ?? 0);
    transform(real, imaginary);
    rows.push(Float64Array.from({ length: WINDOW / 2 }, (_, n) => real[n]! * real[n]! + imaginary[n]! * imaginary[n]!));
  }
  return rows;
}

/** The fast Fourier transform (Cooley and Tukey 1965), in place. */
function transform(real: Float64Array, imaginary: Float64Array): void {
  const size = real.length;
  for (let i = 1, j = 0; i < size; i++) {
    let bit = size >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [real[i], real[j]] = [real[j]!, real[i]!];
      [imaginary[i], imaginary[j]] = [imaginary[j]!, imaginary[i]!];
    }
  }
  for (let half = 1; half < size; half *= 2) {
    for (let k = 0; k < half; k++) {
      const [c, s] = [cosines[(k * size) / (2 * half)]!, sines[(k * size) / (2 * half)]!];
      for (let i = k; i < size; i += 2 * half) {
        const j = i + half;
        const re = c * real[j]! - s * imaginary[j]!;
        const im = c * imaginary[j]! + s * real[j]!;
        real[j] = real[i]! - re;
        imaginary[j] = imaginary[i]! - im;
        real[i]! += re;
        imaginary[i]! += im;
      }
    }
  }
}

/** The edges of bands at equal musical distances, from 60 to 14,000 hertz. */
export function bandEdges(bands: number, sampleRate: number): Float64Array {
  const mel = (hertz: number) => Math.log(1 + hertz / 700);
  const [low, high] = [mel(60), mel(14_000)];
  return Float64Array.from({ length: bands + 1 }, (_, i) => ((Math.exp(low + ((high - low) * i) / bands) - 1) * 700 * WINDOW) / sampleRate);
}

/** The mean energy of each band; interpolated where a band is narrower than one bin. */
export function bandsOf(row: Float64Array, edges: Float64Array): Float64Array {
  return Float64Array.from({ length: edges.length - 1 }, (_, band) => {
    const [from, to] = [edges[band]!, edges[band + 1]!];
    if (to - from < 2) {
      const at = Math.min((from + to) / 2, row.length - 2);
      const share = at - Math.floor(at);
      return (1 - share) * row[Math.floor(at)]! + share * row[Math.floor(at) + 1]!;
    }
    let sum = 0;
    for (let n = Math.round(from); n < Math.round(to); n++) sum += row[n] ?? 0;
    return sum / Math.max(1, Math.round(to) - Math.round(from));
  });
}
