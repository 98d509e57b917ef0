import type { Declarations, Node } from "./declarations.ts";

/** Which values a type accepts, as far as wrong ones can be told from right ones. */
export interface Kind {
  /** The name of the interface, if it has one: "Model". */
  readonly name?: string;
  readonly accepts: ReadonlySet<Accepted>;
  /** The texts that are accepted, where not all are. */
  readonly choices?: readonly string[];
  readonly fields?: ReadonlyMap<string, Field>;
  readonly entry?: Kind;
  /** What stands under names of the caller's own. */
  readonly value?: Kind;
}
export type Accepted = "anything" | "undefined" | "null" | "string" | "number" | "boolean" | "function" | "list" | "object" | "instance";
export interface Field {
  readonly optional: boolean;
  readonly kind: () => Kind;
}

type Bound = ReadonlyMap<string, () => Kind>;

const plain = (...accepts: Accepted[]): Kind => ({ accepts: new Set(accepts) });
const KEYWORDS: Readonly<Record<string, Accepted>> = {
  string: "string",
  number: "number",
  boolean: "boolean",
  undefined: "undefined",
  void: "undefined",
  null: "null",
  object: "object",
};
/** Made by a constructor: nothing else is one. */
const INSTANCES =
  /^(Uint8Array|Uint8ClampedArray|Int16Array|Int32Array|Uint32Array|Float32Array|Float64Array|BigInt64Array|ArrayBuffer|Set)$/;

export function kindOf(node: Node, file: string, declarations: Declarations, bound: Bound = new Map()): Kind {
  const of = (inner: Node) => kindOf(inner, file, declarations, bound);
  switch (node.type) {
    case "TsTypeAnnotation":
      return of(node["typeAnnotation"]);
    case "TsParenthesizedType":
    case "TsTypeOperator":
    case "TsRestType":
      return of(node["typeAnnotation"] ?? node["typeAnn"]);
    case "TsKeywordType":
      return plain(KEYWORDS[node["kind"]] ?? "anything");
    case "TsLiteralType": {
      const { literal } = node;
      if (literal.type === "StringLiteral") return { accepts: new Set(["string"]), choices: [literal.value] };
      return plain(literal.type === "BooleanLiteral" ? "boolean" : "number");
    }
    case "TsArrayType":
      return { accepts: new Set(["list"]), entry: of(node["elemType"]) };
    case "TsTupleType":
      return { accepts: new Set(["list"]), entry: union(node["elemTypes"].map(({ ty }: Node) => of(ty))) };
    case "TsFunctionType":
      return plain("function");
    case "TsTypeLiteral":
      return { accepts: new Set(["object"]), fields: fieldsOf(node["members"], file, declarations, bound) };
    case "TsUnionType":
      return union(node["types"].map(of));
    case "TsIntersectionType":
      return merge(node["types"].map(of));
    case "TsIndexedAccessType": {
      const whole = of(node["objectType"]);
      const index = node["indexType"];
      if (index.type === "TsLiteralType") return whole.fields?.get(index.literal.value)?.kind() ?? plain("anything");
      return whole.entry ?? plain("anything");
    }
    case "TsTypeQuery": {
      if (node["exprName"].type !== "Identifier") return plain("function");
      const declared = declarations.find(node["exprName"].value, file);
      const annotation = declared?.node["id"]?.typeAnnotation;
      return annotation ? kindOf(annotation, declared!.file, declarations) : plain("anything");
    }
    case "TsTypeReference":
      return reference(node, file, declarations, bound);
    default:
      return plain("anything");
  }
}

