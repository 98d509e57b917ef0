import type { Entity, Level, Provenance } from "../../../content.ts";
import { anything, fields, list, number, optional, readAs, readJson, text, type Read } from "../../../schema.ts";
import {
  badMap,
  builtLevel,
  checkKnownTiles,
  checkMapSize,
  checkMapText,
  emptyCells,
  isTile,
  mapReader,
  meaningOf,
  type MapReader,
  type MapReadOptions,
  type MapMeaning,
} from "./map-file.ts";
import { WORLDS } from "../worlds/index.ts";
import { areasOf } from "./map-areas.ts";
import { ldtkProject } from "./ldtk-project.ts";

const WHERE = "level/ldtk";

/**
 * A level of any world as a project of LDtk 1.5.3 (.ldtk): a layer of whole numbers "tiles", whose values are called as tiles are, and a layer of
 * entities. It needs no picture: the editor shows the colours of both. World and areas are fields of the level.
 * @param provenance goes along as a field of the project, which the editor leaves out when it saves
 * @throws AigcError `bad-request` for what is no level
 */
export function levelToLdtk(level: Level, provenance?: Provenance): string {
  const world = checkKnownTiles(WORLDS, level);
  return JSON.stringify({ ...ldtkProject(level, world), ...(provenance ? { provenance } : {}) });
}

const ENTITY = fields({ __identifier: text(), __grid: list(number()) });
const LAYER = fields({
  __identifier: text(),
  __type: text(),
  __cWid: number(),
  __cHei: number(),
  __gridSize: optional(number(), 1),
  layerDefUid: number(),
  intGridCsv: optional(list(anything()), []),
  entityInstances: optional(list(ENTITY), []),
});
const FIELD = fields({ __identifier: text(), __value: optional(anything()) });
const LEVELS = list(fields({ identifier: text(), fieldInstances: optional(list(FIELD), []), layerInstances: optional(anything()) }));
const PROJECT = fields(
  {
    jsonVersion: text("a version, as in a project of LDtk"),
    defs: fields({
      layers: list(
        fields({ uid: number(), intGridValues: optional(list(fields({ value: number(), identifier: optional(anything()) })), []) }),
      ),
    }),
    levels: LEVELS,
    worlds: optional(list(fields({ levels: LEVELS })), []),
  },
  "a project of LDtk: an object with jsonVersion, defs and levels",
);
const INSTANCES = list(LAYER, "a list of layers. Untick Save levels separately in the settings of the project");
type Layer = Read<typeof LAYER>;

/**
 * The floor of the first level of an LDtk project (.ldtk). Values of its layers of whole numbers and entities are known by their
 * identifiers, or by the legend: by identifier, or a value by its number. Of several such layers the topmost counts.
 * @param options `legend`: `{ stone: "wall", "3": "water", Goblin: "enemy", Torch: null }`; null is passed over
 * @throws AigcError `bad-data` for what is no such project, with levels in files of their own, larger than 1,024 x 1,024 cells or 16 MB,
 *   and for values and entities that are not known; `bad-request` for a wrong legend
 */
export function levelFromLdtk(file: string, options: MapReadOptions = {}): Level {
  checkMapText(WHERE, WORLDS, file, options);
  const project = readJson(PROJECT, file, { where: WHERE, name: "project", code: "bad-data" });
  const level = [...project.levels, ...project.worlds!.flatMap(({ levels }) => levels)][0];
  if (!level) throw badMap(WHERE, "the project has no level.");
  const own = (name: string): string | undefined => {
    const value = level.fieldInstances!.find((one) => one.__identifier === name)?.__value;
    return typeof value === "string" ? value : undefined;
  };
  const reader = mapReader(WHERE, WORLDS, options, own("world"));
  const layers = readAs(INSTANCES, level.layerInstances, { where: WHERE, name: `${level.identifier}.layerInstances`, code: "bad-data" });
  const grids = layers.filter(({ intGridCsv }) => intGridCsv!.length > 0);
  if (grids.length === 0)
    throw badMap(WHERE, `the level "${level.identifier}" has no layer of the type IntGrid. Tiles are read from such a layer.`);
  // A cell of a coarser layer covers several of the finest.
  const finest = grids.reduce((least, one) => (one.__gridSize! < least.__gridSize! ? one : least));
  const { __cWid: width, __cHei: height } = finest;
  checkMapSize(WHERE, width, height);
  const cells = emptyCells(reader, width * height);
  // The first layer is the topmost.
  for (const layer of [...grids].reverse()) {
    const values = project.defs.layers.find(({ uid }) => uid === layer.layerDefUid)?.intGridValues ?? [];
    readGrid(layer, finest, new Map(values.map(({ value, identifier }) => [value, identifier])), reader, cells);
  }
  const entities = layers.flatMap((layer) => readEntities(layer, width, height, reader));
  return builtLevel(reader, { width, height, cells }, entities, areasOf(WHERE, own("areas")));
}

function readGrid(
  layer: Layer,
  { __cWid: width, __gridSize: size }: Layer,
  identifiers: ReadonlyMap<number, unknown>,
  reader: MapReader,
  cells: MapMeaning[],
): void {
  const where = `layer "${layer.__identifier}"`;
  const values = layer.intGridCsv as readonly unknown[];
  const { __cWid: wide, __cHei: high } = layer;
  if (!Number.isInteger(wide) || values.length !== wide * high)
    throw badMap(WHERE, `${where} has ${values.length} values for ${wide} x ${high} cells. Save the project again in LDtk.`);
  const meanings = new Map<unknown, MapMeaning>();
  const coarse = size! / layer.__gridSize!;
  for (const cell of cells.keys()) {
    const [x, y] = [Math.floor((cell % width) * coarse), Math.floor(Math.floor(cell / width) * coarse)];
    const value = x < wide && y < high ? values[y * wide + x] : 0;
    if (typeof value !== "number") throw badMap(WHERE, `${where} has no number at ${x}, ${y}.`);
    if (value === 0) continue;
    if (!meanings.has(value)) {
      const names = [identifiers.get(value), String(value)].filter((name): name is string => typeof name === "string" && name !== "");
      meanings.set(
        value,
        meaningOf(reader, names, () => `value ${value} at ${x}, ${y} of ${where}`),
      );
    }
    const meaning = meanings.get(value)!;
    if (meaning !== null) cells[cell] = meaning;
  }
}

function readEntities(layer: Layer, width: number, height: number, reader: MapReader): Entity[] {
  return layer.entityInstances!.flatMap(({ __identifier: name, __grid: [x = -1, y = -1] }) => {
    const kind = meaningOf(reader, [name], () => `the entity "${name}" of layer "${layer.__identifier}"`);
    if (kind === null) return [];
    if (isTile(reader.world, kind))
      throw badMap(WHERE, `the entity "${name}" is called as a tile is. Put tiles into a layer of the type IntGrid.`);
    if (!(Number.isInteger(x) && Number.isInteger(y) && x >= 0 && y >= 0 && x < width && y < height))
      throw badMap(
        WHERE,
        `the entity "${name}" at ${x}, ${y} of layer "${layer.__identifier}" lies outside of its ${width} x ${height} cells.`,
      );
    return [{ kind, x, y }];
  });
}
