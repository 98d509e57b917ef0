import { createNoise } from "./noise.ts";
import type { Voice, VoiceNote } from "./voice.ts";
import { fallTo, sine, tangent } from "./wave.ts";

/** A drum: a tone with falling pitch, and noise. Frequencies in hertz, times in seconds until the level is a thousandth. */
interface DrumSound {
  readonly skin?: { readonly from: number; readonly to: number; readonly bend: number; readonly time: number; readonly gain: number };
  readonly rattle?: { readonly above: number; readonly time: number; readonly gain: number };
}

/** By their number in General MIDI. */
const DRUMS: Readonly<Record<number, DrumSound>> = {
  36: { skin: { from: 150, to: 56, bend: 0.08, time: 0.32, gain: 0.7 }, rattle: { above: 2500, time: 0.04, gain: 0.2 } },
  38: { skin: { from: 240, to: 175, bend: 0.06, time: 0.2, gain: 0.4 }, rattle: { above: 1500, time: 0.26, gain: 0.42 } },
  42: { rattle: { above: 7500, time: 0.09, gain: 0.3 } },
  45: { skin: { from: 160, to: 92, bend: 0.14, time: 0.45, gain: 0.6 }, rattle: { above: 900, time: 0.06, gain: 0.08 } },
  46: { rattle: { above: 6500, time: 0.4, gain: 0.24 } },
  48: { skin: { from: 230, to: 140, bend: 0.12, time: 0.4, gain: 0.65 }, rattle: { above: 1200, time: 0.05, gain: 0.08 } },
  49: { rattle: { above: 4200, time: 1.6, gain: 0.34 } },
  54: { rattle: { above: 6000, time: 0.2, gain: 0.26 }, skin: { from: 5200, to: 5200, bend: 1, time: 0.12, gain: 0.04 } },
  70: { rattle: { above: 5000, time: 0.07, gain: 0.24 } },
};

/** An inaudible level. */
const SILENT = 2e-4;

/** A drum by its number in General MIDI; unknown numbers give a low tom. */
export function drumVoice({ pitch, force, rate, seed }: VoiceNote): Voice {
  const { skin, rattle } = DRUMS[pitch] ?? DRUMS[45]!;
  const noise = createNoise(seed * 131 + pitch);
  const bend = skin ? fallTo(skin.bend, rate) : 0;
  const [skinFall, rattleFall] = [fallTo(skin?.time ?? 1, rate), fallTo(rattle?.time ?? 1, rate)];
  let kept = { turns: 0, over: skin ? skin.from - skin.to : 0, skinLevel: skin ? skin.gain * force : 0, rattleLevel: rattle ? rattle.gain * force : 0, low: 0, band: 0 }; // prettier-ignore
  const g = tangent(Math.PI * Math.min(0.4, (rattle?.above ?? 1000) / rate));
  const k = 1 / (1 + g * (g + 1.2));
  return {
    render(out, at, count) {
      let { turns, over, skinLevel, rattleLevel, low, band } = kept;
      for (let i = at; i < at + count; i++) {
        let x = 0;
        if (skin) {
          over *= bend;
          turns += (skin.to + over) / rate;
          skinLevel *= skinFall;
          x = skinLevel * sine(turns);
        }
        if (rattle) {
          const hiss = noise.next();
          const v1 = k * (band + g * (hiss - low));
          const v2 = low + g * v1;
          band = 2 * v1 - band;
          low = 2 * v2 - low;
          rattleLevel *= rattleFall;
          x += rattleLevel * (hiss - 1.2 * v1 - v2);
        }
        out[i]! += x;
        if (skinLevel + rattleLevel < SILENT) return false;
      }
      kept = { turns, over, skinLevel, rattleLevel, low, band };
      return true;
    },
  };
}
