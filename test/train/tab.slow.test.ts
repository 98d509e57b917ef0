import { build } from "esbuild";
import { inPage, launchBrowser } from "../browser.ts";

/** What the page saw while a worker trained. */
interface Seen {
  readonly seconds: number;
  readonly updates: number;
  readonly meanReturn: number;
  readonly failure: string | null;
  /** Pictures drawn meanwhile, and the longest time between two, in milliseconds. */
  readonly frames: number;
  readonly longestGap: number;
  /** The same over a second before the worker started. */
  readonly framesBefore: number;
}

describe("training in the tab", () => {
  it("balances the pole for 195 steps in under a minute, in a worker, while the page keeps drawing", async () => {
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
      expect(seen.seconds).toBeLessThan(60);
      // Half of what the page draws when nothing is going on, and never as long without a picture as a hanging page is.
      expect(seen.frames / seen.seconds).toBeGreaterThan(0.5 * seen.framesBefore);
      expect(seen.longestGap).toBeLessThan(2000);
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
  let frames = 0, longestGap = 0, last = performance.now();
  const draw = (now) => {
    frames++;
    longestGap = Math.max(longestGap, now - last);
    last = now;
    context.fillStyle = "hsl(" + (frames % 360) + " 50% 50%)";
    context.fillRect(frames % 320, 0, 8, 180);
    requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
  const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const run = async () => {
    await wait(500);
    frames = 0;
    await wait(1000);
    const framesBefore = frames;
    const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(worker)}], { type: "text/javascript" })));
    frames = longestGap = 0;
    const start = performance.now();
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
    return { seconds: (performance.now() - start) / 1000, updates, meanReturn, failure, frames, longestGap, framesBefore };
  };
  export const result = run();
`;
