import type { Declarations, Declared, Node } from "./declarations.ts";

/**
 * The types of the plugin follow from the list of its parts, by `infer`, which no reader of single files sees. This reads the list
 * instead: what each part puts on this.aigc, on this.load and on this.aigc.made.
 */
export const DERIVED: readonly string[] = ["PluginOf", "FilesOf", "MadeBy"];

interface Found {
  /** Undefined for an interface whose methods are meant. */
  readonly member?: string;
  /** An interface, or the type of a function. */
  readonly node: Node;
  readonly file: string;
}

const AT = "plugin/scene-part.d.ts";

/** @param list the node of `typeof PARTS` */
export function ofParts(derived: string, list: Node, file: string, declarations: Declarations): Found[] {
  const parts: Node[] = declarations.find(list["exprName"].value, file)!.node["id"].typeAnnotation.typeAnnotation.typeAnnotation.elemTypes;
  const common = derived === "PluginOf" ? [declarations.find("ScenePluginBase", file) ?? declarations.find("ScenePluginBase", "plugin/create-plugin.d.ts")!] : []; // prettier-ignore
  const own = parts.flatMap(({ ty }) => {
    const { content, given, file: where } = partOf(ty, file, declarations);
    const interfaceOf = (type: Node | undefined): Found[] => {
      const declared = type && meant(type, where, declarations);
      return declared ? [{ node: declared.node, file: declared.file }] : [];
    };
    if (derived === "PluginOf") return interfaceOf(content ? given[3] : given[0]);
    if (!content) return derived === "FilesOf" ? interfaceOf(given[1]) : [];
    const word: string = given[0]!["literal"].value;
    const [alias, member] = derived === "FilesOf" ? ["ContentFileType", `aigc${word.charAt(0).toUpperCase()}${word.slice(1)}`] : ["MadeBy", word]; // prettier-ignore
    const written = declarations.find(alias!, AT)!.node["typeAnnotation"];
    return [{ member: member!, node: written.type === "TsMappedType" ? written.typeAnnotation : written, file: AT }];
  });
  return [...common.map(({ node, file: where }) => ({ node, file: where })), ...own];
}

/** What a part is a `ContentPart` or a `ScenePart` of: by itself, or as what its own interface extends. */
function partOf(type: Node, file: string, declarations: Declarations): { content: boolean; given: readonly Node[]; file: string } {
  const name: string = (type["qualifier"] ?? type["typeName"] ?? type["expression"]).value;
  const given: readonly Node[] = (type["typeArguments"] ?? type["typeParams"])?.params ?? [];
  if (name === "ContentPart" || name === "ScenePart") return { content: name === "ContentPart", given, file };
  const { node, file: where } = meant(type, file, declarations)!;
  return partOf(node["extends"][0], where, declarations);
}

/** The declaration that a type names: `Level`, or `import("./content.ts").Level`. */
function meant(type: Node, file: string, declarations: Declarations): Declared | undefined {
  if (type.type !== "TsImportType")
    return type["typeName"]?.type === "Identifier" ? declarations.find(type["typeName"].value, file) : undefined;
  const where = `${(type["argument"].value as string).replace(/^\.\//, "").replace(/\.ts$/, "")}.d.ts`;
  return declarations.find(type["qualifier"].value, where);
}
