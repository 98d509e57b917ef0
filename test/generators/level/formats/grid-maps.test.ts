import { levelFromCsv, levelFromPixels, levelFromText, levelToText, type MapReadOptions } from "../../../../src/generators/level/index.ts";
import { ENTITY_COLOURS, TILE_COLOURS } from "../../../../src/generators/level/tile-colours.ts";
import { SMALL } from "./some-level.ts";

const bad = (code: string, message: string) => expect.objectContaining({ code, message: expect.stringContaining(message) });

describe("a map in signs", () => {
  it("is read with a legend of its own, blanks among it", () => {
    const other = levelToText(SMALL).replaceAll("#", "X").replaceAll(".", " ").replaceAll("e", "g");
    expect(levelFromText(`\n${other}\n`, { legend: { X: "wall", " ": "floor", g: "enemy" } })).toEqual(SMALL);
    expect(levelFromText("X#X", { legend: { X: null, "#": "water" } }).tiles).toEqual([0, 3, 0]);
    expect(() => levelFromText("X#X")).toThrow(bad("bad-request", 'has the sign "X"'));
  });
});

describe("a map as a table", () => {
  const NAMES = ["wall", "floor", "pillar", "water"];
  const standing = new Map(SMALL.entities.map(({ kind, x, y }) => [y * SMALL.width + x, kind as string]));
  const csv = (name: (tile: number, cell: number) => string, comma = ",") =>
    Array.from({ length: SMALL.height }, (_, y) => Array.from({ length: SMALL.width }, (__, x) => name(SMALL.tiles[y * SMALL.width + x]!, y * SMALL.width + x)).join(comma)).join("\r\n"); // prettier-ignore

  it("is read by names, or by numbers with a legend", () => {
    expect(levelFromCsv(csv((tile, cell) => standing.get(cell) ?? NAMES[tile]!))).toEqual(SMALL);
    const numbers = csv((tile, cell) => (standing.has(cell) ? ` "${standing.get(cell)}"` : String(tile)), ";");
    expect(levelFromCsv(numbers, { legend: { 0: "wall", 1: "floor", 2: "pillar", 3: "water" } })).toEqual(SMALL);
    expect(levelFromCsv("-1,floor\n,floor").tiles).toEqual([0, 1, 0, 1]);
  });

  it.each<[string, string, string]>([
    ["unequal rows", "wall,wall\nwall", "line 2 has 1 cells, the first has 2"],
    ["unknown cells", "wall,7", '"7" at 1, 0'],
    ["200 MB", "0".repeat(200 * 1024 * 1024), "209715200 characters"],
    ["too many lines", "wall\n".repeat(2000), "1 x 2000 cells"],
  ])("is refused for %s", (_, file, message) => {
    expect(() => levelFromCsv(file)).toThrow(bad("bad-data", message));
  });
});

describe("a map as a picture", () => {
  const picture = (colours: readonly string[], width: number) => ({
    width,
    height: colours.length / width,
    data: Uint8ClampedArray.from(colours.flatMap((colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)).concat(255))),
  });
  const names = Object.values(TILE_COLOURS);
  const colours = SMALL.tiles.map((tile, cell) => {
    const who = SMALL.entities.find(({ x, y }) => y * SMALL.width + x === cell);
    return who ? ENTITY_COLOURS[who.kind as keyof typeof ENTITY_COLOURS] : names[tile]!;
  });

  it("is read by the colours of floors without art, or by a legend", () => {
    expect(levelFromPixels(picture(colours, SMALL.width))).toEqual(SMALL);
    const options: MapReadOptions = { legend: { "#000000": "wall", "#ffffff": "floor", "#ff0000": "enemy" } };
    const level = levelFromPixels(picture(["#000000", "#ffffff", "#ff0000", "#000000"], 2), options);
    expect(level).toEqual({ width: 2, height: 2, tiles: [0, 1, 1, 0], entities: [{ kind: "enemy", x: 0, y: 1 }] });
    expect(levelFromPixels({ width: 1, height: 1, data: new Uint8Array(4) }).tiles).toEqual([0]);
  });

  it("is refused for unknown colours, too few bytes and too many pixels", () => {
    expect(() => levelFromPixels(picture(["#123456"], 1))).toThrow(bad("bad-data", "the colour #123456 at 0, 0"));
    expect(() => levelFromPixels({ width: 2, height: 2, data: new Uint8Array(4) })).toThrow(
      bad("bad-data", "has 4 bytes; 2 x 2 pixels take 16"),
    );
    expect(() => levelFromPixels({ width: 4096, height: 4096, data: new Uint8Array(4) })).toThrow(bad("bad-data", "4096 x 4096 cells"));
  });
});
