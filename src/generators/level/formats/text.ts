import type { Level } from "../../../content.ts";
import { WORLDS } from "../worlds/index.ts";
import { dungeon } from "../worlds/dungeon/index.ts";
import type { MapReadOptions } from "./map-file.ts";
import { levelAmong, signsOf, textAmong } from "./text-among.ts";

/** The signs of a dungeon, and what they mean. */
export const ownSigns = () => signsOf(dungeon);

/**
 * A level as lines of the signs of its world; in a dungeon # wall, . floor, o pillar, ~ water, @ start, > exit, e enemy, c chest, k key,
 * + locked door, % crack, ^ trap; ? for a code that no tile has.
 * @throws AigcError `bad-request` for what is no level: give the content alone, without its papers
 */
export function levelToText(level: Level): string {
  return textAmong(WORLDS, level);
}

/**
 * The level behind such lines; what stands somewhere stands on floor, or what else is open in its world.
 * @param options `world`: default "dungeon"; `legend`: what other signs are, or these: `{ X: "wall", g: "enemy", " ": "floor" }`; null is rock. Blanks around lines count
 *   when they stand in it
 * @throws AigcError `bad-request` for lines of unequal length, unknown signs, no lines at all, and more floors than one
 */
export function levelFromText(text: string, options: MapReadOptions = {}): Level {
  return levelAmong(WORLDS, text, options);
}
