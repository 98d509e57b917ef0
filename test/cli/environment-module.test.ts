import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkEnvironment } from "../../src/agents/check-environment.ts";
import { importEnvironment } from "../../src/cli/environments.ts";
import { writeEnvironmentTemplate } from "../../src/cli/init.ts";
import { runTraining, type RunOptions } from "../../src/cli/run-training.ts";
import { environmentModule } from "../../src/cli/environment-module.ts";
import { decodeCheckpoint } from "../../src/train/checkpoint.ts";
import { takeDown, type Printed } from "./printed.ts";

let folder: string;
let heard: Printed;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aigc-module-"));
  heard = takeDown("stderr");
});
afterEach(() => {
  heard.stop();
  rmSync(folder, { recursive: true, force: true });
});

const module = (text: string, name = "game.mjs") => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const train = async (path: string, steps: number, checkpointSeconds = 60, resume = false, more: Partial<RunOptions> = {}) =>
  runTraining((await environmentModule(path)).jobs[0]!, {
    seed: "1",
    steps,
    out: join(folder, "models"),
    runs: join(folder, "runs"),
    command: `npx phaser-aigc train ${path}`,
    resume,
    checkpointSeconds,
    ...more,
  });

describe("the template of init", () => {
  it("is a short, commented, sound environment, from which a training goes off", async () => {
    const path = join(folder, "my-game.mjs");
    writeEnvironmentTemplate(path);
    const lines = readFileSync(path, "utf8").trim().split("\n");
    expect(lines.length).toBeLessThan(90);
    expect(lines.filter((line) => line.includes("// ")).length).toBeGreaterThanOrEqual(7);
    expect(checkEnvironment((await importEnvironment(path)).environment)).toEqual([]);

    const manifest = await train(path, 3);
    expect(manifest).toMatchObject({ name: "my-game", contract: "my-game@1", training: { steps: 3 } });
    expect(manifest!.metrics["returnAtRandom"]).toBeLessThan(0);
    expect(manifest!.metrics["returnOfNewEpisodes"]).toBeGreaterThan(manifest!.metrics["returnAtRandom"]!);
    expect(heard.text).not.toContain("to think about");
  });

  it("is not written over a file", () => {
    const path = module("mine");
    expect(() => writeEnvironmentTemplate(path)).toThrow(/is there already/);
    expect(readFileSync(path, "utf8")).toBe("mine");
  });
});

/** Two players, each of whom wants to name the greater number; `extra` is more of the module. */
const duel = (extra: string) => `
export function environment() {
  let steps = 0;
  const result = { rewards: new Float32Array(2), terminated: false, truncated: false };
  let seen = 0;
  let rng;
  return {
    spec: { contract: "duel@1", agents: 2, teams: [0, 1], observation: [{ name: "seen", size: 1 }], actions: [{ name: "number", size: 3 }], rewardRange: [-1, 1], maxSteps: 5 },
    reset(own) { rng = own; seen = rng.next(); steps = 0; },
    observe(_agent, observation, mask) { observation[0] = seen; mask.fill(1); },
    step(actions) {
      result.rewards[0] = Math.sign(actions[0] - actions[1]);
      result.rewards[1] = -result.rewards[0];
      seen = rng.next();
      result.truncated = ++steps === 5;
      return result;
    },
  };
}
${extra}`;

describe("a module with an environment", () => {
  it("with two teams trains against itself, past and present, and beats one who plays at random", async () => {
    const manifest = await train(
      module(duel("export const ppo = { environments: 8, stepsPerRollout: 32, minibatchSize: 128, learningRate: 3e-3 };")),
      22,
      0,
    );
    expect(manifest!.details!["hyperParameters"]).toMatchObject({ environments: 8, learningRate: 3e-3 });
    const { state } = decodeCheckpoint(new Uint8Array(readFileSync(join(folder, "runs/duel/000000022.checkpoint"))), "ppo");
    expect(state).toMatchObject({ snapshots: [10, 20] });
    // Always naming the greatest wins two thirds of the time against chance, and earns 5 * 2/3.
    expect(manifest!.metrics["returnOfNewEpisodes"]).toBeGreaterThan(2.5);
    expect(Math.abs(manifest!.metrics["returnAtRandom"]!)).toBeLessThan(1);
  });

  it("may bring opponents of its own, and then keeps no past selves", async () => {
    const opponents = `export const opponents = [{ name: "low", weight: 1, policy: { contract: "duel@1", act: ({ rows }) => ({ actions: new Int32Array(rows) }) } }];`;
    await train(module(duel(`${opponents} export const ppo = { environments: 8, stepsPerRollout: 32, minibatchSize: 128 };`)), 12, 0);
    const { state } = decodeCheckpoint(new Uint8Array(readFileSync(join(folder, "runs/duel/000000012.checkpoint"))), "ppo");
    expect(state).toMatchObject({ update: 12, snapshots: [] });
  });

  it.each([
    ["no environment", "export const x = 1;", /exports no function "environment"/],
    [
      "a slip of the pen",
      duel("export const ppo = { learnRate: 1 };"),
      /"learnRate", which is no hyper-parameter. Did you mean "learningRate"\? There are updates, environments/,
    ],
    ["hyper-parameters that are none", duel("export const ppo = 5;"), /"ppo" is not an object/],
    [
      "opponents for another game",
      duel(`export const opponents = [{ name: "a", weight: 1, policy: { contract: "chess@1", act() {} } }];`),
      /"opponents" is not a list .* play "duel@1"/,
    ],
    [
      "a mistake in the game",
      duel("").replace("mask.fill(1)", "mask.fill(0)"),
      /mistakes that a training would only learn[^]*mask-forbids-all.*Allow at least one/,
    ],
    ["a syntax error", "export function environment( {", /the module could not be loaded/],
  ])("is refused with %s", async (_, text, message) => {
    await expect(environmentModule(module(text))).rejects.toMatchObject({
      code: "bad-environment",
      message: expect.stringMatching(message),
    });
  });
});

