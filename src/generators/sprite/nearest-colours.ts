/** For each colour (#rrggbb) the place of the nearest one in `palette`. */
export function nearestColours(colours: readonly string[], palette: readonly string[]): number[] {
  const theirs = palette.map(channels);
  return colours.map((colour) => {
    const own = channels(colour);
    const distances = theirs.map((other) => other.reduce((sum, c, k) => sum + (c - own[k]!) ** 2, 0));
    return distances.indexOf(Math.min(...distances));
  });
}

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
