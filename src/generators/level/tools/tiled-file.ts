import { readFileSync, statSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { gunzipSync, inflateSync } from "node:zlib";
import { AigcError } from "../../../errors.ts";
import { readXml, type XmlElement } from "../../../tools/xml.ts";
import { MAP_LIMITS } from "../formats/map-file.ts";

type Json = Record<string, unknown>;

const bad = (where: string, what: string, cause?: unknown) => new AigcError("bad-data", where, what, { cause });

/**
 * The text of a file of maps, looked at before it is read.
 * @throws AigcError `bad-data` for a file larger than what is read
 */
export function mapText(file: string): string {
  const { size } = statSync(file);
  if (size > MAP_LIMITS.characters)
    throw bad(file, `it has ${Math.round(size / 1e6)} MB; read are ${MAP_LIMITS.characters / 1024 / 1024}. Cut the map up.`);
  return readFileSync(file, "utf8");
}

/**
 * A map of Tiled (.tmj, .json, .tmx) whole and plain: tilesets from files beside it in it, layers unpacked (base64; zlib, gzip),
 * XML as JSON. Tiles without a class that have a flag `solid`, `collides` or `collision` are called "wall" or "floor"; objects are left out.
 * @throws AigcError `bad-data` for what is no such map, for tilesets that are not there, and for layers that cannot be unpacked
 */
export function plainTiledMap(file: string): Json {
  const text = mapText(file);
  const map = extname(file).toLowerCase() === ".tmx" ? mapOfXml(readXml(text, file), file) : parsed(text, file);
  if (!Array.isArray(map["tilesets"]) || !Array.isArray(map["layers"]))
    throw bad(file, "it is no map of Tiled: it has no tilesets and layers.");
  const tilesets = (map["tilesets"] as Json[]).map((set) => calledBySolid(typeof set["source"] === "string" ? outside(set, file) : set));
  return { ...map, tilesets, layers: plainLayers(map["layers"] as Json[], file, 0) };
}

function parsed(text: string, file: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Json;
  } catch (cause) {
    throw bad(file, `it is no JSON: ${(cause as Error).message}. Save it again in Tiled.`, cause);
  }
  throw bad(file, "it is no object of JSON. Save it again in Tiled.");
}

/** A tileset of a file of its own. */
function outside({ firstgid, source }: Json, file: string): Json {
  const path = join(dirname(file), String(source));
  let text: string;
  try {
    text = mapText(path);
  } catch (cause) {
    if (cause instanceof AigcError) throw cause;
    throw bad(file, `its tileset ${String(source)} is not there. Put it beside the map, or embed it in Tiled.`, cause);
  }
  const set = /\.(tsj|json)$/i.test(path) ? parsed(text, path) : setOfXml(readXml(text, path));
  return { ...set, firstgid };
}

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

function calledBySolid(set: Json): Json {
  if (!Array.isArray(set["tiles"])) return set;
  const tiles = (set["tiles"] as unknown[]).map((tile) => {
    if (!isObject(tile) || tile["type"] || tile["class"] || !Array.isArray(tile["properties"])) return tile;
    const flag = (tile["properties"] as unknown[]).find(
      (one) => isObject(one) && /^(solid|collides?|collision)$/i.test(String(one["name"])),
    ) as Json | undefined;
    return flag ? { ...tile, type: flag["value"] === true || flag["value"] === "true" ? "wall" : "floor" } : tile;
  });
  return { ...set, tiles };
}

const DEEPEST = 16;

function plainLayers(layers: readonly Json[], file: string, depth: number): Json[] {
  if (depth > DEEPEST) throw bad(file, `groups of layers are nested more than ${DEEPEST} deep.`);
  return layers
    .filter(({ type }) => type === "tilelayer" || type === "group")
    .map((layer) => {
      if (Array.isArray(layer["layers"])) return { ...layer, layers: plainLayers(layer["layers"] as Json[], file, depth + 1) };
      const { compression, encoding, ...rest } = layer;
      if (typeof rest["data"] !== "string") return rest;
      return {
        ...rest,
        data: unpacked(rest["data"], String(compression ?? ""), String(encoding ?? ""), `${file}, layer "${String(layer["name"])}"`),
      };
    });
}

