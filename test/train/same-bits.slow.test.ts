import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { sha256 } from "../../src/nn/sha256.ts";
import { CONTROL_BYTES } from "../../src/train/process-group.ts";
import { ALL_SAME_BITS } from "./same-bits-cases.ts";
import type { SameBits, SameBitsData } from "./same-bits-thread.ts";

describe("the same bits, whatever the workers, the resume and the history of the memory", () => {
  const folder = mkdtempSync(join(tmpdir(), "phaser-aigc-"));
  const thread = join(folder, "thread.mjs");
  beforeAll(() =>
    build({ entryPoints: ["test/train/same-bits-thread.ts"], outfile: thread, bundle: true, format: "esm", platform: "node" }),
  );
  afterAll(() => rmSync(folder, { recursive: true }));

  const train = (name: string, size: number, left: number, resume: Uint8Array | null = null) =>
    new Promise<SameBits>((resolve, reject) => {
      const control = new SharedArrayBuffer(CONTROL_BYTES);
      const blocks: SharedArrayBuffer[] = [];
      for (let rank = 0; rank < size; rank++) {
        let next = 0;
        const copy = new Worker(thread, { workerData: { name, left, resume, rank, size, control } satisfies SameBitsData });
        copy.on("error", reject);
        copy.on("message", (said: { bytes: number } | SameBits) => {
          if ("file" in said) resolve(said);
          else copy.postMessage((blocks[next++] ??= new SharedArrayBuffer(said.bytes)));
        });
      }
    });
  /** The file, all that the training would go on from, and what it told. */
  const bits = ({ file, checkpoints, values }: SameBits, from = 0) => ({
    file,
    checkpoints: checkpoints.slice(from).map((bytes) => sha256(bytes)),
    values: values.slice(from),
  });

  it.each(Object.keys(ALL_SAME_BITS))(
    "%s",
    async (name) => {
      const whole = await train(name, 1, 0);
      const same = bits(whole);
      expect(same.checkpoints).toHaveLength(3);
      for (const [size, left] of [
        [1, 1e6],
        [1, Number.NaN],
        [2, 1e6],
        [3, Number.NaN],
      ] as const)
        expect({ size, left, ...bits(await train(name, size, left)) }).toEqual({ size, left, ...same });
      for (const size of [1, 2]) {
        const resumed = await train(name, size, 1e6, whole.checkpoints[0]!);
        expect({ size, ...bits(resumed) }).toEqual({ size, ...bits(whole, 1) });
      }
    },
    120_000,
  );
});
