import { checkNumber, whole } from "../../../arguments.ts";
import type { Music, MusicNote, MusicTrack } from "../../../content.ts";
import { checkPlayable } from "../music-content.ts";
import { SOUNDS } from "./instruments.ts";
import { createRoom } from "./room.ts";
import type { Voice } from "./voice.ts";

/** Some frames of a track in stereo, from -1 to 1. */
export interface Stem {
  readonly left: Float32Array<ArrayBuffer>;
  readonly right: Float32Array<ArrayBuffer>;
}

/** The tracks of a piece as sound, in an endless loop without gaps. */
export interface Stems {
  /** Frames of one loop. */
  readonly length: number;
  /** The first frame of a bar, counted from the first bar of the first loop; bars are counted on from loop to loop. */
  barAt(bar: number): number;
  /** The next frames of every track, in the order of the tracks, at full gain. */
  next(frames: number): readonly Stem[];
}

const FEEDBACK = 0.82;
/** So that all tracks together stay below 1. */
const HEADROOM = 1.1;

/**
 * Renders a piece. The same piece at the same rate has the same bits everywhere, for any sizes of the parts.
 * @param rate frames per second, 8,000 to 96,000
 * @param from the first bar
 */
export function createStems(music: Music, rate: number, from = 0): Stems {
  checkPlayable("createStems", "music", music);
  checkNumber("createStems", "rate", rate, { least: 8_000, most: 96_000 });
  whole()("createStems", "from", from);
  const frameOf = (tick: number): number => Math.round((tick * 60 * rate) / (music.tempo * music.ticksPerBeat));
  const barTicks = 4 * music.ticksPerBeat;
  const length = frameOf(music.bars * barTicks);
  const barAt = (bar: number): number => Math.floor(bar / music.bars) * length + frameOf((bar % music.bars) * barTicks);
  const tracks = music.tracks.map((track, n) => createTrack(track, n, { rate, length, frameOf, from: barAt(from % music.bars) }));
  return {
    length,
    barAt,
    next(frames) {
      whole(1, 10_000_000)("stems", "frames", frames);
      return tracks.map((track) => track(frames));
    },
  };
}

interface Time {
  readonly rate: number;
  readonly length: number;
  readonly from: number;
  readonly frameOf: (tick: number) => number;
}

function createTrack({ instrument, notes }: MusicTrack, index: number, { rate, length, from, frameOf }: Time): (frames: number) => Stem {
  const { voice, level, pan, room: send } = SOUNDS[instrument];
  const room = send > 0 ? createRoom(rate, send, FEEDBACK) : undefined;
  const starts = notes.map(({ tick }) => frameOf(tick));
  const [leftGain, rightGain] = [level * HEADROOM * Math.min(1, 1 - pan), level * HEADROOM * Math.min(1, 1 + pan)];
  let voices: Voice[] = [];
  let position = from;
  let round = 0;
  let next = starts.findIndex((start) => start >= from);
  if (next < 0) [next, round] = [0, 1];
  const begin = ({ pitch, velocity, tick, length: ticks }: MusicNote, n: number): Voice =>
    voice({ pitch, force: velocity / 127, frames: frameOf(tick + ticks) - frameOf(tick), rate, seed: index * 8191 + n });
  return (frames) => {
    const dry = new Float32Array(frames);
    voices = voices.filter((one) => one.render(dry, 0, frames));
    for (;;) {
      if (notes.length === 0) break;
      const start = round * length + starts[next]!;
      if (start >= position + frames) break;
      const one = begin(notes[next]!, next);
      if (one.render(dry, start - position, position + frames - start)) voices.push(one);
      if (++next === notes.length) [next, round] = [0, round + 1];
    }
    position += frames;
    const left = new Float32Array(frames);
    const right = new Float32Array(frames);
    if (room) room.add(dry, left, right, frames);
    for (let i = 0; i < frames; i++) {
      left[i] = leftGain * (dry[i]! + left[i]!);
      right[i] = rightGain * (dry[i]! + right[i]!);
    }
    return { left, right };
  };
}
