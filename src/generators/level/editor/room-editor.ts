import { checkFunction } from "../../../arguments.ts";
import { checkRng } from "../../../handed-in.ts";
import type { Environment, EnvironmentSpec } from "../../../environment.ts";
import type { Rng } from "../../../rng.ts";
import { someOpening } from "../openings.ts";
import { FLOOR, inside, openingCells, ROOM_BORDER, ROOM_CELLS, ROOM_HEIGHT, ROOM_STYLES, ROOM_WIDTH, SIDES, WALL, type Opening, type RoomTiles } from "../room.ts"; // prettier-ignore
import { roomByRules } from "../worlds/dungeon/grid-floor.ts";
import { editedRoom, WAY_LIMITS, type EditedRoom, type RoomView } from "./edited-room.ts";

/** The contract of policies that edit rooms. */
export const ROOM_EDITOR_CONTRACT = "room-editor@1";

/** Cells of the window around the cursor, and what is seen of each. */
const WINDOW = 9;
const SEEN = 5;
const NUMBERS = 8;
/** Cells that are visited before it is too late. */
const VISITS = 160;
const EDIT_COST = 0.02;
/** What a room is worth that is whole and as wanted. */
const DONE = 3;

/** The place in an observation of how much nearer the edit of this cell would bring the room to what is wanted. */
export const NEARER = WINDOW * WINDOW * SEEN + 4;

export const ROOM_EDITOR_SPEC: EnvironmentSpec = {
  contract: ROOM_EDITOR_CONTRACT,
  agents: 1,
  observation: [
    { name: "window", size: WINDOW * WINDOW * SEEN, grid: [WINDOW, WINDOW, SEEN] },
    { name: "room", size: NUMBERS },
  ],
  actions: [{ name: "cell", size: 2, labels: ["leave", "flip"] }],
  rewardRange: [-20, 20],
  maxSteps: VISITS,
};

/** A room to be edited, and the way that it is to have. */
export interface RoomTask {
  readonly tiles: ArrayLike<number>;
  readonly openings: readonly Opening[];
  /** Steps from the first opening to the farthest floor. */
  readonly way: number;
}

/** The game, and what an editor needs to show it. */
export interface RoomEditor extends Environment {
  /** The room of this episode, as it is now. */
  readonly room: RoomView;
  /** What it began as, and what is wanted. */
  readonly task: RoomTask;
}

/**
 * Editing a room as a game (PCGRL, Khalifa et al. 2020, the narrow view): a cursor comes to one cell after another where floor meets
 * rock, and the agent leaves it as it is or opens or closes it. The room is to become one region whose longest way from the first
 * opening has the wanted length, in few edits.
 * @param task default: a room of the rules, broken in some cells, and a way somewhat shorter or longer than it has
 */
export function roomEditor(task: (rng: Rng) => RoomTask = brokenRoom): RoomEditor {
  checkFunction("level/editor", "task", task, "a function that gives a room to be edited");
  let room: EditedRoom;
  let rng: Rng;
  let asked: RoomTask;
  let cell = 0;
  let visits = 0;
  const result = { rewards: new Float32Array(1), terminated: false, truncated: false, info: { done: 0, edits: 0 } };
  return {
    spec: ROOM_EDITOR_SPEC,
    get room() {
      return room;
    },
    get task() {
      return asked;
    },
    reset(given) {
      checkRng("level/editor", "rng", given);
      rng = given;
      asked = task(rng.fork("task"));
      room = editedRoom(asked.tiles, asked.openings, asked.way);
      visits = 0;
      cell = room.nextCell(rng);
    },
    observe(_agent, observation, mask) {
      look(room, cell, asked.way, visits / VISITS, observation);
      mask.fill(1);
    },
    step(actions) {
      const before = room.state.off;
      if (actions[0] === 1) room.flip(cell);
      visits++;
      const { done } = room;
      result.rewards[0] = Math.max(-15, before - room.state.off) - (actions[0] === 1 ? EDIT_COST : 0) + (done ? DONE : 0);
      result.terminated = done;
      result.truncated = !done && visits >= VISITS;
      result.info = { done: done ? 1 : 0, edits: room.edits };
      cell = room.nextCell(rng);
      return result;
    },
  };
}

/** The window around the cursor, and what opening or closing its cell would do. */
function look(room: EditedRoom, cell: number, wanted: number, spent: number, into: Float32Array): void {
  const { tiles, steps, onWay, state } = room;
  const [left, top] = [(cell % ROOM_WIDTH) - (WINDOW >> 1), Math.floor(cell / ROOM_WIDTH) - (WINDOW >> 1)];
  let at = 0;
  for (let y = top; y < top + WINDOW; y++) {
    for (let x = left; x < left + WINDOW; x++) {
      const here = x >= 0 && y >= 0 && x < ROOM_WIDTH && y < ROOM_HEIGHT ? y * ROOM_WIDTH + x : -1;
      const tile = here < 0 ? WALL : tiles[here]!;
      into[at++] = tile === FLOOR ? 1 : 0;
      into[at++] = here >= 0 && steps[here]! >= 0 ? steps[here]! / 20 : -0.5;
      into[at++] = here >= 0 ? onWay[here]! : 0;
      into[at++] = tile !== FLOOR && tile !== WALL ? 1 : 0;
      into[at++] = here < 0 || ROOM_BORDER[here] ? 1 : 0;
    }
  }
  const after = room.stateAfter(cell);
  into.set(
    [
      (wanted - state.way) / 10,
      state.regions - 1,
      (after.way - state.way) / 10,
      after.regions - state.regions,
      state.off - after.off,
      after.off === 0 ? 1 : 0,
      room.edits / 10,
      spent,
    ],
    at,
  );
}

/** A room of the rules with some cells opened and closed, and a way that it does not have. */
function brokenRoom(rng: Rng): RoomTask {
  const sides = SIDES.filter(() => rng.next() < 0.55);
  const openings = (sides.length > 0 ? sides : [rng.pick(SIDES)]).map((side) => someOpening(side, rng));
  const tiles: RoomTiles = roomByRules({ openings, style: rng.pick(ROOM_STYLES), openness: 0.35 + 0.5 * rng.next() }, rng);
  const kept = new Set(openings.flatMap(openingCells).map(inside));
  for (let n = 2 + rng.below(12); n > 0; n--) {
    const cell = rng.below(ROOM_CELLS);
    if (!ROOM_BORDER[cell] && !kept.has(cell)) tiles[cell] = tiles[cell] === FLOOR ? WALL : FLOOR;
  }
  const { way } = editedRoom(tiles, openings, 0).state;
  const wanted = way + rng.below(13) - 4;
  return { tiles, openings, way: Math.min(Math.max(wanted, WAY_LIMITS.least), WAY_LIMITS.most) };
}
