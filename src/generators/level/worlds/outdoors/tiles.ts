import type { WorldThing, WorldTile } from "../world.ts";

/** What a cell out of doors is made of. Houses and tents are stamps: rows of roof over a row of wall with one door. */
export const OUTDOOR_TILES = [
  { name: "grass", sign: ".", colour: "#6aa84f", stops: "never" },
  { name: "flowers", sign: ",", colour: "#8fbf5a", stops: "never" },
  { name: "path", sign: "_", colour: "#d2b48c", stops: "never" },
  { name: "bridge", sign: "H", colour: "#9c6b3c", stops: "never" },
  { name: "field", sign: '"', colour: "#b58b3a", stops: "never" },
  { name: "water", sign: "~", colour: "#4f86c6", stops: "always", low: true },
  { name: "tree", sign: "T", colour: "#2f6b34", stops: "always" },
  { name: "rock", sign: "o", colour: "#8a8f94", stops: "always", low: true },
  { name: "fence", sign: "=", colour: "#8b5e34", stops: "always", low: true },
  { name: "roof", sign: "^", colour: "#a8402f", stops: "always" },
  { name: "wall", sign: "#", colour: "#cbb893", stops: "always" },
  { name: "door", sign: "D", colour: "#5a3620", stops: "never" },
  { name: "tent", sign: "A", colour: "#c9a24a", stops: "always" },
  { name: "well", sign: "O", colour: "#6f7f8f", stops: "always", low: true },
  { name: "fire", sign: "*", colour: "#e06c2b", stops: "always", low: true },
] as const satisfies readonly WorldTile[];

type Name = (typeof OUTDOOR_TILES)[number]["name"];
const code = (name: Name): number => OUTDOOR_TILES.findIndex((tile) => tile.name === name);
/** Codes by name. */
export const [GRASS, FLOWERS, PATH, BRIDGE, FIELD] = [code("grass"), code("flowers"), code("path"), code("bridge"), code("field")];
export const [WATER, TREE, ROCK, FENCE, ROOF, WALL, DOOR] = [code("water"), code("tree"), code("rock"), code("fence"), code("roof"), code("wall"), code("door")]; // prettier-ignore
export const [TENT, WELL, FIRE] = [code("tent"), code("well"), code("fire")];

export const OUTDOOR_THINGS = [
  { name: "start", sign: "@", colour: "#6daa2c" },
  { name: "exit", sign: ">", colour: "#dad45e" },
  { name: "enemy", sign: "e", colour: "#d04648" },
  { name: "chest", sign: "c", colour: "#d27d2c" },
  { name: "lamp", sign: "i", colour: "#ffe08a" },
] as const satisfies readonly WorldThing[];

export const WALKED: readonly boolean[] = OUTDOOR_TILES.map(({ stops }) => stops === "never");
/** What counts as a path: one that is followed to every door. */
export const IS_WAY: readonly boolean[] = OUTDOOR_TILES.map(({ name }) => name === "path" || name === "bridge" || name === "door");
