#!/usr/bin/env node
import { Command } from "commander";
import { AbortError, AigcError } from "../errors.ts";
import { addBridge } from "./bridge.ts";
import { addCheck } from "./check.ts";
import { addDistill } from "./distill.ts";
import { addEvaluate } from "./evaluate.ts";
import { addExport } from "./export.ts";
import { addGenerate } from "./generate.ts";
import { addInit } from "./init.ts";
import { addInspect } from "./inspect.ts";
import { addKindCommands } from "./kind-commands.ts";
import { KIND_NAMES } from "./registry.ts";
import { addTrain } from "./train.ts";
import { addWatch } from "./watch.ts";

/**
 * The command line. Each command is a file, which loads what it needs when it is called.
 * @param words as they were typed, after the name of the program
 */
export async function program(words: readonly string[]): Promise<Command> {
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
  $ npx phaser-aigc generate ${KIND_NAMES[0]} --count 9 --seed 7 --contact-sheet look.png
  $ npx phaser-aigc generate ./my-kind.mjs --count 5
  $ npx phaser-aigc evaluate ${KIND_NAMES[0]}
  $ npx phaser-aigc train ./my-game.mjs --seed 1
  $ npx phaser-aigc inspect models/my-game`,
    );
  const asked = words[0] === "help" ? words.slice(1) : words;
  await addTrain(root, asked);
  addWatch(root);
  addExport(root);
  addInit(root);
  addCheck(root);
  await addGenerate(root, asked);
  await addEvaluate(root, asked);
  await addKindCommands(root, asked);
  addInspect(root);
  addDistill(root);
  addBridge(root);
  for (const group of root.commands.filter(({ commands }) => commands.length > 0)) {
    const names = group.commands.map((command) => command.name()).join(", ");
    group.showHelpAfterError(`There are ${names}. (phaser-aigc ${group.name()} --help says more)`);
  }
  return root;
}

async function run(): Promise<void> {
  try {
    const words = process.argv.slice(2);
    await (await program(words)).parseAsync(words, { from: "user" });
  } catch (error) {
    if (error instanceof AigcError || error instanceof AbortError) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
}

await run();
