import type { Music } from "../../content.ts";
import { AigcError } from "../../errors.ts";
import type { Rng } from "../../rng.ts";
import { BAR } from "./accompany.ts";
import type { Harmony } from "./harmony.ts";
import { mixedStyle } from "./mix-styles.ts";
import { settleMusic } from "./music.ts";
import { endingOf, liftOf, tuneTonic, type Phrase, type Plan } from "./plan-music.ts";
import { KEYS, MODES, stepNear, wrap, type Key, type Mode } from "./scale.ts";
import { MUSIC_STYLES, type MusicStyle } from "./style.ts";
import type { TuneNote } from "./tune.ts";

/** The plan of a piece, and the tune of each of its phrases. */
export interface ReadMusic {
  readonly plan: Plan;
  readonly tunes: ReadonlyMap<Phrase, readonly TuneNote[]>;
}

/**
 * Reads the plan of a piece from its key, sections, chords and tunes, so that it can be varied.
 * @throws AigcError `bad-request` for a piece that is not in phrases of eight bars and in one of the scales
 */
export function readMusic(music: Music, rng: Rng): ReadMusic {
  const [name, mode] = music.key.split(" ") as [Key, Mode];
  const tonic = KEYS.indexOf(name);
  const letters = music.sections.map((section) => section.name).join("");
  const even = music.sections.every(({ bar, bars }, n) => bars === 8 && bar === 8 * n) && letters.length * 8 === music.bars;
  if (!even || music.ticksPerBeat * 4 !== BAR || tonic < 0 || !Object.hasOwn(MODES, mode)) {
    const what = `request.vary.music, ${music.bars} bars in "${music.key}", is not of phrases of eight bars in one of the scales`;
    throw new AigcError("bad-request", "music", `${what}. Give music that music() made.`);
  }
  const style = (MUSIC_STYLES as readonly string[]).includes(music.style) ? (music.style as MusicStyle) : "calm";
  const request = settleMusic({ style, bars: music.bars, tempo: music.tempo });
  const tunes = new Map<Phrase, readonly TuneNote[]>();
  const known = new Map<string, Phrase>();
  const form = [...letters].map((letter, n): Phrase => {
    const ending = endingOf(letters, n);
    const before = known.get(letter + ending);
    if (before) return before;
    const phrase = { letter, ending, lift: liftOf(letter), harmonies: harmoniesOf(music, n, mode, tonic) };
    known.set(letter + ending, phrase);
    tunes.set(phrase, tuneAt(music, n, mode, tonic));
    return phrase;
  });
  return { plan: { request, rules: mixedStyle(request, rng), mode, tonic, tempo: music.tempo, form }, tunes };
}

const begin = (section: number): number => 8 * BAR * section;
const inside =
  (section: number) =>
  ({ tick }: { readonly tick: number }): boolean =>
    tick >= begin(section) && tick < begin(section + 1);

function harmoniesOf({ chords }: Music, section: number, mode: Mode, tonic: number): Harmony[] {
  return chords.filter(inside(section)).map(({ tick, length, pitches }) => ({
    step: (16 * (tick - begin(section))) / BAR,
    steps: (16 * length) / BAR,
    root: wrap(stepNear(mode, wrap(pitches[0]! - tonic, 12)), 7),
    seventh: pitches.length > 3,
    raised: MODES[mode][6] === 10 && pitches.includes(wrap(tonic + 11, 12)),
  }));
}

function tuneAt({ tracks }: Music, section: number, mode: Mode, tonic: number): TuneNote[] {
  const notes = tracks.flatMap((track) => (track.part === "melody" || track.part === "reply" ? track.notes.filter(inside(section)) : []));
  return notes
    .sort((a, b) => a.tick - b.tick)
    .map(({ tick, length, pitch }) => ({
      step: Math.round((16 * (tick - begin(section))) / BAR),
      steps: Math.max(1, Math.round((16 * length) / BAR)),
      degree: stepNear(mode, pitch - tuneTonic(tonic)),
    }));
}
