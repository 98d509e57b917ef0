import { sound, voice, type Preset } from "./voice.ts";

/** Presets of signals (won, lost, chosen, refused) and of magic. */
export const signPresets = {
  /** Two notes; the second is a fourth higher and rings. */
  coin: (r) => {
    const pitch = r(900, 1150);
    const next = r(0.06, 0.08);
    return sound(
      [
        voice("square", { pitch, jump: 5, jumpTime: next, jumps: 1, hold: r(0.08, 0.1), decay: r(0.28, 0.4), punch: 0.3, duty: 0.5 }),
        voice("sine", { volume: 0.35, pitch: pitch * 3, jump: 5, jumpTime: next, jumps: 1, hold: 0.08, decay: 0.3 }),
      ],
      { volume: 0.45 },
    );
  },
  /** A rising tone with high notes. */
  pickup: (r) =>
    sound(
      [
        voice("sine", { pitch: r(480, 620), slide: r(6, 8), hold: 0.04, decay: r(0.12, 0.17) }),
        voice("sine", {
          volume: 0.45,
          delay: r(0.06, 0.08),
          pitch: r(2300, 2800),
          jump: 3,
          jumpTime: 0.04,
          jumps: 3,
          decay: r(0.16, 0.22),
          fm: 0.25,
          fmRatio: 2,
        }),
      ],
      { volume: 0.45, echo: 0.2, echoTime: 0.07 },
    ),
  spell: (r) =>
    sound(
      [
        voice("sine", {
          pitch: r(280, 380),
          slide: r(1.8, 2.6),
          vibrato: r(0.1, 0.16),
          vibratoRate: r(11, 15),
          attack: r(0.08, 0.12),
          hold: r(0.18, 0.26),
          decay: r(0.3, 0.45),
          fm: r(0.5, 0.8),
          fmRatio: r(1.98, 2.03),
        }),
        voice("triangle", {
          volume: 0.4,
          delay: r(0.1, 0.16),
          pitch: r(700, 900),
          jump: 7,
          jumpTime: 0.05,
          jumps: 2,
          repeat: r(6, 7),
          hold: 0.25,
          decay: 0.3,
        }),
      ],
      { volume: 0.55, echo: 0.4, echoTime: r(0.1, 0.14) },
    ),
  /** Two soft rising voices. */
  heal: (r) => {
    const pitch = r(480, 600);
    const next = r(0.14, 0.18);
    return sound(
      [
        voice("sine", { pitch, jump: 4, jumpTime: next, jumps: 2, attack: r(0.06, 0.1), hold: r(0.22, 0.3), decay: r(0.5, 0.7) }),
        voice("sine", {
          volume: 0.6,
          delay: 0.04,
          pitch: pitch * 1.5,
          jump: 4,
          jumpTime: next,
          jumps: 2,
          attack: 0.08,
          hold: 0.22,
          decay: r(0.5, 0.7),
        }),
      ],
      { volume: 0.5, echo: 0.35, echoTime: 0.16 },
    );
  },
  /** A rising tone with fast vibrato, then a falling one. */
  teleport: (r) =>
    sound(
      [
        voice("sine", {
          pitch: r(240, 330),
          slide: r(4, 5),
          vibrato: r(0.4, 0.6),
          vibratoRate: r(21, 28),
          attack: r(0.15, 0.22),
          hold: r(0.12, 0.18),
          decay: 0.12,
        }),
        voice("saw", {
          volume: 0.35,
          delay: 0.3,
          pitch: r(1900, 2500),
          slide: r(-7, -5),
          vibrato: 0.3,
          vibratoRate: 26,
          attack: 0.02,
          decay: r(0.3, 0.4),
          lowpass: 5000,
          lowpassSlide: -5,
        }),
      ],
      { volume: 0.5, echo: 0.45, echoTime: r(0.07, 0.1) },
    ),
  /** Two alternating notes. */
  alarm: (r) => {
    const pace = r(2.8, 3.8);
    return sound(
      [
        voice("square", {
          pitch: r(700, 880),
          jump: r(-5, -4),
          jumpTime: 0.5 / pace,
          jumps: 1,
          repeat: pace,
          hold: r(0.95, 1.15),
          decay: 0.06,
          duty: 0.25,
          lowpass: 6000,
        }),
      ],
      { volume: 0.5 },
    );
  },
  /** A menu choice moves: a very short note. */
  move: (r) =>
    sound([voice("square", { pitch: r(480, 620), hold: r(0.012, 0.018), decay: r(0.025, 0.04), duty: 0.25, lowpass: 5000 })], {
      volume: 0.28,
    }),
  /** A choice is made: a rising note. */
  select: (r) =>
    sound([voice("triangle", { pitch: r(480, 640), jump: 7, jumpTime: r(0.045, 0.06), jumps: 1, hold: 0.07, decay: r(0.1, 0.14) })], {
      volume: 0.5,
    }),
  /** Two dull buzzes. */
  error: (r) => {
    const pace = r(7, 9);
    return sound(
      [
        voice("saw", {
          pitch: r(115, 150),
          hold: 2 / pace - 0.02,
          decay: 0.02,
          repeat: pace,
          tremolo: 0.9,
          lowpass: r(900, 1300),
          drive: 0.2,
        }),
      ],
      { volume: 0.5 },
    );
  },
  /** The begin of a talk: two soft pops. */
  talk: (r) =>
    sound(
      [
        voice("sine", { pitch: r(260, 330), slide: r(6, 8), hold: 0.01, decay: r(0.05, 0.07) }),
        voice("sine", { delay: r(0.09, 0.11), pitch: r(330, 400), slide: r(6, 8), hold: 0.01, decay: r(0.06, 0.09) }),
      ],
      { volume: 0.45 },
    ),
  /** A quest is done: three notes, then a chord. */
  quest: (r) => {
    const pitch = r(500, 600);
    const beat = r(0.11, 0.14);
    const note = { decay: 0.16, hold: beat * 0.6, duty: 0.25, lowpass: 5000 };
    return sound(
      [
        voice("square", { ...note, pitch }),
        voice("square", { ...note, pitch: pitch * 1.26, delay: beat }),
        voice("square", { ...note, pitch: pitch * 1.5, delay: 2 * beat, hold: 0.3, decay: r(0.5, 0.7) }),
        voice("triangle", { pitch: pitch * 2, delay: 3 * beat, hold: 0.25, decay: r(0.6, 0.8), vibrato: 0.015, vibratoRate: 6 }),
      ],
      { volume: 0.55, echo: 0.25, echoTime: beat },
    );
  },
  /** A fast rising run of notes. */
  "level-up": (r) => {
    const pitch = r(300, 380);
    const beat = r(0.055, 0.07);
    return sound(
      [
        voice("square", {
          pitch,
          jump: 4,
          jumpTime: beat,
          jumps: 7,
          hold: 8.5 * beat,
          decay: r(0.35, 0.5),
          duty: 0.25,
          dutySlide: 0.2,
          lowpass: 6000,
        }),
        voice("triangle", {
          volume: 0.6,
          delay: beat,
          pitch: pitch * 1.5,
          jump: 4,
          jumpTime: beat,
          jumps: 7,
          hold: 7.5 * beat,
          decay: 0.4,
        }),
      ],
      { volume: 0.5, echo: 0.3, echoTime: beat * 2 },
    );
  },
} satisfies Record<string, Preset>;
