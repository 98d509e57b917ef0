import type { Language } from "phaser-aigc";
import type { Action } from "./actions.ts";

/** What the player has chosen; kept in the browser, apart from the saved game. */
export interface Settings {
  language: Language;
  /** 0 to 10 each. */
  effects: number;
  music: number;
  voices: number;
  /** How far the screen shakes: 0 not at all, 1 half, 2 all. */
  shake: number;
  flash: boolean;
  largeText: boolean;
  /** Letters a second; 0 shows a line at once. */
  textSpeed: number;
  /** Colours that differ for every eye. */
  plainColours: boolean;
  /** "director" follows how well it goes. */
  difficulty: "director" | "gentle" | "even" | "hard";
  /** How the foes fight, 0 to 1 each: how near they come, how early they save themselves, how much they stay together. */
  temper: { readonly aggression: number; readonly caution: number; readonly teamwork: number };
  /** Keys in place of the usual, by the place on the keyboard: "KeyE". */
  keys: Partial<Record<Action, string>>;
}

const KEY = "lanternfall-settings@1";

export const TEXT_SPEEDS = [30, 55, 110, 0] as const;
export const DIFFICULTIES = ["director", "gentle", "even", "hard"] as const;

function usual(): Settings {
  const wanted = new URLSearchParams(location.search).get("lang") ?? navigator.language;
  return {
    language: wanted.startsWith("zh") ? "zh" : "en",
    effects: 8,
    music: 6,
    voices: 8,
    shake: 2,
    flash: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    largeText: false,
    textSpeed: 55,
    plainColours: false,
    difficulty: "director",
    temper: { aggression: 0.5, caution: 0.5, teamwork: 0.5 },
    keys: {},
  };
}

function read(): Settings {
  const settings = usual();
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Record<string, unknown>;
    // What is of another type than it ought to be is left as usual.
    for (const [name, value] of Object.entries(settings))
      if (typeof kept[name] === typeof value && kept[name] !== null) Object.assign(settings, { [name]: kept[name] });
    const { temper } = settings;
    if (Object.keys(temper).length !== 3 || Object.values(temper).some((n) => !(n >= 0 && n <= 1))) settings.temper = usual().temper;
  } catch {
    // Storage is forbidden, or holds something else.
  }
  if (new URLSearchParams(location.search).has("lang")) settings.language = usual().language;
  return settings;
}

export const settings: Settings = read();

const listeners = new Set<() => void>();
/** @returns takes the listener back */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function change(part: Partial<Settings>): void {
  Object.assign(settings, part);
  for (const listener of listeners) listener();
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Then they hold until the page is closed.
  }
}
