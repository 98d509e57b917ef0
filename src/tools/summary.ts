import type { Provenance, Understanding } from "../content.ts";
import type { Made } from "../generator.ts";

/** A summary of how pieces were made: how the words were understood, which generators made them, how many first proposals passed. */
export function summary(kind: string, made: readonly Made<unknown>[]): string {
  const papers = made.map(({ provenance }) => provenance);
  const percent = (count: number) => `${Number(((100 * count) / papers.length).toFixed(1))} %`;
  const share = (of: (one: Provenance) => boolean) => percent(papers.filter(of).length);
  const edits = papers.flatMap(({ repaired }) => (repaired ? [repaired.edits] : []));
  const mean = edits.reduce((sum, n) => sum + n, 0) / Math.max(1, edits.length);
  const skipped = new Map(papers.flatMap(({ skipped = [] }) => skipped).map(({ generator, reason }) => [generator, reason]));
  const later = papers.filter(({ attempts, repaired, skipped }) => attempts > 1 && !repaired && !skipped).length;
  return [
    ...understanding(kind, papers[0]?.wish),
    ...[...skipped].map(([generator, reason]) => `${generator} did not answer${papers.length > 1 ? " each time" : ""}: ${plain(reason)}`),
    ...[...new Set(papers.map(({ generator }) => generator))].map((maker) => `${maker}: ${share(({ generator }) => generator === maker)}`),
    `as first proposed: ${share(({ attempts, repaired, skipped }) => attempts === 1 && !repaired && !skipped)}`,
    `repaired: ${share(({ repaired }) => repaired !== undefined)}${edits.length > 0 ? `, ${mean.toFixed(1)} edits on average, ${Math.max(...edits)} at most` : ""}`,
    ...(later > 0 ? [`at a later attempt: ${percent(later)}`] : []),
    "",
  ].join("\n");
}

/** A message without "[phaser-aigc] [where]", because the name stands before it already. */
function plain(reason: string): string {
  return reason.replace(/^(\[[^\]]*\] )+/, "");
}

/** How the words were understood, a line for each remark. */
function understanding(kind: string, wish: Understanding | undefined): string[] {
  if (!wish) return [];
  const { understood, notUnderstood, without = [], leftOut = [], nearest = [], corrected = [] } = wish;
  const line = (what: string, words: readonly string[]) => (words.length > 0 ? [`${what}: ${words.join(", ")}`] : []);
  return [
    ...line("understood", understood),
    ...line("not understood", notUnderstood),
    ...line("left away as asked", without),
    ...line(
      "taken for misspelt",
      corrected.map(({ word, read }) => `${word}, read as ${read}`),
    ),
    ...line(
      "taken for the nearest there is",
      nearest.map(({ word, drawn }) => `${word}, made as ${drawn}`),
    ),
    ...line(`left out, because a ${kind} has room for one`, leftOut),
  ];
}
