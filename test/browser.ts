import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { build } from "esbuild";
import { chromium, type Browser } from "playwright-core";
import puppeteer, { type Browser as Firefox } from "puppeteer-core";
import { listening, type Listening } from "./listening.ts";

/** What browser tests need: a Chromium, a Firefox, a server for files, and a way to run a piece of this package in a page. */

const CANDIDATES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

/**
 * The path of a Chromium: `CHROMIUM_PATH`, the system's, or playwright's own.
 * @throws Error that says how to get one
 */
export function findChromium(): string {
  const wanted = process.env["CHROMIUM_PATH"];
  if (wanted && !existsSync(wanted)) throw new Error(`CHROMIUM_PATH is ${wanted}, and nothing is there. Set it to a Chromium or unset it.`);
  const found = [wanted, ...CANDIDATES, chromium.executablePath()].find((path) => path && existsSync(path));
  if (found) return found;
  throw new Error(
    "The browser tests need Chromium, and none was found. Get one with `npx playwright-core install chromium` " +
      "(or `apt-get install --no-install-recommends chromium fonts-liberation`), or set CHROMIUM_PATH to yours.",
  );
}

/** Starts Chromium; close it in `afterAll`. Without a GPU it draws WebGL in software, which is enough up to 640x360. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    headless: true,
    args: ["--no-sandbox", "--enable-unsafe-swiftshader", "--autoplay-policy=no-user-gesture-required"],
  });
}

const FIREFOXES = ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/usr/lib/firefox-esr/firefox-esr", "/snap/bin/firefox"];

/**
 * The path of a Firefox: `FIREFOX_PATH` or the system's.
 * @throws Error that says how to get one
 */
export function findFirefox(): string {
  const wanted = process.env["FIREFOX_PATH"];
  if (wanted && !existsSync(wanted)) throw new Error(`FIREFOX_PATH is ${wanted}, and nothing is there. Set it to a Firefox or unset it.`);
  const found = [wanted, ...FIREFOXES].find((path) => path && existsSync(path));
  if (found) return found;
  throw new Error(
    "The tests of identical bits need Firefox, and none was found. Get one with `apt-get install --no-install-recommends firefox-esr`, " +
      "or set FIREFOX_PATH to yours.",
  );
}

/** Starts Firefox through WebDriver BiDi; close it in `afterAll`. */
export function launchFirefox(): Promise<Firefox> {
  return puppeteer.launch({ browser: "firefox", executablePath: findFirefox(), headless: true });
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/**
 * Serves `folder` at a free port of this machine, nothing outside of it.
 * @param intercept answers a request itself by returning true; for tests with bad servers
 */
export async function serveFolder(
  folder: string,
  intercept?: (path: string, response: ServerResponse, request: IncomingMessage) => boolean,
): Promise<Listening> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    if (intercept?.(path, response, request)) return;
    void answer(join(root, normalize(path)), response);
  });
  async function answer(wanted: string, response: ServerResponse): Promise<void> {
    try {
      const file = (await stat(wanted)).isDirectory() ? join(wanted, "index.html") : wanted;
      const bytes = await readFile(file);
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "cache-control": "no-store" });
      response.end(bytes);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    }
  }
  return listening(server);
}

/** What a page is here: as much of it as both ways of driving a browser have in common. */
interface Pages {
  newPage(): Promise<{
    goto(url: string): Promise<unknown>;
    addScriptTag(options: { content: string }): Promise<unknown>;
    evaluate(expression: string): Promise<unknown>;
    close(): Promise<void>;
  }>;
}

/**
 * Bundles a module and runs it in a page of `browser`; gives what it exports as `result` (awaited, JSON-safe).
 * Imports are resolved from the root of the repository:
 * `await inPage<number>(browser, 'import { createRng } from "./src/rng.ts"; export const result = createRng("a").next();')`
 * @param headers with which the page is served
 */
export async function inPage<Result>(browser: Pages, source: string, headers: Readonly<Record<string, string>> = {}): Promise<Result> {
  const bundle = await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "__bundle",
    target: "es2022",
    external: ["node:*", "onnxruntime-web", "onnxruntime-web/*"],
    define: { "import.meta.url": "location.href" },
    logLevel: "silent",
  });
  const server = await serveFolder("test/fixtures", (path, response) => {
    if (path !== "/") return false;
    response.writeHead(200, { "content-type": "text/html", ...headers }).end("<!doctype html><title>test</title>");
    return true;
  });
  const page = await browser.newPage();
  try {
    await page.goto(`${server.url}/`);
    await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
    return (await page.evaluate("Promise.resolve(__bundle.result)")) as Result;
  } finally {
    await page.close();
    await server.close();
  }
}
