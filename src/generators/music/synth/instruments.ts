import type { Instrument } from "../../../content.ts";
import { drumVoice } from "./drum.ts";
import { bellVoice, pluckedVoice } from "./plucked.ts";
import { toneVoice, type ToneSound } from "./tone.ts";
import type { Voice, VoiceNote } from "./voice.ts";

/** The sound of an instrument and its place in the room. */
interface Sounding {
  readonly voice: (note: VoiceNote) => Voice;
  /** Level, so that all instruments are about equally loud. */
  readonly level: number;
  /** -1 left, 1 right. */
  readonly pan: number;
  /** The share that is sent to the reverb. */
  readonly room: number;
}

const tone = (sound: ToneSound) => (note: VoiceNote) => toneVoice(sound, note);

export const SOUNDS: Readonly<Record<Instrument, Sounding>> = {
  lute: { voice: pluckedVoice, level: 1.05, pan: 0.2, room: 0.16 },
  bell: { voice: bellVoice, level: 0.62, pan: -0.15, room: 0.28 },
  flute: {
    voice: tone({ wave: "triangle", detune: 0.001, attack: 0.05, decay: 0.2, sustain: 0.85, release: 0.22, cutoff: 5, bite: 2, resonance: 0.1, vibrato: 0.006, breath: 0.035, gain: 0.5 }), // prettier-ignore
    level: 0.85,
    pan: -0.1,
    room: 0.22,
  },
  lead: {
    voice: tone({ wave: "pulse", detune: 0, attack: 0.006, decay: 0.25, sustain: 0.6, release: 0.15, cutoff: 4, bite: 6, resonance: 0.25, vibrato: 0.004, breath: 0, gain: 0.42 }), // prettier-ignore
    level: 0.52,
    pan: 0.05,
    room: 0.14,
  },
  brass: {
    voice: tone({ wave: "saw", detune: 0.002, attack: 0.03, decay: 0.3, sustain: 0.75, release: 0.2, cutoff: 3, bite: 5, resonance: 0.1, vibrato: 0.002, breath: 0.02, gain: 0.5 }), // prettier-ignore
    level: 0.66,
    pan: -0.05,
    room: 0.2,
  },
  strings: {
    voice: tone({ wave: "saw", detune: 0.004, attack: 0.12, decay: 0.4, sustain: 0.85, release: 0.5, cutoff: 3.2, bite: 1, resonance: 0.05, vibrato: 0.003, breath: 0.01, gain: 0.4 }), // prettier-ignore
    level: 0.46,
    pan: -0.25,
    room: 0.22,
  },
  pad: {
    voice: tone({ wave: "saw", detune: 0.006, attack: 0.45, decay: 0.8, sustain: 0.9, release: 1.1, cutoff: 2, bite: 0, resonance: 0.1, vibrato: 0.001, breath: 0, gain: 0.4 }), // prettier-ignore
    level: 0.56,
    pan: 0.25,
    room: 0.25,
  },
  bass: {
    voice: tone({ wave: "saw", detune: 0.0015, attack: 0.008, decay: 0.35, sustain: 0.55, release: 0.12, cutoff: 3, bite: 6, resonance: 0.2, vibrato: 0, breath: 0, gain: 0.7 }), // prettier-ignore
    level: 0.5,
    pan: 0,
    room: 0,
  },
  drums: { voice: drumVoice, level: 0.5, pan: 0, room: 0.05 },
};
