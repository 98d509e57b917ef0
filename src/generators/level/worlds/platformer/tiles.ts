import type { WorldThing, WorldTile } from "../world.ts";

/**
 * What a cell of a platformer is made of. "ledge" is stood on and jumped through from below; along a row of "rail" a platform moves to and
 * fro, and is a ledge wherever it is; "spikes" kill. A pipe is a stamp of four tiles, two cells wide.
 */
export const PLATFORMER_TILES = [
  { name: "air", sign: ".", colour: "#9cd8f0", stops: "never" },
  { name: "ground", sign: "#", colour: "#7a5230", stops: "always" },
  { name: "block", sign: "B", colour: "#b0a090", stops: "always" },
  { name: "brick", sign: "=", colour: "#c0683c", stops: "always" },
  { name: "ledge", sign: "-", colour: "#a5793f", stops: "from above" },
  { name: "rail", sign: "~", colour: "#6d7a8c", stops: "from above" },
  { name: "spikes", sign: "^", colour: "#d8dce4", stops: "never" },
  { name: "pipe-top-left", sign: "[", colour: "#3fa34d", stops: "always" },
  { name: "pipe-top-right", sign: "]", colour: "#2f8a3d", stops: "always" },
  { name: "pipe-left", sign: "{", colour: "#3fa34d", stops: "always" },
  { name: "pipe-right", sign: "}", colour: "#2f8a3d", stops: "always" },
] as const satisfies readonly WorldTile[];

const code = (name: (typeof PLATFORMER_TILES)[number]["name"]): number => PLATFORMER_TILES.findIndex((tile) => tile.name === name);
export const [AIR, GROUND, BLOCK, BRICK, LEDGE, RAIL, SPIKES] = (["air", "ground", "block", "brick", "ledge", "rail", "spikes"] as const).map(code) as [number, number, number, number, number, number, number]; // prettier-ignore
export const [PIPE_TOP_LEFT, PIPE_TOP_RIGHT, PIPE_LEFT, PIPE_RIGHT] = (["pipe-top-left", "pipe-top-right", "pipe-left", "pipe-right"] as const).map(code) as [number, number, number, number]; // prettier-ignore

export const PLATFORMER_THINGS = [
  { name: "start", sign: "@", colour: "#6daa2c" },
  { name: "exit", sign: ">", colour: "#dad45e" },
  { name: "enemy", sign: "e", colour: "#d04648" },
  { name: "chest", sign: "c", colour: "#d27d2c" },
] as const satisfies readonly WorldThing[];

/** Whether a tile stops a body from all sides; and whether one can stand on it. */
export const SOLID: readonly boolean[] = PLATFORMER_TILES.map(({ stops }) => stops === "always");
export const CARRIES: readonly boolean[] = PLATFORMER_TILES.map(({ stops }) => stops !== "never");
