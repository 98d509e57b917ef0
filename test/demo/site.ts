import { execFileSync } from "node:child_process";
import type { ServerResponse } from "node:http";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, serveFolder } from "../browser.ts";
import { startPlaying, type Device, type Player } from "./player.ts";

/** Lanternfall, built as it is published and served, for the tests of one file. */
export interface Site {
  readonly browser: Browser;
  readonly url: string;
  /** What the server does wrong, by path. */
  readonly faults: Map<string, (response: ServerResponse) => void>;
  /** Every path that was asked for, by the page and by its workers. */
  readonly asked: string[];
  play(query: string, device?: Device, prepare?: (page: Page) => Promise<void>): Promise<Player>;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  execFileSync(process.execPath, ["scripts/demo.mjs", "--build"], { stdio: "pipe" });
  const browser = await launchBrowser();
  const faults: Site["faults"] = new Map();
  const asked: string[] = [];
  const server = await serveFolder("demo-game/dist", (path, response) => {
    asked.push(path);
    const fault = faults.get(path);
    if (fault) fault(response);
    return Boolean(fault);
  });
  return {
    browser,
    url: server.url,
    faults,
    asked,
    play: (query, device, prepare) => startPlaying(browser, `${server.url}/?${query}`, prepare, device),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
