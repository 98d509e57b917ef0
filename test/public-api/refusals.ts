import { describe as inWords } from "../../src/arguments.ts";
import type { PublicFunction } from "./public-functions.ts";
import { wrongValues, type Beyond, type Wrong } from "./wrong-values.ts";

/** How one public function is called. */
export interface Entry extends Beyond {
  /** The arguments of a right call, anew for each try. The more of the optional fields it names, the deeper they are tried. */
  readonly right: () => readonly unknown[] | Promise<readonly unknown[]>;
  /** For a method: what has it. */
  readonly on?: () => unknown;
  /** A fitting code other than "bad-request". */
  readonly code?: string;
  /** What an implementation calls an argument that the declaration names generally: { content: "level" }. */
  readonly names?: Readonly<Record<string, string>>;
}

/** By the function's name; several entries where several things have the method. */
export type Table = Readonly<Record<string, Entry | readonly Entry[]>>;

type Call = (...given: readonly unknown[]) => unknown;

/** A test for each entry of `table`; functions that are no methods are taken from `api`. */
export function refusesWrongArguments(functions: readonly PublicFunction[], table: Table, api: object): void {
  const named = new Map(functions.map((each) => [each.name, each]));
  const cases = Object.entries(table).flatMap(([name, entries]) =>
    [entries].flat().map((entry: Entry, n) => ({ title: n > 0 ? `${name} (${n + 1})` : name, name, entry })),
  );
  if (cases.length === 0) return;
  describe("wrong arguments are refused by name, with what was given and what is wanted", () => {
    it.each(cases)("$title", async ({ name, entry }) => {
      const path = name.split(".");
      const owner = entry.on ? await entry.on() : path.slice(0, -1).reduce((from, part) => (from as Record<string, object>)[part]!, api);
      const call: Call = (...given) => (owner as Record<string, Call>)[path.at(-1)!]!(...given);
      expect(await complaints(named.get(name)!, entry, call)).toEqual([]);
    });
  });
}

/** What is wrong with how a function takes right and wrong arguments, a line each; empty when nothing is. */
async function complaints({ name, parameters }: PublicFunction, entry: Entry, call: Call): Promise<string[]> {
  const found: string[] = [];
  const right = await entry.right();
  if (right.length > parameters.length) found.push(`the table gives ${right.length} arguments, it takes ${parameters.length}`);
  const error = await outcome(() => call(...right));
  if (error !== undefined) found.push(`a right call fails: ${String(error)}`);
  for (const [n, parameter] of parameters.entries()) {
    if (parameter.name === undefined) {
      found.push(`takes its argument ${n + 1} apart in the declaration: give it a name, so that the message can`);
      continue;
    }
    for (const wrong of wrongValues(parameter.name, parameter.kind, right[n], entry)) {
      const given = [...(await entry.right())];
      while (given.length < n) given.push(undefined);
      given[n] = wrong.argument;
      const what = faultOf(await outcome(() => call(...given)), wrong, entry);
      if (what) found.push(`${name}: ${wrong.path} = ${inWords(wrong.value)}: ${what}`);
    }
  }
  return found;
}

/** What came of it: the error, or nothing. A training is pulled once. */
async function outcome(call: () => unknown): Promise<unknown> {
  try {
    const result = (await call()) as AsyncGenerator | undefined;
    if (typeof result === "object" && result !== null && Symbol.asyncIterator in result) {
      await result.next();
      await result.return(undefined);
    }
    return undefined;
  } catch (error) {
    return error ?? new Error("nothing was thrown");
  }
}

/** What is wrong with a refusal; null when it says all there is to say. */
function faultOf(error: unknown, { path, value }: Wrong, { names = {}, code: wanted }: Entry): string | null {
  if (error === undefined) return "is taken";
  const { name, code, message } = error as { name: string; code: string; message: string };
  if (name !== "AigcError") return `throws ${String(error)}`;
  if (code !== "bad-request" && code !== wanted) return `has the code ${code}: ${message}`;
  const last = path.split(".").at(-1)!.replaceAll("[]", "");
  const argument = names[last] ?? last;
  if (!new RegExp(`(^|\\W)${argument}(\\W|$)`).test(message)) return `is refused without its name: ${message}`;
  const given = inWords(value);
  // Of an object without what it should have, the message may name what is missing.
  const missing = typeof value === "object" && value !== null && message.includes("undefined");
  if (!message.includes(given) && !missing) return `is refused without what was given (${given}): ${message}`;
  return /\. (Give|Choose|Take) .+\.$/.test(message) ? null : `is refused without what is wanted: ${message}`;
}
