import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { AigcError } from "../../../errors.ts";
import { indexed } from "../nearest-colours.ts";
import { SPRITE_TAGS, tagVector, type SpriteTag } from "../tags.ts";
import { labelOfWord } from "./labels.ts";
import type { TrainingData } from "../../../model.ts";
import { createRng } from "../../../rng.ts";
import * as is from "../../../schema.ts";
import type { PictureSet } from "../../../train/masked.ts";

/** Sprites of one size as indices into one palette, split by name so that recolours stay together. */
export interface SpriteData {
  /** Pixels along each side. */
  readonly size: number;
  readonly palette: readonly string[];
  readonly train: PictureSet;
  readonly heldOut: PictureSet;
  readonly names: { readonly train: readonly string[]; readonly heldOut: readonly string[] };
  readonly papers: TrainingData;
}

/** The largest side that a network learns, in pixels. */
const LARGEST = 64;
const HALVINGS = 4;
/** Less of a picture than this is hardly a drawing. */
const LEAST_DRAWN = 20 / 256;
const COLOURS = 16;
/** One in eight names is held out. */
const HELD_OUT = 8;
/** The label groups of creatures and things; scenery and menus are left out. */
const KEEP = [
  "creature",
  "humanoid",
  "item",
  "weapon",
  "armor",
  "treasure",
  "jewelry",
  "food",
  "potion",
  "book",
  "undead",
  "adventurer",
  "monster",
  "demon",
  "dragon",
  "slime",
];
const DROP = [
  "terrain",
  "wall",
  "gui",
  "icon",
  "effect",
  "spell",
  "floor",
  "maze",
  "structure",
  "architecture",
  "interior",
  "nature",
  "ui",
  "navigation",
  "tree",
  "foliage",
  "futuristic",
  "decoration",
  "door",
  "furniture",
  "beam",
  "crops",
  "pile",
  "piles",
  "material",
  "template",
];

const LABEL = is.fields({ file: is.text(), w: is.whole(1), h: is.whole(1), name: is.text(), tags: is.list(is.text()) });
type Label = is.Read<typeof LABEL>;

/**
 * Reads `<data>/sprites/dawnlike` where it is, else every square PNG under `data` of the size that most of them have,
 * with the words of its path as tags.
 * @throws AigcError `bad-data` if there are no pictures, or no licence
 */
export function spriteData(data: string): SpriteData {
  const dawnlike = join(data, "sprites", "dawnlike");
  const set = existsSync(join(dawnlike, "labels.jsonl")) ? readDawnlike(data, dawnlike) : readFolder(data);
  const pictures = set.labels.map(({ file }) => PNG.sync.read(readFileSync(file)));
  const size = commonSize(pictures);
  const fitting = set.labels.flatMap((label, i) => {
    const { width, height, data: rgba } = pictures[i]!;
    return width === size && height === size ? [{ label, rgba }] : [];
  });
  const palette = commonColours(fitting.map(({ rgba }) => rgba), COLOURS); // prettier-ignore
  const sprites = fitting.map(({ label, rgba }) => ({
    name: label.name,
    pixels: indexed(rgba, palette),
    condition: tagVector(labelTags(label)),
  }));
  const solid = sprites.filter(({ pixels }) => pixels.reduce((sum, p) => sum + (p > 0 ? 1 : 0), 0) >= LEAST_DRAWN * size * size);
  const isHeldOut = ({ name }: { name: string }) => createRng(`held out/${name}`).below(HELD_OUT) === 0;
  const [train, heldOut] = [solid.filter((sprite) => !isHeldOut(sprite)), solid.filter(isHeldOut)];
  if (train.length === 0 || heldOut.length === 0)
    throw new AigcError(
      "bad-data",
      "sprites",
      `${data} has ${train.length} sprites of ${size} x ${size} to learn from and ${heldOut.length} to measure with. ` +
        `Give some dozens of square PNG files of one size, divisible by ${HALVINGS} and at most ${LARGEST}, a twelfth of each drawn; docs/data.md says how they are named.`,
    );
  return {
    size,
    palette,
    train: together(train, size),
    heldOut: together(heldOut, size),
    names: { train: train.map(({ name }) => name), heldOut: heldOut.map(({ name }) => name) },
    papers: { ...set.papers, items: train.length },
  };
}

