import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Whoever adds an implementation of one of the words also adds the line that holds it to its promises. */
const filesBelow = (folder: string, ending: string): { path: string; text: string }[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), "utf8") }));

const sources = filesBelow("src", ".ts");
const tests = filesBelow("test", ".test.ts")
  .map(({ text }) => text.replace(/\s+/g, " "))
  .join("\n");

describe("every implementation keeps its promises", () => {
  it.each(["Rng", "Generator", "Environment", "Policy", "Model"])("there is a suite for %s, and it is used", (word) => {
    expect(readFileSync(`test/contracts/${word.toLowerCase()}.ts`, "utf8")).toContain(`export function keeps${word}Promises`);
    expect(tests).toContain(`keeps${word}Promises(`);
  });

  const generators = sources
    .filter(({ path }) => path.startsWith("src/generators"))
    .flatMap(({ text }) => [...text.matchAll(/^ {4}name: "([a-z]+\/[a-z-]+)",$/gm)].map((match) => match[1]!));
  it("finds the generators", () => expect(generators.length).toBeGreaterThanOrEqual(7));
  it.each([...new Set(generators)])("the generator %s", (name) => {
    expect(tests).toMatch(new RegExp(`keepsGeneratorPromises\\( ?"${name}"`));
  });

  const named = (folder: string, signature: RegExp) =>
    sources.filter(({ path }) => path.startsWith(folder)).flatMap(({ text }) => [...text.matchAll(signature)].map((match) => match[1]!));
  /** The test files that hold something called `name` to the promises of `word`. */
  const holding = (word: string, name: string) =>
    filesBelow("test", ".test.ts").filter(({ text }) => text.includes(`keeps${word}Promises(`) && new RegExp(`\\b${name}\\b`).test(text));

  const environments = named("src/agents", /^export function (\w+)\([^)]*\): \w*Environment\b/gm);
  it("finds the environments", () => expect(environments.length).toBeGreaterThanOrEqual(6));
  it.each(environments)("the environment %s", (name) => expect(holding("Environment", name)).not.toEqual([]));

  const policies = [...named("src/agents", /^export (?:async )?function (\w+)\([^)]*\): (?:\w*Promise<)?\w*Policy\b/gm), "SCRIPTS"];
  it("finds the policies", () => expect(policies.length).toBeGreaterThanOrEqual(3));
  it.each(policies)("the policy %s", (name) => expect(holding("Policy", name)).not.toEqual([]));

  // readModel only chooses between the others, and checks make none.
  const models = named("src/nn", /^export (?:async )?function (\w+)\((?:engine: Engine, )?manifest: ModelManifest, bytes/gm).filter(
    (name) => name !== "readModel" && !name.startsWith("check"),
  );
  it("finds the models", () => expect(models.length).toBeGreaterThanOrEqual(3));
  it.each(models)("the model of %s", (name) => expect(holding("Model", name)).not.toEqual([]));
});
