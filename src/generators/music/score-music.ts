import type { Music, MusicNote, MusicTrack } from "../../content.ts";
import type { Rng } from "../../rng.ts";
import {
  accent,
  BAR,
  bassNotes,
  byTime,
  drumNotes,
  figureNotes,
  note,
  padNotes,
  pulseNotes,
  SIXTEENTH,
  type PlayedChord,
} from "./accompany.ts";
import { chordName, chordSemitones, harmonyAt } from "./harmony.ts";
import { TUNES } from "./measure-music.ts";
import { tuneTonic, type Phrase, type Plan, type Tunes } from "./plan-music.ts";
import { KEYS, semitones, wrap } from "./scale.ts";
import type { LayerPlan } from "./style.ts";
import type { TuneNote } from "./tune.ts";
import { leadVoices } from "./voicing.ts";

/** Writes all parts of a piece: the tunes, and the accompaniment by rule. */
export function scoreMusic(plan: Plan, tunes: ReadonlyMap<Phrase, Tunes>, rng: Rng): Music {
  const { request, rules, mode, tonic, tempo, form } = plan;
  const played = playedChords(plan);
  const tracks = rules.layers.map((layer): MusicTrack => {
    const { part, enters, leaves, gain } = layer;
    const instrument = rng.fork(`instrument ${part.replace("lively ", "")}`).pick(layer.instruments);
    const notes = notesOf(layer, plan, tunes, played, rng.fork(part)).sort(byTime);
    return { part, instrument, enters, ...(leaves === undefined ? {} : { leaves }), gain, notes };
  });
  return {
    style: request.mix && request.mix.share > 0.5 ? request.mix.style : request.style,
    tempo,
    ticksPerBeat: 4 * SIXTEENTH,
    bars: request.bars,
    key: `${KEYS[tonic]!} ${mode}`,
    sections: form.map(({ letter }, n) => ({ name: letter, bar: 8 * n, bars: 8 })),
    chords: form.flatMap(({ harmonies }, n) =>
      harmonies.map((harmony) => ({
        tick: 8 * BAR * n + harmony.step * SIXTEENTH,
        length: harmony.steps * SIXTEENTH,
        name: chordName(tonic, mode, harmony),
        pitches: chordSemitones(mode, harmony).map((above) => wrap(tonic + above, 12)),
      })),
    ),
    tracks: tracks.filter(({ notes }) => notes.length > 0),
  };
}

/** The piece with other tunes; the other parts stay. */
export function withTunes(music: Music, plan: Plan, tunes: ReadonlyMap<Phrase, Tunes>, rng: Rng): Music {
  const tracks = music.tracks.map((track): MusicTrack => {
    const part = TUNES.find((one) => one === track.part);
    return part ? { ...track, notes: tunesOf(part, plan, tunes, rng.fork(part)) } : track;
  });
  return { ...music, tracks };
}

function playedChords({ form, mode, tonic }: Plan): PlayedChord[] {
  const all = form.flatMap(({ harmonies }, n) => harmonies.map((harmony) => ({ ...harmony, step: 128 * n + harmony.step })));
  const pitches = all.map((harmony) => chordSemitones(mode, harmony).map((above) => wrap(tonic + above, 12)));
  const voicings = leadVoices(pitches);
  const at = (step: number, raised = false) => wrap(tonic + semitones(mode, step, raised), 12);
  return all.map(({ step, steps, root, raised }, n) => ({
    step,
    steps,
    pitches: pitches[n]!,
    voicing: voicings[n]!,
    beside: [at(root - 1, raised), at(root + 1, raised)],
  }));
}

function notesOf(
  { part }: LayerPlan,
  plan: Plan,
  tunes: ReadonlyMap<Phrase, Tunes>,
  chords: readonly PlayedChord[],
  rng: Rng,
): MusicNote[] {
  const { rules, request } = plan;
  if (part === "pad") return padNotes(chords);
  if (part === "pulse") return pulseNotes(chords, rng);
  if (part === "bass") return bassNotes(rules.bass, chords, rng);
  if (part === "figure") return figureNotes(rules, chords, rng);
  if (part === "drums") return drumNotes(rules.drums, request.bars, false, rng);
  if (part === "heavy drums") return drumNotes(rules.heavyDrums, request.bars, true, rng);
  return tunesOf(part, plan, tunes, rng);
}

/** The notes of a tune: `melody` has the phrases A, `reply` the others, `lively melody` all of them. */
function tunesOf(part: (typeof TUNES)[number], plan: Plan, tunes: ReadonlyMap<Phrase, Tunes>, rng: Rng): MusicNote[] {
  return plan.form.flatMap((phrase, n) => {
    const { plain, lively } = tunes.get(phrase)!;
    if (part === "lively melody") return tuneNotes(plan, phrase, lively, 128 * n, rng.fork(n));
    return (phrase.letter === "A") === (part === "melody") ? tuneNotes(plan, phrase, plain, 128 * n, rng.fork(n)) : [];
  });
}

/** A tune as MIDI notes, louder on beats and on high notes. */
function tuneNotes({ mode, tonic }: Plan, { harmonies }: Phrase, tune: readonly TuneNote[], from: number, rng: Rng): MusicNote[] {
  const highest = Math.max(...tune.map(({ degree }) => degree));
  return tune.map(({ step, steps, degree }) => {
    const pitch = tuneTonic(tonic) + semitones(mode, degree, harmonyAt(harmonies, step).raised);
    const velocity = 84 + accent(step) - 1.5 * (highest - degree) + rng.below(7) - 3;
    return note(from + step, steps, pitch, velocity);
  });
}
