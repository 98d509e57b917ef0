import type { RoomPlan } from "./room.ts";

/** A place among all rooms, or segments, that a network can draw. JSON-safe: it can be saved, and moved slider by slider. */
export interface RoomPoint<Plan = RoomPlan> {
  /** Numbers around 0; -2 to 2 are usual. */
  readonly latent: readonly number[];
  /** Of a room: openings, style and openness. Of a segment: its ends, what happens in it, how deadly it is. */
  readonly plan: Plan;
}
