import { checkFields, checkList, checkText, oneOf, refuse, whole, within, type Check } from "../../arguments.ts";
import type { Music } from "../../content.ts";
import { checkPlayable } from "./music-content.ts";
import { KEYS, MODE_NAMES, MODES, stepNear, wrap, type Key, type Mode } from "./scale.ts";
import { MUSIC_STYLES, type MusicStyle } from "./style.ts";
import type { TuneNote } from "./tune.ts";
import { understandMusic } from "./wish.ts";

/** A request for a piece of music. */
export interface MusicRequest {
  /** Default: what `words` say, else "calm". */
  readonly style?: MusicStyle;
  /** A second style, and its share, 0 to 1. */
  readonly mix?: { readonly style: MusicStyle; readonly share: number };
  /** A wish, in English or Chinese: "a slow sad song by the fire", "紧张的战斗". The other fields take precedence. */
  readonly words?: string;
  /** 8 to 64, a multiple of 8. Default 32. */
  readonly bars?: number;
  /** Quarter notes a minute, 40 to 220. Default: by style and seed. */
  readonly tempo?: number;
  /** The tonic. Default: by seed. */
  readonly key?: Key;
  /** The scale. Default: by style and seed. */
  readonly mode?: Mode;
  /** Your own beginning of the tune, up to two bars. Without `key` and `mode` it also determines these. */
  readonly motif?: readonly MotifNote[];
  /**
   * A piece whose tunes are varied, and how much: 0 changes nothing, 1 writes new tunes over the same chords. Everything else of the piece
   * stays; the other fields are ignored.
   */
  readonly vary?: { readonly music: Music; readonly strength: number };
}

/** A note or a rest of a motif. */
export interface MotifNote {
  /** A MIDI note, 36 to 96, or null for a rest. */
  readonly pitch: number | null;
  /** Its length in quarter notes, a multiple of 0.25. */
  readonly beats: number;
}

/** The limits of a request. */
export const MUSIC_LIMITS = { minBars: 8, maxBars: 64, minTempo: 40, maxTempo: 220, motifBeats: 8 } as const;

const checkNote: Check = (where, name, value) => {
  const pitch: Check = (own, field, one) => one !== null && within(36, 96)(own, field, one);
  checkFields(where, name, value, { pitch, beats: within(0.25, MUSIC_LIMITS.motifBeats) });
  const { beats } = value as MotifNote;
  if (!Number.isInteger(4 * beats)) refuse(where, `${name}.beats`, beats, "a multiple of 0.25");
};
const checkMotif: Check = (where, name, value) => {
  checkList(where, name, value, "a list of notes: [{ pitch: 67, beats: 0.5 }]", (own, one) => checkNote(where, own, one));
  const notes = value as readonly MotifNote[];
  const beats = notes.reduce((sum, one) => sum + one.beats, 0);
  if (beats > MUSIC_LIMITS.motifBeats) refuse(where, `the length of ${name}, in beats,`, beats, `at most ${MUSIC_LIMITS.motifBeats}`);
  if (!notes.some(({ pitch }) => pitch !== null)) refuse(where, name, value, "at least one note that sounds");
};

/** A checked request whose words were read; open fields are still open. */
export interface SettledMusic extends MusicRequest {
  readonly style: MusicStyle;
  readonly bars: number;
  /** The factor of the tempo by the words; 1 is usual. */
  readonly pace: number;
  readonly modes?: readonly Mode[] | undefined;
}

/**
 * @throws AigcError `bad-request` for values outside of the limits
 */
export function settleMusic(request: MusicRequest): SettledMusic {
  const { minBars, maxBars, minTempo, maxTempo } = MUSIC_LIMITS;
  checkFields("music", "request", request, {
    "style?": oneOf(MUSIC_STYLES),
    "words?": checkText,
    "bars?": whole(minBars, maxBars),
    "tempo?": within(minTempo, maxTempo),
    "key?": oneOf(KEYS),
    "mode?": oneOf(MODE_NAMES),
    "motif?": checkMotif,
    "vary?": (where, name, value) => {
      checkFields(where, name, value, { music: checkPlayable, strength: within(0, 1) });
    },
    "mix?": (where, name, value) => checkFields(where, name, value, { style: oneOf(MUSIC_STYLES), share: within(0, 1) }),
  });
  const { bars = request.vary?.music.bars ?? 32, words } = request;
  if (bars % 8 !== 0) refuse("music", "request.bars", bars, "a multiple of 8");
  if (words !== undefined && words.length > 500) refuse("music", "request.words", words, "at most 500 characters");
  const wish = words === undefined ? undefined : understandMusic(words);
  return {
    ...request,
    style: request.style ?? wish?.style ?? "calm",
    bars,
    pace: wish?.pace ?? 1,
    ...(wish?.modes ? { modes: wish.modes } : {}),
  };
}

/** The scale and tonic that contain most of a motif, weighted by note length; of equal ones the first of `modes`. */
export function keyOfMotif(motif: readonly MotifNote[], modes: readonly Mode[], keys: readonly number[]): { tonic: number; mode: Mode } {
  let best = { tonic: keys[0]!, mode: modes[0]!, score: -1 };
  const sounding = motif.filter(({ pitch }) => pitch !== null);
  for (const mode of modes)
    for (const tonic of keys) {
      const weigh = (pitch: number) => {
        const above = wrap(pitch - tonic, 12);
        return above === 0 ? 1.2 : above === 7 ? 1.05 : (MODES[mode] as readonly number[]).includes(above) ? 1 : 0;
      };
      const score = sounding.reduce((sum, { pitch, beats }) => sum + beats * weigh(pitch!), 0) + (wrap(sounding[0]!.pitch! - tonic, 12) === 0 ? 0.3 : 0); // prettier-ignore
      if (score > best.score + 1e-9) best = { tonic, mode, score };
    }
  return best;
}

/** A motif as notes of a scale; other notes become the nearest note of the scale. */
export function motifNotes(motif: readonly MotifNote[], mode: Mode, tonic: number): TuneNote[] {
  let step = 0;
  return motif.flatMap(({ pitch, beats }) => {
    const steps = Math.round(4 * beats);
    step += steps;
    return pitch === null ? [] : [{ step: step - steps, steps, degree: stepNear(mode, pitch - tonic) }];
  });
}
