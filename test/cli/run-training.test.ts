import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { savedCheckpoints } from "../../src/cli/checkpoint-files.ts";
import { runTraining, type RunOptions } from "../../src/cli/run-training.ts";
import type { Job } from "../../src/tools/recipe.ts";
import { sha256 } from "../../src/nn/sha256.ts";
import { decodeCheckpoint, encodeCheckpoint } from "../../src/train/checkpoint.ts";
import { filesBelow } from "../files-below.ts";
import { finish } from "../train/trained.ts";
import { takeDown, type Printed } from "./printed.ts";
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

  let heard: Printed;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "aigc-run-"));
    heard = takeDown("stderr");
  });
  afterEach(() => {
    heard.stop();
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
    expect(report).toContain('<script type="application/json" id="lines">[{');
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
    expect(await runTraining(stopping, options({ signal: controller.signal, force: true }))).toBeNull();
    expect(heard.text).toContain("--resume");
    await runTraining(walk, options({ resume: true }));
    expect(weights().equals(uninterrupted)).toBe(true);
    expect(readFileSync(join(folder, "runs/walk/metrics.jsonl"), "utf8").trim().split("\n")).toHaveLength(20);
  });

  it("leaves a model to play with and a checkpoint where it was stopped, though none was due, and the best that it had", async () => {
    const controller = new AbortController();
    const places: number[] = [];
    const playable: Job = {
      ...walk,
      judgedBy: "place",
      async *start(given) {
        const finished = await finish(await walk.start({ ...given, steps: 1 }));
        for await (const progress of await walk.start(given)) {
          const place = progress.values["place"]!;
          places.push(place);
          if (progress.step === 12) controller.abort();
          const model = (measured = false) => ({
            ...finished,
            onnx: new Uint8Array(Float64Array.of(place).buffer),
            metrics: { place, ...(measured ? { distance: 0.25 } : {}) },
            steps: progress.step,
          });
          yield { ...progress, model };
        }
        throw new Error("it went on");
      },
    };
    expect(await runTraining(playable, options({ signal: controller.signal, checkpointSeconds: 3600 }))).toBeNull();
    const placeIn = (path: string) => new Float64Array(new Uint8Array(readFileSync(join(folder, path, "model.onnx"))).buffer)[0];
    expect(places).toHaveLength(12);
    expect([placeIn("models/walk"), placeIn("runs/walk/last")]).toEqual([places[11], places[11]]);
    expect(placeIn("runs/walk/best")).toBe(Math.max(...places));
    expect(Math.max(...places)).toBeGreaterThan(places[11]!);
    expect(savedCheckpoints(join(folder, "runs/walk"))[0]!.step).toBe(12);
    // The figures on held-out data are those of the model that it leaves, so that nobody has to write a card by hand.
    const card = readFileSync(join(folder, "models/walk/CARD.md"), "utf8");
    expect(card).toContain("12 steps of 20: it was stopped");
    expect(card).toContain("| distance | 0.25 |");
    expect(readFileSync(join(folder, "runs/walk/last/CARD.md"), "utf8")).not.toContain("| distance |");
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
    expect(heard.text).toContain("000000010.checkpoint was not used");
    expect(heard.text).toContain("000000009.checkpoint was not used");
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
    await expect(runTraining(throwing, options({ checkpointSeconds: 60, force: true }))).rejects.toThrow("the game is broken");
    const kept = readdirSync(join(folder, "runs/walk")).filter((name) => name.endsWith(".checkpoint"));
    // Not always that of step 7: one in memory may cost a hundredth of the time, no more.
    expect(kept).toEqual([expect.stringMatching(/^00000000[1-7]\.checkpoint$/)]);
    expect(heard.text).toMatch(new RegExp(`ended by an error; the checkpoint of step ${Number.parseInt(kept[0]!, 10)} is in .*--resume`));
    await runTraining(walk, options({ resume: true }));
    expect(weights().equals(uninterrupted)).toBe(true);
  });

  it("takes a past self when the newest three are of another training, of a later version and torn, saying why", async () => {
    await runTraining(walk, options());
    const uninterrupted = weights();
    spoilNewest(join(folder, "runs/walk"));
    await runTraining(walk, options({ resume: true }));
    expect(heard.text).toContain("has version 9; this release reads version 2");
    expect(heard.text).toContain('was made by "vae", not by "walk"');
    expect(heard.text).toContain("is damaged: its SHA-256 does not match");
    expect(weights().equals(uninterrupted)).toBe(true);
  });

  it("does not begin anew where no checkpoint can be read, and changes nothing there", async () => {
    await runTraining(walk, options());
    const run = join(folder, "runs/walk");
    spoilNewest(run);
    rmSync(join(run, "past"), { recursive: true });
    const before = contents(run);
    await expect(runTraining(walk, options({ resume: true }))).rejects.toThrow(/no usable checkpoint in .*none of the 3.*--force/);
    expect(contents(run)).toEqual(before);
  });

  describe("where a run is already", () => {
    it("refuses to begin anew, saying what is there and the ways on; deletes it only by force", async () => {
      await runTraining(walk, options());
      const run = join(folder, "runs/walk");
      const before = contents(run);
      for (const changes of [{}, { seed: "2" }, { steps: 5 }])
        await expect(runTraining(walk, options(changes))).rejects.toThrow(
          /holds a run that is at step 20 of 20.*--resume.*--runs.*--force/,
        );
      expect(contents(run)).toEqual(before);
      writeFileSync(join(run, "notes.txt"), "mine");
      await runTraining(walk, options({ steps: 5, force: true }));
      expect(savedCheckpoints(run).map(({ step }) => step)).toEqual([5, 4, 3, 2, 1]);
      expect(readFileSync(join(run, "notes.txt"), "utf8")).toBe("mine");
    });

    it("keeps it, by force too, when the new training cannot even begin", async () => {
      await runTraining(walk, options());
      const before = contents(join(folder, "runs/walk"));
      const broken: Job = {
        ...walk,
        start: () => {
          throw new Error("no such map");
        },
      };
      await expect(runTraining(broken, options({ force: true }))).rejects.toThrow("no such map");
      expect(contents(join(folder, "runs/walk"))).toEqual(before);
    });

    it("goes on from the end of a finished one when more steps are asked for, though no checkpoint was due", async () => {
      await runTraining(walk, options({ steps: 30 }));
      const atOnce = weights();
      rmSync(join(folder, "runs"), { recursive: true });
      await runTraining(walk, options({ steps: 12, checkpointSeconds: 3600 }));
      await runTraining(walk, options({ steps: 30, checkpointSeconds: 3600, resume: true }));
      expect(heard.text).not.toContain("beginning");
      expect(weights().equals(atOnce)).toBe(true);
      expect(readFileSync(join(folder, "runs/walk/metrics.jsonl"), "utf8").trim().split("\n")).toHaveLength(30);
    });
  });

  describe("the lock", () => {
    const lock = () => join(folder, "runs/walk/training.lock");
    const hold = (holder: object) => {
      mkdirSync(join(folder, "runs/walk"), { recursive: true });
      writeFileSync(lock(), JSON.stringify({ since: "2026-01-01", command: "npx phaser-aigc train walk", ...holder }));
    };

    it("of a living process is refused by its number; nothing else is touched", async () => {
      hold({ pid: process.ppid, host: hostname() });
      const before = contents(join(folder, "runs/walk"));
      await expect(runTraining(walk, options({ force: true }))).rejects.toThrow(
        new RegExp(`in use by process ${process.ppid} .*npx phaser-aigc train walk.*training\\.lock`),
      );
      expect(contents(join(folder, "runs/walk"))).toEqual(before);
    });

    it.each([
      ["a process that is dead", { pid: 2 ** 22 - 3, host: hostname() }],
      ["an earlier process with this one's number", { pid: process.pid, host: hostname() }],
      ["nobody, as it is torn", {}],
    ])("of %s is taken over, and gone afterwards", async (name, holder) => {
      hold(holder);
      if (name.includes("torn")) writeFileSync(lock(), '{"pid":');
      await runTraining(walk, options());
      expect(existsSync(lock())).toBe(false);
    });

    it("of another machine counts until nothing was heard of it for half an hour", async () => {
      hold({ pid: 1, host: "elsewhere" });
      await expect(runTraining(walk, options())).rejects.toThrow("process 1 on elsewhere");
      utimesSync(lock(), 1e9, 1e9);
      await runTraining(walk, options());
    });

    it("is held while the training runs, and given back when it throws", async () => {
      const looking: Job = {
        ...walk,
        // oxlint-disable-next-line require-yield
        async *start() {
          expect(JSON.parse(readFileSync(lock(), "utf8"))).toMatchObject({ pid: process.pid, host: hostname() });
          await expect(runTraining(walk, options({ force: true }))).rejects.toThrow(`process ${process.pid} `);
          throw new Error("the end");
        },
      };
      await expect(runTraining(looking, options())).rejects.toThrow("the end");
      expect(readdirSync(join(folder, "runs/walk"))).toEqual([]);
    });
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
        expect(heard.text.match(/checkpoint of step 3 could not be written \((Error: )?ENOSPC/g)).toHaveLength(1);
        expect(heard.text).not.toContain("checkpoint of step 4");
        expect(heard.text).toContain("checkpoints can be written again, from step 10 on");
        expect(kept()).toEqual(["000000018.checkpoint", "000000019.checkpoint", "000000020.checkpoint"]);
      } finally {
        execFileSync("umount", [disk]);
      }
    },
  );
});

/** Every file below a folder with its bytes. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(filesBelow(folder).map((name) => [name, readFileSync(join(folder, name), "latin1")]));
}

/** Makes the newest checkpoint one of a later version, the next one of another training, and tears the third. */
function spoilNewest(run: string): void {
  const [oldest, middle, newest] = readdirSync(run)
    .filter((name) => name.endsWith(".checkpoint"))
    .sort()
    .map((name) => join(run, name));
  const later = readFileSync(newest!);
  later[7] = 9;
  const torn = readFileSync(oldest!).subarray(0, 1000);
  // Past selves share their bytes with these: replaced, not written into.
  for (const [path, bytes] of [
    [newest!, later],
    [middle!, encodeCheckpoint({ kind: "vae", state: {}, arrays: {} })],
    [oldest!, torn],
  ] as const) {
    rmSync(path);
    writeFileSync(path, bytes);
  }
}

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