/** The data of a set, before its pictures are read. */
interface SpriteSet {
  readonly labels: readonly Pick<Label, "file" | "name" | "tags">[];
  readonly papers: Omit<TrainingData, "items">;
}

const DAWNLIKE_SIZE = 16;

function readDawnlike(data: string, folder: string): SpriteSet {
  const licence = join(folder, "licence");
  if (!existsSync(licence) || readdirSync(licence).length === 0) throw withoutLicence(folder);
  const labels = readFileSync(join(folder, "labels.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line, i) => is.readJson(LABEL, line, { where: "sprites", name: `line ${i + 1} of labels.jsonl`, code: "bad-data" }))
    .filter(
      ({ w, h, tags }) =>
        w === DAWNLIKE_SIZE && h === DAWNLIKE_SIZE && tags.some((tag) => KEEP.includes(tag)) && !tags.some((tag) => DROP.includes(tag)),
    )
    .map((label) => ({ ...label, file: join(data, "sprites", label.file) }));
  return {
    labels,
    papers: {
      name: "DawnLike by DragonDePlatino and DawnBringer, atlas by lucas-stanford",
      licence: "CC-BY-4.0",
      origin: "github.com/lucas-stanford/dawnlike-atlas@38999c72",
    },
  };
}

/** A developer's own folder: `knights/red knight 2.png` has the tags knight and red, and the name "red knight" for the split. */
function readFolder(data: string): SpriteSet {
  const files = existsSync(data) ? readdirSync(data, { recursive: true, encoding: "utf8" }).toSorted() : [];
  const pictures = files.filter((file) => /\.png$/i.test(file));
  if (pictures.length === 0)
    throw new AigcError(
      "bad-data",
      "sprites",
      `there is no sprites/dawnlike/labels.jsonl and no PNG in ${data}. docs/data.md says where to get the set.`,
    );
  const licence = files.find((file) => /(^|[\\/])(licen[cs]e|copying)[^\\/]*$/i.test(file));
  if (licence === undefined) throw withoutLicence(data);
  return {
    labels: pictures.map((file) => {
      const words = file.replace(/\.png$/i, "").split(/[^\p{L}]+/u).filter(Boolean); // prettier-ignore
      return { file: join(data, file), name: words.join(" "), tags: words };
    }),
    papers: { name: "a folder of the trainer's own", licence: `see ${licence}`, origin: "local" },
  };
}

function withoutLicence(folder: string): AigcError {
  return new AigcError(
    "bad-data",
    "sprites",
    `${folder} has no licence. A model trained on it could not be published: add the licence of the set.`,
  );
}

/** Known tags, from the tags of the set and the words of the name. */
function labelTags({ tags, name }: Pick<Label, "tags" | "name">): readonly SpriteTag[] {
  const words = [...tags.flatMap((tag) => tag.split(/[\s_-]+/)), ...name.split(/[\s_-]+/)];
  return [...new Set(words.flatMap((word) => labelOfWord(word)))];
}

/** The most common side of the pictures that a network can learn; 16 if there is none. */
function commonSize(pictures: readonly { readonly width: number; readonly height: number }[]): number {
  const counts = new Map<number, number>();
  for (const { width, height } of pictures)
    if (width === height && width % HALVINGS === 0 && width <= LARGEST) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 16;
}

function commonColours(pictures: readonly Uint8Array[], count: number): string[] {
  const seen = new Map<string, number>();
  for (const rgba of pictures) {
    for (let i = 0; i < rgba.length; i += 4) {
      if (rgba[i + 3]! < 128) continue;
      const colour = `#${[rgba[i]!, rgba[i + 1]!, rgba[i + 2]!].map((c) => c.toString(16).padStart(2, "0")).join("")}`;
      seen.set(colour, (seen.get(colour) ?? 0) + 1);
    }
  }
  const common = [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([colour]) => colour);
  // The palette of a model has a fixed length; unused places are black.
  return [...common, ...Array<string>(count).fill("#000000")].slice(0, count);
}

function together(sprites: readonly { pixels: Uint8Array; condition: Float32Array }[], size: number): PictureSet {
  const pixels = new Uint8Array(sprites.length * size * size);
  const conditions = new Float32Array(sprites.length * SPRITE_TAGS.length);
  sprites.forEach((sprite, i) => {
    pixels.set(sprite.pixels, i * size * size);
    conditions.set(sprite.condition, i * SPRITE_TAGS.length);
  });
  return { count: sprites.length, pixels, conditions };
}
