import { conditionSize, ROOM_BORDER, ROOM_HEIGHT, ROOM_STYLES, ROOM_WIDTH, ROOM_WORDS } from "../rooms.ts";
import { LEVEL_ROOM_CONTRACT } from "../level-room.ts";
import { TILES } from "../worlds/dungeon/tiles.ts";
import { createRng } from "../../../rng.ts";
import { roomCorpus, roomGrids } from "./room-corpus.ts";
import { vae } from "../../../train/vae.ts";
import type { VaeShape } from "../../../train/vae-network.ts";
import { handedOn, type Recipe } from "../../../tools/recipe.ts";

export const ROOM_SHAPE: VaeShape = {
  height: ROOM_HEIGHT,
  width: ROOM_WIDTH,
  classes: TILES.length,
  condition: conditionSize(),
  latent: 32,
  channels: [32, 48, 44],
  canvas: true,
};

/** Rooms of the corpus in each split. */
export const CORPUS_SIZES = { train: 30_000, validation: 1_000, test: 1_000 } as const;
const STEPS = 4_200;

/** The room network: fills rooms of dungeon floors. */
export const level: Recipe = {
  name: "level",
  summary: "the room network of the level generator, on rooms that it makes itself (about a quarter of an hour)",
  needsData: false,
  jobs: [
    {
      model: "level-room",
      card: `# level-room

Fills the rooms of a dungeon floor: a conditional variational autoencoder over 16 x 12 tiles (wall, floor, pillar, water). It is
told which walls have openings, how much of the room is to be floor, and the style (${ROOM_STYLES.join(", ")}); a latent vector says
which of the many rooms of that kind. Its decoder also sees a canvas of cells that are settled, so a room can be filled in several
passes, each in keeping with the last.

It proposes; \`src/generators/level\` repairs what cannot be walked and certifies every floor.

## Limits

It knows only the families of rooms of its corpus, and only this size. It places no enemies, chests, keys: rules do. Rooms of thin
walls with a single doorway come out closed more often than others; large symmetric figures sometimes miss a piece.
\`npx phaser-aigc evaluate level\` measures rooms and floors, raw and repaired, beside the rules.`,
      start({ seed, steps, report, ...options }) {
        report("making the corpus of solved rooms");
        const corpus = roomCorpus(createRng(seed).fork("corpus"), CORPUS_SIZES);
        return vae({
          seed,
          contract: LEVEL_ROOM_CONTRACT,
          shape: ROOM_SHAPE,
          train: roomGrids(corpus.train),
          heldOut: roomGrids(corpus.test),
          steps: steps ?? STEPS,
          batch: 64,
          learningRate: 2e-3,
          beta: 1,
          freeBits: 0.05,
          given: ROOM_BORDER,
          data: [
            {
              name: "rooms made by rules",
              licence: "MIT",
              origin: "src/generators/level/tools/room-corpus.ts, made anew from the seed at each training",
              items: corpus.train.length,
            },
          ],
          details: { ...ROOM_WORDS, width: ROOM_WIDTH, height: ROOM_HEIGHT },
          ...handedOn(options),
        });
      },
    },
  ],
};
