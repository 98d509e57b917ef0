import { AigcError } from "../../errors.ts";
import { createRng, type Rng } from "../../rng.ts";
import { isUndyed, shadesOf, type NamedShade } from "./colour-names.ts";
import { RAMPS } from "./colours.ts";
import { COLOUR_WORDS, type LabelledSprite } from "./corpus.ts";
import { categoriesOf } from "./library.ts";
import { distance, indexed, nearestColours } from "./nearest-colours.ts";
import { labelsOfName } from "./own-labels.ts";
import { ownOutlineTag } from "./own-names.ts";
import { withTheirColours } from "./own-palette.ts";
import type { LearnedSprites } from "./sprite-model.ts";

/** A picture of one's own: one sprite, or a sheet of them in cells of the network's size. */
export interface OwnPicture {
  /** The name of its file, without its ending; its words are labels. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Four numbers a pixel, 0 to 255: `width * height * 4`. */
  readonly rgba: Uint8Array | Uint8ClampedArray;
}

/** A sprite of one's own in the classes of a network. */
export interface OwnSprite {
  readonly pixels: Uint8Array;
  readonly name: string;
  /** Colour words: those of its file's name first, then what is seen. */
  readonly colours: readonly string[];
  /** Further tags of its name. */
  readonly also: readonly string[];
  /** Its own tag; none for what is held out. */
  readonly outline?: string;
}

/** A developer's own pictures, in the classes of a network with their palette. */
export interface OwnArt {
  /** The lists of the new network: the old tags and the new ones; the palette with the new colours. */
  readonly learned: LearnedSprites;
  readonly train: readonly OwnSprite[];
  readonly heldOut: readonly OwnSprite[];
  /** The tag of all these pictures. */
  readonly style: string;
  /** What the pictures show, with the number of pictures. */
  readonly names: ReadonlyMap<string, number>;
  /** The classes of their colours. */
  readonly colours: readonly number[];
}

/** So few pictures are refused. */
const LEAST = 12;
/** One of so many pictures is held out, if others have its name. */
const HELD_OUT = 10;
/** A cell with fewer drawn pixels counts as empty. */
const LEAST_DRAWN = 12;
/** A second colour is named if it covers this share. */
const SECOND = 0.2;

/**
 * A developer's own pictures as training data for a network that knows the library.
 * @param style the name of these pictures together
 * @throws AigcError `bad-data` if there are too few
 */
export function ownArt(pictures: readonly OwnPicture[], { tags, palette, size }: LearnedSprites, style: string): OwnArt {
  const frames = pictures.flatMap((picture) => cells(picture, size).map((rgba) => ({ labels: labelsOfName(picture.name), rgba })));
  const drawn = frames.filter(({ rgba }) => opaque(rgba) >= LEAST_DRAWN);
  if (drawn.length < LEAST)
    throw new AigcError(
      "bad-data",
      "sprites",
      `there are ${drawn.length} pictures of ${size} x ${size} pixels or less; ${LEAST} are the least, and from 50 on a network learns a style. Add pictures, or sheets of them.`,
    );
  const own = withTheirColours(palette, drawn.map(({ rgba }) => rgba)); // prettier-ignore
  const shades = shadesOf(own);
  const names = counted(drawn.map(({ labels }) => labels.name));
  const also = counted(drawn.flatMap(({ labels }) => labels.also));
  const seen = new Map<string, number>();
  const sprites = drawn.map(({ labels, rgba }, at): OwnSprite => {
    const pixels = indexed(rgba, own);
    const number = (seen.get(labels.name) ?? 0) + 1;
    const isHeldOut = number > 1 && createRng(`own/${at}`).below(HELD_OUT) === 0;
    if (!isHeldOut) seen.set(labels.name, number);
    const colours = [...new Set([...labels.colours, ...coloursSeen(pixels, shades)])].slice(0, 2);
    return {
      pixels,
      name: labels.name,
      colours,
      // A word of one picture says no more than its outline.
      also: labels.also.filter((word) => also.get(word)! > 1),
      ...(isHeldOut ? {} : { outline: ownOutlineTag(labels.name, number) }),
    };
  });
  const train = sprites.filter(({ outline }) => outline !== undefined);
  const styleTag = `style ${style}`;
  const added = [styleTag, ...sprites.flatMap((sprite) => [sprite.name, ...sprite.also]), ...train.map(({ outline }) => outline!)];
  const heldOut = sprites.filter(({ outline }) => outline === undefined);
  return {
    learned: { tags: [...new Set([...tags, ...added])], palette: own, size },
    train,
    // Of very few pictures none is spared.
    heldOut: heldOut.length > 0 ? heldOut : train.slice(0, 1),
    style: styleTag,
    names,
    colours: [...new Set(sprites.flatMap(({ pixels }) => [...pixels]))].filter((p) => p > 0).toSorted((a, b) => a - b),
  };
}

