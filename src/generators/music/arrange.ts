import { within } from "../../arguments.ts";
import type { Music } from "../../content.ts";
import { checkPlayable } from "./music-content.ts";

/** A layer has its full gain when the tension is so much above the tension at which it enters. */
const RISE = 0.12;

/**
 * The gain of each track at a tension, 0 to 1, in the order of the tracks. Layers enter and leave gradually, so that a little more tension
 * gives a little more music. A tune is replaced by its lively form at one point, because both have the same notes on the beats.
 * @param tension 0 to 1
 */
export function arrange(music: Music, tension: number): readonly number[] {
  checkPlayable("arrange", "music", music);
  within(0, 1)("arrange", "tension", tension);
  return music.tracks.map(({ enters, leaves, gain, part }) => {
    if (leaves !== undefined && tension >= leaves) return 0;
    if (tension < enters) return 0;
    // A track that replaces another has its full gain at once.
    if (enters === 0 || part === "lively melody") return gain;
    return gain * Math.min(1, 0.4 + (0.6 * (tension - enters)) / RISE);
  });
}
