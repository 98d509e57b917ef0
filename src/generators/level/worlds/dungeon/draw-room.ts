import type { Rng } from "../../../../rng.ts";
import { joinFloor } from "../../join-floor.ts";
import { FLOOR, PILLAR, WALL, WATER, type Opening, type RoomStyle } from "../../room.ts";
import { box, columnsForCrumbs, oval, put, type Canvas } from "./draw.ts";
import { FILLERS } from "./fill-rooms.ts";
import type { MissionRoom } from "./mission.ts";
import { arena, ON_THE_WAY, shop, WITH_TREASURE, type SetPiece, type Spots } from "./set-pieces.ts";

/** A room with its insides. */
export interface DrawnRoom extends Spots {
  readonly canvas: Canvas;
  readonly tags: readonly string[];
}

/** Rooms drawn for each one that is kept, while too little of it is floor. */
const DRAWS = 4;
/** The least share of a room that is floor. */
const LEAST_FLOOR = 0.4;
/** How many of the rooms that could have a set piece have one. */
const SHARE_OF_PIECES = 0.45;

/** Draws one room of the mission: a set piece where it is for something, else in the manner of its style. All its floor hangs together. */
export function drawRoom({ plot, purpose }: MissionRoom, style: RoomStyle, openings: readonly Opening[], rng: Rng): DrawnRoom {
  const piece = pieceFor(plot, purpose, openings, rng.fork("piece"));
  const own = purpose === "way" || purpose === "branch" ? [] : [purpose];
  if (piece) {
    const canvas = closed(plot.width, plot.height);
    const spots = piece.draw(canvas, openings, rng.fork("draw"));
    finish(canvas, openings, rng);
    return { canvas, ...spots, tags: [...new Set([...own, piece.tag])] };
  }
  let best: Canvas | null = null;
  let most = -1;
  for (let n = 0; n < DRAWS && most < LEAST_FLOOR; n++) {
    const canvas = closed(plot.width, plot.height);
    rng.pick(FILLERS[style])(canvas, rng.fork(n));
    columnsForCrumbs(canvas);
    breakUp(canvas, rng);
    finish(canvas, openings, rng);
    const share = floorOf(canvas) / ((plot.width - 2) * (plot.height - 2));
    if (share > most) [best, most] = [canvas, share];
  }
  return { canvas: best!, enemies: [], chests: [], traps: [], tags: own };
}

const floorOf = ({ tiles }: Canvas): number => tiles.reduce((sum, tile) => sum + (tile === FLOOR ? 1 : 0), 0);

const closed = (width: number, height: number): Canvas => ({ width, height, tiles: new Uint8Array(width * height).fill(WALL) });

function pieceFor({ width, height }: MissionRoom["plot"], purpose: string, openings: readonly Opening[], rng: Rng): SetPiece | null {
  if (purpose === "boss") return arena;
  if (purpose === "shop") return shop;
  if (purpose === "start" || purpose === "secret" || purpose === "exit") return null;
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const treasure = purpose === "treasure" || purpose === "key";
  const fitting = (treasure ? WITH_TREASURE : ON_THE_WAY).filter(
    ({ least, fits }) => long >= least[0] && short >= least[1] && (!fits || fits(openings)),
  );
  const wanted = rng.next() < (treasure ? 0.8 : SHARE_OF_PIECES);
  return wanted && fitting.length > 0 ? rng.pick(fitting) : null;
}

/** A stretch of floor so large is a box: something to walk around goes into it. */
const [EMPTY_WIDE, EMPTY_HIGH] = [8, 6] as const;
const FURNITURE = 4;

/** Columns, blocks of wall, a pool or a piece of wall in every large stretch of a room that has nothing to walk around. */
function breakUp(canvas: Canvas, rng: Rng): void {
  const kind = rng.below(4);
  for (let n = 0; n < FURNITURE; n++) {
    const boxes = emptyBoxes(canvas);
    if (boxes.length === 0) return;
    const { x, y } = rng.pick(boxes);
    const [left, top] = [x + (EMPTY_WIDE >> 1) - 1, y + (EMPTY_HIGH >> 1) - 1];
    if (kind === 0) box(canvas, left, top, left + 1, top + 1, WALL);
    else if (kind === 1)
      for (const [dx, dy] of [[0, 0], [2, 0], [0, 2], [2, 2]] as const) put(canvas, left - 1 + dx, top - 1 + dy, PILLAR); // prettier-ignore
    else if (kind === 2) oval(canvas, left + 0.5, top + 0.5, 1.6 + rng.next(), 1.3, WATER);
    else if (rng.below(2) === 0) box(canvas, left - 1, top, left + 2, top, WALL);
    else box(canvas, left, top - 1, left, top + 2, WALL);
  }
}

/** The upper left cells of all stretches of floor as large as that. */
function emptyBoxes({ width, height, tiles }: Canvas): { x: number; y: number }[] {
  const found: { x: number; y: number }[] = [];
  for (let y = 1; y + EMPTY_HIGH < height; y++) {
    for (let x = 1; x + EMPTY_WIDE < width; x++) {
      let empty = true;
      for (let dy = 0; empty && dy < EMPTY_HIGH; dy++)
        for (let dx = 0; empty && dx < EMPTY_WIDE; dx++) empty = tiles[(y + dy) * width + x + dx] === FLOOR;
      if (empty) found.push({ x, y });
    }
  }
  return found;
}

/** A clear step behind every opening, and all floor joined. */
function finish(canvas: Canvas, openings: readonly Opening[], rng: Rng): void {
  const { width, height, tiles } = canvas;
  const doors: number[] = [];
  for (const { side, from, width: gap } of openings) {
    for (let n = from; n < from + gap; n++) {
      const [x, y] = side === "north" ? [n, 0] : side === "south" ? [n, height - 1] : side === "west" ? [0, n] : [width - 1, n];
      tiles[y * width + x] = FLOOR;
      doors.push(y * width + x);
      put(canvas, Math.min(Math.max(x, 1), width - 2), Math.min(Math.max(y, 1), height - 2), FLOOR);
    }
  }
  const fixed = new Uint8Array(tiles.length);
  for (let cell = 0; cell < tiles.length; cell++) {
    const x = cell % width;
    if (x === 0 || x === width - 1 || cell < width || cell >= tiles.length - width) fixed[cell] = 1;
  }
  if (!tiles.includes(FLOOR)) put(canvas, width >> 1, height >> 1, FLOOR);
  const whim = new Float64Array(tiles.length);
  for (let cell = 0; cell < tiles.length; cell++) whim[cell] = 1 + 0.5 * rng.next();
  joinFloor({ width, height, tiles, floor: FLOOR, wall: WALL, fixed, cost: (cell) => whim[cell]! }, doors[0] ?? tiles.indexOf(FLOOR));
}
