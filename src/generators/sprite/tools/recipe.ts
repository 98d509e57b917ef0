import { SPRITE_MASKED_CONTRACT } from "../masked-sprite.ts";
import type { LearnedSprites } from "../sprite-model.ts";
import { SPRITE_TAGS } from "../tags.ts";
import { SPRITE_LATENT_CONTRACT } from "../vae-sprite.ts";
import type { Rng } from "../../../rng.ts";
import { masked } from "../../../train/masked.ts";
import type { MaskedShape } from "../../../train/masked-network.ts";
import { vae } from "../../../train/vae.ts";
import type { VaeShape } from "../../../train/vae-network.ts";
import { spriteData } from "./data.ts";
import { spriteCorpus } from "./sprite-corpus.ts";
import { handedOn, type Recipe } from "../../../tools/recipe.ts";

/** The network for sprites of a size, in a palette, asked for by tags. */
export const maskedShape = ({ size, palette, tags }: LearnedSprites): MaskedShape => ({
  size,
  classes: palette.length + 1,
  condition: tags.length,
  channels: [32, 64, 96],
});
export const spriteVaeShape = ({ size, palette, tags }: LearnedSprites): VaeShape => ({
  height: size,
  width: size,
  classes: palette.length + 1,
  condition: tags.length,
  latent: 48,
  channels: [32, 56, 80],
  canvas: false,
});

const CREDIT = `Learned from **DawnLike** by DragonDePlatino and DawnBringer (CC-BY 4.0), https://dragondeplatino.itch.io/dawnlike, through
**dawnlike-atlas** (CC-BY 4.0), https://github.com/lucas-stanford/dawnlike-atlas. Keep this credit where you publish what it draws.`;

/** Mirror images, and the condition says that they are. */
const mirrorKnown =
  ({ size, tags }: LearnedSprites) =>
  (pixels: Uint8Array, condition: Float32Array, rng: Rng): void => {
    if (rng.below(2) === 0) return;
    for (let y = 0; y < size; y++) pixels.subarray(y * size, (y + 1) * size).reverse();
    condition[tags.indexOf("mirrored")] = 1;
  };

/** Mirror images: a creature may look either way. */
const mirror =
  (size: number) =>
  (pixels: Uint8Array, _condition: Float32Array, rng: Rng): void => {
    if (rng.below(2) === 0) return;
    for (let y = 0; y < size; y++) pixels.subarray(y * size, (y + 1) * size).reverse();
  };

const MASKED_STEPS = 6000;

export const sprite: Recipe = {
  name: "sprite",
  summary: "the two sprite generators, on drawn sprites (about an hour)",
  needsData: true,
  jobs: [
    {
      model: "sprite-masked",
      card: `# sprite-masked

Draws sprites of 16 x 16 pixels in 16 colours from tags: creatures, people, things. A masked-pixel model: it starts from nothing and
settles a few pixels at a time, each in keeping with those that stand, so it can also finish a sketch or redraw a part.

${CREDIT}

## Limits

It knows the ${SPRITE_TAGS.length} tags of its manifest and one style. Rare combinations come out as blobs; the generator's check and its
second tries drop the worst.`,
      shares: true,
      start({ seed, steps = MASKED_STEPS, data, report, ...options }) {
        report("composing sprites");
        const { learned, train, heldOut, papers } = spriteCorpus(data!);
        report(`${train.count} sprites to learn from, ${heldOut.count} held out`);
        return masked({
          seed,
          contract: SPRITE_MASKED_CONTRACT,
          shape: maskedShape(learned),
          train,
          heldOut,
          steps,
          batch: 32,
          learningRate: 2e-3,
          augment: mirrorKnown(learned),
          data: papers,
          details: { ...learned },
          ...handedOn(options),
        });
      },
    },
    {
      model: "sprite-vae",
      card: `# sprite-vae

Draws sprites of 16 x 16 pixels in 16 colours from tags and a latent vector: a conditional variational autoencoder. Near latents give
near sprites, which suits sliders and mixtures; for a sprite that stands alone, \`sprite-masked\` draws better.

${CREDIT}

## Limits

Right size, right colours, rough anatomy: it averages where it is unsure.`,
      start({ seed, steps = 1500, data, report, ...options }) {
        report("reading sprites");
        const { size, palette, train, heldOut, papers } = spriteData(data!);
        const learned: LearnedSprites = { tags: SPRITE_TAGS, palette, size };
        const grids = ({ count, pixels, conditions }: typeof train) => ({ count, cells: pixels, conditions });
        return vae({
          seed,
          contract: SPRITE_LATENT_CONTRACT,
          shape: spriteVaeShape(learned),
          train: grids(train),
          heldOut: grids(heldOut),
          steps,
          batch: 48,
          learningRate: 2e-3,
          beta: 0.5,
          augment: mirror(size),
          data: [papers],
          details: { ...learned },
          ...handedOn(options),
        });
      },
    },
  ],
};
