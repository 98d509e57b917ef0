import { checkText, listOf } from "../../arguments.ts";
import type { Music, MusicChord, MusicNote, MusicTrack } from "../../content.ts";
import { checkMusicContent } from "./music-content.ts";

/** Statistics of the tunes of a piece. */
export interface MusicMeasures {
  /** Share of the notes that begin on the first or third beat of a bar and belong to its chord. */
  readonly chordTones: number;
  /** Shares of the intervals between two notes: the same note, a step (1 or 2 semitones), a leap of 3 to 12, wider. */
  readonly repeated: number;
  readonly stepwise: number;
  readonly leaps: number;
  readonly tooWide: number;
  /** The number of different rhythms, divided by the number of bars. */
  readonly rhythms: number;
  /** Notes in a bar. */
  readonly density: number;
  /** Semitones between its lowest and highest note. */
  readonly span: number;
  /** Share of the phrases of eight bars whose last note belongs to its chord and is longer than an eighth. */
  readonly cadences: number;
}

/** The parts that are tunes. */
export const TUNES = ["melody", "reply", "lively melody"] as const;

/**
 * Measures the tunes of a piece.
 * @param parts default: melody and reply, the tunes at low tension
 */
export function measureMusic(music: Music, parts: readonly string[] = ["melody", "reply"]): MusicMeasures {
  checkMusicContent("measureMusic", "music", music);
  listOf(checkText)("measureMusic", "parts", parts);
  const notes = music.tracks.filter(({ part }) => parts.includes(part)).flatMap((track: MusicTrack) => track.notes).sort((a, b) => a.tick - b.tick); // prettier-ignore
  const bar = 4 * music.ticksPerBeat;
  const strong = notes.filter(({ tick }) => tick % (bar / 2) === 0);
  const steps = notes.slice(1).flatMap((note, n) => (note.tick - notes[n]!.tick <= bar ? [Math.abs(note.pitch - notes[n]!.pitch)] : []));
  const share = <T>(list: readonly T[], is: (one: T) => boolean) => (list.length > 0 ? list.filter(is).length / list.length : 0);
  const rhythms = new Map<number, string>();
  for (const { tick } of notes) rhythms.set(Math.floor(tick / bar), `${rhythms.get(Math.floor(tick / bar)) ?? ""} ${tick % bar}`);
  const pitches = notes.map(({ pitch }) => pitch);
  const lasts = music.sections.map(({ bar: first, bars }) =>
    notes.findLast(({ tick }) => tick >= first * bar && tick < (first + bars) * bar),
  );
  return {
    chordTones: share(strong, (note) => belongs(note, chordAt(music.chords, note.tick))),
    repeated: share(steps, (step) => step === 0),
    stepwise: share(steps, (step) => step === 1 || step === 2),
    leaps: share(steps, (step) => step > 2 && step <= 12),
    tooWide: share(steps, (step) => step > 12),
    rhythms: rhythms.size > 0 ? new Set(rhythms.values()).size / rhythms.size : 0,
    density: notes.length / music.bars,
    span: pitches.length > 0 ? Math.max(...pitches) - Math.min(...pitches) : 0,
    cadences: share(
      lasts,
      (note) => note !== undefined && note.length > music.ticksPerBeat / 2 && belongs(note, chordAt(music.chords, note.tick)),
    ),
  };
}

/** The chord that sounds at a tick. */
export function chordAt(chords: readonly MusicChord[], tick: number): MusicChord | undefined {
  return chords.findLast((chord) => chord.tick <= tick);
}

const belongs = ({ pitch }: MusicNote, chord: MusicChord | undefined): boolean => chord !== undefined && chord.pitches.includes(pitch % 12);
