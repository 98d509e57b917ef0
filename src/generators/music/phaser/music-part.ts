import { Core } from "phaser";
import { checkMade, checkOptions, within } from "../../../arguments.ts";
import type { Music } from "../../../content.ts";
import type { Made } from "../../../generator.ts";
import { audioOf } from "../../../plugin/audio.ts";
import type { Channel } from "../../../plugin/game-audio.ts";
import type { ContentPart, MakeOptions } from "../../../plugin/scene-part.ts";
import { musicKind } from "../kind.ts";
import type { MusicRequest } from "../music.ts";
import { checkPlayable } from "../music-content.ts";
import { createMusicPlayer, type PlayingMusic } from "./music-player.ts";

/** How music is played. */
export interface PlayMusicOptions {
  /** 0 calm to 1 very tense. Default 0. */
  readonly tension?: number;
  /** 0 to 1, in addition to that of the channel. Default 1. */
  readonly volume?: number;
}

/** What music adds to `this.aigc`. */
export interface MusicMethods {
  /** Writes a piece of music: `const song = await this.aigc.music({ style: "dark" }, { seed: 7 })`. Give it to `playMusic`. */
  music(request: MusicRequest, options: MakeOptions<MusicRequest, Music>): Promise<Made<Music>>;
  /**
   * Plays a piece in a loop, until it is stopped or the scene stops: `const playing = this.aigc.playMusic(song)`, then
   * `playing.tension = 0.8` when foes come near. It begins with the first gesture of the player and pauses while the tab is hidden. The
   * sound is made during playback, in at most 3 milliseconds of each frame.
   */
  playMusic(made: Made<Music>, options?: PlayMusicOptions): PlayingMusic;
  /** Volume and mute of all music of the game. */
  readonly musicChannel: Channel;
}

/** Music in a scene. */
export const music: ContentPart<"music", MusicRequest, Music, MusicMethods> = {
  name: "music",
  kind: musicKind,
  methods(host) {
    const { life, scene } = host;
    const audio = audioOf(host, "music");
    return {
      music: (request, options) => host.make(musicKind, request, options),
      playMusic(made, options = {}) {
        life.check("playMusic");
        checkMade("playMusic", "made", made, "music", "tracks");
        checkPlayable("playMusic", "made.content", made.content);
        checkOptions("playMusic", "options", options, { "tension?": within(0, 1), "volume?": within(0, 1) });
        const { tension = 0, volume = 1 } = options;
        const output = audio.output();
        if (!output) return unheard(tension, volume);
        const player = createMusicPlayer(made.content, { output, tension, volume, now: () => performance.now() });
        const { events } = scene.sys.game;
        // Steps of the game, not of the scene: the music of a paused scene goes on.
        const step = (): void => (player.playing ? player.step() : over());
        const over = (): void => void events.off(Core.Events.STEP, step);
        events.on(Core.Events.STEP, step);
        life.atEnd(() => {
          over();
          player.end();
        });
        return player;
      },
      get musicChannel() {
        return audio.channel;
      },
    };
  },
};

/** A player for games that cannot be heard: it only stores its settings. */
function unheard(tension: number, volume: number): PlayingMusic {
  const silent = {
    tension,
    volume,
    playing: true,
    bar: -1,
    stop(): void {
      silent.playing = false;
    },
  };
  return silent;
}
