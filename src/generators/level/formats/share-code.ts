import { checkText } from "../../../arguments.ts";
import type { Entity, Level } from "../../../content.ts";
import { TILES } from "../worlds/dungeon/tiles.ts";
import { WORLDS } from "../worlds/index.ts";
import type { World } from "../worlds/world.ts";
import { AigcError } from "../../../errors.ts";
import { LEVEL_LIMITS } from "../level.ts";
import { FLOOR, PILLAR, ROOM_HEIGHT, ROOM_WIDTH, WALL } from "../room.ts";
import { bitReader, bitWriter, type BitCoder } from "./arithmetic-coder.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { bitModel } from "./bit-model.ts";
import { badMap, checkKnownTiles } from "./map-file.ts";

/** The longest code, in characters. */
export const MOST_CHARACTERS = 4096;
const WHERE = "level/code";
/** Codes of dungeons, and of the other worlds. */
const [DUNGEONS, OTHERS] = [1, 2] as const;
const PREFIX = "L1-";
const CHECK_BYTES = 4;
const { maxWidth, maxHeight } = LEVEL_LIMITS;
/** Sides of levels of the other worlds: a platformer of forty segments is 1,120 wide. */
const MOST_CELLS = 2047;
/** The most entities of a floor. */
const MOST_ENTITIES = 4096;

/**
 * A level as a code to share: at most 4,096 letters, digits, - and _, with a version and a checksum. It contains the whole level, so it
 * needs neither seed nor network; what its areas are for is not in it. The entities are read back in the order of rows, not of the list.
 * @throws AigcError `bad-request` for a value that is no level, a dungeon larger than 200 x 200, and one that needs more letters
 */
export function levelToCode(level: Level): string {
  const world = checkKnownTiles(WORLDS, level);
  const { width, height } = level;
  const [mostWide, mostHigh] = world === WORLDS[0] ? [maxWidth, maxHeight] : [MOST_CELLS, MOST_CELLS];
  if (width < 1 || height < 1 || width > mostWide || height > mostHigh)
    throw new AigcError(
      "bad-request",
      WHERE,
      `the level is ${width} x ${height}; codes hold 1 x 1 to ${mostWide} x ${mostHigh}. Share a smaller one.`,
    );
  const writer = bitWriter();
  if (world === WORLDS[0]) codeDungeon(writer, level);
  else codeOther(writer, level);
  const coded = writer.end();
  const bytes = new Uint8Array(CHECK_BYTES + coded.length);
  bytes.set(coded, CHECK_BYTES);
  new DataView(bytes.buffer).setUint32(0, checksum(coded));
  const code = `L${world === WORLDS[0] ? DUNGEONS : OTHERS}-${toBase64(bytes)}`;
  if (code.length > MOST_CHARACTERS)
    throw new AigcError(
      "bad-request",
      WHERE,
      `the level takes ${code.length} characters, more than ${MOST_CHARACTERS}. Dungeons of up to 160 x 160 fit. Share a larger one as a map for Tiled (levelToTiled).`,
    );
  return code;
}

/**
 * The level of a code. Codes come from anybody: use `checkLevel` to know whether it can be played.
 * @throws AigcError `bad-data` for a text that is no code, for a later version, and for wrong or missing letters
 */
export function levelFromCode(code: string): Level {
  checkText(WHERE, "code", code, "a code, as levelToCode writes them");
  const given = code.length > MOST_CHARACTERS * 2 ? code : code.trim();
  if (given.length > MOST_CHARACTERS)
    throw badMap(WHERE, `the code has ${given.length} characters, more than ${MOST_CHARACTERS}. Copy one code, whole.`);
  const [, version, letters] = /^L(\d+)-([\w-]+)$/.exec(given) ?? [];
  if (version === undefined || letters === undefined)
    throw badMap(WHERE, `that is no level's code: those begin with "${PREFIX}". Copy it whole.`);
  if (Number(version) !== DUNGEONS && Number(version) !== OTHERS)
    throw badMap(WHERE, `the code is of version ${version}; this phaser-aigc reads versions 1 and 2. Use the version that wrote it.`);
  const bytes = fromBase64(letters);
  const coded = bytes?.subarray(CHECK_BYTES);
  if (!bytes || !coded || coded.length === 0 || new DataView(bytes.buffer).getUint32(0) !== checksum(coded))
    throw badMap(WHERE, "the checksum of the code does not hold: a letter is wrong or missing. Copy it again, whole.");
  return Number(version) === DUNGEONS ? codeDungeon(bitReader(coded), null) : codeOther(bitReader(coded), null);
}

