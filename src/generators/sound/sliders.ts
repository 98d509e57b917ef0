import type { Sound } from "../../content.ts";
import { exp } from "../../exact-math.ts";
import { again, each, joined, slower } from "./reshape.ts";

/** The sliders of a sound, each from -1 to 1; 0 is usual. */
export const SLIDERS = ["length", "pitch", "brightness", "noise"] as const;
/** One of them. */
export type Slider = (typeof SLIDERS)[number];
/** The values of the sliders; default 0. */
export type Sliders = Partial<Readonly<Record<Slider, number>>>;

/** Applies sliders by rule: at the ends twice as long, twice as high, four times as bright; only noise, or none. */
export function slide(sound: Sound, { length = 0, pitch = 0, brightness = 0, noise = 0 }: Sliders): Sound {
  let slid = sound;
  if (length !== 0) slid = slower(slid, power(2, length));
  if (pitch !== 0) slid = each(slid, (v) => ({ pitch: v.pitch * power(2, pitch) }));
  if (brightness !== 0)
    slid = each(slid, (v) => ({ lowpass: Math.min(v.lowpass, 9000) * power(4, brightness), highpass: v.highpass * power(2, brightness) }));
  const noisy = slid.voices.filter(({ wave }) => wave === "noise").length;
  if (noise === 0 || (noise < 0 && noisy === slid.voices.length)) return slid;
  const fading = noise > 0 ? "tones" : "noise";
  const faded = each(slid, (v) => ({ volume: v.volume * ((v.wave === "noise") === (fading === "noise") ? 1 - Math.abs(noise) : 1) }));
  if (noise < 0 || noisy > 0) return faded;
  const [longest] = slid.voices.toSorted((a, b) => b.hold + b.decay - a.hold - a.decay);
  const { pitch: tone } = longest!;
  return joined(
    faded,
    again(longest!, { wave: "noise", volume: noise, pitch: 3 * tone, lowpass: Math.max(1200, 4 * tone), fm: 0, jumps: 0 }),
  );
}

const power = (base: 2 | 4, exponent: number): number => exp((base / 2) * 0.6931471805599453 * exponent);
