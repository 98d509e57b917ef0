import { ROOM_BORDER, ROOM_HEIGHT, ROOM_STYLES, ROOM_WIDTH, ROOM_WORDS } from "../room.ts";
import { LEVEL_GAN_CONTRACT, LEVEL_ROOM_CONTRACT } from "../level-room.ts";
import { TILES, type Tile } from "../worlds/dungeon/tiles.ts";
import { createRng } from "../../../rng.ts";
import { ROOM_SHAPE } from "./room-shape.ts";
import { ownJob } from "./own-recipe.ts";
import { writeKnownRooms } from "../known-rooms.ts";
import { mendRoom } from "./mend-room.ts";
import { mirrored, roomCorpus, roomGrids } from "./room-corpus.ts";
import { SEGMENT_JOBS } from "./segment-jobs.ts";
import { writtenWeights } from "../../../nn/onnx/written-weights.ts";
import { gan } from "../../../train/gan.ts";
import type { GanShape } from "../../../train/gan-network.ts";
import { vae } from "../../../train/vae.ts";
import { handedOn, type Recipe } from "../../../tools/recipe.ts";

/** Rooms of the corpus in each split. */
export const CORPUS_SIZES = { train: 30_000, validation: 1_000, test: 1_000 } as const;
const STEPS = 8_000;

const GAN_STEPS = 6_000;

/** What the critic sees of each tile: whether it can be walked on, how high it is, whether it is wet. */
const LOOKS: Readonly<Record<Tile, readonly [number, number, number]>> = {
  wall: [-1, 1, 0],
  floor: [1, 0, 0],
  pillar: [-1, 0.4, 0],
  water: [-1, 0, 1],
};

const GAN_SHAPE: GanShape = { ...ROOM_SHAPE, looks: TILES.map((tile) => LOOKS[tile]) };

const roomData = (items: number) => [
  {
    name: "rooms made by rules",
    licence: "MIT",
    origin: "src/generators/level/tools/room-corpus.ts, made anew from the seed at each training",
    items,
  },
];

/** The networks of levels: they fill rooms of dungeon floors, and segments of platformers. */
export const level: Recipe = {
  name: "level",
  summary: "the networks of the level generator, on rooms and segments that it makes itself, or on a folder of your own maps",
  needsData: false,
  own: ownJob,
  jobs: [
    {
      model: "level-room",
      card: `# level-room

Fills the rooms of a dungeon floor: a conditional variational autoencoder over 16 x 12 tiles (wall, floor, pillar, water). It is
told which walls have openings, how much of the room is to be floor, and the style (${ROOM_STYLES.join(", ")}); a latent vector says
which of the many rooms of that kind. Its decoder also sees a canvas of cells that are settled, so a room can be filled in several
passes, each in keeping with the last. Its encoder says where a room that was drawn by hand lies among them.

It proposes; \`src/generators/level\` repairs what cannot be walked and certifies every floor.

## Limits

It knows only the families of rooms of its corpus, and only this size. It places no enemies, chests, keys: rules do. Rooms of thin
walls with a single doorway come out closed more often than others; large symmetric figures sometimes miss a piece.
\`npx phaser-aigc evaluate level\` measures rooms and floors, raw and repaired, beside the rules.

The manifest knows the rooms that it learned from (\`knownRooms\`, hashes of ten bits each): one that it draws again is drawn anew. The shipped
list was added after the training.

The shipped weights went on, by the command in the manifest, from those of a training before that had no encoder. Without --init-from the
command trains from the beginning.`,
      begins: true,
      start({ seed, steps, report, initial, ...options }) {
        report("making the corpus of solved rooms");
        const corpus = roomCorpus(createRng(seed).fork("corpus"), CORPUS_SIZES);
        return vae({
          seed,
          contract: LEVEL_ROOM_CONTRACT,
          shape: ROOM_SHAPE,
          train: roomGrids(corpus.train),
          heldOut: roomGrids(corpus.test),
          steps: steps ?? STEPS,
          batch: 32,
          learningRate: initial ? 1e-3 : 2e-3,
          ...(initial ? { from: writtenWeights(initial, "--init-from"), warmUp: 0.05 } : {}),
          beta: 1,
          freeBits: 0.05,
          given: ROOM_BORDER,
          augment: mirrored,
          encoder: true,
          int8: true,
          data: roomData(corpus.train.length),
          details: {
            ...ROOM_WORDS,
            width: ROOM_WIDTH,
            height: ROOM_HEIGHT,
            knownRooms: writeKnownRooms(corpus.train.map(({ tiles }) => tiles)),
          },
          ...handedOn(options),
        });
      },
    },
    {
      model: "level-gan",
      card: `# level-gan

Fills the rooms of a dungeon floor in one pass: the generator of a conditional GAN over 16 x 12 tiles (wall, floor, pillar, water). It is
shown the outer wall with its openings, told how much of the room is to be floor and the style (${ROOM_STYLES.join(", ")}); a latent vector
says which of the many rooms of that kind. Its critic sees tiles as three numbers: walkable, high, wet. Where its room falls apart in
training, it is told what the least-edit repair changed, so it learns to need none.

It proposes; \`src/generators/level\` repairs what cannot be walked and certifies every floor.

## Limits

It knows only the families of rooms of its corpus, and only this size. It cannot finish a room around cells that are given inside it:
level-room can. \`npx phaser-aigc evaluate level\` measures it beside the other ways.

The shipped weights began with the decoder of level-room, by the command in the manifest.`,
      begins: true,
      start({ seed, steps, report, initial, ...options }) {
        report("making the corpus of solved rooms");
        const corpus = roomCorpus(createRng(seed).fork("corpus"), CORPUS_SIZES);
        return gan({
          seed,
          contract: LEVEL_GAN_CONTRACT,
          shape: GAN_SHAPE,
          train: roomGrids(corpus.train),
          heldOut: roomGrids(corpus.test),
          steps: steps ?? GAN_STEPS,
          batch: 16,
          learningRate: 4e-4,
          ...(initial ? { from: writtenWeights(initial, "--init-from") } : {}),
          variety: 0.1,
          given: ROOM_BORDER,
          augment: mirrored,
          mend: mendRoom,
          int8: true,
          data: roomData(corpus.train.length),
          details: { ...ROOM_WORDS, width: ROOM_WIDTH, height: ROOM_HEIGHT },
          ...handedOn(options),
        });
      },
    },
    ...SEGMENT_JOBS,
  ],
};