/** The numbers of a layer's tiles. */
function unpacked(data: string, compression: string, encoding: string, where: string): number[] {
  if (encoding === "csv") return data.split(",").map(Number);
  if (encoding !== "base64") throw bad(where, `its tiles are written as "${encoding}". Set Tile Layer Format to CSV or Base64 in Tiled.`);
  const packed = Buffer.from(data.trim(), "base64");
  const most = { maxOutputLength: 4 * MAP_LIMITS.side * MAP_LIMITS.side };
  let bytes: Buffer;
  try {
    if (compression === "zlib") bytes = inflateSync(packed, most);
    else if (compression === "gzip") bytes = gunzipSync(packed, most);
    else if (compression === "") bytes = packed;
    else throw bad(where, `it is compressed by ${compression}; read are zlib and gzip. Set Tile Layer Format to one of these in Tiled.`);
  } catch (cause) {
    if (cause instanceof AigcError) throw cause;
    throw bad(where, `it cannot be unpacked: ${(cause as Error).message}. Save the map again in Tiled.`, cause);
  }
  return Array.from({ length: bytes.length >> 2 }, (_, n) => bytes.readUInt32LE(4 * n));
}

const numbers = (attributes: Readonly<Record<string, string>>, names: readonly string[]): Json =>
  Object.fromEntries(names.filter((name) => attributes[name] !== undefined).map((name) => [name, Number(attributes[name])]));

function mapOfXml(root: XmlElement, file: string): Json {
  const { name, attributes, children } = root;
  if (name !== "map") throw bad(file, `it is no map of Tiled: its first element is <${name}>.`);
  return {
    orientation: attributes["orientation"],
    infinite: attributes["infinite"] === "1",
    ...numbers(attributes, ["width", "height", "tilewidth", "tileheight"]),
    tilesets: children.filter((child) => child.name === "tileset").map((child) => ({ ...setOfXml(child), ...numbers(child.attributes, ["firstgid"]), ...(child.attributes["source"] ? { source: child.attributes["source"] } : {}) })), // prettier-ignore
    layers: layersOfXml(children),
  };
}

function setOfXml({ attributes, children }: XmlElement): Json {
  const tiles = children
    .filter(({ name }) => name === "tile")
    .map((tile) => ({
      id: Number(tile.attributes["id"]),
      ...(tile.attributes["class"] ? { type: tile.attributes["class"] } : tile.attributes["type"] ? { type: tile.attributes["type"] } : {}),
      properties: tile.children.filter(({ name }) => name === "properties").flatMap((list) => list.children.map((one) => ({ name: one.attributes["name"], value: one.attributes["value"] }))), // prettier-ignore
    }));
  return { name: attributes["name"] ?? "", tiles };
}

function layersOfXml(elements: readonly XmlElement[]): Json[] {
  return elements.flatMap(({ name, attributes, children }): Json[] => {
    if (name === "group") return [{ type: "group", name: attributes["name"] ?? "", layers: layersOfXml(children) }];
    if (name !== "layer") return [];
    const data = children.find((child) => child.name === "data");
    const tiles = data?.children.filter((child) => child.name === "tile") ?? [];
    return [
      {
        type: "tilelayer",
        name: attributes["name"] ?? "",
        ...numbers(attributes, ["width", "height"]),
        data: tiles.length > 0 ? tiles.map((tile) => Number(tile.attributes["gid"] ?? 0)) : (data?.text ?? ""),
        ...(data?.attributes["encoding"] ? { encoding: data.attributes["encoding"] } : {}),
        ...(data?.attributes["compression"] ? { compression: data.attributes["compression"] } : {}),
      },
    ];
  });
}
