import type { GanShape } from "../../../train/gan-network.ts";
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

/** What the critic sees of each tile: whether it stops a body, whether it is stood on, whether it kills, and what it looks like. */
const LOOKS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  air: [-1, -1, 0, 0],
  ground: [1, 1, 0, 1],
  block: [1, 1, 0, 0.3],
  brick: [1, 1, 0, -0.4],
  ledge: [-1, 1, 0, 0],
  rail: [-1, 1, 0, 1],
  spikes: [-1, -1, 1, 0],
  pipe: [1, 1, 0, -1],
};

export const SEGMENT_GAN_SHAPE: GanShape = { ...SEGMENT_SHAPE, looks: SEGMENT_WORDS.tiles.map((tile) => LOOKS[tile] ?? [1, 1, 0, 0.6]) };
