import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import type { Language, Line } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import type { Generator, Made } from "../../../generator.ts";
import { ACTS, LANGUAGES, ROLES, SLOTS, type LineRequest } from "../dialogue.ts";
import { grammarLine } from "../grammar-line.ts";
import { languageLine } from "../language-line.ts";
import { numberBetween, wholeNumber } from "../../../tools/options.ts";
import { generateBatch } from "../../../tools/generate-batch.ts";
import { shippedModel } from "../../../tools/shipped-model.ts";

export interface LineOptions {
  readonly act: string;
  readonly role: string;
  readonly mood: number;
  readonly language: string;
  readonly name: string;
  /** `slot=value`, any number of them. */
  readonly slot: readonly string[];
  readonly count: number;
  readonly way: string;
  readonly beams?: number;
  readonly temperature?: number;
  readonly seed: string;
  readonly out?: string;
}

/** `generate line`, to be hung under the command "generate". */
export function addGenerateLine(parent: Command): void {
  parent
    .command("line")
    .description("lines of dialogue, as text, or as JSON with their papers when --out ends with .json")
    .option("--act <act>", ACTS.join(", "), "greet")
    .option("--role <role>", ROLES.join(", "), "smith")
    .option("--mood <n>", "-1 gloomy or hostile, 1 cheerful or warm", numberBetween(-1, 1), 0)
    .option("--language <code>", LANGUAGES.join(", "), "en")
    .option("--name <text>", "who speaks", "Bram")
    .option(
      "--slot <slot=value>",
      `a fact to be said, any number of times (${SLOTS.join(", ")})`,
      (value: string, before: string[]) => [...before, value],
      [],
    )
    .option("--count <n>", "how many lines", wholeNumber(1, 100_000), 5)
    .option("--way <way>", "language (the model, the grammar where it fails) or grammar", "language")
    .option("--beams <n>", "search with so many beams instead of sampling", wholeNumber(1, 16))
    .option("--temperature <n>", "of sampling: 0 always the likeliest", numberBetween(0, 5))
    .option("--seed <text>", "where all chance comes from; the seed in a line's papers makes it again", "1")
    .option("--out <file>", "where to write, instead of the terminal")
    .action(async (options: LineOptions) => {
      const made = await generateLines(options);
      const text = options.out?.endsWith(".json")
        ? `${JSON.stringify(made, null, 2)}\n`
        : made.map(({ content }) => `${content.text}\n`).join("");
      if (options.out === undefined) process.stdout.write(text);
      else writeFileSync(options.out, text);
    });
}

/** @throws AigcError `bad-request` for a way, act, role, language or slot that there is not */
export async function generateLines(options: LineOptions): Promise<Made<Line>[]> {
  const request: LineRequest = {
    speaker: { name: options.name, role: options.role, mood: options.mood },
    act: options.act,
    language: options.language as Language,
    slots: Object.fromEntries(options.slot.map(readSlot)),
  };
  return generateBatch(await chainOf(options), request, options);
}

async function chainOf({ way, beams, temperature }: LineOptions): Promise<Generator<LineRequest, Line>[]> {
  if (way === "grammar") return [grammarLine()];
  if (way !== "language")
    throw new AigcError("bad-request", "generate", `there is no way "${way}" to make a line. Choose one of language, grammar.`);
  const model = await shippedModel("dialogue");
  const settings = {
    ...(beams === undefined ? {} : { decoding: "beam" as const, beams }),
    ...(temperature === undefined ? {} : { temperature }),
  };
  return [languageLine(model, settings), grammarLine()];
}

function readSlot(text: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1) throw new AigcError("bad-request", "generate", `"${text}" is no fact. Write --slot place="the old mine".`);
  return [text.slice(0, at), text.slice(at + 1)];
}
