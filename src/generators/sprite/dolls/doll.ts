/** A doll: a body, its colours, and what it wears and holds. Plain data, JSON-safe. */
export interface Doll {
  /** A body plan: man, woman, child, stout, tall, orc, dwarf, elder. */
  readonly plan: string;
  /** Colour words of the skin, the hair and the eyes. */
  readonly skin: string;
  readonly hair: string;
  readonly eyes?: string;
  /** Colour words of the clothed regions of the body; the other regions are bare. */
  readonly clothes: Readonly<Partial<Record<Region, string>>>;
  readonly items: readonly DollItem[];
}

/** An item of a doll: a hat, a beard, a sword. */
export interface DollItem {
  readonly slot: string;
  /** Its name: "crown" in the slot "hat". */
  readonly item: string;
  /** Colour words of its main, second and third part. */
  readonly colours: readonly string[];
}

/** Regions of a body, each with one colour, from head to foot. */
export const REGIONS = ["head", "torso", "sleeve", "forearm", "hand", "hip", "leg", "shin", "foot"] as const;
export type Region = (typeof REGIONS)[number];

/** Side of a doll's picture, in pixels: the body has 24 x 32 in the middle, with room for weapons around it. */
export const DOLL_CELL = 48;
/** Left and top of the body's 24 x 32 pixels. */
export const DOLL_ORIGIN = 12;