/** FNV-1a of 32 bits. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Codes a whole number, of so many bits. */
function codeNumber(coder: BitCoder, given: number | undefined, bits: number): number {
  let read = 0;
  for (let bit = bits - 1; bit >= 0; bit--) read = (read << 1) | coder.code(((given ?? 0) >> bit) & 1, 32768);
  return read;
}

/** Writes `level`; with a reader, reads a level. */
function codeDungeon(coder: BitCoder, level: Level | null): Level {
  const [width, height] = [codeNumber(coder, level?.width, 8), codeNumber(coder, level?.height, 8)];
  if (width < 1 || height < 1 || width > maxWidth || height > maxHeight)
    throw badMap(WHERE, `the code is for a level of ${width} x ${height}; there are 1 x 1 to ${maxWidth} x ${maxHeight}.`);
  const tiles = codeTiles(coder, width, height, level?.tiles);
  return { width, height, tiles, entities: codeEntities(coder, WORLDS[0]!, width, tiles, level?.entities) };
}

/** Likewise, of a world other than the dungeon. */
function codeOther(coder: BitCoder, level: Level | null): Level {
  const place = codeNumber(coder, level ? WORLDS.findIndex(({ name }) => name === level.world) : 0, 4);
  const world = WORLDS[place];
  if (!world || place === 0) throw badMap(WHERE, `the code is of the world ${place}, which this version does not have.`);
  const [width, height] = [codeNumber(coder, level?.width, 11), codeNumber(coder, level?.height, 11)];
  if (width < 1 || height < 1 || width * height > MOST_CELLS * 200)
    throw badMap(WHERE, `the code is for a level of ${width} x ${height}; there are 1 x 1 to ${MOST_CELLS * 200} cells.`);
  const tiles = codePlainTiles(coder, world, { width, height }, level?.tiles);
  return { world: world.name, width, height, tiles, entities: codeEntities(coder, world, width, tiles, level?.entities) };
}

/** Codes each tile by its neighbours, bit by bit. */
function codePlainTiles(
  coder: BitCoder,
  { tiles: kinds }: World,
  { width, height }: { readonly width: number; readonly height: number },
  given: readonly number[] | undefined,
): number[] {
  // prettier-ignore
  const tiles: number[] = [];
  let bits = 0;
  while (1 << bits < kinds.length) bits++;
  const model = bitModel(6);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const known = (dx: number, dy: number) =>
        x + dx < 0 || x + dx >= width || y + dy < 0 ? kinds.length : tiles[(y + dy) * width + x + dx]!;
      const mix = (codes: readonly number[]) => codes.reduce((sum, code) => (Math.imul(sum, 31) + code) | 0, 7);
      const [west, north, corner, ahead] = [known(-1, 0), known(0, -1), known(-1, -1), known(1, -1)];
      const near = [west, north, corner, ahead];
      const rows = [mix([west]), mix([west, north]), mix(near), mix([...near, known(-2, 0), known(0, -2)]), mix([...near, known(-2, -1), known(2, -1), known(-3, 0), known(0, -3)]), mix([north, known(0, -2), y])]; // prettier-ignore
      const tile = given?.[tiles.length] ?? 0;
      let read = 1;
      for (let bit = bits - 1; bit >= 0; bit--) {
        const so = rows.map((row, n) => Math.imul(row + n, 64) + read);
        read = read * 2 + model(coder, (tile >> bit) & 1, so);
      }
      const code = read - (1 << bits);
      if (code >= kinds.length) throw badMap(WHERE, `the code has a tile ${code}, which this version does not have.`);
      tiles.push(code);
    }
  }
  return tiles;
}

/** Codes each tile by its neighbours, its mirror images, and its place in the room. */
function codeTiles(coder: BitCoder, width: number, height: number, given: readonly number[] | undefined): number[] {
  const tiles: number[] = [];
  const [left, top] = [marginOf(width, ROOM_WIDTH), marginOf(height, ROOM_HEIGHT)];
  const [isFloor, isWall, isPillar] = [bitModel(6), bitModel(6), bitModel(6)];
  for (let y = 0; y < height; y++) {
    const roomY = (y - top + ROOM_HEIGHT) % ROOM_HEIGHT;
    for (let x = 0; x < width; x++) {
      const roomX = (x - left + ROOM_WIDTH) % ROOM_WIDTH;
      const known = (dx: number, dy: number) => {
        const [atX, atY] = [x + dx, y + dy];
        return atX < 0 || atX >= width || atY < 0 || dy > 0 || (dy === 0 && dx >= 0) ? WALL : tiles[atY * width + atX]!;
      };
      const near = [known(-1, 0), known(0, -1), known(-1, -1), known(1, -1), known(-2, 0), known(0, -2)];
      const wide = [known(2, -1), known(-2, -1), known(1, -2), known(-1, -2), known(-3, 0), known(0, -3)];
      const mirrors = [
        2 * roomX >= ROOM_WIDTH ? known(ROOM_WIDTH - 1 - 2 * roomX, 0) : 4,
        2 * roomY >= ROOM_HEIGHT ? known(0, ROOM_HEIGHT - 1 - 2 * roomY) : 4,
      ];
      const place = roomY * ROOM_WIDTH + roomX;
      const surroundings = [
        packed(near.slice(0, 4)),
        packed(near),
        packed([...near, ...wide]),
        place * 16 + near[0]! * 4 + near[1]!,
        packed([...mirrors, ...near.slice(0, 3)]),
        packed([known(-ROOM_WIDTH, 0), known(0, -ROOM_HEIGHT), ...near.slice(0, 2)]) * 256 + place,
      ];
      const tile = given?.[tiles.length] ?? 0;
      if (isFloor(coder, tile === FLOOR ? 1 : 0, surroundings) === 1) tiles.push(FLOOR);
      else if (isWall(coder, tile === WALL ? 1 : 0, surroundings) === 1) tiles.push(WALL);
      else tiles.push(isPillar(coder, tile === PILLAR ? 1 : 0, surroundings) === 1 ? PILLAR : TILES.indexOf("water"));
    }
  }
  return tiles;
}

