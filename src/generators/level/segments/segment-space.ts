import { listOf, oneOf, whole, withFields, within } from "../../../arguments.ts";
import type { Model } from "../../../model.ts";
import { pieceSpace, type PieceSpace, type SpaceOf } from "../piece-space.ts";
import { PLATFORMER_TILES } from "../worlds/platformer/tiles.ts";
import { certifiedSegment } from "./certified-segment.ts";
import { LEVEL_SEGMENT_CONTRACT, LEVEL_SEGMENT_GAN_CONTRACT } from "./segment-contracts.ts";
import { gridCode, gridOfSegment, isPipe } from "./segment-grid.ts";
import { measureSegment, type SegmentMeasures } from "./segment-measures.ts";
import { segmentPiece, segmentWordsOf } from "./segment-piece.ts";
import { planOfSegment, SEGMENT_CELLS, type SegmentPlan } from "./segment.ts";

/** Segments of a platformer as a space: sliders, morphs, segments like yours, segments finished, wanted measures. */
export type SegmentSpace = PieceSpace<SegmentPlan, SegmentMeasures, readonly string[]>;

const SEGMENTS: SpaceOf<SegmentPlan, SegmentMeasures, readonly string[]> = {
  where: "segmentSpace",
  finishing: LEVEL_SEGMENT_CONTRACT,
  contracts: [LEVEL_SEGMENT_CONTRACT, LEVEL_SEGMENT_GAN_CONTRACT],
  takes: "level-segment",
  cells: SEGMENT_CELLS,
  size: "28 x 14",
  piece(model) {
    const { beats, tiles } = segmentWordsOf(model.manifest);
    const known = tiles.map(gridCode);
    const look = listOf(oneOf(beats), "a list of what happens in it");
    return {
      ...segmentPiece(model, "segmentSpace"),
      checkPlan: withFields({ entry: whole(1, 6), exit: whole(1, 6), beats: look, danger: within(0, 1) }),
      checkLook: look,
      handed: [...PLATFORMER_TILES.keys()].filter((code) => known.includes(code) || (isPipe(code) && tiles.includes("pipe"))),
      planOf: (segment, happens = []) => planOfSegment(segment, happens),
    };
  },
  grid: gridOfSegment,
  between: (from, to, share) => ({
    entry: from.entry,
    exit: from.exit,
    beats: (share < 0.5 ? from : to).beats,
    danger: from.danger + share * (to.danger - from.danger),
  }),
  certified: certifiedSegment,
  open: "tiles around which a way from end to end can be laid: what is given leaves none, or has half a pipe with no room beside it",
  ranges: {
    danger: { most: 1, step: 1 / 28 },
    jumps: { most: 30, step: 1 },
    steps: { most: 200, step: 1 },
    filled: { most: 1, step: 0.02 },
  },
  measure: (tiles) => measureSegment(tiles),
  wanting: (plan, { danger }) => (danger === undefined ? plan : { ...plan, danger }),
};

/**
 * Opens the space of a segment network: sliders, morphs, segments like these, segments finished.
 * @param model of contract "level-segment@1" or "level-segment-gan@1"
 * @throws AigcError `model-mismatch` for a model of another contract, or of lists that do not fit
 */
export const segmentSpace = (model: Model): SegmentSpace => pieceSpace(SEGMENTS, model);
