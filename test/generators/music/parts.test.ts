import { euclid } from "../../../src/generators/music/euclid.ts";
import { chordName, chordSemitones, harmonyAt, inChord, phraseHarmony } from "../../../src/generators/music/harmony.ts";
import { readRhythm } from "../../../src/generators/music/melody.ts";
import { MODE_NAMES, semitones, stepNear } from "../../../src/generators/music/scale.ts";
import { MUSIC_STYLES, STYLES } from "../../../src/generators/music/style.ts";
import { cheapestTune } from "../../../src/generators/music/tune.ts";
import { inParallel, leadVoices } from "../../../src/generators/music/voicing.ts";
import { createRng } from "../../../src/rng.ts";

describe("rhythms as even as can be", () => {
  it("are those of Toussaint", () => {
    expect(euclid(3, 8)).toEqual([0, 3, 6]);
    expect(euclid(5, 8).length).toBe(5);
    expect(euclid(4, 16)).toEqual([0, 4, 8, 12]);
    expect(euclid(2, 16, 4)).toEqual([4, 12]);
  });

  it("have as many pulses as are asked for, and gaps of two lengths at most", () => {
    for (let steps = 4; steps <= 16; steps++)
      for (let pulses = 1; pulses <= steps; pulses++) {
        const struck = euclid(pulses, steps);
        const gaps = struck.map((at, n) => ((struck[(n + 1) % pulses]! - at + steps - 1) % steps) + 1);
        expect(struck.length).toBe(pulses);
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
      }
  });
});

describe("scales", () => {
  it("go up by steps, and find the step of a pitch", () => {
    for (const mode of MODE_NAMES)
      for (let step = -9; step < 15; step++) {
        expect(semitones(mode, step + 1)).toBeGreaterThan(semitones(mode, step));
        expect(stepNear(mode, semitones(mode, step))).toBe(step);
      }
  });
});

describe("the chords of a phrase", () => {
  it.each(MODE_NAMES)("in %s fill eight bars without a gap, begin at home and end as they are to", (mode) => {
    for (let seed = 0; seed < 40; seed++) {
      const full = phraseHarmony(mode, "full", false, 0.3, createRng(seed));
      let at = 0;
      for (const { step, steps } of full) {
        expect(step).toBe(at);
        at += steps;
      }
      expect(at).toBe(128);
      expect(full[0]!.root).toBe(0);
      expect(full.at(-1)!.root).toBe(0);
      expect(phraseHarmony(mode, "half", false, 0.3, createRng(seed)).at(-1)!.root).not.toBe(0);
      // What endings have in common is the opening.
      expect(phraseHarmony(mode, "half", false, 0.3, createRng(seed)).slice(0, 4)).toEqual(full.slice(0, 4));
    }
  });

  it("have names", () => {
    const chord = { step: 0, steps: 16, root: 4, seventh: false, raised: false };
    expect(chordName(9, "aeolian", chord)).toBe("Em");
    expect(chordName(9, "aeolian", { ...chord, raised: true })).toBe("E");
    expect(chordName(0, "ionian", { ...chord, seventh: true })).toBe("G7");
    expect(chordName(0, "ionian", { ...chord, root: 0, seventh: true })).toBe("Cmaj7");
    expect(chordName(0, "ionian", { ...chord, root: 6 })).toBe("Bdim");
    expect(inChord(chord, 6)).toBe(true);
    expect(inChord(chord, 0)).toBe(false);
    expect(harmonyAt([chord, { ...chord, step: 16, root: 1 }], 20).root).toBe(1);
  });
});

describe("voices", () => {
  it("of every phrase keep to their chord, move little, and never in parallel fifths or octaves where it can be helped", () => {
    let [parallel, moves, pairs] = [0, 0, 0];
    for (const mode of MODE_NAMES)
      for (let seed = 0; seed < 8; seed++) {
        const chords = phraseHarmony(mode, "full", false, 0.2, createRng(seed)).map((one) => chordSemitones(mode, one).map((above) => (above + 2) % 12)); // prettier-ignore
        const led = leadVoices(chords);
        led.forEach((voicing, n) => {
          expect(voicing.every((pitch) => chords[n]!.includes(pitch % 12))).toBe(true);
          if (n === 0) return;
          pairs++;
          if (inParallel(led[n - 1]!, voicing)) parallel++;
          moves += voicing.reduce((sum, pitch, voice) => sum + Math.abs(pitch - led[n - 1]![voice]!), 0) / 3;
        });
      }
    expect(parallel / pairs).toBeLessThan(0.02);
    expect(moves / pairs).toBeLessThan(2.5);
  });

  it("tell parallel fifths from others", () => {
    expect(inParallel([48, 55, 64], [50, 57, 65])).toBe(true);
    expect(inParallel([48, 55, 64], [48, 57, 65])).toBe(false);
    expect(inParallel([48, 55, 64], [47, 55, 62])).toBe(false);
  });
});

describe("the cheapest tune", () => {
  const harmonies = [{ step: 0, steps: 128, root: 0, seventh: false, raised: false }];
  const slots = Array.from({ length: 32 }, (_, n) => ({ step: 4 * n, steps: 4, height: 4 }));
  const tune = (seed: number, extra: object = {}) =>
    cheapestTune(slots.map((slot, n) => (n === 5 ? { ...slot, ...extra } : slot)), { harmonies, ending: "full", range: [-2, 10], smooth: 1 }, createRng(seed)); // prettier-ignore

  it("is another for every seed, ends on the tonic, and never strikes a note three times", () => {
    const tunes = [1, 2, 3, 4, 5].map((seed) => tune(seed).map(({ degree }) => degree));
    expect(new Set(tunes.map(String)).size).toBe(5);
    for (const degrees of tunes) {
      expect(Math.abs(degrees.at(-1)! % 7)).toBe(0);
      expect(degrees.some((degree, n) => degree === degrees[n + 1] && degree === degrees[n + 2])).toBe(false);
    }
  });

  it("has the note that is pinned, even one that is strange there", () => {
    expect(tune(1, { pin: 5 })[5]!.degree).toBe(5);
  });
});

describe("styles", () => {
  it.each(MUSIC_STYLES)("%s has rhythms of a bar each, something without tension, and tunes that hand over", (name) => {
    const { rhythms, endings, breaks, layers } = STYLES[name];
    for (const rhythm of [...rhythms, ...endings]) {
      expect(rhythm).toMatch(/^[x.-]{16}$/);
      expect(readRhythm(rhythm).length).toBeGreaterThan(0);
    }
    expect(new Set(rhythms).size).toBe(rhythms.length);
    for (const parts of breaks) expect(parts.reduce((sum, one) => sum + one, 0)).toBe(4);
    expect(layers.some(({ enters }) => enters === 0)).toBe(true);
    const layer = (part: string) => layers.find((one) => one.part === part)!;
    expect(layer("melody").leaves).toBe(layer("lively melody").enters);
    expect(layer("reply").leaves).toBe(layer("lively melody").enters);
  });
});
