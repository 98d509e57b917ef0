import { checkFields, checkList, oneOf, refuse, within, type Check } from "../../arguments.ts";
import { WAVES, type Sound } from "../../content.ts";
import { MOST_VOICES, VOICE, VOICE_NUMBERS, WHOLE_SOUND, SOUND_NUMBERS, type Parameter } from "./voice.ts";

const rangeOf = ({ least, most }: Parameter): Check => within(least, most);
const VOICE_FIELDS: Readonly<Record<string, Check>> = {
  wave: oneOf(WAVES),
  ...Object.fromEntries(VOICE_NUMBERS.map((name) => [name, rangeOf(VOICE[name])])),
};
const SOUND_FIELDS: Readonly<Record<string, Check>> = Object.fromEntries(SOUND_NUMBERS.map((name) => [name, rangeOf(WHOLE_SOUND[name])]));

/**
 * Checks that a value is a sound with all numbers in range; names the wrong field: "sound.voices[0].pitch".
 * @throws AigcError `bad-request`
 */
export function checkSoundShape(where: string, name: string, value: unknown): asserts value is Sound {
  checkFields(where, name, value, SOUND_FIELDS, `a sound: an object with voices, ${SOUND_NUMBERS.join(", ")}`);
  const { voices } = value as { readonly voices?: unknown };
  checkList(where, `${name}.voices`, voices, "a list of voices", (own, one) => checkFields(where, own, one, VOICE_FIELDS));
  if (voices.length < 1 || voices.length > MOST_VOICES) refuse(where, `${name}.voices`, voices, `1 to ${MOST_VOICES} voices`);
}
