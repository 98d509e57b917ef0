import { readFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import type { ModelManifest } from "../model.ts";
import * as is from "../schema.ts";
import { asset } from "./asset.ts";
import type { Pairing } from "../train/ppo/cross-play.ts";
import { duration } from "../tools/progress.ts";
import { ratingsOf } from "./ratings.ts";

/** One line of metrics.jsonl: `step` of the steps planned (`of`) was done after `seconds`, and what it brought. */
export type MetricsLine = Readonly<Record<string, number>> & { readonly step: number; readonly seconds: number };
const METRICS_LINE = is.fields({ step: is.number(), seconds: is.number() });

/**
 * The report of a finished training as one HTML file that needs nothing else: the figures on held-out data, curves of every value,
 * ratings and who beats whom where players have met, hyper-parameters, seed, command, machine.
 * @param metrics the text of metrics.jsonl
 */
export function trainingReport(manifest: ModelManifest, metrics: string): string {
  const { training, details = {} } = manifest;
  const figures = Object.entries(manifest.metrics).map(
    ([name, value]) => `<div class="figure"><b>${Number(value.toPrecision(4))}</b><span>${escape(words(name))}</span></div>`,
  );
  const made: [string, string][] = [
    ["Command", training.command],
    ["Seed", training.seed],
    ...(training.commit === "unknown" ? [] : [["Code", `commit ${training.commit}`] as [string, string]]),
    ["Machine", `${cpus()[0]?.model.trim() ?? "unknown"}, ${cpus().length} cores, ${platform()} ${arch()}, Node ${process.version}`],
    ["Weights", `${manifest.bytes} bytes, SHA-256 ${manifest.sha256}`],
    ...training.data.map(({ name, licence, items, origin }): [string, string] => [
      "Data",
      `${name}: ${items} items, ${licence}, ${origin}`,
    ]),
  ];
  const chosen = Object.entries((details["hyperParameters"] as Record<string, unknown> | undefined) ?? {})
    .filter(([name]) => name !== "seed")
    .map(([name, value]): [string, string] => [words(name), Array.isArray(value) ? value.join(", ") : String(value)]);
  const pairings = (details["crossPlay"] as readonly Pairing[] | undefined) ?? [];
  return page(
    manifest.name,
    `<p class="quiet">${training.steps} steps in ${duration(training.seconds)}, contract ${escape(manifest.contract)}</p>
${figures.length > 0 ? `<section class="figures">${figures.join("")}</section>` : ""}`,
    `${pairings.length > 0 ? ratingTable(pairings) : ""}
${chosen.length > 0 ? `<h2>Hyper-parameters</h2><dl class="columns">${list(chosen)}</dl>` : ""}
<h2>How it was made</h2><dl class="facts">${list(made)}</dl>`,
    JSON.stringify(parseMetrics(metrics)),
  );
}

/** The page of a training that is still going on: asks `metrics.jsonl` of its own address again every two seconds. */
export function livePage(name: string): string {
  return page(name, `<p class="quiet" id="state" role="status">waiting for the first step</p>`, "", "null");
}

function list(facts: readonly (readonly [string, string])[]): string {
  return facts.map(([name, value]) => `<div><dt>${escape(name)}</dt><dd>${escape(value)}</dd></div>`).join("");
}

/** Who is how strong, and in each row what it got of the points against each of the others. */
function ratingTable(pairings: readonly Pairing[]): string {
  const ratings = ratingsOf(pairings);
  const against = (name: string, other: string) => {
    const pairing = pairings.find(({ one, other: two }) => (one === name && two === other) || (one === other && two === name));
    if (!pairing) return "";
    const { one, games, wins, losses } = pairing;
    const points = wins + (games - wins - losses) / 2;
    return `${Math.round((100 * (one === name ? points : games - points)) / games)} %`;
  };
  const rows = ratings.map(({ name, rating, low, high }) => {
    const cells = ratings.map((other) => `<td>${against(name, other.name)}</td>`).join("");
    return `<tr><td>${escape(name)}</td><td>${rating.toFixed(0)}</td><td>${low.toFixed(0)} to ${high.toFixed(0)}</td>${cells}</tr>`;
  });
  const head = ratings.map(({ name }) => `<th>${escape(name)}</th>`).join("");
  return `<h2>Ratings, and points against each other</h2><div class="wide"><table><tr><th>who</th><th>rating</th><th>95 %</th>${head}</tr>${rows.join("")}</table></div>`;
}

/** Values whose names alone say too little. */
const LABELS: Readonly<Record<string, string>> = {
  steps: "steps of all games",
  rating: "rating against past selves",
  approximateKl: "divergence from the policy before",
  clipFraction: "share of clipped samples",
};

/** "returnOfNewEpisodes" -> "return of new episodes", "episode/caught" -> "caught in an episode". */
function words(name: string): string {
  const parts = name.replace(/^episode\/(.*)/, "$1 in an episode").replace("/", ": ");
  return LABELS[name] ?? parts.replace(/([a-z\d])([A-Z])/g, (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`);
}

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

function page(name: string, above: string, below: string, lines: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(name)}</title>
<style>${readFileSync(asset("uPlot.min.css"), "utf8")}
${STYLE}</style></head>
<body><h1>${escape(name)}</h1>${above}
<section id="curves"></section>
${below}
<script>${readFileSync(asset("uPlot.iife.min.js"), "utf8")}</script>
<script>
const finished = ${lines.replaceAll("<", "\\u003c")};
${SCRIPT}
</script></body></html>
`;
}

const STYLE = `:root { color-scheme: light dark; --ink: #23262b; --quiet: #676d76; --line: #dfe2e6; --card: #fff; --page: #f6f7f8; --accent: #b5541c }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e6ea; --quiet: #9aa1ab; --line: #363b42; --card: #1f2226; --page: #16181b; --accent: #ee9458 } }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 2rem; max-width: 1400px; color: var(--ink); background: var(--page) }
h1 { font-size: 1.5rem; margin: 0 } h2 { font-size: 1.05rem; margin: 2rem 0 .6rem } .quiet { color: var(--quiet); margin: .2rem 0 1.2rem }
.figures { display: flex; flex-wrap: wrap; gap: 1rem; margin-bottom: 1.2rem }
.figure { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .7rem 1.1rem }
.figure b { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums } .figure span { color: var(--quiet); font-size: .85rem }
#curves { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 380px), 1fr)); gap: 1rem }
.curve { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .8rem .4rem .3rem; min-width: 0 }
.curve h3 { font-size: .9rem; margin: 0 .8rem; display: flex; justify-content: space-between; gap: 1rem } .curve h3 span { color: var(--quiet); font-weight: 400; font-variant-numeric: tabular-nums }
dl { margin: 0 } dl > div { display: flex; gap: 1rem } dt { color: var(--quiet); flex: 0 0 9rem } dd { margin: 0; overflow-wrap: anywhere }
.columns { columns: 20rem; column-gap: 2.5rem } .columns > div { break-inside: avoid }
.wide { overflow-x: auto } table { border-collapse: collapse; white-space: nowrap } th, td { text-align: left; padding: .15rem 1.5rem .15rem 0; font-variant-numeric: tabular-nums } th { color: var(--quiet); font-weight: 400 }`;

/** Runs in the page: a card for each value that changes, what one looks at first in front. */
const SCRIPT = `
const FIRST = ["return", "score", "win", "rating", "episode/", "length", "loss", "evaluation"];
const LAST = ["samples", "episodes"];
const rank = (key) => { const i = FIRST.findIndex((start) => key.toLowerCase().startsWith(start)); return LAST.includes(key) ? 99 : i < 0 ? 50 : i; };
const LABELS = ${JSON.stringify(LABELS)};
const words = (key) => LABELS[key] ?? key.replace(/^episode\\/(.*)/, "$1 in an episode").replace("/", ": ").replace(/([a-z\\d])([A-Z])/g, (_, a, b) => a + " " + b.toLowerCase());
const brief = (x) => x === undefined || x === null ? "" : x === 0 ? "0" : Math.abs(x) >= 10000 ? +(x / 1000).toPrecision(3) + "k" : Math.abs(x) < 0.001 ? x.toExponential(1) : String(+x.toPrecision(4));
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const host = document.getElementById("curves");
const cards = new Map();
/** A running mean over about a fortieth of the curve, without the lag at its beginning. */
function smooth(values) {
  const keep = 1 - 1 / Math.max(1, values.length / 40);
  let sum = 0, weight = 0;
  return values.map((value) => { sum = keep * sum + value; weight = keep * weight + 1; return sum / weight; });
}
function plot(key, data) {
  const card = document.createElement("div");
  card.className = "curve";
  card.innerHTML = "<h3></h3><div></div>";
  const [title, place] = card.children;
  title.append(words(key), document.createElement("span"));
  for (const other of [...host.children, null]) if (other === null || rank(other.dataset.key) > rank(key)) { host.insertBefore(card, other); break; }
  card.dataset.key = key;
  const axis = { stroke: colour("--quiet"), grid: { stroke: colour("--line"), width: 1 }, ticks: { show: false }, font: "12px system-ui, sans-serif" };
  const last = (chart) => { const i = chart.cursor.idx ?? chart.data[0].length - 1; title.lastChild.textContent = "step " + chart.data[0][i] + ": " + brief(chart.data[1][i]); };
  const chart = new uPlot({
    width: place.clientWidth, height: 200, legend: { show: false }, cursor: { sync: { key: "steps" }, drag: { x: true, y: false } }, scales: { x: { time: false } },
    axes: [{ ...axis, size: 30 }, { ...axis, values: (_, splits) => splits.map(brief), size: (_, values) => 16 + 7 * Math.max(2, ...(values ?? []).map((text) => text.length)) }],
    series: [{}, { stroke: colour("--accent"), width: 1, alpha: 0.35, points: { show: false } }, { stroke: colour("--accent"), width: 2, points: { show: false } }],
    hooks: { setCursor: [last], setData: [last], ready: [last] },
  }, data, place);
  new ResizeObserver(() => chart.setSize({ width: place.clientWidth, height: 200 })).observe(place);
  return chart;
}
function draw(lines) {
  const keys = [...new Set(lines.flatMap((line) => Object.keys(line)))].filter((key) => !["step", "of", "seconds"].includes(key));
  for (const key of keys) {
    const own = lines.filter((line) => Number.isFinite(line[key]));
    const values = own.map((line) => line[key]);
    if (values.every((value) => value === values[0])) continue;
    const data = [own.map((line) => line.step), values, smooth(values)];
    if (cards.has(key)) cards.get(key).setData(data);
    else cards.set(key, plot(key, data));
  }
}
const time = (s) => s < 60 ? Math.round(s) + " s" : s < 3600 ? Math.floor(s / 60) + " min " + Math.round(s % 60) + " s" : Math.floor(s / 3600) + " h " + Math.round(s % 3600 / 60) + " min";
if (finished) draw(finished);
else {
  const state = document.getElementById("state");
  let seen = 0, since = Date.now();
  const ask = async () => {
    try {
      const text = await (await fetch("metrics.jsonl", { cache: "no-store" })).text();
      const lines = text.split("\\n").flatMap((line) => { try { return line ? [JSON.parse(line)] : [] } catch { return [] } });
      const last = lines.at(-1);
      if (last) {
        const whole = last.of ?? last.steps;
        if (last.step !== seen) { seen = last.step; since = Date.now(); draw(lines); }
        const recent = lines.slice(-50);
        const rate = (last.step - recent[0].step) / (last.seconds - recent[0].seconds);
        const left = whole - last.step;
        const quiet = Math.round((Date.now() - since) / 1000);
        state.textContent = "step " + last.step + (whole ? " of " + whole : "") + ", " + time(last.seconds) +
          (left === 0 ? ", finished" : quiet > 30 ? ", nothing new for " + time(quiet) : rate > 0 ? ", " + brief(rate) + " steps/s" + (left > 0 ? ", " + time(left / rate) + " left" : "") : "");
      }
    } catch { state.textContent = "the watching command has ended; start it again to go on"; }
    setTimeout(ask, 2000);
  };
  ask();
}`;

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]!);
}
