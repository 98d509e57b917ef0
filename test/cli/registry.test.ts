import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { everything, isKind, nameOf, toolsOf, type Registered } from "../../src/cli/registry.ts";
import type { ModelManifest } from "../../src/model.ts";
import { waysOf } from "../../src/tools/make-content.ts";
import { rulesOf } from "../../src/kind.ts";

const contractOf = (model: string) => (JSON.parse(readFileSync(join("models", model, "manifest.json"), "utf8")) as ModelManifest).contract;

describe("the registry of the command line", () => {
  let all: readonly Registered[];
  beforeAll(async () => {
    all = await everything();
  });

  it("knows each kind by the name that the kind has", () => {
    const strays = all.flatMap(({ name, tools }) => (isKind(tools) && tools.kind.name !== name ? [name] : []));
    expect(strays).toEqual([]);
  });

  it("has every folder of generators", () => {
    const folders = readdirSync("src/generators", { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    expect(all.flatMap(({ name, tools }) => (isKind(tools) ? [name] : [])).toSorted()).toEqual(folders.toSorted());
  });

  it("has a use for every model that ships", () => {
    const unused = readdirSync("models").filter((model) => {
      const contract = contractOf(model);
      return !all.some(({ tools }) =>
        isKind(tools) ? contract in { ...tools.kind.learned, ...tools.helpers } : tools.contract === contract,
      );
    });
    expect(unused).toEqual([]);
  });

  it("gives each learned way a model that the kind can use, and ends with the rules", () => {
    for (const { tools } of all.filter((one) => isKind(one.tools))) {
      if (!isKind(tools)) continue;
      for (const model of [...Object.values(tools.models ?? {}), ...Object.values(tools.otherModels?.models ?? {})])
        expect(Object.keys(tools.kind.learned!)).toContain(contractOf(model));
      expect(waysOf(tools).at(-1)).toBe(rulesOf(tools.kind).name.split("/")[1]);
      expect([undefined, ...waysOf(tools)]).toContain(tools.way);
    }
  });

  it("names the contract of every game as the game does", async () => {
    for (const { tools } of all) {
      if (isKind(tools) || !tools.environment) continue;
      expect((await tools.environment())().spec.contract).toBe(tools.contract);
    }
  });

  it("trains models of the names that it makes content with; others only by their names", async () => {
    for (const { tools } of all) {
      if (!isKind(tools) || !tools.recipe) continue;
      const { jobs } = await tools.recipe();
      expect(
        jobs
          .filter(({ byName }) => !byName)
          .map(({ model }) => model)
          .toSorted(),
      ).toEqual([...Object.values({ ...tools.models, ...tools.helpers }), ...Object.values(tools.otherModels?.models ?? {})].toSorted());
    }
  });

  it("takes the words of before, and nothing that is on every object", async () => {
    expect(["line", "levels", "sprites", "level"].map(nameOf)).toEqual(["dialogue", "level", "sprite", "level"]);
    for (const word of ["constructor", "toString", "__proto__", ""]) expect(await toolsOf(nameOf(word))).toBeUndefined();
  });
});
