import type { Music, MusicNote } from "../../../content.ts";
import type { MotifNote } from "../music.ts";

/** Comparisons of tunes, for the evaluation and its tests. */

const tuneOf = ({ tracks }: Music): MusicNote[] =>
  tracks.filter(({ part }) => part === "melody" || part === "reply").flatMap(({ notes }) => notes).sort((a, b) => a.tick - b.tick); // prettier-ignore

/** Statistics of tunes: how often a note begins on each sixteenth of a bar, and the share of leaps. */
function manner(pieces: readonly Music[]): number[] {
  const counts = Array.from({ length: 17 }, () => 0);
  let bars = 0;
  for (const music of pieces) {
    bars += music.bars;
    const notes = tuneOf(music);
    notes.forEach(({ tick, pitch }, n) => {
      counts[Math.round((4 * tick) / music.ticksPerBeat) % 16]!++;
      if (n > 0 && Math.abs(pitch - notes[n - 1]!.pitch) > 2) counts[16]!++;
    });
  }
  return counts.map((count) => count / bars);
}

/** The position of a tune between two groups of pieces, by these statistics: 0 as the first group, 1 as the second. */
export function placeBetween(music: Music, from: readonly Music[], to: readonly Music[]): number {
  const [a, b, x] = [manner(from), manner(to), manner([music])];
  const way = a.map((value, i) => b[i]! - value);
  const dot = (u: readonly number[], v: readonly number[]) => u.reduce((sum, value, i) => sum + value * v[i]!, 0);
  return dot(x.map((value, i) => value - a[i]!), way) / dot(way, way); // prettier-ignore
}

/** The share of sixteenths at which two tunes differ. */
export function changedShare(one: Music, other: Music): number {
  const begin = (music: Music) => new Map(tuneOf(music).map(({ tick, pitch }) => [tick, pitch]));
  const [a, b] = [begin(one), begin(other)];
  const all = new Set([...a.keys(), ...b.keys()]);
  return [...all].filter((tick) => a.get(tick) !== b.get(tick)).length / Math.max(1, all.size);
}

/** How many bars of two tunes have different rhythms. */
export function otherRhythms(one: Music, other: Music): number {
  const [a, b] = [rhythmsOf(one), rhythmsOf(other)];
  return a.filter((ticks, bar) => ticks.join() !== b[bar]!.join()).length / a.length;
}

/** The similarity, 0 to 1, of the rhythms of bars two to seven to the first bar of a motif: common notes of all notes. */
export function motifLikeness(music: Music, motif: readonly MotifNote[]): number {
  let at = 0;
  const wanted = motif.flatMap(({ pitch, beats }) => {
    const tick = at;
    at += beats * music.ticksPerBeat;
    return pitch === null || tick >= 4 * music.ticksPerBeat ? [] : [tick];
  });
  const bars = rhythmsOf(music).slice(1, 7);
  const likeness = (ticks: readonly number[]) => ticks.filter((tick) => wanted.includes(tick)).length / new Set([...ticks, ...wanted]).size;
  return bars.reduce((sum, ticks) => sum + likeness(ticks), 0) / bars.length;
}

function rhythmsOf(music: Music): number[][] {
  const bar = 4 * music.ticksPerBeat;
  const notes = tuneOf(music);
  return Array.from({ length: music.bars }, (_, n) => notes.flatMap(({ tick }) => (Math.floor(tick / bar) === n ? [tick % bar] : [])));
}
