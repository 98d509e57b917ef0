/** How a learning rate goes through a training. */

/** From 1 at t = 0 down to 0 at t = 1, as half a cosine. */
export function halfCosine(t: number): number {
  // To 1e-6, by its own series: the shipped models were trained with these very bits.
  const x = (t - 0.5) * Math.PI;
  const q = x * x;
  return 0.5 - 0.5 * x * (1 - (q / 6) * (1 - (q / 20) * (1 - (q / 42) * (1 - q / 72))));
}
