import { InvalidArgumentError, Option, type Command } from "commander";
import type { Rgba } from "./contact-sheet.ts";
import type { Flag } from "./kind-tools.ts";

/** Hangs flags on a command. */
export function addFlags(command: Command, flags: readonly Flag[]): Command {
  for (const { flag, text, initial, parse, choices, required = false } of flags) {
    const option = new Option(flag, text).makeOptionMandatory(required);
    if (choices) option.choices(choices);
    if (parse) option.argParser((word, before) => parsed(parse, word, before as never));
    if (initial !== undefined) option.default(initial);
    command.addOption(option);
  }
  return command;
}

/** Whatever a parser throws is said as a wrong argument. */
function parsed(parse: NonNullable<Flag["parse"]>, word: string, before: never): unknown {
  try {
    return parse(word, before);
  } catch (error) {
    throw error instanceof InvalidArgumentError ? error : new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

/** For options that are whole numbers in a range. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new InvalidArgumentError(`"${text}" is not a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}

/** For options that are numbers in a range. */
export function numberBetween(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !(value >= least && value <= most))
      throw new InvalidArgumentError(`"${text}" is not a number from ${least} to ${most}.`);
    return value;
  };
}

/** Ctrl-C aborts this signal; a second one ends the process at once. */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  process.once("SIGINT", () => {
    process.stderr.write("\nstopping after this step; Ctrl-C again stops at once\n");
    controller.abort();
    process.once("SIGINT", () => process.exit(130));
  });
  return controller.signal;
}

/** For options that are colours. */
export function colour(text: string): Rgba {
  const digits = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (!digits) throw new InvalidArgumentError(`"${text}" is not a colour. Write it as #rrggbb.`);
  return [...([0, 2, 4].map((from) => Number.parseInt(digits.slice(from, from + 2), 16)) as [number, number, number]), 255];
}

/** For options that may be given several times: all that was given. */
export function several(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}
