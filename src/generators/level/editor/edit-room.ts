import { checkFields, listOf, oneOf, refuse, whole, withFields } from "../../../arguments.ts";
import { checkPolicy, checkRng } from "../../../handed-in.ts";
import { observationSize } from "../../../environment.ts";
import type { Policy } from "../../../policy.ts";
import type { Rng } from "../../../rng.ts";
import { ROOM_CELLS, SIDES, type RoomTiles } from "../room.ts";
import { ROOM_EDITOR_CONTRACT, roomEditor, type RoomEditor } from "./room-editor.ts";
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
 * Has a policy edit a room until it is one region with the wanted way: `greedyEditor`, or one that learned it (`train room-editor`). Where it
 * fails it begins again, visiting the cells in another order; the nearest of eight tries counts.
 * @param policy of contract "room-editor@2"
 * @param task 16 x 12 codes of tiles, the openings of the outer wall, and the wanted way, 8 to 44 steps
 * @throws AigcError `bad-request` for wrong arguments, and a policy of another contract
 */
export async function editRoom(policy: Policy, task: RoomTask, rng: Rng): Promise<RoomEdit> {
  const where = "level/editor";
  checkPolicy(where, "policy", policy);
  checkRng(where, "rng", rng);
  const opening = withFields({ side: oneOf(SIDES), from: whole(), width: whole(1) });
  checkFields(where, "task", task, { openings: listOf(opening), way: whole(WAY_LIMITS.least, WAY_LIMITS.most) });
  if (task.tiles?.length !== ROOM_CELLS) refuse(where, "task.tiles", task.tiles, `${ROOM_CELLS} codes of tiles`);
  if (policy.contract !== ROOM_EDITOR_CONTRACT)
    refuse(where, "policy.contract", policy.contract, `"${ROOM_EDITOR_CONTRACT}"; train one: npx phaser-aigc train room-editor`);
  let best: RoomEdit | undefined;
  let least = Infinity;
  for (let n = 0; n < TRIES && least > 0; n++) {
    const { room } = await edited(policy, task, rng.fork(n));
    const { tiles, edits, done, state } = room;
    if (state.off < least) [best, least] = [{ tiles, edits, done, way: state.way }, state.off];
  }
  return best!;
}

/** A game to its end. */
async function edited(policy: Policy, task: RoomTask, rng: Rng): Promise<RoomEditor> {
  const game = roomEditor(() => task);
  game.reset(rng.fork("visits"));
  const observations = new Float32Array(observationSize(game.spec));
  const actionMasks = new Uint8Array(2);
  const chance = rng.fork("decisions");
  for (let over = game.room.done; !over;) {
    game.observe(0, observations, actionMasks);
    const { actions } = await policy.act({ rows: 1, observations, actionMasks }, chance);
    const { terminated, truncated } = game.step(actions);
    over = terminated || truncated;
  }
  return game;
}
