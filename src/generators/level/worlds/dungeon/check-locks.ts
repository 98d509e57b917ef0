import type { Entity, Level, Problem } from "../../../../content.ts";
import { beside, SIDES } from "../../../../grid.ts";
import { FLOOR } from "../../room.ts";

/**
 * Whether locks and secrets are what they are said to be: each locked door has to be opened, there is a key for each of those that can be
 * stood before at any time, so that none can be spent on the wrong one, and nothing that is needed lies behind a wall that has to be broken.
 */
export function* checkLocks(level: Level, start: Entity): Iterable<Problem> {
  const { width, entities } = level;
  const at = ({ x, y }: Entity) => y * width + x;
  const of = (kind: string) => entities.filter((entity) => entity.kind === kind);
  const doors = new Set(of("door").map(at));
  const cracks = new Set(of("crack").map(at));
  const exit = of("exit")[0];
  let opened = 0;
  let reached = walked(level, at(start), doors, cracks);
  while (doors.size > 0) {
    if (exit && reached[at(exit)] === 1) {
      yield { code: "bypass", message: `the exit can be reached with ${doors.size} of ${opened + doors.size} doors locked` };
      break;
    }
    const before = [...doors].filter((door) => reached[door] === 2);
    const keys = of("key").filter((key) => reached[at(key)] === 1).length - opened;
    if (before.length === 0 || keys < before.length) {
      const message = `${keys} keys can be had for ${before.length} locked doors that can be stood before`;
      yield { code: "locked", message };
      break;
    }
    for (const door of before) doors.delete(door);
    opened += before.length;
    reached = walked(level, at(start), doors, cracks);
  }
  doors.clear();
  reached = walked(level, at(start), doors, cracks);
  for (const entity of entities) {
    const { kind, x, y } = entity;
    if (kind === "chest" || kind === "crack" || reached[at(entity)] !== 0) continue;
    yield { code: "secret", message: `the ${kind} at ${x}, ${y} can be reached through a broken wall alone` };
  }
}

/** 1 for floor that can be walked to, 2 for doors and cracks beside it. */
function walked(level: Level, from: number, doors: ReadonlySet<number>, cracks: ReadonlySet<number>): Uint8Array {
  const reached = new Uint8Array(level.tiles.length);
  reached[from] = 1;
  const queue = [from];
  for (const here of queue) {
    for (let side = 0; side < SIDES; side++) {
      const there = beside(level, here, side);
      if (there < 0 || level.tiles[there] !== FLOOR || reached[there] !== 0) continue;
      const shut = doors.has(there) || cracks.has(there);
      reached[there] = shut ? 2 : 1;
      if (!shut) queue.push(there);
    }
  }
  return reached;
}
