import { SPRITE_MASKED_CONTRACT } from "../masked-sprite.ts";
import { SPRITE_GAN_CONTRACT } from "../gan-sprite.ts";
import { SPRITE_LATENT_CONTRACT } from "../latent-sprite.ts";
import { masked, type PictureSet } from "../../../train/masked.ts";
import type { Rng } from "../../../rng.ts";
import { gan } from "../../../train/gan.ts";
import { vae } from "../../../train/vae.ts";
import { dollMaskedShape, dollVaeShape, maskedShape, spriteGanShape, spriteVaeShape } from "./network-shapes.ts";
import { ownJob } from "./own-recipe.ts";
import { LEARNED_SUBJECTS } from "../corpus.ts";
import { untrue } from "./untrue.ts";
import { SPRITE_DOLL_CONTRACT, SPRITE_DOLL_MASKED_CONTRACT } from "../dolls/doll-grid.ts";
import { writtenWeights } from "../../../nn/onnx/written-weights.ts";
import { dollCorpus } from "./doll-corpus.ts";
import { dollPictures, hidePart } from "./doll-pictures.ts";
import { spriteCorpus } from "./sprite-corpus.ts";
import { handedOn, type Recipe } from "../../../tools/recipe.ts";

const grids = ({ count, pixels, conditions }: PictureSet) => ({ count, cells: pixels, conditions });

const ORIGIN = `Learned from the package's own library of drawings, composed in every colour with things to hold, and from free sets that ask for no
credit: Tiny Creatures by Clint Bellanger, Ninja Adventure by Pixel-Boy and AAA, Tiny Dungeon by Kenney (all CC0).`;

/** Share of training sprites without tags, because a sprite of unknown origin has none: then the latent holds all information. */
const UNTOLD = 0.25;
const sometimesUntold = (_cells: Uint8Array, condition: Float32Array, rng: Rng): void => {
  if (rng.next() < UNTOLD) condition.fill(0);
};

const MASKED_STEPS = 4000;
const VAE_STEPS = 1800;
const GAN_STEPS = 3600;
const DOLL_STEPS = 2400;
const DOLL_MASKED_STEPS = 8000;
/** How often the one-pass networks see each drawn sprite. */
const FEW_DRAWN = 4;

