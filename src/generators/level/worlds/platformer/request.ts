import type { Problem } from "../../../../content.ts";
import type { LevelRequest } from "../../level.ts";
import { wrongFields } from "../../request-fields.ts";

/** A segment: cells. */
export const SEGMENT_WIDTH = 28;
export const SEGMENT_HEIGHT = 14;
/** Segments joined at most. */
const MOST_SEGMENTS = 40;
/** Enemies and chests for each segment. */
export const THINGS_PER_SEGMENT = 8;

/** A request with everything decided. */
export interface PlatformerRequest {
  readonly width: number;
  readonly enemies: number;
  readonly chests: number;
  readonly difficulty: number;
  readonly segments: number;
}

/** What is left open is filled in; of a request without faults. */
export function settlePlatformer({ width, enemies, chests, difficulty = 0.5 }: LevelRequest): PlatformerRequest {
  const count = Math.floor(width / SEGMENT_WIDTH);
  return { width, enemies, chests: chests ?? Math.floor(count / 2), difficulty, segments: count };
}

/** What is wrong with a request, one after another. */
export function* platformerFaults(request: LevelRequest): Iterable<Problem> {
  const wrong = new Set<string>();
  yield* wrongFields(request, { world: "platformer", has: ["difficulty"], own: {} }, wrong);
  if (wrong.has("width") || wrong.has("height")) return;
  const misfit = sizeFault(request);
  if (misfit) {
    yield misfit;
    return;
  }
  if (wrong.has("enemies") || wrong.has("chests")) return;
  const { enemies, chests, segments: count } = settlePlatformer(request);
  const room = count * THINGS_PER_SEGMENT;
  if (enemies + chests <= room) return;
  yield {
    code: "room",
    message: `${enemies} enemies and ${chests} chests do not fit on ${count} segments: at most ${room} of both. Ask for fewer, or for a level ${Math.ceil((enemies + chests) / THINGS_PER_SEGMENT) * SEGMENT_WIDTH} wide.`,
  };
}

/** Where a size is not that of whole segments: the nearest that is. */
function sizeFault({ width, height }: LevelRequest): Problem | undefined {
  const count = Math.min(MOST_SEGMENTS, Math.max(1, Math.round(width / SEGMENT_WIDTH)));
  if (width === count * SEGMENT_WIDTH && height === SEGMENT_HEIGHT) return undefined;
  const message =
    `a platformer of ${width} x ${height} cells cannot be: it is 1 to ${MOST_SEGMENTS} segments of ${SEGMENT_WIDTH} x ${SEGMENT_HEIGHT} side by side. ` +
    `Ask for ${count * SEGMENT_WIDTH} x ${SEGMENT_HEIGHT}, which is nearest.`;
  return { code: width === count * SEGMENT_WIDTH ? "height" : "width", message };
}
