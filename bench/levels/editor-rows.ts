import { modelPolicy } from "../../src/agents/model-policy/model-policy.ts";
import { greedyEditor, ROOM_EDITOR_CONTRACT } from "../../src/generators/level/index.ts";
import { brokenFloor } from "../../src/generators/level/editor/broken-floor.ts";
import { editedFloor, type FloorTask } from "../../src/generators/level/editor/edited-floor.ts";
import { playEditor } from "../../src/generators/level/editor/play-editor.ts";
import { ROOM_EDITOR_SPEC } from "../../src/generators/level/editor/room-editor.ts";
import { joinFloor } from "../../src/generators/level/join-floor.ts";
import { FLOOR, WALL } from "../../src/generators/level/room.ts";
import type { Model } from "../../src/model.ts";
import type { Policy } from "../../src/policy.ts";
import { createRng, type Rng } from "../../src/rng.ts";
import type { Row } from "../row.ts";

/** Orders of cells that each may try, as `editRoom` does. */
const TRIES = 8;

/** Edits a cell now and then, whatever that does. */
const random: Policy = {
  contract: ROOM_EDITOR_CONTRACT,
  act: ({ rows }, rng) => ({ actions: Int32Array.from({ length: rows }, () => (rng.next() < 0.3 ? 1 : 0)) }),
};

/** What is left of a floor, if it is as wanted: how many cells were edited; -1 where it is not. */
type Edits = (task: FloorTask, rng: Rng) => Promise<number>;

const byPolicy =
  (policy: Policy, tries: number): Edits =>
  async (task, rng) => {
    for (let n = 0; n < tries; n++) {
      const { done, edits } = await playEditor(policy, task, rng.fork(n));
      if (done) return edits;
    }
    return -1;
  };

/** The fewest edits that make it whole; its way is what comes of that. */
const byRepair: Edits = async (task) => {
  const { tiles, grid, fixed } = editedFloor(task);
  const ground = { ...grid, tiles, floor: FLOOR, wall: WALL, fixed };
  joinFloor(ground, task.from);
  const { done, edits } = editedFloor({ ...task, tiles });
  const changed = tiles.reduce((sum, tile, cell) => sum + (tile === task.tiles[cell] ? 0 : 1), 0);
  return done ? changed + edits : -1;
};

/** Rooms and floors that the training has not seen, broken, each with a way that it does not have: who gets how many right, in how many edits. */
export async function editorRows(model: Model, quick: boolean): Promise<Row[]> {
  const policy = await modelPolicy(model, { game: ROOM_EDITOR_SPEC });
  const drawing = await modelPolicy(model, { game: ROOM_EDITOR_SPEC, temperature: 1 });
  const ways: readonly (readonly [string, string, Edits])[] = [
    ["learned", "the learned editor, one game", byPolicy(policy, 1)],
    ["learned-drawn", "the learned editor, sampling, one game", byPolicy(drawing, 1)],
    ["learned-tries", `the learned editor, ${TRIES} games at most`, byPolicy(drawing, TRIES)],
    ["script", "the script, one game", byPolicy(greedyEditor, 1)],
    ["script-tries", `the script, ${TRIES} games at most`, byPolicy(greedyEditor, TRIES)],
    ["random", "edits by chance, one game", byPolicy(random, 1)],
    ["repair", "the least-edit repair", byRepair],
  ];
  const count = quick ? 100 : 400;
  const rng = createRng("editor-bench");
  const tasks = Array.from({ length: count }, (_, n) => brokenFloor(rng.fork(n)));
  const rows: Row[] = [];
  for (const [id, what, edits] of ways) {
    let [done, sum] = [0, 0];
    for (const [n, task] of tasks.entries()) {
      const took = await edits(task, rng.fork(`${n}/games`));
      if (took >= 0) [done, sum] = [done + 1, sum + took];
    }
    rows.push({ id: `levels/editor/${id}`, what: `rooms and floors made whole with the wanted way: ${what}`, value: done / count, unit: "", goal: "", pass: true }); // prettier-ignore
    rows.push({ id: `levels/editor/${id}-edits`, what: "the same, cells edited, mean", value: sum / Math.max(1, done), unit: "", goal: "", pass: true }); // prettier-ignore
  }
  const value = (id: string): number => rows.find((row) => row.id === `levels/editor/${id}`)!.value as number;
  const best = Math.max(value("script"), value("random"), value("repair"));
  rows.push({ id: "levels/editor/gain", what: "right in one game more than the best of script, chance and repair", value: Math.max(value("learned"), value("learned-drawn")) - best, unit: "", goal: "> 0", pass: Math.max(value("learned"), value("learned-drawn")) > best }); // prettier-ignore
  return rows;
}
