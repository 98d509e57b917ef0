import { Command } from "commander";
import { AigcError } from "../errors.ts";
import type { Evaluation, Flag } from "../tools/kind-tools.ts";
import { addFlags } from "../tools/options.ts";
import { table, writeRows } from "../tools/row.ts";
import { importKind } from "./own-kind.ts";
import { isPath } from "./own-module.ts";
import { everything, nameOf, toolsOf } from "./registry.ts";

/**
 * `evaluate <name>`: the figures of the model cards, measured again.
 * @param words the command line: only what it names is loaded
 */
export async function addEvaluate(root: Command, [command, word = ""]: readonly string[]): Promise<void> {
  const evaluate = root.command("evaluate").description("measure the shipped models, or your own, on what they have not seen");
  if (command !== "evaluate") return;
  if (isPath(word)) {
    const { kind, evaluation } = await importKind(word);
    if (!evaluation)
      throw new AigcError(
        "bad-request",
        word,
        "the module exports no tools.evaluation. Export what there is to measure: tools = { evaluation: { summary, rows } }; docs/your-own-kind.md shows how.",
      );
    evaluate.addCommand(evaluateCommand(word, kind.name, evaluation));
    return;
  }
  const named = await toolsOf(nameOf(word));
  if (named?.evaluation) {
    evaluate.addCommand(evaluateCommand(word, nameOf(word), named.evaluation));
    return;
  }
  for (const { name, tools } of await everything())
    if (tools.evaluation) evaluate.addCommand(evaluateCommand(name, name, tools.evaluation));
}

function evaluateCommand(word: string, area: string, { summary, flags = [], rows: measure }: Evaluation): Command {
  return addFlags(new Command(word).description(summary), [...flags, ...COMMON]).action(async ({ json, ...values }) => {
    const rows = await measure(values, (message) => process.stderr.write(`${message}\n`));
    process.stdout.write(table(rows));
    if (json !== undefined) writeRows(json, area, rows);
    if (rows.some((row) => !row.pass)) process.exitCode = 1;
  });
}

const COMMON: readonly Flag[] = [
  { flag: "--seed <text>", text: "where all chance comes from", initial: "1" },
  { flag: "--json <file>", text: "write the rows as JSON too" },
];
