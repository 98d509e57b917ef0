import { BEATS } from "../worlds/platformer/beats.ts";
import { SEGMENT_HEIGHT, SEGMENT_WIDTH } from "../worlds/platformer/request.ts";
import { GROUND, PLATFORMER_TILES, SPIKES } from "../worlds/platformer/tiles.ts";

export { SEGMENT_HEIGHT, SEGMENT_WIDTH } from "../worlds/platformer/request.ts";

export const SEGMENT_CELLS = SEGMENT_WIDTH * SEGMENT_HEIGHT;
/** Columns at both ends of a segment that its plan settles: flat ground, on which the next begins. */
export const END = 2;

/** What happens in a segment. */
export const SEGMENT_BEATS: readonly string[] = BEATS.map(({ name }) => name);

/** The plan of a segment, before it is filled. */
export interface SegmentPlan {
  /** How high the ground is at its left end, in cells, 1 to 6. */
  readonly entry: number;
  /** How high the ground is at its right end, 1 to 6. */
  readonly exit: number;
  /** What is to happen in it, of {@link SEGMENT_BEATS}. */
  readonly beats: readonly string[];
  /** Share of its columns in which one may die: no ground below, or spikes. 0 to 1. */
  readonly danger: number;
}

/** Codes into the tiles of a platformer, row-major, 28 x 14. */
export type SegmentTiles = Uint8Array<ArrayBuffer>;

/** The tiles and beats of a network, in its order. A pipe is one tile for it, so that none can be half there. */
export interface SegmentWords {
  readonly tiles: readonly string[];
  readonly beats: readonly string[];
}

const PIPE = /^pipe/;
/** The lists of this version, for new trainings. */
export const SEGMENT_WORDS: SegmentWords = {
  tiles: [...PLATFORMER_TILES.map(({ name }) => name).filter((name) => !PIPE.test(name)), "pipe"],
  beats: SEGMENT_BEATS,
};

/** Numbers in {@link segmentCondition}. */
export const segmentConditionSize = ({ beats }: SegmentWords = SEGMENT_WORDS): number => 3 + beats.length;

/** The condition of a segment network: the two heights and the danger (about 0, about 1 apart), and a flag for each beat. */
export function segmentCondition({ entry, exit, beats, danger }: SegmentPlan, words: SegmentWords = SEGMENT_WORDS): Float32Array {
  const condition = new Float32Array(segmentConditionSize(words));
  condition.set([(entry - 3) / 2, (exit - 3) / 2, 4 * (danger - 0.15)]);
  words.beats.forEach((beat, at) => (condition[3 + at] = beats.includes(beat) ? 1 : 0));
  return condition;
}

/** Cells of ground in a column, from below. */
export function groundIn(tiles: ArrayLike<number>, x: number): number {
  let high = 0;
  while (high < SEGMENT_HEIGHT && tiles[(SEGMENT_HEIGHT - 1 - high) * SEGMENT_WIDTH + x] === GROUND) high++;
  return high;
}

/** Share of the columns without ground below, or with spikes. */
export function dangerOf(tiles: ArrayLike<number>): number {
  let columns = 0;
  for (let x = 0; x < SEGMENT_WIDTH; x++) {
    let spikes = false;
    for (let y = 0; y < SEGMENT_HEIGHT; y++) spikes ||= tiles[y * SEGMENT_WIDTH + x] === SPIKES;
    if (spikes || groundIn(tiles, x) === 0) columns++;
  }
  return columns / SEGMENT_WIDTH;
}

const HIGHEST = 6;

/** What is true of a segment in which these beats happen. */
export const planOfSegment = (tiles: ArrayLike<number>, beats: readonly string[]): SegmentPlan => ({
  entry: Math.min(HIGHEST, Math.max(1, groundIn(tiles, 0))),
  exit: Math.min(HIGHEST, Math.max(1, groundIn(tiles, SEGMENT_WIDTH - 1))),
  beats,
  danger: dangerOf(tiles),
});

/** One of the segments of a level, from the left. */
export function segmentAt({ width, tiles }: { readonly width: number; readonly tiles: ArrayLike<number> }, n: number): SegmentTiles {
  return Uint8Array.from({ length: SEGMENT_CELLS }, (_, cell) => {
    const x = cell % SEGMENT_WIDTH;
    return tiles[((cell - x) / SEGMENT_WIDTH) * width + n * SEGMENT_WIDTH + x]!;
  });
}
