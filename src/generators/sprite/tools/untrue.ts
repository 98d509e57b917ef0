import type { Rng } from "../../../rng.ts";
import { COLOUR_WORDS } from "./corpus.ts";

/**
 * Makes a condition untrue, for a critic to tell: it becomes that of another sprite, or in one thing only (the colour of the main part,
 * the outline, the way it looks) another than it is.
 */
export function untrue(tags: readonly string[]): (condition: Float32Array, other: Float32Array, rng: Rng) => void {
  const places = (names: readonly string[]) => names.map((name) => tags.indexOf(name)).filter((at) => at >= 0);
  const colours = places(COLOUR_WORDS);
  const outlines = places(tags.filter((tag) => tag.startsWith("outline ")).slice(0, 3));
  const mirrored = tags.indexOf("mirrored");
  return (condition, other, rng) => {
    const group = [undefined, colours, outlines, [mirrored]][rng.below(4)];
    const set = group?.filter((at) => condition[at]! > 0) ?? [];
    if (group?.length === 1) condition[mirrored] = 1 - condition[mirrored]!;
    else if (group && set.length > 0) {
      for (const at of set) condition[at] = 0;
      condition[rng.pick(group.filter((at) => !set.includes(at)))] = 1;
    } else condition.set(other);
  };
}
