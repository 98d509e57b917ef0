import * as is from "../schema.ts";

/** One line of metrics.jsonl: `step` of the steps planned (`of`) was done after `seconds`, and what it brought. */
export type MetricsLine = Readonly<Record<string, number>> & { readonly step: number; readonly seconds: number };

const METRICS_LINE = is.fields({ step: is.number(), seconds: is.number() });

/** The lines that are whole; a line that is being written is left out. */
export function parseMetrics(text: string): MetricsLine[] {
  return text.split("\n").flatMap((line) => {
    try {
      const read = line ? is.readIf(METRICS_LINE, JSON.parse(line)) : null;
      return read ? [read as MetricsLine] : [];
    } catch {
      return [];
    }
  });
}

/** Values whose names alone do not explain them. */
const LABELS: Readonly<Record<string, string>> = {
  steps: "steps of all games",
  rating: "rating against past selves",
  approximateKl: "divergence from the policy before",
  clipFraction: "share of clipped samples",
};

/** The name of a value for people: "returnOfNewEpisodes" -> "return of new episodes", "episode/caught" -> "caught in an episode". */
export function valueName(name: string): string {
  const parts = name.replace(/^episode\/(.*)/, "$1 in an episode").replace("/", ": ");
  return LABELS[name] ?? parts.replace(/([a-z\d])([A-Z])/g, (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`);
}
