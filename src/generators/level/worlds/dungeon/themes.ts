import type { Rng } from "../../../../rng.ts";
import type { RoomStyle } from "../../room.ts";

/** Looks of a part of a dungeon. */
export const THEMES = ["caves", "crypts", "halls", "flooded", "ruins"] as const;
/** The name of one of them. */
export type Theme = (typeof THEMES)[number];

/** Which styles of rooms a theme is mixed of, by weight. */
const MIX: Readonly<Record<Theme, Readonly<Partial<Record<RoomStyle, number>>>>> = {
  caves: { cave: 8, pond: 1, ruin: 1 },
  crypts: { chambers: 6, hall: 2, maze: 2 },
  halls: { hall: 8, chambers: 1, pond: 1 },
  flooded: { pond: 7, cave: 2, hall: 1 },
  ruins: { ruin: 7, hall: 2, cave: 1 },
};

/** The look of the rooms behind each lock: another one than before it, unless one was asked for. */
export function themesOf(zones: number, wanted: Theme | "mixed", rng: Rng): Theme[] {
  const found: Theme[] = [];
  for (let zone = 0; zone < zones; zone++) {
    const others = THEMES.filter((theme) => theme !== found.at(-1));
    const theme = rng.pick(others);
    found.push(wanted === "mixed" ? theme : wanted);
  }
  return found;
}

export function styleIn(theme: Theme, rng: Rng): RoomStyle {
  const mix = Object.entries(MIX[theme]);
  return mix[rng.choose(mix.map(([, weight]) => weight))]![0] as RoomStyle;
}
