import { checkMade } from "../../../arguments.ts";
import type { Sound } from "../../../content.ts";
import type { Made } from "../../../generator.ts";
import type { Playing, PlayOptions } from "../../../plugin/audio.ts";
import type { Channel } from "../../../plugin/game-audio.ts";
import { renderedAudio } from "../../../plugin/rendered-audio.ts";
import type { ContentPart, MakeOptions } from "../../../plugin/scene-part.ts";
import { soundKind } from "../kind.ts";
import { renderSound } from "../render-sound.ts";
import { checkSoundShape } from "../sound-shape.ts";
import type { SoundRequest } from "../sound.ts";

/** What sound effects add to `this.aigc`. */
export interface SoundMethods {
  /**
   * Makes a sound effect: `const coin = await this.aigc.sound({ event: "coin" }, { seed: 1 })`. Give it to `playSound`, as often as you
   * like; its samples are rendered in advance.
   */
  sound(request: SoundRequest, options: MakeOptions<SoundRequest, Sound>): Promise<Made<Sound>>;
  /**
   * Plays a sound effect: `this.aigc.playSound(coin, { volume: 0.8, pan: -0.3 })`. The result is a sound of Phaser, which stops with the
   * scene.
   * Before the first gesture of the player, and in a hidden tab, it is not played, unless it loops or `waits`.
   */
  playSound(made: Made<Sound>, options?: PlayOptions): Playing;
  /** Volume and mute of all sound effects of the game. */
  readonly soundChannel: Channel;
}

/** Sound effects in a scene. */
export const sound: ContentPart<"sound", SoundRequest, Sound, SoundMethods> = {
  name: "sound",
  kind: soundKind,
  methods(host) {
    const audio = renderedAudio(host, soundKind, renderSound);
    return {
      sound: audio.make,
      playSound(made, options) {
        host.life.check("playSound");
        checkMade("playSound", "made", made, "sound", "voices");
        checkSoundShape("playSound", "made.content", made.content);
        return audio.play(made.content, options);
      },
      get soundChannel() {
        return audio.channel;
      },
    };
  },
};
