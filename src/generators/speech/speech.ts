import { checkFields, checkObject, checkOptions, checkText, oneOf, refuse, within, type Check } from "../../arguments.ts";
import { PERSONA_TRAITS } from "../../persona-traits.ts";
import type { Language, Persona, SpeechVoice } from "../../content.ts";

/** A request for a speech: a text and its speaker. */
export interface SpeechRequest {
  /** 1 to 400 characters. */
  readonly text: string;
  /** Default: Chinese if the text has Chinese characters, else English. */
  readonly language?: Language;
  /** The speaker: the same persona has the same voice for all seeds; a good mood makes it higher and faster. Default: a neutral voice. */
  readonly speaker?: Persona;
  /** Changes of the persona's voice. */
  readonly voice?: Partial<SpeechVoice>;
}

export const LONGEST_TEXT = 400;
/** The ranges of a voice. */
export const VOICE_RANGES: Readonly<Record<keyof SpeechVoice, readonly [number, number]>> = {
  pitch: [70, 420],
  formant: [0.75, 1.4],
  speed: [4, 60],
  melody: [0, 8],
  breath: [0, 1],
};
const optional: Readonly<Record<string, Check>> = Object.fromEntries(
  Object.entries(VOICE_RANGES).map(([name, [least, most]]) => [`${name}?`, within(least, most)]),
);

/** @throws AigcError `bad-request`, naming what is wrong with a request */
export function checkSpeechRequest(request: SpeechRequest): void {
  checkObject("speech", "request", request, 'a speech request: { text: "Good day.", speaker }');
  const voice: Check = (where, name, value) => checkOptions(where, name, value, optional);
  const speaker: Check = (where, name, value) =>
    checkFields(where, name, value, { name: checkText, role: checkText, ...PERSONA_TRAITS, "mood?": within(-1, 1) });
  checkFields("speech", "request", request, { text: checkText, "language?": oneOf(["en", "zh"]), "speaker?": speaker, "voice?": voice });
  const { length } = request.text;
  if (length < 1 || length > LONGEST_TEXT) refuse("speech", "request.text", request.text, `1 to ${LONGEST_TEXT} characters`);
}

export const languageOf = ({ text, language }: SpeechRequest): Language => language ?? (/\p{Script=Han}/u.test(text) ? "zh" : "en");
