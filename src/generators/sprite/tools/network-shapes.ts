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
export const spriteVaeShape = ({ size, palette, tags }: LearnedSprites): VaeShape => ({
  height: size,
  width: size,
  classes: palette.length + 1,
  condition: tags.length,
  latent: 48,
  channels: [24, 56, 96],
  steering: 96,
  canvas: false,
});

/** `looks` is what the critic sees of each class: red, green, blue and opacity, each from -1 to 1. */
export const spriteGanShape = ({ size, palette, tags }: LearnedSprites): GanShape => ({
  height: size,
  width: size,
  classes: palette.length + 1,
  condition: tags.length,
  latent: 48,
  channels: [24, 56, 96],
  steering: 96,
  looks: [[0, 0, 0, -1], ...palette.map((colour) => [...[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 127.5 - 1), 1])], // prettier-ignore
});
