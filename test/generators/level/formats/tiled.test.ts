import { readFileSync } from "node:fs";
import { levelFromTiled, levelToTiled, type MapLegend } from "../../../../src/generators/level/index.ts";
import { SMALL } from "./some-level.ts";

// oxlint-disable-next-line typescript/no-explicit-any -- JSON
type Json = any;
const map = (): Json => JSON.parse(levelToTiled(SMALL));
/** A map with something changed. */
const changed = (change: (map: Json) => void): string => {
  const json = map();
  change(json);
  return JSON.stringify(json);
};
const refusal = (file: string, legend?: MapLegend) => {
  try {
    levelFromTiled(file, legend ? { legend } : {});
  } catch (error) {
    return error as Error;
  }
  throw new Error("it was not refused");
};

/** Fields of the format (doc.mapeditor.org, JSON Map Format) that a map, layer, object and tileset cannot do without, and their types. */
const FORMAT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  map: { type: "string", version: "string", tiledversion: "string", orientation: "string", renderorder: "string", infinite: "boolean", compressionlevel: "number", width: "number", height: "number", tilewidth: "number", tileheight: "number", nextlayerid: "number", nextobjectid: "number", layers: "object", tilesets: "object" }, // prettier-ignore
  tilelayer: { id: "number", name: "string", type: "string", width: "number", height: "number", opacity: "number", visible: "boolean", x: "number", y: "number", data: "object" }, // prettier-ignore
  objectgroup: { id: "number", name: "string", type: "string", draworder: "string", opacity: "number", visible: "boolean", x: "number", y: "number", objects: "object" }, // prettier-ignore
  object: { id: "number", name: "string", type: "string", x: "number", y: "number", width: "number", height: "number", rotation: "number", visible: "boolean" }, // prettier-ignore
  tileset: { firstgid: "number", name: "string", image: "string", imagewidth: "number", imageheight: "number", tilewidth: "number", tileheight: "number", tilecount: "number", columns: "number", margin: "number", spacing: "number", tiles: "object" }, // prettier-ignore
  tile: { id: "number", type: "string", properties: "object" },
};
const typesOf = (value: object) => Object.fromEntries(Object.entries(value).map(([name, field]) => [name, typeof field]));

