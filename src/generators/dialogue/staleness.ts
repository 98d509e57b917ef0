/** Length of the runs of words (of characters, in Chinese) that are compared. */
const RUN = 3;

/** How much of a text was said before: the share of its runs of three words, or Chinese characters, that are in one of `recent`. */
export function stalenessIn(recent: readonly string[]): (text: string) => number {
  const known = new Set(recent.flatMap(runsOf));
  return (text) => {
    const own = known.size === 0 ? [] : runsOf(text);
    return own.length === 0 ? 0 : own.filter((run) => known.has(run)).length / own.length;
  };
}

function runsOf(line: string): string[] {
  const parts = line.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}']+/gu) ?? [];
  return parts.slice(RUN - 1).map((_, i) => parts.slice(i, i + RUN).join(" "));
}
