import type { Classified } from "../../../train/classifier.ts";

/** The features that a classifier learns, commonest first, and how an example reads with those alone. */
export interface KnownFeatures {
  readonly features: readonly number[];
  readonly known: (example: Classified) => Classified;
}

/** The commonest features of some examples: at most `most`, each seen at least `least` times. */
export function knownFeatures(
  all: readonly Classified[],
  { least, most }: { readonly least: number; readonly most: number },
): KnownFeatures {
  const counts = new Map<number, number>();
  for (const { cells } of all) for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const features = [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, most)
    .map(([feature]) => feature);
  const places = new Map(features.map((feature, at) => [feature, at]));
  return { features, known: ({ cells, of }) => ({ cells: cells.flatMap((cell) => places.get(cell) ?? []), of }) };
}
