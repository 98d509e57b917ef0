import { checkChoice, checkFlag, checkList, checkObject, checkText } from "../../arguments.ts";
import type { Sprite } from "../../content.ts";
import { AigcError } from "../../errors.ts";
import { checkSpriteContent } from "../../handed-in.ts";

/** Rarities, from "common" to "legendary". */
export const RARITIES = ["common", "uncommon", "rare", "epic", "legendary"] as const;
/** One of {@link RARITIES}. */
export type Rarity = (typeof RARITIES)[number];

/** Changes of a finished sprite, made in this order. */
export interface SpriteStyle {
  /** Colours "#rrggbb" of another palette: each colour becomes the nearest of them. */
  readonly palette?: readonly string[];
  /** Light from the upper left: edges towards it get lighter, edges away from it and pixels under a line darker, in colours of the sprite. */
  readonly shading?: boolean;
  /** A line around the silhouette in this colour. If there is no room, the sprite grows by one pixel on each side. */
  readonly outline?: string;
  /** Puts the sprite on an inventory tile, four pixels wider and higher, that shows the rarity by colour and by one to five marks. */
  readonly rarity?: Rarity;
}

/**
 * The sprite in another style: palette, shading, outline, rarity tile. All frames get the same style.
 * @throws AigcError `bad-request` for a value that is no sprite, and for a wrong field of the style, by name
 */
export function styled(sprite: Sprite, style: SpriteStyle): Sprite {
  checkSpriteContent("sprite", "sprite", sprite);
  checkObject("sprite", "style", style, 'a style, such as { outline: "#ffffff" }');
  const { palette, shading, outline, rarity } = style;
  if (palette !== undefined) checkList("sprite", "style.palette", palette, 'colours, such as ["#1a1c2c", "#f4f4f4"]', checkColour);
  if (palette?.length === 0) throw new AigcError("bad-request", "sprite", "style.palette has no colour. Give one at least.");
  if (shading !== undefined) checkFlag("sprite", "style.shading", shading);
  if (outline !== undefined) checkColour("style.outline", outline);
  if (rarity !== undefined) checkChoice("sprite", "style.rarity", rarity, RARITIES);
  let done = sprite;
  if (palette) done = { ...done, palette: done.palette.map((colour) => nearestOf(colour, palette)) };
  if (shading) done = redrawn(done, shaded);
  if (outline !== undefined) {
    const at = colourIn(withRoom(done), outline);
    done = redrawn(at.sprite, (pixels, { width }) => outlined(pixels, width, at.index));
  }
  return rarity ? onTile(done, rarity) : done;
}

function checkColour(name: string, colour: unknown): void {
  checkText("sprite", name, colour, 'a colour, such as "#ffffff"');
  if (!/^#[0-9a-f]{6}$/.test(colour))
    throw new AigcError("bad-request", "sprite", `${name} is "${colour}". Give a colour, such as "#ffffff".`);
}

type Pixels = readonly number[];

/** Draws all pictures of a sprite again. */
function redrawn(sprite: Sprite, draw: (pixels: Pixels, sprite: Sprite) => number[]): Sprite {
  const { frames } = sprite;
  return {
    ...sprite,
    pixels: draw(sprite.pixels, sprite),
    ...(frames ? { frames: frames.map((frame) => ({ ...frame, pixels: draw(frame.pixels, sprite) })) } : {}),
  };
}

/** The index of a colour in the palette; it is added if missing. */
function colourIn(sprite: Sprite, colour: string): { readonly sprite: Sprite; readonly index: number } {
  const at = sprite.palette.indexOf(colour);
  if (at >= 0) return { sprite, index: at + 1 };
  return { sprite: { ...sprite, palette: [...sprite.palette, colour] }, index: sprite.palette.length + 1 };
}

const channels = (hex: string): readonly number[] => [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));
const distance = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, c, k) => sum + (c - b[k]!) ** 2, 0);
const brightness = (rgb: readonly number[]): number => 2 * rgb[0]! + 3 * rgb[1]! + rgb[2]!;

function nearestOf(colour: string, palette: readonly string[]): string {
  const rgb = channels(colour);
  return palette.reduce((a, b) => (distance(channels(b), rgb) < distance(channels(a), rgb) ? b : a));
}

/** Darker colours are lines, which light does not change. */
const DARK = 360;
/** Colours with a greater distance are not shades of one paint. */
const KIN = 12_000;

/** For each colour of a palette its next darker or lighter shade; the colour itself if there is none. */
function shades(palette: readonly string[], factor: number): readonly number[] {
  const all = palette.map(channels);
  return all.map((rgb, at) => {
    const wanted = rgb.map((c) => Math.min(255, c * factor));
    const kin = all.flatMap((other, i) =>
      i !== at && brightness(other) > DARK && (brightness(other) - brightness(rgb)) * (factor - 1) > 0 && distance(other, wanted) < KIN
        ? [i]
        : [],
    );
    return kin.length === 0 ? at : kin.reduce((a, b) => (distance(all[b]!, wanted) < distance(all[a]!, wanted) ? b : a));
  });
}

