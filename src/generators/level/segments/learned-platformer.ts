import { platformer as byRules } from "../worlds/platformer/index.ts";
import type { World } from "../worlds/world.ts";
import { LEVEL_SEGMENT_CONTRACT, LEVEL_SEGMENT_GAN_CONTRACT } from "./segment-contracts.ts";
import { ganPlatformer, vaePlatformer } from "./segment-level.ts";

/** Platformers, by rules or by networks that a game loads. */
export const platformer: World = /*#__PURE__*/ withNetworks();

function withNetworks(): World {
  return {
    ...byRules,
    learned: {
      [LEVEL_SEGMENT_CONTRACT]: (model) => vaePlatformer(model),
      [LEVEL_SEGMENT_GAN_CONTRACT]: (model) => ganPlatformer(model),
    },
  };
}
