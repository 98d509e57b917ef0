import { TILES } from "./worlds/dungeon/tiles.ts";
import { checkTensorShape, listLearned, mismatch, numberLearned } from "../../manifest-details.ts";
import type { ModelManifest } from "../../model.ts";
import { conditionSize, ROOM_HEIGHT, ROOM_STYLES, ROOM_WIDTH, SIDES, type RoomWords } from "./room.ts";

/** The contract of models that {@link vaeLevel} takes. */
export const LEVEL_ROOM_CONTRACT = "level-room@1";
/** The contract of models that {@link ganLevel} takes. */
export const LEVEL_GAN_CONTRACT = "level-gan@1";

/** The lists of the first models: manifests that do not name a list mean these. They never change, even if the lists of the code grow. */
const AT_FIRST = {
  tiles: ["wall", "floor", "pillar", "water"],
  styles: ["cave", "hall", "chambers", "maze", "pond", "ruin"],
  sides: ["north", "east", "south", "west"],
  width: 16,
  height: 12,
} as const;

/**
 * The lists that a room network learned, from its manifest.
 * @throws AigcError `model-mismatch` for a word or a room size that this version does not have, or a network of another shape
 */
export function roomWordsOf(manifest: ModelManifest): RoomWords {
  const known = <T extends string>(name: keyof RoomWords, ours: readonly T[]): readonly T[] => {
    const words = listLearned(manifest, name, AT_FIRST[name]);
    const strange = words.find((word) => !(ours as readonly string[]).includes(word));
    if (strange !== undefined) mismatch(manifest, `details.${name} has "${strange}"; there are ${ours.join(", ")}`);
    return words as readonly T[];
  };
  const words: RoomWords = { tiles: known("tiles", TILES), styles: known("styles", ROOM_STYLES), sides: known("sides", SIDES) };
  for (const tile of ["wall", "floor"] as const) if (!words.tiles.includes(tile)) mismatch(manifest, `details.tiles has no "${tile}"`);
  for (const side of AT_FIRST.sides) if (!words.sides.includes(side)) mismatch(manifest, `details.sides has no "${side}"`);
  const [width, height] = [numberLearned(manifest, "width", AT_FIRST.width), numberLearned(manifest, "height", AT_FIRST.height)];
  if (width !== ROOM_WIDTH || height !== ROOM_HEIGHT)
    mismatch(manifest, `its rooms are ${width} x ${height}, those of floors are ${ROOM_WIDTH} x ${ROOM_HEIGHT}`);
  const classes = words.tiles.length;
  checkTensorShape(manifest, "inputs", "condition", [null, conditionSize(words)]);
  checkTensorShape(manifest, "inputs", "canvas", [null, height, width, classes + 1]);
  checkTensorShape(manifest, "outputs", "probabilities", [null, height, width, classes]);
  return words;
}
