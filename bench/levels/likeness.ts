/**
 * How alike two texts are, 0 to 1: twice the letters of their longest common pieces by those of both (Ratcliff and Obershelp 1988), with
 * letters that make up much of a long second text not counted as beginnings: as Python's difflib has it, which the PCG Benchmark uses.
 */
export function likeness(a: string, b: string): number {
  const places = new Map<string, number[]>();
  for (let at = 0; at < b.length; at++) places.set(b[at]!, [...(places.get(b[at]!) ?? []), at]);
  if (b.length >= 200) {
    const most = Math.floor(b.length / 100) + 1;
    for (const [letter, all] of places) if (all.length > most) places.delete(letter);
  }
  let matched = 0;
  const open: [number, number, number, number][] = [[0, a.length, 0, b.length]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [aFrom, aEnd, bFrom, bEnd] = part;
    const [i, j, size] = longestMatch(a, b, places, part);
    if (size === 0) continue;
    matched += size;
    if (aFrom < i && bFrom < j) open.push([aFrom, i, bFrom, j]);
    if (i + size < aEnd && j + size < bEnd) open.push([i + size, aEnd, j + size, bEnd]);
  }
  return a.length + b.length === 0 ? 1 : (2 * matched) / (a.length + b.length);
}

/** Where both begin, and how long it is: the earliest of the longest. */
function longestMatch(
  a: string,
  b: string,
  places: ReadonlyMap<string, readonly number[]>,
  [aFrom, aEnd, bFrom, bEnd]: readonly [number, number, number, number],
): [number, number, number] {
  let [i, j, size] = [aFrom, bFrom, 0];
  let lengths = new Map<number, number>();
  for (let at = aFrom; at < aEnd; at++) {
    const next = new Map<number, number>();
    for (const place of places.get(a[at]!) ?? []) {
      if (place < bFrom) continue;
      if (place >= bEnd) break;
      const length = (lengths.get(place - 1) ?? 0) + 1;
      next.set(place, length);
      if (length > size) [i, j, size] = [at - length + 1, place - length + 1, length];
    }
    lengths = next;
  }
  while (i > aFrom && j > bFrom && a[i - 1] === b[j - 1]) [i, j, size] = [i - 1, j - 1, size + 1];
  while (i + size < aEnd && j + size < bEnd && a[i + size] === b[j + size]) size++;
  return [i, j, size];
}
