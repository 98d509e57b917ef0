/** For each colour (#rrggbb) the place of the nearest one in `palette`. */
export function nearestColours(colours: readonly string[], palette: readonly string[]): number[] {
  const theirs = palette.map(channels);
  return colours.map((colour) => nearest(channels(colour), theirs));
}

/** For each pixel the class of the nearest colour of the palette; 0 if it is more than half transparent. */
export function indexed(rgba: ArrayLike<number>, palette: readonly string[]): Uint8Array {
  const classes = new Map<number, number>();
  const theirs = palette.map(channels);
  return Uint8Array.from({ length: rgba.length / 4 }, (_, p) => {
    if (rgba[4 * p + 3]! < 128) return 0;
    const own = [rgba[4 * p]!, rgba[4 * p + 1]!, rgba[4 * p + 2]!];
    const key = own[0]! * 65536 + own[1]! * 256 + own[2]!;
    const known = classes.get(key) ?? nearest(own, theirs) + 1;
    classes.set(key, known);
    return known;
  });
}

/** How far two colours (#rrggbb) are from each other: 0 to 441. */
export function distance(a: string, b: string): number {
  const other = channels(b);
  return Math.sqrt(channels(a).reduce((sum, c, k) => sum + (c - other[k]!) ** 2, 0));
}

function nearest(colour: readonly number[], colours: readonly (readonly number[])[]): number {
  const distances = colours.map((other) => other.reduce((sum, c, k) => sum + (c - colour[k]!) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
