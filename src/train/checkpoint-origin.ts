import { AigcError } from "../errors.ts";
import type { Checkpoint, Origin } from "./checkpoint.ts";

export interface OriginRules {
  /** The settings that can never change during a training: those that determine the layout of the saved arrays, and the seed. */
  readonly fixed: readonly string[];
  /** Go on with other settings all the same. Default false. */
  readonly allowChanges?: boolean | undefined;
  /** The step of the checkpoint, and the number of steps of the training. */
  readonly step: number;
  readonly steps: number;
}

/** As many differences as a message lists. */
const LISTED = 6;

/**
 * Compares the origin of a checkpoint with that of the training that resumes from it.
 * @throws AigcError `bad-request` naming every difference and the way on
 */
export function checkOrigin(
  { kind, origin = {} }: Checkpoint,
  now: Origin,
  { fixed, allowChanges = false, step, steps }: OriginRules,
): void {
  const wanted = JSON.parse(JSON.stringify(now)) as Origin;
  const names = [...new Set([...Object.keys(origin), ...Object.keys(wanted)])];
  const found = (some: readonly string[]) => some.flatMap((name) => differences(name, origin[name], wanted[name]));
  const never = found(names.filter((name) => fixed.includes(name)));
  const other = found(names.filter((name) => !fixed.includes(name)));
  if (never.length === 0 && (allowChanges || other.length === 0)) {
    if (step <= steps) return;
    throw new AigcError("bad-request", kind, `the checkpoint has ${step} steps behind it, and ${steps} are asked for. Ask for more.`);
  }
  const all = [...never, ...(allowChanges ? [] : other)];
  const list = `${all.slice(0, LISTED).join("; ")}${all.length > LISTED ? `; and ${all.length - LISTED} more` : ""}`;
  throw new AigcError(
    "bad-request",
    kind,
    `the checkpoint was made with other options: ${list}. Give what it was made with to go on. ${
      never.length === 0 ? "To go on with the new ones all the same, allow it: --allow-changes. " : ""
    }${kind === "ppo" ? "To begin anew with its weights alone: --init-from." : "Or begin anew, in another folder."}`,
  );
}

/** Where two values differ, leaf by leaf. */
function differences(name: string, before: unknown, now: unknown): string[] {
  if (JSON.stringify(before) === JSON.stringify(now)) return [];
  if (isTree(before) && isTree(now)) {
    const list = Array.isArray(before);
    const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])];
    // Hashes say nothing to people.
    if (name === "code") return keys.filter((key) => before[key] !== now[key]).map((key) => `the code of ${key} has changed`);
    return keys.flatMap((key) => differences(list ? `${name}[${key}]` : `${name}.${key}`, before[key], now[key]));
  }
  return [`${name} was ${show(before)} and is ${show(now)}`];
}

/** Objects and lists, which are compared part by part; short lists of numbers are compared whole. */
function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !(Array.isArray(value) && value.every((one) => typeof one === "number"));
}

function show(value: unknown): string {
  if (value === undefined) return "not there";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
