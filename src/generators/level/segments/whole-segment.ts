import type { Level } from "../../../content.ts";
import { checkPlatformer } from "../worlds/platformer/check-platformer.ts";
import { playPlatformer } from "../worlds/platformer/play-platformer.ts";
import { GROUND } from "../worlds/platformer/tiles.ts";
import { SEGMENT_CELLS, SEGMENT_HEIGHT, SEGMENT_WIDTH } from "./segment.ts";

/** What is asked of a segment by itself: somebody gets from its left end to its right. */
const ALONE = { world: "platformer", width: SEGMENT_WIDTH, height: SEGMENT_HEIGHT, enemies: 0, chests: 0 };
/** The columns that one begins and ends in. */
const [FIRST, LAST] = [1, SEGMENT_WIDTH - 2];

/** A segment as a level: start and exit on the ground of its two ends. */
export function segmentLevel(tiles: ArrayLike<number>): Level {
  const top = (x: number) => {
    let y = 0;
    while (y < SEGMENT_HEIGHT && tiles[y * SEGMENT_WIDTH + x] !== GROUND) y++;
    return y - 1;
  };
  const entities = [
    { kind: "start", x: FIRST, y: top(FIRST) },
    { kind: "exit", x: LAST, y: top(LAST) },
  ];
  return { world: "platformer", width: SEGMENT_WIDTH, height: SEGMENT_HEIGHT, tiles: Array.from({ length: SEGMENT_CELLS }, (_, cell) => tiles[cell]!), entities }; // prettier-ignore
}

/** Whether a segment passes the check of its world, and can be played from end to end by somebody with a body. */
export function isWholeSegment(tiles: ArrayLike<number>): boolean {
  const level = segmentLevel(tiles);
  return checkPlatformer(level, ALONE).length === 0 && playPlatformer(level) !== null;
}
