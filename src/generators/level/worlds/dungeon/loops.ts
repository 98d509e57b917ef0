import type { Rng } from "../../../../rng.ts";
import type { Link, Pair } from "./passages.ts";
import { stepsFrom, type Beside } from "./room-ways.ts";

/** Of the rooms between start and exit, loops leave so many to be passed. */
const STILL_FAR = 0.75;

/** Second ways within a zone; those that make a real round are likelier than short cuts, and none brings the exit near. */
export function loopsIn(
  pairs: readonly (readonly Pair[])[],
  kept: readonly number[],
  {
    beside,
    zones,
    closed,
    links,
    far,
  }: {
    readonly beside: Beside;
    readonly zones: readonly number[];
    readonly closed: ReadonlySet<number>;
    readonly links: readonly Link[];
    readonly far: { readonly start: number; readonly exit: number; readonly steps: number };
  },
  cut: (pair: Pair) => Link | null,
  rng: Rng,
): Link[] {
  const found: Link[] = [];
  const least = Math.ceil(far.steps * STILL_FAR);
  const joined = new Set(links.map(({ from, to }) => `${from} ${to}`));
  const isKept = new Set(kept);
  const all = beside.map((ways) => [...ways]);
  let [fromStart, fromExit] = [far.start, far.exit].map((end) => stepsFrom(end, all)) as [Int32Array, Int32Array];
  for (const id of kept) {
    for (const pair of pairs[id]!) {
      const { from, to } = pair;
      if (from !== id || !isKept.has(to) || joined.has(`${from} ${to}`)) continue;
      if (zones[from] !== zones[to] || closed.has(from) || closed.has(to)) continue;
      const near = beside[from]!.some((one) => beside[one.to]!.some((two) => two.to === to));
      if (rng.next() > (near ? 0.1 : 0.42)) continue;
      if (1 + Math.min(fromStart[from]! + fromExit[to]!, fromStart[to]! + fromExit[from]!) < least) continue;
      const link = cut(pair);
      if (!link) continue;
      found.push(link);
      all[from]!.push({ to, link });
      all[to]!.push({ to: from, link });
      [fromStart, fromExit] = [stepsFrom(far.start, all), stepsFrom(far.exit, all)];
    }
  }
  return found;
}
