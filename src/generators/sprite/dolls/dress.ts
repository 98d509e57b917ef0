import { dollFrames, dollPictures } from "./library.ts";
import { codeOf, turned, type Inks } from "./canvas.ts";
import { LETTERS } from "../formats/drawings.ts";
import type { DollPicture, DollPlan, View } from "../formats/dolls.ts";
import type { Doll, DollItem, Region } from "./doll.ts";

const FIXED = { o: codeOf("line", 1), X: codeOf("line", 2), Z: codeOf("white", 0) };
const BODY_LETTERS: Readonly<Record<Region, string>> = {
  head: "Ssz",
  torso: "Aae",
  sleeve: "Bbd",
  forearm: "Ccx",
  hand: "Hhm",
  hip: "Ppy",
  leg: "Lli",
  shin: "Kkj",
  foot: "Ttq",
};

/** What a paint and a shade are on the canvas. */
export type CodeOf = typeof codeOf;

/** The inks of a doll's body and of its items, made once for all its pictures. */
export interface DollInks {
  readonly body: Inks;
  readonly items: ReadonlyMap<DollItem, Inks>;
}

export function inksOfDoll(doll: Doll, code: CodeOf = codeOf): DollInks {
  return { body: bodyInks(doll, code), items: new Map(doll.items.map((item) => [item, itemInks(doll, item, code)])) };
}

function bodyInks({ skin, clothes }: Doll, code: CodeOf): Inks {
  const inks: Record<string, number> = { ...FIXED };
  for (const [region, letters] of Object.entries(BODY_LETTERS))
    [...letters].forEach((letter, shade) => (inks[letter] = code(clothes[region as Region] ?? skin, shade as 0 | 1 | 2)));
  return inks;
}

export function itemInks({ skin, hair }: Doll, { colours }: DollItem, code: CodeOf = codeOf): Inks {
  const [main = "grey", second = main, third = second] = colours;
  const paints: Readonly<Record<string, string>> = { main, second, third, skin, hair };
  return Object.fromEntries(Object.entries(LETTERS).map(([letter, [paint, shade]]) => [letter, code(paints[paint] ?? paint, shade)]));
}

/** Slots whose pictures were drawn for the plan "man" and are fitted to other plans; long clothes also change their length. */
const FITTED = ["neck", "cloth", "over", "cloak", "belt", "pauldron"];
const LONG = ["cloth", "over", "cloak"];
/** Trunk and hip of the plan "man", for which clothes are drawn, and the rows that are repeated or left out to fit other plans. */
const DRAWN_FOR = { trunk: 9, hip: 25, chest: 4, skirt: 9 };

/** The picture of an item in a view, fitted to a plan; undefined where it is not visible. */
export function itemPicture({ slot, item }: DollItem, view: View, plan: DollPlan, variant = ""): DollPicture | undefined {
  const picture = dollPictures().get(`${slot} ${item} ${view}${variant}`);
  if (!picture || !FITTED.includes(slot)) return picture;
  const long = LONG.includes(slot) ? withLength(picture, plan) : picture;
  return withWidth(long, view === "side" ? plan.deep : plan.wide);
}

function withWidth(picture: DollPicture, wide: number): DollPicture {
  if (wide === 0) return picture;
  const [x, y] = picture.at;
  const left = Math.floor(Math.abs(wide) / 2);
  const right = Math.abs(wide) - left;
  const rows = picture.rows.map((row) => {
    if (wide < 0) return row.slice(0, x - left) + row.slice(x + right);
    const padded = row.padEnd(x + 1, ".");
    const grown = padded.slice(0, x) + padded[x - 1]!.repeat(left) + padded[x]!.repeat(right) + padded.slice(x);
    return grown.replace(/\.+$/, "");
  });
  return { ...picture, rows, at: [wide < 0 ? x - left : x + left, y] };
}

function withLength(picture: DollPicture, plan: DollPlan): DollPicture {
  const chest = plan.trunk - DRAWN_FOR.trunk;
  const skirt = DRAWN_FOR.hip - plan.hip;
  const first = -picture.at[1];
  let moved = 0;
  const rows = picture.rows.flatMap((row, index) => {
    const number = first + index;
    if (chest < 0 && number >= DRAWN_FOR.chest && number < DRAWN_FOR.chest - chest) return [];
    if (skirt < 0 && number > DRAWN_FOR.skirt && number <= DRAWN_FOR.skirt - skirt) return [];
    if (chest > 0 && number === DRAWN_FOR.chest) return Array<string>(chest + 1).fill(row);
    if (skirt > 0 && number === DRAWN_FOR.skirt) return Array<string>(skirt + 1).fill(row);
    return [row];
  });
  // Parts below the changed rows move with them.
  if (first > DRAWN_FOR.chest) moved += chest;
  if (first > DRAWN_FOR.skirt) moved += skirt;
  return { ...picture, rows, at: [picture.at[0], picture.at[1] - moved] };
}

/** A weapon, turned clockwise from upright by so many eighths of a full turn. */
export function weaponPicture({ item }: DollItem, angle: number, drawn: boolean): DollPicture | undefined {
  const pictures = dollPictures();
  const shooting = drawn ? pictures.get(`weapon ${item} drawn`) : undefined;
  if (shooting) return shooting;
  const upright = pictures.get(`weapon ${item} up`);
  if (!upright || upright.fixed) return upright;
  const diagonal = angle % 2 === 1 ? pictures.get(`weapon ${item} diag`) : undefined;
  let picture = diagonal ?? upright;
  for (let turns = Math.floor(angle / 2); turns > 0; turns--) picture = turned(picture);
  return picture;
}

export const planOf = ({ plan }: Doll): DollPlan => dollFrames().plans.get(plan) ?? dollFrames().plans.get("man")!;
