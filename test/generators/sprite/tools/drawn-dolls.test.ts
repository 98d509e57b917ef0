import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PNG } from "pngjs";
import { GRID, PLACES } from "../../../../src/generators/sprite/dolls/doll-grid.ts";
import type { Doll } from "../../../../src/generators/sprite/dolls/doll.ts";
import { drawnDolls } from "../../../../src/generators/sprite/tools/drawn-dolls.ts";
import { createRng } from "../../../../src/rng.ts";

type Colour = readonly [number, number, number];
let data: string;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), "drawn-dolls-"));
  const [skin, dark, blue, gold, red]: Colour[] = [[240, 200, 160], [10, 10, 30], [40, 80, 200], [220, 170, 60], [200, 50, 60]] as never;
  part("base/human_m", [[...box(12, 8, 20, 30), skin!], [...box(12, 8, 20, 9), dark!]]);
  part("body/robe_blue", [[...box(10, 14, 22, 28), blue!], [...box(15, 14, 17, 28), gold!]]);
  part("body/robe_red", [[...box(10, 14, 24, 28), red!]]);
}); // prettier-ignore
afterAll(() => rmSync(data, { recursive: true }));

const box = (left: number, top: number, right: number, bottom: number) => [left, top, right, bottom] as const;
function part(name: string, boxes: readonly (readonly [number, number, number, number, Colour])[]): void {
  const png = new PNG({ width: GRID, height: GRID });
  for (const [left, top, right, bottom, colour] of boxes)
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) png.data.set([...colour, 255], 4 * (y * GRID + x));
  const file = join(data, "sprites/dcss-cc0-2015/png/player", `${name}.png`);
  mkdirSync(dirname(file), { recursive: true });
  // As some files of the set, it goes on after its end.
  writeFileSync(file, Buffer.concat([PNG.sync.write(png), Buffer.from("more")]));
}

const doll: Doll = { plan: "man", skin: "skin", hair: "brown", clothes: {}, items: [{ slot: "cloth", item: "robe", colours: ["blue"] }] };
/** The place that a pixel is painted as: "skin", "cloth", or the number of its class where it is none. */
const placeAt = (grid: Uint8Array, x: number, y: number) => PLACES[Math.floor((grid[y * GRID + x]! - 2) / 3)] ?? grid[y * GRID + x];

describe("the drawn set of people", () => {
  it("has our people in its own forms, in the places that we paint", () => {
    const { grid } = drawnDolls(data).drawn(doll, createRng(1));
    expect([placeAt(grid, 0, 0), placeAt(grid, 14, 12), placeAt(grid, 11, 20), placeAt(grid, 16, 20)]).toEqual([
      0,
      "skin",
      "cloth",
      "cloth2",
    ]);
    expect(grid[8 * GRID + 14]).toBe(1);
  });

  it("has other parts of the same sort by chance, and counts what it has", () => {
    const set = drawnDolls(data);
    expect(set.parts).toBe(3);
    const widths = Array.from({ length: 20 }, (_, at) => placeAt(set.drawn(doll, createRng(1), createRng(at)).grid, 23, 20));
    expect(new Set(widths)).toEqual(new Set([0, "cloth"]));
  });

  it("is shown to the encoder in paints by chance, of the same form", () => {
    const [one, other] = [1, 2].map((seed) => drawnDolls(data).drawn(doll, createRng(seed)));
    expect(one!.grid).toEqual(other!.grid);
    expect(one!.shown.map((code) => Math.min(1, code))).toEqual(one!.grid.map((code) => Math.min(1, code)));
  });

  it("is asked for where it is not there", () => {
    expect(() => drawnDolls(join(data, "nowhere"))).toThrow(/dcss-cc0-2015.*docs\/data\.md/);
  });
});
