import type { Entity, Level, Provenance } from "../../../content.ts";
import { anything, fields, list, number, optional, readAs, readJson, text, type Read } from "../../../schema.ts";
import { WORLDS } from "../worlds/index.ts";
import type { World } from "../worlds/world.ts";
import { fromBase64 } from "./base64.ts";
import { areasOf } from "./map-areas.ts";
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

/** Pixels of a cell in the editors that maps are written for. */
export const CELL = 16;
/** The picture that a map written here has its tiles from: those of its world, each 16 x 16, side by side. */
export const tilesetImageOf = (world = "dungeon"): string => (world === "dungeon" ? "aigc-tiles.png" : `aigc-${world}-tiles.png`);
const WHERE = "level/tiled";
/** The upper four bits of a tile say how it is turned. */
const TURNED = 0x0fffffff;
/** Groups of layers within groups. */
const DEEPEST = 16;

/**
 * A level of any world as a map of Tiled (JSON, .tmj), as Phaser loads it too: a layer "tiles", a layer of objects "entities", whose class
 * is what stands there, and an embedded tileset whose tiles have a class and a property `solid`. The tiles' picture is looked for beside
 * the map, as "aigc-tiles.png" ("aigc-outdoors-tiles.png"): `generate level --out x.tmj` puts it there, and any with the same tiles will
 * do. World and areas are properties of the map.
 * @param provenance goes along as a property of the map
 * @throws AigcError `bad-request` for what is no level
 */
export function levelToTiled(level: Level, provenance?: Provenance): string {
  const world = checkKnownTiles(WORLDS, level);
  const { width, height, tiles, entities, areas } = level;
  const said = { world: level.world, areas: areas && JSON.stringify(areas), provenance: provenance && JSON.stringify(provenance) };
  const properties = Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [{ name, type: "string", value }]));
  const shown = { opacity: 1, visible: true, x: 0, y: 0 };
  const objects = entities.map(({ kind, x, y }, n) => ({
    id: n + 1,
    name: kind,
    type: kind,
    x: x * CELL,
    y: y * CELL,
    width: CELL,
    height: CELL,
    rotation: 0,
    visible: true,
  }));
  return JSON.stringify({
    type: "map",
    version: "1.10",
    tiledversion: "1.10.2",
    orientation: "orthogonal",
    renderorder: "right-down",
    compressionlevel: -1,
    infinite: false,
    width,
    height,
    tilewidth: CELL,
    tileheight: CELL,
    nextlayerid: 3,
    nextobjectid: entities.length + 1,
    ...(properties.length > 0 ? { properties } : {}),
    tilesets: [tileset(world)],
    layers: [
      { id: 1, name: "tiles", type: "tilelayer", width, height, ...shown, data: tiles.map((code) => code + 1) },
      { id: 2, name: "entities", type: "objectgroup", draworder: "topdown", ...shown, objects },
    ],
  });
}

function tileset({ name, tiles }: World) {
  return {
    firstgid: 1,
    name: "aigc-tiles",
    image: tilesetImageOf(name),
    imagewidth: tiles.length * CELL,
    imageheight: CELL,
    tilewidth: CELL,
    tileheight: CELL,
    tilecount: tiles.length,
    columns: tiles.length,
    margin: 0,
    spacing: 0,
    tiles: tiles.map((tile, id) => ({
      id,
      type: tile.name,
      properties: [{ name: "solid", type: "bool", value: tile.stops === "always" }],
    })),
  };
}

const SETS = list(
  fields({
    firstgid: number(),
    name: optional(text()),
    tiles: optional(list(fields({ id: number(), type: optional(text()), class: optional(text()) })), []),
  }),
);
const MAP = fields({
  width: number(),
  height: number(),
  tilewidth: number(),
  tileheight: number(),
  orientation: text('"orthogonal"'),
  infinite: optional(anything()),
  properties: optional(list(fields({ name: text(), value: optional(anything()) })), []),
  tilesets: SETS,
  layers: list(anything()),
}, "a map of Tiled: an object with width, height, layers and tilesets"); // prettier-ignore
const LAYER = fields({
  name: optional(text(), ""),
  type: text('"tilelayer", "objectgroup", "group" or "imagelayer"'),
  width: optional(number()),
  height: optional(number()),
  encoding: optional(text()),
  compression: optional(text()),
  data: optional(anything()),
  layers: optional(list(anything()), []),
  objects: optional(list(anything()), []),
});
const OBJECT = fields({
  name: optional(text(), ""),
  type: optional(text(), ""),
  class: optional(text(), ""),
  x: number(),
  y: number(),
  width: optional(number(), 0),
  height: optional(number(), 0),
  gid: optional(number()),
});
type Layer = Read<typeof LAYER>;

/**
 * The level of a map of Tiled (.tmj, .json): of each cell the tile of the topmost layer, where it has one. A tile is known by its class,
 * or by the legend: by class, or by its number in the file. An object is known by its class, its name, or the legend.
 * @param options `legend`: `{ stone: "wall", "17": "water", goblin: "enemy", torch: null }`; null is passed over
 * @throws AigcError `bad-data` for what is no such map, infinite, compressed, larger than 1,024 x 1,024 cells or 16 MB, and for tiles
 *   and objects that are not known; `bad-request` for a wrong legend
 */
