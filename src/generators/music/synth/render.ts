import { checkFunction, checkNumber, checkOptions, whole, within } from "../../../arguments.ts";
import type { Music } from "../../../content.ts";
import { SAMPLE_RATE, type Pcm } from "../../../pcm.ts";
import { arrange } from "../arrange.ts";
import { checkPlayable } from "../music-content.ts";
import { createStems, type Stem } from "./stems.ts";

/** How a piece is rendered. */
export interface RenderMusicOptions {
  /** 0 to 1, or a function of the bar, from 0. Default 0.5. */
  readonly tension?: number | ((bar: number) => number);
  /** Samples a second, 8,000 to 96,000. Default 44,100. */
  readonly sampleRate?: number;
  /** Number of bars; default: the whole piece once. */
  readonly bars?: number;
}

/** Duration of the fade of a layer at the beginning of a bar, in beats. */
export const FADE = 0.5;
/** Bars that are rendered before the first and dropped, so that the end of the piece still sounds at its beginning. */
const BEFORE = 2;
const CHUNK = 8192;

/**
 * Renders a piece in stereo. Notes that still sound at the end also sound at the beginning, so that it can be looped without a gap. The
 * same piece and options give the same bits everywhere.
 */
export function renderMusic(music: Music, options: RenderMusicOptions = {}): Pcm {
  checkPlayable("renderMusic", "music", music);
  checkOptions("renderMusic", "options", options, {
    "tension?": (where, name, value) =>
      typeof value === "function" ? checkFunction(where, name, value) : within(0, 1)(where, name, value),
    "sampleRate?": whole(8_000, 96_000),
    "bars?": whole(1, 10_000),
  });
  const { tension = 0.5, sampleRate = SAMPLE_RATE, bars = music.bars } = options;
  const tensionAt = (bar: number): number => {
    if (typeof tension === "number") return tension;
    const value = tension(bar);
    checkNumber("renderMusic", `options.tension(${bar})`, value, { least: 0, most: 1 });
    return value;
  };
  const first = music.bars > BEFORE ? music.bars - BEFORE : 0;
  const stems = createStems(music, sampleRate, first);
  let position = stems.barAt(first);
  const start = stems.length;
  const end = stems.barAt(music.bars + bars);
  const fade = Math.round((FADE * 60 * sampleRate) / music.tempo);
  const left = new Float32Array(end - start);
  const right = new Float32Array(end - start);
  let gains = arrange(music, tensionAt(0));
  for (let bar = first; position < end; bar++) {
    const inside = bar >= music.bars;
    const before = gains;
    if (inside) gains = arrange(music, tensionAt(bar - music.bars));
    const from = position;
    const until = stems.barAt(bar + 1);
    while (position < until) {
      const frames = Math.min(CHUNK, until - position);
      stems.next(frames).forEach((stem, track) => {
        if (inside)
          mix(stem, { left, right }, position - start, { before: before[track]!, after: gains[track]!, passed: position - from, fade });
      });
      position += frames;
    }
  }
  return { sampleRate, channels: [left, right] };
}

/** A changing gain: frames since the change, and its duration in frames. */
interface Fading {
  readonly before: number;
  readonly after: number;
  readonly passed: number;
  readonly fade: number;
}

function mix(stem: Stem, into: Stem, at: number, { before, after, passed, fade }: Fading): void {
  if (before === 0 && after === 0) return;
  for (let i = 0; i < stem.left.length; i++) {
    const gain = passed + i >= fade ? after : before + ((after - before) * (passed + i)) / fade;
    into.left[at + i]! += gain * stem.left[i]!;
    into.right[at + i]! += gain * stem.right[i]!;
  }
}
