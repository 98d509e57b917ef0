import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { PNG } from "pngjs";
import type { Level } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import { levelFromCsv, levelFromPixels } from "../formats/grid-maps.ts";
import { levelFromLdtk } from "../formats/ldtk.ts";
import { checkLegend, MAP_LIMITS, type MapLegend } from "../formats/map-file.ts";
import { WORLDS } from "../worlds/index.ts";
import { levelFromText, ownSigns } from "../formats/text.ts";
import { levelFromTiled } from "../formats/tiled.ts";
import { mapText, plainTiledMap } from "./tiled-file.ts";

/** A map out of a folder. */
export interface OwnMap {
  /** Its file, and its number there where it is not alone: "cellar.txt, 2" */
  readonly name: string;
  readonly level: Level;
}

export interface OwnMaps {
  readonly maps: readonly OwnMap[];
  /** The first line of the licence that lies beside them; undefined where there is none. */
  readonly licence?: string;
}

const LEGEND_FILE = "legend.json";
const LICENCE = /(^|[\\/])(licen[cs]e|copying)[^\\/]*$/i;

/**
 * Reads the maps of a folder, in all folders below it too: Tiled (.tmj, .json, .tmx), LDtk (.ldtk, every level of it), .csv, lines of signs
 * (.txt or .lvl, an empty line between two maps; lines that begin with ";" are passed over), .png by colour. What is called, numbered, written or coloured otherwise than ours stands in
 * legend.json: `{ "17": "water", "X": "wall", "#00ff00": "floor", "goblin": null }`.
 * @throws AigcError `bad-data`, naming the file, for one that cannot be read, and for a folder without maps
 */
export function ownMaps(folder: string): OwnMaps {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new AigcError("bad-request", "train", `there is no folder ${folder}. Give the folder that your maps are in.`);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  const legend = legendOf(join(folder, LEGEND_FILE));
  checkSigns(folder, files, legend);
  const maps = allMaps(folder, files, legend);
  if (maps.length === 0)
    throw new AigcError(
      "bad-data",
      folder,
      "there are no maps in it: read are .tmj, .json, .tmx, .ldtk, .csv, .txt, .lvl, .png. Put some there.",
    );
  const licence = files.find((file) => LICENCE.test(file));
  const first = licence && readFileSync(join(folder, licence), "utf8").trim().split(/\r?\n/)[0]!.slice(0, 120);
  return { maps, ...(first ? { licence: first } : {}) };
}

function legendOf(file: string): MapLegend {
  if (!existsSync(file)) return {};
  let legend: unknown;
  try {
    legend = JSON.parse(mapText(file));
  } catch (cause) {
    if (cause instanceof AigcError) throw cause;
    throw new AigcError("bad-data", file, `it is no JSON: ${(cause as Error).message}. Write { "X": "wall", " ": "floor" }.`, { cause });
  }
  checkLegend(file, WORLDS, { legend });
  return legend as MapLegend;
}

type Reader = (path: string, legend: MapLegend) => Level[];

const tiled: Reader = (path, legend) => [levelFromTiled(JSON.stringify(plainTiledMap(path)), { legend })];

const signs: Reader = (path, legend) => signMaps(mapText(path), legend).map((text) => levelFromText(evened(text, legend), { legend }));

/** Settings and the like lie beside maps too: only what has layers is a map. */
function isTiled(path: string): boolean {
  try {
    return "layers" in (JSON.parse(mapText(path)) as object);
  } catch {
    return true;
  }
}

const READERS: Readonly<Record<string, Reader>> = {
  ".tmj": tiled,
  ".json": (path, legend) => (isTiled(path) ? tiled(path, legend) : []),
  ".tmx": tiled,
  ".ldtk": (path, legend) => ldtkLevels(path).map((text) => levelFromLdtk(text, { legend })),
  ".csv": (path, legend) => [levelFromCsv(mapText(path), { legend })],
  ".txt": signs,
  ".lvl": signs,
  ".png": (path, legend) => [levelFromPixels(picture(path), { legend })],
};

/** Whether a file is none of those that lie beside maps. */
const isMap = (folder: string, file: string): boolean =>
  !LICENCE.test(file) &&
  !/^(readme|source|commit)\b/i.test(basename(file)) &&
  basename(file) !== LEGEND_FILE &&
  statSync(join(folder, file)).isFile();

/** Files that are named in the message of {@link allMaps}. */
const REFUSED = 8;

/** @throws AigcError `bad-data`: what is wrong with each file that cannot be read, at once */
function allMaps(folder: string, files: readonly string[], legend: MapLegend): OwnMap[] {
  const refused: AigcError[] = [];
  const maps = files.flatMap((file) => {
    try {
      return mapsOf(join(folder, file), file, legend);
    } catch (error) {
      if (!(error instanceof AigcError)) throw error;
      refused.push(error);
      return [];
    }
  });
  if (refused.length === 0) return maps;
  if (refused.length === 1) throw refused[0]!;
  const listed = refused.slice(0, REFUSED).map(({ message }) => `\n  ${message.replace("[phaser-aigc] ", "")}`);
  throw new AigcError(
    "bad-data",
    folder,
    `${refused.length} of its files cannot be read; mend them, or take them out of the folder:${listed.join("")}${refused.length > REFUSED ? "\n  …" : ""}`,
    { cause: refused[0] },
  );
}

