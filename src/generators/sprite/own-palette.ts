/**
 * Puts the colours of pictures into the palette of a network, the most common first. Each replaces the nearest colour that is not
 * replaced yet, so that the network can use what it knows of that colour.
 */
export function withTheirColours(palette: readonly string[], pictures: readonly Uint8Array[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const rgba of pictures)
    for (let at = 0; at < rgba.length; at += 4)
      if (rgba[at + 3]! >= 128) {
        const colour = `#${[...rgba.subarray(at, at + 3)].map((c) => c.toString(16).padStart(2, "0")).join("")}`;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
  const theirs = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, palette.length);
  const own = [...palette];
  const free = new Set(palette.keys());
  const channels = (hex: string) => [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));
  const far = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, k) => sum + (x - b[k]!) ** 2, 0);
  for (const [colour] of theirs) {
    const [nearest] = [...free].sort(
      (a, b) => far(channels(palette[a]!), channels(colour)) - far(channels(palette[b]!), channels(colour)) || a - b,
    );
    free.delete(nearest!);
    own[nearest!] = colour;
  }
  return own;
}
