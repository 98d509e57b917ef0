/** The one palette of Lanternfall: cold night, warm light. A picture is made of places in this list; 0 is transparent. */
export const COLOURS = {
  clear: "#00000000",
  ink: "#0b0914",
  night: "#16142a",
  dusk: "#221f3d",
  slate: "#2f2d52",
  steel: "#45446e",
  stone: "#625f8a",
  mist: "#8b8db0",
  cloud: "#c3c9dc",
  white: "#f3f1e0",
  navy: "#20346b",
  blue: "#3a5fae",
  sky: "#63a5d8",
  foam: "#a8dfe8",
  pine: "#12302f",
  moss: "#1f4a3a",
  leaf: "#37714a",
  lime: "#6ea85a",
  plum: "#3a1c3c",
  wine: "#7a2740",
  red: "#c9404a",
  rose: "#ec7f74",
  bark: "#3f2630",
  wood: "#6d4238",
  tan: "#a26b4a",
  sand: "#d3a06c",
  skin: "#ecc79a",
  ember: "#c9602c",
  flame: "#f0973c",
  lantern: "#ffcf6b",
  glow: "#fff0b8",
} as const;

export type Colour = keyof typeof COLOURS;

export const NAMES = Object.keys(COLOURS) as readonly Colour[];

/** For Phaser's tints. */
export function tintOf(colour: Colour): number {
  return Number.parseInt(COLOURS[colour].slice(1, 7), 16);
}

/** Colours that mean something. The second of each is told apart by every eye, by its light and not by red or green. */
const MEANINGS = {
  danger: ["red", "glow"],
  hurt: ["rose", "white"],
  heal: ["lime", "sky"],
  health: ["red", "sky"],
  low: ["ember", "white"],
  good: ["lantern", "lantern"],
} as const satisfies Record<string, readonly [Colour, Colour]>;

export type Meaning = keyof typeof MEANINGS;

export const colourOf = (meaning: Meaning, plain: boolean): Colour => MEANINGS[meaning][plain ? 1 : 0];
