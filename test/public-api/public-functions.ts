import type { Declarations, Node } from "./declarations.ts";
import { DOORS, packageDeclarations } from "./doors.ts";
import { kindOf, type Kind } from "./kinds.ts";
import { DERIVED, ofParts } from "./parts.ts";

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

/** Every function of the public interface that takes anything. */
export function publicFunctions(): readonly PublicFunction[] {
  const declarations = packageDeclarations();
  const declared = [
    ...[...DOORS.values()].flatMap((door) => [...declarations.exportsOf(door)]),
    ...declarations.additions().map((each) => [each.name, each] as const),
  ];
  // What an interface has from one that has a name at a door stands under that name already.
  const named = new Set(declared.map(([, { node }]) => node));
  const functions = declared.flatMap(([name, { node, file }]) => functionsOf(name, node, file, declarations, named));
  return functions.filter(({ parameters }) => parameters.length > 0);
}

function functionsOf(name: string, node: Node, file: string, declarations: Declarations, named: ReadonlySet<Node>): PublicFunction[] {
  const described = (own: string, parameters: readonly Node[], where = file): PublicFunction => ({
    name: own,
    parameters: parameters
      .map((parameter) => parameterOf(parameter["pat"] ?? parameter, where, declarations))
      .filter((parameter) => parameter.name !== "this"),
  });
  if (node.type === "FunctionDeclaration") return [described(name, node["params"])];
  if (node.type === "TsInterfaceDeclaration") {
    const own = node["body"].body.flatMap((member: Node) => {
      const method = member.type === "TsMethodSignature" ? { params: member["params"], file } : typedMethod(member, file, declarations);
      return method ? [described(`${name}.${member["key"].value}`, method.params, method.file)] : [];
    });
    const inherited = node["extends"].flatMap(({ expression, typeArguments }: Node) => {
      if (DERIVED.includes(expression["value"]))
        return ofParts(expression["value"], typeArguments.params[0], file, declarations).flatMap(({ member, node: of, file: where }) =>
          member === undefined ? functionsOf(name, of, where, declarations, named) : [described(`${name}.${member}`, of["params"], where)],
        );
      const parent = expression.type === "Identifier" ? declarations.find(expression["value"], file) : undefined;
      return parent && !named.has(parent.node) ? functionsOf(name, parent.node, parent.file, declarations, named) : [];
    });
    return [...own, ...inherited];
  }
  if (node.type === "ClassDeclaration")
    return node["body"]
      .filter((member: Node) => member.type === "Constructor" || member.type === "ClassMethod")
      .map((member: Node) => described(`${name}.${member["key"].value}`, member["params"] ?? member["function"].params));
  const annotation = node.type === "VariableDeclarator" ? node["id"].typeAnnotation?.typeAnnotation : undefined;
  return annotation?.type === "TsFunctionType" ? [described(name, annotation.params)] : [];
}

/** A method written as a property, whose type is the name of a function's type: `readonly aigcLevel: ContentFileType<…>`. */
function typedMethod(member: Node, file: string, declarations: Declarations): { params: readonly Node[]; file: string } | undefined {
  const { typeName } = member["typeAnnotation"]?.typeAnnotation ?? {};
  const type = typeName?.type === "Identifier" ? declarations.find(typeName.value, file) : undefined;
  const written = type?.node["typeAnnotation"];
  return written?.type === "TsFunctionType" ? { params: written.params, file: type!.file } : undefined;
}

function parameterOf(pattern: Node, file: string, declarations: Declarations): Parameter {
  const declared = pattern.type === "TsParameterProperty" ? pattern["param"] : pattern;
  const kind = kindOf(declared["typeAnnotation"], file, declarations);
  return {
    name: declared.type === "Identifier" ? declared["value"] : undefined,
    kind: declared["optional"] ? { ...kind, accepts: new Set([...kind.accepts, "undefined"]) } : kind,
  };
}
