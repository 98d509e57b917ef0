import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { PNG } from "pngjs";
import { AigcError } from "../../../errors.ts";
import { simplify } from "../chinese.ts";
import { categoriesOf, subjectsByWord } from "../library.ts";
import type { LearnedSprites } from "../sprite-model.ts";
import { createRng } from "../../../rng.ts";
import { readAseprite } from "./aseprite.ts";
import { indexed } from "./data.ts";
import type { LabelledSprite } from "./corpus.ts";

/** A developer's own pictures, in the classes of a network with their palette. */
export interface OwnArt {
  /** The lists of the new network: the old tags and one for each new name; the palette with the new colours. */
  readonly learned: LearnedSprites;
  readonly train: readonly LabelledSprite[];
  readonly heldOut: readonly LabelledSprite[];
  /** The tag of all these pictures. */
  readonly style: string;
  /** The new tags, with their number of pictures. */
  readonly names: ReadonlyMap<string, number>;
}

const LEAST = 12;
/** One of so many pictures is held out. */
const HELD_OUT = 10;
/** A cell of a sheet with fewer drawn pixels counts as empty. */
const LEAST_DRAWN = 12;

interface Frame {
  readonly name: string;
  readonly rgba: Uint8Array;
}

/**
 * Reads the PNG and Aseprite files of a folder: pictures of the network's size or smaller, and sheets of them. The words of a file name
 * are labels: `red knight 2.png` is a knight and red, `my-slug.png` is a new name.
 * @throws AigcError `bad-data` if there is no licence file, or too few pictures
 */
export function ownArt(folder: string, { tags, palette, size }: LearnedSprites): OwnArt {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted() : [];
  if (!files.some((file) => /(^|[\\/])(licen[cs]e|copying)[^\\/]*$/i.test(file)))
    throw new AigcError(
      "bad-data",
      "sprites",
      `${folder} has no licence. A model trained on it could not be published: add LICENSE.txt, which may say that the pictures are yours.`,
    );
  const frames = files.flatMap((file) => framesOf(join(folder, file), size));
  const drawn = frames.filter(({ rgba }) => opaque(rgba) >= LEAST_DRAWN);
  if (drawn.length < LEAST)
    throw new AigcError(
      "bad-data",
      "sprites",
      `${folder} has ${drawn.length} pictures of ${size} x ${size} pixels or less; ${LEAST} are the least, and from 50 on it learns a style. PNG, sheets of PNG, .ase and .aseprite files are read.`,
    );
  const style = `style ${basename(folder)}`;
  const labels = drawn.map(({ name }) => labelsOf(name));
  const names = new Map<string, number>();
  for (const own of labels) for (const label of own) names.set(label, (names.get(label) ?? 0) + 1);
  const own = withTheirColours(palette, drawn.map(({ rgba }) => rgba)); // prettier-ignore
  const sprites = drawn.map(({ rgba }, at) => ({ pixels: indexed(rgba, own), tags: [style, ...labels[at]!, ...labels[at]!.flatMap(categoriesOf)] })); // prettier-ignore
  const isHeldOut = (at: number) => createRng(`own/${at}`).below(HELD_OUT) === 0;
  return {
    learned: { tags: [...tags, ...[style, ...names.keys()].filter((name) => !tags.includes(name))], palette: own, size },
    train: sprites.filter((_, at) => !isHeldOut(at)),
    heldOut: sprites.filter((_, at) => isHeldOut(at) || sprites.length < 2 * HELD_OUT),
    style,
    names,
  };
}

/** The pictures of a file: one picture, the frames of an Aseprite file, or the cells of a sheet. */
function framesOf(file: string, size: number): Frame[] {
  const name = basename(file).replace(/\.\w+$/, "");
  if (/\.ase(prite)?$/i.test(file)) {
    const { width, height, frames } = readAseprite(new Uint8Array(readFileSync(file)), basename(file));
    return frames.flatMap((rgba) => cells({ width, height, rgba }, size).map((cell) => ({ name, rgba: cell })));
  }
  if (!/\.png$/i.test(file)) return [];
  const { width, height, data } = PNG.sync.read(readFileSync(file));
  return cells({ width, height, rgba: data }, size).map((rgba) => ({ name, rgba }));
}

/** Cuts a sheet into cells of `size` x `size`. A smaller picture is centred at the bottom of a cell. */
function cells({ width, height, rgba }: { width: number; height: number; rgba: Uint8Array }, size: number): Uint8Array[] {
  const fits = width <= size && height <= size;
  if (!fits && (width % size !== 0 || height % size !== 0)) return [];
  const [columns, rows] = fits ? [1, 1] : [width / size, height / size];
  const [w, h] = fits ? [width, height] : [size, size];
  const [left, top] = [(size - w) >> 1, size - h];
  return Array.from({ length: columns * rows }, (_, at) => {
    const [x, y] = [(at % columns) * size, Math.floor(at / columns) * size];
    const cell = new Uint8Array(size * size * 4);
    for (let row = 0; row < h; row++)
      cell.set(rgba.subarray(((y + row) * width + x) * 4, ((y + row) * width + x + w) * 4), ((top + row) * size + left) * 4);
    return cell;
  });
}

function opaque(rgba: Uint8Array): number {
  let count = 0;
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at]! >= 128) count++;
  return count;
}

/** The subject and the colours in a name; all other words are one new name. Numbers and single letters are ignored. */
function labelsOf(name: string): readonly string[] {
  const parts = simplify(name).toLowerCase().split(/[^\p{L}]+/u).filter((part) => part.length > 1 || /\p{Script=Han}/u.test(part)); // prettier-ignore
  const subjects = subjectsByWord();
  const whole = subjects.get(parts.join(""));
  return whole ? [whole] : [...new Set(parts.map((part) => subjects.get(part) ?? subjects.get(part.replace(/s$/, "")) ?? part))];
}

/**
 * Puts the colours of these pictures into the palette of a network, the most common first. Each replaces the nearest colour that is not
 * replaced yet, so that the network can use what it knows of that colour.
 */
function withTheirColours(palette: readonly string[], pictures: readonly Uint8Array[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const rgba of pictures)
    for (let at = 0; at < rgba.length; at += 4)
      if (rgba[at + 3]! >= 128) {
        const colour = `#${[...rgba.subarray(at, at + 3)].map((c) => c.toString(16).padStart(2, "0")).join("")}`;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
  const theirs = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, palette.length);
  const own = [...palette];
  const free = new Set(palette.keys());
  const channels = (hex: string) => [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));
  const far = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, k) => sum + (x - b[k]!) ** 2, 0);
  for (const [colour] of theirs) {
    const [nearest] = [...free].sort(
      (a, b) => far(channels(palette[a]!), channels(colour)) - far(channels(palette[b]!), channels(colour)) || a - b,
    );
    free.delete(nearest!);
    own[nearest!] = colour;
  }
  return own;
}
