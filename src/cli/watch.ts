import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { livePage } from "./training-report.ts";

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
