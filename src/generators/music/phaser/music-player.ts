import { checkNumber } from "../../../arguments.ts";
import type { Music } from "../../../content.ts";
import { FADE } from "../synth/render.ts";
import { createHalfBars, type HalfBar, type HalfBars } from "./half-bars.ts";
import { createLayerGains } from "./layer-gains.ts";

/** Music that plays in a loop. */
export interface PlayingMusic {
  /** 0 calm to 1 very tense. A change begins at the next bar and takes half a beat. */
  tension: number;
  /** 0 to 1, in addition to that of the channel. */
  volume: number;
  /** False once it has been stopped, or the scene has. */
  readonly playing: boolean;
  /** The present bar, from 0, counted on from loop to loop. -1 while nothing is heard. */
  readonly bar: number;
  /** Ends it within a tenth of a second. A second call does nothing. */
  stop(): void;
}

/** A player with its step function. */
export interface MusicPlayer extends PlayingMusic {
  /** Renders the next slices; called once per frame. */
  step(): void;
  /** Ends it at once and disconnects its nodes. */
  end(): void;
}

/** The output and the initial settings. */
export interface PlayerOptions {
  readonly output: AudioNode;
  readonly tension: number;
  readonly volume: number;
  /** A clock in milliseconds, to limit the work per frame. */
  readonly now: () => number;
}

/** The most milliseconds of work per frame. */
const BUDGET = 3;
/** How many seconds are rendered ahead, and the delay before the first half bar. */
const AHEAD = 1.2;
const LEAD = 0.06;
/** The time constant of the fade when it is stopped: a third of the fade, in seconds. */
const FALL = 0.02;

/** Plays a piece with Web Audio, half bar by half bar. Each track has its own gain node, so that a change of tension only changes gains. */
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

/** Plays half bars one after the other, without gaps. */
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
    /** The start time of the half bar in work; in the past before the first. */
    get filledUntil() {
      return start === undefined ? -Infinity : timeOf(halfBars.from);
    },
    /** The present bar; -1 before the first. */
    get bar() {
      return barNow();
    },
    /** The start time of the next bar; undefined before the first. */
    get nextBar() {
      return start === undefined ? undefined : timeOf(halfBars.barAt(barNow() + 1));
    },
    add({ stems, from, frames }: HalfBar): void {
      // At a frame of the device, so that half bars join exactly. After a late half bar there is a gap.
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
    /** Ends everything at a time; then calls `end`. */
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
