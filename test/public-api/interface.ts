import type { Declarations, Declared, Node } from "./declarations.ts";
import { DOORS } from "./doors.ts";

/**
 * The public interface for people to read: what each door exports, what that adds to Phaser, and what the types of both mean
 * without being exported themselves.
 */
export function publicInterface(declarations: Declarations): Readonly<Record<string, string>> {
  /** The doors of each export: most stand behind more than one. */
  const doorsOf = new Map<string, string[]>();
  const exported = new Map<string, Declared>();
  for (const [door, file] of DOORS)
    for (const [name, declared] of declarations.exportsOf(file)) {
      doorsOf.set(name, [...(doorsOf.get(name) ?? []), door]);
      exported.set(name, declared);
    }
  const added = declarations.additions();
  const seen = new Map([...exported.values(), ...added].map((declared) => [keyOf(declared), declared]));
  const unnamed: Declared[] = [];
  // Grows while it is walked.
  for (const declared of seen.values())
    for (const name of namesIn(declared.node)) {
      const meant = declarations.find(name, declared.file);
      if (!meant || seen.has(keyOf(meant))) continue;
      seen.set(keyOf(meant), meant);
      unnamed.push(meant);
    }
  const doors = [...new Set([...doorsOf.values()].map((names) => names.join(", ")))].sort();
  return {
    ...Object.fromEntries(
      doors.map((names) => [names, printed([...exported].filter(([name]) => doorsOf.get(name)!.join(", ") === names))]),
    ),
    "added to Phaser": printed(added.map((declared) => [declared.name, declared])),
    "meant by the types above, but not exported": printed(unnamed.map((declared) => [declared.name, declared])),
  };
}

const keyOf = ({ file, name }: Declared) => `${file} ${name}`;

/** In the order of the alphabet; what has another name outside, or stands in a namespace, with that name before it. */
function printed(declared: readonly (readonly [name: string, declared: Declared])[]): string {
  const lines = declared.map(([name, { name: own, text }]) => (name === own ? text : `${name}: ${text}`));
  return lines.toSorted((a, b) => (bare(a) < bare(b) ? -1 : 1)).join("\n");
}

const bare = (text: string) => text.replace(/^(abstract class|class|const|function|interface|type) /, "");

/** The names of types in a declaration. */
function namesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namesIn);
  if (typeof node !== "object" || node === null) return [];
  const { type, typeName, exprName, expression } = node as Node;
  const own = [typeName ?? (type === "TsTypeQuery" ? exprName : type === "TsExpressionWithTypeArguments" ? expression : undefined)];
  return [...own.flatMap((name) => (name?.type === "Identifier" ? [name.value as string] : [])), ...Object.values(node).flatMap(namesIn)];
}
