import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/** The smallest thing on V8's heap has 16 bytes: below a quarter of that, a step allocates nothing. */
const NOTHING = 4;

describe("stepping and observing", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "aigc-allocations-"));
    await build({
      entryPoints: ["test/agents/classic/allocations.ts"],
      outfile: join(folder, "allocations.mjs"),
      bundle: true,
      format: "esm",
      platform: "node",
      logLevel: "silent",
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const bytesPerStep = (name: string) => {
    const flags = ["--expose-gc", "--single-threaded", "--min-semi-space-size=128", "--max-semi-space-size=128"];
    const run = spawnSync(process.execPath, [...flags, join(folder, "allocations.mjs"), name], { encoding: "utf8" });
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: "" });
    return Number(run.stdout);
  };

  it.each(["cartPole", "pendulum", "memoryCorridor", "gridDuel", "identity", "skirmish"])("allocates nothing per step in %s", (name) => {
    // No two fights begin with quite the same, and what one beginning takes more counts here; for seven who act it is still less than one thing.
    expect(bytesPerStep(name)).toBeLessThan(name === "skirmish" ? 4 * NOTHING : NOTHING);
  });

  it("would notice one small object per step", () => {
    expect(bytesPerStep("wasteful")).toBeGreaterThan(NOTHING);
  });
});
