import { constants } from "node:os";
import { InvalidArgumentError, Option, type Command } from "commander";
import type { Rgba } from "./contact-sheet.ts";
import type { Flag } from "./kind-tools.ts";

/** Adds flags to a command. */
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

/** An error of a parser becomes one of a wrong argument. */
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

/** Signals that end a process after it has tidied up. */
const ENDINGS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * A signal that is aborted by Ctrl-C, SIGTERM and a closed terminal, with the name as the reason; a second one ends the process at once.
 * A closed output (a pipe into `head`) is no error.
 */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const heard = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(exitCode(name));
    process.stderr.write(`\nstopping after this step; ${name === "SIGINT" ? "Ctrl-C" : name} again stops at once\n`);
    controller.abort(name);
  };
  for (const name of ENDINGS) process.on(name, heard);
  return controller.signal;
}

/** The exit code of a process that was ended by a signal. */
export function exitCode(name: NodeJS.Signals): number {
  return 128 + (constants.signals[name] ?? constants.signals.SIGINT);
}

/** For options that are colours. */
export function colour(text: string): Rgba {
  const digits = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (!digits) throw new InvalidArgumentError(`"${text}" is not a colour. Write it as #rrggbb.`);
  return [...([0, 2, 4].map((from) => Number.parseInt(digits.slice(from, from + 2), 16)) as [number, number, number]), 255];
}

/** For options that may be given several times: the list of all values. */
export function several(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}

/** For options that are objects, written as JSON. */
export function jsonObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Reported below.
  }
  throw new InvalidArgumentError(`Write an object as JSON: '{ "width": 48 }'.`);
}
