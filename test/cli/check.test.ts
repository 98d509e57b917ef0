import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { addCheck, describeMistakes } from "../../src/cli/check.ts";
import { writeEnvironmentTemplate } from "../../src/cli/init.ts";
import { takeDown, type Printed } from "./printed.ts";

describe("check", () => {
  let folder: string;
  let said: Printed;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "aigc-check-"));
    said = takeDown("stdout");
  });
  afterEach(() => {
    said.stop();
    process.exitCode = 0;
    rmSync(folder, { recursive: true, force: true });
  });
  const run = async (...words: string[]) => {
    const root = new Command().exitOverride();
    addCheck(root);
    await root.parseAsync(["check", ...words], { from: "user" });
  };

  it("passes a sound environment, of the package or one's own", async () => {
    writeEnvironmentTemplate(join(folder, "my-game.mjs"));
    await run("grid-duel");
    await run(join(folder, "my-game.mjs"), "--episodes", "2", "--seed", "7");
    expect(said.text).toBe(`grid-duel: no mistake found\n${join(folder, "my-game.mjs")}: no mistake found\n`);
    expect(process.exitCode ?? 0).toBe(0);
  });

  it("lists mistakes with their fixes and ends with status 1; with advice alone it ends with 0", async () => {
    const text = (observe: string) => `
      export const environment = () => {
        const result = { rewards: new Float32Array(1), terminated: false, truncated: false };
        let steps = 0, x = 0;
        return {
          spec: { contract: "x@1", agents: 1, observation: [{ name: "x", size: 1 }], actions: [{ name: "go", size: 2 }], rewardRange: [0, 1], maxSteps: 3 },
          reset(rng) { steps = 0; x = rng.next(); },
          observe(_, observation, mask) { observation[0] = x; mask.fill(1); ${observe} },
          step(actions) { x += actions[0]; result.truncated = ++steps === 3; return result; },
        };
      };`;
    writeFileSync(join(folder, "bad.mjs"), text("mask.fill(0)"));
    await run(join(folder, "bad.mjs"), "--seed", "9");
    expect(said.text).toMatch(/bad\.mjs: 1 to correct:\n {2}mask-forbids-all: at step 0, the episode with seed "9", .*Allow at least one/);
    expect(process.exitCode).toBe(1);
    process.exitCode = 0;
    said.text = "";
    writeFileSync(join(folder, "dull.mjs"), text(""));
    await run(join(folder, "dull.mjs"));
    expect(said.text).toMatch(/dull\.mjs: 1 to think about:\n {2}no-reward: nobody earned anything/);
    expect(process.exitCode).toBe(0);
  });

  it("says what there is when asked for what there is not", async () => {
    await expect(run("chess")).rejects.toThrow(/no environment and no file called "chess".*cart-pole, pendulum/);
    expect(describeMistakes("x", [])).toBe("x: no mistake found\n");
  });
});
