import type { Signal } from "../../errors.ts";
import type { Model } from "../../model.ts";
import { breathe } from "../../parts.ts";
import type { Rng } from "../../rng.ts";
import type { FilledRoom } from "./fill-rooms.ts";
import { roomProbabilities, roomWordsOf } from "./level-room.ts";
import { closedRoom, conditionSize, FLOOR, inside, openingCells, ROOM_BORDER, ROOM_CELLS, ROOM_HEIGHT, ROOM_WIDTH, roomCondition, tileCode, type RoomPlan } from "./room.ts"; // prettier-ignore

/**
 * Draws all rooms at once, in one pass of the generator of a GAN: in each inner cell the likeliest tile. Walls and openings are as
 * planned, with a clear step behind each opening.
 * @param latents one vector a room, row-major; default drawn from the standard normal
 */
export async function drawRooms(
  model: Model,
  plans: readonly RoomPlan[],
  rng: Rng,
  signal?: Signal,
  latents?: Float32Array,
): Promise<FilledRoom[]> {
  const words = roomWordsOf(model.manifest);
  const count = plans.length;
  const latentSize = model.manifest.inputs.latent!.shape[1] as number;
  const latent = latents ?? Float32Array.from({ length: count * latentSize }, () => rng.normal());
  const told = conditionSize(words);
  const condition = new Float32Array(count * told);
  const codes = words.tiles.map(tileCode);
  const [classes, depth] = [codes.length, codes.length + 1];
  const canvas = new Float32Array(count * ROOM_CELLS * depth);
  const rooms = plans.map(({ openings }) => closedRoom(openings));
  plans.forEach((plan, room) => {
    condition.set(roomCondition(plan, words), room * told);
    for (let cell = 0; cell < ROOM_CELLS; cell++)
      canvas[(room * ROOM_CELLS + cell) * depth + (ROOM_BORDER[cell] ? codes.indexOf(rooms[room]![cell]!) : classes)] = 1;
  });
  const asked = {
    latent: { dims: [count, latentSize], data: latent },
    condition: { dims: [count, told], data: condition },
    canvas: { dims: [count, ROOM_HEIGHT, ROOM_WIDTH, depth], data: canvas },
  };
  const p = await roomProbabilities(model, asked, count);
  await breathe(signal, "level/gan");
  return rooms.map((tiles, room) => {
    const floor = new Float32Array(ROOM_CELLS);
    for (let cell = 0; cell < ROOM_CELLS; cell++) {
      if (ROOM_BORDER[cell]) continue;
      const at = (room * ROOM_CELLS + cell) * classes;
      let best = 0;
      for (let k = 1; k < classes; k++) if (p[at + k]! > p[at + best]!) best = k;
      tiles[cell] = codes[best]!;
      floor[cell] = p[at + codes.indexOf(FLOOR)]!;
    }
    for (const cell of plans[room]!.openings.flatMap(openingCells)) tiles[inside(cell)] = FLOOR;
    return { tiles, floor };
  });
}
