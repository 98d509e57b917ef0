import { checkTensorShape, listLearned, mismatch, numberLearned } from "../../../manifest-details.ts";
import type { Model, ModelManifest } from "../../../model.ts";
import type { Piece } from "../piece.ts";
import { AIR } from "../worlds/platformer/tiles.ts";
import { GRID_BORDER, GRID_HEIGHT, gridCode, openGrid, segmentOfGrid } from "./segment-grid.ts";
import { SEGMENT_BEATS, SEGMENT_HEIGHT, SEGMENT_WIDTH, SEGMENT_WORDS, segmentCondition, segmentConditionSize, type SegmentPlan, type SegmentWords } from "./segment.ts"; // prettier-ignore
import { isWholeSegment } from "./whole-segment.ts";

/** The lists of the first models: manifests that do not name a list mean these. They never change, even if the lists of the code grow. */
const AT_FIRST = {
  tiles: ["air", "ground", "block", "brick", "ledge", "rail", "spikes", "pipe"],
  beats: ["meadow", "pipes", "gap", "high road", "cliff", "ledges over a gap", "ferry", "stairs", "terraces", "islands", "thorns", "tower", "tunnel"], // prettier-ignore
  width: 28,
  height: 14,
} as const;

/**
 * The lists that a segment network learned, from its manifest.
 * @throws AigcError `model-mismatch` for a word or a size that this version does not have, or a network of another shape
 */
export function segmentWordsOf(manifest: ModelManifest): SegmentWords {
  const known = (name: keyof SegmentWords, ours: readonly string[]): readonly string[] => {
    const words = listLearned(manifest, name, AT_FIRST[name]);
    const strange = words.find((word) => !ours.includes(word));
    if (strange !== undefined) mismatch(manifest, `details.${name} has "${strange}"; there are ${ours.join(", ")}`);
    return words;
  };
  const words: SegmentWords = { tiles: known("tiles", SEGMENT_WORDS.tiles), beats: known("beats", SEGMENT_BEATS) };
  for (const tile of ["air", "ground"]) if (!words.tiles.includes(tile)) mismatch(manifest, `details.tiles has no "${tile}"`);
  const [width, height] = [numberLearned(manifest, "width", AT_FIRST.width), numberLearned(manifest, "height", AT_FIRST.height)];
  if (width !== SEGMENT_WIDTH || height !== SEGMENT_HEIGHT)
    mismatch(manifest, `its segments are ${width} x ${height}, those of levels are ${SEGMENT_WIDTH} x ${SEGMENT_HEIGHT}`);
  const classes = words.tiles.length;
  checkTensorShape(manifest, "inputs", "condition", [null, segmentConditionSize(words)]);
  checkTensorShape(manifest, "inputs", "canvas", [null, GRID_HEIGHT, width, classes + 1]);
  checkTensorShape(manifest, "outputs", "probabilities", [null, GRID_HEIGHT, width, classes]);
  return words;
}

/**
 * The segments of a network: both ends are as planned.
 * @throws AigcError `model-mismatch` for lists that do not fit
 */
export function segmentPiece(model: Model, where: string): Piece<SegmentPlan> {
  const words = segmentWordsOf(model.manifest);
  return {
    where,
    model,
    width: SEGMENT_WIDTH,
    height: GRID_HEIGHT,
    codes: words.tiles.map(gridCode),
    free: AIR,
    border: GRID_BORDER,
    condition: (plan) => segmentCondition(plan, words),
    begin: (plan) => ({ tiles: openGrid(plan), known: Uint8Array.from(GRID_BORDER) }),
    isWhole: (grid) => isWholeSegment(segmentOfGrid(grid)),
  };
}
