import type { Sprite } from "../../../content.ts";
import type { DollPicture, Point } from "../formats/dolls.ts";
import { colourOf, outline, PAINTS } from "./canvas.ts";
import { DOLL_CELL, type Doll, type DollItem } from "./doll.ts";
import { inksOfDoll, itemInks, planOf } from "./dress.ts";
import { dollPictures } from "./library.ts";
import { standing } from "./pose.ts";

/** The moods of a portrait. */
export const MOODS = ["calm", "glad", "angry", "sad"] as const;
export type Mood = (typeof MOODS)[number];
/** Pixels along each side of a portrait. */
export const PORTRAIT_SIZE = 48;
const BUST = PORTRAIT_SIZE / 2;
/** Rows above the skull that a portrait shows: few without a hat, so that the face is large. */
const ROOM = { least: 4, most: 8 };

/**
 * The portrait of a doll, with the same clothes, hat and hair: the upper half of the doll at twice the size, with smoothed edges, and
 * a face drawn for that size in each of {@link MOODS}.
 */
export function portraitSprite(doll: Doll, mood: Mood): Sprite {
  const { bust, top } = bustOf(doll);
  const pictures = MOODS.map((name) => ({ name, codes: withFace(doll, bust, top, name) }));
  const codes = [...new Set(pictures.flatMap((picture) => [...picture.codes]))].filter(Boolean);
  const palette = [...new Set(codes.map(colourOf))];
  const indices = new Map([[0, 0], ...codes.map((code): [number, number] => [code, palette.indexOf(colourOf(code)) + 1])]);
  const frames = pictures.map((picture) => ({ name: picture.name, pixels: Array.from(picture.codes, (code) => indices.get(code)!) }));
  const { pixels } = frames.find(({ name }) => name === mood)!;
  return { width: PORTRAIT_SIZE, height: PORTRAIT_SIZE, palette, pixels, frames, anchors: { head: [BUST, top] } };
}

/** Slots that are left out: they are drawn again at the size of the portrait, or would hide the face. */
const LEFT_OUT: readonly string[] = ["face", "tusks", "weapon", "shield"];

function bustOf(doll: Doll): { readonly bust: Uint16Array; readonly top: number } {
  const drawn = doll.items.find(({ slot, item }) => slot === "face" && item === "glow");
  const items = doll.items.filter((item) => item === drawn || !LEFT_OUT.includes(item.slot));
  const { canvas, head } = standing({ ...doll, items }, inksOfDoll({ ...doll, items }));
  const first = Math.floor(canvas.findIndex((code) => code > 0) / DOLL_CELL);
  const { trunk, nod } = planOf(doll);
  const over = Math.min(ROOM.most, Math.max(ROOM.least, head[1] - first + 1, BUST - 11 + nod - trunk));
  const [left, top] = [head[0] - BUST / 2, head[1] - over];
  const bust = new Uint16Array(BUST * BUST);
  for (let y = 0; y < BUST; y++) for (let x = 0; x < BUST; x++) bust[y * BUST + x] = canvas[(top + y) * DOLL_CELL + left + x] ?? 0;
  return { bust: twice(bust, BUST), top: over * 2 };
}

/** Doubles the size and smooths corners (Scale2x, Mazzoleni 2001). */
function twice(codes: Uint16Array, side: number): Uint16Array {
  const large = new Uint16Array(codes.length * 4);
  const at = (x: number, y: number): number => codes[Math.min(side - 1, Math.max(0, y)) * side + Math.min(side - 1, Math.max(0, x))]!;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [own, up, left, right, down] = [at(x, y), at(x, y - 1), at(x - 1, y), at(x + 1, y), at(x, y + 1)];
      const cut = up !== down && left !== right;
      const to = 4 * y * side + 2 * x;
      large[to] = cut && left === up ? left : own;
      large[to + 1] = cut && up === right ? right : own;
      large[to + 2 * side] = cut && left === down ? left : own;
      large[to + 2 * side + 1] = cut && down === right ? right : own;
    }
  }
  return large;
}

function withFace(doll: Doll, bust: Uint16Array, top: number, mood: Mood): Uint16Array {
  const codes = bust.slice();
  const face = doll.items.find(({ slot }) => slot === "face")?.item ?? "plain";
  const skin = PAINTS.indexOf(doll.skin);
  const beard = doll.items.some(({ slot }) => slot === "beard") ? PAINTS.indexOf(doll.hair) : skin;
  const eyes: DollItem = { slot: "portrait", item: "eyes", colours: [doll.eyes ?? "brown"] };
  const inks = itemInks(doll, eyes);
  for (const feature of featuresOf(face, doll)) {
    const picture = dollPictures().get(`portrait ${feature} ${mood}`) ?? dollPictures().get(`portrait ${feature} calm`);
    const on = /mouth|lips/.test(feature) ? [skin, beard] : [skin];
    if (picture) draw(codes, picture, [BUST, top], inks, on);
  }
  outline(codes, PORTRAIT_SIZE);
  return codes;
}

function featuresOf(face: string, { items }: Doll): readonly string[] {
  if (face === "glow") return [];
  if (face === "skull") return ["skull"];
  const has = (slot: string, name?: string) => items.some((one) => one.slot === slot && (name === undefined || one.item === name));
  const eyes = face === "fierce" ? "beast" : face === "lady" ? "lashes" : "eyes";
  const mouth = has("hat", "wolf") && has("tail") ? ["muzzle"] : ["nose", face === "lady" ? "lips" : "mouth"];
  return [...mouth, ...(face === "old" ? ["lines"] : []), ...(has("tusks") ? ["tusks"] : []), eyes, "brows"];
}

/** Draws a feature of the face, only over skin and beard: parts under a hat or hair stay hidden. */
function draw(
  codes: Uint16Array,
  { rows, at }: DollPicture,
  [x, y]: Point,
  inks: Readonly<Record<string, number>>,
  on: readonly number[],
): void {
  rows.forEach((row, r) => {
    for (let c = 0; c < row.length; c++) {
      const cell = (y - at[1] + r) * PORTRAIT_SIZE + x - at[0] + c;
      const under = codes[cell];
      if (inks[row[c]!] !== undefined && under && on.includes(Math.floor((under - 1) / 3))) codes[cell] = inks[row[c]!]!;
    }
  });
}
