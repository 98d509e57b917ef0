import type { RoomPlan } from "./room.ts";

/** A place among all rooms that a network can draw. JSON-safe: it can be saved, and moved slider by slider. */
export interface RoomPoint {
  /** Numbers around 0; -2 to 2 are usual. */
  readonly latent: readonly number[];
  /** Openings, style and openness. */
  readonly plan: RoomPlan;
}
