import type { Speech } from "../../content.ts";
import type { Kind } from "../../kind.ts";
import { encodeWav } from "../../wav.ts";
import { blipSpeech } from "./blip-speech.ts";
import { renderSpeech } from "./render-speech.ts";
import type { SpeechRequest } from "./speech.ts";

/** Voices that babble. */
export const speechKind: Kind<SpeechRequest, Speech, "speech"> = {
  name: "speech",
  mark: "blips",
  rules: blipSpeech,
  codecs: { wav: { encode: (speech, provenance) => encodeWav(renderSpeech(speech), provenance) } },
};