/** A game that is sound for as long as a check plays it; `late` is true from the twelfth episode on. */
const faulty = (what: { reset?: string; observe?: string; step?: string; spec?: string }) => `
export function environment() {
  let steps = 0;
  let resets = 0;
  let place = 0;
  const result = { rewards: new Float32Array(1), terminated: false, truncated: false };
  const spec = { contract: "late@3", agents: 1, observation: [{ name: "place", size: 1 }], actions: [{ name: "move", size: 3 }], rewardRange: [-1, 1], maxSteps: 10 };
  const late = () => resets > 12;
  return {
    get spec() { ${what.spec ?? ""} return spec; },
    reset(rng) { resets++; steps = 0; place = rng.next(); ${what.reset ?? ""} },
    observe(_agent, observation, mask) { observation[0] = place; mask.fill(1); ${what.observe ?? ""} },
    step(actions) {
      place += (actions[0] - 1) / 10;
      result.rewards[0] = actions[0] - 1;
      result.truncated = ++steps === 10;
      ${what.step ?? ""}
      return result;
    },
  };
}
export const ppo = { environments: 8, stepsPerRollout: 32, minibatchSize: 128 };`;

describe("a training whose environment goes wrong on the way", () => {
  it.each<[string, Parameters<typeof faulty>[0], RegExp]>([
    ["throws in step", { step: 'if (late() && steps === 4) throw new Error("off the map");' }, /step [34] of .* threw: off the map/],
    ["throws in reset", { reset: 'if (late()) throw new Error("no map left");' }, /step 0 of .* threw: no map left/],
    ["perceives NaN", { observe: "if (late()) observation[0] = 0 / 0;" }, /step 0 of .* the observation NaN at place 0/],
    ["pays NaN", { step: "if (late()) result.rewards[0] = NaN;" }, /step [01] of .* the reward NaN/],
    ["never ends", { step: "if (late()) result.truncated = false;" }, /step \d+ of .* goes on after its 10 steps/],
    [
      "has another spec after a reset",
      { spec: 'if (late()) return { ...spec, observation: [{ name: "place", size: 2 }] };' },
      /step 0 of .* the spec is another than at first/,
    ],
  ])("stops where it %s, with the environment's name, the step, the seed, and a checkpoint", async (_, what, message) => {
    const error: Error & { code?: string } = await train(module(faulty(what)), 40).then(
      () => new Error("it went through"),
      (reason: Error) => reason,
    );
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/^\[phaser-aigc\] \[late@3\] .*episode with seed "1\/ppo\/[^"]+"/);
    expect(error.code).toBe("bad-environment");
    const kept = readdirSync(join(folder, "runs/late")).filter((name) => name.endsWith(".checkpoint"));
    expect(kept).toHaveLength(1);
    const saved = decodeCheckpoint(new Uint8Array(readFileSync(join(folder, "runs/late", kept[0]!))), "ppo");
    expect(saved.state).toMatchObject({ update: Number.parseInt(kept[0]!, 10) });
    expect(heard.text).toMatch(/ended by an error; the checkpoint of step \d+ is in .*--resume/);
  });

  it("goes on from there once the game is mended, to the bytes of a run in which it never failed", async () => {
    const sound = module(faulty({}), "sound.mjs");
    await train(sound, 8);
    const weights = readFileSync(join(folder, "models/late/model.onnx"));
    for (const made of ["models", "runs"]) rmSync(join(folder, made), { recursive: true });
    await expect(train(module(faulty({ step: 'if (late() && steps === 4) throw new Error("off the map");' })), 8)).rejects.toThrow(
      "off the map",
    );
    await expect(train(sound, 8, 60, true)).rejects.toThrow(/code of game\.mjs has changed; .*code of sound\.mjs .*--allow-changes/);
    await train(sound, 8, 60, true, { allowChanges: true });
    expect(heard.text).not.toContain("starting at the beginning");
    expect(readFileSync(join(folder, "models/late/model.onnx")).equals(weights)).toBe(true);
  });
});
