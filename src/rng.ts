import { createAlea, resumeAlea, type Alea, type AleaState } from "./alea.ts";

/**
 * The only source of chance. Passed in, never global; two parts that must not
 * disturb each other each take a {@link Rng.fork}.
 */
export interface Rng {
  /** The path of labels that made it: "run-7/level/vae/3". */
  readonly seed: string;
  /** Uniform in [0, 1), 32 bits of it random. */
  next(): number;
  /** A whole number in [0, n). `n` is a positive whole number up to 2^32. */
  below(n: number): number;
  /** Standard normal, made from + - * / and square roots alone, so it is the same on every machine. */
  normal(): number;
  /** One of `xs`, which must not be empty. */
  pick<T>(xs: readonly T[]): T;
  /** A stream of its own, decided by this seed and the label, never by how much has been drawn. */
  fork(label: string | number): Rng;
  /** Where the stream stands, as plain data; {@link resumeRng} goes on from there. */
  state(): RngState;
}

/** The place of an {@link Rng} in its stream, JSON-safe. */
export interface RngState {
  readonly seed: string;
  readonly alea: AleaState;
}

/** The stream of `seed`: the same numbers on every machine, for ever. */
export function createRng(seed: string | number): Rng {
  return fromAlea(String(seed), createAlea(String(seed)));
}

/** The stream that `state` was taken from, going on where it stood. */
export function resumeRng(state: RngState): Rng {
  return fromAlea(state.seed, resumeAlea(state.alea));
}

function fromAlea(seed: string, alea: Alea): Rng {
  const draw = alea.next;
  const rng: Rng = {
    seed,
    next: draw,
    below: (n) => Math.floor(draw() * n),
    // The polar method (Marsaglia and Bray, 1964). Its second value is thrown away: keeping it would be hidden state.
    normal() {
      for (;;) {
        const x = 2 * draw() - 1;
        const y = 2 * draw() - 1;
        const square = x * x + y * y;
        if (square > 0 && square < 1) return x * Math.sqrt((-2 * naturalLog(square)) / square);
      }
    },
    pick: <T>(xs: readonly T[]): T => xs[Math.floor(draw() * xs.length)] as T,
    fork: (label) => createRng(`${seed}/${label}`),
    state: () => ({ seed, alea: alea.state() }),
  };
  return rng;
}

/**
 * The natural logarithm of a positive number below 2, to 1e-15. Math.log differs
 * between engines in the last bit, and a stream of chance must not.
 */
function naturalLog(x: number): number {
  let halvings = 0;
  while (x < 0.7071067811865476) {
    x *= 2;
    halvings++;
  }
  // ln x = 2 artanh((x - 1) / (x + 1)), |s| <= 0.172
  const s = (x - 1) / (x + 1);
  const q = s * s;
  let sum = 0;
  for (let k = 19; k >= 1; k -= 2) sum = sum * q + 1 / k;
  return 2 * s * sum - halvings * 0.6931471805599453;
}
