/** Who is drawn: a body, its colours, and what it wears and holds. Plain data, so that it can be kept, sent and shown again. */
export interface Doll {
  /** A body plan: man, woman, child, stout, tall, orc, dwarf, elder. */
  readonly plan: string;
  /** Colour words of the skin, the hair and the eyes. */
  readonly skin: string;
  readonly hair: string;
  readonly eyes?: string;
  /** Colour words of the regions of the body that are clothed; a region that is not is bare. */
  readonly clothes: Readonly<Partial<Record<Region, string>>>;
  readonly items: readonly DollItem[];
}

/** Something that a doll wears, holds or has: a hat, a beard, a sword. */
export interface DollItem {
  readonly slot: string;
  /** What it is: "crown" of the slot "hat". */
  readonly item: string;
  /** Colour words of its main part, its second and its third. */
  readonly colours: readonly string[];
}

/** Regions of a body that have a colour each, from top to toe. */
export const REGIONS = ["head", "torso", "sleeve", "forearm", "hand", "hip", "leg", "shin", "foot"] as const;
export type Region = (typeof REGIONS)[number];

/** Pixels along each side of a doll's picture: the body is 24 x 32 in its middle, around it is room for weapons. */
export const DOLL_CELL = 48;
/** Where the body's 24 x 32 pixels begin. */
export const DOLL_ORIGIN = 12;
