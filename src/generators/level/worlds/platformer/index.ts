import { platformerArt } from "./platformer-art.ts";
import type { World } from "../world.ts";
import { checkPlatformer } from "./check-platformer.ts";
import { makePlatformer } from "./make-platformer.ts";
import { playPlatformer } from "./play-platformer.ts";
import { platformerFaults } from "./request.ts";
import { PLATFORMER_THINGS, PLATFORMER_TILES } from "./tiles.ts";

/** Levels seen from the side: gaps, stairs, pipes, platforms that move, and the jumps between them. */
export const platformer: World = {
  name: "platformer",
  seen: "from the side",
  tiles: PLATFORMER_TILES,
  things: PLATFORMER_THINGS,
  art: platformerArt,
  faults: platformerFaults,
  make: makePlatformer,
  check: checkPlatformer,
  play: playPlatformer,
};
