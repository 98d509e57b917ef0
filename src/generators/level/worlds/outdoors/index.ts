import { outdoorsArt } from "./outdoors-art.ts";
import type { World } from "../world.ts";
import { checkOutdoors } from "./check-outdoors.ts";
import { makeOutdoors } from "./make-outdoors.ts";
import { playOutdoors } from "./play-outdoors.ts";
import { outdoorsFaults } from "./request.ts";
import { OUTDOOR_THINGS, OUTDOOR_TILES } from "./tiles.ts";

/** Land seen from above: villages, forests and camps, and a path to every door. */
export const outdoors: World = {
  name: "outdoors",
  seen: "from above",
  tiles: OUTDOOR_TILES,
  things: OUTDOOR_THINGS,
  art: outdoorsArt,
  faults: outdoorsFaults,
  make: makeOutdoors,
  check: checkOutdoors,
  play: playOutdoors,
};
