import { existsSync } from "node:fs";
import type { Command } from "commander";
import { AigcError } from "../errors.ts";
import { interruptSignal, wholeNumber } from "../tools/options.ts";
import { environmentByName, importEnvironment } from "./environments.ts";

/** `bridge`: connects an environment with the learner of another program. */
export function addBridge(root: Command): void {
  const bridge = root.command("bridge").description("let a Python learner train on our simulation, over a socket on this machine");

  bridge
    .command("ray")
    .description("be a client of RLlib's external-environment server (RLlink); start bridges/ray_ppo.py first")
    .argument("<environment>", "cart-pole, …, or the path of a module that exports an environment")
    .option("--port <n>", "port of the env runner: RLlib's base port plus its number, which counts from 1", wholeNumber(1, 65535), 5556)
    .option("--steps <n>", "steps per update that this client plays", wholeNumber(1, 10_000_000), 4000)
    .option("--updates <n>", "updates to take part in", wholeNumber(1, 1_000_000), 1000)
    .option("--seed <text>", "where all chance comes from", "1")
    .option("--timeout <seconds>", "how long the learner may be silent", wholeNumber(1, 86_400), 600)
    .option("--out <folder>", "where <environment>/{model.onnx, manifest.json, CARD.md} goes with the last weights")
    .action(
      async (name: string, options: { port: number; steps: number; updates: number; seed: string; timeout: number; out?: string }) => {
        const { playForRay } = await import("./bridges/ray-player.ts");
        const own = existsSync(name) ? await importEnvironment(name) : undefined;
        const makeEnvironment = own?.environment ?? (await environmentByName(name));
        const { opponents } = await import("./environment-module.ts");
        const others = opponents(name, makeEnvironment().spec, own?.opponents);
        await playForRay({
          ...options,
          makeEnvironment,
          ...(others ? { opponents: others } : {}),
          signal: interruptSignal(),
          heard: (line) => process.stdout.write(`${line}\n`),
        });
      },
    );

  bridge
    .command("godot")
    .description("speak Godot RL Agents' protocol, so that its wrappers for Stable-Baselines3, CleanRL, Sample Factory train on it")
    .argument("<environment>", "cart-pole, …, or the path of a module that exports an environment")
    .option("--port <n>", "port that Python listens on", wholeNumber(1, 65535), 11_008)
    .option("--copies <n>", "environments side by side", wholeNumber(1, 4096), 8)
    .option("--seed <text>", "where all chance comes from", "1")
    .option("--timeout <seconds>", "how long the learner may be silent", wholeNumber(1, 86_400), 600)
    .action(async (name: string, options: { port: number; copies: number; seed: string; timeout: number }) => {
      const { godotBridge } = await import("./bridges/godot.ts");
      const make = await environmentByName(name);
      const environments = Array.from({ length: options.copies }, () => make());
      if (environments[0]!.spec.agents * options.copies > 65_536)
        throw new AigcError("bad-request", "godot", "more than 65,536 agents. Take fewer --copies.");
      process.stdout.write(`waiting for a learner on port ${options.port}, such as: python bridges/godot_sb3.py --port ${options.port}\n`);
      const steps = await godotBridge({ ...options, environments, signal: interruptSignal() });
      process.stdout.write(`the learner said close after ${steps} steps\n`);
    });
}
