import type { Level } from "../../content.ts";
import { checkOptions, whole } from "../../arguments.ts";
import type { Generator } from "../../generator.ts";
import { checkModel } from "../../handed-in.ts";
import type { Model } from "../../model.ts";
import { FILLING, type FillOptions } from "./fill-pieces.ts";
import { fillRooms } from "./fill-rooms.ts";
import { LEVEL_ROOM_CONTRACT } from "./level-room.ts";
import type { LevelRequest } from "./level.ts";
import { networkLevel } from "./network-level.ts";
import { LEVEL_SEGMENT_CONTRACT } from "./segments/segment-contracts.ts";
import { vaePlatformer } from "./segments/segment-level.ts";
import { understandLevelWish } from "./wish.ts";
import { inWords, type AskedLevel } from "./worded-request.ts";

/** How a network draws rooms, or segments of a platformer. */
export interface VaeLevelOptions extends Pick<FillOptions, "passes" | "sharpness" | "draws"> {
  /** How often a room that is not one region, or a segment that cannot be played, is drawn again before it is repaired; 0 to 10. Default 2. */
  readonly redraws?: number;
}

/**
 * Dungeon floors whose rooms a network fills in several passes: the layout is laid by rules, all rooms are decoded in one batch, and
 * the repair opens the cells that the network itself found likeliest to be floor. A style that the network has not learned is left to
 * the next in the chain. Likewise platformers, segment by segment.
 * @param model of contract "level-room@1", or "level-segment@1" for platformers
 * @throws AigcError `model-mismatch` for a model of another contract, without a latent vector, or of lists that do not fit
 */
export function vaeLevel(model: Model, options: VaeLevelOptions = {}): Generator<AskedLevel, Level> {
  checkModel("level/vae", "model", model);
  const make = model.manifest.contract === LEVEL_SEGMENT_CONTRACT ? vaePlatformer : vaeFloor;
  return inWords(make(model, options), understandLevelWish);
}

/** {@link vaeLevel}, asked for by fields alone. */
export function vaeFloor(model: Model, options: VaeLevelOptions = {}): Generator<LevelRequest, Level> {
  checkModel("level/vae", "model", model);
  checkOptions("level/vae", "options", options, { ...FILLING, "redraws?": whole(0, 10) });
  const { redraws = 2, ...filling } = options;
  return networkLevel({
    name: "level/vae",
    model,
    contract: LEVEL_ROOM_CONTRACT,
    redraws,
    fill: (plans, rng, signal) => fillRooms(model, plans, rng, signal ? { ...filling, signal } : filling),
  });
}
