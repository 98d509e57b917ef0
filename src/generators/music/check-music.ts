import type { Music, MusicTrack, Problem } from "../../content.ts";
import { measureMusic, TUNES } from "./measure-music.ts";
import { settleMusic, type MusicRequest } from "./music.ts";
import { checkMusicContent } from "./music-content.ts";

/** The least share of notes on strong beats that belong to their chord, and of phrases with a cadence. */
const CHORD_TONES = 0.6;
const CADENCES = 0.7;
/** The lowest note of all parts but the bass: lower chords sound unclear. */
const LOWEST_CHORD = 48;
const HIGHEST_BASS = 60;

/** The problems of a piece of music; the same check for all generators. */
export function checkMusic(music: Music, request: MusicRequest): readonly Problem[] {
  const { bars } = settleMusic(request);
  checkMusicContent("music", "music", music);
  const problems: Problem[] = [];
  const say = (code: string, message: string) => problems.push({ code, message });
  if (music.bars < 1 || music.tempo < 20 || music.tempo > 400 || music.ticksPerBeat < 1) {
    say("time", `${music.bars} bars of ${music.ticksPerBeat} ticks a beat at a tempo of ${music.tempo} cannot be played`);
    return problems;
  }
  if (music.bars !== bars) say("bars", `it has ${music.bars} bars, ${bars} were asked for`);
  if (request.tempo !== undefined && music.tempo !== request.tempo) say("tempo", `its tempo is ${music.tempo}, ${request.tempo} was asked for`); // prettier-ignore
  const end = music.bars * 4 * music.ticksPerBeat;
  let at = 0;
  for (const { tick, length } of music.chords) {
    if (tick !== at) say("chords", `a chord begins at tick ${tick}, the one before it ends at ${at}`);
    at = tick + length;
  }
  if (at !== end) say("chords", `the chords end at tick ${at}, the piece at ${end}`);
  const parts = music.tracks.map(({ part }) => part);
  if (new Set(parts).size < parts.length) say("parts", `two tracks have the same part: ${parts.join(", ")}`);
  for (const track of music.tracks) checkTrack(track, end, say);
  if (!music.tracks.some(({ enters, part }) => enters === 0 && part !== "drums")) say("silent", "nothing is heard without tension");
  for (const tunes of [["melody", "reply"], ["lively melody"]]) checkTunes(music, tunes, say);
  return problems;
}

type Say = (code: string, message: string) => void;

function checkTrack({ part, instrument, notes }: MusicTrack, end: number, say: Say): void {
  const late = notes.find(({ tick, length }) => tick + length > end);
  if (late) say("end", `a note of the ${part} sounds until tick ${late.tick + late.length}, the piece ends at ${end}`);
  if (notes.some(({ tick }, n) => n > 0 && tick < notes[n - 1]!.tick)) say("order", `the notes of the ${part} are not in order`);
  if (instrument === "drums") return;
  const low = notes.find(({ pitch }) => (part === "bass" ? pitch < 28 || pitch > HIGHEST_BASS : pitch < LOWEST_CHORD || pitch > 100));
  if (low) say("pitch", `the ${part} has the note ${low.pitch}, which is not where it is heard well`);
  if (part !== "bass" && !(TUNES as readonly string[]).includes(part)) return;
  const over = notes.find(({ tick }, n) => n > 0 && tick < notes[n - 1]!.tick + notes[n - 1]!.length);
  if (over) say("overlap", `two notes of the ${part} sound at once at tick ${over.tick}`);
}

function checkTunes(music: Music, parts: readonly string[], say: Say): void {
  const found = music.tracks.filter(({ part }) => parts.includes(part));
  const name = parts.join(" and ");
  if (found.length === 0) return say("tune", `it has no ${name}`);
  const { chordTones, tooWide, rhythms, cadences, density, span } = measureMusic(music, parts);
  if (chordTones < CHORD_TONES) say("chord-tones", `${Math.round(100 * chordTones)} of 100 notes on strong beats of the ${name} belong to their chord`); // prettier-ignore
  if (tooWide > 0) say("leap", `the ${name} leaps more than an octave`);
  if (span < 5 || span > 28) say("span", `the ${name} spans ${span} semitones`);
  if (cadences < CADENCES) say("cadence", `${Math.round(100 * cadences)} of 100 phrases of the ${name} come to rest on their chord`);
  if (density < 1 || density > 13) say("density", `the ${name} has ${density.toFixed(1)} notes in a bar`);
  if (rhythms * music.bars < 3) say("monotony", `the ${name} has ${Math.round(rhythms * music.bars)} rhythms`);
}
