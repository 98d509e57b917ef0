/** What a cell of a dungeon is made of; its code in `Level.tiles` is its place in this list. */
export const TILES = ["wall", "floor", "pillar", "water"] as const;
/** The name of one of them. */
export type Tile = (typeof TILES)[number];

/**
 * What stands in a dungeon, on floor: a locked "door" opens to one key, a "crack" is a wall that can be broken, a "trap" hurts whoever
 * steps on it.
 */
export const ENTITY_KINDS = ["start", "exit", "enemy", "chest", "key", "door", "crack", "trap"] as const;
/** The name of one of them. */
export type EntityKind = (typeof ENTITY_KINDS)[number];
