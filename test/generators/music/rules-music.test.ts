import { createRng } from "../../../src/rng.ts";
import type { Music } from "../../../src/content.ts";
import { rulesMusic, type MusicRequest } from "../../../src/generators/music/index.ts";
import { chordAt, measureMusic } from "../../../src/generators/music/measure-music.ts";
import { MUSIC_STYLES } from "../../../src/generators/music/style.ts";
import { keepsGeneratorPromises } from "../../contracts/generator.ts";

const REQUESTS: readonly [MusicRequest, ...MusicRequest[]] = [
  { bars: 16 },
  { style: "fight", bars: 8 },
  { style: "calm", mix: { style: "dark", share: 0.5 }, bars: 16, tempo: 90, key: "F#", mode: "dorian" },
  { words: "欢快的节日音乐", bars: 24 },
];
keepsGeneratorPromises("music/rules", rulesMusic, REQUESTS, { raw: 0.9, seeds: 15 });

const made = new Map<string, Music>();
function piece(request: MusicRequest, seed: string | number = 1): Music {
  const key = JSON.stringify([request, seed]);
  if (!made.has(key)) made.set(key, rulesMusic().propose(request, createRng(seed)) as Music);
  return made.get(key)!;
}
const track = ({ tracks }: Music, part: string) => tracks.find((one) => one.part === part)!.notes;
const bar = ({ ticksPerBeat }: Music) => 4 * ticksPerBeat;
const SOME = MUSIC_STYLES.flatMap((style) => [1, 2].map((seed) => [style, seed] as const));

describe("music by rules", () => {
  it.each(SOME)("%s, seed %i: the tune keeps to its chords on strong beats, moves mostly by step, and comes to rest", (style, seed) => {
    const { chordTones, stepwise, repeated, cadences, tooWide, rhythms } = measureMusic(piece({ style }, seed));
    expect(chordTones).toBeGreaterThan(0.8);
    expect(stepwise).toBeGreaterThan(0.3);
    expect(repeated).toBeLessThan(0.3);
    expect(cadences).toBe(1);
    expect(tooWide).toBeLessThan(0.03);
    // Neither the same bar throughout, nor a new one every time: motifs come back.
    expect(rhythms).toBeGreaterThan(0.12);
    expect(rhythms).toBeLessThan(0.5);
  });

  it.each(SOME)("%s, seed %i: ends on the tonic, on its chord", (style, seed) => {
    const music = piece({ style }, seed);
    const tonic = music.chords[0]!.pitches[0]!;
    const last = [...track(music, "melody"), ...track(music, "reply")].sort((a, b) => a.tick - b.tick).at(-1)!;
    expect(last.pitch % 12).toBe(tonic);
    expect(music.chords.at(-1)!.pitches[0]).toBe(tonic);
    expect(last.length).toBeGreaterThan(music.ticksPerBeat / 2);
  });

  it("phrases of one name have the same tune, but for their ending", () => {
    const music = piece({ style: "calm" });
    const [first, second] = music.sections.filter(({ name }) => name === "A").map((one) => one.bar * bar(music)) as [number, number];
    const six = (from: number) => track(music, "melody").filter(({ tick }) => tick >= from && tick < from + 6 * bar(music)).map(({ tick, pitch }) => [tick - from, pitch]); // prettier-ignore
    expect(six(first).length).toBeGreaterThan(8);
    expect(six(second)).toEqual(six(first));
  });

  it("the lively tune has all notes of the plain one on the beats, and more", () => {
    const music = piece({ style: "fight" });
    const lively = track(music, "lively melody");
    const plain = track(music, "melody");
    const kept = plain.filter((note) => lively.some(({ tick, pitch }) => tick === note.tick && pitch === note.pitch));
    expect(kept.length / plain.length).toBeGreaterThan(0.9);
    const inA = music.sections.filter(({ name }) => name === "A").length / music.sections.length;
    expect(lively.length * inA).toBeGreaterThan(plain.length * 1.1);
  });

  it("no chord of the pad lies below the bass, and the bass stands on the root where a chord begins", () => {
    for (const style of MUSIC_STYLES) {
      const music = piece({ style });
      const bass = track(music, "bass");
      const roots = bass.filter(({ tick }) => music.chords.some((chord) => chord.tick === tick));
      expect(roots.length).toBe(music.chords.length);
      expect(roots.filter(({ tick, pitch }) => chordAt(music.chords, tick)!.pitches[0] !== pitch % 12)).toEqual([]);
      expect(Math.max(...bass.map(({ pitch }) => pitch))).toBeLessThan(61);
      expect(Math.min(...track(music, "pad").map(({ pitch }) => pitch))).toBeGreaterThanOrEqual(48);
    }
  });

  it("styles differ: the fight is faster and fuller than the dark, the victory brighter", () => {
    const mean = (style: MusicRequest["style"] & string, of: (music: Music) => number) =>
      [1, 2, 3, 4].reduce((sum, seed) => sum + of(piece({ style }, seed)) / 4, 0);
    expect(mean("fight", ({ tempo }) => tempo)).toBeGreaterThan(1.5 * mean("dark", ({ tempo }) => tempo));
    expect(mean("fight", (music) => measureMusic(music).density)).toBeGreaterThan(1.5 * mean("dark", (music) => measureMusic(music).density)); // prettier-ignore
    const bright = ({ key }: Music) => (/ionian|lydian|mixolydian/.test(key) ? 1 : 0);
    expect(mean("victory", bright)).toBe(1);
    expect(mean("dark", bright)).toBe(0);
  });

  it("a mixture lies between its styles in tempo", () => {
    const tempo = (share: number) => piece({ style: "dark", mix: { style: "fight", share } }, 5).tempo;
    expect([tempo(0), tempo(0.5), tempo(1)].toSorted((a, b) => a - b)).toEqual([tempo(0), tempo(0.5), tempo(1)]);
    expect(tempo(0.5)).toBeGreaterThan(80);
  });
});

