import { observationSize } from "../../../environment.ts";
import type { Policy } from "../../../policy.ts";
import { NEARER, ROOM_EDITOR_CONTRACT, ROOM_EDITOR_SPEC } from "./room-editor.ts";

/** Edits each cell that brings the room nearer to what is wanted at once, and no other: what an editor that learned has to be better than. */
export const greedyEditor: Policy = {
  contract: ROOM_EDITOR_CONTRACT,
  act({ rows, observations }) {
    const size = observationSize(ROOM_EDITOR_SPEC);
    return { actions: Int32Array.from({ length: rows }, (_, row) => (observations[row * size + NEARER]! > 1e-3 ? 1 : 0)) };
  },
};
