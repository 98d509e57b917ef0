/**
 * Alea, the random numbers of Johannes Baagøe, as a module of its own: the library it is from, seedrandom, is CommonJS, which a page
 * with an import map cannot load. The bits are those of `seedrandom/lib/alea.js`.
 *
 * Copyright (C) 2010 by Johannes Baagøe <baagoe@baagoe.org>. MIT licence, whole in NOTICE.
 */
export interface Alea {
  /** Uniform in [0, 1), 32 bits of it random. */
  next(): number;
  /** Where the stream stands; give it to {@link resumeAlea}. */
  state(): AleaState;
}

export interface AleaState {
  readonly c: number;
  readonly s0: number;
  readonly s1: number;
  readonly s2: number;
}

const TWO_TO_MINUS_32 = 2.3283064365386963e-10;

export function createAlea(seed: string): Alea {
  const mash = createMash();
  const start = [mash(" "), mash(" "), mash(" ")] as const;
  const [s0, s1, s2] = start.map((s) => {
    const mashed = s - mash(seed);
    return mashed < 0 ? mashed + 1 : mashed;
  }) as [number, number, number];
  return resumeAlea({ c: 1, s0, s1, s2 });
}

export function resumeAlea({ c, s0, s1, s2 }: AleaState): Alea {
  return {
    next() {
      const t = 2091639 * s0 + c * TWO_TO_MINUS_32;
      s0 = s1;
      s1 = s2;
      c = t | 0;
      return (s2 = t - c);
    },
    state: () => ({ c, s0, s1, s2 }),
  };
}

/** Turns text after text into a number in [0, 1) each, which depends on all texts so far. */
function createMash(): (text: string) => number {
  let n = 0xefc8249d;
  return (text) => {
    for (let i = 0; i < text.length; i++) {
      n += text.charCodeAt(i);
      let h = 0.02519603282416938 * n;
      n = h >>> 0;
      h -= n;
      h *= n;
      n = h >>> 0;
      h -= n;
      n += h * 0x100000000;
    }
    return (n >>> 0) * TWO_TO_MINUS_32;
  };
}
