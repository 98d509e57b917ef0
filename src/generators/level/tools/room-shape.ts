import { TILES } from "../worlds/dungeon/tiles.ts";
import type { VaeShape } from "../../../train/vae-network.ts";
import { conditionSize, ROOM_HEIGHT, ROOM_WIDTH } from "../room.ts";

/** The room network's sizes. */
export const ROOM_SHAPE: VaeShape = {
  height: ROOM_HEIGHT,
  width: ROOM_WIDTH,
  classes: TILES.length,
  condition: conditionSize(),
  latent: 32,
  channels: [32, 48, 44],
  canvas: true,
};
