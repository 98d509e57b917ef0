import { TILES } from "./worlds/dungeon/tiles.ts";
import { checkTensorShape, listLearned, mismatch, numberLearned } from "../../manifest-details.ts";
import type { Model, ModelManifest, Tensors } from "../../model.ts";
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

/** Rooms that a network draws at once: a thousand would not fit into its memory. */
const MOST_AT_ONCE = 128;

/**
 * The probability of each tile in each cell of some rooms, in parts that fit into memory. A network with an encoder is given rooms of
 * nothing to encode.
 */
export async function roomProbabilities(model: Model, inputs: Tensors, rooms: number): Promise<Float32Array> {
  const classes = model.manifest.inputs["grid"]?.shape.at(-1);
  const cells = ROOM_HEIGHT * ROOM_WIDTH;
  const parts: Float32Array[] = [];
  for (let from = 0; from < rooms; from += MOST_AT_ONCE) {
    const count = Math.min(MOST_AT_ONCE, rooms - from);
    const part = Object.entries(inputs).map(([name, { dims, data }]) => {
      const each = data.length / rooms;
      return [
        name,
        { dims: [count, ...dims.slice(1)], data: count === rooms ? data : data.slice(from * each, (from + count) * each) },
      ] as const;
    });
    const grid = typeof classes === "number" && { grid: { dims: [count, ROOM_HEIGHT, ROOM_WIDTH, classes], data: new Float32Array(count * cells * classes) } }; // prettier-ignore
    const { probabilities } = await model.run({ ...Object.fromEntries(part), ...grid });
    parts.push(probabilities!.data as Float32Array);
  }
  if (parts.length === 1) return parts[0]!;
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
