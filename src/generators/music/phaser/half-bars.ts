import type { Music } from "../../../content.ts";
import { createStems, type Stem } from "../synth/stems.ts";

/** Half a bar of every track. */
export interface HalfBar {
  /** Its first frame, counted from the beginning. */
  readonly from: number;
  readonly frames: number;
  readonly stems: readonly Stem[];
}

/** Renders a piece in half bars, in an endless loop, in small slices. */
export interface HalfBars {
  /** The first frame of the half bar in work. */
  readonly from: number;
  /** The first frame of a bar; bars are counted on from loop to loop. */
  barAt(bar: number): number;
  /** The bar of a frame. */
  barOf(frame: number): number;
  /** Renders the next slice, about 23 milliseconds of sound. @returns the half bar when it is complete */
  make(): HalfBar | undefined;
}

const SLICE = 1024;

/** @param rate frames in a second */
export function createHalfBars(music: Music, rate: number): HalfBars {
  const source = createStems(music, rate);
  const { barAt, length } = source;
  const frameOf = (half: number): number => {
    const from = barAt(Math.floor(half / 2));
    return half % 2 === 0 ? from : from + Math.floor((barAt(Math.floor(half / 2) + 1) - from) / 2);
  };
  let half = 0;
  let filled = 0;
  let present = begin();
  function begin(): HalfBar {
    const from = frameOf(half);
    const frames = frameOf(half + 1) - from;
    const empty = (): Stem => ({ left: new Float32Array(frames), right: new Float32Array(frames) });
    return { from, frames, stems: music.tracks.map(empty) };
  }
  return {
    get from() {
      return present.from;
    },
    barAt,
    barOf(frame) {
      let bar = Math.floor((frame / length) * music.bars);
      while (barAt(bar + 1) <= frame) bar++;
      while (bar > 0 && barAt(bar) > frame) bar--;
      return bar;
    },
    make() {
      const frames = Math.min(SLICE, present.frames - filled);
      source.next(frames).forEach(({ left, right }, track) => {
        present.stems[track]!.left.set(left, filled);
        present.stems[track]!.right.set(right, filled);
      });
      filled += frames;
      if (filled < present.frames) return undefined;
      const whole = present;
      half++;
      filled = 0;
      present = begin();
      return whole;
    },
  };
}
