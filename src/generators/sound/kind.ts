import type { Sound } from "../../content.ts";
import type { Kind } from "../../kind.ts";
import { encodeWav } from "../../wav.ts";
import { presetSounds } from "./preset-sound.ts";
import { renderSound } from "./render-sound.ts";
import type { SoundRequest } from "./sound.ts";
import { SOUND_LATENT_CONTRACT, vaeSound } from "./vae-sound.ts";

/** Sound effects. */
export const soundKind: Kind<SoundRequest, Sound, "sound"> = {
  name: "sound",
  mark: "voices",
  rules: presetSounds,
  learned: { [SOUND_LATENT_CONTRACT]: (model) => vaeSound(model) },
  codecs: { wav: { encode: (sound, provenance) => encodeWav(renderSound(sound), provenance) } },
};
