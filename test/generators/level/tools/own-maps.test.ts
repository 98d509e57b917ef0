import { copyFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import type { Level } from "../../../../src/content.ts";
import { generate } from "../../../../src/generator.ts";
import { levelToLdtk, levelToTiled, rulesLevel } from "../../../../src/generators/level/index.ts";
import { createRng } from "../../../../src/rng.ts";
import { isOneRegion } from "../../../../src/generators/level/room-drawing.ts";
import { roomsOfMap } from "../../../../src/generators/level/tools/map-rooms.ts";
import { ownMaps } from "../../../../src/generators/level/tools/own-maps.ts";
import { openingCells } from "../../../../src/generators/level/room.ts";

const FIXTURES = "test/fixtures/maps";
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "maps-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const picture = ["########", "#...o..#", "#..~~..#", "#..~~..#", "####.###", "#......#", "########"];
const tilesOf = (lines: readonly string[]) => lines.flatMap((line) => [...line].map((sign) => "#.o~".indexOf(sign)));

describe("a folder of maps", () => {
  it("holds maps of Tiled as it saves them: tilesets in files of their own, packed layers, XML and JSON", () => {
    for (const file of ["saved-like-tiled-1.10.tmx", "saved-like-tiled-1.10.tmj", "saved-by-tiled-1.8.tmx", "saved-by-tiled-1.8.tmj"])
      copyFileSync(join(FIXTURES, file), join(folder, file));
    copyFileSync(join(FIXTURES, "stones.tsx.txt"), join(folder, "stones.tsx"));
    const { maps, licence } = ownMaps(folder);
    expect(maps.map(({ name }) => name)).toEqual(["saved-by-tiled-1.8.tmj", "saved-by-tiled-1.8.tmx", "saved-like-tiled-1.10.tmj", "saved-like-tiled-1.10.tmx"]); // prettier-ignore
    // Property `collides` says that the second tile of the set is floor; the one that is turned is the same tile.
    for (const { level } of maps) expect(level.tiles).toEqual(tilesOf(picture));
    expect(licence).toBeUndefined();
  });

  it("holds levels that LDtk saves in files of their own", () => {
    const level: Level = { width: 8, height: 7, tiles: tilesOf(picture), entities: [] };
    const project = JSON.parse(levelToLdtk(level)) as { levels: { layerInstances: unknown }[] };
    const [only] = project.levels;
    mkdirSync(join(folder, "big"));
    write("big/one.ldtkl", JSON.stringify(only));
    write("big.ldtk", JSON.stringify({ ...project, levels: [{ ...only, layerInstances: null, externalRelPath: "big/one.ldtkl" }] }));
    expect(ownMaps(folder).maps.map((map) => map.level.tiles)).toEqual([level.tiles]);
  });

  it("says of all files at once why they cannot be read", () => {
    for (const name of ["a", "b"]) write(`${name}.csv`, `0,${name}`);
    expect(() => ownMaps(folder)).toThrow(/2 of its files cannot be read.*a\.csv.*b\.csv/s);
  });

  it("holds every level of an LDtk project, tables, signs with a legend, and pictures by colour", () => {
    const level: Level = { width: 8, height: 7, tiles: tilesOf(picture), entities: [{ kind: "start", x: 1, y: 1 }] };
    const project = JSON.parse(levelToLdtk(level)) as { levels: object[] };
    write("two.ldtk", JSON.stringify({ ...project, levels: [...project.levels, ...project.levels] }));
    write("LICENSE.txt", "CC0: they are mine\nmore");
    write(
      "legend.json",
      JSON.stringify({ X: "wall", " ": "floor", w: "water", "7": "floor", "0": "wall", "#112233": "floor", "#000000": "wall" }),
    );
    write("signs.txt", "XXXX\nX wX\nXXXX\n\nXXX\nX X\nXXX\n");
    write("table.csv", "0,0,0\n0,7,0\n0,0,0");
    const png = new PNG({ width: 2, height: 1 });
    png.data.set([0x11, 0x22, 0x33, 255, 0, 0, 0, 255]);
    write("pixels.png", PNG.sync.write(png));
    mkdirSync(join(folder, "more"));
    write("more/floor.tmj", levelToTiled(level));
    write("notes.md", "not a map");
    const { maps, licence } = ownMaps(folder);
    expect(maps.map(({ name }) => name)).toEqual(["more/floor.tmj", "pixels.png", "signs.txt, 1", "signs.txt, 2", "table.csv", "two.ldtk, 1", "two.ldtk, 2"]); // prettier-ignore
    expect(maps[1]!.level.tiles).toEqual([1, 0]);
    expect(maps[2]!.level.tiles.slice(4, 8)).toEqual([0, 1, 3, 0]);
    expect(maps[4]!.level.tiles[4]).toBe(1);
    expect(maps[6]!.level.tiles).toEqual(level.tiles);
    expect(licence).toBe("CC0: they are mine");
  });

  it.each<[string, (write: (name: string, content: string | Uint8Array) => void) => void, string]>([
    ["no maps", () => {}, "there are no maps in it"],
    ["a corrupt map", (put) => put("a.tmx", "<map><layer></map>"), "line 1: <layer> is ended by </map>"],
    ["a map that is none", (put) => put("a.tmx", "<html/>"), "its first element is <html>"],
    ["JSON that is none", (put) => put("a.json", "{"), "it is no JSON"],
    ["a tileset that is not there", (put) => put("a.tmj", JSON.stringify({ tilesets: [{ firstgid: 1, source: "b.tsx" }], layers: [] })), "its tileset b.tsx is not there"], // prettier-ignore
    ["a layer that cannot be unpacked", (put) => put("a.tmj", JSON.stringify({ tilesets: [], layers: [{ type: "tilelayer", name: "one", data: "AAAA", encoding: "base64", compression: "zlib" }] })), 'layer "one"] it cannot be unpacked'], // prettier-ignore
    ["a layer packed by zstd", (put) => put("a.tmj", JSON.stringify({ tilesets: [], layers: [{ type: "tilelayer", name: "one", data: "AAAA", encoding: "base64", compression: "zstd" }] })), "read are zlib and gzip"], // prettier-ignore
    ["a sign that stands for nothing", (put) => put("a.txt", "##\nQ#"), '"Q" 1. Say it in'],
    ["a legend of nonsense", (put) => put("legend.json", '{"a":"lava"}'), "legend"],
    ["a picture that is none", (put) => put("a.png", "hello"), "it is no PNG"],
  ])("is refused at once, naming the file: %s", (_, prepare, message) => {
    prepare(write);
    expect(() => ownMaps(folder)).toThrow(message);
    expect(() => ownMaps(folder)).toThrow(folder);
  });

  it("holds what others save: cells in which nothing was drawn, remarks between maps, settings beside them", () => {
    const level: Level = { width: 8, height: 7, tiles: tilesOf(picture), entities: [] };
    const project = JSON.parse(levelToLdtk(level)) as { levels: { layerInstances: { intGridCsv: number[] }[] }[] };
    const [floor] = project.levels[0]!.layerInstances.filter(({ intGridCsv }) => intGridCsv.length > 0);
    floor!.intGridCsv = floor!.intGridCsv.map((value, cell) => (level.tiles[cell] === 1 ? 0 : value));
    write("walls-alone.ldtk", JSON.stringify(project));
    write("warehouses.lvl", "; 0\nXXX\nX X\nXXX\n\n; 1\nXXXX\nX  X\nXXXX\n");
    write("settings.json", '{ "tile": 16 }');
    write("legend.json", JSON.stringify({ X: "wall", " ": "floor", "0": "floor" }));
    const { maps } = ownMaps(folder);
    expect(maps.map(({ name }) => name)).toEqual(["walls-alone.ldtk", "warehouses.lvl, 1", "warehouses.lvl, 2"]);
    expect(maps[0]!.level.tiles).toEqual(level.tiles);
    expect(maps[2]!.level.tiles.slice(4, 8)).toEqual([0, 1, 1, 0]);
  });

  it("is refused before it is read where a file has 200 MB", () => {
    for (const name of ["a.tmx", "a.tmj", "a.ldtk", "a.csv", "a.txt", "a.png"]) {
      write(name, "");
      truncateSync(join(folder, name), 200 * 1024 * 1024);
      expect(() => ownMaps(folder)).toThrow(/210 MB/);
      rmSync(join(folder, name));
    }
  });

  it("has signs that nothing says the meaning of: all of them are said at once, the most frequent first", () => {
    write("one.txt", "WWWW\nW.AW\nWWWW");
    write("two.txt", "WWWW\nWA?W\nWWWW");
    write("LICENSE.txt", "Words that are no map");
    expect(() => ownMaps(folder)).toThrow('"W" 20, "A" 2, "?" 1. Say it in');
    write("legend.json", JSON.stringify({ W: "wall", A: "floor", "?": null }));
    expect(ownMaps(folder).maps).toHaveLength(2);
  });

  it("does not exist: it is said", () => expect(() => ownMaps(join(folder, "nowhere"))).toThrow("there is no folder"));
});

describe("rooms cut out of maps", () => {
  it("are whole, closed but for their openings, and differ", async () => {
    const { content } = await generate(rulesLevel(), { width: 48, height: 36, enemies: 5 }, { seed: 1 });
    const rooms = roomsOfMap(content, 3, createRng("cut"), 40);
    expect(rooms.length).toBeGreaterThan(10);
    for (const { tiles, plan, map } of rooms) {
      expect([map, tiles.length, isOneRegion(tiles)]).toEqual([3, 192, true]);
      for (const cell of plan.openings.flatMap(openingCells)) expect(tiles[cell]).toBe(1);
    }
    expect(new Set(rooms.map(({ tiles }) => tiles.join(""))).size).toBe(rooms.length);
  });

  it("are made of small maps too, and of closed ones; not of empty or solid ones", () => {
    const map = (lines: readonly string[]): Level => ({
      width: lines[0]!.length,
      height: lines.length,
      tiles: tilesOf(lines),
      entities: [],
    });
    expect(
      roomsOfMap(map(["#".repeat(9), ...Array.from({ length: 6 }, () => "#.......#"), "#".repeat(9)]), 0, createRng(1), 9),
    ).toHaveLength(1);
    expect(roomsOfMap(map(Array.from({ length: 20 }, () => "#".repeat(30))), 0, createRng(1), 9)).toHaveLength(0);
    expect(roomsOfMap(map(Array.from({ length: 20 }, () => ".".repeat(30))), 0, createRng(1), 9)).toHaveLength(0);
  });
});
