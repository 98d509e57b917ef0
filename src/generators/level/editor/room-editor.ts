import { checkFunction } from "../../../arguments.ts";
import { checkRng } from "../../../handed-in.ts";
import type { Environment, EnvironmentSpec } from "../../../environment.ts";
import type { Rng } from "../../../rng.ts";
import { FLOOR, ROOM_CELLS, WALL } from "../room.ts";
import { brokenFloor } from "./broken-floor.ts";
import { editedFloor, type EditedFloor, type FloorTask, type FloorView } from "./edited-floor.ts";
import { roomAsFloor, type RoomTask } from "./room-task.ts";

/** The contract of policies that edit rooms and floors. */
export const ROOM_EDITOR_CONTRACT = "room-editor@2";

/** Cells of the window around the cursor, and what is seen of each. */
const WINDOW = 9;
const SEEN = 7;
const NUMBERS = 9;
/** Cells that are visited before it is too late: in a room, and at most. */
const VISITS = 160;
const MOST_VISITS = 640;
const EDIT_COST = 0.04;
/** What it is worth that all is whole and as wanted. */
const DONE = 3;

/** The place in an observation of how much nearer the edit of this cell would bring the floor to what is wanted. */
export const NEARER = WINDOW * WINDOW * SEEN + 4;

export const ROOM_EDITOR_SPEC: EnvironmentSpec = {
  contract: ROOM_EDITOR_CONTRACT,
  agents: 1,
  observation: [
    { name: "window", size: WINDOW * WINDOW * SEEN, grid: [WINDOW, WINDOW, SEEN] },
    { name: "floor", size: NUMBERS },
  ],
  actions: [{ name: "cell", size: 2, labels: ["leave", "flip"] }],
  rewardRange: [-20, 20],
  maxSteps: MOST_VISITS,
};

/** The game, and what an editor needs to show it. */
export interface RoomEditor extends Environment {
  /** The floor of this episode, as it is now. */
  readonly room: FloorView;
  /** What it began as, and what is wanted. */
  readonly task: RoomTask | FloorTask;
}

/**
 * Editing a room, or a floor with start and exit, as a game (PCGRL, Khalifa et al. 2020, the narrow view): a cursor comes to one cell after
 * another where floor meets rock, and the agent leaves it as it is or opens or closes it. All is to become one region whose way (in a room
 * from the first opening to the farthest floor) has the wanted length, in few edits.
 * @param task default: rooms and floors of the rules, broken in some cells, and a way somewhat shorter or longer than they have
 */
export function roomEditor(task: (rng: Rng) => RoomTask | FloorTask = brokenFloor): RoomEditor {
  checkFunction("level/editor", "task", task, "a function that gives a room to be edited");
  let room: EditedFloor;
  let rng: Rng;
  let asked: RoomTask | FloorTask;
  let [cell, visits, wanted, most] = [0, 0, 0, VISITS];
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
      room = editedFloor("openings" in asked ? roomAsFloor(asked) : asked);
      wanted = asked.way;
      visits = 0;
      most = Math.min(MOST_VISITS, Math.ceil((VISITS * room.tiles.length) / ROOM_CELLS));
      cell = room.nextCell(rng);
    },
    observe(_agent, observation, mask) {
      look(room, cell, wanted, visits / most, observation);
      mask.fill(1);
    },
    step(actions) {
      const [before, edits] = [room.state.off, room.edits];
      if (actions[0] === 1 && !room.fixed[cell]) room.flip(cell);
      visits++;
      const { done } = room;
      result.rewards[0] = Math.max(-15, before - room.state.off) - EDIT_COST * (room.edits - edits) + (done ? DONE : 0);
      result.terminated = done;
      result.truncated = !done && visits >= most;
      result.info = { done: done ? 1 : 0, edits: room.edits };
      cell = room.nextCell(rng);
      return result;
    },
  };
}

/** Steps beside those of the cursor, as a number between -1 and 1; 0 where no way leads. */
function relative(steps: Int32Array, cell: number, here: number): number {
  return steps[cell]! < 0 ? 0 : Math.max(-1, Math.min(1, (steps[cell]! - here) / 12));
}

/** The least steps of a cell and those beside it; 0 where no way leads. */
function stepsAround({ grid: { width } }: EditedFloor, steps: Int32Array, cell: number): number {
  let least = Infinity;
  for (const near of [cell, cell - 1, cell + 1, cell - width, cell + width]) if (steps[near]! >= 0) least = Math.min(least, steps[near]!);
  return least === Infinity ? 0 : least;
}

/** The window around the cursor, and what opening or closing its cell would do. */
function look(room: EditedFloor, cell: number, wanted: number, spent: number, into: Float32Array): void {
  const { tiles, grid, fixed, steps, stepsBack, state } = room;
  const { width, height } = grid;
  const [left, top] = [(cell % width) - (WINDOW >> 1), Math.floor(cell / width) - (WINDOW >> 1)];
  const [out, back] = [stepsAround(room, steps, cell), stepsAround(room, stepsBack, cell)];
  let at = 0;
  for (let y = top; y < top + WINDOW; y++) {
    for (let x = left; x < left + WINDOW; x++) {
      const here = x >= 0 && y >= 0 && x < width && y < height ? y * width + x : -1;
      const tile = here < 0 ? WALL : tiles[here]!;
      const reached = here >= 0 && steps[here]! >= 0;
      into[at++] = tile === FLOOR ? 1 : 0;
      into[at++] = tile === FLOOR && !reached ? 1 : 0;
      into[at++] = reached ? relative(steps, here, out) : 0;
      into[at++] = here >= 0 ? relative(stepsBack, here, back) : 0;
      const around = reached ? steps[here]! + stepsBack[here]! : -1;
      into[at++] = around === state.way ? 1 : 0;
      into[at++] = tile !== FLOOR && tile !== WALL ? 1 : 0;
      into[at++] = here < 0 || fixed[here] ? 1 : 0;
    }
  }
  const after = room.stateAfter(cell);
  into.set(
    [
      Math.max(-3, Math.min(3, (wanted - state.way) / 10)),
      Math.min(5, state.regions - 1),
      Math.max(-3, Math.min(3, (after.way - state.way) / 10)),
      after.regions - state.regions,
      state.off - after.off,
      after.off === 0 ? 1 : 0,
      room.edits / 10,
      spent,
      Math.max(-3, Math.min(3, (out + back - state.way) / 10)),
    ],
    at,
  );
}
