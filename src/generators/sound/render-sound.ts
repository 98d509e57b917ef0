import type { Sound } from "../../content.ts";
import { SAMPLE_RATE, type Pcm } from "../../pcm.ts";
import { checkSoundShape } from "./sound-shape.ts";
import { addVoice } from "./render-voice.ts";
import { lengthOf, LONGEST } from "./voice.ts";

// Kept in constants: in another context (node:vm, tests) each access of Math is slow.
const { abs, ceil, max, min, round } = Math;
/** Seconds of the fade at the end, against clicks. */
const FADE = 0.005;
/** Frequencies below this are removed, in hertz. */
const LOWEST = 18;
/** Echoes below this level are cut. */
const FAINT = 0.03;

/**
 * The samples of a sound effect: mono, 44,100 a second, at most 3 seconds. The same sound has the same samples, bit for bit, in every
 * engine. The loudest sample is the volume of the sound; the sound begins and ends with silence, and its mean is 0.
 * @throws AigcError `bad-request` for a value that is no {@link Sound}
 */
export function renderSound(sound: Sound): Pcm {
  checkSoundShape("renderSound", "sound", sound);
  const { voices, echo, echoTime, volume } = sound;
  const dry = max(...voices.map(lengthOf));
  let tail = 0;
  for (let left = echo; left > FAINT; left *= echo) tail += echoTime;
  const length = ceil(min(LONGEST, dry + tail + FADE) * SAMPLE_RATE);
  const mix = new Float64Array(length);
  voices.forEach((voice, index) => addVoice(mix, voice, index));
  if (echo > 0) addEcho(mix, round(echoTime * SAMPLE_RATE), echo);
  level(mix);
  return { sampleRate: SAMPLE_RATE, channels: [toVolume(mix, volume)] };
}

/** Adds an echo: each sample is repeated after `distance` samples, multiplied by `share`, again and again. */
function addEcho(mix: Float64Array, distance: number, share: number): void {
  for (let i = distance; i < mix.length; i++) mix[i]! += share * mix[i - distance]!;
}

/** Removes low frequencies, and fades out the end. */
function level(mix: Float64Array): void {
  const follow = (2 * 3.141592653589793 * LOWEST) / SAMPLE_RATE;
  let low = 0;
  for (let i = 0; i < mix.length; i++) {
    low += follow * (mix[i]! - low);
    mix[i]! -= low;
  }
  // In a short sound a mean remains; a curve with zero ends is subtracted, so that the ends stay at zero.
  let sum = 0;
  for (let i = 0; i < mix.length; i++) sum += mix[i]!;
  for (let i = 0; i < mix.length; i++) {
    const side = (2 * i) / (mix.length - 1) - 1;
    mix[i]! -= ((1.5 * sum) / mix.length) * (1 - side * side);
  }
  const fade = min(mix.length, round(FADE * SAMPLE_RATE));
  for (let i = 0; i < fade; i++) mix[mix.length - 1 - i]! *= i / fade;
}

function toVolume(mix: Float64Array, volume: number): Float32Array {
  let loudest = 0;
  for (let i = 0; i < mix.length; i++) loudest = max(loudest, abs(mix[i]!));
  const samples = new Float32Array(mix.length);
  const gain = loudest > 1e-6 ? volume / loudest : 0;
  for (let i = 0; i < mix.length; i++) samples[i] = gain * mix[i]!;
  return samples;
}
