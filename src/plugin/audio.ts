import { Sound } from "phaser";
import { checkFlag, checkFunction, checkOptions, checkText, within } from "../arguments.ts";
import type { Pcm } from "../pcm.ts";
import { gameAudioOf, type Channel } from "./game-audio.ts";
import type { SceneHost } from "./scene-part.ts";

/**
 * Samples, heard through the game's own sound manager. A kind that is heard takes a channel of it in its part,
 * `const audio = audioOf(host, "music")`, and plays: `audio.play(key, () => pcm, { loop: true })`.
 * A kind whose content is samples through and through takes `renderedAudio`, which keeps the keys.
 *
 * - What is played is a sound of `this.sound`, with Phaser's own volume, pan, rate, tweens and events. It stops with the scene, and
 *   is destroyed when it has ended or is stopped.
 * - A channel has a volume and a mute of its own, for the whole game, below those of `this.sound`.
 * - Before the first gesture of the player the browser plays nothing. What loops, or `waits`, begins with that gesture; anything else
 *   is dropped, or all of it would be heard at once.
 * - While the tab is hidden nothing is heard, and the clock stands still: music goes on where it was.
 * - Where the game has no Web Audio all of this does nothing, `channel.silent` says why, and the scene emits "aigc:fallback" once.
 */
export interface SceneAudio {
  readonly channel: Channel;
  /** Seconds of the audio device; they stand still until the first gesture and while the tab is hidden. 0 where nothing is heard. */
  readonly clock: number;
  /**
   * Plays the samples of a key. `pcm` is asked for them when they are not at hand: the last 32 MB of a game are, each under its key in
   * `this.cache.audio`. Does not throw for want of sound: what cannot be heard is a sound that does nothing.
   * @throws AbortError once the scene has stopped
   */
  play(key: string, pcm: () => Pcm, options?: PlayOptions): Playing;
  /**
   * Where nodes of one's own go in, for what is made while it plays: they are heard below the channel's volume and mute, and have to
   * be taken out when the scene stops. Undefined where nothing can be heard; then the scene is told why, once.
   */
  output(): AudioNode | undefined;
  /** Makes the samples of a key now, so that playing them later costs no frame. */
  prepare(key: string, pcm: () => Pcm): void;
}

/** How something is played. */
export interface PlayOptions {
  /** 0 to 1, beside that of its channel. Default 1. */
  readonly volume?: number;
  /** Speed and pitch together, 0.25 to 4. Default 1. */
  readonly rate?: number;
  /** -1 left to 1 right. Default 0. */
  readonly pan?: number;
  /** Over and over, without a gap. Default false. */
  readonly loop?: boolean;
  /** When it begins, in seconds of the audio clock; what has passed already means now. Default: now. */
  readonly at?: number;
  /** Whether it waits for the first gesture and for the tab to be looked at, or is dropped until then. Default: as `loop`. */
  readonly waits?: boolean;
}

/** What is played: a sound of Phaser's, or one that does nothing. */
export type Playing = Sound.WebAudioSound | Sound.NoAudioSound;

/** The audio of a scene, on one channel of its game: "sound", "music", "speech". */
export function audioOf({ scene, life, tell }: SceneHost, channel: string): SceneAudio {
  const { game } = scene.sys;
  let told = false;

  function silence(key: string, reason?: string): Playing {
    if (reason !== undefined && !told) tell({ what: channel, reason });
    told ||= reason !== undefined;
    return new Sound.NoAudioSound(game.sound as Sound.NoAudioSoundManager, key);
  }
  return {
    get channel() {
      return gameAudioOf(game).channel(channel);
    },
    get clock() {
      return gameAudioOf(game).clock;
    },
    play(key, pcm, options = {}) {
      life.check(channel);
      checkText(channel, "key", key);
      checkFunction(channel, "pcm", pcm);
      checkPlayOptions(channel, options);
      const audio = gameAudioOf(game);
      if (!audio.sound) return silence(key, audio.channel(channel).silent);
      const { loop = false, at = 0, waits = loop, volume = 1, rate = 1, pan = 0 } = options;
      if (audio.still && !waits) return silence(key);
      const sound = audio.sound(channel, key, pcm);
      const destroy = (): void => sound.destroy();
      sound.once(Sound.Events.DESTROY, life.atEnd(destroy));
      sound.once(Sound.Events.COMPLETE, destroy);
      // Later, because Phaser stops a sound while it destroys it; and not if it was started again meanwhile.
      sound.on(Sound.Events.STOP, () => void Promise.resolve().then(() => sound.isPlaying || destroy()));
      sound.play({ loop, volume, rate, pan, delay: Math.max(0, at - audio.clock) });
      return sound;
    },
    output() {
      life.check(channel);
      const audio = gameAudioOf(game);
      const node = audio.output?.(channel);
      if (!node) silence(channel, audio.channel(channel).silent);
      return node;
    },
    prepare(key, pcm) {
      life.check(channel);
      checkText(channel, "key", key);
      checkFunction(channel, "pcm", pcm);
      gameAudioOf(game).prepare(key, pcm);
    },
  };
}

/** @throws AigcError `bad-request`, naming what is wrong with the options of a call */
export function checkPlayOptions(where: string, options: PlayOptions): void {
  checkOptions(where, "options", options, {
    "volume?": within(0, 1),
    "rate?": within(0.25, 4),
    "pan?": within(-1, 1),
    "loop?": checkFlag,
    "at?": within(0),
    "waits?": checkFlag,
  });
}
