import type { Grid, Open } from "../../grid.ts";
import { FLOOR } from "./room.ts";

/** The grid on which tiles lie in rows. */
export const gridOf = (width: number, tiles: ArrayLike<number>): Grid => ({ width, height: tiles.length / width });

/** Whether a cell can be walked on. */
export const onFloor =
  (tiles: ArrayLike<number>): Open =>
  (cell) =>
    tiles[cell] === FLOOR;
