/** Somebody or something, and its cell. */
export interface Entity {
  /** One of the things of the level's world: "start", "exit", "enemy". */
  readonly kind: string;
  /** Column, 0 at the left. */
  readonly x: number;
  /** Row, 0 at the top. */
  readonly y: number;
}

/** A part of a level that has a meaning: a room of a dungeon, a segment of a platformer, a house or a field of a village. */
export interface LevelArea {
  /** Its upper left cell, walls included. */
  readonly x: number;
  readonly y: number;
  /** Cells, walls included. */
  readonly width: number;
  readonly height: number;
  /** What it is for: "boss", "treasure", "shop", "ambush", "house"; none where it is just a way through. */
  readonly tags: readonly string[];
  /** What it looks like: "caves", "crypts". */
  readonly theme?: string;
}

/** A level of a game: a grid of cells, and the entities in it. */
export interface Level {
  /** Which world it is of, "platformer": says what its tiles and entities mean. Default "dungeon". */
  readonly world?: string;
  readonly width: number;
  readonly height: number;
  /** Row-major codes, `width * height` of them: places in the list of the world's tiles. */
  readonly tiles: readonly number[];
  readonly entities: readonly Entity[];
  /** Its parts, where whoever made it knows them. */
  readonly areas?: readonly LevelArea[];
}
