/**
 * The mean of the middle half: a quarter of the values is left out at each end, values at the edges in part.
 * @param values one at least
 */
export function interquartileMean(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [from, to] = [sorted.length / 4, (3 * sorted.length) / 4];
  let sum = 0;
  for (let i = 0; i < sorted.length; i++) sum += sorted[i]! * Math.max(0, Math.min(i + 1, to) - Math.max(i, from));
  return sum / (to - from);
}
