import type { CertifiedRoom } from "../certified-room.ts";
import type { FilledPiece } from "../piece.ts";
import { AIR, LEDGE, PIPE_LEFT, PIPE_RIGHT, PIPE_TOP_LEFT, PIPE_TOP_RIGHT, RAIL } from "../worlds/platformer/tiles.ts";
import { mendSegment } from "./mend-segment.ts";
import { isPipe, segmentOfGrid, SKY } from "./segment-grid.ts";
import { END, SEGMENT_CELLS, SEGMENT_WIDTH, type SegmentPlan, type SegmentTiles } from "./segment.ts";
import { isWholeSegment } from "./whole-segment.ts";

const isEnd = (cell: number): boolean => cell % SEGMENT_WIDTH < END || cell % SEGMENT_WIDTH >= SEGMENT_WIDTH - END;

/**
 * Makes a segment one that can be played from end to end, with few changes, and where the network found them likeliest.
 * @param given codes that stay as they are, -1 for those that need not
 * @returns null where that cannot be done
 */
export function certifiedSegment({ tiles: grid, floor }: FilledPiece, _: SegmentPlan, given?: ArrayLike<number>): CertifiedRoom | null {
  const drawn = segmentOfGrid(grid);
  const fixed = Uint8Array.from(drawn, (_, cell) => (isEnd(cell) || (given && given[cell]! >= 0) ? 1 : 0));
  if (given) for (let cell = 0; cell < SEGMENT_CELLS; cell++) if (!isEnd(cell) && given[cell]! >= 0) drawn[cell] = given[cell]!;
  const stamped = given ? wholeStamps(drawn, fixed) : drawn;
  if (!stamped) return null;
  const tiles = isWholeSegment(stamped) ? stamped : mendSegment(stamped, { fixed, air: floor.subarray(SKY * SEGMENT_WIDTH) });
  return tiles && { tiles, edits: tiles.reduce((sum, code, cell) => sum + (code === drawn[cell] ? 0 : 1), 0) };
}

/** The other half of each part of a pipe, to the right or left of it, and what may be above. */
const PARTS: Readonly<Record<number, readonly [side: number, other: number, above: readonly number[] | null]>> = {
  [PIPE_TOP_LEFT]: [1, PIPE_TOP_RIGHT, null],
  [PIPE_TOP_RIGHT]: [-1, PIPE_TOP_LEFT, null],
  [PIPE_LEFT]: [1, PIPE_RIGHT, [PIPE_LEFT, PIPE_TOP_LEFT]],
  [PIPE_RIGHT]: [-1, PIPE_LEFT, [PIPE_RIGHT, PIPE_TOP_RIGHT]],
};
const TOP_OF: Readonly<Record<number, number>> = { [PIPE_LEFT]: PIPE_TOP_LEFT, [PIPE_RIGHT]: PIPE_TOP_RIGHT };

/** Halves of pipes that are fixed get their other half, others are taken away; null where something fixed is in the way. */
function wholeStamps(tiles: SegmentTiles, fixed: Uint8Array): SegmentTiles | null {
  const whole = tiles.slice();
  for (let cell = 0; cell < SEGMENT_CELLS; cell++) {
    if (!isPipe(whole[cell]!) || !fixed[cell]) continue;
    const [side, other, above] = PARTS[whole[cell]!]!;
    const wants = [[cell + side, other] as const];
    // A part below the top goes on as it is, or is given a top.
    if (above && !above.includes(whole[cell - SEGMENT_WIDTH]!)) wants.push([cell - SEGMENT_WIDTH, TOP_OF[whole[cell]!]!]);
    for (const [at, code] of wants) {
      if (whole[at] === code) continue;
      if (at < 0 || fixed[at]) return null;
      [whole[at], fixed[at]] = [code, 1];
      // What was put above or to the left wants its own half.
      if (at < cell) cell = Math.min(cell, at - 1);
    }
  }
  const broken = (cell: number) => {
    const part = PARTS[whole[cell]!];
    return (
      part !== undefined && (whole[cell + part[0]] !== part[1] || (part[2] !== null && !part[2].includes(whole[cell - SEGMENT_WIDTH]!)))
    );
  };
  for (let again = true; again;) {
    again = false;
    for (let cell = 0; cell < SEGMENT_CELLS; cell++) {
      if (!broken(cell)) continue;
      if (fixed[cell]) return null;
      whole[cell] = AIR;
      again = true;
    }
  }
  return railsMended(whole, fixed) ? whole : null;
}

/** A rail that is too short becomes a ledge, or goes on where it is fixed. */
function railsMended(tiles: SegmentTiles, fixed: Uint8Array): boolean {
  for (let cell = 0; cell < SEGMENT_CELLS; cell++) {
    if (tiles[cell] !== RAIL || tiles[cell - 1] === RAIL) continue;
    let end = cell;
    while (tiles[end] === RAIL) end++;
    if (end - cell >= 3) continue;
    const pinned = [...Array(end - cell).keys()].some((n) => fixed[cell + n]);
    if (!pinned) {
      tiles.fill(LEDGE, cell, end);
      continue;
    }
    let from = cell;
    while (end - from < 3 && !fixed[end] && !isEnd(end)) tiles[end++] = RAIL;
    while (end - from < 3 && !fixed[from - 1] && !isEnd(from - 1)) tiles[--from] = RAIL;
    if (end - from < 3) return false;
  }
  return true;
}
