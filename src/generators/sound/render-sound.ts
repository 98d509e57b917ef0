import type { Sound } from "../../content.ts";
import { SAMPLE_RATE, type Pcm } from "../../pcm.ts";
import { checkSoundShape } from "./sound-shape.ts";
import { addVoice } from "./render-voice.ts";
import { lengthOf, LONGEST } from "./voice.ts";

// Looked up once: in a context of its own (node:vm, a test) each look costs more than the sum.
const { abs, ceil, max, min, round } = Math;
/** Seconds at the end in which the last of it fades, so that nothing clicks. */
const FADE = 0.005;
/** Hertz below which nothing is sound. */
const LOWEST = 18;
/** Echoes fainter than this are not waited for. */
const FAINT = 0.03;

/**
 * The samples of a sound effect: mono, 44,100 a second, at most 3 seconds. The same sound has the same samples, bit for bit, in every
 * engine. The loudest is as loud as the sound's volume says; it begins and ends with silence, and its mean is nothing.
 * @throws AigcError `bad-request` for what is no {@link Sound}
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

/** Each sample comes back after `distance` samples, weaker by `share`, and that again. */
function addEcho(mix: Float64Array, distance: number, share: number): void {
  for (let i = distance; i < mix.length; i++) mix[i]! += share * mix[i - distance]!;
}

/** Takes out what lies below all pitches, and lets the end fade. */
function level(mix: Float64Array): void {
  const follow = (2 * 3.141592653589793 * LOWEST) / SAMPLE_RATE;
  let low = 0;
  for (let i = 0; i < mix.length; i++) {
    low += follow * (mix[i]! - low);
    mix[i]! -= low;
  }
  // What is left of a mean in a short sound is taken out as a hill, so that its ends stay where they are.
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
