import { mendSegment } from "../segments/mend-segment.ts";
import { GRID_BORDER, GRID_CELLS, gridCode, gridOfSegment, segmentOfGrid, SKY } from "../segments/segment-grid.ts";
import { SEGMENT_WIDTH, SEGMENT_WORDS } from "../segments/segment.ts";
import { isWholeSegment } from "../segments/whole-segment.ts";
import { AIR } from "../worlds/platformer/tiles.ts";

const CODES = SEGMENT_WORDS.tiles.map(gridCode);
const AIR_CLASS = CODES.indexOf(AIR);

/**
 * Makes a segment one that can be played, in place, where the network finds it least surprising: its teacher, where a critic looks at
 * texture alone. What cannot be mended stays as it is.
 * @param cells classes of the network
 * @param chances of each class in each cell
 */
export function mendSegmentGrid(cells: Uint8Array, chances: Float32Array): void {
  const drawn = segmentOfGrid(Array.from(cells, (one) => CODES[one]!));
  if (isWholeSegment(drawn)) return;
  const from = SKY * SEGMENT_WIDTH;
  const air = Float32Array.from({ length: GRID_CELLS - from }, (_, cell) => chances[(cell + from) * CODES.length + AIR_CLASS]!);
  const fixed = GRID_BORDER.subarray(from);
  const mended = mendSegment(drawn, { fixed, air });
  if (!mended) return;
  // What stamps change is not told: a pipe that is made whole is no fault.
  const told = gridOfSegment(mended);
  const before = gridOfSegment(drawn);
  for (let cell = 0; cell < GRID_CELLS; cell++) if (told[cell] !== before[cell]) cells[cell] = CODES.indexOf(told[cell]!);
}
