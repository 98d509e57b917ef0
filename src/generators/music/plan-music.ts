import type { Rng } from "../../rng.ts";
import { phraseHarmony, type Ending, type Harmony } from "./harmony.ts";
import type { TunePlan } from "./melody.ts";
import { mixedStyle } from "./mix-styles.ts";
import { keyOfMotif, motifNotes, type SettledMusic } from "./music.ts";
import { KEYS, wrap, type Mode } from "./scale.ts";
import type { StyleRules } from "./style.ts";
import type { TuneNote } from "./tune.ts";

/** A phrase of eight bars, for which a tune is written. */
export interface Phrase extends TunePlan {
  /** "A" */
  readonly letter: string;
}

/** A piece without its tunes. */
export interface Plan {
  readonly request: SettledMusic;
  readonly rules: StyleRules;
  readonly mode: Mode;
  /** The pitch class of the tonic. */
  readonly tonic: number;
  readonly tempo: number;
  /** The phrases in order; equal phrases are the same object. */
  readonly form: readonly Phrase[];
}

/** The tune of a phrase, and its lively form for high tension. */
export interface Tunes {
  readonly plain: readonly TuneNote[];
  readonly lively: readonly TuneNote[];
}

/** Forms by their number of phrases. */
const FORMS: readonly (readonly string[])[] = [
  ["A"],
  ["AA", "AB"],
  ["ABA", "AAB"],
  ["AABA", "ABAC", "AABA"],
  ["AABCA", "ABACA"],
  ["AABACA", "ABACAB", "AABBCA"],
  ["AABACBA", "ABACABA"],
  ["AABAACBA", "AABACABA", "ABACABDA"],
];

/** Key, scale, tempo, form and chords of a piece. */
export function planMusic(request: SettledMusic, chance: Rng): Plan {
  // The style is part of the seed.
  const rng = chance.fork(`plan ${request.style}`);
  const rules = mixedStyle(request, rng.fork("mix"));
  const { mode, tonic } = keyOf(request, rules, rng.fork("key"));
  const [slow, fast] = rules.tempo;
  const tempo = request.tempo ?? Math.max(40, Math.min(220, Math.round((slow + rng.fork("tempo").next() * (fast - slow)) * request.pace)));
  const letters = rng.fork("form").pick(FORMS[request.bars / 8 - 1]!);
  const phrases = new Map<string, Phrase>();
  const form = [...letters].map((letter, n): Phrase => {
    const ending = endingOf(letters, n);
    const name = letter + ending;
    if (!phrases.has(name)) {
      const harmonies = phraseHarmony(mode, ending, letter !== "A", rules.sevenths, rng.fork(`chords ${letter}`));
      const motif = letter === "A" && request.motif ? motifNotes(request.motif, mode, tuneTonic(tonic)) : undefined;
      phrases.set(name, { letter, ending, harmonies: motif ? fitted(harmonies, motif) : harmonies, lift: liftOf(letter), ...(motif ? { motif } : {}) }); // prettier-ignore
    }
    return phrases.get(name)!;
  });
  return { request, rules, mode, tonic, tempo, form };
}

/** The cadence of a phrase: the last is full; a phrase before the first one, or before itself, is half. */
export function endingOf(letters: string, n: number): Ending {
  if (n === letters.length - 1) return "full";
  if (letters[n] !== "A") return "open";
  return letters[n + 1] === "A" ? "half" : "full";
}

/** How many steps higher than the first a phrase is. */
export const liftOf = (letter: string): number => (letter === "A" ? 0 : letter === "B" ? 2 : -1);

function keyOf({ key, mode, modes, motif }: SettledMusic, rules: StyleRules, rng: Rng): { mode: Mode; tonic: number } {
  const fitting = rules.modes.filter(([one]) => modes?.includes(one));
  const list = mode ? [[mode, 1] as const] : fitting.length > 0 ? fitting : modes ? modes.map((one) => [one, 1] as const) : rules.modes;
  const own = { mode: list[rng.choose(list.map(([, weight]) => weight))]![0], tonic: key ? KEYS.indexOf(key) : rng.below(12) };
  if (!motif) return own;
  const keys = key ? [own.tonic] : Array.from({ length: 12 }, (_, n) => n);
  return keyOfMotif(motif, mode ? [mode] : [own.mode, ...list.map(([one]) => one)], keys);
}

/** The tonic of the middle octave of the tune, as a MIDI note from 58 (B flat below middle C) on. */
export const tuneTonic = (tonic: number): number => (tonic >= 10 ? 58 + tonic - 10 : 60 + tonic);

/** The chords of a phrase. Under a given motif they are replaced by the tonic chord or the chord with most of its notes. */
function fitted(harmonies: readonly Harmony[], motif: readonly TuneNote[]): readonly Harmony[] {
  return harmonies.map((harmony) => {
    const above = motif.filter(({ step, steps }) => step < harmony.step + harmony.steps && step + steps > harmony.step);
    if (above.length === 0) return harmony;
    const score = (root: number) =>
      above.reduce((sum, { degree, steps, step }) => {
        const weight = steps + (step % 8 === 0 ? 4 : 0);
        return sum + ([0, 2, 4].includes(wrap(degree - root, 7)) ? weight : 0);
      }, 0) + (root === harmony.root ? 1.5 : 0) + (harmony.step === 0 && root === 0 ? 3 : 0); // prettier-ignore
    const root = [harmony.root, 0, 3, 4, 5, 1].reduce((best, one) => (score(one) > score(best) ? one : best));
    return root === harmony.root ? harmony : { ...harmony, root, seventh: false, raised: false };
  });
}
