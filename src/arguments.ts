import { AigcError } from "./errors.ts";
import { nearestName } from "./nearest-name.ts";

/**
 * Refusals of wrong arguments. Each names the argument, says what was given and what is wanted:
 * `[phaser-aigc] [level] seed is null. Give a string or a finite number.`
 * `where` is the part that refuses, `name` is how the caller wrote the argument: "request.width", "options.seed".
 */

/** Throws the refusal. `wanted` completes "Give …". */
export function refuse(where: string, name: string, given: unknown, wanted: string): never {
  throw new AigcError("bad-request", where, `${name} is ${describe(given)}. Give ${wanted}.`);
}

/** What was given, in words short enough for a message. */
export function describe(value: unknown): string {
  if (typeof value === "string") return value.length > 40 ? `a string of ${value.length} characters` : JSON.stringify(value);
  if (typeof value === "bigint") return `the bigint ${value}`;
  if (typeof value === "function") return value.name ? `the function ${value.name}, not called` : "a function";
  if (typeof value === "symbol") return "a symbol";
  if (typeof value !== "object" || value === null) return String(value);
  if (isPromise(value)) return "a promise (write await before it)";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (ArrayBuffer.isView(value)) return `${value.constructor.name} of ${value.byteLength} bytes`;
  const keys = Object.keys(value);
  if (keys.length === 0) return "an object without fields";
  return `an object with ${keys.slice(0, 4).join(", ")}${keys.length > 4 ? ", …" : ""}`;
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

/** Refuses a value by name, or lets it pass. */
export type Check = (where: string, name: string, value: unknown) => void;

/** A plain object: not null, not a list, not a promise. */
export function checkObject(where: string, name: string, value: unknown, wanted = "an object"): asserts value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value) || ArrayBuffer.isView(value) || isPromise(value))
    refuse(where, name, value, wanted);
}

/**
 * An object whose fields pass their checks; each is refused under its own name, "request.width". A field whose name here ends with
 * "?" may be left out.
 * @param wanted default: an object with the fields that may not be left out
 */
export function checkFields(
  where: string,
  name: string,
  value: unknown,
  fields: Readonly<Record<string, Check>>,
  wanted?: string,
): asserts value is object {
  const needed = Object.keys(fields).filter((field) => !field.endsWith("?"));
  checkObject(where, name, value, wanted ?? (needed.length > 0 ? `an object with ${needed.join(", ")}` : "an object"));
  for (const [key, check] of Object.entries(fields)) {
    const field = key.replace("?", "");
    const given = (value as Readonly<Record<string, unknown>>)[field];
    if (given !== undefined || field === key) check(where, `${name}.${field}`, given);
  }
}

/** {@link checkFields} of an object that has no others: a misspelt option would be passed over in silence. */
export function checkOptions(
  where: string,
  name: string,
  value: unknown,
  fields: Readonly<Record<string, Check>>,
): asserts value is object {
  checkObject(where, name, value);
  const known = Object.keys(fields).map((field) => field.replace("?", ""));
  const unknown = Object.keys(value).find((field) => !known.includes(field));
  if (unknown !== undefined) {
    const nearest = nearestName(unknown, known);
    const hint = nearest === undefined ? "" : ` Did you mean ${nearest}?`;
    throw new AigcError("bad-request", where, `${name}.${unknown} is not known.${hint} There are ${known.join(", ")}.`);
  }
  checkFields(where, name, value, fields);
}

/** A seed: the same one makes the same thing again, so it may not be missing. */
export function checkSeed(where: string, name: string, value: unknown): asserts value is string | number {
  if (typeof value === "string" || (typeof value === "number" && Number.isFinite(value))) return;
  refuse(where, name, value, "a string or a finite number");
}

/** A number in [least, most]; with `whole`, a whole one. */
export function checkNumber(
  where: string,
  name: string,
  value: unknown,
  { least = -Infinity, most = Infinity, whole = false }: { readonly least?: number; readonly most?: number; readonly whole?: boolean } = {},
): asserts value is number {
  if (typeof value === "number" && value >= least && value <= most && (whole ? Number.isInteger(value) : Number.isFinite(value))) return;
  const range = most < Infinity ? ` from ${least} to ${most}` : least > -Infinity ? ` of at least ${least}` : "";
  refuse(where, name, value, `a ${whole ? "whole" : "finite"} number${range}`);
}

