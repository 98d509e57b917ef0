import { checkMade } from "../../../arguments.ts";
import type { Speech } from "../../../content.ts";
import type { Made } from "../../../generator.ts";
import type { Channel } from "../../../plugin/game-audio.ts";
import { renderedAudio } from "../../../plugin/rendered-audio.ts";
import type { ContentPart, MakeOptions } from "../../../plugin/scene-part.ts";
import { speechKind } from "../kind.ts";
import { renderSpeech } from "../render-speech.ts";
import { checkSpeechShape } from "../speech-shape.ts";
import type { SpeechRequest } from "../speech.ts";
import { checkSpeakOptions, speak, type SpeakOptions, type Speaking } from "./speak.ts";

/** What voices add to `this.aigc`. */
export interface SpeechMethods {
  /** Makes a voice for a text: `const hello = await this.aigc.speech({ text: "Good day.", speaker: persona }, { seed: 1 })`. */
  speech(request: SpeechRequest, options: MakeOptions<SpeechRequest, Speech>): Promise<Made<Speech>>;
  /**
   * Speaks it, letter by letter: `this.aigc.speak(hello, { onText: (shown) => bubble.setText(shown) })`. It stops with the scene, and
   * pauses with it. The letters also appear if no voice can be heard.
   */
  speak(made: Made<Speech>, options?: SpeakOptions): Speaking;
  /** Volume and mute of all voices of the game. */
  readonly speechChannel: Channel;
}

/** Voices in a scene. */
export const speech: ContentPart<"speech", SpeechRequest, Speech, SpeechMethods> = {
  name: "speech",
  kind: speechKind,
  methods(host) {
    const audio = renderedAudio(host, speechKind, renderSpeech);
    return {
      speech: audio.make,
      speak(made, options = {}) {
        host.life.check("speak");
        checkMade("speak", "made", made, "speech", "blips");
        checkSpeechShape("speak", "made.content", made.content);
        checkSpeakOptions(options);
        return speak(host.scene, host.life, audio, made.content, options);
      },
      get speechChannel() {
        return audio.channel;
      },
    };
  },
};
