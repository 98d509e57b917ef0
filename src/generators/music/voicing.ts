/** Three voices of a chord, from the lowest up, as MIDI notes. */
export type Voicing = readonly number[];

const LOWEST = 50;
const HIGHEST = 69;
const CENTRE = 59;
/** Least distance of two voices in semitones, if the chord allows it. */
const GAP = 3;
const PARALLEL = 14;

/**
 * Voices chords for three voices that move as little as possible, without parallel fifths or octaves.
 * @param chords the pitch classes of each chord, root first; of four notes the fifth is left out
 */
export function leadVoices(chords: readonly (readonly number[])[]): readonly Voicing[] {
  const layers = chords.map((chord) => voicingsOf(chord, GAP));
  let costs = layers[0]?.map((voicing) => Math.abs(middle(voicing) - CENTRE)) ?? [];
  const from: number[][] = [];
  for (let n = 1; n < layers.length; n++) {
    const back: number[] = [];
    costs = layers[n]!.map((voicing, to) => {
      let best = Infinity;
      layers[n - 1]!.forEach((before, at) => {
        const cost = costs[at]! + moveCost(before, voicing);
        if (cost < best) [best, back[to]] = [cost, at];
      });
      return best;
    });
    from.push(back);
  }
  let at = costs.indexOf(Math.min(...costs));
  const led: Voicing[] = [];
  for (let n = layers.length - 1; n >= 0; n--) {
    led.unshift(layers[n]![at]!);
    if (n > 0) at = from[n - 1]![at]!;
  }
  return led;
}

const middle = (voicing: Voicing): number => voicing.reduce((sum, pitch) => sum + pitch, 0) / voicing.length;

/** All voicings of three notes of the chord that are neither too close nor too wide. */
function voicingsOf(chord: readonly number[], gap: number): Voicing[] {
  const [root, third, fifth, seventh] = chord as [number, number, number, number?];
  const notes = seventh === undefined ? [root, third, fifth] : [root, third, seventh];
  const found: Voicing[] = [];
  const pitches = Array.from({ length: HIGHEST - LOWEST + 1 }, (_, i) => LOWEST + i).filter((pitch) => notes.includes(pitch % 12));
  for (const low of pitches)
    for (const mid of pitches)
      for (const high of pitches) {
        if (mid - low < gap || high - mid < gap || mid - low > 9 || high - mid > 9) continue;
        if (new Set([low % 12, mid % 12, high % 12]).size === 3) found.push([low, mid, high]);
      }
  return found.length > 0 ? found : voicingsOf(chord, gap - 1);
}

/** Whether two voices move in parallel from one fifth or octave to another. */
export function inParallel(before: Voicing, after: Voicing): boolean {
  for (let low = 0; low < before.length; low++)
    for (let high = low + 1; high < before.length; high++) {
      const gap = (after[high]! - after[low]!) % 12;
      const moved = after[low]! !== before[low]! && Math.sign(after[low]! - before[low]!) === Math.sign(after[high]! - before[high]!);
      if (moved && (gap === 0 || gap === 7) && gap === (before[high]! - before[low]!) % 12) return true;
    }
  return false;
}

function moveCost(before: Voicing, after: Voicing): number {
  let cost = inParallel(before, after) ? PARALLEL : 0;
  for (let i = 0; i < 3; i++) cost += Math.abs(after[i]! - before[i]!);
  // The highest voice is heard as a tune.
  if (Math.abs(after[2]! - before[2]!) > 4) cost += 3;
  return cost + 0.6 * Math.abs(middle(after) - CENTRE);
}
