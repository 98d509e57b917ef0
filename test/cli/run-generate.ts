import { Command } from "commander";
import { generateCommand } from "../../src/cli/generate.ts";
import type { KindTools } from "../../src/tools/kind-tools.ts";

/** Runs `generate` for a kind in this process; gives what it prints. */
export async function runGenerate(tools: KindTools, ...words: string[]): Promise<{ stdout: string; stderr: string }> {
  const printed = { stdout: "", stderr: "" };
  const real = { stdout: process.stdout.write, stderr: process.stderr.write };
  for (const name of ["stdout", "stderr"] as const)
    process[name].write = ((text: string | Uint8Array) => ((printed[name] += String(text)), true)) as typeof process.stdout.write;
  try {
    const root = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
    const command = generateCommand(tools.kind.name, tools)
      .exitOverride()
      .configureOutput({ writeErr: () => undefined });
    await root.addCommand(command).parseAsync([tools.kind.name, ...words], { from: "user" });
  } finally {
    process.stdout.write = real.stdout;
    process.stderr.write = real.stderr;
  }
  return printed;
}
