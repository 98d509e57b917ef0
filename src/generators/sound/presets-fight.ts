import { sound, voice, type Preset } from "./voice.ts";

/** Presets of blows, weapons and creatures. */
export const fightPresets = {
  /** A low thud and a short crack. */
  hit: (r) =>
    sound(
      [
        voice("noise", {
          pitch: r(1800, 3200),
          hold: 0.015,
          decay: r(0.07, 0.12),
          punch: 0.8,
          lowpass: r(2800, 4500),
          lowpassSlide: r(-22, -14),
        }),
        voice("square", {
          volume: r(0.5, 0.7),
          pitch: r(170, 260),
          slide: r(-16, -11),
          hold: 0.02,
          decay: r(0.09, 0.13),
          duty: 0.4,
          lowpass: 1400,
        }),
      ],
      { volume: 0.7 },
    ),
  /** A short voice with falling pitch. */
  hurt: (r) =>
    sound(
      [
        voice("saw", {
          pitch: r(330, 470),
          slide: r(-4.5, -3),
          vibrato: r(0.04, 0.08),
          vibratoRate: r(16, 24),
          attack: 0.012,
          hold: r(0.06, 0.09),
          decay: r(0.16, 0.24),
          lowpass: r(1300, 1900),
          resonance: r(0.6, 0.75),
        }),
        voice("noise", { volume: 0.35, pitch: 1500, decay: 0.05, lowpass: 2600 }),
      ],
      { volume: 0.6 },
    ),
  /** A long falling tone with vibrato, then quiet noise. */
  death: (r) =>
    sound(
      [
        voice("square", {
          pitch: r(360, 520),
          slide: r(-3.2, -2.4),
          vibrato: r(0.08, 0.14),
          vibratoRate: r(8, 12),
          hold: r(0.25, 0.35),
          decay: r(0.6, 0.8),
          duty: 0.3,
          dutySlide: -0.2,
          lowpass: 4200,
          lowpassSlide: -2,
        }),
        voice("noise", {
          volume: r(0.3, 0.4),
          delay: r(0.35, 0.45),
          attack: 0.08,
          pitch: 700,
          slide: -2,
          decay: r(0.5, 0.7),
          lowpass: 1200,
        }),
      ],
      { volume: 0.6 },
    ),
  /** A blade: noise with a short ringing tone. */
  slash: (r) =>
    sound(
      [
        voice("noise", {
          pitch: 6000,
          attack: r(0.012, 0.02),
          hold: 0.02,
          decay: r(0.1, 0.15),
          lowpass: r(7000, 11000),
          lowpassSlide: r(-20, -13),
          highpass: r(2200, 3000),
          resonance: 0.4,
        }),
        voice("sine", {
          volume: r(0.18, 0.28),
          delay: 0.02,
          pitch: r(2500, 3300),
          slide: -1,
          decay: r(0.14, 0.22),
          fm: 0.4,
          fmRatio: r(1.4, 1.7),
        }),
      ],
      { volume: 0.55 },
    ),
  /** A swing without a hit: only dark noise. */
  swing: (r) =>
    sound(
      [
        voice("noise", {
          pitch: 4000,
          attack: r(0.07, 0.1),
          hold: 0.01,
          decay: r(0.12, 0.18),
          lowpass: r(420, 620),
          lowpassSlide: r(7, 10),
          resonance: r(0.7, 0.8),
          highpass: 260,
        }),
      ],
      { volume: 0.45 },
    ),
  /** A bow string, then the arrow. */
  bow: (r) =>
    sound(
      [
        voice("triangle", {
          pitch: r(190, 280),
          slide: r(-1.8, -1),
          vibrato: r(0.18, 0.26),
          vibratoRate: r(42, 60),
          decay: r(0.2, 0.28),
          punch: 0.6,
        }),
        voice("noise", {
          volume: 0.3,
          delay: 0.03,
          attack: 0.03,
          pitch: 6000,
          decay: r(0.14, 0.2),
          lowpass: r(4500, 6500),
          lowpassSlide: -8,
          highpass: 1800,
          resonance: 0.5,
        }),
      ],
      { volume: 0.55 },
    ),
  /** A blocked blow: iron on iron. */
  shield: (r) =>
    sound(
      [
        voice("sine", { pitch: r(430, 560), decay: r(0.4, 0.55), fm: r(0.9, 1.3), fmRatio: r(1.38, 1.45), punch: 1 }),
        voice("sine", { volume: 0.5, pitch: r(980, 1200), decay: r(0.22, 0.3), fm: 0.7, fmRatio: r(2.7, 2.9) }),
        voice("noise", { volume: 0.6, pitch: 4500, hold: 0.004, decay: 0.03, highpass: 1200 }),
      ],
      { volume: 0.6 },
    ),
  /** A rough low voice whose pitch rises and falls. */
  roar: (r) =>
    sound(
      [
        voice("saw", {
          pitch: r(62, 84),
          slide: r(2, 2.8),
          curve: r(-5.5, -4.5),
          attack: r(0.12, 0.2),
          hold: r(0.4, 0.55),
          decay: r(0.5, 0.7),
          fm: r(0.5, 0.8),
          fmRatio: 0.5,
          vibrato: 0.05,
          vibratoRate: r(22, 30),
          lowpass: r(900, 1300),
          resonance: 0.5,
          drive: r(0.6, 0.85),
        }),
        voice("noise", {
          volume: r(0.5, 0.7),
          pitch: r(240, 340),
          slide: 1.5,
          curve: -4,
          attack: 0.15,
          hold: 0.4,
          decay: r(0.5, 0.7),
          lowpass: r(800, 1200),
          resonance: 0.55,
          repeat: r(24, 30),
          tremolo: 0.7,
        }),
      ],
      { volume: 0.8, echo: 0.25, echoTime: 0.11 },
    ),
  /** A tone that falls fast. */
  laser: (r) =>
    sound(
      [voice("square", { pitch: r(1500, 2300), slide: r(-14, -10), hold: 0.03, decay: r(0.16, 0.24), duty: r(0.15, 0.3), dutySlide: 0.4 })],
      { volume: 0.45 },
    ),
  explosion: (r) =>
    sound(
      [
        voice("noise", {
          pitch: r(700, 1100),
          slide: r(-2, -1.2),
          hold: r(0.08, 0.14),
          decay: r(0.8, 1.1),
          punch: 0.7,
          lowpass: r(2200, 3400),
          lowpassSlide: r(-3.6, -2.6),
          drive: r(0.4, 0.7),
        }),
        voice("sine", { volume: 0.7, pitch: r(75, 100), slide: r(-2.4, -1.6), hold: 0.05, decay: r(0.5, 0.7), punch: 0.5 }),
      ],
      { volume: 0.88 },
    ),
  /** Breaking glass, then falling pieces. */
  shatter: (r) =>
    sound(
      [
        voice("noise", { volume: 0.8, pitch: 6000, hold: 0.01, decay: r(0.1, 0.15), highpass: r(2800, 3600) }),
        voice("sine", {
          pitch: r(2300, 3200),
          slide: r(-2, -1),
          hold: r(0.1, 0.15),
          decay: r(0.3, 0.45),
          fm: r(1.2, 1.8),
          fmRatio: r(4.4, 5.6),
          repeat: r(18, 26),
          tremolo: 0.95,
        }),
        voice("sine", {
          volume: 0.6,
          delay: 0.06,
          pitch: r(3400, 4300),
          decay: r(0.25, 0.35),
          fm: 1,
          fmRatio: r(2.2, 2.9),
          repeat: r(11, 15),
          tremolo: 0.95,
        }),
      ],
      { volume: 0.55 },
    ),
} satisfies Record<string, Preset>;
