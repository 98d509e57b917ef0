/** Babbling voices in time with a text. */
export { blipSpeech } from "./blip-speech.ts";
export { speechKind } from "./kind.ts";
export { renderSpeech } from "./render-speech.ts";
export type { SpeechRequest } from "./speech.ts";
