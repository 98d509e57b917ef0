import { mismatch } from "../../manifest-details.ts";
import type { ModelManifest } from "../../model.ts";
import { ROOM_CELLS, ROOM_HEIGHT, ROOM_WIDTH } from "./room.ts";

/** Hexadecimal: it is read in a line, and compresses to what its bits weigh. */
const HEX = 16;
/** Bits for each room, and how many of them it sets: of rooms that are not among them one in 120 seems to be. */
const [BITS, SET] = [10, 7] as const;

/**
 * The rooms that a network learned from, by which it can be told that it drew one of them again: a Bloom filter (1970), four bits a letter.
 * A room and its mirror images are one, as the training mirrors what it shows.
 * @param rooms tiles in the numbers of the network
 */
export function writeKnownRooms(rooms: readonly ArrayLike<number>[]): string {
  const letters = new Uint8Array(Math.ceil((BITS * rooms.length) / 4));
  for (const room of rooms) for (const bit of bitsOf(room, 4 * letters.length)) letters[bit >> 2]! |= 1 << (bit & 3);
  return Array.from(letters, (four) => four.toString(HEX)).join("");
}

/**
 * Whether a network learned from a room or a mirror image of it, by the list `knownRooms` of its manifest; never where it has none.
 * @param codes of the tiles, in the order of the network: the list was written in its numbers
 * @throws AigcError `model-mismatch` for a list that is none
 */
export function knownRoomsOf(manifest: ModelManifest, codes: readonly number[]): (tiles: ArrayLike<number>) => boolean {
  const list = manifest.details?.["knownRooms"];
  if (list === undefined) return () => false;
  if (typeof list !== "string" || !/^[\da-f]+$/.test(list)) return mismatch(manifest, "details.knownRooms is no hexadecimal number");
  const own = (tiles: ArrayLike<number>) => Uint8Array.from(tiles, (code) => codes.indexOf(code));
  return (tiles) => bitsOf(own(tiles), 4 * list.length).every((bit) => (parseInt(list[bit >> 2]!, HEX) >> (bit & 3)) & 1);
}

/** The bits of a room: those of the least of the hashes that it and its mirror images have (Kirsch and Mitzenmacher 2006). */
function bitsOf(tiles: ArrayLike<number>, bits: number): number[] {
  const [least, step] = [0, 1, 2, 3].map((across) => hashesOf(tiles, across)).sort(([a, b], [c, d]) => a - c || b - d)[0]!;
  return Array.from({ length: SET }, (_, n) => (least + n * step) % bits);
}

/** The cell that lies opposite: across a bit for each axis, 1 the other side, 2 top and bottom. */
export function mirrorCell(cell: number, across: number): number {
  const [x, y] = [cell % ROOM_WIDTH, Math.floor(cell / ROOM_WIDTH)];
  return (across & 2 ? ROOM_HEIGHT - 1 - y : y) * ROOM_WIDTH + (across & 1 ? ROOM_WIDTH - 1 - x : x);
}

/** Two hashes of 32 bits, which do not go by each other. */
function hashesOf(tiles: ArrayLike<number>, across: number): [number, number] {
  let [one, other] = [0, 0];
  for (let cell = 0; cell < ROOM_CELLS; cell++) {
    const tile = tiles[mirrorCell(cell, across)]! + 1;
    one = Math.imul((one ^ tile) + (one >>> 15), 0x85ebca6b);
    other = Math.imul((other ^ tile) + (other >>> 13), 0xc2b2ae35);
  }
  return [(one ^ (one >>> 16)) >>> 0, (other ^ (other >>> 16)) >>> 0];
}
