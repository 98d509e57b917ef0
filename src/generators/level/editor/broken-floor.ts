import type { Rng } from "../../../rng.ts";
import { FLOOR, ROOM_STYLES, SIDES, WALL } from "../room.ts";
import { someOpening } from "../openings.ts";
import { roomByRules } from "../worlds/dungeon/grid-floor.ts";
import { makeDungeon } from "../worlds/dungeon/make-dungeon.ts";
import { inParts } from "../../../parts.ts";
import type { Level } from "../../../content-level.ts";
import { editedFloor, type FloorTask } from "./edited-floor.ts";
import { levelAsFloor } from "./level-task.ts";
import { roomAsFloor, WAY_LIMITS } from "./room-task.ts";

/** Of the tasks that an editor learns from, so many are whole floors with start and exit; the others are single rooms. */
const FLOORS = 0.2;
/** Of the rooms, so many have a way that leads to a place, as on a floor, instead of the farthest. */
const TO_A_PLACE = 0.3;

/** What an editor learns from: rooms and floors of the rules, some cells opened and closed, and a way somewhat shorter or longer than it is. */
export function brokenFloor(rng: Rng): FloorTask {
  const task = rng.next() < FLOORS ? someFloor(rng) : someRoom(rng);
  const tiles = Uint8Array.from(task.tiles);
  const free = editedFloor(task).fixed;
  for (let n = Math.ceil(((2 + rng.below(12)) * tiles.length) / 192); n > 0; n--) {
    const cell = rng.below(tiles.length);
    if (!free[cell]) tiles[cell] = tiles[cell] === FLOOR ? WALL : FLOOR;
  }
  const broken = { ...task, tiles };
  const { way } = editedFloor(broken).state;
  // Where what is broken has cut the way off, the one that was there before is wanted.
  const wanted = (way > 0 ? way : task.way) + rng.below(13) - 4;
  const most = tiles.length > 192 ? Infinity : WAY_LIMITS.most;
  return { ...broken, way: Math.min(Math.max(wanted, WAY_LIMITS.least), most) };
}

function someRoom(rng: Rng): FloorTask {
  const sides = SIDES.filter(() => rng.next() < 0.55);
  const openings = (sides.length > 0 ? sides : [rng.pick(SIDES)]).map((side) => someOpening(side, rng));
  const tiles = roomByRules({ openings, style: rng.pick(ROOM_STYLES), openness: 0.35 + 0.5 * rng.next() }, rng);
  const room = roomAsFloor({ tiles, openings, way: 0 });
  const floor = editedFloor(room);
  if (rng.next() >= TO_A_PLACE) return { ...room, way: floor.state.way };
  const to = rng.pick([...tiles.keys()].filter((cell) => floor.steps[cell]! >= WAY_LIMITS.least || floor.steps[cell] === floor.state.way));
  return { ...room, to, way: floor.steps[to]! };
}

function someFloor(rng: Rng): FloorTask {
  const request = {
    width: 32 + rng.below(5),
    height: 14 + rng.below(9),
    enemies: 2 + rng.below(4),
    keys: rng.below(2),
    traps: rng.below(2),
  };
  const level = inParts(makeDungeon(request, rng), undefined, "level/editor") as Level;
  const floor = levelAsFloor(level, 0);
  return { ...floor, way: editedFloor(floor).state.way };
}
