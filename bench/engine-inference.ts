import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, serveFolder } from "../test/browser.ts";
import type { Listening } from "../test/listening.ts";
import { policyModel } from "./inference-networks.ts";
import type { HeapGrowth, InferenceTimes } from "./inference-times.ts";
import type { Row } from "./row.ts";
import { median } from "./median.ts";

const ORT = "/node_modules/onnxruntime-web/dist";
const PEER = "onnxruntime-web 1.30 wasm, one thread";
/** How much faster than onnxruntime-web, in the same page. */
const GOALS: Readonly<Record<string, number>> = { "policy/1": 2, "policy/64": 1, "policy/500": 1, "conv/64": 1, "gan/1": 1, lm: 1 };

/** Running against onnxruntime-web in Chromium, the first output, the size and the memory. */
export async function inferenceRows({ quick }: { readonly quick: boolean }): Promise<Row[]> {
  const browser = await launchBrowser();
  const server = await servePages();
  try {
    return [
      ...(await inPage(browser, server, (page) => comparisons(page, quick))),
      await inPage(browser, server, (page) => agents(page, quick)),
      await firstOutput(browser, server, quick ? 3 : 9),
      await size(),
      ...(await inPage(browser, server, heap)),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function comparisons(page: Page, quick: boolean): Promise<Row[]> {
  const times = (await page.evaluate(
    `Promise.all([import("/page.js"), import("${ORT}/ort.wasm.bundle.min.mjs")]).then(([{ inferenceTimes }, ort]) => inferenceTimes(ort, "${ORT}/", ${quick ? 40 : 150}))`,
  )) as InferenceTimes[];
  return times.flatMap(({ id, what, ours, peer, error }) => {
    if (!(error < 1e-3)) throw new Error(`${id}: the outputs differ by ${error}; the peers do not do the same work`);
    // Neighbouring rounds see the same machine, so their ratio says more than that of the medians.
    const ratios = ours.map((time, round) => peer[round]! / time).sort((a, b) => a - b);
    const [low, value, high] = [quantile(ratios, 0.25), median(ratios), quantile(ratios, 0.75)];
    const goal = GOALS[id]!;
    return [
      {
        id: `engine/run/${id}`,
        what,
        value,
        low,
        high,
        unit: "times as fast",
        peer: PEER,
        goal: `>= ${goal}`,
        pass: value >= goal,
      },
      {
        id: `engine/run/${id}/time`,
        what: id === "lm" ? "one token" : "one run",
        value: 1000 * median(ours),
        low: 1000 * quantile(ours, 0.25),
        high: 1000 * quantile(ours, 0.75),
        unit: "µs",
        goal: "",
        pass: true,
      },
    ];
  });
}

async function agents(page: Page, quick: boolean): Promise<Row> {
  const times = (await page.evaluate(`import("/page.js").then(({ agentTimes }) => agentTimes(${quick ? 2000 : 10_000}))`)) as number[];
  const value = quantile(times, 0.99);
  return {
    id: "engine/run/agents",
    what: `99th percentile of ${times.length} runs of the policy for 64 agents; median ${median(times).toFixed(3)} ms`,
    value,
    unit: "ms",
    goal: "< 1",
    pass: value < 1,
  };
}

function quantile(xs: readonly number[], part: number): number {
  return [...xs].sort((a, b) => a - b)[Math.min(xs.length - 1, Math.floor(part * xs.length))]!;
}

/** From an empty page to the first output of a model of 1 MB: script, kernels, weights. In turn, each in a context of its own. */
async function firstOutput(browser: Browser, server: Listening, repeats: number): Promise<Row> {
  const once = (script: string) =>
    inPage(browser, server, async (page) => {
      const start = "const start = performance.now();";
      return (await page.evaluate(`(async () => { ${start} return (await import("/${script}")).first(start); })()`)) as number;
    });
  const [ours, peer]: [number[], number[]] = [[], []];
  for (let i = 0; i < repeats; i++) {
    ours.push(await once("first.js"));
    peer.push(await once("first-peer.js"));
  }
  const value = median(ours) / median(peer);
  return {
    id: "engine/run/first",
    what: `from nothing to the first output of a 1 MB model, ${median(ours).toFixed(0)} ms`,
    value,
    low: quantile(ours, 0.25) / quantile(peer, 0.75),
    high: quantile(ours, 0.75) / quantile(peer, 0.25),
    unit: "of the time",
    peer: `${PEER}, ${median(peer).toFixed(0)} ms`,
    goal: "<= 0.2",
    pass: value <= 0.2,
  };
}

/** Everything that a game downloads to load and run a model, but for the model. */
async function size(): Promise<Row> {
  const value = gzipSync(await bundled("src/nn/host/load-model.ts"), { level: 9 }).length / 1000;
  return {
    id: "engine/run/size",
    what: "run-time and kernels, minified and gzipped",
    value,
    unit: "kB",
    goal: "<= 40",
    pass: value <= 40,
  };
}

/** What 10,000 runs and 1,000 times loading and disposing leave behind. */
async function heap(page: Page): Promise<Row[]> {
  const session = await page.context().newCDPSession(page);
  const used = async () => {
    await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize;
  };
  await page.evaluate(`import("/page.js").then(async ({ openHeap }) => { globalThis.heap = await openHeap(); })`);
  const rows: Row[] = [];
  for (const [part, what] of [
    ["runs", "heap after 10,000 runs, the engine's memory included, more than before"],
    ["loads", "the same after loading and disposing of a model 1,000 times"],
  ] as const) {
    const before = await used();
    const { engineBytes } = (await page.evaluate(`globalThis.heap.${part}()`)) as HeapGrowth;
    const value = ((await used()) - before + engineBytes) / 1e6;
    rows.push({ id: `engine/run/heap/${part}`, what, value, unit: "MB", goal: "within 2", pass: Math.abs(value) <= 2 });
  }
  return rows;
}

async function inPage<Result>(browser: Browser, server: Listening, work: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}/`);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** An empty page at "/", the scripts beside it, a model of 1 MB, and ONNX Runtime's own files. */
async function servePages(): Promise<Listening> {
  const { manifest, onnx } = policyModel(464);
  const scripts: Record<string, string> = {
    "/page.js": await bundled("bench/inference-times.ts"),
    "/first.js": await bundled("bench/first-output.ts"),
    "/first-peer.js": await bundled("bench/first-output-peer.ts"),
  };
  return serveFolder(resolve("."), (path, response) => {
    // Isolated, so that the page's clock counts in steps of 5 µs.
    response.setHeader("cross-origin-opener-policy", "same-origin");
    response.setHeader("cross-origin-embedder-policy", "require-corp");
    if (path === "/") response.setHeader("content-type", "text/html").end("<!doctype html><title>bench</title>");
    else if (scripts[path]) response.setHeader("content-type", "text/javascript").end(scripts[path]);
    else if (path === "/first/manifest.json") response.end(JSON.stringify(manifest));
    else if (path === "/first/model.onnx") response.end(onnx);
    else return false;
    return true;
  });
}

async function bundled(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2022",
    external: ["node:*", "onnxruntime-web", "onnxruntime-web/*", `${ORT}/*`],
    logLevel: "silent",
  });
  return result.outputFiles[0]!.text;
}
