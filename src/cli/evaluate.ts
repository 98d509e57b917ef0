import type { Command } from "commander";
import { numberBetween, wholeNumber } from "../tools/options.ts";
import { table, writeRows, type Row } from "../tools/row.ts";

/** `evaluate skirmish|levels|sprites|dialogue`: the figures of the model cards, measured again. */
export function addEvaluate(root: Command): void {
  const evaluate = root.command("evaluate").description("measure the shipped models, or your own, on what they have not seen");

  evaluate
    .command("skirmish")
    .description("the squad against scripted heroes on held-out maps, beside what scripts do in the same seat")
    .option("--games <n>", "games for each pair of players", wholeNumber(1, 1_000_000), 1000)
    .option("--model <name>", "a model under models/, or its folder", "skirmish-squad")
    .option("--temperature <t>", "0 takes the best action, 1 draws as in training", numberBetween(0, 10), 0)
    .option("--seed <text>", "which games", "1")
    .option("--json <file>", "write the rows as JSON too")
    .action(async (options: { games: number; model: string; temperature: number; seed: string; json?: string }) => {
      const { evaluateSkirmish } = await import("../agents/skirmish/tools/evaluate.ts");
      finish("skirmish", await evaluateSkirmish(options), options.json);
    });

  evaluate
    .command("levels")
    .description("the room network beside the rules and its corpus: raw and repaired floors, variety, likeness, copies, speed")
    .option("--count <n>", "rooms and floors of each way", wholeNumber(20, 1000), 1000)
    .option("--seed <text>", "which rooms", "1")
    .option("--json <file>", "write the rows as JSON too")
    .action(async (options: { count: number; seed: string; json?: string }) => {
      const [{ evaluateLevels }, { shippedModel }] = await Promise.all([
        import("../generators/level/tools/evaluate.ts"),
        import("../tools/shipped-model.ts"),
      ]);
      const model = await shippedModel("level-room");
      finish(
        "levels",
        await evaluateLevels({ ...options, model, report: (message) => process.stderr.write(`${message}\n`) }),
        options.json,
      );
    });

  evaluate
    .command("sprites")
    .description("how much like drawn sprites the generated ones are: patches, copies, gates, tags")
    .requiredOption("--data <folder>", "the third-party training sets (docs/data.md)")
    .option("--count <n>", "sprites of each way", wholeNumber(20, 5000), 240)
    .option("--seed <text>", "which sprites", "1")
    .option("--json <file>", "write the rows as JSON too")
    .action(async (options: { data: string; count: number; seed: string; json?: string }) => {
      const { evaluateSprites } = await import("../generators/sprite/tools/evaluate.ts");
      finish("sprites", await evaluateSprites(options), options.json);
    });

  evaluate
    .command("dialogue")
    .description("the language model beside the grammar: bits per byte, variety, slots, copies, speed")
    .option("--data <folder>", "the third-party training sets; what needs them is left out without it")
    .option("--count <n>", "lines of each way and language", wholeNumber(10, 100_000), 200)
    .option("--seed <text>", "which lines", "1")
    .option("--json <file>", "write the rows as JSON too")
    .action(async (options: { data?: string; count: number; seed: string; json?: string }) => {
      const [{ evaluateDialogue }, { shippedModel }] = await Promise.all([
        import("../generators/dialogue/tools/evaluate.ts"),
        import("../tools/shipped-model.ts"),
      ]);
      const model = await shippedModel("dialogue");
      finish(
        "dialogue",
        await evaluateDialogue({ ...options, model, report: (message) => process.stderr.write(`${message}\n`) }),
        options.json,
      );
    });
}

function finish(area: string, rows: readonly Row[], json: string | undefined): void {
  process.stdout.write(table(rows));
  if (json !== undefined) writeRows(json, area, rows);
  if (rows.some((row) => !row.pass)) process.exitCode = 1;
}
