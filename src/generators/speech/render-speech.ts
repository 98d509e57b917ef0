import type { Blip, Speech, SpeechVoice } from "../../content.ts";
import { cos, sin } from "../../exact-math.ts";
import { SAMPLE_RATE, type Pcm } from "../../pcm.ts";
import { checkSpeechShape } from "./speech-shape.ts";

// Looked up once: in a context of its own (node:vm, a test) each look costs more than the sum.
const { abs, ceil, imul, max, min, round } = Math;
/** The two resonances of the mouth for each vowel, in hertz (Peterson and Barney 1952, rounded). */
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
/** Samples for which the pitch stays. */
const BLOCK = 32;
const ATTACK = { none: 0.006, soft: 0.016, hiss: 0.02, pop: 0.003 } as const;

/**
 * The samples of a speech: mono, 44,100 a second, from its first character to the end of its last blip. The same speech has the same
 * samples, bit for bit, in every engine.
 * @throws AigcError `bad-request` for what is no {@link Speech}
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

/** Two resonances side by side, as state variable filters (Simper 2013), over a saw of the throat and air. */
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

/** Hertz at a share of the way, along two lines. */
function pitchAt([from, middle, to]: Blip["pitch"], share: number): number {
  return share < 0.5 ? from + 2 * share * (middle - from) : middle + (2 * share - 1) * (to - middle);
}

/** A band-pass around a frequency, the narrower, the greater `q`: three factors, its width, and two numbers that it remembers. */
function resonance(hertz: number, q: number): Float64Array {
  const half = (0.5 * TURN * min(hertz, 15_000)) / SAMPLE_RATE;
  const g = sin(half) / cos(half);
  const a1 = 1 / (1 + g * (g + 1 / q));
  return Float64Array.of(a1, g * a1, g * g * a1, 2 / q, 0, 0);
}

/** What a band-pass lets through of the next sample. */
function through(filter: Float64Array, x: number): number {
  const v3 = x - filter[5]!;
  const v1 = filter[0]! * filter[4]! + filter[1]! * v3;
  const v2 = filter[5]! + filter[1]! * filter[4]! + filter[2]! * v3;
  filter[4] = 2 * v1 - filter[4]!;
  filter[5] = 2 * v2 - filter[5]!;
  return filter[3]! * v1;
}

/** How much the fall of the saw is rounded off (polyBLEP). */
function edge(phase: number, step: number): number {
  if (phase < step) return -((phase / step - 1) * (phase / step - 1));
  if (phase > 1 - step) return ((phase - 1) / step + 1) * ((phase - 1) / step + 1);
  return 0;
}
