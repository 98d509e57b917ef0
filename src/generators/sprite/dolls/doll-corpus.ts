import type { Rng } from "../../../rng.ts";
import { chooseDoll } from "./choose-doll.ts";
import { REGIONS, type Doll } from "./doll.ts";
import { croppedDoll, gridOf, paintsOf } from "./doll-grid.ts";
import { posesOf } from "./frames.ts";
import { dollFrames, itemsOf } from "./library.ts";
import { SPECIES } from "./species.ts";

/** The views of a doll that the network draws; the first has no tag. */
export const VIEWS = [
  { tag: undefined, direction: "down" },
  { tag: "seen from the side", direction: "right" },
  { tag: "seen from behind", direction: "up" },
] as const;

const SLOTS =
  "face hair beard hat ears tusks horns eyewear cloth over belt pauldron neck cloak backpack wings tail weapon shield".split(" ");

/** The tags of the network of dolls: views, body plans, and every item of every slot. */
export const dollTags = (): readonly string[] => [
  ...VIEWS.flatMap(({ tag }) => tag ?? []),
  ...[...dollFrames().plans.keys()].map((plan) => `plan ${plan}`),
  ...SLOTS.flatMap((slot) => itemsOf(slot).map((item) => `${slot} ${item}`)),
];

/** What is true of a doll, in the words of {@link dollTags}; colours are not. */
export const tagsOfDoll = ({ plan, items }: Doll): readonly string[] => [`plan ${plan}`, ...items.map(({ slot, item }) => `${slot} ${item}`)];

const SHARES = { species: 0.4, crossed: 0.4, exchanged: 0.3 } as const;

/** A doll by chance: somebody of any role and species, often with parts of somebody else. */
export function anyDoll(rng: Rng): Doll {
  const one = person(rng.fork("one"));
  if (rng.next() >= SHARES.crossed) return one;
  const other = person(rng.fork("other"));
  const exchanged = SLOTS.filter((slot) => slot !== "face" && rng.next() < SHARES.exchanged);
  const clothes = Object.fromEntries(REGIONS.flatMap((region) => {
    const colour = (rng.next() < SHARES.exchanged ? other : one).clothes[region];
    return colour === undefined ? [] : [[region, colour]];
  })); // prettier-ignore
  return {
    ...one,
    clothes,
    items: [...one.items.filter(({ slot }) => !exchanged.includes(slot)), ...other.items.filter(({ slot }) => exchanged.includes(slot))],
  };
}

function person(rng: Rng): Doll {
  const species = rng.next() < SHARES.species ? { species: rng.pick(SPECIES) } : {};
  const wealth = rng.pick(["poor", "plain", "plain", "plain", "rich"] as const);
  const looks = { ...species, wealth, mood: 2 * rng.next() - 1, tier: 1 + rng.below(3), colours: [], wear: [], without: [] };
  return chooseDoll(looks, rng.fork("doll"));
}

/** A standing doll in all {@link VIEWS}, as grids, and the paint of each of their places. */
export function dollViews(doll: Doll): { readonly grids: readonly Uint8Array[]; readonly paints: readonly string[] } {
  const pictures = VIEWS.map(({ direction }) => croppedDoll(posesOf(doll, "idle", direction)[0]!.canvas));
  const paints = paintsOf(...pictures);
  return { grids: pictures.map((picture) => gridOf(picture, paints)), paints };
}
