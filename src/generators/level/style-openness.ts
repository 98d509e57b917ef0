import { ROOM_STYLES, type RoomStyle } from "./room.ts";

/** The greatest allowed difference from the wanted openness. */
export const OPENNESS_TOLERANCE = 0.1;

/** Openness that is usual for each style, from the measured corpus: the middle half. */
export const USUAL_OPENNESS: Readonly<Record<RoomStyle, readonly [number, number]>> = {
  cave: [0.4, 0.75],
  hall: [0.6, 0.95],
  chambers: [0.5, 0.85],
  maze: [0.55, 0.75],
  pond: [0.55, 0.85],
  ruin: [0.6, 0.9],
};

/** The range of openness in which a style is recognisable: an empty room is no maze, a hall full of rock is a cave. */
export const STYLE_OPENNESS: Readonly<Record<RoomStyle | "mixed", readonly [number, number]>> = {
  mixed: [0.2, 0.95],
  cave: [0.2, 0.85],
  hall: [0.6, 0.95],
  chambers: [0.3, 0.85],
  maze: [0.45, 0.75],
  pond: [0.45, 0.9],
  ruin: [0.4, 0.9],
};

/** The styles that can have this openness; all of them for NaN, which means the usual one of each style. */
export function stylesAsOpenAs(openness: number, styles: readonly RoomStyle[] = ROOM_STYLES): readonly RoomStyle[] {
  return styles.filter((style) => !(openness < STYLE_OPENNESS[style][0] || openness > STYLE_OPENNESS[style][1]));
}
