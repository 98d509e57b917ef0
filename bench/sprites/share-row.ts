import type { Row } from "../row.ts";

/** How often something was right, with the interval in which its share lies 19 times in 20 (Wilson 1927). */
export function shareRow(
  id: string,
  what: string,
  right: number,
  all: number,
  { least, peer }: { readonly least?: number; readonly peer?: { readonly name: string; readonly value: number } } = {},
): Row {
  const n = Math.max(1, all);
  const [share, z] = [right / n, 1.96];
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return {
    id,
    what: `${what}, of ${all}`,
    value: share,
    low: Math.max(0, middle - half),
    high: Math.min(1, middle + half),
    unit: "",
    ...(peer ? { peer: `${peer.name} ${peer.value.toFixed(2)}: ${(share / Math.max(0.001, peer.value)).toFixed(2)} x` } : {}),
    goal: least === undefined ? "" : `>= ${Number(least.toFixed(3))}`,
    pass: least === undefined || share >= least,
  };
}
