import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Declarations, type Node } from "./declarations.ts";
import { kindOf, type Kind } from "./kinds.ts";

/** A function that users call: exported, or a method of something that is handed to them. */
export interface PublicFunction {
  /** "createRng", "classic.memoryCorridor", "Npc.say". */
  readonly name: string;
  readonly parameters: readonly Parameter[];
}
export interface Parameter {
  /** Undefined where the declaration takes its argument apart, and so cannot name it in a message. */
  readonly name: string | undefined;
  readonly kind: Kind;
}

/** Where users enter, by the declaration files that package.json names. */
const DOORS = Object.values(
  JSON.parse(readFileSync("package.json", "utf8")).exports as Record<string, { import?: { types: string } }>,
).flatMap((door) => door.import?.types.replace("./dist/esm/", "") ?? []);

/** Every function of the public interface that takes anything, from the declaration files as the build writes them. */
export function publicFunctions(): readonly PublicFunction[] {
  const folder = mkdtempSync(join(tmpdir(), "aigc-types-"));
  try {
    const tsc = ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--emitDeclarationOnly", "--outDir", folder];
    const run = spawnSync(process.execPath, tsc, { encoding: "utf8" });
    if (run.status !== 0) throw new Error(run.stdout + run.stderr);
    const declarations = new Declarations(folder);
    const declared = [
      ...DOORS.flatMap((door) => [...declarations.exportsOf(door)]),
      ...declarations.additions().map((each) => [each.name, each] as const),
    ];
    // What an interface has from one that has a name at a door stands under that name already.
    const named = new Set(declared.map(([, { node }]) => node));
    const functions = declared.flatMap(([name, { node, file }]) => functionsOf(name, node, file, declarations, named));
    return functions.filter(({ parameters }) => parameters.length > 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function functionsOf(name: string, node: Node, file: string, declarations: Declarations, named: ReadonlySet<Node>): PublicFunction[] {
  const described = (own: string, parameters: readonly Node[]): PublicFunction => ({
    name: own,
    parameters: parameters.map((parameter) => parameterOf(parameter["pat"] ?? parameter, file, declarations)),
  });
  if (node.type === "FunctionDeclaration") return [described(name, node["params"])];
  if (node.type === "TsInterfaceDeclaration") {
    const own = node["body"].body.filter((member: Node) => member.type === "TsMethodSignature");
    const inherited = node["extends"].flatMap(({ expression }: Node) => {
      const parent = expression.type === "Identifier" ? declarations.find(expression["value"], file) : undefined;
      return parent && !named.has(parent.node) ? functionsOf(name, parent.node, parent.file, declarations, named) : [];
    });
    return [...own.map((member: Node) => described(`${name}.${member["key"].value}`, member["params"])), ...inherited];
  }
  if (node.type === "ClassDeclaration")
    return node["body"]
      .filter((member: Node) => member.type === "Constructor" || member.type === "ClassMethod")
      .map((member: Node) => described(`${name}.${member["key"].value}`, member["params"] ?? member["function"].params));
  const annotation = node.type === "VariableDeclarator" ? node["id"].typeAnnotation?.typeAnnotation : undefined;
  return annotation?.type === "TsFunctionType" ? [described(name, annotation.params)] : [];
}

function parameterOf(pattern: Node, file: string, declarations: Declarations): Parameter {
  const declared = pattern.type === "TsParameterProperty" ? pattern["param"] : pattern;
  const kind = kindOf(declared["typeAnnotation"], file, declarations);
  return {
    name: declared.type === "Identifier" ? declared["value"] : undefined,
    kind: declared["optional"] ? { ...kind, accepts: new Set([...kind.accepts, "undefined"]) } : kind,
  };
}
