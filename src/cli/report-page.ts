import UPlot from "uplot";
import { parseMetrics, valueName, type MetricsLine } from "./metrics-lines.ts";

/**
 * The script of the report page: a chart for each metric that changes, the most important first. The page of a finished training contains
 * its metrics; the page of a running one fetches them every two seconds. The build makes one file of it.
 */
const ASK_EVERY = 2000;
/** Fields that are no metrics. */
const COUNTERS = ["step", "of", "seconds"];
const FIRST = ["return", "score", "win", "rating", "episode/", "length", "loss", "evaluation"];
const LAST = ["samples", "episodes"];

const host = document.getElementById("curves")!;
const charts = new Map<string, UPlot>();

function rank(key: string): number {
  if (LAST.includes(key)) return FIRST.length + 1;
  const place = FIRST.findIndex((start) => key.toLowerCase().startsWith(start));
  return place < 0 ? FIRST.length : place;
}

function brief(x: number | null | undefined): string {
  if (x === undefined || x === null) return "";
  if (x === 0) return "0";
  if (Math.abs(x) >= 10_000) return `${Number((x / 1000).toPrecision(3))}k`;
  return Math.abs(x) < 0.001 ? x.toExponential(1) : String(Number(x.toPrecision(4)));
}

function time(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`;
}

/** A moving average over about a fortieth of the curve, without lag at the beginning. */
function smooth(values: readonly number[]): number[] {
  const keep = 1 - 1 / Math.max(1, values.length / 40);
  let sum = 0;
  let weight = 0;
  return values.map((value) => {
    sum = keep * sum + value;
    weight = keep * weight + 1;
    return sum / weight;
  });
}

function plot(key: string, data: UPlot.AlignedData): UPlot {
  const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const [card, title, place, newest] = (["div", "h3", "div", "span"] as const).map((tag) => document.createElement(tag)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  card.className = "curve";
  card.dataset["key"] = key;
  title.append(valueName(key), newest);
  card.append(title, place);
  const next = [...host.children].find((other) => rank((other as HTMLElement).dataset["key"]!) > rank(key));
  host.insertBefore(card, next ?? null);
  const axis = {
    stroke: colour("--quiet"),
    grid: { stroke: colour("--line"), width: 1 },
    ticks: { show: false },
    font: "12px system-ui, sans-serif",
  };
  const tell = (chart: UPlot) => {
    const [steps, values] = chart.data;
    const at = chart.cursor.idx ?? steps.length - 1;
    newest.textContent = `step ${steps[at]}: ${brief(values![at])}`;
  };
  const chart = new UPlot(
    {
      width: place.clientWidth,
      height: 200,
      legend: { show: false },
      cursor: { sync: { key: "steps" }, drag: { x: true, y: false } },
      scales: { x: { time: false } },
      axes: [
        { ...axis, size: 30 },
        {
          ...axis,
          values: (_, splits) => splits.map(brief),
          size: (_, values) => 16 + 7 * Math.max(2, ...(values ?? []).map((text) => text.length)),
        },
      ],
      series: [
        {},
        { stroke: colour("--accent"), width: 1, alpha: 0.35, points: { show: false } },
        { stroke: colour("--accent"), width: 2, points: { show: false } },
      ],
      hooks: { setCursor: [tell], setData: [tell], ready: [tell] },
    },
    data,
    place,
  );
  new ResizeObserver(() => chart.setSize({ width: place.clientWidth, height: 200 })).observe(place);
  return chart;
}

function draw(lines: readonly MetricsLine[]): void {
  const keys = new Set(lines.flatMap((line) => Object.keys(line)));
  for (const key of keys) {
    if (COUNTERS.includes(key)) continue;
    const own = lines.filter((line) => Number.isFinite(line[key]));
    const values = own.map((line) => line[key]!);
    if (values.every((value) => value === values[0])) continue;
    const data: UPlot.AlignedData = [own.map(({ step }) => step), values, smooth(values)];
    const chart = charts.get(key);
    if (chart) chart.setData(data);
    else charts.set(key, plot(key, data));
  }
}

/** Shows a running training: fetches its metrics again and again. */
function follow(): void {
  const state = document.getElementById("state")!;
  let seen = 0;
  let since = Date.now();
  const tell = (lines: readonly MetricsLine[], last: MetricsLine): void => {
    if (last.step !== seen) {
      [seen, since] = [last.step, Date.now()];
      draw(lines);
    }
    const begin = lines.at(-50) ?? lines[0]!;
    const rate = (last.step - begin.step) / (last.seconds - begin.seconds);
    const whole = last["of"];
    const left = whole === undefined ? undefined : whole - last.step;
    const quiet = Math.round((Date.now() - since) / 1000);
    const said = [whole === undefined ? `step ${last.step}` : `step ${last.step} of ${whole}`, time(last.seconds)];
    if (left === 0) said.push("finished");
    else if (quiet > 30) said.push(`nothing new for ${time(quiet)}`);
    else if (rate > 0) said.push(`${brief(rate)} steps/s`, ...(left !== undefined && left > 0 ? [`${time(left / rate)} left`] : []));
    state.textContent = said.join(", ");
  };
  const ask = async (): Promise<void> => {
    try {
      const lines = parseMetrics(await (await fetch("metrics.jsonl", { cache: "no-store" })).text());
      const last = lines.at(-1);
      if (last) tell(lines, last);
    } catch {
      state.textContent = "the watching command has ended; start it again to go on";
    }
    setTimeout(() => void ask(), ASK_EVERY);
  };
  void ask();
}

const finished = JSON.parse(document.getElementById("lines")!.textContent) as readonly MetricsLine[] | null;
if (finished) draw(finished);
else follow();
