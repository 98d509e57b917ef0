/** One timing, and how fast the bare matrix product ran just before and just after it; GFLOP/s. */
export interface Timed {
  readonly value: number;
  readonly products: readonly number[];
}

/** Below this share of the best product of the run, something else was at work on the machine. */
const CALM = 0.95;

/**
 * The timings that nothing else on the machine disturbed, as far as the bare product beside them tells. A shared machine gives a
 * program at times half of its speed. The product decides, not the timing itself: what is slow for reasons of its own stays in. On a
 * machine that was never calm all of them, and `count` 0.
 */
export function calm(timings: readonly Timed[]): { readonly calm: readonly Timed[]; readonly count: number } {
  const best = Math.max(...timings.flatMap(({ products }) => products));
  const undisturbed = timings.filter(({ products }) => products.every((product) => product >= CALM * best));
  return { calm: undisturbed.length > 0 ? undisturbed : timings, count: undisturbed.length };
}
