import type { Problem, Sprite } from "../../content.ts";
import { checkSpriteContent } from "../../handed-in.ts";

/** The longest side of a sprite, in pixels. */
const LARGEST = 256;

/** Limits of a usable sprite, measured on hand-drawn art of 16 x 16 pixels. */
export const SPRITE_GATES = {
  /** Share of the picture that is drawn. */
  fill: [0.08, 0.95],
  /** Least share of the drawn pixels in the largest connected piece (corners connect). */
  together: 0.97,
  /** Greatest share of drawn pixels whose colour no neighbour has, corners included; more in smaller pictures. */
  orphans: 0.34,
  /** Number of colours; more in larger pictures, in proportion to the side. */
  colours: [2, 24],
} as const;

/**
 * What is wrong with a sprite. Codes: `size`, `frames` (their names), `animations` (a picture that there is not), `palette` (a pixel or a colour that is none), `fill`, `pieces`, `speckle`, `colours`.
 * @returns empty for a usable one
 * @throws AigcError `bad-request` for what is no sprite at all
 */
export function checkSprite(sprite: Sprite): readonly Problem[] {
  checkSpriteContent("sprite", "sprite", sprite);
  const { width, height, palette, pixels, frames = [] } = sprite;
  const problems: Problem[] = [];
  const complain = (code: string, message: string) => problems.push({ code, message });
  if (![width, height].every((side) => Number.isInteger(side) && side >= 1 && side <= LARGEST)) {
    complain("size", `is ${width} x ${height}; a sprite has 1 to ${LARGEST} pixels along each side`);
    return problems;
  }
  const names = frames.map(({ name }) => name);
  if (names.includes("") || new Set(names).size < names.length) complain("frames", "has two frames of one name, or one without a name");
  for (const { name, frames: shown, durations } of sprite.animations ?? []) {
    const strange = shown.find((frame) => !names.includes(frame));
    if (strange !== undefined) complain("animations", `has no picture "${strange}", which its animation "${name}" shows`);
    if (shown.length === 0 || durations.length !== shown.length)
      complain("animations", `has ${durations.length} durations for the ${shown.length} pictures of its animation "${name}"`);
  }
  for (const { name, pixels: drawn } of [{ name: "", pixels }, ...frames]) {
    const where = name === "" ? "" : ` in the frame "${name}"`;
    if (drawn.length !== width * height) complain("size", `is ${width} x ${height} with ${drawn.length} pixels${where}`);
    else if (drawn.some((p) => !Number.isInteger(p) || p < 0 || p > palette.length))
      complain("palette", `has a pixel outside its palette of ${palette.length} colours${where}`);
  }
  if (problems.some(({ code }) => code === "size")) return problems;
  if (palette.some((colour) => !/^#[0-9a-f]{6}$/.test(colour))) complain("palette", "has a colour that is not #rrggbb");
  const { drawn, largest, orphans, colours } = counts(sprite);
  const [least, most] = SPRITE_GATES.fill;
  if (drawn < least * pixels.length || drawn > most * pixels.length)
    complain(
      "fill",
      `has ${drawn} drawn pixels; ${Math.ceil(least * pixels.length)} to ${Math.floor(most * pixels.length)} look like a sprite`,
    );
  if (drawn > 0 && largest < SPRITE_GATES.together * drawn)
    complain("pieces", `has ${drawn - largest} of ${drawn} pixels apart from the rest`);
  if (drawn > 0 && orphans > mostOrphans(sprite) * drawn) complain("speckle", `has ${orphans} single pixels among ${drawn}`);
  const [fewest, mostAt16] = SPRITE_GATES.colours;
  if (colours < fewest || colours > mostAt16 * Math.max(1, Math.sqrt(pixels.length) / 16)) complain("colours", `has ${colours} colours`);
  return problems;
}

/** The numbers that the limits are checked against, in pixels. */
export interface SpriteMeasures {
  readonly drawn: number;
  /** Pixels of the largest connected piece, corners connect. */
  readonly largest: number;
  /** Pixels whose colour no neighbour has. */
  readonly orphans: number;
  /** Number of colours that are used. */
  readonly colours: number;
  /** Pixels of the most common colour. */
  readonly commonest: number;
}

/** @throws AigcError `bad-request` for what is no sprite */
export function measureSprite(sprite: Sprite): SpriteMeasures {
  checkSpriteContent("sprite", "sprite", sprite);
  return counts(sprite);
}

function counts({ width, height, pixels }: Sprite): SpriteMeasures {
  const parts = pieces(width, height, pixels);
  let orphans = 0;
  pixels.forEach((p, at) => {
    if (p !== 0 && !around(width, height, at, true).some((other) => pixels[other] === p)) orphans++;
  });
  const ofColour = new Map<number, number>();
  for (const p of pixels) if (p !== 0) ofColour.set(p, (ofColour.get(p) ?? 0) + 1);
  return {
    drawn: parts.reduce((sum, part) => sum + part.length, 0),
    largest: parts[0]?.length ?? 0,
    orphans,
    colours: ofColour.size,
    commonest: Math.max(0, ...ofColour.values()),
  };
}

/** Connected pieces of drawn pixels (corners connect), the largest first. */
export function pieces(width: number, height: number, pixels: readonly number[]): number[][] {
  const seen = new Uint8Array(pixels.length);
  const found: number[][] = [];
  pixels.forEach((p, start) => {
    if (p === 0 || seen[start]) return;
    const piece = [start];
    seen[start] = 1;
    for (let i = 0; i < piece.length; i++) {
      for (const next of around(width, height, piece[i]!, true)) {
        if (pixels[next] !== 0 && !seen[next]) {
          seen[next] = 1;
          piece.push(next);
        }
      }
    }
    found.push(piece);
  });
  return found.sort((a, b) => b.length - a.length);
}

/** The neighbours of a pixel, with or without the diagonal ones. */
export function around(width: number, height: number, at: number, corners: boolean): number[] {
  const [x, y] = [at % width, Math.floor(at / width)];
  const places: number[] = [];
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      if ((dx === 0 && dy === 0) || (!corners && dx !== 0 && dy !== 0)) continue;
      if (x + dx >= 0 && y + dy >= 0 && x + dx < width && y + dy < height) places.push((y + dy) * width + x + dx);
    }
  }
  return places;
}

