import type { MusicNote } from "../../content.ts";
import type { Rng } from "../../rng.ts";
import { euclid } from "./euclid.ts";
import { wrap } from "./scale.ts";
import type { BassWay, StyleRules } from "./style.ts";
import type { Voicing } from "./voicing.ts";

/** Ticks of a sixteenth and of a bar. */
export const SIXTEENTH = 6;
export const BAR = 96;

/** A chord at its place in the piece, in sixteenths, with the pitches of its notes. */
export interface PlayedChord {
  readonly step: number;
  readonly steps: number;
  /** Pitch classes, the root first. */
  readonly pitches: readonly number[];
  readonly voicing: Voicing;
  /** The pitch classes one step of the scale below and above the root. */
  readonly beside: readonly [below: number, above: number];
}

/** Makes a note from sixteenths; it ends a little before the next one begins. */
export function note(step: number, steps: number, pitch: number, velocity: number): MusicNote {
  const length = Math.max(1, steps * SIXTEENTH - (steps > 1 ? 1 : 0));
  return { tick: step * SIXTEENTH, length, pitch, velocity: Math.max(1, Math.min(127, Math.round(velocity))) };
}

/** The additional velocity of a sixteenth, by its metrical weight in the bar. */
export const accent = (step: number): number => (step % 16 === 0 ? 8 : step % 8 === 0 ? 4 : step % 4 === 0 ? 0 : -6);

/** The pad: all chords as long notes. */
export function padNotes(chords: readonly PlayedChord[]): MusicNote[] {
  return chords.flatMap(({ step, steps, voicing }) => voicing.map((pitch) => note(step, steps, pitch, 62)));
}

const PULSES = ["x--x--x-x--x--x-", "x-x-x-x-x-x-x-x-", "x--x--x-x-x-x---", "x---x-x-x---x-x-"] as const;

/** The pulse: the two lower notes of each chord, repeated. */
export function pulseNotes(chords: readonly PlayedChord[], rng: Rng): MusicNote[] {
  const pattern = rng.pick(PULSES);
  return chords.flatMap(({ step, steps, voicing }) =>
    [...pattern].flatMap((sign, place) => {
      if (sign !== "x" || place >= steps) return [];
      return voicing.slice(0, 2).map((pitch) => note(step + place, 2, pitch, 64 + 2 * accent(place)));
    }),
  );
}

/** The figure: broken chords, spread evenly over the bar; every fourth bar has a rest at its end. */
export function figureNotes({ figure }: StyleRules, chords: readonly PlayedChord[], rng: Rng): MusicNote[] {
  const [pulses, steps, turn] = figure.beat;
  const beat = euclid(pulses, steps, turn);
  const reversed = rng.next() < 0.3;
  const order = reversed ? figure.order.toReversed() : figure.order;
  return chords.flatMap(({ step: from, steps: long, voicing }) => {
    // Between the chords and the tune; where another phrase begins, the other way round.
    const pitches = [...voicing, voicing[0]! + 12];
    const bar = Math.floor(from / 16);
    const ordered = Math.floor(bar / 8) % 2 === 1 ? order.toReversed() : order;
    let at = bar % 2 === 1 ? 1 : 0;
    return beat.flatMap((step) => {
      if (step >= long || (bar % 4 === 3 && step > 10)) return [];
      const pitch = pitches[ordered[at++ % ordered.length]!]!;
      return [note(from + step, 2, pitch, 58 + accent(step))];
    });
  });
}

const LOWEST_BASS = 33;
const inBass = (pitchClass: number): number => LOWEST_BASS + wrap(pitchClass - LOWEST_BASS, 12);

/** The bass: the root on the first beat of each chord, then the pattern of the style, with a step towards the next root. */
export function bassNotes(way: BassWay, chords: readonly PlayedChord[], rng: Rng): MusicNote[] {
  return chords.flatMap((chord, n): MusicNote[] => {
    const { step, steps, pitches } = chord;
    const root = inBass(pitches[0]!);
    const fifth = root + 7 > LOWEST_BASS + 14 ? root - 5 : root + 7;
    const next = chords[n + 1];
    const leads = next !== undefined && next.pitches[0] !== pitches[0] && rng.next() < 0.45;
    const lead = leads ? nearest(root, next.beside[wrap(next.pitches[0]! - pitches[0]!, 12) <= 6 ? 0 : 1]) : undefined;
    const at = (place: number, long: number, pitch: number, weight = 0): MusicNote[] =>
      place < steps ? [note(step + place, Math.min(long, steps - place), pitch, 80 + accent(place) + weight)] : [];
    if (way === "held") return [...at(0, steps > 8 ? 10 : 8, root), ...at(10, 6, lead ?? root, -8)];
    if (way === "root-fifth") return [...at(0, 6, root), ...at(6, 2, root, -12), ...at(8, lead ? 6 : 8, fifth), ...(lead ? at(14, 2, lead, -6) : [])]; // prettier-ignore
    if (way === "march") return [...at(0, 3, root), ...at(4, 3, fifth, -6), ...at(8, 3, root), ...at(12, 3, lead ?? fifth, -6)];
    if (way === "rocking") return [...at(0, 5, root), ...at(6, 2, root, -10), ...at(8, 4, fifth), ...at(12, 4, lead ?? root, -6)];
    return Array.from({ length: Math.ceil(steps / 2) }, (_, eighth) => {
      const place = 2 * eighth;
      const last = place >= steps - 2;
      return at(place, 2, last && lead ? lead : eighth % 4 === 3 ? root + 12 : root, eighth % 2 === 0 ? 4 : -8);
    }).flat();
  });
  function nearest(root: number, pitchClass: number): number {
    const above = root + wrap(pitchClass - root, 12);
    return above - root > 6 ? above - 12 : above;
  }
}

/** The drums: the beats of the style, and fills at the end of each phrase of eight bars. */
export function drumNotes(beats: StyleRules["drums"], bars: number, fills: boolean, rng: Rng): MusicNote[] {
  const struck = new Map<string, MusicNote>();
  const strike = (step: number, drum: number, velocity: number) => struck.set(`${step} ${drum}`, note(step, 1, drum, velocity));
  for (let bar = 0; bar < bars; bar++) {
    const filled = fills && bar % 8 === 7;
    for (const { drum, pulses, steps, turn = 0, velocity, every = 1 } of beats) {
      if (bar % every !== 0) continue;
      // Every fourth bar has one more stroke.
      for (const step of euclid(bar % 4 === 3 && pulses < 8 ? pulses + 1 : pulses, steps, turn))
        if (!filled || step < 8) strike(16 * bar + step, drum, velocity + accent(step) + rng.below(7) - 3);
    }
    const drums = beats.map(({ drum }) => drum);
    if (filled) for (const step of euclid(5, 8, rng.below(3))) strike(16 * bar + 8 + step, drums[rng.below(drums.length)]!, 62 + 3 * step);
  }
  return [...struck.values()].sort(byTime);
}

/** Sorts by beginning, then by pitch. */
export const byTime = (a: MusicNote, b: MusicNote): number => a.tick - b.tick || a.pitch - b.pitch;
