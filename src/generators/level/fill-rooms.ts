import { arrayOf, checkFields, listOf, oneOf, refuse, whole, withFields, within, type Check } from "../../arguments.ts";
import type { Signal } from "../../errors.ts";
import { checkChance, checkModel, checkSignal } from "../../handed-in.ts";
import type { Model } from "../../model.ts";
import { breathe } from "../../parts.ts";
import type { Rng } from "../../rng.ts";
import { roomProbabilities, roomWordsOf } from "./level-room.ts";
import { isOneRegion } from "./room-drawing.ts";
import { closedRoom, conditionSize, FLOOR, inside, openingCells, ROOM_BORDER, ROOM_CELLS, ROOM_HEIGHT, ROOM_WIDTH, roomCondition, SIDES, tileCode, type RoomPlan, type RoomTiles } from "./room.ts"; // prettier-ignore

/** How the room network draws. */
export interface FillOptions {
  /** Passes of the network, 1 to 100: each pass sets more cells, to fit those that are set already. Default 7. */
  readonly passes?: number;
  /** Power of the probabilities before a tile is sampled, 1 to 100: 1 is the unchanged distribution, more gives tidier rooms. Default 2. */
  readonly sharpness?: number;
  /**
   * How often the cells of the last pass, the least certain ones, are sampled again until the room is one region (rejection sampling).
   * 1 to 1000, default 16; 1 takes the first sample.
   */
  readonly draws?: number;
  /** One latent vector per room, row-major; default drawn from the standard normal. */
  readonly latents?: Float32Array;
  /** For each room its codes, -1 for what is open: what is drawn already, and stays. The outer wall is the plan's. */
  readonly given?: readonly ArrayLike<number>[];
  readonly signal?: Signal;
}

/** The options that `vaeLevel` has as well. */
export const FILLING = { "passes?": whole(1, 100), "sharpness?": whole(1, 100), "draws?": whole(1, 1000) };

/** A room of the network, and the last probability of floor in each cell. */
export interface FilledRoom {
  readonly tiles: RoomTiles;
  readonly floor: Float32Array;
}

const INNER_CELLS = (ROOM_WIDTH - 2) * (ROOM_HEIGHT - 2);
/** Random part of the order in which cells are set. */
const WHIM = 0.1;
/** Cells left to the last pass, the least certain of a room. */
const LAST = 24;

/**
 * Fills all rooms at once with the room network. Walls and openings are on the canvas from the beginning and cannot be changed;
 * tiles are drawn by comparing sums of probabilities with random numbers, so there is no exponential here and the result is the same
 * on every machine.
 * @throws AigcError `bad-request` for wrong arguments; AbortError once `options.signal` is aborted
 */
export async function fillRooms(model: Model, plans: readonly RoomPlan[], rng: Rng, options: FillOptions = {}): Promise<FilledRoom[]> {
  checkFilling(model, plans, rng, options);
  const words = roomWordsOf(model.manifest);
  const { passes = 7, sharpness = 2, draws = 16, signal } = options;
  const count = plans.length;
  const latentSize = model.manifest.inputs.latent!.shape[1] as number;
  const latent = options.latents ?? Float32Array.from({ length: count * latentSize }, () => rng.normal());
  const told = conditionSize(words);
  const condition = new Float32Array(count * told);
  plans.forEach((plan, room) => condition.set(roomCondition(plan, words), room * told));
  const rooms = plans.map((plan, room) => openRoom(plan, options.given?.[room]));
  const codes = words.tiles.map(tileCode);
  const classes = codes.length;
  const canvas = new Float32Array(count * ROOM_CELLS * (classes + 1));
  for (let pass = 0; pass < passes; pass++) {
    await breathe(signal, WHERE);
    paint(canvas, rooms, codes);
    const drawn = {
      latent: { dims: [count, latentSize], data: latent },
      condition: { dims: [count, told], data: condition },
      canvas: { dims: [count, ROOM_HEIGHT, ROOM_WIDTH, classes + 1], data: canvas },
    };
    const p = await roomProbabilities(model, drawn, count);
    const left = pass === passes - 1 ? 0 : leftAfter(pass, passes);
    for (const [at, room] of rooms.entries()) {
      await breathe(signal, WHERE);
      const chances = p.subarray(at * ROOM_CELLS * classes, (at + 1) * ROOM_CELLS * classes);
      settleCells(room, chances, { codes, left, last: pass === passes - 1, sharpness, draws }, rng);
    }
  }
  return rooms;
}

const WHERE = "level/vae";

