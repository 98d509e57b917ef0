import { hook } from "./hook.ts";

/**
 * What can be heard, and where it comes from. This is the one door through which the game makes a sound: whoever plays them
 * listens here.
 */
export const SOUNDS = [
  "menu-move",
  "menu-take",
  "pause",
  "step",
  "swing",
  "shot",
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
  "blip",
] as const;
export type Sound = (typeof SOUNDS)[number];

type Listener = (sound: Sound) => void;
const listeners = new Set<Listener>();

export function playSound(sound: Sound): void {
  hook.sounds.push(sound);
  if (hook.sounds.length > 200) hook.sounds.shift();
  for (const listener of listeners) listener(sound);
}

/** @returns takes the listener back */
export function onSound(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
