import * as v from "valibot";
import { describe, isPromise } from "./arguments.ts";
import { AigcError, type AigcErrorCode } from "./errors.ts";

/**
 * Schemas of data from outside: manifests, headers of checkpoints, saved games, files of a training. Errors are like those of wrong
 * arguments: with the name, the given value and the wanted one. Only this file imports the schema library; the build packs the library
 * into it.
 */
export type Schema<T = unknown> = v.GenericSchema<unknown, T>;

/** What a schema reads. */
export type Read<S extends Schema> = v.InferOutput<S>;

/** @param wanted completes "Give …", here and in all others */
export const text = (wanted = "a string") => v.string(wanted);

export const pattern = (form: RegExp, wanted: string) => v.pipe(v.string(wanted), v.regex(form, wanted));

export const choice = <const T extends string>(choices: readonly T[], wanted = `one of ${choices.join(", ")}`) =>
  v.picklist(choices, wanted);

export const number = (wanted = "a finite number") => v.pipe(v.number(wanted), v.finite(wanted));

export const whole = (least = 0, wanted = `a whole number of at least ${least}`) =>
  v.pipe(v.number(wanted), v.safeInteger(wanted), v.minValue(least, wanted));

/** One of a tensor: a size, or a name where it is free. */
export const dimension = (wanted: string) => v.union([v.pipe(v.number(wanted), v.safeInteger(wanted)), v.string(wanted)], wanted);

export const list = <S extends Schema>(entry: S, wanted = "a list") => v.array(entry, wanted);

/** No list and no promise, which the library would take for objects. */
const plain = (wanted: string) =>
  v.custom<Readonly<Record<string, unknown>>>(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value) && !isPromise(value),
    wanted,
  );

/** An object with names of its own, each value of one schema. */
export const map = <S extends Schema>(entry: S, wanted = "an object") => v.pipe(plain(wanted), v.record(v.string(), entry, wanted));

/** An object of these fields. Others may stand beside them and are kept: a newer version may have written it. */
export function fields<const T extends v.ObjectEntries>(entries: T, wanted = "an object") {
  // Where a field is missing, the library's message names the object; it has to name the field.
  const message = ({ expected }: { readonly expected: string | null }): string => {
    const { message: own } = (entries[expected?.slice(1, -1) ?? ""] ?? {}) as { readonly message?: unknown };
    return typeof own === "string" ? own : wanted;
  };
  return v.pipe(plain(wanted), v.looseObject(entries, message));
}

/** A field that may be left out; then it is `instead`. */
export const optional = <S extends Schema, const D extends v.InferInput<S> | undefined = undefined>(entry: S, instead?: D) =>
  v.optional(entry, instead as D);

export const anything = () => v.unknown();

export interface Reading {
  /** The part that reads, and its name for what is read: "loader", "manifest"; "" where only its fields have names. */
  readonly where: string;
  readonly name: string;
  readonly code: AigcErrorCode;
  /** What to do beside giving what is wanted. */
  readonly more?: string;
}

/**
 * Checks `value` against the schema.
 * @throws AigcError of `code` with the first wrong field
 */
export function readAs<S extends Schema>(schema: S, value: unknown, { where, name, code, more = "" }: Reading): Read<S> {
  const read = v.safeParse(schema, value, { abortEarly: true });
  if (read.success) return read.output;
  const [{ path = [], input, message }] = read.issues;
  const place = path.map(({ key }) =>
    typeof key === "number" ? `[${key}]` : /^\w+$/.test(String(key)) ? `.${String(key)}` : `["${String(key)}"]`,
  );
  throw new AigcError(
    code,
    where,
    `${(name + place.join("")).replace(/^\./, "")} is ${describe(input)}. Give ${message}.${more && ` ${more}`}`,
  );
}

/** `value`, or null if it does not fit the schema: for files of which only the valid parts are used. */
export function readIf<S extends Schema>(schema: S, value: unknown): Read<S> | null {
  const read = v.safeParse(schema, value, { abortEarly: true });
  return read.success ? read.output : null;
}

/**
 * Reads JSON and checks it against the schema.
 * @throws AigcError of `code`, for text that is no JSON too
 */
export function readJson<S extends Schema>(schema: S, json: string, reading: Reading): Read<S> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    const { where, name, code, more = "" } = reading;
    throw new AigcError(code, where, `${name} is no JSON (${json.length} characters).${more && ` ${more}`}`, { cause });
  }
  return readAs(schema, value, reading);
}
