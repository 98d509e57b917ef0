import { gridCode, gridOfSegment, segmentOfGrid, SKY } from "../segments/segment-grid.ts";
import { mendSegment } from "../segments/mend-segment.ts";
import { SEGMENT_CELLS, SEGMENT_WIDTH, SEGMENT_WORDS } from "../segments/segment.ts";
import { isWholeSegment } from "../segments/whole-segment.ts";

const CODES = SEGMENT_WORDS.tiles.map(gridCode);
const AIR = SEGMENT_WORDS.tiles.indexOf("air");

/**
 * Makes a segment whole, in place: its stamps, and what cannot be jumped, where the network finds the change least surprising.
 * @param cells classes of the network
 * @param chances of each class in each cell
 */
export function mendGrid(cells: Uint8Array, chances: Float32Array): void {
  const drawn = segmentOfGrid(Uint8Array.from(cells, (one) => CODES[one]!));
  const air = Float32Array.from({ length: SEGMENT_CELLS }, (_, cell) => chances[(cell + SKY * SEGMENT_WIDTH) * CODES.length + AIR]!);
  const whole = isWholeSegment(drawn) ? drawn : (mendSegment(drawn, { air }) ?? drawn);
  gridOfSegment(whole).forEach((code, cell) => (cells[cell] = CODES.indexOf(code)));
}
