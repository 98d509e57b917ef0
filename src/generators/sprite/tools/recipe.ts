import { SPRITE_MASKED_CONTRACT } from "../masked-sprite.ts";
import { SPRITE_TAGS } from "../tags.ts";
import { SPRITE_GAN_CONTRACT } from "../gan-sprite.ts";
import { SPRITE_LATENT_CONTRACT } from "../vae-sprite.ts";
import { masked, type PictureSet } from "../../../train/masked.ts";
import type { Rng } from "../../../rng.ts";
import { gan } from "../../../train/gan.ts";
import { vae } from "../../../train/vae.ts";
import { maskedShape, spriteGanShape, spriteVaeShape } from "./network-shapes.ts";
import { ownJob } from "./own-recipe.ts";
import { untrue } from "./untrue.ts";
import { spriteCorpus } from "./sprite-corpus.ts";
import { handedOn, type Recipe } from "../../../tools/recipe.ts";

const grids = ({ count, pixels, conditions }: PictureSet) => ({ count, cells: pixels, conditions });

const CREDIT = `Learned from **DawnLike** by DragonDePlatino and DawnBringer (CC-BY 4.0), https://dragondeplatino.itch.io/dawnlike, through
**dawnlike-atlas** (CC-BY 4.0), https://github.com/lucas-stanford/dawnlike-atlas. Keep this credit where you publish what it draws.`;

/** Sprites of a stranger come without tags: then the latent has to tell everything. */
const UNTOLD = 0.25;
const sometimesUntold = (_cells: Uint8Array, condition: Float32Array, rng: Rng): void => {
  if (rng.next() < UNTOLD) condition.fill(0);
};

const MASKED_STEPS = 4000;
const VAE_STEPS = 2500;
const GAN_STEPS = 4000;
/** Networks that draw in one pass see each drawn sprite less often. */
const FEW_DRAWN = 4;

export const sprite: Recipe = {
  name: "sprite",
  summary: "the two sprite generators, on drawn sprites (about an hour)",
  needsData: true,
  own: ownJob,
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
          batch: 16,
          learningRate: 2e-3,
          int8: true,
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
      start({ seed, steps = VAE_STEPS, data, report, ...options }) {
        report("composing sprites");
        const { learned, train, heldOut, papers } = spriteCorpus(data!, FEW_DRAWN);
        return vae({
          seed,
          contract: SPRITE_LATENT_CONTRACT,
          shape: spriteVaeShape(learned),
          train: grids(train),
          heldOut: grids(heldOut),
          steps,
          batch: 16,
          learningRate: 2e-3,
          beta: 0.5,
          augment: sometimesUntold,
          encoder: true,
          int8: true,
          data: papers,
          details: { ...learned },
          ...handedOn(options),
        });
      },
    },
    {
      model: "sprite-gan",
      card: `# sprite-gan`,
      start({ seed, steps = GAN_STEPS, data, report, ...options }) {
        report("composing sprites");
        const { learned, train, heldOut, papers } = spriteCorpus(data!, FEW_DRAWN);
        return gan({
          seed,
          contract: SPRITE_GAN_CONTRACT,
          shape: spriteGanShape(learned),
          train: grids(train),
          heldOut: grids(heldOut),
          steps,
          batch: 16,
          learningRate: 8e-4,
          variety: 0.06,
          shown: 20,
          mislabel: untrue(learned.tags),
          int8: true,
          data: papers,
          details: { ...learned },
          ...handedOn(options),
        });
      },
    },
  ],
};
