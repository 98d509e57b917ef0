import type { Command } from "commander";
import type { Mistake } from "../content.ts";
import { wholeNumber } from "../tools/options.ts";
import { environmentByName } from "./environments.ts";

/** `check`: what is wrong with an environment, before a training finds out. */
export function addCheck(root: Command): void {
  root
    .command("check")
    .description("play an environment at random and explain each mistake in it, with the fix")
    .argument("<environment>", "cart-pole, …, or the path of a module that exports an environment")
    .option("--seed <text>", "which episodes", "check")
    .option("--episodes <n>", "how many", wholeNumber(1, 100_000), 5)
    .action(async (name: string, options: { seed: string; episodes: number }) => {
      const { checkEnvironment } = await import("../agents/check-environment.ts");
      const mistakes = checkEnvironment(await environmentByName(name), { ...options, heard: stepsPlayed(name) });
      process.stdout.write(describeMistakes(name, mistakes));
      if (mistakes.some(({ serious }) => serious)) process.exitCode = 1;
    });
}

/** Counts the steps of a check, and tells now and then how many there were where it takes long. */
export function stepsPlayed(name: string): () => void {
  const EVERY_MILLISECONDS = 2000;
  let steps = 0;
  let told = Date.now();
  return () => {
    steps++;
    if (Date.now() - told < EVERY_MILLISECONDS) return;
    told = Date.now();
    process.stderr.write(`${name}: checking, ${steps} steps played\n`);
  };
}

/** The mistakes as a list for people: the serious ones first. */
export function describeMistakes(name: string, mistakes: readonly Mistake[]): string {
  if (mistakes.length === 0) return `${name}: no mistake found\n`;
  const list = (title: string, some: readonly Mistake[]) =>
    some.length === 0 ? "" : `${title}:\n${some.map(({ code, message }) => `  ${code}: ${message}\n`).join("")}`;
  const [serious, advice] = [mistakes.filter((one) => one.serious), mistakes.filter((one) => !one.serious)];
  return `${list(`${name}: ${serious.length} to correct`, serious)}${list(`${name}: ${advice.length} to think about`, advice)}`;
}
