import { createAlea, resumeAlea, type Alea, type AleaState } from "./alea.ts";
import { checkFields, checkSeed, checkText, withFields, within } from "./arguments.ts";
import { log } from "./exact-math.ts";

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
  /** A random index of `weights`, with probabilities in proportion to them. They are 0 or positive, and not all 0. */
  choose(weights: ArrayLike<number>): number;
  /** An independent stream, which depends on this seed and the label, not on how many numbers were drawn. */
  fork(label: string | number): Rng;
  /** The state of the stream, as plain data, for {@link resumeRng}. */
  state(): RngState;
}

/** The place of an {@link Rng} in its stream, JSON-safe. */
export interface RngState {
  readonly seed: string;
  readonly alea: AleaState;
}

/**
 * The stream of `seed`: the same numbers on every machine, for ever.
 * @throws AigcError `bad-request` for a wrong or missing seed
 */
export function createRng(seed: string | number): Rng {
  checkSeed("rng", "seed", seed);
  return fromAlea(String(seed), createAlea(String(seed)));
}

/** The stream of `state`, which continues where it was saved. */
export function resumeRng(state: RngState): Rng {
  const place = within();
  checkFields("rng", "state", state, { seed: checkText, alea: withFields({ c: place, s0: place, s1: place, s2: place }) });
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
        if (square > 0 && square < 1) return x * Math.sqrt((-2 * log(square)) / square);
      }
    },
    pick: <T>(xs: readonly T[]): T => xs[Math.floor(draw() * xs.length)] as T,
    fork(label) {
      checkSeed("rng", "label", label);
      return createRng(`${seed}/${label}`);
    },
    choose: (weights) => placeAt(weights, draw()),
    state: () => ({ seed, alea: alea.state() }),
  };
  return rng;
}

/** Which of `weights` lies at `share` of their sum, from 0 up to but not including 1. */
export function placeAt(weights: ArrayLike<number>, share: number): number {
  let rest = 0;
  for (let i = 0; i < weights.length; i++) rest += weights[i]!;
  rest *= share;
  // Rounding may leave a little after the last: it goes to the last that has any weight.
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    if (!(weights[i]! > 0)) continue;
    last = i;
    rest -= weights[i]!;
    if (rest < 0) break;
  }
  return last;
}
