import type { Sprite } from "../../../content.ts";
import { maskedSprite } from "../masked-sprite.ts";
import type { OwnArt } from "../own-art.ts";
import { createRng } from "../../../rng.ts";
import { contactSheet } from "../../../tools/contact-sheet.ts";
import { trainedModel } from "../../../train/trained-model.ts";
import type { Trained } from "../../../train/training.ts";
import { difference, mirrored, quantile } from "./metrics.ts";
import { spritePicture } from "./picture.ts";

const NAMES = 12;
const EACH = 6;
/** Pictures of a developer at the beginning of each row. */
const BESIDE = 2;

/** Sprites of each name, as a game would ask for them. */
async function drawnOf(trained: Trained, model: string, { names }: OwnArt): Promise<ReadonlyMap<string, readonly Sprite[]>> {
  const loaded = await trainedModel(trained, model);
  const draws = maskedSprite(loaded);
  const commonest = [...names].sort((a, b) => b[1] - a[1]).slice(0, NAMES).map(([name]) => name); // prettier-ignore
  const all = new Map<string, readonly Sprite[]>();
  for (const name of commonest) {
    const sprites: Sprite[] = [];
    for (let i = 0; i < EACH; i++) sprites.push(await draws.propose({ tags: [name] }, createRng(name).fork(i)));
    all.set(name, sprites);
  }
  loaded.dispose();
  return all;
}

/** A contact sheet: a row for each of the commonest names, first two of the pictures, then what the network draws. */
export async function ownSheet(trained: Trained, model: string, art: OwnArt): Promise<Uint8Array> {
  const { palette, size } = art.learned;
  const rows = [...(await drawnOf(trained, model, art))].flatMap(([name, sprites]) => {
    const theirs = art.train.filter((sprite) => sprite.name === name);
    const beside = Array.from({ length: BESIDE }, (_, at) => theirs[at % theirs.length]!);
    return [...beside.map(({ pixels }): Sprite => ({ width: size, height: size, palette, pixels: [...pixels] })), ...sprites];
  });
  return contactSheet(rows.map(spritePicture), { zoom: 4, columns: BESIDE + EACH });
}

/** Limits of the share of different pixels: below COPY a sprite is a copy of a picture, above STRANGE it is like none of them. */
const [COPY, STRANGE] = [0.02, 0.6];

/** A report: how well the sprites are recognised, how similar they are to the pictures, and what the network cannot draw. */
export async function ownReport(trained: Trained, model: string, art: OwnArt): Promise<string> {
  const { palette, size } = art.learned;
  const lines: string[] = [];
  const weak: string[] = [];
  const distances: number[] = [];
  const pictures = [...art.train, ...art.heldOut];
  for (const [name, sprites] of await drawnOf(trained, model, art)) {
    const nearest = sprites.map(({ pixels, palette: own }) => {
      const classes = pixels.map((p) => (p === 0 ? 0 : palette.indexOf(own[p - 1]!) + 1));
      const all = pictures.map((other) => ({
        far: Math.min(difference(classes, other.pixels), difference(classes, mirrored(other.pixels, size))),
        same: other.name === name,
      }));
      return all.reduce((a, b) => (b.far < a.far ? b : a));
    });
    const own = nearest.map(({ far }) => far);
    distances.push(...own);
    const readable = nearest.filter(({ same, far }) => same && far <= STRANGE).length;
    if (readable < EACH / 2) weak.push(name);
    lines.push(`${name}: ${readable} of ${EACH} are likest to a picture of that name; the nearest picture differs in ${Math.round(100 * quantile(own, 0.5))} % of the drawn pixels`); // prettier-ignore
  }
  const copies = distances.filter((far) => far < COPY).length;
  return [
    `${art.train.length} pictures learnt, ${art.names.size} names, ${trained.steps} steps.`,
    ...lines,
    `Copies of a picture (less than ${100 * COPY} % differ): ${copies} of ${distances.length}.`,
    `What it cannot draw well yet: ${weak.length > 0 ? weak.join(", ") : "nothing of these names"}. More pictures of a name help most.`,
    "",
  ].join("\n");
}
