import { checkNumber } from "../../../arguments.ts";
import type { Music } from "../../../content.ts";
import { arrange } from "../arrange.ts";
import { FADE } from "../synth/render.ts";
import { createStems, type Stem } from "../synth/stems.ts";

/** Music that plays: round and round, made a little ahead of what is heard. */
export interface PlayingMusic {
  /** 0 calm to 1 as tense as can be. What it changes is heard from the next bar on, by the half of a beat. */
  tension: number;
  /** 0 to 1, beside that of the channel. */
  volume: number;
  /** False once it has stopped, or the scene has. */
  readonly playing: boolean;
  /** The bar that is heard, from 0; it goes on counting from round to round. -1 before it has begun. */
  readonly bar: number;
  /** Ends it, within a tenth of a second. Doing it twice does nothing. */
  stop(): void;
}

/** A player, and what makes it go on. */
export interface MusicPlayer extends PlayingMusic {
  /** Makes what comes next; called once a frame. */
  step(): void;
  /** Ends it at once and takes its nodes out. */
  end(): void;
}

/** Where it is heard, and how it begins. */
export interface PlayerOptions {
  readonly output: AudioNode;
  readonly tension: number;
  readonly volume: number;
  /** Milliseconds, to hold a frame no longer than is good for it. */
  readonly now: () => number;
}

/** Frames that are made at once, and milliseconds of a frame of the game after which no more are. */
const SLICE = 1024;
const BUDGET = 3;
/** Seconds that are made ahead, and that lie between the making and the hearing of the first. */
const AHEAD = 1.2;
const LEAD = 0.06;
/** Seconds in which it falls silent when it is stopped. */
const FALL = 0.02;

/** Plays a piece through Web Audio: each track through a gain of its own, half a bar after another, so that tension is only gains. */
export function createMusicPlayer(music: Music, { output, tension: first, volume: loud, now }: PlayerOptions): MusicPlayer {
  const { context } = output;
  const rate = context.sampleRate;
  const stems = createStems(music, rate);
  const fade = (FADE * 60) / music.tempo;
  const master = context.createGain();
  master.gain.value = loud;
  master.connect(output);
  let gains = arrange(music, first);
  const tracks = gains.map((gain) => {
    const node = context.createGain();
    node.gain.value = gain;
    node.connect(master);
    return node;
  });
  const sources = new Set<AudioBufferSourceNode>();
  let [tension, volume, playing] = [first, loud, true];
  /** When frame 0 is heard; undefined before. */
  let start: number | undefined;
  let segment = 0;
  let part: { readonly stems: Stem[]; filled: number; readonly from: number; readonly frames: number } | undefined;
  /** The change that is still to be heard. */
  let coming: { readonly bar: number; readonly before: readonly number[] } | undefined;

  const frameOf = (half: number): number => {
    const bar = Math.floor(half / 2);
    const from = stems.barAt(bar);
    return half % 2 === 0 ? from : from + Math.floor((stems.barAt(bar + 1) - from) / 2);
  };
  const timeOf = (frame: number): number => start! + frame / rate;

  function begin(): NonNullable<typeof part> {
    const from = frameOf(segment);
    const frames = frameOf(segment + 1) - from;
    const empty = (): Stem => ({ left: new Float32Array(frames), right: new Float32Array(frames) });
    return { stems: music.tracks.map(empty), filled: 0, from, frames };
  }
  function fill(one: NonNullable<typeof part>): void {
    const frames = Math.min(SLICE, one.frames - one.filled);
    stems.next(frames).forEach(({ left, right }, track) => {
      one.stems[track]!.left.set(left, one.filled);
      one.stems[track]!.right.set(right, one.filled);
    });
    one.filled += frames;
  }
  function schedule({ stems: made, from, frames }: NonNullable<typeof part>): void {
    const earliest = context.currentTime + LEAD;
    // On a frame of the device, so that one part ends where the next begins. Too late, it leaves a gap and goes on.
    if (start === undefined || timeOf(from) < context.currentTime) start = (Math.ceil(earliest * rate) - from) / rate;
    made.forEach(({ left, right }, track) => {
      const buffer = context.createBuffer(2, frames, rate);
      buffer.copyToChannel(left, 0);
      buffer.copyToChannel(right, 1);
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.connect(tracks[track]!);
      source.onended = () => {
        sources.delete(source);
        source.disconnect();
      };
      sources.add(source);
      source.start(timeOf(from));
    });
  }
  function barNow(): number {
    if (start === undefined || context.currentTime < start) return -1;
    const frame = (context.currentTime - start) * rate;
    let bar = Math.floor((frame / stems.length) * music.bars);
    while (stems.barAt(bar + 1) <= frame) bar++;
    while (bar > 0 && stems.barAt(bar) > frame) bar--;
    return bar;
  }
  function changeGains(): void {
    const before = gains;
    gains = arrange(music, tension);
    if (start === undefined) return tracks.forEach(({ gain }, track) => (gain.value = gains[track]!));
    const bar = barNow() + 1;
    const at = timeOf(stems.barAt(bar));
    const from = coming?.bar === bar ? coming.before : before;
    coming = { bar, before: from };
    tracks.forEach(({ gain }, track) => {
      gain.cancelScheduledValues(at);
      gain.setValueAtTime(from[track]!, at);
      gain.linearRampToValueAtTime(gains[track]!, at + fade);
    });
  }
  function end(): void {
    playing = false;
    for (const source of sources) {
      source.onended = null;
      source.disconnect();
    }
    sources.clear();
    for (const node of [...tracks, master]) node.disconnect();
  }
  return {
    get tension() {
      return tension;
    },
    set tension(value) {
      checkNumber("music", "tension", value, { least: 0, most: 1 });
      if (value === tension) return;
      tension = value;
      if (playing) changeGains();
    },
    get volume() {
      return volume;
    },
    set volume(value) {
      checkNumber("music", "volume", value, { least: 0, most: 1 });
      volume = value;
      if (playing) master.gain.setTargetAtTime(volume, context.currentTime, FALL);
    },
    get playing() {
      return playing;
    },
    get bar() {
      return playing ? barNow() : -1;
    },
    step() {
      const until = now() + BUDGET;
      while (playing && (start === undefined || timeOf(frameOf(segment)) < context.currentTime + AHEAD)) {
        part ??= begin();
        fill(part);
        if (part.filled === part.frames) {
          schedule(part);
          part = undefined;
          segment++;
        }
        if (now() >= until) return;
      }
    },
    stop() {
      if (!playing) return;
      playing = false;
      const at = context.currentTime;
      master.gain.setTargetAtTime(0, at, FALL);
      let left = sources.size;
      if (left === 0) return end();
      for (const source of sources) {
        source.onended = () => --left === 0 && end();
        source.stop(at + 5 * FALL);
      }
    },
    end,
  };
}
