import { levelFromLdtk, levelToLdtk, type MapLegend } from "../../../../src/generators/level/index.ts";
import { LDTK_SCHEMA, wrongFields } from "./ldtk-schema.ts";
import { SMALL } from "./some-level.ts";

// oxlint-disable-next-line typescript/no-explicit-any -- JSON
type Json = any;
const project = (): Json => JSON.parse(levelToLdtk(SMALL));
const changed = (change: (project: Json) => void): string => {
  const json = project();
  change(json);
  return JSON.stringify(json);
};
const layers = (json: Json) => json.levels[0].layerInstances;

describe("a floor as a project of LDtk", () => {
  it("has what the schema of 1.5.3 asks for, and nothing that it does not allow", () => {
    expect(wrongFields("root", project())).toEqual([]);
    expect(project().jsonVersion).toBe("1.5.3");
  });

  it("would be found out by it", () => {
    for (const type of ["root", "Definitions", "LayerDef", "EntityDef", "Level", "LayerInstance", "EntityInstance"]) {
      const field = LDTK_SCHEMA[type]!.required.split(" ")[0]!.split(":")[0]!;
      const json = project();
      const parts: Record<string, Json> = { root: json, Definitions: json.defs, LayerDef: json.defs.layers[0], EntityDef: json.defs.entities[0], Level: json.levels[0], LayerInstance: layers(json)[0], EntityInstance: layers(json)[0].entityInstances[0] }; // prettier-ignore
      delete parts[type][field];
      expect(wrongFields("root", json)).toEqual([expect.stringContaining(field)]);
    }
    expect(wrongFields("root", JSON.parse(changed((json) => (json.levels[0].colour = 7))))).toEqual([expect.stringContaining("colour")]);
    expect(wrongFields("root", JSON.parse(changed((json) => (json.defs.layers[0].uid = 1.5))))).toEqual([expect.stringContaining("uid")]);
  });

  it("has names and numbers that are used once, and point to what is there", () => {
    const json = project();
    const uids = [...json.defs.layers, ...json.defs.entities, ...json.levels].map(({ uid }: Json) => uid);
    const iids = [json.iid, json.dummyWorldIid, ...json.levels.map(({ iid }: Json) => iid), ...layers(json).flatMap(({ iid, entityInstances }: Json) => [iid, ...entityInstances.map((one: Json) => one.iid)])]; // prettier-ignore
    expect(new Set(uids).size).toBe(uids.length);
    expect(new Set(iids).size).toBe(iids.length);
    expect(json.nextUid).toBeGreaterThan(Math.max(...uids));
    for (const { layerDefUid, levelId, entityInstances } of layers(json)) {
      expect(uids).toContain(layerDefUid);
      expect(uids).toContain(levelId);
      for (const { defUid } of entityInstances) expect(uids).toContain(defUid);
    }
  });

  it("carries its papers", () => {
    const papers = { generator: "level/rules", seed: "7", attempts: 1 };
    expect(JSON.parse(levelToLdtk(SMALL, papers)).provenance).toEqual(papers);
  });
});

describe("a project of LDtk as a floor", () => {
  it("is read as its finest layer has it, where layers have cells of different sizes", () => {
    const level = { width: 4, height: 3, tiles: [0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0], entities: [] };
    const project = JSON.parse(levelToLdtk(level)) as { levels: { layerInstances: { __type: string }[] }[] };
    const [first] = project.levels;
    const grid = first!.layerInstances.find(({ __type: type }) => type === "IntGrid")!;
    // Water, as its value in the project's own list of tiles, in the right half of a layer of 2 x 2 large cells.
    const coarse = { ...grid, __gridSize: 32, __cWid: 2, __cHei: 2, intGridCsv: [0, 4, 0, 0] };
    const both = { ...project, levels: [{ ...first, layerInstances: [coarse, ...first!.layerInstances] }] };
    expect(levelFromLdtk(JSON.stringify(both)).tiles).toEqual([0, 0, 3, 3, 0, 1, 3, 3, 0, 0, 0, 0]);
  });

  it("is read with a legend, by identifiers and by numbers, from several worlds", () => {
    const foreign = changed((json) => {
      json.defs.layers[1].intGridValues.forEach((value: Json, n: number) => (value.identifier = n === 0 ? "Stone" : null));
      layers(json)[0].entityInstances.forEach((entity: Json) => (entity.__identifier = `My_${entity.__identifier}`));
      json.worlds = [{ levels: json.levels }];
      json.levels = [];
    });
    const legend: Record<string, MapLegend[string]> = { Stone: "wall", 2: "floor", 3: "pillar", 4: "water" };
    for (const { kind } of SMALL.entities) legend[`My_${kind}`] = kind as MapLegend[string];
    expect(levelFromLdtk(foreign, { legend })).toEqual(SMALL);
  });

  it.each<[string, string, string]>([
    ["no JSON", "x", "project is no JSON"],
    ["a map of Tiled", '{ "layers": [] }', "jsonVersion"],
    ["a file of 200 MB", " ".repeat(200 * 1024 * 1024), "209715200 characters"],
    ["no level", changed((json) => (json.levels = [])), "no level"],
    ["levels in other files", changed((json) => (json.levels[0].layerInstances = null)), "Save levels separately"],
    ["no tiles", changed((json) => layers(json).pop()), "no layer of the type IntGrid"],
    ["a floor that is too large", changed((json) => (layers(json)[1].__cWid = 5000)), "5000 x 7 cells"],
    ["too few values", changed((json) => layers(json)[1].intGridCsv.pop()), "55 values"],
    ["a value that nobody knows", changed((json) => (layers(json)[1].intGridCsv[9] = 7)), 'value 7 at 1, 1 of layer "tiles"'],
    ["an entity that nobody knows", changed((json) => (layers(json)[0].entityInstances[0].__identifier = "Hero")), '"Hero"'],
    ["an entity beside the floor", changed((json) => (layers(json)[0].entityInstances[0].__grid = [8, 0])), "outside of its 8 x 7 cells"],
    ["an entity without a place", changed((json) => delete layers(json)[0].entityInstances[0].__grid), "__grid is undefined"],
  ])("is refused for %s, with the reason", (_, file, message) => {
    expect(() => levelFromLdtk(file)).toThrow(expect.objectContaining({ code: "bad-data", where: "level/ldtk", message: expect.stringContaining(message) })); // prettier-ignore
  });
});