/** The tags of a sprite. What a random share of training samples leaves out, the network then can do without. */
export const tagsOfOwn = ({ name, colours, also, outline }: OwnSprite, style: string): readonly string[] => [
  style,
  name,
  ...categoriesOf(name),
  ...also,
  ...colours.map((colour, at) => (at === 0 ? colour : `second ${colour}`)),
  ...(outline === undefined ? [] : [outline]),
];

const SHARES = { unnumbered: 0.2, colourless: 0.3, recoloured: 0.5 } as const;

/** Random training samples: each picture equally often, in its own colours and in others of the same pictures. */
export function ownSamples({ train, style, learned, colours }: OwnArt, count: number, rng: Rng): readonly LabelledSprite[] {
  const paints = paintsOf(learned.palette, colours);
  const shades = shadesOf(learned.palette);
  return Array.from({ length: count }, () => {
    const sprite = rng.pick(train);
    const painted = rng.next() < SHARES.recoloured ? recoloured(sprite, shades, paints, rng) : sprite;
    // In a colour that is not its own it is always said: else the outline alone would stand for any colour.
    const isUnsaid = rng.next() < SHARES.colourless && painted === sprite;
    const { outline, ...unnumbered } = isUnsaid ? { ...painted, colours: [] } : painted;
    const isNumbered = outline !== undefined && rng.next() >= SHARES.unnumbered;
    return { pixels: painted.pixels, tags: tagsOfOwn(isNumbered ? { ...unnumbered, outline } : unnumbered, style) };
  });
}

/** So far, in the mean of its shades, a colour may be from what its word means: 0 to 441. */
const NEAR = 50;

/** For each colour word that these colours can show: their classes for its light, middle and dark shade. */
function paintsOf(palette: readonly string[], classes: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const theirs = classes.map((p) => palette[p - 1]!);
  return new Map(
    COLOUR_WORDS.flatMap((word): [string, number[]][] => {
      const shades = RAMPS[word]!;
      const at = nearestColours(shades, theirs);
      const far = at.reduce((sum, one, shade) => sum + distance(theirs[one]!, shades[shade]!), 0) / at.length;
      return far <= NEAR && new Set(at).size > 1 ? [[word, at.map((one) => classes[one]!)]] : [];
    }),
  );
}

/** The sprite with its main colour exchanged, shade by shade. */
function recoloured(sprite: OwnSprite, shades: readonly NamedShade[], paints: ReadonlyMap<string, readonly number[]>, rng: Rng): OwnSprite {
  const [main] = coloursSeen(sprite.pixels, shades);
  const others = [...paints.keys()].filter((word) => !sprite.colours.includes(word) && word !== main);
  if (main === undefined || others.length === 0) return sprite;
  const word = rng.pick(others);
  const paint = paints.get(word)!;
  const pixels = sprite.pixels.map((p) => (p > 0 && shades[p - 1]!.name === main ? paint[shades[p - 1]!.shade]! : p));
  return { ...sprite, pixels, colours: [word] };
}

/**
 * The names of the two commonest colours. Skin does not count, nor do dark shades, which lines and shadows have too.
 * @param shades of the palette
 */
function coloursSeen(pixels: Uint8Array, shades: readonly NamedShade[]): readonly string[] {
  const isSeen = ({ name, shade }: NamedShade) => !isUndyed(name) && shade < 2;
  const counts = counted([...pixels].flatMap((p) => (p > 0 && isSeen(shades[p - 1]!) ? [shades[p - 1]!.name] : [])));
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...(first ? [first[0]] : []), ...(second && second[1] >= SECOND * all ? [second[0]] : [])];
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Cuts a sheet into cells of `size` x `size`. A smaller picture is centred at the bottom of a cell; what is of another size is left out. */
function cells({ width, height, rgba }: OwnPicture, size: number): Uint8Array[] {
  const fits = width <= size && height <= size;
  if (!fits && (width % size !== 0 || height % size !== 0)) return [];
  const [columns, rows] = fits ? [1, 1] : [width / size, height / size];
  const [w, h] = fits ? [width, height] : [size, size];
  const [left, top] = [(size - w) >> 1, size - h];
  return Array.from({ length: columns * rows }, (_, at) => {
    const [x, y] = [(at % columns) * size, Math.floor(at / columns) * size];
    const cell = new Uint8Array(size * size * 4);
    for (let row = 0; row < h; row++)
      for (let k = 0; k < w * 4; k++) cell[((top + row) * size + left) * 4 + k] = rgba[((y + row) * width + x) * 4 + k]!;
    return cell;
  });
}

function opaque(rgba: Uint8Array): number {
  let count = 0;
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at]! >= 128) count++;
  return count;
}