export function levelFromTiled(file: string, options: MapReadOptions = {}): Level {
  checkMapText(WHERE, WORLDS, file, options);
  const map = readJson(MAP, file, { where: WHERE, name: "map", code: "bad-data" });
  const { width, height } = map;
  const property = (name: string): string | undefined => {
    const value = map.properties!.find((one) => one.name === name)?.value;
    return typeof value === "string" ? value : undefined;
  };
  if (map.orientation !== "orthogonal") throw badMap(WHERE, `the map is ${map.orientation}. Give an orthogonal one.`);
  if (map.infinite === true) throw badMap(WHERE, "the map is infinite. Untick Infinite in the properties of the map.");
  checkMapSize(WHERE, width, height);
  const reader = mapReader(WHERE, WORLDS, options, property("world"));
  const layers = flat(map.layers, 0);
  const names = tileNames(map.tilesets);
  const cells = emptyCells(reader, width * height);
  const entities: Entity[] = [];
  for (const layer of layers) {
    if (layer.type === "tilelayer") readTiles(layer, map, names, reader, cells);
    if (layer.type === "objectgroup") entities.push(...readObjects(layer, map, names, reader));
  }
  if (!layers.some(({ type }) => type === "tilelayer")) throw badMap(WHERE, "the map has no layer of tiles.");
  return builtLevel(reader, { width, height, cells }, entities, areasOf(WHERE, property("areas")));
}

function flat(layers: readonly unknown[], depth: number): Layer[] {
  if (depth > DEEPEST) throw badMap(WHERE, `groups of layers are nested more than ${DEEPEST} deep.`);
  return layers.flatMap((given, n) => {
    const layer = readAs(LAYER, given, { where: WHERE, name: `layers[${n}]`, code: "bad-data" });
    return layer.type === "group" ? flat(layer.layers as readonly unknown[], depth + 1) : [layer];
  });
}

/** By its number in the file: the class of a tile, where it has one, and the number. */
function tileNames(sets: Read<typeof SETS>): (gid: number) => readonly string[] {
  const sorted = [...sets].sort((a, b) => b.firstgid - a.firstgid);
  const known = new Map<number, readonly string[]>();
  return (gid) => {
    const before = known.get(gid);
    if (before) return before;
    const set = sorted.find(({ firstgid }) => firstgid <= gid);
    const tile = set?.tiles?.find(({ id }) => id === gid - set.firstgid);
    const names = [tile?.type, tile?.class, String(gid)].filter((name): name is string => name !== undefined && name !== "");
    known.set(gid, names);
    return names;
  };
}

function readTiles(
  layer: Layer,
  { width, height }: Read<typeof MAP>,
  names: (gid: number) => readonly string[],
  reader: MapReader,
  cells: MapMeaning[],
): void {
  const where = `layer "${layer.name}"`;
  if (layer.width !== undefined && (layer.width !== width || layer.height !== height))
    throw badMap(WHERE, `${where} is ${layer.width} x ${layer.height} cells, the map ${width} x ${height}.`);
  const gids = gidsOf(layer, where);
  if (gids.length !== width * height)
    throw badMap(WHERE, `${where} has ${gids.length} tiles; ${width} x ${height} cells take ${width * height}.`);
  gids.forEach((given, cell) => {
    if (typeof given !== "number") throw badMap(WHERE, `${where} has no number at ${cell % width}, ${Math.floor(cell / width)}.`);
    const gid = given & TURNED;
    if (gid === 0) return;
    const meaning = meaningOf(reader, names(gid), () => `tile ${gid} at ${cell % width}, ${Math.floor(cell / width)} of ${where}`);
    if (meaning !== null) cells[cell] = meaning;
  });
}

function gidsOf({ data, encoding, compression }: Layer, where: string): readonly unknown[] {
  if (Array.isArray(data)) return data;
  if (compression)
    throw badMap(WHERE, `${where} is compressed (${compression}). Set Tile Layer Format to CSV in the properties of the map.`);
  const bytes = encoding === "base64" && typeof data === "string" ? fromBase64(data.trim()) : null;
  if (!bytes) throw badMap(WHERE, `${where} has no tiles that can be read. Set Tile Layer Format to CSV in the properties of the map.`);
  const view = new DataView(bytes.buffer);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, n) => view.getUint32(4 * n, true));
}

function readObjects(layer: Layer, map: Read<typeof MAP>, names: (gid: number) => readonly string[], reader: MapReader): Entity[] {
  return (layer.objects as readonly unknown[]).flatMap((given, n) => {
    const name = `${layer.name}.objects[${n}]`;
    const object = readAs(OBJECT, given, { where: WHERE, name, code: "bad-data" });
    const own = [object.type, object.class, object.name, ...(object.gid ? names(object.gid & TURNED) : [])];
    const called = own.filter((one): one is string => one !== undefined && one !== "");
    // What has no name, a stroke of light or a note, is nobody.
    if (called.length === 0) return [];
    const kind = meaningOf(reader, called, () => `the object "${called[0]}" of layer "${layer.name}"`);
    if (kind === null) return [];
    if (isTile(reader.world, kind)) throw badMap(WHERE, `${name} is called "${kind}", which is a tile. Put tiles into a layer of tiles.`);
    // A picture stands on its lower edge.
    const middle = object.y! + (object.gid ? -object.height! : object.height!) / 2;
    const [x, y] = [Math.floor((object.x! + object.width! / 2) / map.tilewidth), Math.floor(middle / map.tileheight)];
    if (!(x >= 0 && y >= 0 && x < map.width && y < map.height)) throw badMap(WHERE, `${name}, "${called[0]}", lies outside of the map.`);
    return [{ kind, x, y }];
  });
}
