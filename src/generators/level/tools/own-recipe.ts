import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { AigcError } from "../../../errors.ts";
import { readManifest, readModel } from "../../../nn/host/load-model.ts";
import { writtenWeights } from "../../../nn/onnx/written-weights.ts";
import { sha256 } from "../../../nn/sha256.ts";
import { createRng } from "../../../rng.ts";
import { contactSheet } from "../../../tools/contact-sheet.ts";
import { handedOn, ownModel, type Job, type JobOptions } from "../../../tools/recipe.ts";
import { modelFolder } from "../../../tools/shipped-model.ts";
import type { Trained, Training } from "../../../train/training.ts";
import { vae } from "../../../train/vae.ts";
import { writeKnownRooms } from "../known-rooms.ts";
import { LEVEL_ROOM_CONTRACT } from "../level-room.ts";
import { ROOM_BORDER, ROOM_HEIGHT, ROOM_WIDTH, ROOM_WORDS } from "../room.ts";
import { roomsOfMap, type CutRoom } from "./map-rooms.ts";
import { ownMaps, type OwnMaps } from "./own-maps.ts";
import { ownReport } from "./own-report.ts";
import { bareLevel, levelPicture } from "./picture.ts";
import { mirrored, roomGrids } from "./room-corpus.ts";
import { ROOM_SHAPE } from "./room-shape.ts";

/** Steps of 32 rooms: some minutes of one core. */
const STEPS = 500;
/** Fewer maps say too little of a style. */
const LEAST_MAPS = 10;
/** Rooms in all, and of one map. */
const MOST_ROOMS = 20_000;
const MOST_OF_A_MAP = 400;
/** Of so many rooms one is measured with. */
const HELD_OUT = 10;
const MEASURED = 300;

/**
 * Goes on from the shipped room network on a folder of maps: models/level-<folder>.
 * @param measured rooms that are made for the report
 */
export function ownJob(folder: string, measured = MEASURED): Job {
  const model = ownModel("level", basename(folder));
  return {
    model,
    card: `# ${model}

Fills rooms of dungeon floors in the style of ${basename(folder)}: level-room, which went on learning from maps of one's own. It is asked as level-room
is; every style that is asked for is this one.

## Limits

It learned rooms of 16 x 12 cells cut out of the maps, of the tiles ${ROOM_WORDS.tiles.join(", ")}. How often they come out whole and how near
they are to the maps is in rooms.html of its run. **Whose maps it learned from decides who may have it**: for a game of your own that is your
affair; before you publish the model, put a licence beside the maps and train again, so that it stands in the manifest.`,
    start: (options) => ownTraining(folder, model, measured, options),
  };
}

/** Rooms of the maps: those of a tenth are only measured with. */
export function ownRooms(
  { maps }: Pick<OwnMaps, "maps">,
  folder: string,
): { readonly train: readonly CutRoom[]; readonly heldOut: readonly CutRoom[] } {
  const rng = createRng("own maps");
  const each = Math.min(MOST_OF_A_MAP, Math.max(4, Math.floor(MOST_ROOMS / maps.length)));
  const rooms = maps.flatMap(({ level }, n) => roomsOfMap(level, n, rng.fork(n), each)).slice(0, MOST_ROOMS);
  if (maps.length < LEAST_MAPS || rooms.length < LEAST_MAPS)
    throw new AigcError(
      "bad-data",
      folder,
      `it has ${maps.length} maps, out of which ${rooms.length} rooms of ${ROOM_WIDTH} x ${ROOM_HEIGHT} cells can be cut; ${LEAST_MAPS} of both are the least. ` +
        'Add maps, and see that what can be walked on is floor: legend.json says what is what; { "0": "floor" } where nothing was drawn.',
    );
  return {
    train: rooms.filter((_, n) => n % HELD_OUT !== 0),
    heldOut: rooms.filter((_, n) => n % HELD_OUT === 0),
  };
}

async function* ownTraining(folder: string, name: string, measured: number, options: JobOptions): Training {
  const { seed, steps = STEPS, report, keep, group: _, initial: __, ...rest } = options;
  const shipped = modelFolder("level-room");
  const manifest = readManifest(readFileSync(join(shipped, "manifest.json"), "utf8"), "level-room");
  const own = ownMaps(folder);
  const { train, heldOut } = ownRooms(own, folder);
  report(`${own.maps.length} maps, ${train.length} rooms to learn from, ${heldOut.length} to measure with`);
  if (own.licence === undefined)
    report(`${folder} has no licence beside the maps: for a game of your own that is your affair. To publish the model, add LICENSE.txt, which says whose maps they are, and train again.`); // prettier-ignore
  const training = vae({
    seed,
    contract: LEVEL_ROOM_CONTRACT,
    shape: ROOM_SHAPE,
    train: roomGrids(train),
    heldOut: roomGrids(heldOut),
    steps,
    batch: 32,
    learningRate: 1e-3,
    from: writtenWeights(new Uint8Array(readFileSync(join(shipped, manifest.file)))),
    beta: 1,
    warmUp: 0.1,
    given: ROOM_BORDER,
    augment: mirrored,
    encoder: true,
    int8: true,
    data: [
      ...manifest.training.data,
      { name: basename(folder), licence: own.licence ?? "not stated: for private use", origin: "local", items: own.maps.length },
    ],
    details: {
      ...ROOM_WORDS,
      width: ROOM_WIDTH,
      height: ROOM_HEIGHT,
      knownRooms: writeKnownRooms([...train, ...heldOut].map(({ tiles }) => tiles)),
    },
    ...handedOn(rest),
  });
  for (;;) {
    const next = await training.next();
    if (next.done) {
      const model = await loaded(next.value, name);
      report("measuring the rooms that it makes");
      const { page, made } = await ownReport(model, { own, train, heldOut, steps: next.value.steps, measured });
      model.dispose();
      keep?.("rooms.html", new TextEncoder().encode(page));
      keep?.("contact-sheet.png", contactSheet(made.slice(0, 64).map((tiles) => levelPicture(bareLevel(ROOM_WIDTH, tiles))), { columns: 8 })); // prettier-ignore
      return next.value;
    }
    yield next.value;
  }
}

const loaded = (trained: Trained, name: string) => {
  const { onnx, contract, inputs, outputs, details = {} } = trained;
  const training = { command: "", seed: "", commit: "", steps: trained.steps, seconds: 0, data: trained.data };
  return readModel({ name, contract, file: "model.onnx", sha256: sha256(onnx), bytes: onnx.length, inputs, outputs, training, metrics: {}, details }, onnx); // prettier-ignore
};
