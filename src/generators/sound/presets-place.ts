import { sound, voice, type Preset } from "./voice.ts";

/** Presets of steps, opening things, fire and water. */
export const placePresets = {
  /** A step on the ground. */
  step: (r) =>
    sound(
      [
        voice("noise", {
          pitch: r(900, 1700),
          hold: 0.008,
          decay: r(0.045, 0.075),
          lowpass: r(650, 1100),
          lowpassSlide: -10,
          highpass: 150,
        }),
        voice("sine", { volume: r(0.35, 0.5), pitch: r(95, 135), slide: -9, decay: r(0.04, 0.06) }),
      ],
      { volume: 0.35 },
    ),
  jump: (r) =>
    sound(
      [
        voice("square", {
          pitch: r(190, 270),
          slide: r(5, 7),
          hold: r(0.04, 0.06),
          decay: r(0.13, 0.18),
          duty: r(0.25, 0.4),
          lowpass: 5000,
        }),
      ],
      { volume: 0.4 },
    ),
  /** A creaking hinge, then the door shuts. */
  door: (r) => {
    const shut = r(0.46, 0.58);
    return sound(
      [
        voice("saw", {
          volume: 0.6,
          pitch: r(27, 38),
          slide: r(1.2, 2),
          vibrato: r(0.1, 0.2),
          vibratoRate: r(4, 7),
          attack: 0.06,
          hold: shut - 0.14,
          decay: 0.08,
          lowpass: r(900, 1300),
          lowpassSlide: r(0.5, 1),
          resonance: r(0.86, 0.92),
          highpass: 250,
        }),
        voice("noise", {
          volume: 0.9,
          delay: shut,
          pitch: r(500, 800),
          hold: 0.02,
          decay: r(0.16, 0.24),
          punch: 0.6,
          lowpass: r(420, 700),
        }),
        voice("sine", { delay: shut, pitch: r(70, 95), slide: -4, hold: 0.02, decay: r(0.2, 0.28), punch: 0.5 }),
      ],
      { volume: 0.65, echo: 0.15, echoTime: 0.08 },
    );
  },
  /** A wooden lid, then bright tones. */
  chest: (r) => {
    const open = r(0.2, 0.27);
    const note = r(620, 800);
    return sound(
      [
        voice("noise", { volume: 0.7, pitch: r(700, 1000), decay: r(0.07, 0.1), lowpass: 900, punch: 0.5 }),
        voice("saw", {
          volume: 0.45,
          delay: 0.04,
          pitch: r(32, 44),
          slide: r(3, 5),
          attack: 0.03,
          hold: open - 0.08,
          decay: 0.04,
          lowpass: r(1300, 1700),
          lowpassSlide: 2,
          resonance: r(0.84, 0.9),
          highpass: 300,
        }),
        voice("triangle", {
          volume: 0.8,
          delay: open,
          pitch: note,
          jump: r(3.9, 4.1),
          jumpTime: r(0.065, 0.08),
          jumps: 3,
          hold: 0.22,
          decay: r(0.35, 0.5),
        }),
        voice("sine", {
          volume: 0.3,
          delay: open + 0.07,
          pitch: note * 3,
          jump: 4,
          jumpTime: 0.075,
          jumps: 3,
          hold: 0.15,
          decay: 0.4,
          fm: 0.3,
          fmRatio: 2,
        }),
      ],
      { volume: 0.6, echo: 0.25, echoTime: 0.12 },
    );
  },
  /** A bunch of keys. */
  key: (r) =>
    sound(
      [
        voice("sine", {
          pitch: r(1900, 2500),
          hold: r(0.14, 0.2),
          decay: r(0.12, 0.18),
          fm: r(0.7, 1),
          fmRatio: r(3.4, 3.9),
          repeat: r(13, 17),
          tremolo: 0.95,
        }),
        voice("sine", {
          volume: 0.7,
          delay: r(0.03, 0.05),
          pitch: r(2900, 3600),
          hold: 0.14,
          decay: r(0.16, 0.24),
          fm: 0.6,
          fmRatio: r(2.2, 2.6),
          repeat: r(9, 12),
          tremolo: 0.95,
        }),
      ],
      { volume: 0.4 },
    ),
  /** Steps downwards. */
  stairs: (r) => {
    const pace = r(6.5, 8);
    return sound(
      [
        voice("noise", {
          pitch: r(800, 1200),
          hold: 4 / pace,
          decay: 0.08,
          repeat: pace,
          tremolo: 1,
          lowpass: r(900, 1200),
          lowpassSlide: -1,
          highpass: 120,
        }),
        voice("triangle", { volume: 0.5, pitch: r(250, 320), jump: -3, jumpTime: 1 / pace, jumps: 4, hold: 4 / pace, decay: 0.15 }),
      ],
      { volume: 0.45, echo: 0.3, echoTime: 0.1 },
    );
  },
  /** Low noise and crackling. */
  fire: (r) =>
    sound(
      [
        voice("noise", {
          volume: 0.75,
          pitch: r(2000, 3000),
          attack: r(0.14, 0.2),
          hold: r(0.4, 0.5),
          decay: r(0.35, 0.5),
          lowpass: r(550, 800),
          highpass: 90,
        }),
        voice("noise", {
          volume: r(0.8, 1),
          pitch: r(700, 1000),
          vibrato: 0.8,
          vibratoRate: r(7, 11),
          attack: 0.05,
          hold: 0.5,
          decay: 0.3,
          highpass: r(2600, 3600),
          repeat: r(19, 27),
          tremolo: 1,
        }),
      ],
      { volume: 0.45 },
    ),
  /** A splash with drops and bubbles. */
  water: (r) =>
    sound(
      [
        voice("sine", {
          pitch: r(380, 520),
          slide: r(13, 19),
          hold: r(0.24, 0.34),
          decay: r(0.18, 0.25),
          repeat: r(10, 14),
          tremolo: 0.85,
        }),
        voice("sine", {
          volume: 0.6,
          delay: 0.05,
          pitch: r(620, 800),
          slide: r(9, 13),
          hold: 0.2,
          decay: 0.25,
          repeat: r(6, 8.5),
          tremolo: 0.9,
        }),
        voice("noise", { volume: 0.4, pitch: 4000, attack: 0.03, hold: 0.05, decay: r(0.35, 0.45), lowpass: r(1400, 2000), highpass: 400 }),
      ],
      { volume: 0.5 },
    ),
  thunder: (r) =>
    sound(
      [
        voice("noise", {
          volume: 0.7,
          pitch: 5000,
          hold: 0.03,
          decay: r(0.2, 0.3),
          punch: 1,
          lowpass: 7000,
          lowpassSlide: -9,
          repeat: r(16, 22),
          tremolo: 0.7,
        }),
        voice("noise", {
          delay: 0.04,
          attack: 0.03,
          pitch: r(380, 520),
          hold: r(0.3, 0.5),
          decay: r(1.2, 1.4),
          lowpass: r(260, 380),
          lowpassSlide: -0.5,
          repeat: r(5, 8),
          tremolo: 0.6,
        }),
      ],
      { volume: 0.85, echo: 0.5, echoTime: r(0.17, 0.24) },
    ),
  wind: (r) =>
    sound(
      [
        voice("noise", {
          pitch: r(1500, 2200),
          attack: r(0.4, 0.6),
          hold: r(0.2, 0.4),
          decay: r(0.7, 1),
          lowpass: r(380, 520),
          lowpassSlide: r(0.7, 1.1),
          resonance: r(0.86, 0.92),
        }),
        voice("noise", {
          volume: 0.5,
          delay: 0.2,
          pitch: 5000,
          attack: 0.5,
          decay: r(0.7, 0.9),
          lowpass: r(900, 1200),
          lowpassSlide: -0.8,
          resonance: 0.85,
        }),
      ],
      { volume: 0.4 },
    ),
  bell: (r) => {
    const pitch = r(420, 560);
    return sound(
      [
        voice("sine", { pitch, decay: r(1.2, 1.45), fm: r(0.35, 0.5), fmRatio: 3.5, punch: 0.4 }),
        voice("sine", { volume: 0.5, pitch: pitch * 2.4, decay: r(0.7, 0.9), fm: 0.2, fmRatio: 1.41 }),
        voice("sine", { volume: 0.35, pitch: pitch / 2, attack: 0.01, decay: 1.3 }),
      ],
      { volume: 0.6 },
    );
  },
} satisfies Record<string, Preset>;