function shaded(pixels: Pixels, { width, palette }: Sprite): number[] {
  const [darker, lighter] = [shades(palette, 0.72), shades(palette, 1.35)];
  const isLine = palette.map((colour) => brightness(channels(colour)) <= DARK);
  const ends = (x: number, y: number) => {
    const p = x < 0 || x >= width ? 0 : (pixels[y * width + x] ?? 0);
    return p === 0 || isLine[p - 1]!;
  };
  return pixels.map((p, at) => {
    if (p === 0 || isLine[p - 1]) return p;
    const [x, y] = [at % width, Math.floor(at / width)];
    // A line inside the sprite has a shadow under it: below a chin, a belt, a brim.
    const covered = ends(x, y - 1) && !ends(x, y - 2);
    if (covered || ends(x + 1, y) || ends(x, y + 1)) return darker[p - 1]! + 1;
    return ends(x - 1, y) || ends(x, y - 1) ? lighter[p - 1]! + 1 : p;
  });
}

/** Adds an empty pixel on each side, if there is none yet. */
function withRoom(sprite: Sprite): Sprite {
  const { width, height } = sprite;
  const isRim = (at: number) => at < width || at >= width * (height - 1) || at % width === 0 || at % width === width - 1;
  const all = [sprite.pixels, ...(sprite.frames ?? []).map(({ pixels }) => pixels)];
  if (!all.some((pixels) => pixels.some((p, at) => p > 0 && isRim(at)))) return sprite;
  const wider = redrawn(sprite, (pixels) =>
    Array.from({ length: (width + 2) * (height + 2) }, (_, at) => {
      const [x, y] = [(at % (width + 2)) - 1, Math.floor(at / (width + 2)) - 1];
      return x < 0 || x >= width ? 0 : (pixels[y * width + x] ?? 0);
    }),
  );
  return { ...wider, width: width + 2, height: height + 2 };
}

function outlined(pixels: Pixels, width: number, index: number): number[] {
  const at = (x: number, y: number) => (x < 0 || x >= width ? 0 : (pixels[y * width + x] ?? 0));
  return pixels.map((p, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return p === 0 && (at(x - 1, y) || at(x + 1, y) || at(x, y - 1) || at(x, y + 1)) ? index : p;
  });
}

/** Colours of the frame, the ground and the highlight of each rarity tile. */
const TILES: Readonly<Record<Rarity, readonly [frame: string, ground: string, shine: string]>> = {
  common: ["#8a8f9c", "#3d4049", "#4b4f5a"],
  uncommon: ["#5fbf4a", "#234a2b", "#2e6136"],
  rare: ["#4b8df0", "#1f3566", "#2a4a8a"],
  epic: ["#b065f0", "#3f2363", "#55318a"],
  legendary: ["#f5a93a", "#6b3a17", "#8f5220"],
};
/** Width of a tile around the sprite, on each side, in pixels. */
const RIM = 2;

function onTile(sprite: Sprite, rarity: Rarity): Sprite {
  const [frame, ground, shine] = TILES[rarity];
  const palette = [...new Set([...sprite.palette, frame, ground, shine, "#1a1626"])];
  const index = (colour: string) => palette.indexOf(colour) + 1;
  const [width, height] = [sprite.width + 2 * RIM, sprite.height + 2 * RIM];
  const marks = RARITIES.indexOf(rarity) + 1;
  const draw = (pixels: Pixels): number[] =>
    Array.from({ length: width * height }, (_, at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      const corner = (x === 0 || x === width - 1) && (y === 0 || y === height - 1);
      if (corner) return 0;
      // One mark for each step, two pixels wide, along the lower edge.
      if (y >= height - 2 && x >= 2 && x < 2 + 3 * marks && (x - 2) % 3 < 2) return index(y === height - 2 ? "#1a1626" : frame);
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) return index(y === height - 1 ? "#1a1626" : frame);
      const p = pixels[(y - RIM) * sprite.width + x - RIM] ?? 0;
      const inside = x >= RIM && x < width - RIM && y >= RIM && y < height - RIM;
      if (inside && p > 0) return index(sprite.palette[p - 1]!);
      return index((x + y) % 8 < 3 ? shine : ground);
    });
  return {
    ...sprite,
    width,
    height,
    palette,
    pixels: draw(sprite.pixels),
    ...(sprite.frames ? { frames: sprite.frames.map((each) => ({ ...each, pixels: draw(each.pixels) })) } : {}),
  };
}
