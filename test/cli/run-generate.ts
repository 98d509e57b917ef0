import { Command } from "commander";
import { generateCommand } from "../../src/cli/generate.ts";
import type { KindTools } from "../../src/tools/kind-tools.ts";
import { takeDown } from "./printed.ts";

/** Runs `generate` for a kind in this process; gives what it prints. */
export async function runGenerate(tools: KindTools, ...words: string[]): Promise<{ stdout: string; stderr: string }> {
  const [stdout, stderr] = [takeDown("stdout"), takeDown("stderr")];
  try {
    const root = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
    const command = generateCommand(tools.kind.name, tools)
      .exitOverride()
      .configureOutput({ writeErr: () => undefined });
    await root.addCommand(command).parseAsync([tools.kind.name, ...words], { from: "user" });
  } finally {
    stdout.stop();
    stderr.stop();
  }
  return { stdout: stdout.text, stderr: stderr.text };
}
