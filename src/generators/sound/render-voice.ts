import type { Voice } from "../../content.ts";
import { cos, exp, sin } from "../../exact-math.ts";
import { SAMPLE_RATE } from "../../pcm.ts";
import { lengthOf, VOICE } from "./voice.ts";

// Kept in constants: in another context (node:vm, tests) each access of Math is slow.
const { abs, floor, imul, max, min, round } = Math;
/** Samples with constant pitch and filters and linear loudness: 0.7 ms, short enough against clicks. */
const BLOCK = 32;
const TURN = 6.283185307179586;
const LN2 = 0.6931471805599453;
const LOWEST_PITCH = 16;
const HIGHEST_PITCH = 12_000;

const TABLE_SIZE = 2048;
let table: Float64Array | undefined;

/** One period of the sine, and its first value again. */
function sineTable(): Float64Array {
  table ??= Float64Array.from({ length: TABLE_SIZE + 1 }, (_, i) => sin((TURN * i) / TABLE_SIZE));
  return table;
}

/** The values of a voice that change from block to block. */
interface Moment {
  /** Periods per sample. */
  step: number;
  duty: number;
  /** Coefficients of the state variable filter (Simper 2013): g / (1 + g (g + k)) and similar. */
  a1: number;
  a2: number;
  a3: number;
  loudness: number;
}

/**
 * Adds a voice to the mix: a band-limited oscillator (polyBLEP) with phase modulation, a resonant low-pass, a high-pass and a loudness
 * envelope. The model is that of sfxr, with pitches in octaves.
 * @param index of the voice, the seed of its noise
 */
export function addVoice(mix: Float64Array, voice: Voice, index: number): void {
  if (voice.volume === 0) return;
  const sine = sineTable();
  const { wave, volume, resonance, drive, fm, fmRatio, lowpass, highpass } = voice;
  const begin = round(voice.delay * SAMPLE_RATE);
  const end = min(mix.length, round(lengthOf(voice) * SAMPLE_RATE));
  const filtered = lowpass < VOICE.lowpass.most || voice.lowpassSlide < 0;
  const follow = highpass > VOICE.highpass.least ? 1 - exp((-TURN * highpass) / SAMPLE_RATE) : 0;
  const push = 1 + 12 * drive;
  const now: Moment = { step: 0, duty: 0.5, a1: 0, a2: 0, a3: 0, loudness: 0 };
  const k = 2 - 2 * resonance;
  let [phase, second, loudness, ic1, ic2, low] = [0, 0, 0, 0, 0, 0];
  let [seed, grain, held] = [(0x9e3779b9 + imul(index, 0x85ebca6b)) | 0, -1, 0];
  for (let from = begin; from < end; from += BLOCK) {
    moveOn(now, voice, (from - begin + BLOCK) / SAMPLE_RATE, k, filtered);
    // Held in locals: a field that changes is looked up anew at each sample.
    const { step, duty, a1, a2, a3 } = now;
    const slope = (now.loudness - loudness) / BLOCK;
    const until = min(from + BLOCK, end);
    for (let i = from; i < until; i++) {
      loudness += slope;
      phase += step;
      if (phase >= 1) phase -= floor(phase);
      let at = phase;
      if (fm > 0) {
        second += step * fmRatio;
        if (second >= 1) second -= floor(second);
        at += fm * loudness * sineAt(sine, second);
        at -= floor(at);
      }
      let x: number;
      if (wave === "noise") {
        const next = floor(at * 8);
        if (next !== grain) {
          seed = (imul(seed, 1664525) + 1013904223) | 0;
          held = seed / 2147483648;
          grain = next;
        }
        x = held;
      } else x = oscillator(wave, at, step, duty, sine);
      if (filtered) {
        const v3 = x - ic2;
        const v1 = a1 * ic1 + a2 * v3;
        const v2 = ic2 + a2 * ic1 + a3 * v3;
        ic1 = 2 * v1 - ic1;
        ic2 = 2 * v2 - ic2;
        x = v2;
      }
      if (follow > 0) {
        low += follow * (x - low);
        x -= low;
      }
      if (drive > 0) {
        const pushed = x * push;
        x = pushed / (1 + drive * abs(pushed));
      }
      mix[i]! += x * loudness * volume;
    }
  }
}

function moveOn(now: Moment, voice: Voice, t: number, k: number, filtered: boolean): void {
  const { repeat, jump, jumps, jumpTime } = voice;
  const local = repeat > 0 ? t - floor(t * repeat) / repeat : t;
  let octaves = local * (voice.slide + 0.5 * voice.curve * local);
  if (jumps > 0) octaves += (jump / 12) * min(jumps, floor(local / jumpTime));
  if (voice.vibrato > 0) octaves += voice.vibrato * sin(TURN * voice.vibratoRate * t);
  const pitch = voice.pitch * exp(LN2 * min(max(octaves, -12), 12));
  now.step = min(max(pitch, LOWEST_PITCH), HIGHEST_PITCH) / SAMPLE_RATE;
  now.duty = min(max(voice.duty + voice.dutySlide * local, 0.03), 0.5);
  now.loudness = envelopeAt(voice, t) * (repeat > 0 ? 1 - voice.tremolo * local * repeat : 1);
  if (!filtered) return;
  const limit = min(max(voice.lowpass * exp(LN2 * min(max(voice.lowpassSlide * t, -12), 12)), 30), 19_000);
  const half = (0.5 * TURN * limit) / SAMPLE_RATE;
  const g = sin(half) / cos(half);
  now.a1 = 1 / (1 + g * (g + k));
  now.a2 = g * now.a1;
  now.a3 = g * now.a2;
}

/** The envelope: a linear attack, a hold (louder at first, by its punch), and a quadratic decay. */
function envelopeAt({ attack, hold, decay, punch }: Voice, t: number): number {
  if (t < attack) return (t / attack) * (1 + punch);
  const stayed = t - attack;
  if (stayed < hold) return 1 + punch * (1 - stayed / hold);
  const left = 1 - (stayed - hold) / decay;
  return left > 0 ? left * left * (hold > 0 ? 1 : 1 + punch) : 0;
}

function sineAt(sine: Float64Array, phase: number): number {
  const place = phase * TABLE_SIZE;
  const whole = floor(place);
  return sine[whole]! + (place - whole) * (sine[whole + 1]! - sine[whole]!);
}

function oscillator(wave: Voice["wave"], phase: number, step: number, duty: number, sine: Float64Array): number {
  if (wave === "sine") return sineAt(sine, phase);
  if (wave === "triangle") return phase < 0.5 ? 4 * phase - 1 : 3 - 4 * phase;
  if (wave === "saw") return 2 * phase - 1 - edge(phase, step);
  const fallen = phase < duty ? phase - duty + 1 : phase - duty;
  return (phase < duty ? 1 : -1) + edge(phase, step) - edge(fallen, step);
}

/** The polyBLEP correction of a step from -1 to 1 at phase 0, against aliasing. */
function edge(phase: number, step: number): number {
  if (phase < step) {
    const x = phase / step - 1;
    return -x * x;
  }
  if (phase > 1 - step) {
    const x = (phase - 1) / step + 1;
    return x * x;
  }
  return 0;
}
