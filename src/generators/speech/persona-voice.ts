import type { Persona, SpeechVoice } from "../../content.ts";
import { createRng } from "../../rng.ts";
import { VOICE_RANGES } from "./speech.ts";

/** Factors of a voice by trade: pitch, formants and speed. */
const TRADES: Readonly<Record<string, readonly [pitch: number, formant: number, speed: number]>> = {
  smith: [0.72, 0.88, 0.9],
  guard: [0.78, 0.92, 1],
  elder: [0.85, 0.96, 0.75],
  hunter: [0.9, 0.96, 1.05],
  merchant: [1.1, 1.03, 1.2],
  herbalist: [1.25, 1.1, 0.95],
  child: [1.6, 1.28, 1.15],
  giant: [0.55, 0.78, 0.7],
};

/** The voice of a persona, by its name and trade; a good mood makes it higher and faster. */
export function voiceOf(speaker: Persona | undefined, wanted: Partial<SpeechVoice> = {}): SpeechVoice {
  const { name = "", role = "", mood = 0 } = speaker ?? {};
  const rng = createRng(`voice/${name}/${role}`);
  const [pitch, formant, speed] = TRADES[role] ?? [1, 1, 1];
  const own = rng.next();
  const voice: SpeechVoice = {
    pitch: pitch * (135 + 110 * own) * (1 + 0.1 * mood),
    // High voices mostly have high formants.
    formant: formant * (0.9 + 0.12 * own + 0.1 * rng.next()),
    speed: speed * (26 + 8 * rng.next()) * (1 + 0.12 * mood),
    melody: 2 + 1.5 * rng.next() + 1.2 * Math.max(0, mood) - 0.8 * Math.max(0, -mood),
    breath: 0.08 + 0.25 * rng.next() + 0.1 * Math.max(0, -mood),
  };
  const settled = Object.entries({ ...voice, ...wanted }).map(([key, value]) => {
    const [least, most] = VOICE_RANGES[key as keyof SpeechVoice];
    return [key, Math.round(100 * Math.min(Math.max(value, least), most)) / 100];
  });
  return Object.fromEntries(settled) as unknown as SpeechVoice;
}
