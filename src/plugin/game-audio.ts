import { Core, Sound, type Game } from "phaser";
import { checkFlag, checkNumber } from "../arguments.ts";
import type { Pcm } from "../pcm.ts";

/** The volume and mute of one kind of sound, for the whole game. */
export interface Channel {
  /** 0 to 1. */
  volume: number;
  mute: boolean;
  /** The reason why it cannot be heard, as text; undefined if it can. A muted channel is not silent. */
  readonly silent: string | undefined;
}

/** The audio that all scenes of a game share. */
export interface GameAudio {
  /** Seconds of its audio context. */
  readonly clock: number;
  /** Whether nothing is heard now: before the first gesture, or while the tab is hidden. */
  readonly still: boolean;
  channel(name: string): Channel;
  prepare(key: string, pcm: () => Pcm): void;
  /** The input of a channel for audio nodes; missing if all channels are silent. */
  output?(channel: string): AudioNode;
  /** Makes a sound of the samples of a key, on a channel; missing if all channels are silent. */
  sound?(channel: string, key: string, pcm: () => Pcm): Sound.WebAudioSound;
}

/** The most bytes of samples in the cache of a game. */
const AT_HAND = 32 * 1024 * 1024;

/** One per game; it is collected with the game. */
const known = new WeakMap<Game, GameAudio>();

export function gameAudioOf(game: Game): GameAudio {
  if (!known.has(game)) known.set(game, game.sound instanceof Sound.WebAudioSoundManager ? heard(game, game.sound) : unheard(game.sound));
  return known.get(game)!;
}

function heard(game: Game, manager: Sound.WebAudioSoundManager): GameAudio {
  const { context } = manager;
  const channels = new Map<string, { readonly channel: Channel; readonly node: GainNode }>();
  const samples = samplesOf(game, context);
  let { hidden } = document;
  suspendWhileHidden(game, manager, (now) => (hidden = now));

  function through(name: string): { readonly channel: Channel; readonly node: GainNode } {
    if (!channels.has(name)) {
      const node = context.createGain();
      node.connect(manager.destination);
      channels.set(name, { node, channel: createChannel(name, undefined, (gain) => node.gain.setValueAtTime(gain, context.currentTime)) });
    }
    return channels.get(name)!;
  }
  return {
    get clock() {
      return context.currentTime;
    },
    get still() {
      return manager.locked || hidden;
    },
    channel: (name) => through(name).channel,
    prepare: samples,
    output: (name) => through(name).node,
    sound(name, key, pcm) {
      samples(key, pcm);
      const { node } = through(name);
      // Phaser reads this only to connect a new sound.
      const { destination } = manager;
      manager.destination = node;
      try {
        return manager.add(key) as Sound.WebAudioSound;
      } finally {
        manager.destination = destination;
      }
    },
  };
}

/** Audio of a game that cannot be heard: it stores volumes and plays nothing. */
function unheard(manager: Game["sound"]): GameAudio {
  const channels = new Map<string, Channel>();
  const silent =
    manager instanceof Sound.NoAudioSoundManager
      ? "the game has no audio: audio.noAudio is set in its config, or the device has none"
      : "the game plays audio tags, which take no samples: audio.disableWebAudio is set in its config, or the device has no Web Audio";
  return {
    clock: 0,
    still: true,
    channel(name) {
      if (!channels.has(name)) channels.set(name, createChannel(name, silent));
      return channels.get(name)!;
    },
    prepare() {},
  };
}

function createChannel(name: string, silent: string | undefined, apply: (gain: number) => void = () => {}): Channel {
  let volume = 1;
  let mute = false;
  return {
    silent,
    get volume() {
      return volume;
    },
    set volume(value) {
      checkNumber(name, "volume", value, { least: 0, most: 1 });
      volume = value;
      apply(mute ? 0 : volume);
    },
    get mute() {
      return mute;
    },
    set mute(value) {
      checkFlag(name, "mute", value);
      mute = value;
      apply(mute ? 0 : volume);
    },
  };
}

/** Puts samples into the cache of the game, and removes those that were played longest ago. */
function samplesOf(game: Game, context: BaseAudioContext): (key: string, pcm: () => Pcm) => void {
  const { audio } = game.cache;
  /** Keys and bytes, the least recently played first. */
  const atHand = new Map<string, number>();
  return (key, pcm) => {
    if (!audio.exists(key)) {
      const { sampleRate, channels } = pcm();
      const buffer = context.createBuffer(channels.length, channels[0]!.length, sampleRate);
      channels.forEach((samples, index) => buffer.copyToChannel(samples as Float32Array<ArrayBuffer>, index));
      audio.add(key, buffer);
      atHand.set(key, 4 * buffer.length * channels.length);
    }
    const bytes = atHand.get(key);
    // It was loaded by the game itself, so it stays.
    if (bytes === undefined) return;
    atHand.delete(key);
    atHand.set(key, bytes);
    let sum = 0;
    for (const one of atHand.values()) sum += one;
    for (const [oldest, size] of atHand) {
      if (sum <= AT_HAND || oldest === key) break;
      audio.remove(oldest);
      atHand.delete(oldest);
      sum -= size;
    }
  };
}

/**
 * Suspends the audio context while the tab is hidden. Phaser only suspends it when the window loses the focus, unless `pauseOnBlur` is
 * false; a tab can be hidden without that.
 */
function suspendWhileHidden({ events }: Game, manager: Sound.WebAudioSoundManager, tell: (hidden: boolean) => void): void {
  const { context } = manager;
  const nothing = (): void => {};
  const hide = (): void => {
    tell(true);
    if (context.state === "running") context.suspend().catch(nothing);
  };
  const show = (): void => {
    tell(false);
    if (!manager.locked && !(manager.pauseOnBlur && manager.gameLostFocus)) context.resume().catch(nothing);
  };
  events.on(Core.Events.HIDDEN, hide).on(Core.Events.VISIBLE, show);
  events.once(Core.Events.DESTROY, () => events.off(Core.Events.HIDDEN, hide).off(Core.Events.VISIBLE, show));
}
