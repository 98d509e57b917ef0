#!/usr/bin/env node
import { Command } from "commander";
import { AbortError, AigcError } from "../errors.ts";
import { addBridge } from "./bridge.ts";
import { addCheck } from "./check.ts";
import { addEvaluate } from "./evaluate.ts";
import { addExport } from "./export.ts";
import { addGenerate } from "./generate.ts";
import { addInspect } from "./inspect.ts";
import { addTrain } from "./train.ts";

/** The command line. Each command lives in a file of its own and loads what it needs when it is called. */
export function program(): Command {
  const root = new Command("phaser-aigc")
    .description(
      "Trains opponents in simulation and generators on your own data, makes content, and measures it. All offline, all from a seed.",
    )
    .showHelpAfterError("(--help shows what there is)")
    .showSuggestionAfterError()
    .addHelpText(
      "after",
      `
Examples:
  $ npx phaser-aigc generate level --count 9 --seed caves --contact-sheet caves.png
  $ npx phaser-aigc generate line --act greet --role smith --language en --count 5
  $ npx phaser-aigc evaluate skirmish
  $ npx phaser-aigc train cart-pole --seed 1
  $ npx phaser-aigc inspect models/level-room`,
    );
  addTrain(root);
  addExport(root);
  addCheck(root);
  addGenerate(root);
  addEvaluate(root);
  addInspect(root);
  addBridge(root);
  for (const group of root.commands.filter(({ commands }) => commands.length > 0)) {
    const names = group.commands.map((command) => command.name()).join(", ");
    group.showHelpAfterError(`There are ${names}. (phaser-aigc ${group.name()} --help says more)`);
  }
  return root;
}

async function run(): Promise<void> {
  try {
    await program().parseAsync();
  } catch (error) {
    if (error instanceof AigcError || error instanceof AbortError) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
}

await run();
