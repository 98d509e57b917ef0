import { GRID, GRID_CLASSES } from "../dolls/doll-grid.ts";
import { SHOWN_CLASSES } from "../dolls/shown-grid.ts";
import type { LearnedSprites } from "../sprite-model.ts";
import type { GanShape } from "../../../train/gan-network.ts";
import type { MaskedShape } from "../../../train/masked-network.ts";
import type { VaeShape } from "../../../train/vae-network.ts";

/** The shape of the masked-pixel network for a size, a palette and tags. */
export const maskedShape = ({ size, palette, tags }: LearnedSprites): MaskedShape => ({
  size,
  classes: palette.length + 1,
  condition: tags.length,
  channels: [24, 56, 96],
});
/** What the networks that draw from a latent vector have in common. */
const latentShape = ({ size, palette, tags }: LearnedSprites) => ({
  height: size,
  width: size,
  classes: palette.length + 1,
  condition: tags.length,
  latent: 48,
  channels: [24, 56, 96] as const,
  steering: 96,
});
export const spriteVaeShape = (learned: LearnedSprites): VaeShape => ({ ...latentShape(learned), canvas: false });

/** `looks` is what the critic sees of each class: red, green, blue and opacity, each from -1 to 1. */
export const spriteGanShape = (learned: LearnedSprites): GanShape => ({
  ...latentShape(learned),
  looks: [[0, 0, 0, -1], ...learned.palette.map((colour) => [...[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 127.5 - 1), 1])], // prettier-ignore
});

/** The shape of the network of dolls: few channels, as all bodies stand in the same place. */
export const dollVaeShape = (condition: number): VaeShape => ({
  height: GRID,
  width: GRID,
  classes: GRID_CLASSES,
  condition,
  latent: 24,
  channels: [20, 48, 24],
  steering: 48,
  planes: 1,
  canvas: false,
});

/** The shape of the masked network of dolls: it is shown numbered paints, and draws forms in places. */
export const dollMaskedShape = (condition: number): MaskedShape => ({
  size: GRID,
  classes: GRID_CLASSES,
  condition,
  channels: [16, 48, 64],
  seen: SHOWN_CLASSES,
  seed: 8,
  blocks: [1, 1, 2],
});
