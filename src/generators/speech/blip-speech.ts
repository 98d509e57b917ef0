import type { Blip, Problem, Speech, SpeechVoice } from "../../content.ts";
import { exp } from "../../exact-math.ts";
import type { Generator } from "../../generator.ts";
import { checkChance } from "../../handed-in.ts";
import type { Rng } from "../../rng.ts";
import { checkSpeech } from "./check-speech.ts";
import { voiceOf } from "./persona-voice.ts";
import { checkSpeechRequest, languageOf, type SpeechRequest } from "./speech.ts";
import { syllablesOf, type Syllable } from "./syllables.ts";

/** The pause after a sign, in characters. */
const PAUSES: Readonly<Record<string, number>> = {
  ".": 9,
  "!": 9,
  "?": 9,
  "…": 12,
  "。": 4,
  "！": 4,
  "？": 4,
  ",": 4,
  ";": 5,
  ":": 5,
  "—": 5,
  "，": 2,
  "、": 1.5,
  "；": 2,
  "：": 2,
  "\n": 8,
};
/** The duration of a Chinese character, in English characters. */
const CHINESE = 3.4;
/** Signs at the end of a sentence. */
const ENDS = /[.!?。！？…\n]/;
/** Semitones above the middle of the voice at the beginning, in the middle and at the end of a Chinese syllable. */
const TONES: readonly (readonly [number, number, number])[] = [
  [-1, -1.5, -2],
  [3, 3.2, 3],
  [-1, 0.5, 3.5],
  [-2.5, -4.5, -2],
  [4.5, 1.5, -3.5],
];

/**
 * A babbling voice: one blip for every syllable. The pitch falls through a sentence, rises at the end of a question, and has the four tones
 * of Chinese. The persona determines the voice; the seed only changes the melody a little.
 */
export function blipSpeech(): Generator<SpeechRequest, Speech> {
  return {
    name: "speech/blips",
    propose(request, rng, signal) {
      checkChance("speech/blips", rng, signal);
      checkSpeechRequest(request);
      const { text } = request;
      const language = languageOf(request);
      const voice = voiceOf(request.speaker, request.voice);
      const characters = [...text];
      const times = timesOf(characters, voice.speed);
      const syllables = syllablesOf(text, language);
      const blips = syllables.map((syllable, n) => blipOf(syllable, syllables[n + 1], characters, times, voice, rng));
      return { text, language, voice, times, blips };
    },
    check: (content, request): readonly Problem[] => checkSpeech(content, request),
  };
}

function timesOf(characters: readonly string[], speed: number): number[] {
  let time = 0;
  return characters.map((character, n) => {
    const at = time;
    // Of "..." only the last sign makes a pause.
    const pause = characters[n + 1] === character ? 0 : (PAUSES[character] ?? 0);
    time += ((/\p{Script=Han}/u.test(character) ? CHINESE : 1) * (1 + pause)) / speed;
    return thousandths(at);
  });
}

function blipOf(
  { character, characters: count, vowel, onset, tone, stressed }: Syllable,
  next: Syllable | undefined,
  characters: readonly string[],
  times: readonly number[],
  voice: SpeechVoice,
  rng: Rng,
): Blip {
  const at = times[character]!;
  const room = (next ? times[next.character]! : at + (count + 2) / voice.speed) - at;
  const { share, end } = placeInSentence(characters, character);
  const excited = end === "!" || end === "！";
  const asked = end === "?" || end === "？";
  // High at the beginning, low at the end; a question rises at its end.
  let line = voice.melody * (0.6 - 1.2 * share) + (excited ? 1.5 : 0) + (stressed ? 1.5 : 0) + 0.35 * voice.melody * (2 * rng.next() - 1);
  if (asked) line += share > 0.75 ? 1.4 * voice.melody : 0.4;
  const shape =
    tone === undefined
      ? [0.4, 0, asked && share > 0.75 ? 2.5 : -0.6]
      : TONES[tone]!.map((semitones) => semitones * (0.5 + voice.melody / 6));
  const pitch = shape.map((semitones) => Math.round(10 * voice.pitch * exp((0.6931471805599453 * (0.8 * line + semitones)) / 12)) / 10);
  return {
    at,
    length: thousandths(Math.min(0.22, Math.max(0.045, room * (tone === 0 ? 0.6 : 0.85)))),
    character,
    pitch: pitch as unknown as Blip["pitch"],
    vowel,
    onset,
    volume: Math.round(100 * Math.min(1, (tone === 0 ? 0.55 : 0.72) + (stressed || excited ? 0.2 : 0) + 0.08 * rng.next())) / 100,
  };
}

/** The position of a character in its sentence, 0 to 1, and the sign at the end of the sentence. */
function placeInSentence(characters: readonly string[], at: number): { readonly share: number; readonly end: string } {
  let [from, to] = [at, at];
  while (from > 0 && !ENDS.test(characters[from - 1]!)) from--;
  while (to < characters.length && !ENDS.test(characters[to]!)) to++;
  return { share: (at - from) / Math.max(1, to - from - 1), end: characters[to] ?? "" };
}

const thousandths = (seconds: number): number => Math.round(1000 * seconds) / 1000;
