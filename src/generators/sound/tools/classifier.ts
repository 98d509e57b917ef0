import type { Pcm } from "../../../pcm.ts";
import { bandEdges, bandsOf, spectrogram } from "../../../tools/spectrum.ts";

/** Numbers of time parts and frequency bands. */
const PARTS = 6;
const BANDS = 16;
/** The lowest level, in decibels below the loudest. */
const FLOOR = -60;
const HOP = 882;

/**
 * Features of a sound: the loudness of each band in each sixth of its time, its length, the movement of its loudness, and how tonal it is.
 */
export function featuresOf({ sampleRate, channels }: Pcm): Float64Array {
  const edges = bandEdges(BANDS, sampleRate);
  const rows = spectrogram(channels[0]!, HOP);
  const bands = rows.map((row) => bandsOf(row, edges));
  const loudest = Math.max(1e-12, ...bands.map((row) => Math.max(...row)));
  const decibels = (energy: number) => Math.max(FLOOR, 10 * Math.log10(Math.max(energy, 1e-20) / loudest)) / -FLOOR;
  const features: number[] = [];
  for (let part = 0; part < PARTS; part++) {
    const from = Math.floor((part * bands.length) / PARTS);
    const some = bands.slice(from, Math.max(from + 1, Math.floor(((part + 1) * bands.length) / PARTS)));
    for (let band = 0; band < BANDS; band++) features.push(decibels(some.reduce((sum, row) => sum + row[band]!, 0) / some.length));
  }
  features.push(2 * Math.log2(channels[0]!.length / sampleRate), ...movementOf(rows), ...toneOf(rows));
  return Float64Array.from(features);
}

/** How often the loudness rises, and the share of loud parts. */
function movementOf(rows: readonly Float64Array[]): number[] {
  const loudness = rows.map((row) => Math.log10(1e-9 + row.reduce((sum, energy) => sum + energy, 0)));
  const most = Math.max(...loudness);
  let rises = 0;
  for (let i = 2; i < loudness.length; i++) if (loudness[i]! - loudness[i - 2]! > 0.3) rises++;
  const loud = loudness.filter((one) => one > most - 1).length / loudness.length;
  return [Math.min(3, rises / 4), 2 * loud];
}

/** How strong the loudest frequencies are, and where they are at the beginning, in the middle and at the end, in octaves. */
function toneOf(rows: readonly Float64Array[]): number[] {
  const energy = rows.map((row) => row.reduce((sum, one) => sum + one, 1e-12));
  const most = Math.max(...energy);
  const heard = rows.filter((_, i) => energy[i]! > most / 1000);
  const peaks = heard.map((row) => {
    let best = 1;
    for (let n = 1; n < row.length; n++) if (row[n]! > row[best]!) best = n;
    const near = row.slice(Math.max(0, best - 2), best + 3).reduce((sum, one) => sum + one, 0);
    return { octave: Math.log2(best), share: near / row.reduce((sum, one) => sum + one, 1e-12) };
  });
  const mean = (some: readonly { octave: number }[]) => some.reduce((sum, { octave }) => sum + octave, 0) / Math.max(1, some.length);
  const third = Math.max(1, Math.floor(peaks.length / 3));
  const share = peaks.reduce((sum, one) => sum + one.share, 0) / Math.max(1, peaks.length);
  let jumps = 0;
  for (let i = 1; i < peaks.length; i++) jumps += Math.min(1, Math.abs(peaks[i]!.octave - peaks[i - 1]!.octave));
  return [
    3 * share,
    mean(peaks.slice(0, third)) / 2,
    mean(peaks.slice(third, -third)) / 2,
    mean(peaks.slice(-third)) / 2,
    jumps / Math.max(1, peaks.length),
  ];
}

/** A classifier of sounds. */
export interface Classifier {
  /** The classes, the likeliest first. */
  ranked(pcm: Pcm): readonly string[];
}

/** Learns mean and deviation of every feature for each class; classifies by the nearest class. */
export function trainClassifier(examples: Readonly<Record<string, readonly Pcm[]>>): Classifier {
  const kinds = Object.entries(examples).map(([kind, sounds]) => {
    const all = sounds.map(featuresOf);
    const mean = all[0]!.map((_, n) => all.reduce((sum, one) => sum + one[n]!, 0) / all.length);
    const spread = mean.map((centre, n) => all.reduce((sum, one) => sum + (one[n]! - centre) ** 2, 0) / all.length);
    return { kind, mean, spread };
  });
  // A feature that is equal in a few examples by chance must not decide alone.
  const usual = kinds[0]!.spread.map((_, n) => kinds.reduce((sum, { spread }) => sum + spread[n]!, 0) / kinds.length + 0.003);
  const distance = (features: Float64Array, { mean, spread }: (typeof kinds)[number]): number =>
    features.reduce((sum, x, n) => {
      const variance = 0.5 * spread[n]! + 0.5 * usual[n]!;
      return sum + (x - mean[n]!) ** 2 / variance + Math.log(variance);
    }, 0);
  return {
    ranked(pcm) {
      const features = featuresOf(pcm);
      return kinds.map((one) => ({ kind: one.kind, far: distance(features, one) })).toSorted((a, b) => a.far - b.far).map(({ kind }) => kind); // prettier-ignore
    },
  };
}