describe("a floor as a map of Tiled", () => {
  it("has the fields of the format, and no others", () => {
    const json = map();
    expect(typesOf(json)).toEqual(FORMAT["map"]);
    for (const layer of json.layers) expect(typesOf(layer)).toEqual(FORMAT[layer.type]);
    for (const object of json.layers[1].objects) expect(typesOf(object)).toEqual(FORMAT["object"]);
    for (const set of json.tilesets) expect(typesOf(set)).toEqual(FORMAT["tileset"]);
    for (const tile of json.tilesets[0].tiles) expect(typesOf(tile)).toEqual(FORMAT["tile"]);
    const ids = [...json.layers.map(({ id }: Json) => id), ...json.layers[1].objects.map(({ id }: Json) => `object ${id}`)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(json.nextobjectid).toBe(json.layers[1].objects.length + 1);
  });

  it("carries its papers", () => {
    const papers = { generator: "level/rules", seed: "7", attempts: 1 };
    const json = JSON.parse(levelToTiled(SMALL, papers));
    expect(JSON.parse(json.properties[0].value)).toEqual(papers);
    expect(levelFromTiled(JSON.stringify(json))).toEqual(SMALL);
  });

  it("comes back from the editor, which opened it and saved it again", () => {
    expect(levelFromTiled(readFileSync("test/fixtures/maps/saved-by-tiled-1.8.tmj", "utf8"))).toEqual(SMALL);
  });
});

describe("a map of Tiled as a floor", () => {
  it("is read with a legend, through groups of layers, turned tiles and other encodings", () => {
    const foreign = changed((json) => {
      json.tilesets = [{ firstgid: 1, source: "cave.tsx" }];
      const [tiles, objects] = json.layers;
      const bytes = Buffer.from(
        Uint32Array.from(tiles.data.map((gid: number, n: number) => (gid | (n % 2 === 0 ? 0x80000000 : 0)) >>> 0)).buffer,
      );
      json.layers = [
        { ...tiles, data: bytes.toString("base64"), encoding: "base64" },
        { type: "group", name: "things", layers: [{ ...objects, objects: objects.objects.map((object: Json) => ({ ...object, type: "", class: `My_${object.type}` })) }] }, // prettier-ignore
        { type: "imagelayer", name: "fog", image: "fog.png" },
      ];
    });
    const legend: Record<string, MapLegend[string]> = { 1: "wall", 2: "floor", 3: "pillar", 4: "water" };
    for (const { kind } of SMALL.entities) legend[`My_${kind}`] = kind as MapLegend[string];
    expect(levelFromTiled(foreign, { legend })).toEqual(SMALL);
    const noEnemies = levelFromTiled(foreign, { legend: { ...legend, My_enemy: null } });
    expect(noEnemies.entities.map(({ kind }) => kind)).toEqual(SMALL.entities.map(({ kind }) => kind).filter((kind) => kind !== "enemy"));
  });

  it("takes the topmost tile, and rock where there is none", () => {
    const layers = changed((json) => {
      const below = structuredClone(json.layers[0]);
      json.layers[0].data = json.layers[0].data.map((_: number, cell: number) => (cell === 9 ? 4 : 0));
      below.data[10] = 0;
      json.layers.unshift(below);
    });
    const level = levelFromTiled(layers);
    expect([level.tiles[9], level.tiles[10], level.tiles[11]]).toEqual([3, 0, 1]);
  });

  it("has pictures as objects, which stand on their lower edge", () => {
    const pictures = changed((json) => {
      for (const object of json.layers[1].objects) Object.assign(object, { gid: 2, y: object.y + 16 });
    });
    expect(levelFromTiled(pictures)).toEqual(SMALL);
  });

  it.each<[string, string, string]>([
    ["no JSON", "<map/>", "map is no JSON"],
    ["nothing", "", "map is no JSON"],
    ["half a file", levelToTiled(SMALL).slice(0, 400), "map is no JSON"],
    ["lists within lists", "[".repeat(3_000_000), "map is no JSON"],
    ["a list", "[]", "a map of Tiled"],
    ["something else", '{ "name": "package" }', "width"],
    ["a file of 200 MB", " ".repeat(200 * 1024 * 1024), "209715200 characters, more than 16777216"],
    ["a map without end", changed((json) => (json.infinite = true)), "infinite"],
    ["a map of diamonds", changed((json) => (json.orientation = "isometric")), "isometric"],
    ["a size of nothing", changed((json) => (json.width = 0)), "0 x 7 cells"],
    ["half a cell", changed((json) => (json.width = 7.5)), "7.5 x 7 cells"],
    ["a map that is too wide", changed((json) => (json.width = 1e9)), "1 x 1 to 1024 x 1024"],
    ["too few tiles", changed((json) => json.layers[0].data.pop()), "has 55 tiles; 8 x 7 cells take 56"],
    ["a tile that is no number", changed((json) => (json.layers[0].data[9] = "2")), 'layer "tiles" has no number at 1, 1'],
    ["a tile that nobody knows", changed((json) => (json.layers[0].data[9] = 17)), '"17": "wall"'],
    [
      "compressed tiles",
      changed((json) => Object.assign(json.layers[0], { data: "eJw", encoding: "base64", compression: "zlib" })),
      "compressed (zlib)",
    ],
    ["tiles in a code that is none", changed((json) => Object.assign(json.layers[0], { data: "?", encoding: "base64" })), "CSV"],
    ["no layer of tiles", changed((json) => json.layers.shift()), "no layer of tiles"],
    ["a layer of another size", changed((json) => (json.layers[0].width = 9)), "9 x 7 cells, the map 8 x 7"],
    [
      "an object that nobody knows",
      changed((json) => Object.assign(json.layers[1].objects[2], { type: "goblin", name: "Grak" })),
      '"goblin"',
    ],
    ["an object beside the map", changed((json) => (json.layers[1].objects[2].x = 999)), "outside of the map"],
    ["an object without a place", changed((json) => delete json.layers[1].objects[2].x), "entities.objects[2].x is undefined"],
    ["a tile among objects", changed((json) => (json.layers[1].objects[2].type = "wall")), "which is a tile"],
  ])("is refused for %s, with the reason", (_, file, message) => {
    const error = refusal(file);
    expect(error).toMatchObject({ name: "AigcError", code: "bad-data", where: "level/tiled" });
    expect(error.message).toContain(message);
  });

  it("names the wrong entry of a legend", () => {
    const error = refusal(levelToTiled(SMALL), { lava: "brimstone" } as unknown as MapLegend);
    expect(error).toMatchObject({ code: "bad-request" });
    expect(error.message).toContain('options.legend.lava is "brimstone"');
  });
});
