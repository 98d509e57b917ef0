import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import type { TrainingData } from "../../../model.ts";
import { subjectsByWord, categoriesOf } from "../library.ts";
import { createRng } from "../../../rng.ts";
import { LIBRARY_PALETTE, type LabelledSprite, type STYLES } from "../corpus.ts";
import { indexed } from "../nearest-colours.ts";

/** Sprites of free drawn sets, each with its style, split into training data and held-out data. */
export interface DrawnSets {
  readonly train: readonly LabelledSprite[];
  readonly heldOut: readonly LabelledSprite[];
  readonly papers: readonly TrainingData[];
}

const SIZE = 16;
/** One of so many names is held out. */
const HELD_OUT = 8;
/** Pictures with fewer drawn pixels are ignored. */
const LEAST_DRAWN = 20;

interface Found {
  readonly file: string;
  readonly name: string;
}

interface DrawnSet {
  readonly style: (typeof STYLES)[number];
  readonly papers: Omit<TrainingData, "items">;
  readonly find: (folder: string) => readonly Found[];
}

const SETS: readonly DrawnSet[] = [
  {
    style: "tiny-creatures",
    papers: { name: "Tiny Creatures by Clint Bellanger", licence: "CC0-1.0", origin: "opengameart.org/content/tiny-creatures" },
    find: (folder) => {
      const { rows } = JSON.parse(readFileSync(join(folder, "names_by_eye.json"), "utf8")) as { rows: string[][] };
      const file = (row: number, column: number) => `png/r${String(row).padStart(2, "0")}_c${String(column).padStart(2, "0")}.png`;
      return rows.flatMap((names, row) => names.map((name, column) => ({ file: file(row, column), name })));
    },
  },
  {
    style: "ninja-adventure",
    papers: { name: "Ninja Adventure by Pixel-Boy and AAA", licence: "CC0-1.0", origin: "pixel-boy.itch.io/ninja-adventure-asset-pack" },
    find: (folder) =>
      readdirSync(join(folder, "png"), { recursive: true, encoding: "utf8" })
        .toSorted()
        .flatMap((file) => {
          const actor = /^Actor\/(?:Characters|Monsters|Animals)\/(\w+)\/(?:SeparateAnim\/Walk|SpriteSheet)\.png$/.exec(file);
          const item = /^Items\/(?:\w+\/)*(\w+)\.png$/.exec(file);
          const name = actor?.[1] ?? item?.[1];
          return name === undefined || name.includes("Preview") ? [] : [{ file: join("png", file), name: words(name) }];
        }),
  },
  {
    style: "kenney-tiny-dungeon",
    papers: { name: "Tiny Dungeon by Kenney", licence: "CC0-1.0", origin: "kenney.nl/assets/tiny-dungeon" },
    // The rows of the sheet from the seventh on have people, creatures and things; the others walls and floors.
    find: (folder) =>
      readdirSync(join(folder, "png"))
        .toSorted()
        .filter((file) => Number(/^r(\d+)_/.exec(file)?.[1]) >= 7)
        .map((file) => ({ file: `png/${file}`, name: "" })),
  },
];

/** "RedSamurai2" as "red samurai". */
const words = (name: string) => name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[\d_]+/g, " ").trim().toLowerCase(); // prettier-ignore

/** Reads the free sets that are in `data`/sprites; empty if there is none. */
export function drawnSets(data: string): DrawnSets {
  const all = SETS.flatMap((set) => {
    const folder = join(data, "sprites", set.style);
    if (!existsSync(folder)) return [];
    const sprites = set.find(folder).flatMap(({ file, name }) => {
      const pixels = firstFrame(join(folder, file));
      return pixels ? [{ pixels, name, tags: [`style ${set.style}`, ...labels(name)] }] : [];
    });
    return [{ set, sprites }];
  });
  const isHeldOut = ({ name, pixels }: { name: string; pixels: Uint8Array }) =>
    createRng(`held out/${name || pixels.join()}`).below(HELD_OUT) === 0;
  return {
    train: all.flatMap(({ sprites }) => sprites.filter((sprite) => !isHeldOut(sprite))),
    heldOut: all.flatMap(({ sprites }) => sprites.filter(isHeldOut)),
    papers: all.map(({ set, sprites }) => ({ ...set.papers, items: sprites.filter((sprite) => !isHeldOut(sprite)).length })),
  };
}

/** The upper left picture of a strip, in the middle of 16 x 16 pixels; undefined if it is larger or nearly empty. */
function firstFrame(file: string): Uint8Array | undefined {
  const { width, height, data } = PNG.sync.read(readFileSync(file));
  const strip = (width > SIZE || height > SIZE) && width % SIZE === 0 && height % SIZE === 0 && width <= 7 * SIZE;
  if (!strip && (width > SIZE || height > SIZE)) return undefined;
  const [w, h] = [Math.min(width, SIZE), Math.min(height, SIZE)];
  const [left, top] = [(SIZE - w) >> 1, (SIZE - h) >> 1];
  const rgba = new Uint8Array(SIZE * SIZE * 4);
  for (let y = 0; y < h; y++) rgba.set(data.subarray(y * width * 4, (y * width + w) * 4), ((top + y) * SIZE + left) * 4);
  const pixels = indexed(rgba, LIBRARY_PALETTE);
  return pixels.reduce((sum, p) => sum + (p > 0 ? 1 : 0), 0) < LEAST_DRAWN ? undefined : pixels;
}

/** The subject of the library and the colours in a name. */
export function labels(name: string): string[] {
  const parts = name.split(" ").filter(Boolean);
  const subjects = subjectsByWord();
  const found = [...parts, ...parts.map((_, i) => parts.slice(i, i + 2).join(""))].flatMap((word) => subjects.get(word) ?? subjects.get(word.replace(/s$/, "")) ?? []); // prettier-ignore
  return [...new Set([...found.slice(-1), ...found.slice(-1).flatMap(categoriesOf), ...parts])];
}
