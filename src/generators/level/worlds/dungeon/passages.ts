import type { Rng } from "../../../../rng.ts";
import type { Opening } from "../../room.ts";
import type { Plot } from "./pack-rooms.ts";

/** A straight way from one room to another: through the wall that they share, or through the rock between. */
export interface Link {
  readonly from: number;
  readonly to: number;
  /** The side of `from` on which it leaves; `to` lies east or south. */
  readonly side: "east" | "south";
  /** Column or row of the floor on which it runs, the first of them. */
  readonly at: number;
  /** Cells side by side. */
  readonly width: number;
  /** Its cells between the insides of both rooms, row of the first track first. */
  readonly cells: readonly number[];
}

/** All straight ways that there could be from one room to another, by the pair. */
export interface Ways {
  /** For each room the pairs that it is in. */
  readonly pairs: readonly (readonly Pair[])[];
}

export interface Pair {
  readonly from: number;
  readonly to: number;
  readonly side: "east" | "south";
  readonly tracks: readonly { readonly at: number; readonly cells: readonly number[] }[];
}

/** The longest way through rock. */
const REACH = 7;

/** Looks from every room to the east and the south: what it sees across a wall or a little rock, it can be joined with. */
export function waysBetween(width: number, height: number, rooms: readonly Plot[]): Ways {
  const inside = new Int16Array(width * height).fill(-1);
  rooms.forEach((room, id) => {
    for (let y = room.top + 1; y < room.top + room.height - 1; y++)
      inside.fill(id, y * width + room.left + 1, y * width + room.left + room.width - 1);
  });
  const pairs: Pair[][] = rooms.map(() => []);
  rooms.forEach((room, id) => {
    for (const side of ["east", "south"] as const) {
      const [step, aside] = side === "east" ? [1, width] : [width, 1];
      const tracks = new Map<number, { at: number; cells: number[] }[]>();
      const first = side === "east" ? room.top + 1 : room.left + 1;
      const last = side === "east" ? room.top + room.height - 2 : room.left + room.width - 2;
      for (let at = first; at <= last; at++) {
        const start = side === "east" ? at * width + room.left + room.width - 1 : (room.top + room.height - 1) * width + at;
        const most = side === "east" ? width - 1 - (start % width) : height - 1 - Math.floor(start / width);
        const cells: number[] = [];
        for (let n = 0, cell = start; n < Math.min(REACH, most); n++, cell += step) {
          const seen = inside[cell]!;
          if (seen >= 0) {
            if (!tracks.has(seen)) tracks.set(seen, []);
            tracks.get(seen)!.push({ at, cells });
            break;
          }
          // Beside a third room it would open into that one too.
          if (inside[cell - aside]! >= 0 || inside[cell + aside]! >= 0) break;
          cells.push(cell);
        }
      }
      for (const [to, found] of tracks) {
        const pair = { from: id, to, side, tracks: found };
        pairs[id]!.push(pair);
        pairs[to]!.push(pair);
      }
    }
  });
  return { pairs };
}

/** Rock that ways have been cut through, and what lies beside them: no two ways may touch. */
export interface Cuts {
  readonly width: number;
  readonly used: Uint8Array;
}

/** Cuts a way between the rooms of a pair; null where those that are there leave no space for one. */
export function cutWay({ from, to, side, tracks }: Pair, { width, used }: Cuts, rng: Rng): Link | null {
  const aside = side === "east" ? width : 1;
  const free = tracks.filter(({ cells }) => cells.every((cell) => !used[cell] && !used[cell - aside] && !used[cell + aside]));
  if (free.length === 0) return null;
  // The mean of two draws: the middle of a wall is likelier than its ends.
  const place = Math.floor((rng.below(free.length) + rng.below(free.length) + 1) / 2);
  const first = free[Math.min(place, free.length - 1)]!;
  const wide = rng.next() < 0.55 ? 2 : rng.next() < 0.2 ? 3 : 1;
  const chosen = [first];
  for (let n = 1; n < wide; n++) {
    const next = free.find(({ at, cells }) => at === first.at + n && cells.length === first.cells.length);
    if (!next) break;
    chosen.push(next);
  }
  const cells = chosen.flatMap((track) => track.cells);
  for (const cell of cells) used[cell] = 1;
  return { from, to, side, at: first.at, width: chosen.length, cells };
}

/** A way of one cell's width, for a door. */
export function narrowed(link: Link): Link {
  return { ...link, width: 1, cells: link.cells.slice(0, link.cells.length / link.width) };
}

/** The opening that a way makes in one of its rooms. */
export function openingOf({ from, side, at, width }: Link, id: number, { left, top }: Plot): Opening {
  const leaves = id === from;
  if (side === "east") return { side: leaves ? "east" : "west", from: at - top, width };
  return { side: leaves ? "south" : "north", from: at - left, width };
}
