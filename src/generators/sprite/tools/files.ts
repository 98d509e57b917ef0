import { InvalidArgumentError } from "commander";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import type { Sprite } from "../../../content.ts";
import { AigcError } from "../../../errors.ts";
import type { Made } from "../../../generator.ts";
import { contactSheet, TRANSPARENT, type Rgba } from "../../../tools/contact-sheet.ts";
import { spritePicture } from "./picture.ts";

/** How pictures are enlarged and what is behind them, where that is asked for. */
export interface PictureOptions {
  readonly zoom?: number;
  readonly background?: Rgba;
}

/** For the option of that name. */
export function background(text: string): Rgba {
  const colour = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (!colour) throw new InvalidArgumentError(`"${text}" is not a colour. Write it as #rrggbb.`);
  return [...([0, 2, 4].map((from) => Number.parseInt(colour.slice(from, from + 2), 16)) as [number, number, number]), 255];
}

/** @throws AigcError `bad-request` for a file whose ending is none of `endings`, before anything is drawn */
export function checkSpriteFile(file: string | undefined, endings: readonly string[]): void {
  if (file === undefined || endings.includes(extname(file).toLowerCase())) return;
  const wanted = endings.map((ending) => (ending === "" ? "a folder" : ending)).join(", ");
  throw new AigcError("bad-request", "generate", `sprites are not written to "${file}". Give ${wanted}.`);
}

/** All sprites in one picture: to look at, or with `edgeToEdge` for a game to cut into frames. */
export function writeContactSheet(
  file: string,
  made: readonly Made<Sprite>[],
  { zoom, background: colour }: PictureOptions,
  edgeToEdge = false,
): void {
  const pictures = made.map(({ content }) => spritePicture(content));
  const options = edgeToEdge ? { gap: 0, zoom: zoom ?? 1, background: colour ?? TRANSPARENT } : { zoom: zoom ?? 4 };
  writeFileSync(file, contactSheet(pictures, { ...options, ...(colour ? { background: colour } : {}) }));
}

/**
 * Writes sprites as pictures of their own size on nothing, with their papers beside them in a .json of the same name. Several get
 * numbers: knight-0.png, knight-1.png. A name without an ending is a folder; one in .json takes all of them.
 */
export function writeSprites(out: string, made: readonly Made<Sprite>[], options: PictureOptions): void {
  if (/\.json$/i.test(out)) {
    writeFileSync(out, json(made));
    return;
  }
  const folder = extname(out) === "";
  mkdirSync(folder ? out : dirname(out), { recursive: true });
  const stem = folder ? join(out, "sprite") : out.slice(0, -extname(out).length);
  made.forEach((one, i) => {
    const name = folder || made.length > 1 ? `${stem}-${i}` : stem;
    writeContactSheet(`${name}.png`, [one], options, true);
    writeFileSync(`${name}.json`, json(one));
  });
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
