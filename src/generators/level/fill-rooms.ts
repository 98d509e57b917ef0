import { arrayOf, checkFields, listOf, oneOf, refuse, withFields, within, type Check } from "../../arguments.ts";
import { checkChance, checkModel, checkSignal } from "../../handed-in.ts";
import type { Model } from "../../model.ts";
import type { Rng } from "../../rng.ts";
import { FILLING, fillPieces, type FillOptions } from "./fill-pieces.ts";
import { roomWordsOf } from "./level-room.ts";
import { knownRoomsOf } from "./known-rooms.ts";
import { checkOpening } from "./openings.ts";
import { latentSizeOf, type FilledPiece } from "./piece.ts";
import { roomPiece } from "./room-piece.ts";
import { ROOM_CELLS, type RoomPlan } from "./room.ts";

export type { FillOptions } from "./fill-pieces.ts";
/** A room of the network, and the last probability of floor in each cell. */
export type FilledRoom = FilledPiece;

const WHERE = "level/vae";
/** How often a room that the network learned from is drawn anew. */
const ANEW = 4;

/**
 * Fills all rooms at once with the room network. Walls and openings are on the canvas from the beginning and cannot be changed;
 * tiles are drawn by comparing sums of probabilities with random numbers, so there is no exponential here and the result is the same
 * on every machine. A room that the network learned from, or a mirror image of one, is drawn anew from another latent, unless latents
 * or cells are given.
 * @throws AigcError `bad-request` for wrong arguments; AbortError once `options.signal` is aborted
 */
export async function fillRooms(model: Model, plans: readonly RoomPlan[], rng: Rng, options: FillOptions = {}): Promise<FilledRoom[]> {
  checkFilling(model, plans, rng, options);
  const piece = roomPiece(model, WHERE);
  const rooms = await fillPieces(piece, plans, rng, options);
  if (options.latents || options.given) return rooms;
  const isKnown = knownRoomsOf(model.manifest, piece.codes);
  for (let n = 0; n < ANEW; n++) {
    const known = [...rooms.keys()].filter((at) => isKnown(rooms[at]!.tiles));
    if (known.length === 0) break;
    const again = await fillPieces(piece, known.map((at) => plans[at]!), rng.fork(`anew/${n}`), options); // prettier-ignore
    known.forEach((at, k) => (rooms[at] = again[k]!));
  }
  return rooms;
}

function checkFilling(model: Model, plans: readonly RoomPlan[], rng: Rng, options: FillOptions): void {
  checkModel(WHERE, "model", model);
  const words = roomWordsOf(model.manifest);
  const plan = withFields({ openings: listOf(checkOpening), style: oneOf(words.styles), openness: within(0, 1) });
  listOf(plan, "a list of rooms to be filled, each with openings, style and openness")(WHERE, "plans", plans);
  checkChance(WHERE, rng);
  checkFields(WHERE, "options", options, {
    ...FILLING,
    "latents?": arrayOf("Float32Array"),
    "given?": listOf(checkCells),
    "signal?": checkSignal,
  });
  const latentSize = latentSizeOf(model);
  if (options.latents !== undefined && options.latents.length !== plans.length * latentSize)
    refuse(WHERE, "options.latents", options.latents, `a Float32Array of ${plans.length} x ${latentSize} numbers`);
}

const checkCells: Check = (where, name, value) => {
  const length = (value as ArrayLike<number> | null | undefined)?.length;
  if (length !== ROOM_CELLS) refuse(where, name, value, `${ROOM_CELLS} codes of tiles, -1 for what is open`);
};
