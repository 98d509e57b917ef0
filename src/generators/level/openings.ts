import { oneOf, refuse, whole, withFields, type Check } from "../../arguments.ts";
import type { Rng } from "../../rng.ts";
import { FLOOR, openingCells, ROOM_HEIGHT, ROOM_WIDTH, SIDES, type Opening, type Side } from "./room.ts";

/** Widths of passages, the common one more often. */
const WIDTHS = [1, 2, 2, 2, 2, 2, 3, 4] as const;

/** A random gap in a wall, away from the corners. @param width default: random, 1 to 4 */
export function someOpening(side: Side, rng: Rng, width: number = rng.pick(WIDTHS)): Opening {
  const length = side === "north" || side === "south" ? ROOM_WIDTH : ROOM_HEIGHT;
  const room = length - 4 - width;
  // The mean of two draws: the middle of a wall is likelier than its ends.
  return { side, from: 2 + Math.floor((rng.below(room + 1) + rng.below(room + 1)) / 2), width };
}

/** A gap that lies in a wall, between its corners. */
export const checkOpening: Check = (where, name, value) => {
  withFields({ side: oneOf(SIDES), from: whole(), width: whole(1) })(where, name, value);
  const { side, from, width } = value as Opening;
  const length = side === "north" || side === "south" ? ROOM_WIDTH : ROOM_HEIGHT;
  if (from < 1 || from + width >= length)
    refuse(where, `${name}.from`, from, `1 to ${length - 1 - width}: a gap of ${width} lies between the corners of the wall`);
};

/** The same passage seen from the room on the other side. */
export function facing({ side, from, width }: Opening): Opening {
  const opposite = { north: "south", south: "north", east: "west", west: "east" } as const;
  return { side: opposite[side], from, width };
}

/** The gaps in the outer wall of a room. */
export function openingsOf(tiles: ArrayLike<number>): Opening[] {
  return SIDES.flatMap((side) => {
    const length = side === "north" || side === "south" ? ROOM_WIDTH : ROOM_HEIGHT;
    const open = (at: number) => tiles[openingCells({ side, from: at, width: 1 })[0]!] === FLOOR;
    const found: Opening[] = [];
    for (let from = 1; from < length - 1; from++) {
      let width = 0;
      while (from + width < length - 1 && open(from + width)) width++;
      if (width > 0) found.push({ side, from, width });
      from += width;
    }
    return found;
  });
}
