import type { Sound } from "../../../content.ts";
import type { KindTools } from "../../../tools/kind-tools.ts";
import { soundKind } from "../kind.ts";
import { SOUND_EVENTS } from "../events.ts";
import { renderSound } from "../render-sound.ts";
import type { SoundRequest } from "../sound.ts";
import { soundPicture } from "./picture.ts";

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
  // As good for what both can do, and without a model.
  way: "presets",
  picture: (content) => soundPicture(renderSound(content)),
  zoom: 2,
  recipe: async () => (await import("./recipe.ts")).sound,
};
