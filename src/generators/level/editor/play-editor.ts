import { refuse } from "../../../arguments.ts";
import { maskSize, observationSize } from "../../../environment.ts";
import { checkPolicy } from "../../../handed-in.ts";
import type { Policy } from "../../../policy.ts";
import type { Rng } from "../../../rng.ts";
import type { FloorTask, FloorView } from "./edited-floor.ts";
import { ROOM_EDITOR_CONTRACT, roomEditor } from "./room-editor.ts";
import type { RoomTask } from "./room-task.ts";

/** @throws AigcError `bad-request` for what is no policy, and one of another contract */
export function checkEditor(where: string, policy: Policy): void {
  checkPolicy(where, "policy", policy);
  if (policy.contract !== ROOM_EDITOR_CONTRACT)
    refuse(where, "policy.contract", policy.contract, `"${ROOM_EDITOR_CONTRACT}"; train one: npx phaser-aigc train room-editor`);
}

/** One game of editing, to its end. */
export async function playEditor(policy: Policy, task: RoomTask | FloorTask, rng: Rng): Promise<FloorView> {
  const game = roomEditor(() => task);
  game.reset(rng.fork("visits"));
  const observations = new Float32Array(observationSize(game.spec));
  const actionMasks = new Uint8Array(maskSize(game.spec));
  const chance = rng.fork("decisions");
  for (let over = game.room.done; !over;) {
    game.observe(0, observations, actionMasks);
    const { actions } = await policy.act({ rows: 1, observations, actionMasks }, chance);
    const { terminated, truncated } = game.step(actions);
    over = terminated || truncated;
  }
  return game.room;
}
