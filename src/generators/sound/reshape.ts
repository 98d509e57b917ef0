import type { Sound, Voice } from "../../content.ts";
import { MOST_VOICES, sound, voice, type SoundNumber, type VoiceNumber } from "./voice.ts";

/** The changes of a voice. */
export type Changed = Partial<Record<VoiceNumber, number>> & { readonly wave?: Voice["wave"] };

/** A voice with some changed numbers, each within its range. */
export function again(v: Voice, { wave = v.wave, ...numbers }: Changed): Voice {
  return voice(wave, { ...v, ...numbers });
}

/** A sound with every voice changed. */
export function each(s: Sound, changed: (v: Voice) => Changed): Sound {
  return whole(s, {}, s.voices.map((v) => again(v, changed(v)))); // prettier-ignore
}

/** A sound with other numbers, or other voices. */
export function whole(s: Sound, numbers: Partial<Record<SoundNumber, number>>, voices = s.voices): Sound {
  return sound(voices, { ...s, ...numbers });
}

/** Makes a sound `times` as long; its repetitions keep their number. */
export function slower(s: Sound, times: number): Sound {
  return each(s, (v) => ({
    delay: v.delay * times,
    attack: v.attack * times,
    hold: v.hold * times,
    decay: v.decay * times,
    slide: v.slide / times,
    curve: v.curve / times / times,
    jumpTime: v.jumpTime * times,
    repeat: v.repeat / times,
    lowpassSlide: v.lowpassSlide / times,
  }));
}

/** Adds a voice; if there is no room, it replaces the last. */
export function joined(s: Sound, more: Voice): Sound {
  return whole(s, {}, [...s.voices.slice(0, MOST_VOICES - 1), more]);
}
