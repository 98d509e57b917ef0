import { parseSync } from "@swc/core";
import { readdirSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";

/**
 * Reads declaration files: what a door of the package exports, and what a name in a type stands for. Types stay nodes of the parser;
 * `kinds.ts` says which values they accept.
 */

/** A node of the parser's tree; its fields depend on `type`. */
// oxlint-disable-next-line typescript/no-explicit-any -- the parser's own types do not know declarations
export type Node = { readonly type: string } & Readonly<Record<string, any>>;

/** A declaration and the file it stands in, where its names have their meaning. */
export interface Declared {
  readonly name: string;
  readonly file: string;
  readonly node: Node;
}

interface File {
  /** What the file declares itself, exported or not. */
  readonly own: ReadonlyMap<string, Node>;
  /** Names that come from other files: the file, and the name there ("*" for all of it). */
  readonly imported: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
  /** Own names that others may import, with the name outside. */
  readonly exported: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
  readonly everythingOf: readonly string[];
  /** Interfaces of others that it adds to, by `declare global`. */
  readonly added: readonly Node[];
}

export class Declarations {
  readonly #files = new Map<string, File>();

  /** @param folder where `tsc --declaration` wrote them; all are read now, and it may go */
  constructor(folder: string) {
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }))
      if (file.endsWith(".d.ts")) this.#files.set(file, read(readFileSync(join(folder, file), "utf8"), file));
  }

  /** The declarations behind a door, by the names a user writes: "createRng", "classic.cartPole". */
  exportsOf(file: string, prefix = ""): Map<string, Declared> {
    const found = new Map<string, Declared>();
    const { exported, everythingOf } = this.#file(file);
    for (const other of everythingOf) for (const [name, declared] of this.exportsOf(other, prefix)) found.set(name, declared);
    for (const [outside, { file: from, name }] of exported) {
      if (name === "*") for (const [inner, declared] of this.exportsOf(from, `${prefix}${outside}.`)) found.set(inner, declared);
      else {
        const declared = this.find(name, from);
        if (declared) found.set(prefix + outside, declared);
      }
    }
    return found;
  }

  /** What `name` means in `file`; undefined for what comes from a package or the language. */
  find(name: string, file: string): Declared | undefined {
    const { own, imported, exported, everythingOf } = this.#file(file);
    const node = own.get(name);
    if (node) return { name, file, node };
    const there = imported.get(name) ?? exported.get(name);
    if (there) return this.find(there.name, there.file);
    for (const other of everythingOf) {
      const declared = this.find(name, other);
      if (declared) return declared;
    }
    return undefined;
  }

  /** What the package adds to the interfaces of others. */
  additions(): Declared[] {
    return [...this.#files].flatMap(([file, { added }]) => added.map((node) => ({ name: node["id"].value, file, node })));
  }

  #file(name: string): File {
    const file = this.#files.get(name);
    if (!file) throw new Error(`There is no ${name} among the declarations.`);
    return file;
  }
}

function read(text: string, file: string): File {
  const own = new Map<string, Node>();
  const imported = new Map<string, { file: string; name: string }>();
  const exported = new Map<string, { file: string; name: string }>();
  const everythingOf: string[] = [];
  const added: Node[] = [];
  const resolve = (source: string | undefined) =>
    source?.startsWith(".") ? normalize(join(file, "..", source)).replace(/\.ts$/, ".d.ts") : undefined;
  const declare = (node: Node, isExported: boolean) => {
    const nodes: Node[] = node.type === "VariableDeclaration" ? node["declarations"] : [node];
    for (const each of nodes) {
      const name = (each["identifier"] ?? each["id"])?.value as string | undefined;
      if (name === undefined) continue;
      // Of a type and a value with one name, the type says what users call.
      if (own.get(name)?.type !== "TsInterfaceDeclaration") own.set(name, each);
      if (isExported) exported.set(name, { file, name });
    }
  };
  for (const node of (parseSync(text, { syntax: "typescript", dts: true } as never) as unknown as { body: Node[] }).body) {
    const source = resolve(node["source"]?.value);
    if (node.type === "ImportDeclaration" && source)
      for (const { local, imported: other } of node["specifiers"])
        imported.set(local.value, { file: source, name: (other ?? local).value });
    else if (node.type === "TsModuleDeclaration") added.push(...interfacesIn(node));
    else if (node.type === "ExportAllDeclaration" && source) everythingOf.push(source);
    else if (node.type === "ExportDeclaration") declare(node["declaration"], true);
    else if (node.type === "ExportNamedDeclaration")
      for (const specifier of node["specifiers"]) {
        if (specifier.type === "ExportNamespaceSpecifier" && source) exported.set(specifier.name.value, { file: source, name: "*" });
        else if (specifier.type === "ExportSpecifier")
          exported.set((specifier.exported ?? specifier.orig).value, { file: source ?? file, name: specifier.orig.value });
      }
    else declare(node, false);
  }
  return { own, imported, exported, everythingOf, added };
}

function interfacesIn(node: Node): Node[] {
  if (node.type === "TsInterfaceDeclaration") return [node];
  return node.type === "TsModuleDeclaration" ? node["body"].body.flatMap(interfacesIn) : [];
}
