import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { CONTROL_BYTES } from "../../src/train/process-group.ts";

describe("masked sprites that are learnt in several threads", () => {
  const folder = mkdtempSync(join(tmpdir(), "phaser-aigc-"));
  const thread = join(folder, "thread.mjs");
  beforeAll(() => build({ entryPoints: ["test/train/masked-thread.ts"], outfile: thread, bundle: true, format: "esm", platform: "node" }));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The hash of the model. */
  const trained = (size: number) =>
    new Promise<string>((resolve, reject) => {
      const control = new SharedArrayBuffer(CONTROL_BYTES);
      const blocks: SharedArrayBuffer[] = [];
      for (let rank = 0; rank < size; rank++) {
        let next = 0;
        const copy = new Worker(thread, { workerData: { rank, size, control } });
        copy.on("error", reject);
        copy.on("message", (said: { bytes: number } | { hash: string }) => {
          if ("hash" in said) resolve(said.hash);
          else copy.postMessage((blocks[next++] ??= new SharedArrayBuffer(said.bytes)));
        });
      }
    });

  it("have the bits of those that are learnt in one", async () => {
    const alone = await trained(1);
    expect(alone).toMatch(/^[0-9a-f]{64}$/);
    expect(await trained(2)).toBe(alone);
    expect(await trained(3)).toBe(alone);
  }, 60_000);
});