/**
 * Removes small pieces and recolours single pixels like their neighbours, as few as necessary.
 * @returns the sprite and how many pixels changed; null if what is left is no sprite
 * @throws AigcError `bad-request` for what is no sprite at all
 */
export function repairSprite(sprite: Sprite): { readonly content: Sprite; readonly edits: number } | null {
  checkSpriteContent("sprite", "sprite", sprite);
  const { width, height } = sprite;
  const pixels = [...sprite.pixels];
  let edits = 0;
  for (const piece of pieces(width, height, pixels).slice(1)) {
    for (const at of piece) pixels[at] = 0;
    edits += piece.length;
  }
  for (let at = 0; at < pixels.length && speckled({ ...sprite, pixels }); at++) {
    const p = pixels[at]!;
    const neighbours = around(width, height, at, false).map((other) => pixels[other]!);
    if (p === 0 || neighbours.includes(p)) continue;
    const beside = new Map<number, number>();
    for (const other of neighbours) if (other !== 0) beside.set(other, (beside.get(other) ?? 0) + 1);
    const most = [...beside].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
    if (!most || most[1] < 2) continue;
    pixels[at] = most[0];
    edits++;
  }
  const content = { ...sprite, pixels };
  return edits <= (width * height) / 10 && checkSprite(content).length === 0 ? { content, edits } : null;
}

function speckled(sprite: Sprite): boolean {
  const { drawn, orphans } = counts(sprite);
  return orphans > mostOrphans(sprite) * drawn;
}

/** The greatest allowed share of single pixels. It is larger for small pictures, where one pixel is an eye. */
function mostOrphans({ pixels }: Sprite): number {
  return SPRITE_GATES.orphans * Math.max(1, 16 / Math.sqrt(pixels.length));
}