export function checkText(where: string, name: string, value: unknown, wanted = "a string"): asserts value is string {
  if (typeof value !== "string") refuse(where, name, value, wanted);
}

export function checkFlag(where: string, name: string, value: unknown): asserts value is boolean {
  if (typeof value !== "boolean") refuse(where, name, value, "true or false");
}

export function checkFunction(where: string, name: string, value: unknown, wanted = "a function"): void {
  if (typeof value !== "function") refuse(where, name, value, wanted);
}

/** One of `choices`, which the refusal lists. */
export function checkChoice<T extends string>(where: string, name: string, value: unknown, choices: readonly T[]): asserts value is T {
  if (!(choices as readonly unknown[]).includes(value)) refuse(where, name, value, `one of ${choices.join(", ")}`);
}

/** A list; each entry goes through `entry` under its own name, "tags[2]". */
export function checkList(
  where: string,
  name: string,
  value: unknown,
  wanted = "a list",
  entry?: (name: string, value: unknown) => void,
): asserts value is readonly unknown[] {
  if (!Array.isArray(value)) refuse(where, name, value, wanted);
  if (entry) value.forEach((one, index) => entry(`${name}[${index}]`, one));
}

/**
 * Content with its papers, as {@link generate} returns it; the content alone and a promise of it are refused by name.
 * @param kind "level", "sprite"
 * @param has a field that content of this kind has, to tell it from content of another
 */
export function checkMade(where: string, name: string, value: unknown, kind: string, has: string): void {
  checkObject(where, name, value, `what ${kind}() made: an object with content and provenance`);
  if (has in value && !("content" in value)) {
    refuse(where, name, value, `what ${kind}() made, whole: with its provenance, not its content alone`);
  }
  const { content, provenance } = value as { readonly content?: unknown; readonly provenance?: unknown };
  const wanted = `a ${kind}: an object with ${has}`;
  checkObject(where, `${name}.content`, content, wanted);
  if (!(has in content)) refuse(where, `${name}.content`, content, wanted);
  checkObject(where, `${name}.provenance`, provenance, "its papers, as they came with it");
  checkText(where, `${name}.provenance.generator`, (provenance as { readonly generator?: unknown }).generator);
}

/** For {@link checkFields}: a whole number in [least, most]. */
export function whole(least = 0, most = Infinity): Check {
  return (where, name, value) => checkNumber(where, name, value, { least, most, whole: true });
}

/** A whole number that `step` divides, 0 not among them. */
export function multipleOf(step: number, why = ""): Check {
  return (where, name, value) => {
    if (!(Number.isInteger(value) && (value as number) > 0 && (value as number) % step === 0))
      refuse(where, name, value, `a multiple of ${step}${why}`);
  };
}

/** A number in [least, most]. */
export function within(least = -Infinity, most = Infinity): Check {
  return (where, name, value) => checkNumber(where, name, value, { least, most });
}

export function oneOf(choices: readonly string[]): Check {
  return (where, name, value) => checkChoice(where, name, value, choices);
}

export function listOf(entry: Check, wanted?: string): Check {
  return (where, name, value) => checkList(where, name, value, wanted, (own, one) => entry(where, own, one));
}

/** A list of numbers: long ones too, so that no entry gets a name before one is wrong. */
export function numbers(wanted: string, each = "a number"): Check {
  return (where, name, value) => {
    checkList(where, name, value, wanted);
    const strange = value.findIndex((one) => typeof one !== "number");
    if (strange >= 0) refuse(where, `${name}[${strange}]`, value[strange], each);
  };
}

/** An object with names of the caller's own, each value of which passes `entry`. */
export function mapOf(entry: Check, wanted?: string): Check {
  return (where, name, value) => {
    checkObject(where, name, value, wanted);
    for (const [key, one] of Object.entries(value)) entry(where, `${name}.${key}`, one);
  };
}

export function withFields(fields: Readonly<Record<string, Check>>, wanted?: string): Check {
  return (where, name, value) => checkFields(where, name, value, fields, wanted);
}

/** A typed array by the name of its class, of this page or another; a Node Buffer is a Uint8Array. */
export function arrayOf(type: "Uint8Array" | "Float32Array" | "Int32Array"): Check {
  return (where, name, value) => {
    if (Object.prototype.toString.call(value) !== `[object ${type}]`) refuse(where, name, value, `a ${type}`);
  };
}
