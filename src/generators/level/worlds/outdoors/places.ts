/** Kinds of places out of doors. */
export const PLACES = ["village", "forest", "camp"] as const;
/** The name of one of them. */
export type Place = (typeof PLACES)[number];
