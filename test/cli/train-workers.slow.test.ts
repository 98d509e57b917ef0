import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

describe("a training that is shared out to threads", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "aigc-workers-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const train = (...words: string[]) => {
    const places = ["--out", join(folder, "models"), "--runs", join(folder, "runs")];
    const anew = words.includes("--resume") ? [] : ["--force"];
    return spawnSync(process.execPath, ["dist/cli/main.js", "train", ...words, ...anew, ...places], { encoding: "utf8", timeout: 100_000 });
  };
  const hash = (stdout: string) => /SHA-256 ([0-9a-f]{64})/.exec(stdout)?.[1];

  it("gives the same weights as one thread, for two, three and four", () => {
    const alone = hash(train("cart-pole", "--steps", "4").stdout);
    expect(alone).toMatch(/^[0-9a-f]{64}$/);
    for (const workers of ["2", "3", "4"]) expect(hash(train("cart-pole", "--steps", "4", "--workers", workers).stdout)).toBe(alone);
  }, 300_000);

  it("goes on from a checkpoint of one thread with two, to the same weights", () => {
    const whole = hash(train("cart-pole", "--steps", "6").stdout);
    // It keeps the last three checkpoints, of steps 4 to 6: without the newest two, two steps are left to do.
    expect(hash(train("cart-pole", "--steps", "6", "--checkpoint-seconds", "0").stdout)).toBe(whole);
    const run = join(folder, "runs/cart-pole");
    const kept = readdirSync(run)
      .filter((name) => name.includes("checkpoint"))
      .sort();
    expect(kept.length).toBe(3);
    for (const name of kept.slice(1)) rmSync(join(run, name));
    rmSync(join(run, "past"), { recursive: true });
    const resumed = train("cart-pole", "--steps", "6", "--workers", "2", "--resume");
    expect(hash(resumed.stdout)).toBe(whole);
  }, 200_000);

  /** A module with a game that does `last` at its 901st step. */
  const gameThat = (last: string) => {
    const game = join(folder, "fails.mjs");
    writeFileSync(
      game,
      `import { isMainThread } from "node:worker_threads";
      export const environment = () => {
        let steps = 0, all = 0;
        return {
          spec: { contract: "fails@1", agents: 1, observation: [{ name: "steps", size: 1 }], actions: [{ name: "wait", size: 2 }], rewardRange: [0, 0], maxSteps: 10 },
          reset() { steps = 0; },
          observe(agent, observation, mask) { observation[0] = steps; mask.fill(1); },
          step() { if (++all > 900) { ${last} } return { rewards: new Float32Array(1), terminated: false, truncated: ++steps >= 10 }; },
        };
      };`,
    );
    return game;
  };

  it.each([
    ["throws", 'throw new Error("the well is dry");', "the well is dry"],
    ["ends its thread", "if (!isMainThread) process.exit(7);", "ended with exit code 7"],
  ])(
    "ends with a message when a game %s, and hangs in none",
    (_, last, message) => {
      const run = train(gameThat(last), "--steps", "50", "--workers", "2");
      expect(run.status).toBe(1);
      expect(run.stderr).toContain(message);
    },
    120_000,
  );

  it("says so where there is nothing to share out", () => {
    const run = train("level", "--workers", "2");
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("--workers");
  });
});
