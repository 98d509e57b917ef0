import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { inPage, launchBrowser } from "../browser.ts";
import { ownInPage } from "./own-in-page.ts";

/** What the page saw while a worker trained. */
interface Seen {
  readonly updates: number;
  readonly meanReturn: number;
  readonly failure: string | null;
  /** Pictures drawn meanwhile. */
  readonly frames: number;
}

describe("training in the tab", () => {
  it("balances the pole for 195 steps in a worker, while the page keeps drawing", async () => {
    const worker = await build({
      entryPoints: ["test/train/tab-worker.ts"],
      bundle: true,
      write: false,
      format: "iife",
      target: "es2022",
      external: ["node:*"],
      logLevel: "silent",
    });
    const browser = await launchBrowser();
    try {
      const seen = await inPage<Seen>(browser, page(worker.outputFiles[0]!.text));

      expect(seen.failure).toBeNull();
      expect(seen.meanReturn).toBeGreaterThanOrEqual(195);
      // A minute on a quiet machine, which makes two updates a second.
      expect(seen.updates).toBeLessThanOrEqual(80);
      // A page that hangs draws none; how many a page draws while the worker learns depends on the machine.
      expect(seen.frames).toBeGreaterThan(seen.updates / 2);
    } finally {
      await browser.close();
    }
  }, 120_000);

  it("goes on from the shipped sprites on one's own pictures, to the same bits as in Node", async () => {
    const manifest = readFileSync("models/sprite-masked/manifest.json", "utf8");
    const weights = readFileSync("models/sprite-masked/model.onnx").toString("base64");
    const browser = await launchBrowser();
    try {
      const source = `import { ownInPage } from "./test/train/own-in-page.ts"; export const result = ownInPage(${JSON.stringify(manifest)}, ${JSON.stringify(weights)});`;
      expect(await inPage<string>(browser, source)).toBe(await ownInPage(manifest, weights));
    } finally {
      await browser.close();
    }
  }, 120_000);
});

/** A page that draws, starts the worker and listens. */
const page = (worker: string) => `
  const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 180 });
  document.body.append(canvas);
  const context = canvas.getContext("2d");
  let frames = 0;
  const draw = () => {
    frames++;
    context.fillStyle = "hsl(" + (frames % 360) + " 50% 50%)";
    context.fillRect(frames % 320, 0, 8, 180);
    requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
  const run = async () => {
    const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(worker)}], { type: "text/javascript" })));
    frames = 0;
    let updates = 0, meanReturn = 0;
    const failure = await new Promise((done) => {
      worker.onerror = (event) => done(event.message);
      worker.onmessage = ({ data }) => {
        if (data.failure) done(data.failure);
        else if (data.done) done(null);
        else [updates, meanReturn] = [data.step, data.meanReturn];
      };
    });
    worker.terminate();
    return { updates, meanReturn, failure, frames };
  };
  export const result = run();
`;
