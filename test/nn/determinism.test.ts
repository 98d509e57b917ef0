import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import type { Browser as Firefox } from "puppeteer-core";
import { ALONE, CONTROL_BYTES } from "../../src/train/process-group.ts";
import { findFirefox, inPage, launchBrowser, launchFirefox } from "../browser.ts";
import { outputHashes, trainedHashes } from "./determinism-scenario.ts";
import { poisonedEngine } from "./poisoned-engine.ts";

/** Weights, moments, running statistics and averages after 200 steps. They change only with a change of the arithmetic, and then on purpose. */
const GOLDEN: Record<string, string> = {
  conv: "35065570c7ffc290849e71b66ad68c95f727297b8f068a103ad9d3aa7027e524",
  lm: "713c13407cc962e8ae9e24c4c9f42916bbddce657c7f89123295202ba1e474ec",
  mlp: "6ab0339e6650224b0caca66d53fd80f945cc34be91586e7fb3a5befa8abdaa22",
};
/** The same for what models answer. */
const GOLDEN_OUTPUTS: Record<string, string> = {
  decoder: "84de3498c4f28defd0b981a4e6701718060257861f106e14aa03d121ae410a88",
  elementwise: "67b929bcdd5a5c1c63dec807cfd3778f5236a6c346fac8ed9735c79fc1f88a3a",
  encoder: "299541daf9783aae10c4e57976a666c5c59515bcd65eea79d66032a33da63811",
  entities: "b1e19a1e6070007860284db8a2ab06f417c9c9f38c58865526c1ad9286fe755b",
  policy: "584819cfb5067637f80c5f106860525dab2365fbcc66813fa29e353a55edd670",
  recurrent: "8613a6c3a31321fd4fc581bb05ad27728598a399dc1b5ac8aa9cfa5e0047ac93",
  transformer: "6bfa66571053f7f0571169ec6e4bba6610cd103fe3264d7e1509c3c046587f52",
  "transformer step with a cache": "60e2ffc6031302ad84c1f4810334821a0f1baf79dd937a099e923b6dca81de7a",
};

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
