import { readFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import type { ModelManifest } from "../model.ts";
import { asset } from "./asset.ts";

/** One line of metrics.jsonl. */
export type MetricsLine = Readonly<Record<string, number>> & { readonly step: number; readonly seconds: number };

/**
 * The report of a finished training as one HTML file that needs nothing else: curves of every value, the figures on held-out
 * data, seed, command, machine.
 * @param metrics the text of metrics.jsonl
 */
export function trainingReport(manifest: ModelManifest, metrics: string): string {
  const facts: [string, string][] = [
    ["Command", manifest.training.command],
    ["Seed", manifest.training.seed],
    ["Steps", String(manifest.training.steps)],
    ["Time", `${manifest.training.seconds} s`],
    ["Code", manifest.training.commit],
    ["Machine", `${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores, ${platform()} ${arch()}, Node ${process.version}`],
    ["Weights", `${manifest.bytes} bytes, SHA-256 ${manifest.sha256}`],
    ["Contract", manifest.contract],
    ...Object.entries(manifest.metrics).map(([name, value]): [string, string] => [name, String(Number(value.toPrecision(6)))]),
    ...Object.entries((manifest.details?.["hyperParameters"] as Record<string, unknown> | undefined) ?? {}).map(
      ([name, value]): [string, string] => [name, JSON.stringify(value)],
    ),
  ];
  const rows = facts.map(([name, value]) => `<tr><th>${escape(name)}</th><td>${escape(value)}</td></tr>`).join("\n");
  return curvesPage(manifest.name, `<table>${rows}</table>`, JSON.stringify(parseMetrics(metrics)));
}

/** The page of a training that is still going on: asks `metrics.jsonl` of its own address again every two seconds. */
export function livePage(name: string): string {
  return curvesPage(name, `<p id="state">waiting for the first step</p>`, "null");
}

/** The lines that are whole; a line that is being written is left out. */
export function parseMetrics(text: string): MetricsLine[] {
  return text.split("\n").flatMap((line) => {
    try {
      return line ? [JSON.parse(line) as MetricsLine] : [];
    } catch {
      return [];
    }
  });
}

function curvesPage(name: string, top: string, lines: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(name)}</title>
<style>${readFileSync(asset("uPlot.min.css"), "utf8")}
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; color: #222; background: #fff }
h1 { font-size: 1.3rem } table { border-collapse: collapse; margin: 1rem 0 } th { text-align: left; padding-right: 1.5rem; font-weight: 600; vertical-align: top }
td { overflow-wrap: anywhere } #curves { display: flex; flex-wrap: wrap; gap: 1.5rem }</style></head>
<body><h1>${escape(name)}</h1>${top}<div id="curves"></div>
<script>${readFileSync(asset("uPlot.iife.min.js"), "utf8")}</script>
<script>
const plots = new Map();
function draw(lines) {
  const keys = [...new Set(lines.flatMap((line) => Object.keys(line)))].filter((key) => key !== "step" && key !== "seconds");
  for (const key of keys) {
    const own = lines.filter((line) => Number.isFinite(line[key]));
    const data = [own.map((line) => line.step), own.map((line) => line[key])];
    if (plots.has(key)) plots.get(key).setData(data);
    else plots.set(key, new uPlot({ title: key, width: 420, height: 240, scales: { x: { time: false } }, legend: { live: true },
      series: [{ label: "step" }, { label: key, stroke: "#b5541c", width: 1.5, points: { show: own.length < 3 } }] }, data, document.getElementById("curves")));
  }
}
const finished = ${lines};
if (finished) draw(finished);
else {
  const ask = async () => {
    const text = await (await fetch("metrics.jsonl", { cache: "no-store" })).text();
    const lines = text.split("\\n").flatMap((line) => { try { return line ? [JSON.parse(line)] : [] } catch { return [] } });
    const last = lines.at(-1);
    if (last) { document.getElementById("state").textContent = "step " + last.step + ", " + Math.round(last.seconds) + " s"; draw(lines); }
    setTimeout(ask, 2000);
  };
  ask();
}
</script></body></html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]!);
}
