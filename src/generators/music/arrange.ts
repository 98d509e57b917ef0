import { within } from "../../arguments.ts";
import type { Music } from "../../content.ts";
import { checkPlayable } from "./music-content.ts";

/** How far a layer comes in gradually: it is at its full gain when the tension is so much above the one at which it enters. */
const RISE = 0.12;

/**
 * How loud each track of a piece is at a tension: gains from 0 to 1, in the order of its tracks. Layers enter and leave by and by, so
 * that a little more tension is a little more music; a tune hands over to its livelier form at one point, as both have the same notes
 * on the beats.
 * @param tension 0 to 1
 */
export function arrange(music: Music, tension: number): readonly number[] {
  checkPlayable("arrange", "music", music);
  within(0, 1)("arrange", "tension", tension);
  return music.tracks.map(({ enters, leaves, gain, part }) => {
    if (leaves !== undefined && tension >= leaves) return 0;
    if (tension < enters) return 0;
    // What takes over from another is there at once.
    if (enters === 0 || part === "lively melody") return gain;
    return gain * Math.min(1, 0.4 + (0.6 * (tension - enters)) / RISE);
  });
}