const packed = (codes: readonly number[]): number => codes.reduce((sum, code) => (Math.imul(sum, 5) + code) | 0, 0);

/** Codes the entities of each cell, by how many the room has already and how much of its floor is left. */
function codeEntities(
  coder: BitCoder,
  world: World,
  width: number,
  tiles: readonly number[],
  given: readonly Entity[] | undefined,
): Entity[] {
  // prettier-ignore
  const kindsOf = world.things.map(({ name }) => name);
  const isOpen = world.tiles.map(({ stops }) => stops === "never");
  const there = new Map<number, number[]>();
  for (const { kind, x, y } of given ?? []) {
    const cell = y * width + x;
    there.set(cell, [...(there.get(cell) ?? []), kindsOf.indexOf(kind)]);
  }
  const entities: Entity[] = [];
  const [stands, which] = [bitModel(4), bitModel(2)];
  const height = tiles.length / width;
  const roomOf = (cell: number) =>
    Math.floor((Math.floor(cell / width) + ROOM_HEIGHT - marginOf(height, ROOM_HEIGHT)) / ROOM_HEIGHT) * 32 +
    Math.floor(((cell % width) + ROOM_WIDTH - marginOf(width, ROOM_WIDTH)) / ROOM_WIDTH);
  const left = new Map<number, number>();
  tiles.forEach((tile, cell) => {
    if (isOpen[tile]) left.set(roomOf(cell), (left.get(roomOf(cell)) ?? 0) + 1);
  });
  const crowd = new Map<number, number>();
  const taken = new Uint8Array(tiles.length);
  tiles.forEach((tile, cell) => {
    const room = roomOf(cell);
    const around = [-1, 1, -width, width].reduce((sum, step) => sum * 2 + (isOpen[tiles[cell + step]!] ? 1 : 0), 0);
    const beside = [-1, -width, -width - 1, -width + 1].filter((step) => taken[cell + step] === 1).length;
    const kinds = (there.get(cell) ?? []).sort((a, b) => a - b);
    for (let n = 0; ; n++) {
      const own = n * world.tiles.length + tile;
      const many = Math.min(15, crowd.get(room) ?? 0);
      const rest = Math.min(63, left.get(room) ?? 0);
      const surroundings = [
        own,
        own * 16 + around,
        ((own * 16 + many) * 64 + rest) * 2,
        (own * 16 + many) * 32 + (rest >> 3) * 4 + Math.min(3, beside),
      ];
      if (stands(coder, n < kinds.length ? 1 : 0, surroundings) === 0) break;
      if (entities.length >= MOST_ENTITIES) throw badMap(WHERE, `the code has more than ${MOST_ENTITIES} entities.`);
      let kind = 1;
      for (let bit = 2; bit >= 0; bit--) kind = kind * 2 + which(coder, ((kinds[n] ?? 0) >> bit) & 1, [kind, kind * 16 + around]);
      const name = kindsOf[kind - 8];
      if (name === undefined) throw badMap(WHERE, `the code has an entity of the kind ${kind - 8}, which this version does not have.`);
      entities.push({ kind: name, x: cell % width, y: Math.floor(cell / width) });
      crowd.set(room, (crowd.get(room) ?? 0) + 1);
      taken[cell] = 1;
    }
    if (isOpen[tile]) left.set(room, left.get(room)! - 1);
  });
  return entities;
}

/** Rock left of the grid of rooms, or above it. */
const marginOf = (size: number, room: number): number => Math.floor((size % room) / 2);
