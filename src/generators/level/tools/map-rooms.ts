import type { Level } from "../../../content.ts";
import type { Rng } from "../../../rng.ts";
import { joinFloor } from "../join-floor.ts";
import { closedRoom, FLOOR, inside, openingCells, opennessOf, ROOM_BORDER, ROOM_CELLS, ROOM_HEIGHT, ROOM_STYLES, ROOM_WIDTH, SIDES, WALL, type Opening, type RoomTiles, type Side } from "../room.ts"; // prettier-ignore
import type { LabelledRoom } from "./room-corpus.ts";

/** A room cut out of a map. */
export interface CutRoom extends Pick<LabelledRoom, "tiles" | "plan"> {
  /** Which map it is from. */
  readonly map: number;
}

const WIDEST = 4;
/** A piece that has to be changed in more cells to be a room is none. */
const MOST_CHANGES = 14;
const [LEAST_OPEN, MOST_OPEN] = [0.12, 0.97];

/**
 * Cuts pieces of the size of a room out of a map, one beside the other and half over each other. The outer wall of a piece is closed but for
 * its ways out, and what is cut off within is joined or filled; a piece that takes too many changes, or is nearly empty or solid, is left out.
 * @param most so many at most, drawn by chance where there are more
 */
export function roomsOfMap({ width, height, tiles }: Level, map: number, rng: Rng, most: number): CutRoom[] {
  const wide = Math.max(width, ROOM_WIDTH);
  const high = Math.max(height, ROOM_HEIGHT);
  const [padX, padY] = [(wide - width) >> 1, (high - height) >> 1];
  const at = (x: number, y: number) => {
    const [mx, my] = [x - padX, y - padY];
    return mx >= 0 && my >= 0 && mx < width && my < height ? tiles[my * width + mx]! : WALL;
  };
  const places = starts(wide, ROOM_WIDTH).flatMap((left) => starts(high, ROOM_HEIGHT).map((top) => [left, top] as const));
  for (let n = places.length - 1; n > 0; n--) {
    const other = rng.below(n + 1);
    [places[n], places[other]] = [places[other]!, places[n]!];
  }
  const rooms: CutRoom[] = [];
  const seen = new Set<string>();
  for (const [left, top] of places) {
    if (rooms.length === most) break;
    const piece = Uint8Array.from({ length: ROOM_CELLS }, (_, cell) => at(left + (cell % ROOM_WIDTH), top + Math.floor(cell / ROOM_WIDTH)));
    const room = roomOfPiece(piece);
    const key = room && room.tiles.join("");
    if (!room || seen.has(key!)) continue;
    seen.add(key!);
    // The network is asked for some style always: it learns that all of them are this one.
    rooms.push({
      tiles: room.tiles,
      map,
      plan: { openings: room.openings, style: rng.pick(ROOM_STYLES), openness: opennessOf(room.tiles) },
    });
  }
  return rooms;
}

/** Where pieces begin: every quarter of a piece, the last one at the end. */
function starts(length: number, size: number): number[] {
  const all: number[] = [];
  for (let from = 0; from + size < length; from += size >> 2) all.push(from);
  return [...all, length - size];
}

function roomOfPiece(piece: RoomTiles): { readonly tiles: RoomTiles; readonly openings: readonly Opening[] } | null {
  let openings = SIDES.flatMap((side) => openingIn(piece, side));
  if (openings.length === 0) openings = [nearestOpening(piece)];
  const tiles = closedRoom(openings);
  for (let cell = 0; cell < ROOM_CELLS; cell++) if (!ROOM_BORDER[cell]) tiles[cell] = piece[cell]!;
  let changes = 0;
  for (const cell of openings.flatMap(openingCells).map(inside)) {
    if (tiles[cell] !== FLOOR) changes++;
    tiles[cell] = FLOOR;
  }
  const joined = joinFloor(
    { width: ROOM_WIDTH, height: ROOM_HEIGHT, tiles, floor: FLOOR, wall: WALL, fixed: ROOM_BORDER },
    openingCells(openings[0]!)[0]!,
  );
  const open = opennessOf(tiles);
  return joined === null || changes + joined.length > MOST_CHANGES || open < LEAST_OPEN || open > MOST_OPEN ? null : { tiles, openings };
}

/** The widest way out of a side, at most four cells of it. */
function openingIn(piece: RoomTiles, side: Side): Opening[] {
  const length = side === "north" || side === "south" ? ROOM_WIDTH : ROOM_HEIGHT;
  let best: Opening | null = null;
  for (let from = 2; from < length - 2; from++) {
    let width = 0;
    while (from + width < length - 2 && openingCells({ side, from: from + width, width: 1 }).every((cell) => piece[cell] === FLOOR && piece[inside(cell)] === FLOOR)) width++; // prettier-ignore
    if (width > (best?.width ?? 0)) best = { side, from, width };
    from += width;
  }
  if (!best) return [];
  const width = Math.min(best.width, WIDEST);
  return [{ side, from: best.from + ((best.width - width) >> 1), width }];
}

/** For a piece that is closed all around: where its floor comes nearest to a side. */
function nearestOpening(piece: RoomTiles): Opening {
  let best: Opening = { side: "south", from: ROOM_WIDTH >> 1, width: 1 };
  let least = Infinity;
  for (let cell = 0; cell < ROOM_CELLS; cell++) {
    if (ROOM_BORDER[cell] || piece[cell] !== FLOOR) continue;
    const [x, y] = [cell % ROOM_WIDTH, Math.floor(cell / ROOM_WIDTH)];
    const away = { north: y, east: ROOM_WIDTH - 1 - x, south: ROOM_HEIGHT - 1 - y, west: x };
    for (const side of SIDES) {
      const from = side === "north" || side === "south" ? x : y;
      const length = side === "north" || side === "south" ? ROOM_WIDTH : ROOM_HEIGHT;
      if (away[side] >= least || from < 2 || from > length - 3) continue;
      [least, best] = [away[side], { side, from, width: 1 }];
    }
  }
  return best;
}