function checkFilling(model: Model, plans: readonly RoomPlan[], rng: Rng, options: FillOptions): void {
  checkModel(WHERE, "model", model);
  const words = roomWordsOf(model.manifest);
  const opening = withFields({ side: oneOf(SIDES), from: whole(), width: whole(1) });
  const plan = withFields({ openings: listOf(opening), style: oneOf(words.styles), openness: within(0, 1) });
  listOf(plan, "a list of rooms to be filled, each with openings, style and openness")(WHERE, "plans", plans);
  checkChance(WHERE, rng);
  checkFields(WHERE, "options", options, {
    ...FILLING,
    "latents?": arrayOf("Float32Array"),
    "given?": listOf(checkCells),
    "signal?": checkSignal,
  });
  const latentSize = model.manifest.inputs.latent!.shape[1] as number;
  if (options.latents !== undefined && options.latents.length !== plans.length * latentSize)
    refuse(WHERE, "options.latents", options.latents, `a Float32Array of ${plans.length} x ${latentSize} numbers`);
}

const checkCells: Check = (where, name, value) => {
  const length = (value as ArrayLike<number> | null | undefined)?.length;
  if (length !== ROOM_CELLS) refuse(where, name, value, `${ROOM_CELLS} codes of tiles, -1 for what is open`);
};

/** A room while it is filled, with the cells that are set. */
interface OpenRoom extends FilledRoom {
  readonly known: Uint8Array;
}

function openRoom({ openings }: RoomPlan, given?: ArrayLike<number>): OpenRoom {
  const tiles = closedRoom(openings);
  const known = Uint8Array.from(ROOM_BORDER);
  for (const cell of openings.flatMap(openingCells)) {
    tiles[inside(cell)] = FLOOR;
    known[inside(cell)] = 1;
  }
  Array.from(given ?? []).forEach((code, cell) => {
    if (ROOM_BORDER[cell] || code < 0) return;
    tiles[cell] = code;
    known[cell] = 1;
  });
  return { tiles, known, floor: new Float32Array(ROOM_CELLS) };
}

/** Writes the canvas: one-hot classes of the cells that are set; the last class means open. */
function paint(canvas: Float32Array, rooms: readonly OpenRoom[], codes: readonly number[]): void {
  canvas.fill(0);
  const depth = codes.length + 1;
  rooms.forEach(({ tiles, known }, room) => {
    for (let cell = 0; cell < ROOM_CELLS; cell++)
      canvas[(room * ROOM_CELLS + cell) * depth + (known[cell] ? codes.indexOf(tiles[cell]!) : codes.length)] = 1;
  });
}

interface Settling extends Required<Pick<FillOptions, "sharpness" | "draws">> {
  /** The code of each class. */
  readonly codes: readonly number[];
  /** Cells that stay open after this pass. */
  readonly left: number;
  readonly last: boolean;
}

/** Sets the most certain of the open cells of a room; in the last pass all of them, again while the room is not one region. */
function settleCells(
  { tiles, known, floor }: OpenRoom,
  p: Float32Array,
  { codes, left, last, sharpness, draws }: Settling,
  rng: Rng,
): void {
  const classes = codes.length;
  const floorClass = codes.indexOf(FLOOR);
  const open: { readonly cell: number; readonly chances: Float32Array; readonly sure: number }[] = [];
  for (let cell = 0; cell < ROOM_CELLS; cell++) {
    if (known[cell]) continue;
    const chances = p.subarray(cell * classes, (cell + 1) * classes);
    floor[cell] = chances[floorClass]!;
    open.push({ cell, chances, sure: likeliest(chances) + WHIM * rng.next() });
  }
  // The most certain cells first: a cell that decides, such as the gap in a wall, is set when its surroundings are known.
  open.sort((a, b) => b.sure - a.sure || a.cell - b.cell);
  const now = open.slice(0, Math.max(0, open.length - left));
  const settle = (power: number) => {
    for (const { cell, chances } of now) tiles[cell] = codes[drawTile(chances, power, rng)]!;
  };
  settle(last ? 2 * sharpness : sharpness);
  // The last cells are sampled tidily first; while the room is not one region again, later without the power.
  if (last) for (let n = 1; n < draws && !isOneRegion(tiles); n++) settle(n < draws / 2 ? sharpness : 1);
  for (const { cell } of now) known[cell] = 1;
}

/** How many of the inner cells are open after a pass: most are set in early passes, {@link LAST} in the last. */
function leftAfter(pass: number, passes: number): number {
  const share = (passes - 2 - pass) / Math.max(1, passes - 1);
  return Math.floor(LAST + (INNER_CELLS - LAST) * share * share);
}

function likeliest(chances: Float32Array): number {
  let most = 0;
  for (const chance of chances) most = Math.max(most, chance);
  return most;
}

/** Samples an index by the probabilities to the power of `sharpness`. */
function drawTile(chances: Float32Array, sharpness: number, rng: Rng): number {
  const weights = new Float64Array(chances.length).fill(1);
  for (let at = 0; at < weights.length; at++) for (let n = 0; n < sharpness; n++) weights[at]! *= chances[at]!;
  return rng.choose(weights);
}
