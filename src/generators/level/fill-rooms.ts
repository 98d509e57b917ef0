import { TILES } from "../../content.ts";
import { throwIfAborted, type Signal } from "../../errors.ts";
import type { Model } from "../../model.ts";
import type { Rng } from "../../rng.ts";
import { closedRoom, CONDITION_SIZE, FLOOR, inside, openingCells, ROOM_BORDER, ROOM_CELLS, ROOM_HEIGHT, ROOM_WIDTH, roomCondition, type RoomPlan, type RoomTiles } from "./room.ts"; // prettier-ignore

export interface FillOptions {
  /** Passes of the network: in each, more cells are settled, in keeping with those before. Default 6. */
  readonly passes?: number;
  /** How often each probability is multiplied by itself before a tile is drawn: 1 as the network says, higher is tidier. Default 2. */
  readonly sharpness?: number;
  /** One latent vector per room, row-major; default drawn from the standard normal. */
  readonly latents?: Float32Array;
  readonly signal?: Signal;
}

/** A room as the network drew it, and how likely floor was in each cell when it was last asked. */
export interface FilledRoom {
  readonly tiles: RoomTiles;
  readonly floor: Float32Array;
}

const CLASSES = TILES.length;
const INNER_CELLS = (ROOM_WIDTH - 2) * (ROOM_HEIGHT - 2);
/** How much chance has in the order in which cells are settled. */
const WHIM = 0.1;

/**
 * Fills all rooms at once with the room network. Walls and openings are on the canvas from the beginning and cannot be changed;
 * tiles are drawn by comparing sums of probabilities with the stream, so there is no exponential here and the result is the same
 * on every machine.
 */
export async function fillRooms(model: Model, plans: readonly RoomPlan[], rng: Rng, options: FillOptions = {}): Promise<FilledRoom[]> {
  const { passes = 6, sharpness = 2, signal } = options;
  const count = plans.length;
  const latentSize = model.manifest.inputs.latent!.shape[1] as number;
  const latent = options.latents ?? Float32Array.from({ length: count * latentSize }, () => rng.normal());
  const condition = new Float32Array(count * CONDITION_SIZE);
  const rooms = plans.map((plan, room) => {
    condition.set(roomCondition(plan), room * CONDITION_SIZE);
    const tiles = closedRoom(plan.openings);
    const known = Uint8Array.from(ROOM_BORDER);
    for (const cell of plan.openings.flatMap(openingCells)) {
      tiles[inside(cell)] = FLOOR;
      known[inside(cell)] = 1;
    }
    return { tiles, known, floor: new Float32Array(ROOM_CELLS) };
  });
  const canvas = new Float32Array(count * ROOM_CELLS * (CLASSES + 1));
  for (let pass = 0; pass < passes; pass++) {
    throwIfAborted(signal, "level/vae");
    canvas.fill(0);
    rooms.forEach(({ tiles, known }, room) => {
      for (let cell = 0; cell < ROOM_CELLS; cell++)
        canvas[(room * ROOM_CELLS + cell) * (CLASSES + 1) + (known[cell] ? tiles[cell]! : CLASSES)] = 1;
    });
    const { probabilities } = await model.run({
      latent: { dims: [count, latentSize], data: latent },
      condition: { dims: [count, CONDITION_SIZE], data: condition },
      canvas: { dims: [count, ROOM_HEIGHT, ROOM_WIDTH, CLASSES + 1], data: canvas },
    });
    const p = probabilities!.data as Float32Array;
    rooms.forEach(({ tiles, known, floor }, room) => {
      const open: { readonly cell: number; readonly code: number; readonly sure: number }[] = [];
      for (let cell = 0; cell < ROOM_CELLS; cell++) {
        const at = (room * ROOM_CELLS + cell) * CLASSES;
        const [draw, whim] = [rng.next(), rng.next()];
        if (known[cell]) continue;
        floor[cell] = p[at + FLOOR]!;
        const code = drawTile(p, at, sharpness, draw);
        open.push({ cell, code, sure: likeliest(p, at) + WHIM * whim });
      }
      // The surest cells first, whatever was drawn for them: what decides (the gap in a wall) is drawn when its surroundings stand.
      open.sort((a, b) => b.sure - a.sure || a.cell - b.cell);
      const left = Math.floor((INNER_CELLS * (passes - 1 - pass) * (passes - 1 - pass)) / (passes * passes));
      for (const { cell, code } of open.slice(0, Math.max(0, open.length - left))) {
        tiles[cell] = code;
        known[cell] = 1;
      }
    });
  }
  return rooms;
}

function likeliest(p: Float32Array, at: number): number {
  let most = 0;
  for (let code = 0; code < CLASSES; code++) most = Math.max(most, p[at + code]!);
  return most;
}

/** A tile by its probability to the power of `sharpness`. */
function drawTile(p: Float32Array, at: number, sharpness: number, draw: number): number {
  const weight = (code: number) => {
    let w = 1;
    for (let n = 0; n < sharpness; n++) w *= p[at + code]!;
    return w;
  };
  let sum = 0;
  for (let code = 0; code < CLASSES; code++) sum += weight(code);
  let left = draw * sum;
  for (let code = 0; code < CLASSES - 1; code++) {
    left -= weight(code);
    if (left < 0) return code;
  }
  return CLASSES - 1;
}
