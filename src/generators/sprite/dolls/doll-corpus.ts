import type { Rng } from "../../../rng.ts";
import { chooseDoll } from "./choose-doll.ts";
import { REGIONS, type Doll } from "./doll.ts";
import { SLOTS } from "./doll-views.ts";
import { SPECIES } from "./species.ts";

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
