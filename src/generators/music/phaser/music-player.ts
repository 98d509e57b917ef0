import { checkNumber } from "../../../arguments.ts";
import type { Music } from "../../../content.ts";
import { FADE } from "../synth/render.ts";
import { createHalfBars, type HalfBar, type HalfBars } from "./half-bars.ts";
import { createLayerGains } from "./layer-gains.ts";

/** Music that plays, round and round. */
export interface PlayingMusic {
  /** 0 calm to 1 as tense as can be. A change is heard from the next bar on, within half a beat. */
  tension: number;
  /** 0 to 1, beside that of the channel. */
  volume: number;
  /** False once it has been stopped, or the scene has. */
  readonly playing: boolean;
  /** The bar that is heard, from 0; it goes on counting from round to round. -1 while none is heard. */
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
  /** Milliseconds, to hold a frame of the game no longer than is good for it. */
  readonly now: () => number;
}

/** Milliseconds of a frame of the game after which no more is made. */
const BUDGET = 3;
/** Seconds that are made ahead, and that lie between the making and the hearing of the first half bar. */
const AHEAD = 1.2;
const LEAD = 0.06;
/** A third of the seconds in which it falls silent when it is stopped. */
const FALL = 0.02;

/** Plays a piece through Web Audio: each track through a gain of its own, one half bar after another, so that tension is only gains. */
export function createMusicPlayer(music: Music, { output, tension: first, volume: loud, now }: PlayerOptions): MusicPlayer {
  const { context } = output;
  const master = context.createGain();
  master.gain.value = loud;
  master.connect(output);
  const halfBars = createHalfBars(music, context.sampleRate);
  const layers = createLayerGains(music, first, master);
  const tape = createTape(context, layers.nodes, halfBars);
  const fade = (FADE * 60) / music.tempo;
  let [tension, volume, playing] = [first, loud, true];

  const end = (): void => {
    playing = false;
    tape.end();
    for (const node of [...layers.nodes, master]) node.disconnect();
  };
  return {
    get tension() {
      return tension;
    },
    set tension(value) {
      checkNumber("music", "tension", value, { least: 0, most: 1 });
      const same = value === tension;
      tension = value;
      if (playing && !same) layers.change(tension, tape.nextBar, fade);
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
      return playing ? tape.bar : -1;
    },
    step() {
      if (!playing) return;
      const until = now() + BUDGET;
      while (tape.filledUntil < context.currentTime + AHEAD) {
        const whole = halfBars.make();
        if (whole) tape.add(whole);
        if (now() >= until) return;
      }
    },
    stop() {
      if (!playing) return;
      playing = false;
      master.gain.setTargetAtTime(0, context.currentTime, FALL);
      tape.stop(context.currentTime + 5 * FALL, end);
    },
    end,
  };
}

/** Half bars, each heard where the one before it ends. */
function createTape(context: BaseAudioContext, tracks: readonly AudioNode[], halfBars: HalfBars) {
  const rate = context.sampleRate;
  const sources = new Set<AudioBufferSourceNode>();
  let start: number | undefined;
  let atEnd: (() => void) | undefined;
  const timeOf = (frame: number): number => start! + frame / rate;
  const barNow = (): number => {
    if (start === undefined || context.currentTime < start) return -1;
    return halfBars.barOf(Math.floor((context.currentTime - start) * rate + 1e-6));
  };
  const drop = (source: AudioBufferSourceNode): void => {
    source.disconnect();
    if (sources.delete(source) && sources.size === 0) atEnd?.();
  };
  return {
    /** When the half bar that is being made will be heard; long ago before anything is. */
    get filledUntil() {
      return start === undefined ? -Infinity : timeOf(halfBars.from);
    },
    /** The bar that is heard; -1 before the first. */
    get bar() {
      return barNow();
    },
    /** When the next bar begins; undefined before anything is heard. */
    get nextBar() {
      return start === undefined ? undefined : timeOf(halfBars.barAt(barNow() + 1));
    },
    add({ stems, from, frames }: HalfBar): void {
      // On a frame of the device, so that one ends where the next begins. What comes too late leaves a gap and goes on after it.
      if (start === undefined || timeOf(from) < context.currentTime) start = (Math.ceil((context.currentTime + LEAD) * rate) - from) / rate;
      stems.forEach(({ left, right }, track) => {
        const buffer = context.createBuffer(2, frames, rate);
        buffer.copyToChannel(left, 0);
        buffer.copyToChannel(right, 1);
        const source = context.createBufferSource();
        source.buffer = buffer;
        source.connect(tracks[track]!);
        source.addEventListener("ended", () => drop(source));
        sources.add(source);
        source.start(timeOf(from));
      });
    },
    /** All that is to be heard ends at a time; then `end` is called. */
    stop(at: number, end: () => void): void {
      if (sources.size === 0) return end();
      atEnd = end;
      for (const source of sources) source.stop(at);
    },
    end(): void {
      atEnd = undefined;
      for (const source of sources) source.disconnect();
      sources.clear();
    },
  };
}
