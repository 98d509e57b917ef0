import type { Blip, Speech, SpeechVoice } from "../../content.ts";
import { cos, sin } from "../../exact-math.ts";
import { SAMPLE_RATE, type Pcm } from "../../pcm.ts";
import { checkSpeechShape } from "./speech-shape.ts";

// Kept in constants: in another context (node:vm, tests) each access of Math is slow.
const { abs, ceil, imul, max, min, round } = Math;
/** The two formants of each vowel, in hertz (Peterson and Barney 1952, rounded). */
const FORMANTS: Readonly<Record<Blip["vowel"], readonly [number, number]>> = {
  a: [760, 1250],
  e: [520, 1850],
  i: [320, 2300],
  o: [500, 900],
  u: [350, 800],
};
const TURN = 6.283185307179586;
/** The loudest sample of a speech. */
const PEAK = 0.6;
/** Samples with constant pitch. */
const BLOCK = 32;
const ATTACK = { none: 0.006, soft: 0.016, hiss: 0.02, pop: 0.003 } as const;

/**
 * The samples of a speech: mono, 44,100 a second, from its first character to the end of its last blip. The same speech has the same
 * samples, bit for bit, in every engine.
 * @throws AigcError `bad-request` for a value that is no {@link Speech}
 */
export function renderSpeech(speech: Speech): Pcm {
  checkSpeechShape("renderSpeech", "speech", speech);
  const { blips, voice } = speech;
  const seconds = blips.reduce((most, { at, length }) => max(most, at + length), 0.05);
  const mix = new Float64Array(ceil((seconds + 0.02) * SAMPLE_RATE));
  for (const blip of blips) addBlip(mix, blip, voice);
  let loudest = 1e-9;
  for (let i = 0; i < mix.length; i++) loudest = max(loudest, abs(mix[i]!));
  const samples = new Float32Array(mix.length);
  for (let i = 0; i < mix.length; i++) samples[i] = (PEAK / loudest) * mix[i]!;
  return { sampleRate: SAMPLE_RATE, channels: [samples] };
}

/** Adds a blip: a saw wave and noise through two parallel formant filters (state variable filters, Simper 2013). */
function addBlip(mix: Float64Array, blip: Blip, voice: SpeechVoice): void {
  const { at, length, vowel, onset, volume } = blip;
  const begin = round(at * SAMPLE_RATE);
  const count = min(round(length * SAMPLE_RATE), mix.length - begin);
  const [first, second] = FORMANTS[vowel];
  const low = resonance(first * voice.formant, 6);
  const high = resonance(second * voice.formant, 9);
  const hissed = resonance((onset === "hiss" ? 4600 : 1500) * voice.formant, 3);
  const attack = ATTACK[onset] * SAMPLE_RATE;
  const release = min(0.035, length / 2) * SAMPLE_RATE;
  const noisy = (onset === "hiss" ? 0.03 : onset === "pop" ? 0.008 : 0) * SAMPLE_RATE;
  let [phase, step, body] = [0, 0, 0];
  let seed = (begin * 2654435761) | 0;
  for (let i = 0; i < count; i++) {
    if (i % BLOCK === 0) step = pitchAt(blip.pitch, i / count) / SAMPLE_RATE;
    phase += step;
    if (phase >= 1) phase -= 1;
    seed = (imul(seed, 1664525) + 1013904223) | 0;
    const air = seed / 2147483648;
    const throat = 2 * phase - 1 - edge(phase, step);
    const source = throat + voice.breath * air;
    body += 0.08 * (source - body);
    const envelope = min(min(1, i / attack), (count - i) / release);
    let x = through(low, source) + 0.7 * through(high, source) + 0.25 * body;
    if (i < noisy) x += 1.2 * (1 - i / noisy) * through(hissed, air);
    mix[begin + i]! += x * envelope * volume;
  }
}

/** The pitch in hertz at a share of the blip, interpolated between three values. */
function pitchAt([from, middle, to]: Blip["pitch"], share: number): number {
  return share < 0.5 ? from + 2 * share * (middle - from) : middle + (2 * share - 1) * (to - middle);
}

/** A band-pass around a frequency, narrower with greater `q`: three factors, its width, and two numbers of state. */
function resonance(hertz: number, q: number): Float64Array {
  const half = (0.5 * TURN * min(hertz, 15_000)) / SAMPLE_RATE;
  const g = sin(half) / cos(half);
  const a1 = 1 / (1 + g * (g + 1 / q));
  return Float64Array.of(a1, g * a1, g * g * a1, 2 / q, 0, 0);
}

/** The output of a band-pass for the next sample. */
function through(filter: Float64Array, x: number): number {
  const v3 = x - filter[5]!;
  const v1 = filter[0]! * filter[4]! + filter[1]! * v3;
  const v2 = filter[5]! + filter[1]! * filter[4]! + filter[2]! * v3;
  filter[4] = 2 * v1 - filter[4]!;
  filter[5] = 2 * v2 - filter[5]!;
  return filter[3]! * v1;
}

/** The polyBLEP correction of the saw wave. */
function edge(phase: number, step: number): number {
  if (phase < step) return -((phase / step - 1) * (phase / step - 1));
  if (phase > 1 - step) return ((phase - 1) / step + 1) * ((phase - 1) / step + 1);
  return 0;
}
