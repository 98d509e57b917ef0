import { createRng } from "../../../rng.ts";
import { handedOn, type Recipe } from "../../../tools/recipe.ts";
import { vae } from "../../../train/vae.ts";
import type { VaeShape } from "../../../train/vae-network.ts";
import { SOUND_EVENTS } from "../events.ts";
import { SLIDERS } from "../sliders.ts";
import { GRID_ROWS, SOUND_GRID } from "../sound-grid.ts";
import { SOUND_LATENT_CONTRACT } from "../vae-sound.ts";
import { classifierFrom, soundGrids } from "./corpus.ts";

export const SOUND_SHAPE: VaeShape = {
  height: GRID_ROWS,
  width: SOUND_GRID.width,
  classes: SOUND_GRID.levels,
  condition: SOUND_EVENTS.length + SLIDERS.length,
  latent: 16,
  channels: [24, 32, 32],
  canvas: false,
};

const CORPUS = { train: 12_000, heldOut: 300 } as const;
const STEPS = 2_400;

/** The network of sound effects. */
export const sound: Recipe = {
  name: "sound",
  summary: "the network of sound effects, on sounds that rules make (some minutes)",
  needsData: false,
  jobs: [
    {
      model: "sound-vae",
      card: `# sound-vae

Writes the numbers that a sound effect is synthesised from: a conditional variational autoencoder over four voices of
${SOUND_GRID.voiceNumbers.length} numbers each. It is told how much of each of ${SOUND_EVENTS.length} events there is to be, and how far
four sliders (${SLIDERS.join(", ")}) are moved; a latent vector says which of the many sounds of that kind. It learned from the
rules of \`src/generators/sound\` alone: nobody's recordings are in it.

## What it adds to its teacher

By what was measured, nothing that is heard: of its sounds of one event a classifier knows 94 of 100, of the rules' all; between two
events (\`toward\`) both are among its three likeliest in 8 of 100, in 11 of 100 by the rules, which go from number to number. It learned
from sounds between two events of which three were made and the one was kept in which both are heard best; latents nearer to the middle,
and stronger conditions, changed that by two in a hundred. So the rules are what the command line and a game take when nobody says
otherwise. It is here for sounds off the beaten track, and as a beginning for presets of your own.
\`npx phaser-aigc evaluate sound\` has the figures of both.

## Limits

It knows the events of its manifest, and not what it is to resemble (\`like\`): the rules do. A number comes in
${SOUND_GRID.levels - 2} steps; tones that are nearly an interval apart are tuned afterwards.`,
      start({ seed, steps, report, ...options }) {
        report("making the corpus of sounds");
        const corpus = createRng(seed).fork("corpus");
        const classifier = classifierFrom(corpus.fork("classifier"));
        return vae({
          seed,
          contract: SOUND_LATENT_CONTRACT,
          shape: SOUND_SHAPE,
          heldOut: soundGrids(CORPUS.heldOut, corpus.fork("held-out"), classifier),
          train: soundGrids(CORPUS.train, corpus.fork("train"), classifier),
          steps: steps ?? STEPS,
          batch: 64,
          learningRate: 3e-3,
          beta: 0.5,
          freeBits: 0.05,
          data: [
            {
              name: "sounds made by rules",
              licence: "MIT",
              origin: "src/generators/sound/tools/corpus.ts, made anew from the seed at each training",
              items: CORPUS.train,
            },
          ],
          details: { events: SOUND_EVENTS, sliders: SLIDERS, ...SOUND_GRID },
          ...handedOn(options),
        });
      },
    },
  ],
};
