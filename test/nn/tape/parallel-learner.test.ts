import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { createEngine } from "../../../src/nn/kernels/engine.ts";
import { initialWeights } from "../../../src/nn/tape/initial-weights.ts";
import { createLearner, type LearnerState } from "../../../src/nn/tape/learner.ts";
import { openShardWorker, parallelLearner } from "../../../src/nn/tape/parallel-learner.ts";
import { createRng } from "../../../src/rng.ts";
import { FROZEN, lossOf, PARAMETERS, type Shard } from "../parallel-network.ts";

const SEED = "parallel";
const rng = createRng(SEED).fork("data");
const STEPS = Array.from({ length: 5 }, () => [8, 8, 4].map((rows): Shard => ({ x: normal(rows * 6), y: normal(rows * 2) })));
function normal(n: number): Float32Array {
  return Float32Array.from({ length: n }, () => rng.normal());
}
const options = { learningRate: 0.01, clipNorm: 1, weightDecay: 0.01 };

describe("training in workers", () => {
  const folder = mkdtempSync(join(tmpdir(), "phaser-aigc-"));
  const url = pathToFileURL(join(folder, "task.mjs"));
  beforeAll(() =>
    build({ entryPoints: ["test/nn/parallel-task.ts"], outfile: join(folder, "task.mjs"), bundle: true, format: "esm", platform: "node" }),
  );
  afterAll(() => rmSync(folder, { recursive: true }));

  async function trained(workers: number): Promise<LearnerState> {
    const engine = await createEngine();
    engine.allocate(1000); // so that addresses differ from those in the workers
    const learner = createLearner(engine, initialWeights(createRng(SEED), PARAMETERS), { frozen: FROZEN });
    if (workers === 0) {
      for (const shards of STEPS) learner.step({ ...options, shards: shards.length, loss: (tape, shard) => lossOf(tape, shards[shard]!) });
      return learner.state();
    }
    const ports = await Promise.all(Array.from({ length: workers }, () => openShardWorker(url)));
    const parallel = await parallelLearner<Shard>(learner, ports, { seed: "another seed" });
    for (const shards of STEPS) await parallel.step({ ...options, shards });
    parallel.dispose();
    return learner.state();
  }

  it("comes to the same bits with no worker, one, two and three", async () => {
    const alone = await trained(0);
    expect(alone.frozen.some((x) => x !== 0 && x !== 1)).toBe(true);
    for (const workers of [1, 2, 3]) expect(await trained(workers)).toEqual(alone);
  });

  it("says what a task could not be built for", async () => {
    const learner = createLearner(await createEngine(), initialWeights(createRng(SEED), PARAMETERS), { frozen: FROZEN });
    const port = await openShardWorker(url);
    await expect(parallelLearner(learner, [port], { seed: SEED, fail: true })).rejects.toMatchObject({
      code: "worker-crashed",
      message: expect.stringContaining("no such data"),
    });
    port.terminate();
  });
});
