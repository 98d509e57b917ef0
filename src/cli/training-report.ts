import { readFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import type { ModelManifest } from "../model.ts";
import { asset } from "./asset.ts";
import type { Pairing } from "../train/ppo/cross-play.ts";
import { duration } from "../tools/progress.ts";
import { parseMetrics, valueName } from "./metrics-lines.ts";
import { ratingsOf } from "../tools/ratings.ts";

/**
 * The report of a finished training as one HTML file that needs nothing else: the figures on held-out data, curves of every value,
 * ratings and the points of each pairing where players have met, hyper-parameters, seed, command, machine.
 * @param metrics the text of metrics.jsonl
 */
export function trainingReport(manifest: ModelManifest, metrics: string): string {
  const { training, details = {} } = manifest;
  const figures = Object.entries(manifest.metrics).map(
    ([name, value]) => `<div class="figure"><b>${Number(value.toPrecision(4))}</b><span>${escape(valueName(name))}</span></div>`,
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
    .map(([name, value]): [string, string] => [valueName(name), Array.isArray(value) ? value.join(", ") : String(value)]);
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

/** The page of a training that is still going on: fetches `metrics.jsonl` of its own address again and again. */
export function livePage(name: string): string {
  return page(name, `<p class="quiet" id="state" role="status">waiting for the first step</p>`, "", "null");
}

function list(facts: readonly (readonly [string, string])[]): string {
  return facts.map(([name, value]) => `<div><dt>${escape(name)}</dt><dd>${escape(value)}</dd></div>`).join("");
}

/** Ratings, and in each row the share of the points against each other player. */
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

function page(name: string, above: string, below: string, lines: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(name)}</title>
<style>${readFileSync(asset("uPlot.min.css"), "utf8")}
${STYLE}</style></head>
<body><h1>${escape(name)}</h1>${above}
<section id="curves"></section>
${below}
<script type="application/json" id="lines">${lines.replaceAll("<", "\\u003c")}</script>
<script>${readFileSync(asset("report-page.js"), "utf8")}</script></body></html>
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

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]!);
}
