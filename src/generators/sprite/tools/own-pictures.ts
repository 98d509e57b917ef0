import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { PNG } from "pngjs";
import { AigcError } from "../../../errors.ts";
import type { OwnPicture } from "../own-art.ts";
import { readAseprite } from "./aseprite.ts";

/**
 * The PNG and Aseprite files of a folder and of those in it, by their names.
 * @throws AigcError `bad-data` if there is no licence file
 */
export function ownPictures(folder: string): readonly OwnPicture[] {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted() : [];
  if (!files.some((file) => /(^|[\\/])(licen[cs]e|copying)[^\\/]*$/i.test(file)))
    throw new AigcError(
      "bad-data",
      "sprites",
      `${folder} has no licence. A model trained on it could not be published: add LICENSE.txt, which may say that the pictures are yours.`,
    );
  return files.flatMap((file) => picturesOf(join(folder, file)));
}

/** The pictures of a file: one, or the frames of an Aseprite file. */
function picturesOf(file: string): OwnPicture[] {
  const name = basename(file).replace(/\.\w+$/, "");
  if (/\.ase(prite)?$/i.test(file)) {
    const { width, height, frames } = readAseprite(new Uint8Array(readFileSync(file)), basename(file));
    return frames.map((rgba) => ({ name, width, height, rgba }));
  }
  if (!/\.png$/i.test(file)) return [];
  const { width, height, data } = PNG.sync.read(readFileSync(file));
  return [{ name, width, height, rgba: data }];
}
