import { codeOf, PAINTS } from "./canvas.ts";
import { GRID } from "./doll-grid.ts";

type Box = readonly [left: number, top: number, right: number, bottom: number];
/** Face, hair or hat, chest, legs and feet: the commonest paints of each are told apart first, then all others by how common they are. */
const FACE: Box = [12, 9, 19, 15];
const BOXES: readonly Box[] = [FACE, [8, 0, 23, 9], [10, 16, 21, 23], [10, 24, 21, 28], [8, 29, 23, 31]];
const TOLD_APART = 10;
const [LINE, WHITE, FIRST] = [1, 2, 3];
/** Classes of a pixel as it is shown: nothing, line, the white of eyes, three shades of each paint that is told apart. */
export const SHOWN_CLASSES = FIRST + 3 * TOLD_APART;

const within = ([left, top, right, bottom]: Box, cell: number): boolean => {
  const [x, y] = [cell % GRID, Math.floor(cell / GRID)];
  return x >= left && x <= right && y >= top && y <= bottom;
};
const paintOf = (code: number): number => Math.floor((code - 1) / 3);
const LINE_PAINT = PAINTS.indexOf("line");
const EYE_WHITE = codeOf("white", 0);

/**
 * A picture of anybody as the encoder is shown it, whatever its colours are: which pixels are of one paint, in which shade, counted from
 * the face on.
 */
export function shownGrid(picture: Uint16Array): Uint8Array {
  const order = orderOfPaints(picture);
  return Uint8Array.from(picture, (code, cell) => {
    if (code === 0) return 0;
    if (paintOf(code) === LINE_PAINT) return LINE;
    if (code === EYE_WHITE && within(FACE, cell)) return WHITE;
    const place = order.indexOf(paintOf(code));
    const last = TOLD_APART - 1;
    return Math.min(SHOWN_CLASSES - 1, FIRST + 3 * (place < 0 ? last : Math.min(place, last)) + ((code - 1) % 3));
  });
}

function orderOfPaints(picture: Uint16Array): readonly number[] {
  const taken: number[] = [];
  for (const box of BOXES) {
    const [first] = commonest(picture, box, taken);
    if (first !== undefined) taken.push(first);
  }
  return [...taken, ...commonest(picture, [0, 0, GRID, GRID], taken)];
}

function commonest(picture: Uint16Array, box: Box, taken: readonly number[]): number[] {
  const counts = new Map<number, number>();
  picture.forEach((code, cell) => {
    if (code === 0 || !within(box, cell) || (code === EYE_WHITE && within(FACE, cell))) return;
    const paint = paintOf(code);
    if (paint !== LINE_PAINT && !taken.includes(paint)) counts.set(paint, (counts.get(paint) ?? 0) + 1);
  });
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([paint]) => paint);
}
