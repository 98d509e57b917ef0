import type { Sound } from "../../content.ts";
import type { Rng } from "../../rng.ts";
import { shareOf, sound, SOUND_NUMBERS, valueAt, voice, VOICE, VOICE_NUMBERS, WHOLE_SOUND, type Parameter } from "./voice.ts";

/** The usual change of a number at full strength, as a share of its range. */
const FAR = 0.22;
/** Numbers whose changes are very audible: they change less. */
const DELICATE: Readonly<Record<string, number>> = {
  volume: 0.3,
  repeat: 0.3,
  jump: 0.3,
  jumps: 0.4,
  fmRatio: 0.4,
  slide: 0.3,
  curve: 0.2,
  lowpassSlide: 0.3,
};

/**
 * A variation of a sound: the same voices with changed numbers.
 * @param strength 0 for the same sound, 1 for one that is hardly similar
 */
export function mutateSound(like: Sound, strength: number, rng: Rng): Sound {
  // Numbers at zero stay zero: a voice without vibrato gets none, else all sounds would become similar.
  const moved = (name: string, parameter: Parameter, value: number): number =>
    value === parameter.initial && (value === 0 || value === parameter.most || value === parameter.least)
      ? value
      : valueAt(parameter, shareOf(parameter, value) + FAR * (DELICATE[name] ?? 1) * strength * rng.normal());
  // All voices change together in pitch and speed, so that a chord stays a chord.
  const pitch = FAR * strength * rng.normal();
  const voices = like.voices.map((v) => {
    const numbers = Object.fromEntries(
      VOICE_NUMBERS.map((name) => [name, name === "pitch" || name === "delay" ? v[name] : moved(name, VOICE[name], v[name])]),
    );
    return voice(v.wave, { ...numbers, pitch: valueAt(VOICE.pitch, shareOf(VOICE.pitch, v.pitch) + 0.5 * pitch) });
  });
  return sound(
    voices,
    Object.fromEntries(SOUND_NUMBERS.map((name) => [name, name === "volume" ? like.volume : moved(name, WHOLE_SOUND[name], like[name])])),
  );
}

/** A sound between two: the numbers of common voices are interpolated; a voice that only one has gets quieter. */
export function morphSound(from: Sound, to: Sound, share: number): Sound {
  const between = (parameter: Parameter, a: number, b: number) =>
    valueAt(parameter, (1 - share) * shareOf(parameter, a) + share * shareOf(parameter, b));
  const count = Math.max(from.voices.length, to.voices.length);
  const voices = Array.from({ length: count }, (_, i) => {
    const a = from.voices[i] ?? { ...to.voices[i]!, volume: 0 };
    const b = to.voices[i] ?? { ...from.voices[i]!, volume: 0 };
    const numbers = Object.fromEntries(VOICE_NUMBERS.map((name) => [name, between(VOICE[name], a[name], b[name])]));
    return voice(share < 0.5 ? a.wave : b.wave, numbers);
  });
  return sound(voices, Object.fromEntries(SOUND_NUMBERS.map((name) => [name, between(WHOLE_SOUND[name], from[name], to[name])])));
}
