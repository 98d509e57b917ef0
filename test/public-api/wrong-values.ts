import type { Kind } from "./kinds.ts";

/** A wrong value for one argument, or for one field of it. */
export interface Wrong {
  /** "options.tags[]": the argument, its field, an entry of the list there. */
  readonly path: string;
  readonly value: unknown;
  /** The argument whole, with the wrong value in its place. */
  readonly argument: unknown;
}

/** What the types do not say. */
export interface Beyond {
  /** Numbers that may be below zero, by path. */
  readonly negative?: readonly string[];
  /** More wrong values, by path. */
  readonly wrong?: Readonly<Record<string, readonly unknown[]>>;
  /** Paths that are not looked at, and why. */
  readonly unread?: Readonly<Record<string, string>>;
}

/** Of these only their own fields are looked at where they are handed in, not what those hold. */
const WHOLE = new Set(["Model", "Rng", "Environment", "Policy", "Generator", "Signal", "ProcessGroup", "Engine", "Made", "Level", "Sprite", "Line", "Npc", "TensorSpec", "Feature", "Branch", "ArenaMap"]); // prettier-ignore

/** Of these only the fields that everybody reads are looked at: a stand-in for one, in a test of a game, may have no more. */
const READ: Readonly<Record<string, readonly string[]>> = {
  Rng: [],
  Model: ["manifest", "run"],
  Npc: ["say", "hear", "feel", "mind"],
  ModelManifest: ["name", "contract", "inputs"],
};

/** The wrong values that follow from a type, each in a right argument. */
export function* wrongValues(path: string, kind: Kind, right: unknown, beyond: Beyond): Iterable<Wrong> {
  yield* within(path, kind, right, beyond, (value) => value, false);
}

function* within(
  path: string,
  kind: Kind,
  right: unknown,
  beyond: Beyond,
  put: (value: unknown) => unknown,
  insideWhole: boolean,
): Iterable<Wrong> {
  if (beyond.unread && path in beyond.unread) return;
  const own = [...simply(kind, right, beyond.negative?.includes(path) ?? false), ...(beyond.wrong?.[path] ?? [])];
  for (const value of own) yield { path, value, argument: put(value) };
  if (insideWhole || kind.accepts.has("anything") || typeof right !== "object" || right === null) return;
  if (Array.isArray(right)) {
    if (kind.entry)
      yield* within(`${path}[]`, kind.entry, right[0], beyond, (value) => put([value, ...right.slice(1)]), WHOLE.has(kind.name ?? ""));
    return;
  }
  for (const [name, { optional, kind: of }] of kind.fields ?? []) {
    const read = READ[kind.name ?? ""];
    if (read && !read.includes(name)) continue;
    const field = of();
    const accepts = optional ? new Set([...field.accepts, "undefined" as const]) : field.accepts;
    const there = (right as Readonly<Record<string, unknown>>)[name];
    const inside = (value: unknown) => put(changed(right, name, value));
    yield* within(`${path}.${name}`, { ...field, accepts }, there, beyond, inside, WHOLE.has(kind.name ?? ""));
  }
  const [first] = Object.entries(right);
  if (kind.value && first)
    yield* within(`${path}.${first[0]}`, kind.value, first[1], beyond, (value) => put({ ...right, [first[0]]: value }), false);
}

/** A copy with another field; what has a class keeps it. */
function changed(right: object, name: string, value: unknown): object {
  if (Object.getPrototypeOf(right) === Object.prototype) return { ...right, [name]: value };
  return Object.create(right, { [name]: { value, enumerable: true } }) as object;
}

function* simply({ accepts, choices, fields, name }: Kind, right: unknown, negative: boolean): Iterable<unknown> {
  if (accepts.has("anything")) return;
  if (!accepts.has("undefined")) yield undefined;
  if (!accepts.has("null")) yield null;
  if (!accepts.has("boolean")) yield true;
  if (!accepts.has("string") || choices) yield "nonsense";
  if (!accepts.has("number")) yield 7;
  else yield* [Number.NaN, Infinity, ...(negative || accepts.has("string") ? [] : [-1])];
  if (!accepts.has("object") || [...(fields ?? [])].some(([, { optional }]) => !optional)) yield {};
  if (!accepts.has("list")) yield [];
  if (!accepts.has("function")) yield () => 7;
  yield Promise.resolve(right);
  if (name === "Made") yield (right as { content: unknown }).content;
  if (name === "Level" || name === "Sprite" || name === "Line")
    yield { content: right, provenance: { generator: "hand", seed: "1", attempts: 1 } };
}
