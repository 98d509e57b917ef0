import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRng } from "../../src/rng.ts";
import { decodeCheckpoint } from "../../src/train/checkpoint.ts";

const CLI = "dist/cli/main.js";
const KILLS = 50;
const STEPS = 40;

/** The real command line, killed as a power cut would, at moments left to chance. */
describe("a training that is killed fifty times", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "aigc-kill-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const words = (name: string, ...more: string[]) => [
    CLI,
    "train",
    "cart-pole",
    "--seed",
    "9",
    "--steps",
    String(STEPS),
    "--checkpoint-seconds",
    "0",
    "--out",
    join(folder, name, "models"),
    "--runs",
    join(folder, name, "runs"),
    ...more,
  ];
  const weights = (name: string) => readFileSync(join(folder, name, "models/cart-pole/model.onnx"));

  it("leaves no torn checkpoint, and ends with the bytes of one that was left alone", async () => {
    const alone = spawnSync(process.execPath, words("alone"), { encoding: "utf8" });
    expect({ status: alone.status, stderr: alone.status === 0 ? "" : alone.stderr }).toEqual({ status: 0, stderr: "" });

    const rng = createRng("kill");
    let torn = 0;
    let killed = 0;
    let finished = false;
    while (killed < KILLS && !finished) {
      const child = spawn(process.execPath, words("killed", ...(killed > 0 ? ["--resume"] : [])), { stdio: ["ignore", "ignore", "pipe"] });
      const ended = new Promise<boolean>((resolve) => child.once("exit", (code) => resolve(code === 0)));
      // Kill somewhere in the work, not in the start of Node: count from the first sign of life.
      await Promise.race([new Promise((resolve) => child.stderr.once("data", resolve)), ended]);
      const timer = setTimeout(() => child.kill("SIGKILL"), rng.below(150));
      finished = await ended;
      clearTimeout(timer);
      killed++;
      const runs = join(folder, "killed/runs/cart-pole");
      for (const name of readdirSync(runs).filter((file) => file.endsWith(".checkpoint"))) {
        try {
          decodeCheckpoint(new Uint8Array(readFileSync(join(runs, name))), "ppo");
        } catch {
          torn++;
        }
      }
    }
    if (!finished) expect(spawnSync(process.execPath, words("killed", "--resume"), { encoding: "utf8" }).status).toBe(0);
    expect(torn).toBe(0);
    expect(weights("killed").equals(weights("alone"))).toBe(true);
    expect(killed).toBeGreaterThan(10);
  }, 240_000);
});
