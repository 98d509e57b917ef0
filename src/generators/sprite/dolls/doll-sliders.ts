import { createRng } from "../../../rng.ts";
import type { Doll } from "./doll.ts";
import { anyDoll } from "./doll-corpus.ts";
import { dollTags, emptyHanded, VIEWS } from "./doll-views.ts";

/** People whose difference makes a way. */
const PEOPLE = 16;
/** How much further than the mean difference a slider goes: at 1 the part is seen on nearly everybody. */
const FURTHER = 1.4;
/** What everybody has one of; all else is put on where there was none. */
const ALWAYS = ["plan", "hair", "face"];

/** Every part and every body is a slider. */
export const dollSliders = (): readonly string[] => dollTags().filter((name) => VIEWS.every(({ tag }) => tag !== name));

/**
 * The ways of sliders in the space, each found once: how far people with a part are from the same people without it, in the mean (Larsen et
 * al. 2016).
 */
export function waysOfSliders(pointOf: (doll: Doll) => Promise<readonly number[]>): (slider: string) => Promise<readonly number[]> {
  const known = new Map<string, Promise<readonly number[]>>();
  return (slider) => {
    const way = known.get(slider) ?? wayOf(slider, pointOf);
    known.set(slider, way);
    return way;
  };
}

async function wayOf(slider: string, pointOf: (doll: Doll) => Promise<readonly number[]>): Promise<readonly number[]> {
  const [slot, item] = slider.split(" ") as [string, string];
  let way: number[] = [];
  for (let at = 0; at < PEOPLE; at++) {
    const person = emptyHanded(anyDoll(createRng(`slider ${at}`)));
    const others = person.items.filter((one) => one.slot !== slot);
    const after: Doll =
      slot === "plan" ? { ...person, plan: item } : { ...person, items: [...others, { slot, item, colours: ["red", "gold"] }] };
    const before: Doll = ALWAYS.includes(slot) ? person : { ...person, items: others };
    const [from, to] = [await pointOf(before), await pointOf(after)];
    way = to.map((x, k) => (way[k] ?? 0) + (FURTHER / PEOPLE) * (x - from[k]!));
  }
  return way;
}
