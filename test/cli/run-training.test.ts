import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTraining, type RunOptions } from "../../src/cli/run-training.ts";
import type { Job } from "../../src/tools/recipe.ts";
import { sha256 } from "../../src/nn/sha256.ts";
import { decodeCheckpoint, encodeCheckpoint } from "../../src/train/checkpoint.ts";
import { walk } from "./walk-job.ts";

/** A small disk to fill wants root; elsewhere kill.slow.test.ts has a limit on the size of files. */
const mayMount = process.platform === "linux" && process.getuid?.() === 0 && mountWorks();

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

  it("saves the last step's checkpoint when the training throws, and goes on from it once the reason is gone", async () => {
    await runTraining(walk, options());
    const uninterrupted = weights();
    const throwing: Job = {
      ...walk,
      async *start(given) {
        const training = await walk.start(given);
        for (;;) {
          const next = await training.next();
          if (next.done) return next.value;
          if (next.value.step === 8) throw new Error("the game is broken");
          yield next.value;
        }
      },
    };
    // A minute between checkpoints: none is due before the error.
    await expect(runTraining(throwing, options({ checkpointSeconds: 60 }))).rejects.toThrow("the game is broken");
    const kept = readdirSync(join(folder, "runs/walk")).filter((name) => name.endsWith(".checkpoint"));
    // Not always that of step 7: one in memory may cost a hundredth of the time, no more.
    expect(kept).toEqual([expect.stringMatching(/^00000000[1-7]\.checkpoint$/)]);
    expect(heard).toMatch(new RegExp(`ended by an error; the checkpoint of step ${Number.parseInt(kept[0]!, 10)} is in .*--resume`));
    await runTraining(walk, options({ resume: true }));
    expect(weights().equals(uninterrupted)).toBe(true);
  });

  it("refuses a checkpoint of another training and one of a later version, saying why, and starts at the beginning", async () => {
    await runTraining(walk, options());
    const uninterrupted = weights();
    const runs = join(folder, "runs/walk");
    const [oldest, middle, newest] = readdirSync(runs)
      .filter((name) => name.endsWith(".checkpoint"))
      .sort()
      .map((name) => join(runs, name));
    const later = readFileSync(newest!);
    later[7] = 2;
    writeFileSync(newest!, later);
    writeFileSync(middle!, encodeCheckpoint({ kind: "vae", state: {}, arrays: {} }));
    writeFileSync(oldest!, readFileSync(oldest!).subarray(0, 1000));
    await runTraining(walk, options({ resume: true }));
    expect(heard).toContain("has version 2; this release reads version 1");
    expect(heard).toContain('was made by "vae", not by "walk"');
    expect(heard).toContain("is damaged: its SHA-256 does not match");
    expect(heard).toContain("no sound checkpoint");
    expect(weights().equals(uninterrupted)).toBe(true);
  });

  (mayMount ? it : it.skip)(
    "trains on while the disk is full, keeps the last good checkpoints, and says when it can write again",
    async () => {
      await runTraining(walk, options());
      const uninterrupted = weights();
      const disk = join(folder, "disk");
      mkdirSync(disk);
      // Room for two checkpoints of 40 KB and some lines.
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=120k", "tmpfs", disk]);
      const kept = () => readdirSync(join(disk, "walk")).filter((name) => name.endsWith(".checkpoint"));
      try {
        const filled: Job = {
          ...walk,
          async *start(given) {
            const training = await walk.start(given);
            for (;;) {
              const next = await training.next();
              if (next.done) return next.value;
              if (next.value.step === 10) {
                expect(kept()).toEqual(["000000001.checkpoint", "000000002.checkpoint"]);
                expect(readdirSync(join(disk, "walk")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
                for (const name of kept()) decodeCheckpoint(new Uint8Array(readFileSync(join(disk, "walk", name))), "walk");
                execFileSync("mount", ["-o", "remount,size=4m", disk]);
              }
              yield next.value;
            }
          },
        };
        await runTraining(filled, options({ runs: disk }));
        expect(weights().equals(uninterrupted)).toBe(true);
        expect(heard.match(/checkpoint of step 3 could not be written \((Error: )?ENOSPC/g)).toHaveLength(1);
        expect(heard).not.toContain("checkpoint of step 4");
        expect(heard).toContain("checkpoints can be written again, from step 10 on");
        expect(kept()).toEqual(["000000018.checkpoint", "000000019.checkpoint", "000000020.checkpoint"]);
      } finally {
        execFileSync("umount", [disk]);
      }
    },
  );
});

function mountWorks(): boolean {
  const place = mkdtempSync(join(tmpdir(), "aigc-mount-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "tmpfs", place], { stdio: "ignore" });
    execFileSync("umount", [place]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
