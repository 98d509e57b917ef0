import type { EntityKind, Tile } from "./worlds/dungeon/tiles.ts";

/** Colours of tiles without art. */
export const TILE_COLOURS: Readonly<Record<Tile, string>> = { wall: "#30346d", floor: "#140c1c", pillar: "#757161", water: "#597dce" };

/** Colours of entities in editors. */
export const ENTITY_COLOURS: Readonly<Record<EntityKind, string>> = {
  start: "#6daa2c",
  exit: "#dad45e",
  enemy: "#d04648",
  chest: "#d27d2c",
  key: "#deeed6",
  door: "#854c30",
  crack: "#4e4a4e",
  trap: "#8595a1",
};
