import { parseSync } from "@swc/core";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { filesBelow } from "../files-below.ts";

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
  /** As it is written, without comments; of an overloaded function all ways to call it. */
  readonly text: string;
}

interface File {
  /** What the file declares itself, exported or not. */
  readonly own: ReadonlyMap<string, Declared>;
  /** Names that come from other files: the file, and the name there ("*" for all of it). */
  readonly imported: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
  /** Own names that others may import, with the name outside. */
  readonly exported: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
  readonly everythingOf: readonly string[];
  /** Interfaces of others that it adds to, by `declare global`. */
  readonly added: readonly Declared[];
}

export class Declarations {
  readonly #files = new Map<string, File>();

  /** @param folder where `tsc --declaration` wrote them; all are read now, and it may go */
  constructor(folder: string) {
    for (const file of filesBelow(folder))
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
    const here = own.get(name);
    if (here) return here;
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
    return [...this.#files.values()].flatMap(({ added }) => added);
  }

  /** Everything that files below a folder declare and export. */
  below(folder: string): Declared[] {
    return [...this.#files].flatMap(([file, { own, exported }]) =>
      file.startsWith(`${folder}/`) ? [...own.values()].filter(({ name }) => exported.get(name)?.file === file) : [],
    );
  }

  #file(name: string): File {
    const file = this.#files.get(name);
    if (!file) throw new Error(`There is no ${name} among the declarations.`);
    return file;
  }
}

function read(text: string, file: string): File {
  const own = new Map<string, Declared>();
  const imported = new Map<string, { file: string; name: string }>();
  const exported = new Map<string, { file: string; name: string }>();
  const everythingOf: string[] = [];
  const added: Declared[] = [];
  const resolve = (source: string | undefined) =>
    source?.startsWith(".") ? posix.join(file, "..", source).replace(/\.ts$/, ".d.ts") : undefined;
  const declare = (node: Node, isExported: boolean) => {
    const nodes: Node[] = node.type === "VariableDeclaration" ? node["declarations"] : [node];
    for (const each of nodes) {
      const name = (each["identifier"] ?? each["id"])?.value as string | undefined;
      if (name === undefined) continue;
      const known = own.get(name);
      const written = [known?.text, textOf(node)].filter((part) => part !== undefined).join("\n");
      // Of a type and a value with one name, the type says what users call.
      const said = known?.node.type === "TsInterfaceDeclaration" ? known.node : each;
      own.set(name, { name, file, node: said, text: written });
      if (isExported) exported.set(name, { file, name });
    }
  };
  const bytes = Buffer.from(text);
  const module = parseSync(text, { syntax: "typescript", dts: true } as never) as unknown as { span: { start: number }; body: Node[] };
  // The parser counts bytes on from one file to the next, and begins at 1; a file begins where its first statement does.
  const begin = module.span.start - firstStatement(text);
  const textOf = ({ span }: Node) =>
    bytes
      .subarray(span.start - begin, span.end - begin)
      .toString()
      .replace(/\s*\/\*[\s\S]*?\*\//g, "")
      .replace(/^(export )?(declare )?/, "");
  for (const node of module.body) {
    const source = resolve(node["source"]?.value);
    if (node.type === "ImportDeclaration" && source)
      for (const { local, imported: other } of node["specifiers"])
        imported.set(local.value, { file: source, name: (other ?? local).value });
    else if (node.type === "TsModuleDeclaration")
      added.push(...interfacesIn(node).map((each) => ({ name: each["id"].value as string, file, node: each, text: textOf(each) })));
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

/** Bytes before the first statement of a file: comments and white space. */
function firstStatement(text: string): number {
  return Buffer.byteLength(/^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*/.exec(text)![0]);
}

function interfacesIn(node: Node): Node[] {
  if (node.type === "TsInterfaceDeclaration") return [node];
  return node.type === "TsModuleDeclaration" ? node["body"].body.flatMap(interfacesIn) : [];
}
