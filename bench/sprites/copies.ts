import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { library } from "../../src/generators/sprite/library.ts";
import { difference, mirrored, quantile } from "../../src/generators/sprite/tools/metrics.ts";
import type { Row } from "../row.ts";
import { SUBJECTS } from "./measures.ts";
import { proposed, type Way } from "./ways.ts";

const SIZE = 16;
/** Of so many sprites the distance to the nearest drawing is looked for. */
const MEASURED = 200;

/**
 * Whether a way draws what a third party drew: the same picture, mirrored or not, in whatever colours. And how far the nearest outline is:
 * pixels that only one of both draws, as a share of those that at least one does.
 */
export async function copyRows(ways: readonly Way[], { count, data }: { readonly count: number; readonly data: string }): Promise<Row[]> {
  const drawn = thirdPartyPictures(data);
  const known = new Set(drawn.flatMap((pixels) => [partition(pixels), partition(mirrored(pixels, SIZE))]));
  const outlines = drawn.flatMap((pixels) => [outline(pixels), outline(mirrored(pixels, SIZE))]);
  const rows: Row[] = [];
  for (const way of ways) {
    const rules = way.name === "compose";
    const subjects = rules ? [...library().keys()] : SUBJECTS;
    const wanted = rules ? count : Math.min(count, 300);
    const nearest: number[] = [];
    let [made, copies] = [0, 0];
    for (let i = 0; i < wanted; i++) {
      const sprite = await proposed(way, { tags: [subjects[i % subjects.length]!] }, `copies/${i}`);
      if (!sprite || sprite.width !== SIZE || sprite.height !== SIZE) continue;
      made++;
      if (known.has(partition(sprite.pixels))) copies++;
      if (nearest.length < MEASURED) {
        const own = outline(sprite.pixels);
        nearest.push(outlines.reduce((least, other) => Math.min(least, difference(own, other)), 1));
      }
    }
    const row = (id: string, what: string, value: number, unit: string, goal: string, pass: boolean) =>
      rows.push({ id: `sprites/${way.name}/${id}`, what, value, unit, peer: `${drawn.length} third-party drawings`, goal, pass });
    row("copies", `copies, mirrored and recoloured ones too, of ${made}`, copies, "", "0", copies === 0);
    row("outline-p05", "difference to the nearest outline, 5th percentile", quantile(nearest, 0.05), "", "", true);
    row("outline-median", "the same, median", quantile(nearest, 0.5), "", "", true);
  }
  return rows;
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
