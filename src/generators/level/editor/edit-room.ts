import { checkFields, listOf, oneOf, refuse, whole, withFields } from "../../../arguments.ts";
import { checkRng } from "../../../handed-in.ts";
import type { Policy } from "../../../policy.ts";
import type { Rng } from "../../../rng.ts";
import { ROOM_CELLS, SIDES, type RoomTiles } from "../room.ts";
import { checkEditor, playEditor } from "./play-editor.ts";
import { WAY_LIMITS, type RoomTask } from "./room-task.ts";

/** Orders in which the cells are visited, one after another until the room is as wanted. */
const TRIES = 8;

/** A room as an editor left it. */
export interface RoomEdit {
  readonly tiles: RoomTiles;
  /** Cells that differ from before. */
  readonly edits: number;
  /** One region, and its way as long as wanted, give or take a step: else it is nearer to that than before, at best. */
  readonly done: boolean;
  /** Steps from the first opening to the farthest floor. */
  readonly way: number;
}

/**
 * Has a policy edit a room until it is one region with the wanted way: the shipped "room-editor" (`npx phaser-aigc train room-editor`), or
 * `greedyEditor`. Where it fails it begins again, visiting the cells in another order; the nearest of eight tries counts.
 * @param policy of contract "room-editor@2"
 * @param task 16 x 12 codes of tiles, the openings of the outer wall, and the wanted way, 8 to 44 steps
 * @throws AigcError `bad-request` for wrong arguments, and a policy of another contract
 */
export async function editRoom(policy: Policy, task: RoomTask, rng: Rng): Promise<RoomEdit> {
  const where = "level/editor";
  checkEditor(where, policy);
  checkRng(where, "rng", rng);
  const opening = withFields({ side: oneOf(SIDES), from: whole(), width: whole(1) });
  checkFields(where, "task", task, { openings: listOf(opening), way: whole(WAY_LIMITS.least, WAY_LIMITS.most) });
  if (task.tiles?.length !== ROOM_CELLS) refuse(where, "task.tiles", task.tiles, `${ROOM_CELLS} codes of tiles`);
  let best: RoomEdit | undefined;
  let least = Infinity;
  for (let n = 0; n < TRIES && least > 0; n++) {
    const { tiles, edits, done, state } = await playEditor(policy, task, rng.fork(n));
    if (state.off < least) [best, least] = [{ tiles, edits, done, way: state.way }, state.off];
  }
  return best!;
}
