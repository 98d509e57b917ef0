import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { ModelManifest } from "../../src/model.ts";
import { sha256 } from "../../src/nn/sha256.ts";
import { readModel } from "../../src/nn/host/load-model.ts";

const CLI = resolve("dist/cli/main.js");

/** A game of two files: one number is seen, the greatest of three choices earns. */
const RULES = `export const worth = (choice) => choice / 2;`;
const GAME = `import { worth } from "./rules.mjs";
export function environment() {
  let steps = 0, seen = 0, rng;
  const result = { rewards: new Float32Array(1), terminated: false, truncated: false };
  return {
    spec: { contract: "meadow@1", agents: 1, observation: [{ name: "seen", size: 1 }], actions: [{ name: "choice", size: 3 }], rewardRange: [0, 1], maxSteps: 20 },
    reset(own) { rng = own; steps = 0; seen = rng.next(); },
    observe(_agent, observation, mask) { observation[0] = seen; mask.fill(1); },
    step(actions) { result.rewards[0] = worth(actions[0]); seen = rng.next(); result.truncated = ++steps === 20; return result; },
  };
}
export const ppo = { environments: 8, stepsPerRollout: 32, minibatchSize: 128, hidden: [16], evaluateEvery: 10 };
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aigc-runs-"));
  writeFileSync(join(folder, "meadow.mjs"), GAME);
  writeFileSync(join(folder, "rules.mjs"), RULES);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const cli = (...words: string[]) => spawnSync(process.execPath, [CLI, ...words], { cwd: folder, encoding: "utf8", timeout: 120_000 });
const train = (...words: string[]) => cli("train", "./meadow.mjs", ...words);
/** A training under way, once it has done `step`. */
async function underWay(step: number, ...words: string[]) {
  const child = spawn(process.execPath, [CLI, "train", "./meadow.mjs", ...words], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  let heard = "";
  child.stderr.on("data", (text) => (heard += text));
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  const reached = () => existsSync(at("runs/meadow/metrics.jsonl")) && lines() >= step;
  while (!reached() && child.exitCode === null) await new Promise((done) => setTimeout(done, 20));
  return { child, ended, heard: () => heard };
}
const at = (path: string) => join(folder, path);
const lines = () => readFileSync(at("runs/meadow/metrics.jsonl"), "utf8").trim().split("\n").length;
const steps = (path = "runs/meadow") => readdirSync(at(path)).filter((name) => name.endsWith(".checkpoint")).map((name) => Number.parseInt(name, 10)); // prettier-ignore
const weights = (path: string) => sha256(new Uint8Array(readFileSync(at(`${path}/model.onnx`))));
const papers = (path: string) => JSON.parse(readFileSync(at(`${path}/manifest.json`), "utf8")) as ModelManifest;
const playable = async (path: string) => {
  const model = await readModel(papers(path), new Uint8Array(readFileSync(at(`${path}/model.onnx`))), { engine: "runtime" });
  const floats = (...numbers: number[]) => ({ dims: [1, numbers.length], data: Float32Array.from(numbers) });
  expect(Object.keys(await model.run({ observation: floats(0.5), mask: floats(1, 1, 1) }))).toContain("logits");
};

describe("a training that is stopped", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)(
    "by %s leaves a checkpoint and a model to play with, and goes on to the bytes of one that was not",
    async (signal, code) => {
      expect(train("--steps", "400", "--runs", "whole", "--out", "whole").status).toBe(0);
      const { child, ended, heard } = await underWay(5, "--steps", "400");
      child.kill(signal);
      expect({ code: await ended, heard: heard() }).toMatchObject({
        code,
        heard: expect.stringMatching(/the model as it stands in models.meadow/),
      });
      const [step] = steps();
      expect(papers("models/meadow").training).toMatchObject({ steps: step, of: 400 });
      expect(readFileSync(at("models/meadow/CARD.md"), "utf8")).toContain(`${step} steps of 400: it was stopped`);
      await playable("models/meadow");
      expect(existsSync(at("runs/meadow/training.lock"))).toBe(false);
      expect(train("--steps", "400", "--resume").status).toBe(0);
      expect(weights("models/meadow")).toBe(weights("whole/meadow"));
      expect(papers("models/meadow").training.of).toBeUndefined();
    },
    240_000,
  );

  it("leaves a finished model of another run as it is, and says where the new one stands", async () => {
    expect(train("--steps", "3", "--runs", "whole").status).toBe(0);
    const before = weights("models/meadow");
    const { child, ended, heard } = await underWay(5, "--steps", "400");
    child.kill("SIGTERM");
    await ended;
    expect(heard()).toMatch(/in runs.meadow.last \(models.meadow holds a finished one, which was left\)/);
    expect(weights("models/meadow")).toBe(before);
    await playable("runs/meadow/last");
  }, 120_000);

  it("by a power cut is taken up by the next process, whose lock it was", async () => {
    const { child, ended } = await underWay(60, "--steps", "400");
    const second = train("--steps", "400", "--resume");
    expect({ status: second.status, stderr: second.stderr }).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`process ${child.pid} `),
    });
    child.kill("SIGKILL");
    await ended;
    expect(existsSync(at("runs/meadow/training.lock"))).toBe(true);
    const past = steps("runs/meadow/past");
    expect(past.length).toBeGreaterThan(0);
    // No minute has passed: it goes on from a past self.
    const resumed = train("--steps", "400", "--resume");
    expect({ status: resumed.status, stderr: resumed.stderr }).toMatchObject({
      status: 0,
      stderr: expect.stringContaining(`meadow ${Math.max(...past) + 1}/400`),
    });
    expect(lines()).toBe(400);
  }, 240_000);
});

describe("the folder of a run", () => {
  it("has one process: of two that begin at once one is refused, and the other ends as if it were alone", async () => {
    const both = await Promise.all([underWay(1, "--steps", "60"), underWay(1, "--steps", "60")]);
    const codes = await Promise.all(both.map(({ ended }) => ended));
    expect(codes.toSorted()).toEqual([0, 1]);
    expect(both[codes.indexOf(1)]!.heard()).toMatch(/in use by process \d+ .*--runs/);
    expect(lines()).toBe(60);
    expect(train("--steps", "60", "--runs", "alone", "--out", "alone").status).toBe(0);
    expect(weights("models/meadow")).toBe(weights("alone/meadow"));
  }, 120_000);

  it("is not begun anew by the same command; a finished run goes on with more steps", () => {
    expect(train("--steps", "6").status).toBe(0);
    const before = readdirSync(at("runs/meadow"));
    const again = train("--steps", "6");
    expect({ status: again.status, stderr: again.stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining("--force") });
    expect(readdirSync(at("runs/meadow"))).toEqual(before);
    expect(train("--steps", "9", "--resume").status).toBe(0);
    expect(lines()).toBe(9);
    const fewer = train("--steps", "2", "--resume");
    expect(fewer.stderr).toMatch(/9 steps behind it, and 2 are asked for/);
    expect(train("--steps", "2", "--force").status).toBe(0);
    expect(lines()).toBe(2);
  }, 120_000);

  it.each([
    ["another seed", ["--seed", "2"], /seed was "1" and is "2"/],
    [
      "a changed rule in a file beside it",
      [],
      /the code of rules\.mjs has changed/,
      () => writeFileSync(at("rules.mjs"), RULES.replace("/ 2", "/ 3")),
    ],
    [
      "another learning rate",
      [],
      /learningRate was .* and is 0\.01/,
      () => writeFileSync(at("meadow.mjs"), GAME.replace("hidden", "learningRate: 0.01, hidden")),
    ],
    [
      "more environments",
      [],
      /environments was 8 and is 16/,
      () => writeFileSync(at("meadow.mjs"), GAME.replace("environments: 8", "environments: 16")),
    ],
    [
      "another observation",
      [],
      /network\.observation was 1 and is 2/,
      () =>
        writeFileSync(
          at("meadow.mjs"),
          GAME.replace('"seen", size: 1', '"seen", size: 2').replace(
            "observation[0] = seen",
            "observation[0] = seen; observation[1] = 0.5",
          ),
        ),
    ],
  ] as const)(
    "refuses to go on with %s, by name, and keeps every checkpoint",
    (_, words, message, change?: () => void) => {
      expect(train("--steps", "6").status).toBe(0);
      const before = steps();
      change?.();
      for (const workers of ["1", "2"]) {
        const again = train("--steps", "9", "--resume", "--workers", workers, ...words);
        expect(again.status).toBe(1);
        expect(again.stderr).toMatch(message);
        expect(again.stderr).not.toContain("RangeError");
      }
      expect(steps()).toEqual(before);
    },
    120_000,
  );

  it("goes on with changed rules where that is allowed, with one process or two", () => {
    expect(train("--steps", "6").status).toBe(0);
    writeFileSync(at("rules.mjs"), RULES.replace("/ 2", "/ 3"));
    expect(train("--steps", "9", "--resume", "--allow-changes").status).toBe(0);
    writeFileSync(at("meadow.mjs"), GAME.replace("maxSteps: 20", "maxSteps: 4").replace("=== 20", "=== 4"));
    const shorter = train("--steps", "12", "--resume", "--allow-changes", "--workers", "2");
    expect({ status: shorter.status, stderr: shorter.status ? shorter.stderr : "" }).toEqual({ status: 0, stderr: "" });
  }, 120_000);
});

describe("export", () => {
  it("writes the model of a past step, the best and the newest, and lists what there is", async () => {
    expect(train("--steps", "20").status).toBe(0);
    expect(cli("export", "meadow", "--checkpoint", "10", "--out", "past").status).toBe(0);
    expect(papers("past/meadow").training).toMatchObject({ steps: 10, seed: "1", command: expect.stringContaining("--checkpoint 10") });
    expect(weights("past/meadow")).not.toBe(weights("models/meadow"));
    expect(cli("export", "runs/meadow", "--out", "newest").status).toBe(0);
    expect(weights("newest/meadow")).toBe(weights("models/meadow"));
    expect(cli("export", "meadow", "--checkpoint", "best", "--out", "best").status).toBe(0);
    expect(papers("best/meadow").metrics["returnOfNewEpisodes"]).toBeGreaterThanOrEqual(
      papers("models/meadow").metrics["returnOfNewEpisodes"]!,
    );
    for (const place of ["past", "newest", "best"]) await playable(`${place}/meadow`);
    // What the run knows of itself goes along: dials, code, the text of the card.
    const own = papers("runs/meadow/last");
    writeFileSync(
      at("runs/meadow/last/manifest.json"),
      JSON.stringify({ ...own, details: { dials: ["caution"] }, training: { ...own.training, commit: "0abc" } }),
    );
    expect(cli("export", "meadow", "--checkpoint", "10", "--out", "told").status).toBe(0);
    expect(papers("told/meadow").details!["dials"]).toEqual(["caution"]);
    expect(papers("told/meadow").training).toMatchObject({ commit: "0abc", command: expect.stringMatching(/ train .* && .* export /) });
    expect(readFileSync(at("told/meadow/CARD.md"), "utf8").split("\n")[0]).toBe(
      readFileSync(at("runs/meadow/last/CARD.md"), "utf8").split("\n")[0],
    );
    const none = cli("export", "meadow", "--checkpoint", "3");
    expect(none.status).toBe(1);
    expect(none.stderr).toMatch(/no checkpoint of step 3\. It has those of 2, 4, 6/);
  }, 120_000);
});

describe("--init-from", () => {
  it("takes the weights of a run, a checkpoint, a model's folder and its file; with two workers to the same bytes", () => {
    expect(train("--steps", "20").status).toBe(0);
    const hashes = ["runs/meadow", "runs/meadow/000000020.checkpoint", "runs/meadow/past/000000020.checkpoint"].map((path, i) => {
      const run = train(
        "--steps",
        "2",
        "--seed",
        "5",
        "--init-from",
        path,
        "--runs",
        `r${i}`,
        "--out",
        `m${i}`,
        "--workers",
        String(1 + (i % 2)),
      );
      expect({ status: run.status, stderr: run.status ? run.stderr : "" }).toEqual({ status: 0, stderr: "" });
      return weights(`m${i}/meadow`);
    });
    expect(new Set(hashes).size).toBe(1);
    for (const [i, path] of ["models/meadow", "models/meadow/model.onnx", "models/meadow/manifest.json"].entries())
      expect(train("--steps", "1", "--init-from", path, "--runs", `n${i}`, "--out", "n").status).toBe(0);
    const other = cli("train", "cart-pole", "--steps", "1", "--init-from", "models/meadow");
    expect(other.stderr).toMatch(/observationMean is \[1\] and should be \[4\]/);
    const room = cli("train", "level", "--model", "level-room", "--init-from", "models/meadow", "--runs", "y", "--out", "n");
    expect(room.stderr).toMatch(/none of the \d+ initial weights belongs to this network/);
    expect(cli("train", "music", "--init-from", "models/meadow").stderr).toContain("--init-from is for agents and rooms");
    expect(train("--init-from", "nowhere", "--runs", "x").stderr).toContain("no such file");
  }, 240_000);
});
