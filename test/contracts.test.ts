import { readFileSync } from "node:fs";
import { filesBelow } from "./files-below.ts";
import type { Declared, Node } from "./public-api/declarations.ts";
import { packageDeclarations } from "./public-api/doors.ts";

/** Whoever adds an implementation of one of the words also adds the line that holds it to its promises. */
const tests = filesBelow("test")
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => readFileSync(`test/${name}`, "utf8"));
const declarations = packageDeclarations();

/** Whether a type is the interface of this name or extends it. */
function isA(word: string, type: string, file: string): boolean {
  if (type === word) return true;
  const bases: Node[] = declarations.find(type, file)?.node["extends"] ?? [];
  return bases.some(({ expression }) => expression.type === "Identifier" && isA(word, expression.value, file));
}

/** Whether it is a function that gives one of these, or a promise of one. */
function gives(word: string, { node, file }: Declared): boolean {
  const signature = node.type === "VariableDeclarator" ? node["id"].typeAnnotation?.typeAnnotation : node;
  if (signature?.type !== "FunctionDeclaration" && signature?.type !== "TsFunctionType") return false;
  let type: Node | undefined = (signature.returnType ?? signature.typeAnnotation)?.typeAnnotation;
  if (type && ["Promise", "MaybePromise"].includes(type["typeName"]?.value)) type = type["typeParams"].params[0];
  return type?.["typeName"]?.type === "Identifier" && isA(word, type["typeName"].value, file);
}

/** What only chooses between the others. */
const CHOOSERS = ["readModel", "loadModel", "readForeignModel", "loadForeignModel"];
/** What others are made of, which are held to the promises each. */
const PARTS = ["networkLevel", "inWords", "rulesAmong", "vaeFloor", "ganFloor"];
/** What a writer looks at, and what may have nothing to say: their own tests hold them. */
const DRAFTS = ["continueLine", "varyLine"];

describe("every implementation keeps its promises", () => {
  /** What is held to the promises of a word: the calls of its suite, up to the next line that begins a statement. */
  const kept = (word: string) =>
    tests.flatMap((text) => [...text.matchAll(RegExp(`.*keeps${word}Promises\\([\\s\\S]*?\\n(?=\\S|$)`, "g"))].map(([call]) => call));

  it.each(["Rng", "Generator", "Environment", "Policy", "Model"])("there is a suite for %s, and it is used", (word) => {
    expect(readFileSync(`test/contracts/${word.toLowerCase()}.ts`, "utf8")).toContain(`export function keeps${word}Promises`);
    expect(kept(word)).not.toEqual([]);
  });

  const every = [
    ["Generator", "generators", 7],
    ["Environment", "agents", 6],
    ["Policy", "agents", 2],
    ["Model", "nn", 3],
  ] as const;
  const implementations = every.map(([word, folder, least]) => {
    const names = declarations.below(folder).flatMap((declared) => (gives(word, declared) ? [declared.name] : []));
    return { word, least, names: names.filter((name) => ![...CHOOSERS, ...PARTS, ...DRAFTS].includes(name)) };
  });
  it.each(implementations)("finds each $word", ({ names, least }) => expect(names.length).toBeGreaterThanOrEqual(least));

  const functions = implementations.flatMap(({ word, names }) => names.map((name) => [word, name] as const));
  it.each([...functions, ["Policy", "SCRIPTS"] as const])("the %s of %s", (word, name) => {
    expect(kept(word).filter((call) => RegExp(`\\b${name}\\b`).test(call))).not.toEqual([]);
  });
});
