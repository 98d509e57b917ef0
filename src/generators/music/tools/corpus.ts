import { createRng, type Rng } from "../../../rng.ts";
import type { ChoiceBatch } from "../../../train/choice.ts";
import { planMusic } from "../plan-music.ts";
import { cellsOf, FAR, lengthOf, melodyFeatures, PHRASE_STEPS, writeMelodyFeatures, type MelodyDraft } from "../melody-features.ts";
import { enliven, ruleTune } from "../melody.ts";
import { settleMusic, type MotifNote } from "../music.ts";
import { MUSIC_STYLES } from "../style.ts";
import type { TuneNote } from "../tune.ts";

/** Phrases that the rules wrote, each in one style and with some tension. */
export type MelodyCorpus = readonly Omit<MelodyDraft, "settled" | "ahead">[];

/**
 * Makes phrases by rule. Each label gives other phrases.
 * @param pieces number of pieces; each has two or three different phrases
 */
export function melodyCorpus(label: string, pieces: number): MelodyCorpus {
  const all = createRng(label);
  return Array.from({ length: pieces }, (_, piece) => {
    const rng = all.fork(piece);
    const style = MUSIC_STYLES[piece % MUSIC_STYLES.length]!;
    // Random motifs, so that the network learns to continue any given motif.
    const plan = planMusic(settleMusic(rng.next() < MOTIFS ? { style, motif: anyMotif(rng.fork("motif")) } : { style }), rng);
    return [...new Set(plan.form)].map((phrase, n) => {
      const chance = rng.fork(n);
      const tries = Array.from({ length: phrase.motif ? TRIES : 1 }, (_, one) => ruleTune(plan.rules, phrase, chance.fork(one)));
      const plain = tries.reduce((best, one) => (taken(phrase.motif, one) > taken(phrase.motif, best) ? one : best));
      const tension = chance.next() < 0.35 ? 0 : chance.next();
      const tune = tension === 0 ? plain : enliven(plain, plan.rules, phrase, plan.rules.lively * tension, chance.fork("lively"));
      const shares = MUSIC_STYLES.map((one) => (one === style ? 1 : 0));
      const { ending, lift, harmonies, motif } = phrase;
      return { cells: cellsOf(tune), shares, tension, ending, lift, harmonies, motif: motif ? lengthOf(motif) : 0 };
    });
  }).flat();
}

/** The share of pieces with a random motif. */
const MOTIFS = 0.6;
/** Tunes for each motif; the one with the most of its rhythm is kept. */
const TRIES = 6;

/** How many notes after the first bar begin in the rhythm of the motif's first bar, less those that do not. */
function taken(motif: readonly TuneNote[] | undefined, tune: readonly TuneNote[]): number {
  if (!motif) return 0;
  const rhythm = new Set(motif.filter(({ step }) => step < 16).map(({ step }) => step));
  return tune.reduce((sum, { step }) => sum + (step < 16 || step >= 112 ? 0 : rhythm.has(step % 16) ? 1 : -1), 0);
}

/** A random motif of one or two bars. */
function anyMotif(rng: Rng): MotifNote[] {
  const motif: MotifNote[] = [];
  let left = rng.next() < 0.5 ? 4 : 8;
  let pitch = 64 + rng.below(8);
  while (left > 0) {
    const beats = Math.min(left, rng.pick([0.25, 0.5, 0.5, 0.5, 0.75, 1, 1, 1.5, 2]));
    pitch = Math.max(58, Math.min(78, pitch + rng.below(9) - 4));
    motif.push({ pitch: rng.next() < 0.9 || motif.length === 0 ? pitch : null, beats });
    left -= beats;
  }
  return motif;
}

/** A batch of random sixteenths of phrases. In half of them some later notes are given. */
export function drawSixteenths(corpus: MelodyCorpus, rows: number, rng: Rng): ChoiceBatch {
  const size = melodyFeatures(MUSIC_STYLES.length);
  const settled = new Uint8Array(PHRASE_STEPS);
  const batch = { count: rows, features: new Float32Array(rows * size), classes: new Uint8Array(rows) };
  for (let row = 0; row < rows; row++) {
    const phrase = corpus[rng.below(corpus.length)]!;
    const step = rng.below(PHRASE_STEPS);
    const known = rng.next() < 0.5 ? rng.next() : 0;
    settled.fill(0);
    // The network sees no further ahead.
    const seen = known > 0 ? Math.min(PHRASE_STEPS, step + FAR) : 0;
    for (let at = step + 1; at < seen; at++) if (phrase.cells[at]! >= 2 && rng.next() < known) settled[at] = 1;
    writeMelodyFeatures(batch.features, row * size, { ...phrase, settled, ahead: phrase.cells }, step);
    batch.classes[row] = phrase.cells[step]!;
  }
  return batch;
}
