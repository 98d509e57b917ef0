import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTraining, type RunOptions } from "../../src/cli/run-training.ts";
import type { Job, JobOptions } from "../../src/cli/train/recipe.ts";
import { sha256 } from "../../src/nn/sha256.ts";
import { createRng, resumeRng, type RngState } from "../../src/rng.ts";
import { decodeCheckpoint, encodeCheckpoint } from "../../src/train/checkpoint.ts";
import type { Training } from "../../src/train/training.ts";

/** "Trains" by a random walk: enough to tell a resumed run from a fresh one. */
const walk: Job = {
  model: "walk",
  card: "# walk\n\nA random walk.",
  async *start({ seed, steps = 20, resume }: JobOptions): Training {
    let step = 0;
    let rng = createRng(seed);
    let place = 0;
    if (resume) {
      const state = decodeCheckpoint(resume, "walk").state as { step: number; rng: RngState; place: number };
      ({ step, place } = state);
      rng = resumeRng(state.rng);
    }
    while (step < steps) {
      place += rng.normal();
      step++;
      await Promise.resolve();
      yield {
        step,
        steps,
        values: { place },
        checkpoint: () =>
          encodeCheckpoint({ kind: "walk", state: { step, rng: rng.state(), place }, arrays: { place: Float32Array.of(place) } }),
      };
    }
    return {
      onnx: new Uint8Array(Float64Array.of(place).buffer),
      contract: "walk@1",
      inputs: { x: { type: "float32", shape: ["batch", 1] } },
      outputs: {},
      steps,
      data: [{ name: "none", licence: "CC0-1.0", origin: "here", items: 1 }],
      metrics: { place },
    };
  },
};

describe("runTraining", () => {
  let folder: string;
  const options = (extra: Partial<RunOptions> = {}): RunOptions => ({
    seed: "1",
    out: join(folder, "models"),
    runs: join(folder, "runs"),
    command: "npx phaser-aigc train walk --seed 1",
    resume: false,
    checkpointSeconds: 0,
    ...extra,
  });
  const weights = () => readFileSync(join(folder, "models/walk/model.onnx"));

  let written: typeof process.stderr.write;
  let heard = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "aigc-run-"));
    written = process.stderr.write;
    heard = "";
    process.stderr.write = ((text: string) => {
      heard += text;
      return true;
    }) as typeof process.stderr.write;
  });
  afterEach(() => {
    process.stderr.write = written;
    rmSync(folder, { recursive: true, force: true });
  });

  it("writes weights, a manifest with their hash, a card, every value as a line, and a report", async () => {
    const manifest = await runTraining(walk, options());
    expect(manifest).toMatchObject({
      name: "walk",
      contract: "walk@1",
      bytes: 8,
      training: { command: "npx phaser-aigc train walk --seed 1", seed: "1", steps: 20 },
    });
    expect(manifest?.sha256).toBe(sha256(weights()));
    expect(JSON.parse(readFileSync(join(folder, "models/walk/manifest.json"), "utf8"))).toEqual(manifest);
    const card = readFileSync(join(folder, "models/walk/CARD.md"), "utf8");
    expect(card).toContain("A random walk.");
    expect(card).toContain(manifest!.sha256);
    expect(card).toContain("CC0-1.0");
    const lines = readFileSync(join(folder, "runs/walk/metrics.jsonl"), "utf8").trim().split("\n");
    expect(lines).toHaveLength(20);
    const report = readFileSync(join(folder, "runs/walk/report.html"), "utf8");
    expect(report).toContain("npx phaser-aigc train walk --seed 1");
    expect(report).toContain("uPlot");
    expect(report).not.toMatch(/<(script|link)[^>]+(src|href)=/);
  });

  it("stops when asked to, and resumes to the same bytes as a run that was never stopped", async () => {
    await runTraining(walk, options());
    const uninterrupted = weights();
    const controller = new AbortController();
    const stopping: Job = {
      ...walk,
      async *start(given) {
        const training = await walk.start(given);
        for (;;) {
          const next = await training.next();
          if (next.done) return next.value;
          if (next.value.step === 7) controller.abort();
          yield next.value;
        }
      },
    };
    expect(await runTraining(stopping, options({ signal: controller.signal }))).toBeNull();
    expect(heard).toContain("--resume");
    await runTraining(walk, options({ resume: true }));
    expect(weights().equals(uninterrupted)).toBe(true);
    expect(readFileSync(join(folder, "runs/walk/metrics.jsonl"), "utf8").trim().split("\n")).toHaveLength(20);
  });

  it("keeps three checkpoints, and takes the one before when the newest is damaged", async () => {
    await runTraining(walk, options({ steps: 10 }));
    const uninterrupted = weights();
    const kept = readdirSync(join(folder, "runs/walk"))
      .filter((name) => name.endsWith(".checkpoint"))
      .sort();
    expect(kept).toEqual(["000000008.checkpoint", "000000009.checkpoint", "000000010.checkpoint"]);
    const newest = join(folder, "runs/walk", kept[2]!);
    const bytes = readFileSync(newest);
    bytes[40]! ^= 1;
    writeFileSync(newest, bytes);
    writeFileSync(join(folder, "runs/walk", kept[1]!), "not a checkpoint");
    await runTraining(walk, options({ resume: true, steps: 10 }));
    expect(heard).toContain("000000010.checkpoint was not used");
    expect(heard).toContain("000000009.checkpoint was not used");
    expect(weights().equals(uninterrupted)).toBe(true);
  });
});
