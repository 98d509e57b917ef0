import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { basename, join } from "node:path";
import type { Command } from "commander";
import { AigcError } from "../errors.ts";
import { interruptSignal, wholeNumber } from "../tools/options.ts";
import { livePage } from "./training-report.ts";

/** `watch`. */
export function addWatch(root: Command): void {
  root
    .command("watch")
    .description("show the curves of a training that is going on, as a live page on this machine")
    .argument("<model>", "the model in training, or its folder under runs/")
    .option("--runs <folder>", "where the runs are", "runs")
    .option("--port <n>", "port of the page", wholeNumber(0, 65535), 8765)
    .action(async (model: string, options: { runs: string; port: number }) => {
      const folder = existsSync(model) ? model : join(options.runs, model);
      if (!existsSync(folder))
        throw new AigcError(
          "bad-request",
          "watch",
          `there is no run in ${folder}. Start one with "train", or name its folder with --runs.`,
        );
      const server = await watch(folder, basename(folder), options.port);
      const address = server.address();
      process.stdout.write(`http://127.0.0.1:${typeof address === "object" ? address?.port : options.port}/  (Ctrl-C ends)\n`);
      interruptSignal().addEventListener("abort", () => server.close());
    });
}

/**
 * Serves the curves of a training that is going on, to this machine only.
 * @param folder runs/<model>
 * @returns the server, listening; its address is `http://127.0.0.1:<port>`
 */
export function watch(folder: string, name: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const page = request.url === "/";
    if (!page && request.url !== "/metrics.jsonl") {
      response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
      return;
    }
    response.setHeader("content-type", page ? "text/html; charset=utf-8" : "application/jsonl");
    response.setHeader("cache-control", "no-store");
    response.end(page ? livePage(name) : metrics(folder));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

function metrics(folder: string): string {
  try {
    return readFileSync(join(folder, "metrics.jsonl"), "utf8");
  } catch {
    return "";
  }
}