function reference(node: Node, file: string, declarations: Declarations, bound: Bound): Kind {
  // `Phaser.Types.X` and the like are of other packages.
  if (node["typeName"].type !== "Identifier") return plain("anything");
  const name: string = node["typeName"].value;
  const given: Node[] = node["typeParams"]?.params ?? [];
  const argument = (n: number) => (given[n] ? kindOf(given[n], file, declarations, bound) : plain("anything"));
  const known = bound.get(name);
  if (known) return known();
  const declared = declarations.find(name, file);
  if (declared) {
    const inner = new Map(
      (declared.node["typeParams"]?.parameters ?? []).map((parameter: Node, n: number) => [parameter["name"].value, () => argument(n)]),
    ) as Bound;
    if (declared.node.type === "TsTypeAliasDeclaration") return kindOf(declared.node["typeAnnotation"], declared.file, declarations, inner);
    if (declared.node.type === "TsInterfaceDeclaration") {
      const parents = declared.node["extends"].map(({ expression, typeArguments }: Node) =>
        reference({ type: "TsTypeReference", typeName: expression, typeParams: typeArguments }, declared.file, declarations, inner),
      );
      const own = fieldsOf(declared.node["body"].body, declared.file, declarations, inner);
      const fields = new Map<string, Field>([...parents.flatMap((parent: Kind) => [...(parent.fields ?? [])]), ...own]);
      return { name, accepts: new Set(["object"]), fields };
    }
    return plain("anything");
  }
  if (INSTANCES.test(name)) return plain("instance");
  if (/^(Readonly|Required|NonNullable)$/.test(name)) return argument(0);
  if (/^(Array|ReadonlyArray|Iterable|ArrayLike)$/.test(name)) return { accepts: new Set(["list"]), entry: argument(0) };
  if (name === "Record") {
    const names = argument(0).choices?.map((choice): [string, Field] => [choice, { optional: false, kind: () => argument(1) }]);
    return { accepts: new Set(["object"]), ...(names ? { fields: new Map(names) } : { value: argument(1) }) };
  }
  if (name === "Partial") return changed(argument(0), (fields) => fields.map(([key, field]) => [key, { ...field, optional: true }]));
  if (name === "Pick" || name === "Omit") {
    const names = union(given[1] ? [kindOf(given[1], file, declarations, bound)] : []).choices ?? [];
    return changed(argument(0), (fields) => fields.filter(([key]) => names.includes(key) === (name === "Pick")));
  }
  return plain("anything");
}

function changed(kind: Kind, change: (fields: [string, Field][]) => [string, Field][]): Kind {
  return { ...kind, fields: new Map(change([...(kind.fields ?? [])])) };
}

function fieldsOf(members: readonly Node[], file: string, declarations: Declarations, bound: Bound): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const member of members) {
    const name = member["key"]?.value as string | undefined;
    if (name === undefined || !/^Ts(Property|Method)Signature$/.test(member.type)) continue;
    const optional = Boolean(member["optional"]);
    const kind = () =>
      member.type === "TsMethodSignature" ? plain("function") : kindOf(member["typeAnnotation"], file, declarations, bound);
    fields.set(name, { optional, kind });
  }
  return fields;
}

function union(kinds: readonly Kind[]): Kind {
  const accepts = new Set(kinds.flatMap((kind) => [...kind.accepts]));
  const texts = kinds.filter((kind) => kind.accepts.has("string"));
  const choices = texts.every((kind) => kind.choices) ? texts.flatMap((kind) => kind.choices!) : undefined;
  const objects = kinds.filter((kind) => kind.fields);
  const entry = kinds.find((kind) => kind.entry)?.entry;
  const value = kinds.find((kind) => kind.value)?.value;
  return {
    accepts,
    ...(choices && choices.length > 0 ? { choices } : {}),
    ...(objects.length === 1 ? { fields: objects[0]!.fields!, ...(objects[0]!.name ? { name: objects[0]!.name } : {}) } : {}),
    ...(entry ? { entry } : {}),
    ...(value ? { value } : {}),
  };
}

function merge(kinds: readonly Kind[]): Kind {
  const fields = new Map(kinds.flatMap((kind) => [...(kind.fields ?? [])]));
  return { ...(kinds[0]?.name ? { name: kinds[0].name } : {}), accepts: kinds[0]?.accepts ?? new Set(["anything"]), fields };
}
