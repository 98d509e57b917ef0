/** The name that a misspelt one is likely to stand for: the fewest slips of the pen away, or one that it is a part of; if there is any. */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const small = given.toLowerCase();
  const [best] = names.map((name) => ({ name, slips: slipsBetween(small, name.toLowerCase()) })).sort((a, b) => a.slips - b.slips);
  if (best && best.slips <= Math.max(1, Math.floor(given.length / 3))) return best.name;
  const whole = names.filter((name) => small.length > 2 && name.toLowerCase().includes(small));
  return whole.length === 1 ? whole[0] : undefined;
}

/** Letters to put in, take out, change or swap with the next (Damerau 1964), to make one word of the other. */
function slipsBetween(one: string, other: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = last![j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? before![j - 2]! + 1 : Infinity;
      row.push(Math.min(last![j]! + 1, row[j - 1]! + 1, change, swap));
    }
    [before, last] = [last, row];
  }
  return last!.at(-1)!;
}
