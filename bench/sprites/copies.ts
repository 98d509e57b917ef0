import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { library } from "../../src/generators/sprite/library.ts";
import { difference, mirrored, quantile } from "../../src/generators/sprite/tools/metrics.ts";
import { drawnSets } from "../../src/generators/sprite/tools/drawn-sets.ts";
import type { Row } from "../row.ts";
import { SUBJECTS } from "./measures.ts";
import { proposed, type Way } from "./ways.ts";

const SIZE = 16;
/** Of so many sprites the distance to the nearest drawing is looked for. */
const MEASURED = 200;

/**
 * Whether a way draws what a third party drew: the same picture, mirrored or not, in whatever colours. And how far the nearest outline is:
 * pixels that only one of both draws, as a share of those that at least one does; beside it, how far drawings of others are from each other.
 */
export async function copyRows(ways: readonly Way[], { count, data }: { readonly count: number; readonly data: string }): Promise<Row[]> {
  const drawn = [...thirdPartyPictures(data), ...drawnSets(data).train.map(({ pixels }) => pixels)];
  const known = new Set(drawn.flatMap((pixels) => [partition(pixels), partition(mirrored(pixels, SIZE))]));
  const outlines = drawn.flatMap((pixels) => [outline(pixels), outline(mirrored(pixels, SIZE))]);
  const nearest = (own: Uint8Array, atLeast = 0) =>
    outlines.reduce((least, other) => {
      const far = difference(own, other);
      return far >= atLeast && far < least ? far : least;
    }, 1);
  const peer = `${drawn.length} drawings by others`;
  const distances = (name: string, found: readonly number[]): Row[] =>
    [0.05, 0.5].map((share) => ({
      id: `sprites/${name}/outline-${share === 0.5 ? "median" : "p05"}`,
      what: `difference to the nearest outline, ${share === 0.5 ? "median" : "5th percentile"}`,
      value: quantile(found, share),
      unit: "",
      peer,
      goal: "",
      pass: true,
    }));
  const rows: Row[] = [];
  for (const way of ways) {
    const subjects = way.name === "compose" ? [...library().keys()] : SUBJECTS;
    const found: number[] = [];
    let [made, copies] = [0, 0];
    for (let i = 0; i < count; i++) {
      const sprite = await proposed(way, { tags: [subjects[i % subjects.length]!] }, `copies/${i}`);
      if (!sprite || sprite.width !== SIZE || sprite.height !== SIZE) continue;
      made++;
      if (known.has(partition(sprite.pixels))) copies++;
      if (found.length < MEASURED) found.push(nearest(outline(sprite.pixels)));
    }
    const what = `copies, mirrored and recoloured ones too, of ${made}`;
    rows.push({ id: `sprites/${way.name}/copies`, what, value: copies, unit: "", peer, goal: "0", pass: copies === 0 });
    rows.push(...distances(way.name, found));
  }
  // Of the drawings themselves some, apart from others of the same outline.
  const some = drawn.filter((_, at) => at % Math.ceil(drawn.length / MEASURED) === 0);
  return [...rows, ...distances("drawn", some.map((pixels) => nearest(outline(pixels), Number.MIN_VALUE)))]; // prettier-ignore
}

/** All PNG of 16 x 16 below sprites/, colours numbered. */
function thirdPartyPictures(data: string): Uint8Array[] {
  const folder = join(data, "sprites");
  if (!existsSync(folder))
    throw new Error(`There is no ${folder}. docs/data.md says where to get the sets; leave --data out to measure without.`);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".png"));
  return files.flatMap((file) => {
    const picture = readable(join(folder, file));
    if (!picture) return [];
    const { width, height, data: rgba } = picture;
    if (width !== SIZE || height !== SIZE) return [];
    const colours = new Map<number, number>();
    const pixels = new Uint8Array(SIZE * SIZE);
    for (let at = 0; at < pixels.length; at++) {
      if (rgba[4 * at + 3]! < 128) continue;
      const colour = rgba.readUIntBE(4 * at, 3);
      if (!colours.has(colour)) colours.set(colour, colours.size + 1);
      pixels[at] = colours.get(colour)!;
    }
    return pixels.some((p) => p > 0) ? [pixels] : [];
  });
}

/** Some files of the sets are read by nobody. */
function readable(file: string): PNG | undefined {
  try {
    return PNG.sync.read(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** Which pixels have one colour, whichever it is. */
function partition(pixels: ArrayLike<number>): string {
  const order = new Map<number, number>([[0, 0]]);
  return Array.from(pixels, (p) => {
    if (!order.has(p)) order.set(p, order.size);
    return String.fromCharCode(order.get(p)!);
  }).join("");
}

const outline = (pixels: ArrayLike<number>): Uint8Array => Uint8Array.from(pixels, (p) => (p > 0 ? 1 : 0));
