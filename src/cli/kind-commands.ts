import type { Command } from "commander";
import type { Values } from "../tools/kind-tools.ts";
import { addFlags } from "../tools/options.ts";
import { COMMANDS } from "./registry.ts";

/**
 * Adds the commands of single kinds.
 * @param words the command line: only what it names is loaded
 */
export async function addKindCommands(root: Command, [asked = ""]: readonly string[]): Promise<void> {
  for (const [name, { text, load }] of Object.entries(COMMANDS)) {
    const command = root.command(name).description(text);
    if (name !== asked) continue;
    const { flags, run } = await load();
    addFlags(command, flags).action((values: Values) => run(values, { input: process.stdin, output: process.stdout }));
  }
}
