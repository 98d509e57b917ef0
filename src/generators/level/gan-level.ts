import type { Level } from "../../content.ts";
import { checkOptions, whole } from "../../arguments.ts";
import type { Generator } from "../../generator.ts";
import { checkModel } from "../../handed-in.ts";
import type { Model } from "../../model.ts";
import { drawRooms } from "./draw-rooms.ts";
import { LEVEL_GAN_CONTRACT } from "./level-room.ts";
import type { LevelRequest } from "./level.ts";
import { networkLevel } from "./network-level.ts";
import { LEVEL_SEGMENT_GAN_CONTRACT } from "./segments/segment-contracts.ts";
import { ganPlatformer } from "./segments/segment-level.ts";
import { understandLevelWish } from "./wish.ts";
import { inWords, type AskedLevel } from "./worded-request.ts";

/** How a GAN is asked. */
export interface GanLevelOptions {
  /** How often a room that is not one region, or a segment that cannot be played, is drawn anew before it is repaired; 0 to 10. Default 3. */
  readonly redraws?: number;
}

/**
 * Dungeon floors whose rooms the generator of a GAN draws in one pass: the layout is laid by rules, all rooms are drawn in one batch,
 * and the repair opens the cells that the network itself found likeliest to be floor. A style that the network has not learned is left
 * to the next in the chain. Likewise platformers, segment by segment.
 * @param model of contract "level-gan@1", or "level-segment-gan@1" for platformers
 * @throws AigcError `model-mismatch` for a model of another contract, without a latent vector, or of lists that do not fit
 */
export function ganLevel(model: Model, options: GanLevelOptions = {}): Generator<AskedLevel, Level> {
  checkModel("level/gan", "model", model);
  const make = model.manifest.contract === LEVEL_SEGMENT_GAN_CONTRACT ? ganPlatformer : ganFloor;
  return inWords(make(model, options), understandLevelWish);
}

/** {@link ganLevel}, asked for by fields alone. */
export function ganFloor(model: Model, options: GanLevelOptions = {}): Generator<LevelRequest, Level> {
  checkModel("level/gan", "model", model);
  checkOptions("level/gan", "options", options, { "redraws?": whole(0, 10) });
  return networkLevel({
    name: "level/gan",
    model,
    contract: LEVEL_GAN_CONTRACT,
    redraws: options.redraws ?? 3,
    fill: (plans, rng, signal) => drawRooms(model, plans, rng, signal),
  });
}
