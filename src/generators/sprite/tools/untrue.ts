import type { Rng } from "../../../rng.ts";
import { COLOUR_WORDS, LEARNED_SUBJECTS } from "../corpus.ts";

/**
 * Makes a condition wrong, as a negative example for the critic: the condition of another sprite, or only another colour of the main
 * part, or only another outline.
 */
export function untrue(tags: readonly string[]): (condition: Float32Array, other: Float32Array, rng: Rng) => void {
  const places = (names: readonly string[]) => names.map((name) => tags.indexOf(name)).filter((at) => at >= 0);
  const colours = places(COLOUR_WORDS);
  const outlines = LEARNED_SUBJECTS.map((subject) => places(tags.filter((tag) => tag.startsWith(`${subject} `) && /\d$/.test(tag))));
  return (condition, other, rng) => {
    const outline = outlines.find((all) => all.length > 1 && all.some((at) => condition[at]! > 0));
    const group = [undefined, undefined, colours, outline][rng.below(4)];
    const set = group?.filter((at) => condition[at]! > 0) ?? [];
    if (group && set.length > 0) {
      for (const at of set) condition[at] = 0;
      condition[rng.pick(group.filter((at) => !set.includes(at)))] = 1;
    } else condition.set(other);
  };
}
