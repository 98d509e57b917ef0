import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import type { Browser as Firefox } from "puppeteer-core";
import { ALONE, CONTROL_BYTES } from "../../src/train/process-group.ts";
import { findFirefox, inPage, launchBrowser, launchFirefox } from "../browser.ts";
import { GOLDEN, GOLDEN_OUTPUTS } from "./determinism-golden.ts";
import { outputHashes, trainedHashes } from "./determinism-scenario.ts";
import { poisonedEngine } from "./poisoned-engine.ts";

/** Where there is no Firefox, its tests are left out; in CI it has to be there. */
const withFirefox = (() => {
  if (process.env["CI"]) return it;
  try {
    findFirefox();
    return it;
  } catch {
    return it.skip;
  }
})();

const IMPORT = 'import { outputHashes, trainedHashes } from "./test/nn/determinism-scenario.ts";';
/** A page that may share memory with its workers. */
const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

type Said = { readonly bytes: number } | { readonly hashes: Record<string, string> };
/** As much of a worker of either kind as is used. */
interface Copy {
  postMessage(message: unknown): void;
  hear(heard: (said: Said) => void, failed: (error: unknown) => void): void;
  end(): void;
}

/** What each copy of a group of `size` says. Runs in Node and, as text, in a page. */
async function hashesOfCopies(size: number, controlBytes: number, open: () => Copy): Promise<Record<string, string>[]> {
  const control = new SharedArrayBuffer(controlBytes);
  const blocks: SharedArrayBuffer[] = [];
  const copies = Array.from({ length: size }, () => open());
  const said = copies.map(
    (copy, rank) =>
      new Promise<Record<string, string>>((resolve, reject) => {
        let next = 0;
        copy.hear((message) => {
          if ("hashes" in message) resolve(message.hashes);
          else copy.postMessage((blocks[next++] ??= new SharedArrayBuffer(message.bytes)));
        }, reject);
        copy.postMessage({ rank, size, control });
      }),
  );
  try {
    return await Promise.all(said);
  } finally {
    copies.forEach((copy) => copy.end());
  }
}

/** In a page, workers are started from their text. */
const inWorkers = (text: string, size: number) => `
  const url = URL.createObjectURL(new Blob([${JSON.stringify(text)}], { type: "text/javascript" }));
  const open = () => {
    const worker = new Worker(url, { type: "module" });
    return {
      postMessage: (message) => worker.postMessage(message),
      hear(heard, failed) {
        worker.onmessage = ({ data }) => heard(data);
        worker.onerror = (event) => failed(new Error(event.message));
      },
      end: () => worker.terminate(),
    };
  };
  export const result = (${hashesOfCopies.toString()})(${size}, ${CONTROL_BYTES}, open);`;

describe("the same bits", () => {
  const folder = mkdtempSync(join(tmpdir(), "phaser-aigc-"));
  const thread = join(folder, "copy.mjs");
  let text: string;
  beforeAll(async () => {
    const bundle = await build({
      entryPoints: ["test/nn/determinism-copy.ts"],
      bundle: true,
      write: false,
      format: "esm",
      external: ["node:*"],
      logLevel: "silent",
    });
    text = bundle.outputFiles[0]!.text;
    writeFileSync(thread, text);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  describe("in Node", () => {
    it("after training", async () => {
      expect(await trainedHashes()).toEqual(GOLDEN);
    });

    it.each([2, 3])("after training in %i threads", async (size) => {
      const open = (): Copy => {
        const copy = new Worker(thread);
        return {
          postMessage: (message) => copy.postMessage(message),
          hear: (heard, failed) => void copy.on("message", heard).on("error", failed),
          end: () => void copy.terminate(),
        };
      };
      expect(await hashesOfCopies(size, CONTROL_BYTES, open)).toEqual(Array.from({ length: size }, () => GOLDEN));
    });

    it("of what models answer", async () => {
      expect(await outputHashes()).toEqual(GOLDEN_OUTPUTS);
    });

    it.each([1e6, Number.NaN])("where memory held %d in every place before", async (left) => {
      expect(await trainedHashes(ALONE, await poisonedEngine(left))).toEqual(GOLDEN);
      expect(await outputHashes(await poisonedEngine(left))).toEqual(GOLDEN_OUTPUTS);
    });
  });

  for (const [name, launch, test] of [
    ["Chromium", launchBrowser, it],
    ["Firefox", launchFirefox, withFirefox],
  ] as const) {
    describe(`in ${name}`, () => {
      let browser: Browser | Firefox | undefined;
      beforeAll(async () => {
        if (test === it) browser = await launch();
      });
      afterAll(() => browser?.close());

      test("after training", async () => {
        expect(await inPage(browser!, `${IMPORT} export const result = trainedHashes();`)).toEqual(GOLDEN);
      });

      test("after training in two workers that share memory", async () => {
        expect(await inPage(browser!, inWorkers(text, 2), ISOLATED)).toEqual([GOLDEN, GOLDEN]);
      });

      test("of what models answer", async () => {
        expect(await inPage(browser!, `${IMPORT} export const result = outputHashes();`)).toEqual(GOLDEN_OUTPUTS);
      });
    });
  }
});
