import { constants } from "node:os";
import { InvalidArgumentError } from "commander";

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

/** What asks a process to end, and lets it tidy up. */
const ENDINGS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Ctrl-C, SIGTERM and a terminal that closes abort this signal, with the name as the reason; a second one ends the process at once.
 * Where nobody reads any more what is written, that is no reason to end.
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

/** What a process that a signal ended exits with. */
export function exitCode(name: NodeJS.Signals): number {
  return 128 + (constants.signals[name] ?? constants.signals.SIGINT);
}
