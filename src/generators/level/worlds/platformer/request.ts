import { whole, within, type Check } from "../../../../arguments.ts";
import type { Problem } from "../../../../content.ts";
import type { LevelRequest } from "../../level.ts";
import { wrongFields } from "../../request-fields.ts";

/** A segment: cells. */
export const SEGMENT_WIDTH = 28;
export const SEGMENT_HEIGHT = 14;
/** Segments joined at most. */
const MOST_SEGMENTS = 40;
/** Enemies and chests for each segment. */
const THINGS_PER_SEGMENT = 8;

const segments: Check = (where, name, value) => {
  whole(SEGMENT_WIDTH, MOST_SEGMENTS * SEGMENT_WIDTH)(where, name, value);
};
const FIELDS: Readonly<Record<string, Check>> = {
  width: segments,
  height: whole(SEGMENT_HEIGHT, SEGMENT_HEIGHT),
  enemies: whole(),
  "chests?": whole(),
  "difficulty?": within(0, 1),
};

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
  yield* wrongFields(request, FIELDS, wrong);
  if (wrong.has("width")) return;
  const { width } = request;
  if (width % SEGMENT_WIDTH !== 0) {
    const [below, above] = [Math.floor(width / SEGMENT_WIDTH), Math.min(MOST_SEGMENTS, Math.ceil(width / SEGMENT_WIDTH))];
    const message = `request.width is ${width}. Give whole segments of ${SEGMENT_WIDTH} cells: ${below * SEGMENT_WIDTH} or ${above * SEGMENT_WIDTH}.`;
    yield { code: "width", message };
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