const MOTIF = [
  { pitch: 62, beats: 1 },
  { pitch: 65, beats: 0.5 },
  { pitch: 69, beats: 0.5 },
  { pitch: 67, beats: 2 },
];

describe("a motif of one's own", () => {
  it("decides the key, begins the tune as it was given, and its rhythm comes back", () => {
    const music = piece({ style: "camp", motif: MOTIF }, 3);
    const notes = track(music, "melody").slice(0, 4);
    expect(notes.map(({ pitch }) => pitch)).toEqual([62, 65, 69, 67]);
    expect(notes.map(({ tick }) => tick / music.ticksPerBeat)).toEqual([0, 1, 1.5, 2]);
    const later = track(music, "melody").filter(({ tick }) => tick >= bar(music) && tick < 8 * bar(music));
    const rhythms = Array.from({ length: 7 }, (_, n) => later.filter(({ tick }) => Math.floor(tick / bar(music)) === n + 1).map(({ tick }) => (tick % bar(music)) / music.ticksPerBeat).join(" ")); // prettier-ignore
    expect(rhythms).toContain("0 1 1.5 2");
  });

  it.each<[string, unknown, RegExp]>([
    [
      "too long",
      [
        { pitch: 60, beats: 8 },
        { pitch: 60, beats: 1 },
      ],
      /length of request\.motif, in beats, is 9/,
    ],
    ["off the grid", [{ pitch: 60, beats: 0.3 }], /motif\[0\]\.beats is 0\.3.*multiple of 0\.25/],
    ["silent", [{ pitch: null, beats: 1 }], /at least one note that sounds/],
  ])("%s is refused by name", (_, motif, message) => {
    expect(() => piece({ motif: motif as never })).toThrow(message);
  });
});

describe("a variation", () => {
  const music = piece({ style: "calm", bars: 16 }, 4);
  const pitches = (one: Music) => [...track(one, "melody"), ...(one.tracks.find(({ part }) => part === "reply")?.notes ?? [])].map(({ pitch }) => pitch); // prettier-ignore
  const changed = (strength: number) => {
    const other = pitches(piece({ vary: { music, strength } }, "other"));
    return pitches(music).filter((pitch, n) => pitch !== other[n]).length;
  };

  it("of strength 0 is the piece itself, and changes more the stronger it is", () => {
    expect(piece({ vary: { music, strength: 0 } }, "other")).toEqual(music);
    const [little, much] = [changed(0.25), changed(1)];
    expect(little).toBeGreaterThan(0);
    expect(much).toBeGreaterThan(1.5 * little);
  });

  it("leaves chords, bass and drums as they are, and passes the check", () => {
    const other = piece({ vary: { music, strength: 0.7 } }, "other");
    expect(other.chords).toEqual(music.chords);
    expect(track(other, "bass")).toEqual(track(music, "bass"));
    expect(rulesMusic().check(other, { vary: { music, strength: 0.7 } })).toEqual([]);
  });
});
