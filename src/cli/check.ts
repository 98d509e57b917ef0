import type { Command } from "commander";
import type { Mistake } from "../content.ts";
import type { KindTools } from "../tools/kind-tools.ts";
import { jsonObject, wholeNumber } from "../tools/options.ts";
import { environmentByName } from "./environments.ts";
import { kindCalled } from "./own-kind.ts";

/** `check`: finds mistakes of an environment before a training, or of a kind of content before a game. */
export function addCheck(root: Command): void {
  root
    .command("check")
    .description("play an environment at random, or ask a kind of content for a hundred pieces, and explain each mistake, with the fix")
    .argument("<what>", "cart-pole, …, or the path of a module that exports an environment or a kind")
    .option("--seed <text>", "which episodes", "check")
    .option("--episodes <n>", "how many", wholeNumber(1, 100_000), 5)
    .option("--pieces <n>", "how many pieces of each way to make a kind", wholeNumber(1, 100_000), 100)
    .option("--request <json>", "what a kind is asked for, as JSON", jsonObject)
    .action(async (name: string, options: CheckOptions) => {
      const kind = await kindCalled(name);
      for await (const [what, mistakes] of kind ? kindMistakes(kind, options) : environmentMistakes(name, options)) {
        process.stdout.write(describeMistakes(what, mistakes));
        if (mistakes.some(({ serious }) => serious)) process.exitCode = 1;
      }
    });
}

interface CheckOptions {
  readonly seed: string;
  readonly episodes: number;
  readonly pieces: number;
  readonly request?: object;
}

/** The mistakes of each checked thing, by name. */
type Checked = AsyncGenerator<readonly [name: string, mistakes: readonly Mistake[]]>;

async function* kindMistakes(tools: KindTools, { pieces, request }: CheckOptions): Checked {
  const { checkKind } = await import("../tools/check-kind.ts");
  yield* checkKind(request ? { ...tools, requests: [request] } : tools, { seeds: pieces });
}

async function* environmentMistakes(name: string, { seed, episodes }: CheckOptions): Checked {
  const { checkEnvironment } = await import("../agents/check-environment.ts");
  yield [name, checkEnvironment(await environmentByName(name), { seed, episodes, heard: stepsPlayed(name) })];
}

/** Counts the steps of a check; if it takes long, prints the number from time to time. */
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
