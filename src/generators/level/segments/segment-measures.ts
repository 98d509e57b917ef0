import { arrayOf, refuse } from "../../../arguments.ts";
import { playPlatformer } from "../worlds/platformer/play-platformer.ts";
import { AIR } from "../worlds/platformer/tiles.ts";
import { dangerOf, SEGMENT_CELLS, type SegmentTiles } from "./segment.ts";
import { segmentLevel } from "./whole-segment.ts";

/** What can be wished for in a segment of a platformer, and measured. */
export interface SegmentMeasures {
  /** Share of its columns in which one may die: no ground below, or spikes. 0 to 1. */
  readonly danger: number;
  /** Jumps that somebody needs who plays it from end to end with as few as possible. */
  readonly jumps: number;
  /** Cells that are passed on that way. */
  readonly steps: number;
  /** Share of its cells that are not air, 0 to 1. */
  readonly filled: number;
}

/**
 * What can be wished for in a segment.
 * @param tiles 28 x 14 codes
 * @throws AigcError `bad-request` for tiles that are no segment
 */
export function measureSegment(tiles: SegmentTiles): SegmentMeasures {
  arrayOf("Uint8Array")("level", "tiles", tiles);
  if (tiles.length !== SEGMENT_CELLS) refuse("level", "tiles", tiles, `${SEGMENT_CELLS} codes of tiles, 28 x 14`);
  const played = playPlatformer(segmentLevel(tiles));
  const jumps = played?.way.split(" ").filter((move) => move.startsWith("J")).length ?? 0;
  const full = tiles.reduce((sum, code) => sum + (code === AIR ? 0 : 1), 0);
  return { danger: dangerOf(tiles), jumps, steps: played?.steps ?? 0, filled: full / SEGMENT_CELLS };
}