export const sprite: Recipe = {
  name: "sprite",
  summary: "the five sprite networks, on composed and drawn sprites (three hours), or on a folder of your own",
  needsData: true,
  own: ownJob,
  jobs: [
    {
      model: "sprite-masked",
      card: `# sprite-masked

Draws sprites of 16 x 16 pixels in 67 colours from tags: ${LEARNED_SUBJECTS.length} subjects, their outlines, colours of two parts, a thing in the hand. A masked-pixel
model: it starts from nothing and settles a few pixels at a time, each in keeping with those that stand, so it also finishes a sketch,
redraws a part, varies a sprite, and mixes two subjects.

${ORIGIN}

## Limits

It knows the tags of its manifest; the rules of the package know six times as many subjects and draw them more cleanly. What it is for
is what rules cannot do. Read blind among sprites of the rules and drawings by others, 94 of 96 were named, of
outlines that can be told from other things: of knights only one of four can. Small things, such as eyes, are left out now and then.

The shipped weights were rounded to seven bits after their training, which wrote eight; one run of the command rounds once.`,
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
          int8: 7,
          data: papers,
          details: { ...learned },
          ...handedOn(options),
        });
      },
    },
    {
      model: "sprite-vae",
      card: `# sprite-vae

Draws sprites of 16 x 16 pixels in 67 colours from tags and a latent vector: a conditional variational autoencoder, with its encoder. Near
latents give near sprites: sliders, morphs, more like these two.

${ORIGIN}

## Limits

It begins at the point of a drawing of the library: anywhere else in its space, far from all drawings, it draws fragments of several. Read
blind among sprites of the rules and drawings by others, 88 of 96 were named: wolves and dragons that sit alike, and snakes, were the worst.

The shipped weights were rounded to five bits after their training, which wrote eight; one run of the command rounds once.`,
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
          int8: 5,
          data: papers,
          details: { ...learned },
          ...handedOn(options),
        });
      },
    },
    {
      model: "sprite-gan",
      card: `# sprite-gan

Draws sprites of 16 x 16 pixels in 67 colours from tags and a latent vector, in one pass: the generator of a conditional GAN. A critic that
sees colours, and knows whether they fit the tags, told it from drawings; at first it was also shown what to draw.

${ORIGIN}

## Limits

The tags decide the outline, the latent what they leave open: colours of parts that nobody named, hair, skin. Colours stray inside the
outline now and then. Read blind among sprites of the rules and drawings by others, all of 96 were named, of
outlines that can be told from other things: of the four outlines of knights that it learned only one can, and only that is asked for.

The shipped weights were made in two goes: the first 2,400 steps in a schedule of 4,000 in which true grids were shown less and less down to
none, the rest with --resume --allow-changes in the schedule of today; then they were rounded to seven bits. One run of the command makes others, to the same
recipe.`,
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
          int8: 7,
          data: papers,
          details: { ...learned },
          ...handedOn(options),
        });
      },
    },
    {
      model: "sprite-doll",
      card: `# sprite-doll

Draws people of 32 x 32 pixels from three sides, from parts (plan, hair, hat, clothes, cloak) and a latent vector: a conditional variational
autoencoder, with its encoder, which is shown the front alone. It draws forms; colours are what each place of a form is painted with.
Morphs, sliders of parts, more like these, the other sides of a picture, the same person in the style of another set ("crawl").

Learned from the package's own paper dolls, with parts exchanged, and from a set that asks for no credit, under a tag of its own: the parts of players
in Dungeon Crawl Stone Soup, by its artists (CC0), each of our people beside the same one in those parts.

## Limits

Hands are empty, and walking is by rule from each side. Of a figure in a third style it makes somebody in that of the dolls. Half way between
two people who wear different helmets or hats the face is in pieces now and then. In the style "crawl" people are seen from the front alone, and
wings, tails, beards of several sorts and animals' ears, which that set does not have, are left out. A picture in that style becomes one of our people of the
same clothes; its face is lost now and then.

The shipped weights were made in two goes: 2,400 steps from the beginning (they are in the history of this folder), then 1,600 more with
--init-from, in which the dolls were shown more often; that go wrote five bits, and its last checkpoint was written again, in eight bits and then in
six. One run of the command makes others, to the same recipe.`,
      begins: true,
      start({ seed, steps = DOLL_STEPS, data, initial, report, ...options }) {
        report("composing dolls");
        const { tags, train, heldOut, papers } = dollCorpus(data!);
        return vae({
          seed,
          contract: SPRITE_DOLL_CONTRACT,
          shape: dollVaeShape(tags.length),
          train,
          heldOut,
          steps,
          batch: 16,
          learningRate: 3e-3,
          beta: 0.5,
          encoder: true,
          int8: 6,
          data: papers,
          details: { tags },
          ...(initial ? { from: writtenWeights(initial, "--init-from"), warmUp: 0.05 } : {}),
          ...handedOn(options),
        });
      },
    },
    {
      model: "sprite-doll-masked",
      card: `# sprite-doll-masked

Completes people of 32 x 32 pixels: a masked-pixel model that is shown which pixels are of one paint and says, of each pixel, in which place of a
figure it is and how light. So it finishes somebody who is half drawn, draws a part anew (another head under the hat that is asked for), varies somebody, and
draws people from nothing, from three sides and in the style of another set ("crawl"), each in a few passes.

Learned from the package's own paper dolls, with parts exchanged, and from a set that asks for no credit, under a tag of its own: the parts of players
in Dungeon Crawl Stone Soup, by its artists (CC0).

## Limits

Hands are empty. It sees one side: the other sides of somebody whom it completed are drawn by sprite-doll from the front. What it adds has
the paints that it finds in the picture, and else those that the rules choose, so that trousers that nobody drew may have any colour. A whole head that nothing is told
of is now and then without eyes, or has a hood that covers the face.

The shipped weights were made in two goes: 3,200 steps of a schedule of 8,000, in which no view was told, then 4,600 more with --init-from; that go
wrote five bits, and its last checkpoint was written again in six. One run of the command makes others, to the same recipe.`,
      shares: true,
      begins: true,
      start({ seed, steps = DOLL_MASKED_STEPS, data, initial, report, ...options }) {
        report("composing dolls");
        const { tags, train, heldOut, papers } = dollPictures(data!);
        return masked({
          seed,
          contract: SPRITE_DOLL_MASKED_CONTRACT,
          shape: dollMaskedShape(tags.length),
          train,
          heldOut,
          steps,
          batch: 16,
          learningRate: 2e-3,
          hide: hidePart,
          known: 0.2,
          int8: 6,
          data: papers,
          details: { tags },
          ...(initial ? { from: writtenWeights(initial, "--init-from") } : {}),
          ...handedOn(options),
        });
      },
    },
  ],
};
