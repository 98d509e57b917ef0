import type { Persona } from "phaser-aigc";
import { hook } from "./hook.ts";

/** What can be heard. Scenes say what happens; who makes it heard listens here (`scenes/sounds.ts`). */
export const SOUNDS = [
  "menu-move",
  "menu-take",
  "pause",
  "step",
  "swing",
  "shot",
  "hex",
  "ward",
  "mend",
  "hit-foe",
  "hit-hero",
  "dodge",
  "foe-falls",
  "hero-falls",
  "alert",
  "coin",
  "chest",
  "key",
  "heal",
  "stairs-open",
  "stairs",
  "lamp",
  "buy",
  "quest",
] as const;
export type Sound = (typeof SOUNDS)[number];

/** Where one is, and how tense it is there, 0 to 1; a place has the same music for the same seed. */
export interface Mood {
  readonly place: "menu" | "village" | "dungeon" | "won" | "lost";
  readonly tension: number;
  readonly seed: string;
}

/** Something that is told to whoever listens. */
interface Told<Given extends unknown[]> {
  tell(...given: Given): void;
  /** @returns takes the listener back */
  on(listener: (...given: Given) => void): () => void;
}

function told<Given extends unknown[]>(): Told<Given> {
  const listeners = new Set<(...given: Given) => void>();
  return {
    tell: (...given) => listeners.forEach((listener) => listener(...given)),
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const sounds = told<[Sound]>();
const moods = told<[Mood]>();
const voices = told<[string, Persona]>();
const hushes = told<[]>();

export function playSound(sound: Sound): void {
  hook.sounds.push(sound);
  if (hook.sounds.length > 200) hook.sounds.shift();
  sounds.tell(sound);
}
export const setMood = moods.tell;
/** Somebody says it, as fast as letters are written. */
export const sayAloud = voices.tell;
/** Whoever speaks falls silent. */
export const hush = hushes.tell;

export const onSound = sounds.on;
export const onMood = moods.on;
export const onVoice = voices.on;
export const onHush = hushes.on;
