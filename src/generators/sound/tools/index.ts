import type { Sound } from "../../../content.ts";
import type { KindTools } from "../../../tools/kind-tools.ts";
import { wholeNumber } from "../../../tools/options.ts";
import { pcmPicture } from "../../../tools/pcm-picture.ts";
import { shippedModel } from "../../../tools/shipped-model.ts";
import { soundKind } from "../kind.ts";
import { SOUND_EVENTS } from "../events.ts";
import { renderSound } from "../render-sound.ts";
import type { SoundRequest } from "../sound.ts";

const MODEL = "sound-vae";

/** Sound effects on the command line. */
export const soundTools: KindTools<SoundRequest, Sound> = {
  kind: soundKind,
  summary: "sound effects from an event or words: as WAV to hear, as PNG to see their spectrogram, as JSON with their papers",
  flags: [
    { flag: "--event <event>", text: `what happens: ${SOUND_EVENTS.join(", ")}`, choices: SOUND_EVENTS },
    { flag: "--words <text>", text: 'free words, English or Chinese: "a heavy iron door"' },
  ],
  requests: [{ event: "coin" }, { words: "a heavy iron door" }, { words: "远处的雷声" }, {}],
  models: { vae: MODEL },
  // The rules are as good and need no model.
  way: "presets",
  picture: (content) => pcmPicture(renderSound(content)),
  zoom: 2,
  evaluation: {
    summary: "sounds of the rules and of the network: told apart by a classifier, mutated, between two events, in time",
    flags: [
      { flag: "--count <n>", text: "sounds of each event and way", initial: 10, parse: wholeNumber(1, 200) },
      { flag: "--model <name>", text: "a model under models/, or its folder", initial: MODEL },
    ],
    async rows({ count, seed, model }, report) {
      const { evaluateSounds } = await import("./evaluate.ts");
      return evaluateSounds({ count, seed, model: await shippedModel(model), report });
    },
  },
  recipe: async () => (await import("./recipe.ts")).sound,
};
