import type { VaeShape } from "../../../train/vae-network.ts";
import { GRID_HEIGHT } from "../segments/segment-grid.ts";
import { SEGMENT_WIDTH, SEGMENT_WORDS, segmentConditionSize } from "../segments/segment.ts";

/** The segment network's sizes. */
export const SEGMENT_SHAPE: VaeShape = {
  height: GRID_HEIGHT,
  width: SEGMENT_WIDTH,
  classes: SEGMENT_WORDS.tiles.length,
  condition: segmentConditionSize(),
  latent: 32,
  channels: [24, 40, 40],
  canvas: true,
};
