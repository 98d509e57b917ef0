import { mismatch } from "../../manifest-details.ts";
import type { ModelManifest } from "../../model.ts";
import { fromBase64, toBase64 } from "./formats/base64.ts";
import { ROOM_CELLS, ROOM_HEIGHT, ROOM_WIDTH } from "./room.ts";

/** Bits for each room, and how many of them it sets: of rooms that are not among them one in 120 seems to be. */
const [BITS, SET] = [10, 7] as const;

/**
 * The rooms that a network learned from, by which it can be told that it drew one of them again: a Bloom filter (1970), as base64url. A room
 * and its mirror images are one, as the training mirrors what it shows.
 */
export function writeKnownRooms(rooms: readonly ArrayLike<number>[]): string {
  const filter = new Uint8Array(Math.ceil((BITS * rooms.length) / 8));
  for (const room of rooms) for (const bit of bitsOf(room, 8 * filter.length)) filter[bit >> 3]! |= 1 << (bit & 7);
  return toBase64(filter);
}

const read = new WeakMap<ModelManifest, (tiles: ArrayLike<number>) => boolean>();

/**
 * Whether a network learned from a room or a mirror image of it, by the list `knownRooms` of its manifest; never where it has none.
 * @throws AigcError `model-mismatch` for a list that is none
 */
export function knownRoomsOf(manifest: ModelManifest): (tiles: ArrayLike<number>) => boolean {
  const list = manifest.details?.["knownRooms"];
  if (list === undefined) return () => false;
  const before = read.get(manifest);
  if (before) return before;
  const filter = typeof list === "string" ? fromBase64(list) : null;
  if (!filter || filter.length === 0) return mismatch(manifest, "details.knownRooms is no text of base64url");
  const isKnown = (tiles: ArrayLike<number>) =>
    bitsOf(tiles, 8 * filter.length).every((bit) => (filter[bit >> 3]! & (1 << (bit & 7))) !== 0);
  read.set(manifest, isKnown);
  return isKnown;
}

/** The bits of a room: those of the least of the four hashes that it and its mirror images have (Kirsch and Mitzenmacher 2006). */
function bitsOf(tiles: ArrayLike<number>, bits: number): number[] {
  let [least, step] = [Infinity, 0];
  for (const acrossX of [false, true])
    for (const acrossY of [false, true]) {
      const [hash, other] = hashed(tiles, acrossX, acrossY);
      if (hash < least || (hash === least && other < step)) [least, step] = [hash, other];
    }
  return Array.from({ length: SET }, (_, n) => (least + n * step) % bits);
}

/** The cell that lies opposite. */
export function mirrorCell(cell: number, acrossX: boolean, acrossY: boolean): number {
  const [x, y] = [cell % ROOM_WIDTH, Math.floor(cell / ROOM_WIDTH)];
  return (acrossY ? ROOM_HEIGHT - 1 - y : y) * ROOM_WIDTH + (acrossX ? ROOM_WIDTH - 1 - x : x);
}

/** Two hashes of 32 bits (FNV-1a with two offsets; then every bit of it is made to depend on every other, as MurmurHash3 does). */
function hashed(tiles: ArrayLike<number>, acrossX: boolean, acrossY: boolean): [number, number] {
  let [one, other] = [0x811c9dc5, 0x050c5d1f];
  for (let cell = 0; cell < ROOM_CELLS; cell++) {
    const tile = tiles[mirrorCell(cell, acrossX, acrossY)]!;
    one = Math.imul(one ^ tile, 0x01000193);
    other = Math.imul(other ^ (tile + 1), 0x01000193);
  }
  return [scattered(one), scattered(other)];
}

function scattered(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
