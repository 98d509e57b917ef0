import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseMetrics } from "../../src/cli/metrics-lines.ts";
import { createRng } from "../../src/rng.ts";
import { decodeCheckpoint } from "../../src/train/checkpoint.ts";

const CLI = "dist/cli/main.js";
const KILLS = 50;
const STEPS = 120;
const STEPS_THAT_FIT = 12;

let folder: string;
let game = "cart-pole";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aigc-kill-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const words = (name: string, steps: number, ...more: string[]) =>
  `${CLI} train ${game} --seed 9 --steps ${steps} --checkpoint-seconds 0`
    .split(" ")
    .concat("--out", join(folder, name, "models"), "--runs", join(folder, name, "runs"), more);
const weights = (name: string) => readFileSync(join(folder, name, "models", game, "model.onnx"));
const run = (name: string) => join(folder, name, "runs", game);
const checkpoints = (name: string) => (existsSync(run(name)) ? readdirSync(run(name)).filter((file) => file.endsWith(".checkpoint")) : []);
/** Those that do not decode. */
const torn = (name: string) =>
  checkpoints(name).filter((file) => {
    try {
      decodeCheckpoint(new Uint8Array(readFileSync(join(run(name), file))), "ppo");
      return false;
    } catch {
      return true;
    }
  });
const trainAlone = (steps: number) => {
  const alone = spawnSync(process.execPath, words("alone", steps), { encoding: "utf8" });
  expect({ status: alone.status, stderr: alone.status === 0 ? "" : alone.stderr }).toEqual({ status: 0, stderr: "" });
};

/** The real command line, killed as a power cut would, at moments left to chance. */
describe("a training that is killed fifty times", () => {
  it("leaves no torn checkpoint, and ends with the bytes of one that was left alone", async () => {
    trainAlone(STEPS);
    const rng = createRng("kill");
    let killed = 0;
    let finished = 0;
    const finish = () => {
      finished++;
      expect(weights("killed").equals(weights("alone"))).toBe(true);
      const lines = parseMetrics(readFileSync(join(run("killed"), "metrics.jsonl"), "utf8"));
      expect(lines.map(({ step }) => step)).toEqual(Array.from({ length: STEPS }, (_, i) => i + 1));
      rmSync(join(folder, "killed"), { recursive: true });
    };
    while (killed < KILLS) {
      const resume = existsSync(join(folder, "killed")) ? ["--resume"] : [];
      const child = spawn(process.execPath, words("killed", STEPS, ...resume), { stdio: ["ignore", "ignore", "pipe"] });
      const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
      // Most in the midst of the work, counted from its first sign of life; some while it starts and reads what is there.
      if (killed % 4 > 0) await Promise.race([new Promise((resolve) => child.stderr.once("data", resolve)), ended]);
      else child.stderr.resume();
      const timer = setTimeout(() => child.kill("SIGKILL"), rng.below(killed % 4 > 0 ? 150 : 600));
      const status = await ended;
      clearTimeout(timer);
      expect(child.signalCode).toBe(status === 0 ? null : "SIGKILL");
      if (status === 0) finish();
      else killed++;
      expect(torn("killed")).toEqual([]);
    }
    const last = spawnSync(process.execPath, words("killed", STEPS, "--resume"), { encoding: "utf8" });
    expect(last.status).toBe(0);
    finish();
    expect({ killed, finished: finished > 0 }).toEqual({ killed: KILLS, finished: true });
  }, 300_000);
});

/**
 * No file may pass 90 KiB: the pendulum's weights, curves and report fit, its checkpoints, of 110 and more, do not. The error is EFBIG, and as with a full disk a part
 * has been written by then.
 */
describe("a training whose checkpoints do not fit", () => {
  it("says so once, keeps the last good checkpoints, goes on, and ends with the same bytes", async () => {
    game = "pendulum";
    trainAlone(STEPS_THAT_FIT);
    const child = spawn(process.execPath, words("limited", STEPS_THAT_FIT), { stdio: "ignore" });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    while (checkpoints("limited").length < 3 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGKILL");
    await ended;
    const before = checkpoints("limited");
    expect(before).toHaveLength(3);

    const command = `ulimit -f 90 && exec "$0" "$@"`;
    const limited = spawnSync("bash", ["-c", command, process.execPath, ...words("limited", STEPS_THAT_FIT, "--resume")], {
      encoding: "utf8",
    });
    expect(limited.status).toBe(0);
    expect(limited.stderr.match(/could not be written \(EFBIG/g)).toHaveLength(1);
    expect(checkpoints("limited")).toEqual(before);
    expect(torn("limited")).toEqual([]);
    expect(readdirSync(run("limited")).filter((name) => name.endsWith(".tmp") && name.includes(String(limited.pid)))).toEqual([]);
    expect(weights("limited").equals(weights("alone"))).toBe(true);
  }, 120_000);
});
