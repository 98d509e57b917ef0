import { RAMPS } from "./colours.ts";
import { nearestColours } from "./nearest-colours.ts";

/** A colour of the library's ramps: its name, and its shade from 0, light, to 2, dark. */
export interface NamedShade {
  readonly name: string;
  readonly shade: number;
}

const SHADES = Object.entries(RAMPS).flatMap(([name, ramp]) => ramp.map((rgb, shade) => ({ name, shade, rgb })));

/** For each colour (#rrggbb) the nearest of the ramps. */
export const shadesOf = (palette: readonly string[]): readonly NamedShade[] =>
  nearestColours(palette, SHADES.map(({ rgb }) => rgb)).map((at) => SHADES[at]!); // prettier-ignore

/** Whether a colour is never asked for: skin and line. */
export const isUndyed = (name: string): boolean => /\bskin$|^line$/.test(name);
