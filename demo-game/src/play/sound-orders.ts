import type { MusicRequest, SoundRequest } from "phaser-aigc";
import type { Mood, Sound } from "./sounds.ts";

/** What a sound of the game is asked for with, and how loud it is. */
export interface SoundOrder {
  readonly request: SoundRequest;
  readonly volume: number;
}

/** What each sound is made of: an event that the package knows, and how loud it is. */
export const SOUND_ORDERS: Readonly<Record<Sound, SoundOrder>> = {
  "menu-move": { request: { event: "move" }, volume: 0.4 },
  "menu-take": { request: { event: "select" }, volume: 0.5 },
  pause: { request: { event: "select" }, volume: 0.4 },
  step: { request: { event: "step" }, volume: 0.25 },
  swing: { request: { event: "swing" }, volume: 0.5 },
  shot: { request: { event: "bow" }, volume: 0.6 },
  hex: { request: { event: "spell" }, volume: 0.6 },
  ward: { request: { event: "shield" }, volume: 0.5 },
  mend: { request: { event: "heal" }, volume: 0.4 },
  "hit-foe": { request: { event: "hit" }, volume: 0.8 },
  "hit-hero": { request: { event: "hurt" }, volume: 0.9 },
  dodge: { request: { event: "jump" }, volume: 0.5 },
  "foe-falls": { request: { event: "shatter" }, volume: 0.7 },
  "hero-falls": { request: { event: "death" }, volume: 1 },
  alert: { request: { event: "roar" }, volume: 0.5 },
  coin: { request: { event: "coin" }, volume: 0.6 },
  chest: { request: { event: "chest" }, volume: 0.8 },
  key: { request: { event: "key" }, volume: 0.8 },
  heal: { request: { event: "heal" }, volume: 0.8 },
  "stairs-open": { request: { event: "door" }, volume: 0.9 },
  stairs: { request: { event: "stairs" }, volume: 0.8 },
  lamp: { request: { event: "level-up" }, volume: 0.7 },
  buy: { request: { event: "pickup" }, volume: 0.7 },
  quest: { request: { event: "quest" }, volume: 0.8 },
};

/** The seed of each: everybody hears the same game. */
export const seedOf = (sound: Sound): string => `lanternfall/${sound}`;

/** The piece of each place. */
export const SONGS: Readonly<Record<Mood["place"], MusicRequest>> = {
  menu: { style: "camp", bars: 16 },
  village: { style: "calm", bars: 32 },
  dungeon: { style: "dark", mix: { style: "fight", share: 0.5 }, bars: 32 },
  won: { style: "victory", bars: 16 },
  lost: { style: "calm", words: "slow sad", bars: 16 },
};
