import * as is from "../schema.ts";

/** One line of metrics.jsonl: `step` of `of` planned steps, the time in seconds, and the metrics. */
export type MetricsLine = Readonly<Record<string, number>> & { readonly step: number; readonly seconds: number };

const METRICS_LINE = is.fields({ step: is.number(), seconds: is.number() });

/** The complete lines; a line that is still being written is left out. */
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

/** Labels for metrics with unclear names. */
const LABELS: Readonly<Record<string, string>> = {
  steps: "steps of all games",
  rating: "rating against past selves",
  approximateKl: "divergence from the policy before",
  clipFraction: "share of clipped samples",
};

/** The label of a metric: "returnOfNewEpisodes" -> "return of new episodes", "episode/caught" -> "caught in an episode". */
export function valueName(name: string): string {
  const parts = name.replace(/^episode\/(.*)/, "$1 in an episode").replace("/", ": ");
  return LABELS[name] ?? parts.replace(/([a-z\d])([A-Z])/g, (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`);
}
