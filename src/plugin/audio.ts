import { Sound } from "phaser";
import { checkFlag, checkFunction, checkOptions, checkText, within } from "../arguments.ts";
import type { Pcm } from "../pcm.ts";
import { gameAudioOf, type Channel } from "./game-audio.ts";
import type { SceneHost } from "./scene-part.ts";

/**
 * Plays samples through the sound manager of the game. The part of a kind takes a channel, `const audio = audioOf(host, "music")`, and
 * plays: `audio.play(key, () => pcm, { loop: true })`. Where content is rendered to samples as a whole, use `renderedAudio`.
 *
 * - A played sound is a sound of `this.sound`, with Phaser's volume, pan, rate, tweens and events. It stops with the scene, and is
 *   destroyed after it has ended or was stopped.
 * - A channel has its own volume and mute, for the whole game, in addition to those of `this.sound`.
 * - Before the first gesture of the player a browser plays nothing. Sounds that loop or have `waits` begin with that gesture; all others
 *   are dropped, so that they do not play all at once.
 * - While the tab is hidden nothing is heard, and the clock stops: music continues where it was.
 * - Without Web Audio nothing is played, `channel.silent` has the reason, and the scene emits "aigc:fallback" once.
 */
export interface SceneAudio {
  readonly channel: Channel;
  /** Seconds of the audio device; it stops until the first gesture and while the tab is hidden. 0 if nothing can be heard. */
  readonly clock: number;
  /**
   * Plays the samples of a key. `pcm` makes them if they are not in `this.cache.audio`, which keeps the last 32 MB. If nothing can be
   * heard, it does not throw: the result is a sound that does nothing.
   * @throws AbortError once the scene has stopped
   */
  play(key: string, pcm: () => Pcm, options?: PlayOptions): Playing;
  /**
   * The input of the channel for your own audio nodes, for sound that is made while it plays. Volume and mute of the channel apply.
   * Disconnect the nodes when the scene stops. Undefined if nothing can be heard; then the scene is told the reason, once.
   */
  output(): AudioNode | undefined;
  /** Makes the samples of a key now, so that playing them later costs no frame. */
  prepare(key: string, pcm: () => Pcm): void;
}

/** How something is played. */
export interface PlayOptions {
  /** 0 to 1, in addition to that of its channel. Default 1. */
  readonly volume?: number;
  /** Speed and pitch together, 0.25 to 4. Default 1. */
  readonly rate?: number;
  /** -1 left to 1 right. Default 0. */
  readonly pan?: number;
  /** Repeats for ever, without a gap. Default false. */
  readonly loop?: boolean;
  /** The time of its beginning, in seconds of the audio clock; a past time means now. Default: now. */
  readonly at?: number;
  /** Whether it waits for the first gesture and for a visible tab; if false, it is dropped instead. Default: as `loop`. */
  readonly waits?: boolean;
}

/** A playing sound of Phaser, or one that does nothing. */
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
      // Asynchronously, because Phaser also stops a sound while it destroys it; not if it was started again in the meantime.
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
