import type { Sprite } from "../../src/content.ts";
import { RAMPS } from "../../src/generators/sprite/colours.ts";

/** What every way is asked for: subjects that a player names at once when they are well drawn. */
export const SUBJECTS =
  "knight mage archer king skeleton zombie ghost slime dragon demon orc goblin wolf cat bat spider snake fish tree sword shield potion book chest".split(
    " ",
  );

export const COLOUR_WORDS = "red green blue yellow orange purple white grey black brown gold silver".split(" ");

/** How many differ. */
export function distinct(sprites: readonly Sprite[], key: (sprite: Sprite) => string): number {
  return new Set(sprites.map(key)).size;
}

/** What is drawn and what is not. */
export const silhouette = ({ pixels }: Sprite): string => pixels.map((p) => (p === 0 ? "." : "#")).join("");

/** Words that a player takes for one another at 16 pixels. */
const KIN: Readonly<Record<string, readonly string[]>> = {
  red: ["red", "pink"],
  green: ["green", "lime", "green skin"],
  blue: ["blue", "cyan"],
  yellow: ["yellow", "gold"],
  gold: ["gold", "yellow", "orange"],
  orange: ["orange", "gold"],
  purple: ["purple", "magenta"],
  white: ["white", "silver", "bone"],
  silver: ["silver", "white", "grey"],
  grey: ["grey", "silver"],
  black: ["black", "line"],
  brown: ["brown", "tan", "dark skin"],
};

const NAMED = Object.entries(RAMPS).flatMap(([name, ramp]) => ramp.map((colour) => ({ name, rgb: channels(colour) })));
const names = new Map<string, string>();

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** The name of the nearest colour of all ramps. */
export function colourName(colour: string): string {
  const known = names.get(colour);
  if (known !== undefined) return known;
  const rgb = channels(colour);
  const distance = (other: readonly number[]) => other.reduce((sum, c, k) => sum + (c - rgb[k]!) ** 2, 0);
  const nearest = NAMED.reduce((a, b) => (distance(b.rgb) < distance(a.rgb) ? b : a)).name;
  names.set(colour, nearest);
  return nearest;
}

/** Share of the drawn pixels, dark line and skin apart, that have a colour. */
export function colourShare({ palette, pixels }: Sprite, colour: string): number {
  const drawn = pixels.filter((p) => p > 0).map((p) => colourName(palette[p - 1]!));
  const counted = drawn.filter((name) => name !== "line" && name !== "skin" && (name !== "dark skin" || colour === "brown"));
  return counted.filter((name) => KIN[colour]!.includes(name)).length / Math.max(1, counted.length);
}
