import { inParts } from "../../../parts.ts";
import type { Level } from "../../../content.ts";
import type { Rng } from "../../../rng.ts";
import type { GridSet } from "../../../train/vae-batch.ts";
import { GRID_CELLS, gridCode, gridOfSegment } from "../segments/segment-grid.ts";
import { isWholeSegment } from "../segments/whole-segment.ts";
import { planOfSegment, SEGMENT_CELLS, SEGMENT_HEIGHT, SEGMENT_WIDTH, SEGMENT_WORDS, segmentAt, segmentCondition, segmentConditionSize, type SegmentPlan, type SegmentTiles } from "../segments/segment.ts"; // prettier-ignore
import { makePlatformer } from "../worlds/platformer/make-platformer.ts";
import { PIPE_LEFT, PIPE_RIGHT, PIPE_TOP_LEFT, PIPE_TOP_RIGHT } from "../worlds/platformer/tiles.ts";

/** A segment of the corpus: played through, and what is true of it. */
export interface LabelledSegment {
  readonly tiles: SegmentTiles;
  readonly plan: SegmentPlan;
}

export interface SegmentCorpus {
  readonly train: readonly LabelledSegment[];
  readonly test: readonly LabelledSegment[];
}

/** Segments of a level that segments are cut from: all but its first and last, which have no end. */
const LONG = 22;

/**
 * Segments cut out of levels by the rules, and their mirror images where those can be played through too, no two alike. Each split has its
 * own random streams; the held-out ones come first.
 */
export function segmentCorpus(rng: Rng, counts: { readonly train: number; readonly test: number }): SegmentCorpus {
  const seen = new Set<string>();
  const split = (name: "train" | "test") => {
    const all: LabelledSegment[] = [];
    for (let n = 0; all.length < counts[name]; n++) {
      for (const one of segmentsOf(rng.fork(name).fork(n))) {
        const key = String.fromCharCode(...one.tiles);
        if (seen.has(key) || all.length === counts[name]) continue;
        seen.add(key);
        all.push(one);
      }
    }
    return all;
  };
  const test = split("test");
  return { test, train: split("train") };
}

/** The segments of one long level, and their mirror images. */
function* segmentsOf(rng: Rng): Iterable<LabelledSegment> {
  const request = {
    world: "platformer",
    width: LONG * SEGMENT_WIDTH,
    height: SEGMENT_HEIGHT,
    enemies: 0,
    chests: 0,
    difficulty: rng.next(),
  };
  const level = inParts(makePlatformer(request, rng), undefined, "corpus") as Level;
  for (let n = 1; n < LONG - 1; n++) {
    const tiles = segmentAt(level, n);
    const beats = level.areas!.find(({ x, width }) => x === n * SEGMENT_WIDTH && width === SEGMENT_WIDTH)!.tags;
    for (const one of [tiles, mirrorImage(tiles)]) {
      const segment = { tiles: one, plan: planOfSegment(one, beats) };
      if (isWholeSegment(one)) yield segment;
    }
  }
}

const OTHER_HALF: Readonly<Record<number, number>> = {
  [PIPE_LEFT]: PIPE_RIGHT,
  [PIPE_RIGHT]: PIPE_LEFT,
  [PIPE_TOP_LEFT]: PIPE_TOP_RIGHT,
  [PIPE_TOP_RIGHT]: PIPE_TOP_LEFT,
};

function mirrorImage(tiles: SegmentTiles): SegmentTiles {
  return Uint8Array.from({ length: SEGMENT_CELLS }, (_, cell) => {
    const x = cell % SEGMENT_WIDTH;
    const code = tiles[cell - x + SEGMENT_WIDTH - 1 - x]!;
    return OTHER_HALF[code] ?? code;
  });
}

/** The segments as training data of a network. */
export function segmentGrids(segments: readonly LabelledSegment[]): GridSet {
  const codes = SEGMENT_WORDS.tiles.map(gridCode);
  const cells = new Uint8Array(segments.length * GRID_CELLS);
  const conditions = new Float32Array(segments.length * segmentConditionSize());
  segments.forEach(({ tiles, plan }, n) => {
    gridOfSegment(tiles).forEach((code, cell) => (cells[n * GRID_CELLS + cell] = codes.indexOf(code)));
    conditions.set(segmentCondition(plan), n * segmentConditionSize());
  });
  return { count: segments.length, cells, conditions };
}
