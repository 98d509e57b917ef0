import { neighbours } from "../../../grid.ts";
import { gridOf } from "../floor.ts";
import { FLOOR, opennessOf, ROOM_CELLS, ROOM_WIDTH } from "../room.ts";

const BINS = 16;
const CELL = 16;
const MARGIN = 40;
/** Dead ends in the last row of the plot, or more. */
const MOST_ENDS = 16;

/** Inner floor cells with a single way out. */
export function deadEndsOf(tiles: ArrayLike<number>): number {
  const grid = gridOf(ROOM_WIDTH, tiles);
  let ends = 0;
  for (let cell = 0; cell < ROOM_CELLS; cell++)
    if (tiles[cell] === FLOOR && neighbours(grid, cell).filter((next) => tiles[next] === FLOOR).length === 1) ends++;
  return ends;
}

/** In which cell of the plot a room lies: openness from left to right, dead ends from bottom to top. */
export function rangeBin(tiles: ArrayLike<number>): number {
  const x = Math.min(BINS - 1, Math.floor(BINS * opennessOf(tiles as never)));
  return Math.min(BINS - 1, Math.floor((BINS * deadEndsOf(tiles)) / MOST_ENDS)) * BINS + x;
}

/** How rooms spread over openness and dead ends, as SVG. */
export function expressiveRange(title: string, rooms: readonly ArrayLike<number>[]): string {
  const counts = new Uint32Array(BINS * BINS);
  for (const tiles of rooms) counts[rangeBin(tiles)]!++;
  const most = Math.max(1, ...counts);
  const size = BINS * CELL;
  const cells = [...counts].flatMap((count, bin) => {
    if (count === 0) return [];
    const shade = Math.sqrt(count / most).toFixed(2);
    return [`<rect x="${MARGIN + (bin % BINS) * CELL}" y="${20 + (BINS - 1 - Math.floor(bin / BINS)) * CELL}" width="${CELL}" height="${CELL}" fill="#3b2a6b" fill-opacity="${shade}"/>`]; // prettier-ignore
  });
  const filled = counts.filter((count) => count > 0).length;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size + MARGIN + 10}" height="${size + 60}" font-family="system-ui" font-size="12">
<text x="${MARGIN}" y="14">${title}: ${rooms.length} rooms in ${filled} of ${BINS * BINS} cells</text>
<rect x="${MARGIN}" y="20" width="${size}" height="${size}" fill="none" stroke="#888"/>
${cells.join("")}
<text x="${MARGIN}" y="${size + 36}">0</text><text x="${MARGIN + size / 2 - 24}" y="${size + 36}">openness</text><text x="${MARGIN + size - 6}" y="${size + 36}">1</text>
<text transform="translate(${MARGIN - 12} ${20 + size / 2 + 24}) rotate(-90)">dead ends</text>
</svg>
`;
}
