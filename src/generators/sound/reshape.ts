import type { Sound, Voice } from "../../content.ts";
import { MOST_VOICES, sound, voice, type SoundNumber, type VoiceNumber } from "./voice.ts";

/** What of a voice is to be otherwise. */
export type Changed = Partial<Record<VoiceNumber, number>> & { readonly wave?: Voice["wave"] };

/** A voice, in some of its numbers otherwise; each stays in its range. */
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

/** All of it takes `times` as long; what happens within a while happens as often. */
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

/** One more voice, in place of the last where there is no room. */
export function joined(s: Sound, more: Voice): Sound {
  return whole(s, {}, [...s.voices.slice(0, MOST_VOICES - 1), more]);
}
