import { checkFields, checkList, listOf, oneOf, refuse, within, checkText, whole, type Check } from "../../arguments.ts";
import type { Speech } from "../../content.ts";
import { LONGEST_TEXT, VOICE_RANGES } from "./speech.ts";

/** The longest speech in seconds: the longest text at the lowest speed. */
export const LONGEST_SPEECH = 600;
const time = within(0, LONGEST_SPEECH);
const threePitches: Check = (where, name, value) => {
  checkList(where, name, value, "three pitches in hertz", (own, one) => within(20, 2000)(where, own, one));
  if (value.length !== 3) refuse(where, name, value, "three pitches in hertz");
};
const VOICE = Object.fromEntries(Object.entries(VOICE_RANGES).map(([name, [least, most]]) => [name, within(least, most)]));
const BLIP: Readonly<Record<string, Check>> = {
  at: time,
  length: within(0.01, 1),
  character: whole(0, LONGEST_TEXT),
  pitch: threePitches,
  vowel: oneOf(["a", "e", "i", "o", "u"]),
  onset: oneOf(["none", "soft", "hiss", "pop"]),
  volume: within(0, 1),
};

/**
 * Checks that a value is a speech; names the wrong field: "speech.blips[0].pitch".
 * @throws AigcError `bad-request`
 */
export function checkSpeechShape(where: string, name: string, value: unknown): asserts value is Speech {
  const fields = { text: checkText, language: oneOf(["en", "zh"]), times: listOf(time) };
  checkFields(where, name, value, fields, "a speech: an object with text, language, voice, times, blips");
  const { voice, blips } = value as unknown as Speech;
  checkFields(where, `${name}.voice`, voice, VOICE);
  listOf((own, entry, one) => checkFields(own, entry, one, BLIP), "a list of blips")(where, `${name}.blips`, blips);
}
