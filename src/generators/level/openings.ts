import type { Rng } from "../../rng.ts";
import { ROOM_HEIGHT, ROOM_WIDTH, type Opening, type Side } from "./room.ts";

/** Widths of passages, the common one more often. */
const WIDTHS = [1, 2, 2, 2, 2, 2, 3, 4] as const;

/** A random gap in a wall, away from the corners. @param width default: random, 1 to 4 */
export function someOpening(side: Side, rng: Rng, width: number = rng.pick(WIDTHS)): Opening {
  const length = side === "north" || side === "south" ? ROOM_WIDTH : ROOM_HEIGHT;
  const room = length - 4 - width;
  // The mean of two draws: the middle of a wall is likelier than its ends.
  return { side, from: 2 + Math.floor((rng.below(room + 1) + rng.below(room + 1)) / 2), width };
}

/** The same passage seen from the room on the other side. */
export function facing({ side, from, width }: Opening): Opening {
  const opposite = { north: "south", south: "north", east: "west", west: "east" } as const;
  return { side: opposite[side], from, width };
}
