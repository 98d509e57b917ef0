import type { Signal } from "../../errors.ts";
import type { Model } from "../../model.ts";
import type { Rng } from "../../rng.ts";
import { drawPieces } from "./draw-pieces.ts";
import type { FilledPiece } from "./piece.ts";
import { roomPiece } from "./room-piece.ts";
import type { RoomPlan } from "./room.ts";

/** Draws all rooms at once, in one pass of a network; as {@link drawPieces} does. */
export const drawRooms = (
  model: Model,
  plans: readonly RoomPlan[],
  rng: Rng,
  signal?: Signal,
  latents?: Float32Array,
): Promise<FilledPiece[]> => drawPieces(roomPiece(model, "level/gan"), plans, rng, signal, latents);
