import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openShardWorker } from "../../src/nn/tape/parallel-learner.ts";
import { GOLDEN, GOLDEN_OUTPUTS } from "./determinism-golden.ts";
import { outputHashes, trainedHashes } from "./determinism-scenario.ts";
import { taskText } from "./determinism-task-text.ts";
import { poisonedEngine } from "./poisoned-engine.ts";

describe("the same bits in Node", () => {
  const folder = mkdtempSync(join(tmpdir(), "phaser-aigc-"));
  const task = join(folder, "task.mjs");
  beforeAll(async () => writeFileSync(task, await taskText()));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("after training", async () => {
    expect(await trainedHashes()).toEqual(GOLDEN);
  });

  it.each([1, 2])("after training with %i workers", async (count) => {
    const open = () => Promise.all(Array.from({ length: count }, () => openShardWorker(pathToFileURL(task))));
    expect(await trainedHashes(open)).toEqual(GOLDEN);
  });

  it("of what models answer", async () => {
    expect(await outputHashes()).toEqual(GOLDEN_OUTPUTS);
  });

  it.each([1e6, Number.NaN])("where memory held %d in every place before", async (left) => {
    expect(await trainedHashes(undefined, await poisonedEngine(left))).toEqual(GOLDEN);
    expect(await outputHashes(await poisonedEngine(left))).toEqual(GOLDEN_OUTPUTS);
  });
});
