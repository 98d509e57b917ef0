import { checkFields, checkList } from "../../arguments.ts";
import type { Problem, Sound } from "../../content.ts";
import { AigcError } from "../../errors.ts";
import { renderSound } from "./render-sound.ts";
import { settleSound, type SoundRequest } from "./sound.ts";

const { abs, max, min, round, sqrt } = Math;

/** Limits of a good sound, measured in its samples. */
export const SOUND_GATES = {
  /** The loudest sample. */
  peak: 0.9,
  /** The first and the last sample, as a share of the loudest; more would be a click. */
  edge: 0.05,
  /** The mean of the samples (DC offset), as a share of the loudest. */
  offset: 0.02,
  /** The RMS of the loudest twentieth of a second, as a share of the loudest sample; less is silence or a single click. */
  body: 0.06,
} as const;

/** Measures of the samples of a sound; all but the peak are shares of it. */
export interface SoundMeasures {
  readonly seconds: number;
  readonly peak: number;
  readonly edge: number;
  readonly offset: number;
  readonly body: number;
}

/** Measures the samples of a sound. */
export function measureSound(sound: Sound): SoundMeasures {
  const { channels, sampleRate } = renderSound(sound);
  const samples = channels[0]!;
  const window = min(samples.length, round(sampleRate / 20));
  let [peak, sum, within, loudest] = [0, 0, 0, 0];
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i]!;
    peak = max(peak, abs(x));
    sum += x;
    within += x * x - (i >= window ? samples[i - window]! ** 2 : 0);
    loudest = max(loudest, within);
  }
  const share = peak > 0 ? 1 / peak : 0;
  return {
    seconds: samples.length / sampleRate,
    peak,
    edge: share * max(abs(samples[0]!), abs(samples.at(-1)!)),
    offset: share * abs(sum / samples.length),
    body: share * sqrt(loudest / window),
  };
}

/** The problems of a sound: numbers out of range, silence, clicks, clipping. */
export function checkSound(sound: Sound, request: SoundRequest): readonly Problem[] {
  checkFields("sound", "sound", sound, { voices: checkList });
  settleSound(request);
  let measures: SoundMeasures;
  try {
    measures = measureSound(sound);
  } catch (error) {
    if (error instanceof AigcError) return [{ code: "shape", message: error.message }];
    throw error;
  }
  const { peak, edge, offset, body } = measures;
  const problems: Problem[] = [];
  const found = (code: string, message: string) => problems.push({ code, message });
  if (peak === 0) return [{ code: "silent", message: "all its samples are 0" }];
  if (peak > SOUND_GATES.peak + 1e-6) found("clips", `its loudest sample is ${peak.toFixed(3)}, above ${SOUND_GATES.peak}`);
  if (edge > SOUND_GATES.edge) found("clicks", `it begins or ends at ${edge.toFixed(3)} of its loudest sample, above ${SOUND_GATES.edge}`);
  if (offset > SOUND_GATES.offset)
    found("offset", `the mean of its samples is ${offset.toFixed(3)} of the loudest, above ${SOUND_GATES.offset}`);
  if (body < SOUND_GATES.body)
    found("tick", `it is hardly more than one sample: ${body.toFixed(3)} of the loudest, below ${SOUND_GATES.body}`);
  return problems;
}