function mapsOf(path: string, file: string, legend: MapLegend): OwnMap[] {
  const read = READERS[extname(file).toLowerCase()];
  if (!read || !isMap(dirname(path), basename(file))) return [];
  try {
    const levels = read(path, legend);
    return levels.map((level, n) => ({ name: levels.length > 1 ? `${file}, ${n + 1}` : file, level }));
  } catch (error) {
    if (!(error instanceof AigcError) || error.where.startsWith(path)) throw error;
    const hint = /legend|Known are/.test(error.message) ? ` Write it into ${LEGEND_FILE} beside the maps.` : "";
    throw new AigcError("bad-data", path, `${error.message.replace(/^(\[[^\]]*\] )+/, "")}${hint}`, { cause: error });
  }
}

/** Each level of a project as a project of one, those out of files beside it too; who stands in it does not matter here. */
function ldtkLevels(path: string): string[] {
  const text = mapText(path);
  let project: { levels?: LdtkLevel[]; worlds?: { levels?: LdtkLevel[] }[] };
  try {
    project = JSON.parse(text) as typeof project;
  } catch {
    return [text];
  }
  const all = [...(project.levels ?? []), ...(project.worlds ?? []).flatMap(({ levels = [] }) => levels)];
  const bare = (level: LdtkLevel) => {
    const beside = level.externalRelPath ? join(dirname(path), level.externalRelPath) : "";
    const { layerInstances, ...rest } = existsSync(beside) ? (JSON.parse(mapText(beside)) as LdtkLevel) : level;
    const layers = Array.isArray(layerInstances)
      ? layerInstances.map((layer: object) => ({ ...layer, entityInstances: [] }))
      : layerInstances;
    return { ...rest, layerInstances: layers };
  };
  return all.length === 0 ? [text] : all.map((level) => JSON.stringify({ ...project, worlds: [], levels: [bare(level)] }));
}

interface LdtkLevel {
  readonly layerInstances?: unknown;
  /** The file that the level is in, where levels are saved separately. */
  readonly externalRelPath?: string | null;
}

/** Signs that are named in the message of {@link checkSigns}. */
const NAMED = 24;

/**
 * All signs of all maps that nothing says the meaning of, at once: whoever writes a legend wants to do it once.
 * @throws AigcError `bad-data` with how often each is there, and where to write what it is
 */
function checkSigns(folder: string, files: readonly string[], legend: MapLegend): void {
  const known = new Set([...ownSigns().map(([sign]) => sign), ...Object.keys(legend)]);
  const counts = new Map<string, number>();
  for (const file of files) {
    if (!isMap(folder, file) || READERS[extname(file).toLowerCase()] !== signs) continue;
    for (const map of signMaps(mapText(join(folder, file)), legend))
      for (const line of evened(map, legend).split("\n"))
        for (const sign of Object.hasOwn(legend, " ") ? line : line.trim())
          if (!known.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  if (counts.size === 0) return;
  const all = [...counts].toSorted(([, a], [, b]) => b - a);
  const listed = all.slice(0, NAMED).map(([sign, count]) => `${JSON.stringify(sign)} ${count}`).join(", "); // prettier-ignore
  const example = all.slice(0, 2).map(([sign]) => `${JSON.stringify(sign)}: "${sign === " " ? "floor" : "wall"}"`).join(", "); // prettier-ignore
  throw new AigcError(
    "bad-data",
    folder,
    `nothing says what these signs of its maps mean (behind each, how often it is there): ${listed}${all.length > NAMED ? ", …" : ""}. ` +
      `Say it in ${join(folder, LEGEND_FILE)}: { ${example}, … }; null is rock.`,
  );
}

/** The maps of a text. A line that begins with ";" is a remark, as in collections of warehouses, unless the legend has the sign. */
function signMaps(text: string, legend: MapLegend): string[] {
  const lines = text.replace(/\r/g, "").split("\n");
  const maps = (Object.hasOwn(legend, ";") ? lines : lines.map((line) => (line.startsWith(";") ? "" : line))).join("\n");
  return maps.split(/\n[ \t]*\n/).map((one) => one.replace(/^\n+|\n+$/g, "")).filter((one) => one.trim() !== ""); // prettier-ignore
}

/** Lines as long as the longest, where blanks have a meaning. */
function evened(text: string, legend: MapLegend): string {
  if (!Object.hasOwn(legend, " ")) return text;
  const lines = text.split("\n");
  const width = Math.max(...lines.map((line) => line.length));
  return lines.map((line) => line.padEnd(width)).join("\n");
}

function picture(path: string): { width: number; height: number; data: Uint8Array } {
  const { size } = statSync(path);
  const fail = (what: string, cause?: unknown) => new AigcError("bad-data", path, what, { cause });
  if (size > MAP_LIMITS.characters) throw fail(`it has ${Math.round(size / 1e6)} MB, more than is read. Cut it up.`);
  const bytes = readFileSync(path);
  // Its size stands in its head: a picture of 4,096 x 4,096 is refused before it is unpacked.
  const [width, height] = bytes.length > 24 ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : [0, 0];
  if (width > MAP_LIMITS.side || height > MAP_LIMITS.side)
    throw fail(`it is ${width} x ${height} pixels; a pixel is a cell, and ${MAP_LIMITS.side} x ${MAP_LIMITS.side} is the most. Cut it up.`);
  try {
    const { data } = PNG.sync.read(bytes);
    return { width, height, data };
  } catch (cause) {
    throw fail(`it is no PNG: ${(cause as Error).message}. Save it again.`, cause);
  }
}
