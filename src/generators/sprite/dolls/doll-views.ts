import type { Sprite } from "../../../content.ts";
import { refuse } from "../../../arguments.ts";
import { nearestColours } from "../nearest-colours.ts";
import { PAINTS, colourOf } from "./canvas.ts";
import { DOLL_CELL, type Doll } from "./doll.ts";
import { codeInPlaces, croppedDoll, GRID, gridOf, inPlaces } from "./doll-grid.ts";
import { inksOfDoll, type DollInks } from "./dress.ts";
import { posesOf } from "./frames.ts";
import { dollFrames, itemsOf } from "./library.ts";
import { shownGrid } from "./shown-grid.ts";

/** The views of a doll that the network draws; the first has no tag. */
export const VIEWS = [
  { tag: undefined, direction: "down" },
  { tag: "seen from the side", direction: "right" },
  { tag: "seen from behind", direction: "up" },
] as const;

/** How the tags of styles begin. A style is a front as another set of drawings has it. */
export const STYLE = "style ";
/** Whether a tag says how somebody is seen, and not who it is. */
export const isView = (tag: string): boolean => tag.startsWith(STYLE) || VIEWS.some((view) => view.tag === tag);

/** The tags of the pictures that a network draws of somebody; in a style the front alone. */
export const viewsOf = (style?: string): readonly (string | undefined)[] =>
  style === undefined ? VIEWS.map(({ tag }) => tag) : [STYLE + style];
/** The names of the styles among tags. */
export const stylesIn = (tags: readonly string[]): readonly string[] =>
  tags.filter((tag) => tag.startsWith(STYLE)).map((tag) => tag.slice(STYLE.length));

/** The slots of a doll that the network knows. */
export const SLOTS = "face hair beard hat ears tusks horns eyewear cloth over belt pauldron neck cloak backpack wings tail".split(" ");

/** The tags of the network of dolls: views, body plans, and every item of every slot. */
export const dollTags = (): readonly string[] => [
  ...VIEWS.flatMap(({ tag }) => tag ?? []),
  ...[...dollFrames().plans.keys()].map((plan) => `plan ${plan}`),
  ...SLOTS.flatMap((slot) => itemsOf(slot).map((item) => `${slot} ${item}`)),
];

/** What is true of a doll, in the words of {@link dollTags}; colours are not. */
export const tagsOfDoll = ({ plan, items }: Doll): readonly string[] => [
  `plan ${plan}`,
  ...items.map(({ slot, item }) => `${slot} ${item}`),
];

/** A standing doll without anything in its hands: its form in all {@link VIEWS}, and its front as the encoder is shown it. */
export function dollViews(doll: Doll): { readonly grids: readonly Uint8Array[]; readonly shown: Uint8Array } {
  const placed = inPlaces(doll);
  const inks = inksOfDoll(placed, codeInPlaces);
  return { grids: VIEWS.map((_, view) => gridOf(standing(placed, view, inks))), shown: shownGrid(standing(doll, 0)) };
}

/** The picture of a standing doll from one of the {@link VIEWS}. */
export const standing = (doll: Doll, view: number, inks?: DollInks): Uint16Array =>
  croppedDoll(posesOf(doll, "idle", VIEWS[view]!.direction, inks)[0]!.canvas);

/** The doll with empty hands. */
export const emptyHanded = (doll: Doll): Doll => ({
  ...doll,
  items: doll.items.filter(({ slot }) => slot !== "weapon" && slot !== "shield"),
});

const CODES = PAINTS.flatMap((_, paint) => [0, 1, 2].map((shade) => 1 + 3 * paint + shade));
const COLOURS = CODES.map(colourOf);

/** A picture of anybody as if it were one of a doll: its colours are the nearest paints; a small figure stands where dolls do. */
export function dollPictureOf({ width, height, palette, pixels }: Sprite): Uint16Array {
  const codes = [0, ...nearestColours(palette, COLOURS).map((at) => CODES[at]!)];
  if (width === DOLL_CELL && height === DOLL_CELL) return croppedDoll(Uint16Array.from(pixels, (p) => codes[p]!));
  if (width > GRID || height > GRID)
    refuse(
      "dollSpace",
      "sprite",
      { width, height },
      `a doll, or a figure of at most ${GRID} x ${GRID} pixels; this one is ${width} x ${height}`,
    );
  const picture = new Uint16Array(GRID * GRID);
  const [left, top] = [Math.floor((GRID - width) / 2), GRID - height];
  pixels.forEach((p, at) => (picture[(top + Math.floor(at / width)) * GRID + left + (at % width)] = codes[p]!));
  return picture;
}
